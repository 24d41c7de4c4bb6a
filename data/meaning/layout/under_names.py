"""Finds values side by side under the name of their field: 大区 over 华东 | 华中, 客户 over 恒达 | 金源."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from data.cells.periods import Period
from data.dictionary import Dataset
from data.meaning.headers import plain, without_unit
from data.meaning.layout.across import is_value, measure_named, unnamed_measure
from data.meaning.layout.wide import Spread
from data.meaning.profiles import Profile
from data.meaning.recognising import TRIMMED, meanings_in
from data.meaning.witness import Witness
from data.vocabulary import text as written

LEAST = 2  # values under one name
_OTHER_FIGURE = re.compile(written("trade", "other_figure"), re.I)


def under_names(
    dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile], own: set[str], witness: Witness
) -> dict[int, tuple[Spread, str]]:
    """The columns of values under the name of a field that has no column of its own, by column: (value, measure)."""
    found: dict[str, dict[int, tuple[Spread, str]]] = {}
    for index, header in enumerate(headers):
        if " / " in header and seen[index].is_numeric and (told := _told(dataset, header)):
            field, value, name = told
            measure = measure_named(dataset, name) if name else unnamed_measure(dataset, witness)
            if field not in own and measure:
                found.setdefault(field, {})[index] = (Spread(index, Period(), name, (field, value)), measure)
    most = max(found.values(), key=len, default={})
    return most if len({spread.value for spread, _ in most.values()}) >= LEAST else {}


def _told(dataset: Dataset, header: str) -> tuple[str, str, str] | None:
    """(the field, its value, what else the header says) of 大区 / 华东, 大区 / 华东 / 数量 and 数量 / 大区 / 华东."""
    parts = header.split(" / ")
    for at, (part, value) in enumerate(pairwise(parts)):
        field = _field_named(dataset, part)
        bare = plain(without_unit(value))
        if field and is_value(bare) and not _OTHER_FIGURE.search(bare):
            return field, bare, " / ".join(parts[:at] + parts[at + 2 :])
    return None


def _field_named(dataset: Dataset, name: str) -> str | None:
    """The field of words that a part of a header names."""
    known = [m for m in meanings_in(dataset.name, name) if m.confidence >= TRIMMED]
    types = {dataset.fields[m.field].type for m in known}
    words = [m for m in known if dataset.fields[m.field].type == "text"]
    return min(words, key=lambda m: (-m.confidence, m.rank)).field if words and types <= {"text", "id"} else None
