"""Finds this month's figures where a report calls them nothing else: 本月 | 同期 | 增长率 | 本年累计."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.dictionary import Dataset
from data.meaning.headers import key, plain, take_apart
from data.meaning.layout.across import unnamed_measure
from data.meaning.layout.assigning import Assignment, fits
from data.meaning.profiles import Profile
from data.meaning.recognising import TRIMMED, Meaning, meanings_in
from data.meaning.witness import Witness
from data.vocabulary import text as written
from data.vocabulary import words

REPORTED = ("sales", "expense")
_NOW, _OF_MONTH, _OF_YEAR = (frozenset(words("version", name)) for name in ("now", "this_month", "this_year"))
_OTHER = re.compile(written("version", "other"), re.I)
_FIGURE_END = re.compile(written("trade", "figure_end"), re.I)
_BRACKETS = re.compile(r"[(（\[【][^()（）\[\]【】]*[)）\]】]")
_HELD_AGAINST = re.compile(written("version", "held_against"))
_RUNS_ON = re.compile(written("beside", "runs_on"), re.I)


def add_current(
    found: Assignment, dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile], witness: Witness
) -> None:
    """Adds the one column of this month beside what it is held against, where a title or a budget says what it is of.

    今年 beside 去年 is of the year, and of no month that a title tells.
    """
    named = {meaning.field for meaning in found.columns.values()}
    told = "budget" in named or any(_names_figure(dataset, text) for text in witness.headlines)
    if dataset.name not in REPORTED or named & {"amount", dataset.stand_in} or not any(map(_is_compared, headers)):
        return
    of_month = witness.told is not None and witness.told.period.grain == "month"
    free = [i for i in range(len(headers)) if i not in found.columns and fits(dataset.fields["amount"], seen[i])]
    now = [i for i in free if told and _is_of(headers[i], _OF_MONTH)]
    now = now or [i for i in free if told and not of_month and _is_of(headers[i], _OF_YEAR)]
    if len(now) == 1:
        measure = unnamed_measure(dataset, witness)
        found.columns[now[0]] = Meaning(dataset.name, measure, TRIMMED, (0, 0), "")


def _names_figure(dataset: Dataset, text: str) -> bool:
    """Whether a title ends in the dataset's own figure (…销售额对比表), and not in what its people did (销售部绩效)."""
    bare = (_FIGURE_END.sub("", _BRACKETS.sub("", piece)) for piece in plain(text).split())
    pieces = (_FIGURE_END.sub("", _HELD_AGAINST.sub("", piece)) for piece in bare)
    known = (m for piece in pieces if not piece.isascii() for m in meanings_in(dataset.name, piece))
    return any(m.field in (*dataset.measures, dataset.stand_in) for m in known)


def _is_of(header: str, names: frozenset[str]) -> bool:
    """Whether a header says nothing but whose figures these are: 本月, 本月 / 实际."""
    parts = [set(take_apart(part).keys) for part in header.split(" / ")]
    return any(keys & names for keys in parts) and all(keys & (names | _NOW) for keys in parts)


def _is_compared(header: str) -> bool:
    """Whether a column is what a month is held against: 同期, 增长率, 本年累计."""
    last = plain(header.rpartition(" / ")[2])
    return bool(_OTHER.fullmatch(key(last)) or _OTHER.fullmatch(last) or _RUNS_ON.search(last))
