"""Opens the lists the sample company is made of (places, products, names, story, layouts), without drawing."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Words = npt.NDArray[np.object_]
Dates = npt.NDArray[np.datetime64]


@cache
def book(name: str) -> dict[str, Any]:
    """The contents of one list, in the order of the file; not to be changed by the caller."""
    return tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text("utf-8"))


def words(values: list[str]) -> Words:
    """An array of Python strings."""
    return np.array(values, dtype=object)
