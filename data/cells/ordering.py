"""Decides the order of day, month and year for a whole column, or says that nothing decides it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from data.cells.dates import Reader, day, mark_of, orders_of

FEW_YEARS, MANY_YEARS = 3, 5
ENOUGH_DAYS = 5
A_MONTH = 31  # days
MONTH_FIRST = "mdy"
_DOTTED = re.compile(r"\s*\d{1,2}\.\d{1,2}\.(19|20)\d\d(\s.*)?")


@dataclass(frozen=True)
class Order:
    """order: of day, month and year; None where the cells leave it open or contradict each other.

    why: what decided: `forced` (only one order fits every cell), a hint (`period`, `others`, `month`, `latest`,
    `neighbour`, `comma`), the cells themselves (`years`, `sorted`, `dotted`, `firsts`, `marks`), or '' where nothing
    had to be decided. possible: the orders that fit.
    marks: (mark, order) where days parted by - and by / each leave no choice, but not the same one; order is that of
    the first then.
    """

    order: str | None
    why: str = ""
    possible: tuple[str, ...] = ()
    marks: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Hints:
    """What stands beside a column of dates and may decide their order.

    first, last: the period that a title or file name tells. others: the days of the column that are written beyond
    doubt. months: dates with the month that a column beside tells. latest: no file of today speaks of later days, so
    that 31/8/20 lies in 2020 and not in 2031. neighbours: orders that other columns force. has_comma: numbers beside
    have a decimal comma, and nobody who writes one writes the month first.
    """

    first: date | None = None
    last: date | None = None
    others: Sequence[date] = ()
    months: Sequence[tuple[str, int]] = ()
    latest: date | None = None
    neighbours: Sequence[str] = ()
    has_comma: bool = False


NOTHING_BESIDE = Hints()


def order_of(texts: Sequence[str], hints: Hints = NOTHING_BESIDE) -> Order:
    """The order of the three-part dates of a column, in file order."""
    if not texts:
        return Order("ymd")
    possible = orders_of(texts)
    readings = {order: tuple(_days(texts, order)) for order in possible}
    if len(set(readings.values())) == 1:
        return Order(possible[0], "forced" if len(possible) == 1 else "", possible)
    for why, fitting in (
        ("period", [o for o in possible if _are_within(readings[o], hints.first, hints.last)]),
        ("others", [o for o in possible if hints.others and _are_near(readings[o], hints.others)]),
        ("month", [o for o in possible if hints.months and _are_in(hints.months, o)]),
        ("years", _with_few_years(readings)),
        ("latest", [o for o in possible if hints.latest and max(readings[o]) <= hints.latest]),
        ("neighbour", [o for o in possible if o in hints.neighbours]),
        ("comma", [o for o in possible if hints.has_comma and o != MONTH_FIRST]),
        ("sorted", [o for o in possible if _is_sorted(readings[o])]),
        ("dotted", [o for o in possible if _is_dotted(texts) and o != MONTH_FIRST]),
        ("firsts", [o for o in possible if _are_firsts(readings[o])]),
    ):
        if len(fitting) == 1:
            return Order(fitting[0], why, possible)
    return (None if possible else _by_marks(texts)) or Order(None, "", possible)


def _by_marks(texts: Sequence[str]) -> Order | None:
    """Each mark's own order, where the days of no one order are all days but those of each mark are."""
    groups: dict[str, list[str]] = {}
    for text in texts:
        groups.setdefault(mark_of(text), []).append(text)
    orders = {mark: order_of(group) for mark, group in groups.items()} if len(groups) > 1 else {}
    marks = tuple((mark, found.order) for mark, found in orders.items() if found.order)
    return Order(marks[0][1], "marks", (), marks) if marks and len(marks) == len(groups) else None


def _are_within(days: Sequence[date], first: date | None, last: date | None) -> bool:
    return first is not None and last is not None and all(first <= d <= last for d in days)


def _are_near(days: Sequence[date], others: Sequence[date]) -> bool:
    """Whether all days lie among the others or within a month of them."""
    first, last = min(others).toordinal() - A_MONTH, max(others).toordinal() + A_MONTH  # also about the year 1 and 9999
    return all(first <= d.toordinal() <= last for d in days)


def _are_in(months: Sequence[tuple[str, int]], order: str) -> bool:
    """Whether every date lies in the month that stands beside it."""
    return all([d.month for d in _days([text], order)] == [month] for text, month in months)


def _are_firsts(days: Sequence[date]) -> bool:
    """Whether all stand for whole months, in more than one year: the other order would leave each year one January."""
    months = {(d.year, d.month) for d in days}
    return all(d.day == 1 for d in days) and len(months) >= ENOUGH_DAYS and len({year for year, _ in months}) > 1


def _days(texts: Sequence[str], order: str) -> list[date]:
    found = (day(text, Reader(order)) for text in texts)
    return [first for told in found if told and (first := told.first())]


def _with_few_years(readings: dict[str, tuple[date, ...]]) -> list[str]:
    """An order whose years are few, where those of every other order are scattered."""
    years = {order: len({d.year for d in days}) for order, days in readings.items()}
    few = [order for order, count in years.items() if count <= FEW_YEARS]
    scattered = [order for order, count in years.items() if count >= MANY_YEARS]
    return few if len(few) + len(scattered) == len(years) else []


def _is_dotted(texts: Sequence[str]) -> bool:
    """Whether all are written 31.05.2024, as nobody does who writes the month first."""
    return all(map(_DOTTED.fullmatch, texts))


def _is_sorted(days: Sequence[date]) -> bool:
    ordered = sorted(days)
    return len(set(days)) >= ENOUGH_DAYS and (list(days) == ordered or list(days) == ordered[::-1])
