"""Asks what is to become of earlier lines that a delivery may take the place of, and settles it as answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from data.decisions import NO_DATA, Question, Reading
from data.delivery import Comparison, FileReading, Whole
from data.memory import PART_OF_WHOLE, REPLACE_OR_ADD
from data.messages import listed, say
from data.reading import Refused

REPLACE, ADD = "replace", "add"


def open_question(
    found: Sequence[Comparison], reading: FileReading, decided: Mapping[str, str], language: str
) -> Question | None:
    """The question that nobody has answered yet, the graver first; None where nothing is unclear."""
    wholes = _wholes(found)
    if wholes and PART_OF_WHOLE not in decided:
        return _part_of_whole(wholes, _totals_of_parts(found, reading), language)
    unclear = [comparison for comparison in found if comparison.is_unclear]
    return _replace_or_add(unclear, language) if unclear and REPLACE_OR_ADD not in decided else None


def refusal_of_part(found: Sequence[Comparison], decided: Mapping[str, str], language: str) -> Refused | None:
    """Why nothing is loaded where the figure of a longer period is to stay alone."""
    wholes = _wholes(found)
    keeps = wholes and decided.get(PART_OF_WHOLE) == NO_DATA
    return Refused("part_of_whole", **_said(wholes, language)) if keeps else None


def settled(comparison: Comparison, decided: Mapping[str, str]) -> Comparison:
    """What a delivery replaces, as it was answered."""
    if decided.get(PART_OF_WHOLE) == ADD:
        comparison = replace(comparison, wholes=())
    if comparison.is_unclear and decided.get(REPLACE_OR_ADD) == ADD:
        return Comparison(comparison.new, wholes=comparison.wholes)
    return comparison


def _wholes(found: Sequence[Comparison]) -> list[Whole]:
    return list({whole.sheet: whole for comparison in found for whole in comparison.wholes}.values())


def _said(wholes: Sequence[Whole], language: str) -> dict[str, str]:
    """The files that told longer periods, and the days that these cover."""
    files = listed(list(dict.fromkeys(whole.file for whole in wholes)), language)
    first, until = min(whole.first_date for whole in wholes), max(whole.until for whole in wholes)
    return {"files": files, "first": first.isoformat(), "until": until.isoformat()}


def _totals_of_parts(found: Sequence[Comparison], reading: FileReading) -> dict[str, Decimal]:
    """What the sheets that bring a part of a longer period come to; other sheets of the file are not asked about."""
    checked = [sheet.checked for sheet in reading.ready if sheet.checked]
    return _sums([one.totals for one, comparison in zip(checked, found, strict=True) if comparison.wholes])


def _part_of_whole(wholes: Sequence[Whole], here: dict[str, Decimal], language: str) -> Question:
    """Is the longer period to stay, to go, or to be added to? With what the figures would be."""
    there = _sums([dict(whole.totals) for whole in wholes])
    totals = {NO_DATA: there, REPLACE: here, ADD: _sums([here, there])}
    in_both = str(max(whole.in_both for whole in wholes))
    return Question(
        PART_OF_WHOLE,
        say("question.part_of_whole", language, in_both=in_both, **_said(wholes, language)),
        tuple(
            Reading(answer, say(f"question.part_{answer}", language), {name: str(sum_) for name, sum_ in sums.items()})
            for answer, sums in totals.items()
        ),
    )


def _sums(parts: Sequence[Mapping[str, Decimal]]) -> dict[str, Decimal]:
    names = dict.fromkeys(name for part in parts for name in part)
    return {name: sum((part.get(name, Decimal(0)) for part in parts), Decimal(0)) for name in names}


def _replace_or_add(unclear: Sequence[Comparison], language: str) -> Question:
    both = sum(comparison.in_both for comparison in unclear)
    left_out = sum(comparison.left_out for comparison in unclear)
    totals = {"in_both": str(both), "left_out": str(left_out)}
    return Question(
        REPLACE_OR_ADD,
        say("question.replace_or_add", language, **totals),
        tuple(Reading(answer, say(f"question.answer_{answer}", language), totals) for answer in (REPLACE, ADD)),
    )
