"""What a sheet of a file adds up to, over which days, of what and in how many lines, also while it waits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from data.decisions import Question
from data.delivery import SheetReading
from data.dictionary import datasets

Totals = Mapping[str, Decimal]


def days_of(reading: SheetReading) -> tuple[date | None, date | None]:
    """The first and the last day of its lines; (None, None) while it waits for an answer."""
    checked = reading.checked if reading.status == "ready" else None
    return (checked.first_date, checked.last_date) if checked else (None, None)


def totals_of(reading: SheetReading) -> Totals:
    """What a sheet adds up to; for one that waits for an answer, as its one reading, or its likeliest kind, would."""
    if reading.status == "ready" and reading.checked is not None:
        return reading.checked.totals
    if reading.status == "needs_decision" and reading.question:
        told = _likeliest(reading.question, reading.match.dataset)
        return {name: Decimal(told[name]) for name in ("amount", "quantity") if name in told}
    return {}


def _likeliest(question: Question, dataset: str | None) -> Mapping[str, str]:
    """The totals that a sheet would have whatever is answered; of one whose kind is asked, as the likeliest."""
    if question.kind == "dataset":
        return next((reading.totals for reading in question.readings if reading.answer == dataset), {})
    return question.readings[0].totals if _is_one_sum(question) else {}


def _is_one_sum(question: Question) -> bool:
    """Whether every answer leaves the same sums: there is one only, or the period is asked, or whether to load it."""
    sums = {(r.totals.get("amount"), r.totals.get("quantity")) for r in question.readings}
    is_one = question.kind == "first_only" or (question.kind == "period" and len(sums) == 1)
    return len(question.readings) == 1 or is_one


def lines_of(reading: SheetReading) -> int:
    """How many lines it loads, or would by its likeliest answer."""
    if reading.checked is not None and reading.status == "ready":
        return int(reading.checked.rows.num_rows)
    told = reading.question.readings[0].totals if reading.question and reading.question.readings else {}
    return int(told.get("rows_loaded", 0))


def added(readings: Sequence[SheetReading]) -> Totals:
    """The sums of several sheets by the fields that all of them have."""
    shared = set.intersection(*(set(totals_of(reading)) for reading in readings)) if readings else set()
    return {name: sum((totals_of(reading)[name] for reading in readings), Decimal()) for name in shared}


def are_equal(one: Totals, other: Totals) -> bool:
    """Whether all totals that both have are equal, and one of them is not nothing."""
    shared = set(one) & set(other)
    return any(one[name] for name in shared) and all(one[name] == other[name] for name in shared)


def keys_of(reading: SheetReading) -> set[str]:
    """What the columns say the lines of a sheet are of."""
    dataset = datasets()[reading.match.dataset or ""]
    named = {c.field for c in reading.match.columns if c.field and c.role == ""}
    return {name for name in named if not dataset.fields[name].is_measure and name != dataset.date}


def own_titles(reading: SheetReading, readings: Sequence[SheetReading]) -> list[str]:
    """The titles and notes round a table that do not stand round all the others of its file."""
    shared = set.intersection(*(set(other.caption) for other in readings)) if len(readings) > 1 else set()
    return [text for text in reading.caption if text not in shared]
