"""Works on several columns or sheets at once: Arrow, NumPy and the workbook reader let other threads run meanwhile."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from typing import TypeVar

import pyarrow as pa

Given = TypeVar("Given")
Made = TypeVar("Made")
WORTH_THREADS = 20_000  # rows; the work on fewer is done before another thread has woken


def in_pieces(make: Callable[[pa.Array], pa.Array], column: pa.Array) -> pa.Array:
    """What `make` makes of every cell of a column, of a long one piece by piece.

    `make` must look at each cell alone and not call this again.
    """
    if len(column) < WORTH_THREADS:
        return make(column)
    length = -(-len(column) // (os.cpu_count() or 1))
    pieces = [column.slice(start, length) for start in range(0, len(column), length)]
    return pa.concat_arrays(list(_pool("pieces").map(make, pieces)))


def side_by_side(make: Callable[[Given], Made], given: Iterable[Given], rows: int = WORTH_THREADS) -> list[Made]:
    """What `make` makes of each of these, in order; of columns of few rows one after the other.

    `make` must not call this again: its threads would wait for themselves.
    """
    if rows < WORTH_THREADS:
        return [make(one) for one in given]
    return list(_pool("columns").map(make, given))


def beside(make: Callable[[], Made]) -> Future[Made]:
    """What `make` makes while the caller does something else that lets other threads run."""
    return _pool("columns").submit(make)


@cache
def _pool(of: str) -> ThreadPoolExecutor:
    """Threads of their own for each kind of work: those of columns may wait for those of their pieces."""
    return ThreadPoolExecutor(os.cpu_count(), thread_name_prefix=of)
