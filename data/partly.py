"""Asks whether the sheets of a file that can be read are to be loaded without those that cannot."""

from __future__ import annotations

from decimal import Decimal

from data.decisions import NO_DATA, Question, Reading
from data.delivery import FileReading
from data.memory import WITHOUT_REFUSED
from data.messages import listed, say

WITHOUT = "without"


def whether_without_refused(reading: FileReading, language: str) -> Question:
    """Load what is ready without the refused sheets, or nothing: with what each leaves out and why."""
    refused = tuple(
        {
            say("question.sheet", language): sheet.sheet,
            say("question.reason", language): say(f"refused.{sheet.refusal.kind}", language, **sheet.refusal.values),
        }
        for sheet in reading.sheets
        if sheet.refusal
    )
    names = [sheet.sheet for sheet in reading.sheets if sheet.refusal]
    told = {"sheets": listed(names, language), "count": str(len(reading.ready))}
    readings = (
        Reading(WITHOUT, say("question.answer_without", language, **told), totals_of_ready(reading), refused),
        Reading(NO_DATA, say("question.answer_none", language), {"rows_loaded": "0"}, refused),
    )
    return Question(WITHOUT_REFUSED, say("question.without_refused", language, **told), readings)


def totals_of_ready(reading: FileReading) -> dict[str, str]:
    """The rows that would be loaded, with their sums where all of them are of one dataset."""
    loaded = [sheet.checked for sheet in reading.ready if sheet.checked]
    rows = {"rows_loaded": str(sum(checked.rows.num_rows for checked in loaded))}
    if len({checked.dataset for checked in loaded}) > 1:
        return rows
    names = dict.fromkeys(name for checked in loaded for name in checked.totals)
    zero = Decimal(0)
    return {name: str(sum((checked.totals.get(name, zero) for checked in loaded), zero)) for name in names} | rows
