"""Finds columns of several months together that are no quarter, half or whole year: 2024年1-5月."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.meaning.layout.layouts import Layout
from data.meaning.layout.wide import Spread, months_together

FIRST, LAST = "first", "last"  # the month that takes it all
_LONGEST, _HALF, _YEAR = 3, 6, 12  # 1-2月 stand together where a festival moves between them


def stretched(layout: Layout, headers: Sequence[str], answer: str | None) -> tuple[Layout, tuple[str, ...]]:
    """(the layout with such figures on the month of the answer, the headers to be asked about)."""
    years = any(spread.period.grain == "year" for spread, _ in layout.spread.values())
    told = {i: months for i, (spread, _) in layout.spread.items() if (months := _months_of(spread, headers[i]))}
    told = {i: months for i, months in told.items() if not (years and months[0] == 1)}  # a year so far among years
    if not told or answer == FIRST:
        return layout, ()
    if answer != LAST:
        return layout, tuple(headers[i] for i in sorted(told))
    spread = {i: (_on(spread, told[i][-1]) if i in told else spread, m) for i, (spread, m) in layout.spread.items()}
    return replace(layout, spread=spread), ()


def _months_of(spread: Spread, header: str) -> range:
    """The months that a column holds together; none for those of one month, a quarter, a half or a year."""
    first, last = spread.period.first_day(), spread.period.last
    written = range(first.month, last.month + 1) if first and last and first.year == last.year else range(0)
    months = months_together(header) or written
    is_part = len(months) <= _LONGEST or (len(months) in (_HALF, _YEAR) and months[0] % _HALF == 1)
    return range(0) if is_part else months


def _on(spread: Spread, month: int) -> Spread:
    return replace(spread, period=replace(spread.period, month=month, day=0, last=None))
