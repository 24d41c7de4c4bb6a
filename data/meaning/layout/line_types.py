"""Takes a column of ways and kinds (销售方式, 类别) for the type of the lines where some of its cells say returns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.dictionary import Dataset
from data.meaning.headers import apart, plain
from data.meaning.layout.assigning import Assignment
from data.meaning.profiles import Profile
from data.meaning.recognising import TRIMMED, Meaning
from data.vocabulary import text as written

MOST_KINDS = 20
_RETURNED = re.compile(written("against", "returned"), re.I)
_WAY = re.compile(written("against", "way"), re.I)


def add_line_type(found: Assignment, dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile]) -> None:
    """Adds the one such column to sales that have no type of their lines."""
    if dataset.name != "sales" or found.column_of("line_type") is not None:
        return
    free = [i for i, h in enumerate(headers) if h and _WAY.search(apart(h)) and _is_free(found, i)]
    told = [i for i in free if not seen[i].numbers and 1 < seen[i].distinct <= MOST_KINDS and _says_returns(seen[i])]
    if len(told) == 1:
        found.columns[told[0]] = Meaning(dataset.name, "line_type", TRIMMED, (0, 0), headers[told[0]])


def _is_free(found: Assignment, index: int) -> bool:
    return index not in found.columns or found.columns[index].field == "category"


def _says_returns(seen: Profile) -> bool:
    return any(_RETURNED.search(plain(text)) for text in seen.counts)
