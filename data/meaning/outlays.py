"""Finds what was spent beside a budget where no column is named after an amount: 已报销, 实际完成."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.dictionary import Dataset
from data.meaning.assigning import Assignment, fits
from data.meaning.headers import apart, plain
from data.meaning.profiles import Profile
from data.meaning.recognising import TRIMMED, Meaning, foreign_kind
from data.vocabulary import text as written

_OUTLAY = re.compile(written("beside", "outlay"), re.I)
_INCURRED = re.compile(written("beside", "incurred"), re.I)  # 已发生 beside 已支付
_RUNS_ON = re.compile(written("beside", "runs_on"), re.I)
_NO_OUTLAY = re.compile(written("beside", "no_outlay"), re.I)


def add_outlay(found: Assignment, dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile]) -> None:
    """Adds the one column beside a budget that says what was spent of it; of several the one incurred.

    Where nothing else does and no column holds dates, what was spent since the beginning of the year.
    """
    fields = {meaning.field for meaning in found.columns.values()}
    if dataset.name != "expense" or "budget" not in fields or "amount" in fields:
        return
    said = [i for i, header in enumerate(headers) if i not in found.columns and _is_outlay(header)]
    spent = [i for i in said if fits(dataset.fields["amount"], seen[i])]
    if len(spent) > 1:
        spent = [i for i in spent if _INCURRED.search(plain(headers[i]))]
    if not said and found.column_of(dataset.date) is None:
        so_far = [i for i, h in enumerate(headers) if i not in found.columns and is_so_far(h) and _is_outlay(_bare(h))]
        spent = [i for i in so_far if fits(dataset.fields["amount"], seen[i])]
    if len(spent) == 1:
        found.columns[spent[0]] = Meaning(dataset.name, "amount", TRIMMED, (0, 0), headers[spent[0]])


def is_so_far(header: str) -> bool:
    """Whether a figure runs on from the beginning of the year: 累计发生, YTD Actual."""
    return bool(_RUNS_ON.search(apart(header)))


def _bare(header: str) -> str:
    return _RUNS_ON.sub(" ", apart(header)).strip()


def _is_outlay(header: str) -> bool:
    said = apart(header)
    return bool(_OUTLAY.search(said)) and not _NO_OUTLAY.search(said) and foreign_kind(header) is None
