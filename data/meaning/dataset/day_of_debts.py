"""Tells debts by the days that their bills are late, and the day that they are as of where nothing says it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from data.cells.dates import ORDERS, Reader, day
from data.cells.numbers import number
from data.coding import listed
from data.decisions import Column
from data.meaning.layout.layouts import Layout
from data.meaning.layout.unnamed import is_all_open
from data.meaning.profiles import Profile
from data.meaning.recognising import TRIMMED
from data.messages import say
from data.tables import Table

LEAST = 3  # lines that agree
LOOKED_AT = 1_000


def told_by_days_late(layout: Layout, table: Table, language: str) -> tuple[Column, ...]:
    """The date as a column outside the table; nothing where lines disagree."""
    due, late = (layout.assignment.column_of(field) for field in ("due_date", "overdue_days"))
    if due is None or late is None or layout.assignment.column_of(layout.dataset.date) is not None:
        return ()
    texts = listed(table.body.column(due).slice(0, LOOKED_AT)), listed(table.body.column(late).slice(0, LOOKED_AT))
    lines = [(text, days) for text, told in zip(*texts, strict=True) if text and (days := _days(told))]
    found = {on for order in ORDERS if (on := _agreed(lines, order))}
    if len(found) != 1:
        return ()
    header, last = f"{table.header[due]} + {table.header[late]}", found.pop().isoformat()
    label = layout.dataset.fields[layout.dataset.date].label(language)
    why = say("column.day_of_debts", language, header=header, label=label, value=last)
    return (Column(header, layout.dataset.date, why=why, confidence=TRIMMED, role="constant", constant=last),)


def are_overdue(layout: Layout, seen: Sequence[Profile]) -> bool:
    """Whether every bill that has a due date is days late, or says that it is still open."""
    due, late = (layout.assignment.column_of(field) for field in ("due_date", "overdue_days"))
    if due is None or late is None or not seen[due].values:
        return False
    return all(_days(text) > 0 for text in seen[late].values) or any(map(is_all_open, seen))


def _days(text: str | None) -> int:
    """How many days late, or early with a minus; 0 where none are told."""
    told = number(text).point if text else None
    return int(told) if told is not None and told == told.to_integral_value() else 0


def _agreed(lines: list[tuple[str, int]], order: str) -> date | None:
    """The one day on which every line was as late as it says."""
    read = [(day(text, Reader(order)), days) for text, days in lines]
    days = {_as_of(first, late) for found, late in read if found and (first := found.first())}
    return days.pop() if len(lines) >= LEAST and len(days) == 1 and all(found for found, _ in read) else None


def _as_of(due: date, late: int) -> date | None:
    """The day on which a bill is so late; None where no calendar has it."""
    try:
        return due + timedelta(days=late)
    except OverflowError:
        return None
