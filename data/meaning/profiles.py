"""Looks at a sample of each column: how much of it is numbers, dates, nothing. Decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import pyarrow as pa

from data.cells.dates import ORDERS, Reader, day, month_number
from data.cells.numbers import is_missing, number

SAMPLE = 400


@dataclass(frozen=True)
class Profile:
    """The filled cells of a sample of one column, and shares of them (0–1)."""

    values: tuple[str, ...]
    seen: int

    def share(self, holds: Callable[[str], bool]) -> float:
        """The share of the filled cells for which something holds; 0 where nothing is filled."""
        return sum(map(holds, self.values)) / len(self.values) if self.values else 0.0

    @cached_property
    def filled(self) -> float:
        return len(self.values) / self.seen if self.seen else 0.0

    @cached_property
    def numbers(self) -> float:
        return self.share(lambda text: number(text).fault in ("", "bad_grouping", "error_cell"))

    @cached_property
    def fractions(self) -> float:
        return self.share(_has_fraction)

    @cached_property
    def dates(self) -> float:
        return self.share(_is_date)

    @cached_property
    def months(self) -> float:
        return self.share(lambda text: month_number(text) is not None)

    @cached_property
    def distinct(self) -> int:
        return len(set(self.values))


def _has_fraction(text: str) -> bool:
    value = number(text).point
    return value is not None and value != value.to_integral_value()


def _is_date(text: str) -> bool:
    return any(day(text, Reader(order, year=2000)) for order in ORDERS)


def profile(column: pa.Array | pa.ChunkedArray) -> Profile:
    """The first cells of a column and as many again spread over the rest."""
    half = SAMPLE // 2
    step = max(1, (len(column) - half) // half)
    places = [*range(min(half, len(column))), *range(half, len(column), step)]
    cells = column.take(pa.array(places, pa.int64())).to_pylist() if places else []
    return Profile(tuple(c for c in cells if not is_missing(c)), len(cells))


def profiles(body: pa.Table) -> tuple[Profile, ...]:
    """One profile for each column of a table."""
    return tuple(profile(body.column(i)) for i in range(body.num_columns))
