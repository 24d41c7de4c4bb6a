"""Finds what was sold in a column that says only that it is of now, beside that of before: 本期 | 同期 | 同比."""

from __future__ import annotations

from collections.abc import Sequence

from data.dictionary import Dataset
from data.meaning.across import unnamed_measure
from data.meaning.assigning import Assignment, fits
from data.meaning.headers import key
from data.meaning.profiles import Profile
from data.meaning.recognising import TRIMMED, Meaning, foreign_kind
from data.meaning.spoken import spoken
from data.meaning.witness import Witness
from data.vocabulary import words

_NOW = frozenset(map(key, words("version", "now")))
_BEFORE = ("earlier", "growth")


def add_current(
    found: Assignment, dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile], witness: Witness
) -> None:
    """Adds the one such column where no other tells a figure and a title says that it is of sales."""
    named = {meaning.field for meaning in found.columns.values()}
    if dataset.name != "sales" or named & {"amount", "quantity"}:
        return
    now = [i for i, h in enumerate(headers) if h and i not in found.columns and _is_now(h)]
    before = any(foreign_kind(header) in _BEFORE for header in headers if header)
    told = any(spoken(dataset.words, text) for text in witness.texts)
    if len(now) == 1 and before and told and fits(dataset.fields["amount"], seen[now[0]]):
        measure = unnamed_measure(dataset, witness)
        found.columns[now[0]] = Meaning(dataset.name, measure, TRIMMED, (0, 0), headers[now[0]])


def _is_now(header: str) -> bool:
    """Whether every part of a header is a word of now: 本月 / 本期."""
    return all(key(part) in _NOW for part in header.split(" / "))
