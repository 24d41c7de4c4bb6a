"""Finds sheets of a file that say again what other sheets of it say, so that nothing counts twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from data.coding import plain
from data.decisions import Question
from data.delivery import SheetReading
from data.dictionary import datasets
from data.reading import Refused
from data.versions import earlier_versions

Totals = Mapping[str, Decimal]


def without_repeats(readings: Sequence[SheetReading]) -> tuple[SheetReading, ...]:
    """The same readings in order; a copy, a summary, another cut, a part of a sheet are set aside, with the reason."""
    kept = list(readings)
    for find in (_copies, earlier_versions, _summaries, _cuts, _parts):
        for place, reason in find(kept).items():
            status = "refused" if reason == "two_versions" else "ignored"
            refusal = Refused(reason, sheet=kept[place].sheet)
            kept[place] = replace(kept[place], status=status, question=None, refusal=refusal)
    return tuple(kept)


def _copies(readings: Sequence[SheetReading]) -> dict[int, str]:
    """Sheets with the very lines of an earlier one (`Sheet1 (2)`)."""
    return {
        place: "copied_sheet"
        for place, reading in enumerate(readings)
        if any(_same_lines(reading, earlier) for earlier in readings[:place])
    }


def _same_lines(one: SheetReading, other: SheetReading) -> bool:
    if one.status != "ready" or other.status != "ready" or one.match.dataset != other.match.dataset:
        return False
    assert one.checked is not None and other.checked is not None
    mine, theirs = (checked.rows.drop_columns("row_no") for checked in (one.checked, other.checked))
    pairs = zip(mine.columns, theirs.columns, strict=True)
    return mine.num_rows == theirs.num_rows and all(plain(this).equals(plain(that)) for this, that in pairs)


def _summaries(readings: Sequence[SheetReading]) -> dict[int, str]:
    """Sheets that have the totals of a longer one, or of several longer ones together."""
    found: dict[int, str] = {}
    for place, reading in enumerate(readings):
        others = _others(readings, place, found)
        longer = [other for other in others if _lines(other) > _lines(reading)]
        together = [others] if others and sum(map(_lines, others)) > _lines(reading) else []
        if any(_equal(_totals(reading), _sum(group)) for group in [*([other] for other in longer), *together]):
            found[place] = "summary_sheet"
    return found


def _cuts(readings: Sequence[SheetReading]) -> dict[int, str]:
    """Sheets that split the total of an earlier one by something else: by province, then by category."""
    return {
        place: "other_cut"
        for place, reading in enumerate(readings)
        if any(_is_other_cut(reading, earlier) for earlier in readings[:place])
    }


def _is_other_cut(one: SheetReading, other: SheetReading) -> bool:
    """Whether two sheets add up to the same in the same days, each by fields that the other has not (or by none)."""
    if "ready" not in (one.status, other.status) and one.status != other.status:
        return False
    same_dataset = one.match.dataset is not None and one.match.dataset == other.match.dataset
    if not same_dataset or not _equal(_totals(one), _totals(other)) or _days(one) != _days(other):
        return False
    return not (_keys(one) & _keys(other)) and min(_lines(one), _lines(other)) > 1


def _keys(reading: SheetReading) -> set[str]:
    """What the columns say the lines of a sheet are of."""
    dataset = datasets()[reading.match.dataset or ""]
    named = {c.field for c in reading.match.columns if c.field and c.role == ""}
    return {name for name in named if not dataset.fields[name].is_measure and name != dataset.date}


def _days(reading: SheetReading) -> tuple[object, object]:
    checked = reading.checked if reading.status == "ready" else None
    return (checked.first_date, checked.last_date) if checked else (None, None)


def _parts(readings: Sequence[SheetReading]) -> dict[int, str]:
    """Sheets whose lines, taken together, stand on one other sheet."""
    for place, whole in enumerate(readings):
        others = _others(readings, place, {})
        if whole.status == "ready" and len(others) > 1 and _equal(_totals(whole), _sum(others)):
            return {readings.index(part): "part_of_sheet" for part in others}
    return {}


def _others(readings: Sequence[SheetReading], place: int, without: Mapping[int, str]) -> list[SheetReading]:
    """The other sheets of the same dataset that are ready to load."""
    return [
        other
        for number, other in enumerate(readings)
        if number not in (place, *without)
        and other.status == "ready"
        and other.match.dataset == readings[place].match.dataset
    ]


def _totals(reading: SheetReading) -> Totals:
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
    """Whether every answer leaves the same sums: there is one only, or only the period is asked."""
    sums = {(r.totals.get("amount"), r.totals.get("quantity")) for r in question.readings}
    return len(question.readings) == 1 or (question.kind == "period" and len(sums) == 1)


def _lines(reading: SheetReading) -> int:
    if reading.checked is not None and reading.status == "ready":
        return int(reading.checked.rows.num_rows)
    told = reading.question.readings[0].totals if reading.question and reading.question.readings else {}
    return int(told.get("rows_loaded", 0))


def _sum(readings: Sequence[SheetReading]) -> Totals:
    shared = set.intersection(*(set(_totals(reading)) for reading in readings)) if readings else set()
    return {name: sum((_totals(reading)[name] for reading in readings), Decimal()) for name in shared}


def _equal(one: Totals, other: Totals) -> bool:
    """Whether all totals that both have are equal, and one of them is not nothing."""
    shared = set(one) & set(other)
    return any(one[name] for name in shared) and all(one[name] == other[name] for name in shared)
