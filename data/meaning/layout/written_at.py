"""Takes no moment at which a record was changed for the day of a count, where each good was changed on its own day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.meaning.headers import apart
from data.meaning.layout.assigning import Assignment
from data.meaning.profiles import Profile
from data.vocabulary import text as written

_WRITTEN_AT = re.compile(written("against", "written_at"), re.I)
_GOODS = ("product_code", "product_name")
NEARLY_ALL = 0.9


def drop_moment_of_change(found: Assignment, headers: Sequence[str], seen: Sequence[Profile]) -> None:
    """Leaves stock without a day whose 更新时间 differs from line to line; a good counted on two days stands twice."""
    at = found.column_of("count_date") if found.dataset == "inventory" else None
    if at is None or not _WRITTEN_AT.search(apart(headers[at])) or seen[at].days <= 1:
        return
    goods = next((index for name in _GOODS if (index := found.column_of(name)) is not None), None)
    if goods is not None and seen[goods].distinct >= NEARLY_ALL * len(seen[goods].values):
        found.columns.pop(at)
