"""Leaves out the day since when a customer is one, beside what it bought this month: 签约时间 | 本月销售额."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.dictionary import Dataset
from data.meaning.headers import plain
from data.meaning.layout.assigning import Assignment
from data.vocabulary import text as written

_JOINED = re.compile(written("beside", "joined"), re.I)
_OF_NOW = re.compile(written("beside", "of_now"), re.I)


def drop_joining_day(found: Assignment, dataset: Dataset, headers: Sequence[str]) -> None:
    """Lets such a day date no figure of this month, which happened long after."""
    at = found.column_of(dataset.date)
    figures = [headers[i] for i, m in found.columns.items() if dataset.fields[m.field].is_measure]
    if at is not None and _JOINED.search(plain(headers[at])) and any(_OF_NOW.search(plain(h)) for h in figures):
        found.columns.pop(at)
