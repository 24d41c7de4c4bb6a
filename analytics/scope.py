"""What the reader chose to look at (and may see): the data cut, the window, the part of the company."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

PERIODS = ("month", "months3", "quarter", "months12", "ytd")
COMPARISONS = ("last_year", "previous")
DIMENSIONS = ("region", "province", "city", "channel", "brand", "category", "series", "customer")
# What the page on declining customers lists, by state, explanation and salesperson; other pages do not ask it.
PICKS = ("status", "verdict", "salesperson")
DRILL_PATH = ("region", "province", "customer", "series")


def month_no(day: date) -> int:
    """Months counted from year 0, so that windows are plain arithmetic."""
    return day.year * 12 + day.month


def month_of(number: int) -> date:
    """The first day of a counted month."""
    return date((number - 1) // 12, (number - 1) % 12 + 1, 1)


def month_end(day: date) -> date:
    """The last day of a day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def last_complete_month(as_of: date) -> int:
    """The last month whose final day lies at or before the data cut."""
    return month_no(as_of) if as_of == month_end(as_of) else month_no(as_of) - 1


@dataclass(frozen=True)
class Window:
    """The months looked at and the months compared with, as counted months, both ends included.

    festival: '' or why January and February matter here: 'joined' (January was taken in so that
    the moving festival falls into both windows) or 'unsure' (February is not complete yet).
    """

    from_no: int
    to_no: int
    before_from_no: int
    before_to_no: int
    festival: str = ""

    @property
    def months(self) -> int:
        return self.to_no - self.from_no + 1


@dataclass(frozen=True)
class Scope:
    """The reader's choice; equal scopes on equal data versions give equal answers.

    Empty tuples mean no restriction; '' in a tuple means rows that state no value.
    """

    as_of: date
    period: str = "months12"
    comparison: str = "last_year"
    region: tuple[str, ...] = ()
    province: tuple[str, ...] = ()
    city: tuple[str, ...] = ()
    channel: tuple[str, ...] = ()
    brand: tuple[str, ...] = ()
    category: tuple[str, ...] = ()
    series: tuple[str, ...] = ()
    customer: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    verdict: tuple[str, ...] = ()
    salesperson: tuple[str, ...] = ()
    fiscal_year_start: int = 1

    def narrowed(self, dimension: str, value: str) -> Scope:
        """The scope one step down the drill path, at one value of a dimension."""
        return self._with({dimension: (value,)})

    def widened(self, dimension: str) -> Scope:
        """The scope with a dimension's restriction, and those below it on the drill path, lifted."""
        lifted = DRILL_PATH[DRILL_PATH.index(dimension) :] if dimension in DRILL_PATH else (dimension,)
        return self._with(dict.fromkeys(lifted, ()))

    def _with(self, chosen: Mapping[str, tuple[str, ...]]) -> Scope:
        changes: dict[str, Any] = dict(chosen)
        return replace(self, **changes)

    def next_level(self) -> str:
        """The dimension that a click leads into next: the first of the drill path not yet at one value."""
        for dimension in DRILL_PATH:
            if len(getattr(self, dimension)) != 1:
                return dimension
        return "lines"

    def filters(self) -> dict[str, tuple[str, ...]]:
        """The restrictions in force, by dimension."""
        names = [field.name for field in fields(self) if field.name in DIMENSIONS]
        return {name: getattr(self, name) for name in names if getattr(self, name)}

    def window(self) -> Window:
        """The months of the chosen period that are complete at the data cut, and those compared with."""
        from_no, to_no = self._months()
        festival = ""
        if self.comparison == "last_year":
            from_no, festival = _join_festival(from_no, to_no)
        length = to_no - from_no + 1
        shift = 12 if self.comparison == "last_year" else length
        return Window(from_no, to_no, from_no - shift, to_no - shift, festival)

    def _months(self) -> tuple[int, int]:
        last = last_complete_month(self.as_of)
        since_start = (last - self.fiscal_year_start) % 12
        if self.period == "quarter":
            last -= (since_start + 1) % 3
        spans = {"month": 1, "months3": 3, "quarter": 3, "months12": 12, "ytd": since_start + 1}
        return last - spans[self.period] + 1, last

    def parameters(self) -> dict[str, object]:
        """Every parameter that the scope gives to SQL, by name."""
        window = self.window()
        chosen = {f"{name}_in": list(getattr(self, name)) or None for name in (*DIMENSIONS, *PICKS)}
        return chosen | {
            "as_of": self.as_of,
            "last_no": last_complete_month(self.as_of),
            "from_no": window.from_no,
            "to_no": window.to_no,
            "before_from_no": window.before_from_no,
            "before_to_no": window.before_to_no,
            "level": self.next_level(),
        }


def _join_festival(from_no: int, to_no: int) -> tuple[int, str]:
    """A window that begins with February takes January in; one that ends with January cannot be sure.

    A window of a whole year that begins with any other month than February has both of one festival once.
    """
    if to_no - from_no + 1 < 12 and (from_no - 1) % 12 + 1 == 2:
        return from_no - 1, "joined"
    return from_no, "unsure" if (to_no - 1) % 12 + 1 == 1 else ""
