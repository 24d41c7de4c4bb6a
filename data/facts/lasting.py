"""Finds until which day lines without days of their own speak: to the end of their last month, quarter or year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from data.cells.dates import Day, Reader, day
from data.cells.periods import Period, period
from data.coding import plain
from data.facts.grid import Grid
from data.meaning.headers import plain as said

LOOKED_AT = 400
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_FINER = {"month", "quarter", "week", "day"}


def until_of(cells: Grid, days: pa.Array) -> date | None:
    """The last day that titles tell, or to which the last line of some months counts; None for days."""
    dataset, match = cells.dataset, cells.match
    told = [column.until for column in match.columns if column.field == dataset.date and column.until]
    if told:
        return max(map(date.fromisoformat, told))
    firsts = [first for first in pc.unique(days).to_pylist() if first]
    if not _adds_up_over_time(cells) or not firsts or any(first.day > 1 for first in firsts):
        return None
    months = _months_of_line(cells) or int(len(firsts) > 1)
    return _end_of(max(firsts), months) if months else None


def _adds_up_over_time(cells: Grid) -> bool:
    """Whether it tells of sales, or of what was spent: a plan of a month may stand beside its days."""
    fields = {column.field for column in cells.match.columns}
    return cells.dataset.name == "sales" or (cells.dataset.name == "expense" and "budget" not in fields)


def _end_of(first: date, months: int) -> date | None:
    last = first.month + months - 1
    return Period(first.year + (last - 1) // 12, month=(last - 1) % 12 + 1).last_day()


def _months_of_line(cells: Grid) -> int:
    """For how many months each line speaks; 0 where any tells a day, or nothing tells it."""
    found = set(_grains(cells))
    return min((MONTHS.get(grain, 0) for grain in found), default=0)


def _grains(cells: Grid) -> Iterator[str]:
    """The grain of each column that tells a part of the date, of its cells and of the headers of wide ones."""
    roles = {column.role for _, column in cells.columns("year", "month", "quarter", "week", "day")}
    yield from (roles & _FINER if roles & _FINER else roles)
    for at, _ in cells.date_columns():
        texts = plain(cells.column(at).slice(0, LOOKED_AT)).to_pylist()
        yield from (_grain(text, day(text, Reader())) for text in set(texts) if text)
    for at, column in cells.columns(""):
        if cells.dataset.date in dict(column.gives) and (told := period(said(cells.table.header[at])).grain):
            yield told


def _grain(text: str, found: Day | None) -> str:
    if found is None or found.day:
        return "day"
    return period(text).grain if found.month else "year"
