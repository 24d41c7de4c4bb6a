"""Works on several columns or sheets at once: Arrow, NumPy and the workbook reader let other threads run meanwhile."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")
WORTH_THREADS = 20_000  # rows; the work on fewer is done before another thread has woken


def side_by_side(make: Callable[[Given], Made], given: Iterable[Given], rows: int = WORTH_THREADS) -> list[Made]:
    """What `make` makes of each of these, in order; of columns of few rows one after the other.

    `make` must not call this again: its threads would wait for themselves.
    """
    if rows < WORTH_THREADS:
        return [make(one) for one in given]
    return list(_pool().map(make, given))


def beside(make: Callable[[], Made]) -> Future[Made]:
    """What `make` makes while the caller does something else that lets other threads run."""
    return _pool().submit(make)


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(os.cpu_count(), thread_name_prefix="columns")
