"""Passes a value between processes through a file, so that its columns are neither copied again nor held in a pipe."""

from __future__ import annotations

import os
import pickle
from dataclasses import dataclass
from itertools import pairwise
from mmap import ACCESS_READ, mmap
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any


@dataclass(frozen=True)
class Parcel:
    """A value laid down in a file. frame: the value without its columns; ends: where in the file each column ends."""

    path: Path
    frame: bytes
    ends: tuple[int, ...]


def lay_down(value: object, folder: Path) -> Parcel:
    """Writes the columns of a value to a new file in a folder and gives what is needed to take it up again."""
    columns: list[pickle.PickleBuffer] = []
    frame = pickle.dumps(value, protocol=5, buffer_callback=columns.append)
    ends = [0]
    with NamedTemporaryFile(dir=folder, delete=False) as stream:
        for column in columns:
            ends.append(ends[-1] + stream.write(column.raw()))
    return Parcel(Path(stream.name), frame, tuple(ends))


def take_up(parcel: Parcel) -> Any:
    """The value; its file is gone afterwards."""
    content = memoryview(_content(parcel.path))
    parcel.path.unlink()
    return pickle.loads(parcel.frame, buffers=[content[start:end] for start, end in pairwise(parcel.ends)])


def _content(path: Path) -> bytes | mmap:
    """What a file holds: as it lies there, without a copy, except where a file that is looked into cannot go."""
    with path.open("rb") as stream:
        if os.name == "nt" or not path.stat().st_size:
            return stream.read()
        return mmap(stream.fileno(), 0, access=ACCESS_READ)
