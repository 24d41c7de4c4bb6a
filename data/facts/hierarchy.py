"""Finds rows that are sums by their place: quarters among months, a province above its indented cities."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

import pyarrow as pa
import pyarrow.compute as pc

from data.cells.dates import month_number
from data.cells.measuring import DECIMAL
from data.cells.periods import Period, period
from data.facts.grid import Grid
from data.facts.labels import BY_HAND, NEAR, SUB, Label, TotalRow

MOST_PERIODS = 1_000  # months, quarters and years of half a century
MOSTLY = 0.5
YEAR_DIGITS = 4
_BRANCH = re.compile(r"[\s│├└─┣┗┃━>→»›▸▶·•\-–—]*")
_COARSE = ("quarter", "half", "year")


def coarser_periods(grid: Grid, keys: Sequence[int]) -> Iterator[TotalRow]:
    """一季度 and 上半年 in a column of months."""
    if grid.height > BY_HAND:
        return
    for index in keys:
        told = _periods(pc.unique(grid.cells(index).drop_null()).to_pylist())
        months = [text for text, found in told.items() if found.grain == "month"]
        coarse = {text for text, found in told.items() if found.grain in _COARSE and _says_no_more(text, found)}
        if len(months) < 2 or not coarse or len(months) < MOSTLY * len(told):
            continue
        for place, text in enumerate(grid.cells(index).to_pylist()):
            if text in coarse:
                yield TotalRow(place, Label(SUB), index)


def _says_no_more(text: str, found: Period) -> bool:
    """Whether a text has no more digits than its quarter or year takes, and some word: INV-2024-13 has."""
    digits = sum(map(str.isdigit, text))
    return not text.strip().isdigit() and digits <= YEAR_DIGITS + (found.grain != "year")


def _periods(texts: Sequence[str]) -> dict[str, Period]:
    """The period that each text says; none where so many say no month that the others cannot be most of them."""
    found: dict[str, Period] = {}
    others = 0
    for text in texts if len(texts) <= MOST_PERIODS else ():
        found[text] = _period(text)
        others += found[text].grain != "month"
        if others > (1 - MOSTLY) * len(texts):
            return {}
    return found


@lru_cache(maxsize=20_000)
def _period(text: str) -> Period:
    number = month_number(text)
    return Period(month=number) if number else period(text)


def parents(grid: Grid, keys: Sequence[int]) -> list[TotalRow]:
    """Rows above indented ones that are their sum; none where most of them are not."""
    if grid.height > BY_HAND:
        return []
    for index in keys:
        found = list(_above_indented(grid, index))
        if found:
            summing = [row for row in found if _is_sum(grid, row)]
            return found if len(summing) > MOSTLY * len(found) else []
    return []


def _above_indented(grid: Grid, index: int) -> Iterator[TotalRow]:
    texts = grid.cells(index).to_pylist()
    indents = [_indent(text) if text else 0 for text in texts]
    if len(set(indents)) < 2:
        return
    for place, indent in enumerate(indents[:-1]):
        below = _run(indents, place + 1, indent)
        if below:
            yield TotalRow(place, Label(SUB), index, children=below)


def _indent(text: str) -> int:
    """How deep a name stands: by the blanks, or the branches of a tree, before it (└ 杭州, -> 杭州)."""
    before = _BRANCH.match(text)
    return len(before[0]) if before and before.end() < len(text) else 0


def _run(indents: Sequence[int], start: int, indent: int) -> int:
    """How many rows from a place on are indented deeper."""
    count = 0
    while start + count < len(indents) and indents[start + count] > indent:
        count += 1
    return count


def _is_sum(grid: Grid, row: TotalRow) -> bool:
    """Whether the first measure that the row states is the sum of the rows below it."""
    for numbers in grid.numbers.values():
        stated = numbers.values[row.place].as_py()
        if stated is not None:
            return abs(stated - _sum(numbers.values.slice(row.place + 1, row.children))) <= NEAR
    return False


def _sum(values: pa.Array) -> Decimal:
    found = pc.sum(values.cast(DECIMAL)).as_py()
    return Decimal(0) if found is None else found
