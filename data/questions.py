"""Asks a question once for all sheets of a file that have the same layout and leave the same open."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from data.decisions import Question, Reading
from data.delivery import SheetReading

_NUMBER = re.compile(r"-?\d+(\.\d+)?")

Asked = tuple[str, str | None, str, tuple[str, ...]]


def asked_once(sheets: Sequence[SheetReading]) -> tuple[SheetReading, ...]:
    """The same sheets in order: the first of each kind asks, with the totals of all; the others wait for its answer."""
    groups: dict[Asked, list[int]] = {}
    for place, sheet in enumerate(sheets):
        if sheet.question:
            answers = tuple(r.answer for r in sheet.question.readings)
            asked = sheet.layout, sheet.match.dataset, sheet.question.kind, answers
            groups.setdefault(asked, []).append(place)
    kept = list(sheets)
    for places in groups.values():
        questions = [question for place in places if (question := sheets[place].question)]
        for place in places[1:]:
            kept[place] = replace(kept[place], question=None)
        kept[places[0]] = replace(kept[places[0]], question=_of_all(questions))
    return tuple(kept)


def _of_all(questions: Sequence[Question]) -> Question:
    readings = zip(*(question.readings for question in questions), strict=True)
    return replace(questions[0], readings=tuple(_summed(alike) for alike in readings))


def _summed(alike: Sequence[Reading]) -> Reading:
    """One reading of several sheets: figures added up, anything else as the first sheet says it."""
    first = alike[0]
    names = dict.fromkeys(name for reading in alike for name in reading.totals)
    return replace(first, totals={name: _sum([r.totals for r in alike], name) for name in names})


def _sum(totals: Sequence[Mapping[str, str]], name: str) -> str:
    texts = [told[name] for told in totals if name in told]
    if all(map(_NUMBER.fullmatch, texts)):
        return str(sum(map(Decimal, texts), Decimal(0)))
    return texts[0]
