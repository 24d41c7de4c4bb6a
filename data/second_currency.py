"""Asks before amounts in one currency are added to loaded ones in another."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from data.comparing import SQL
from data.decisions import NO_DATA, TOGETHER, Question, Reading
from data.delivery import FileReading, SheetReading
from data.loading import Cursor
from data.meaning.headers import currency_shown
from data.memory import SECOND_CURRENCY
from data.messages import listed, say
from data.partly import totals_of_ready
from data.queries import execute
from data.reading import Refused

OWN = ""  # of amounts that name no foreign currency


def currencies_held(cursor: Cursor, replaced: Collection[int]) -> set[str]:
    """The currencies of the amounts that count, but for sheets that are about to be replaced."""
    return {name for (name,) in execute(cursor, SQL, "currencies_held", replaced=list(replaced))}


def second_currency(
    reading: FileReading, held: Collection[str], decided: Mapping[str, str], language: str
) -> Question | Refused | None:
    """The question that a currency brings that nothing loaded is in, or the refusal that answered it."""
    here = {name for sheet in reading.ready for name in _currencies(sheet)}
    answer = decided.get(SECOND_CURRENCY)
    if not held or here <= set(held) or answer == TOGETHER:
        return None
    told = {"held": _named(held, language), "here": _named(here, language)}
    if answer == NO_DATA:
        return Refused("second_currency", **told)
    return Question(
        SECOND_CURRENCY,
        say("question.second_currency", language, **told),
        (
            Reading(NO_DATA, say("question.converted_first", language, **told), {"rows_loaded": "0"}),
            Reading(TOGETHER, say("question.added_unconverted", language), totals_of_ready(reading)),
        ),
    )


def _currencies(sheet: SheetReading) -> set[str]:
    if sheet.checked is None or "amount" not in sheet.checked.totals:
        return set()
    return {problem.value or OWN for problem in sheet.checked.problems if problem.kind == "foreign_currency"} or {OWN}


def _named(currencies: Collection[str], language: str) -> str:
    own = say("question.own_currency", language)
    return listed([currency_shown(name, language) if name else own for name in sorted(currencies)], language)
