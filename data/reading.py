"""Reads a file's bytes into sheets of text, without deciding what anything means."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa


class Refused(Exception):
    """A file or sheet that cannot be read; `kind` names the sentence in the catalog, `values` fill it."""

    def __init__(self, kind: str, **values: object) -> None:
        super().__init__(kind)
        self.kind = kind
        self.values = values


@dataclass(frozen=True)
class Sheet:
    """One sheet as a grid of text.

    cells: string columns c0…cn; null is an empty cell; grid row i is file row i + 1.
    Native values are written canonically: dates ISO (`2026-01-31`, `2026-01-31 08:26:00`),
    integers without a point, floats as `repr`, booleans TRUE/FALSE, Excel errors as `#N/A`.
    merged: (first_row, first_column, last_row, last_column), 0-based and inclusive.
    """

    name: str
    cells: pa.Table
    merged: tuple[tuple[int, int, int, int], ...] = ()
    hidden: bool = False


def read(path: Path) -> list[Sheet]:
    """All sheets of a file, in file order. Raises Refused with the reason."""
    raise NotImplementedError
