"""Looks at a sample of each column: how much of it is numbers, dates, nothing. Decides nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

import pyarrow as pa

from data.cells.dates import ORDERS, Reader, day, month_number
from data.cells.numbers import is_missing, number
from data.coding import listed
from data.facts.labels import GRAND, NOISE, RUNNING, SUB, is_starred, label
from data.vocabulary import words

SAMPLE = 400
LONGEST_LABEL = 12
NUMERIC = 0.6
_DITTO = words("ditto", "words")
MANY_DAYS = 3  # of a column: more than a few days of one report


@dataclass(frozen=True)
class Profile:
    """The filled cells of a sample of one column, and shares of them (0–1)."""

    values: tuple[str, ...]
    seen: int

    def share(self, holds: Callable[[str], bool]) -> float:
        """The share of the filled cells for which something holds; 0 where nothing is filled."""
        holding = sum(count for text, count in self.counts.items() if holds(text))
        return holding / len(self.values) if self.values else 0.0

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each text occurs."""
        return Counter(self.values)

    @cached_property
    def filled(self) -> float:
        return len(self.values) / self.seen if self.seen else 0.0

    @cached_property
    def numbers(self) -> float:
        return self.share(lambda text: number(text).fault in ("", "bad_grouping", "error_cell"))

    @property
    def is_numeric(self) -> bool:
        """Whether most of the filled cells are numbers: a column of figures with a remark among them here and there."""
        return self.numbers >= NUMERIC

    @cached_property
    def percents(self) -> float:
        """The share of cells that end in a percent sign."""
        return self.share(lambda text: number(text).fault == "percent")

    @cached_property
    def fractions(self) -> float:
        return self.share(_has_fraction)

    @cached_property
    def dates(self) -> float:
        """The share of days; what stands for the cell above is as much of a day as that cell."""
        own = self.share(_is_date)
        return own + self.share(_DITTO.__contains__) if own else own

    @cached_property
    def days(self) -> int:
        """How many distinct days that are no first of a month the cells tell."""
        told = {found for text in self.counts for order in ORDERS if (found := day(text, Reader(order, year=2000)))}
        return sum(found.day > 1 for found in told)

    @cached_property
    def months(self) -> float:
        return self.share(lambda text: month_number(text) is not None)

    @cached_property
    def distinct(self) -> int:
        return len(self.counts)


def _has_fraction(text: str) -> bool:
    value = number(text).point
    return value is not None and value != value.to_integral_value()


def _is_date(text: str) -> bool:
    return any(day(text, Reader(order, year=2000)) for order in ORDERS)


def added(seen: Profile) -> Decimal:
    """The sum of the numbers that were looked at."""
    return sum((number(text).point or Decimal(0) for text in seen.values), Decimal(0))


def profile(column: pa.Array | pa.ChunkedArray) -> Profile:
    """The first cells of a column and as many again spread over the rest."""
    return _of(listed(column.take(_places(len(column)))))


def profiles(body: pa.Table) -> tuple[Profile, ...]:
    """One profile for each column, from the same rows; rows of totals and notes do not count."""
    sample = body.take(_places(body.num_rows))
    cells = [listed(column) for column in sample.columns]
    lines = [place for place, row in enumerate(zip(*cells, strict=True)) if is_line(row)]
    return tuple(_of([column[place] for place in lines]) for column in cells)


def _places(count: int) -> pa.Array:
    half = SAMPLE // 2
    step = max(1, (count - half) // half)
    return pa.array([*range(min(half, count)), *range(half, count, step)], pa.int64())


def is_line(row: Sequence[str | None]) -> bool:
    """Whether a row can be data: more than one cell of a wider table, and no totals label.

    Stars mark a total only where a row that fills less than half of the table begins with them.
    """
    filled = [cell for cell in row if cell is not None]
    if len(filled) < 2 < len(row):
        return False
    bare = filled if 2 * len(filled) >= len(row) else filled[1:]
    short = [cell for cell in filled if len(cell) <= LONGEST_LABEL and not (cell in bare and is_starred(cell))]
    told = [found for cell in short if (found := label(cell))]
    if len(filled) < len(row) and any(found.kind in (GRAND, SUB, RUNNING, NOISE) for found in told):
        return False
    return not any(found.kind in (GRAND, SUB, RUNNING) and not found.of for found in told)


def _of(cells: Sequence[str | None]) -> Profile:
    missing = {cell for cell in set(cells) if is_missing(cell)}
    return Profile(tuple(cell for cell in cells if cell is not None and cell not in missing), len(cells))
