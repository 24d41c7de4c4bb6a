"""The days the company sells on: seasons, weekends and the moving Spring Festival, without customers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from data.festivals import NEW_YEAR_DAYS
from data.sample.books import Dates, Floats, Ints

COMPLETE = 36  # complete months before the cut
MONTHS = np.array([1.00, 1.00, 1.04, 1.00, 1.08, 0.97, 0.90, 0.94, 1.08, 1.10, 1.01, 1.04])
WEEKDAYS = np.array([1.05, 1.05, 1.05, 1.05, 1.15, 0.95, 0.70])  # Monday first


@dataclass(frozen=True)
class Days:
    """Every day from the first month to the cut.

    months: T months, the running one last when there is one. back: complete months back from the
    last complete one (0), −1 for the running month. edges: the first day of each month within
    dates, and the end. heap: selling weight before each day; a usual month weighs about 1.
    """

    until: date
    months: Dates
    back: Ints
    dates: Dates
    edges: Ints
    heap: Floats

    @property
    def season(self) -> Floats:
        """The weight of each month, up to the cut."""
        return np.diff(self.heap[self.edges])

    @property
    def years(self) -> Ints:
        """The calendar year of each month."""
        return self.months.astype("datetime64[Y]").astype(np.int64) + 1970

    def ago(self, months: int) -> int:
        """The place of the complete month that lies so many months back."""
        return int(np.flatnonzero(self.back == months)[0])


def festivals(first: int, last: int) -> Dates:
    """The first day of the Spring Festival of each year."""
    return np.array([NEW_YEAR_DAYS[year] for year in range(first, last + 1)], dtype="datetime64[D]")


def _festival_weight(dates: Dates, feasts: Dates) -> Floats:
    """Dealers stock up before the feast, close over it and open slowly."""
    nearest = np.full(len(dates), 999)
    for feast in feasts:
        offset = (dates - feast).astype(np.int64)
        nearest = np.where(np.abs(offset) < np.abs(nearest), offset, nearest)
    steps = [nearest < -34, nearest < -9, nearest < -5, nearest < 8, nearest < 16]
    return np.select(steps, [1.0, 1.22, 0.5, 0.04, 0.7], 1.0)


def days_until(until: date) -> Days:
    """The calendar of the company for a data cut; the running month is there unless the cut ends a month."""
    cut = np.datetime64(until, "D")
    running = (cut + 1).astype("datetime64[M]")
    first = running - COMPLETE
    dates = np.arange(first.astype("datetime64[D]"), cut + 1)
    months = np.unique(dates.astype("datetime64[M]"))
    edges = np.append(np.searchsorted(dates, months.astype("datetime64[D]")), len(dates))
    heap = np.concatenate([[0.0], np.cumsum(_weights(dates))])
    back = (running - 1 - months).astype(np.int64)
    return Days(until, months, back, dates, edges, heap)


def _weights(dates: Dates) -> Floats:
    years = dates.astype("datetime64[Y]").astype(np.int64) + 1970
    month = dates.astype("datetime64[M]").astype(np.int64) % 12
    weekday = (dates.astype(np.int64) + 3) % 7
    feast = _festival_weight(dates, festivals(int(years[0]), int(years[-1]) + 1))
    return MONTHS[month] * WEEKDAYS[weekday] / WEEKDAYS.mean() * feast / 30.44
