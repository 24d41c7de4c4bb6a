"""Tells whether weeks that only have a number are those of a month (第1周…第5周 of 2024年5月) or of the year."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from data.cells.dates import WEEKS_OF_MONTH, monday
from data.cells.periods import Period, spans_months

LATE = 31  # days after a week in which a file about it is likely made


def month_of_weeks(weeks: Collection[int], told: Period) -> int:
    """The month that weeks are of, where one is told that those of the year do not fit; 0 for weeks of the year."""
    if not weeks or max(weeks) > WEEKS_OF_MONTH or told.grain not in ("month", "day") or spans_months(told):
        return 0
    days = [day for week in weeks if (day := monday(told.year, week))]
    return 0 if _fit(days, told, first=1 in weeks) else told.month


def _fit(days: Collection[date], told: Period, first: bool) -> bool:
    """Whether weeks of the year are those of the month told, or end shortly before the day told."""
    start, end = replace(told, day=0, last=None).first_day(), told.first_day()
    if not days or start is None or end is None:
        return False
    if told.grain == "day":
        return 0 <= (end - max(days)).days <= LATE
    last = replace(told, last=None).last_day() or end
    return not first and all((day - start).days >= -6 and day <= last for day in days)
