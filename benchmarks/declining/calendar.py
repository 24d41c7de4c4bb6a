"""Months that go with the moving Spring Festival, without customers."""

from __future__ import annotations

import numpy as np

from data.sample.books import Dates, Floats, Ints
from data.sample.days import festivals

# Days from the festival up to which it weighs, and how much a day then sells against a usual one: for
# most, and for those who stock up early for it and long live on that.
UP_TO = np.array([-40, -10, -5, 9, 18, 52])
USUAL = np.array([1.0, 1.15, 0.55, 0.05, 0.7, 1.0, 1.0])
AHEAD = np.array([1.0, 3.0, 0.3, 0.0, 0.0, 0.05, 1.0])


def months_until(last: np.datetime64, count: int) -> Dates:
    """So many months, oldest first."""
    return np.arange(last - count + 1, last + 1)


def season(months: Dates, weight: Floats = USUAL) -> Floats:
    """How much each month sells against one without the festival."""
    return np.array([_month(month, weight) for month in months])


def _month(month: np.datetime64, weight: Floats) -> float:
    days = np.arange(month.astype("datetime64[D]"), (month + 1).astype("datetime64[D]"), dtype="datetime64[D]")
    year = int(month.astype("datetime64[Y]").astype(np.int64)) + 1970
    feasts = festivals(year, year + 1)
    offsets = (days[:, None] - feasts[None, :]).astype(np.int64)
    nearest = np.take_along_axis(offsets, np.abs(offsets).argmin(axis=1)[:, None], axis=1)[:, 0]
    return float(weight[np.searchsorted(UP_TO, nearest, side="right")].mean())


def month_number(months: Dates) -> Ints:
    """1 for January up to 12, of each month."""
    return months.astype(np.int64) % 12 + 1
