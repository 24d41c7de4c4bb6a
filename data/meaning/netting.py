"""Tells whether a net price stands for one piece or for the whole line, by the price beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.cells.numbers import number
from data.meaning.assigning import Assignment
from data.meaning.headers import apart
from data.meaning.profiles import Profile
from data.meaning.recognising import TRIMMED, Meaning

_NET = re.compile(r"\bnet\b", re.I)
_AFTER_OTHERS = (99, 0)


def net_of_line(found: Assignment, headers: Sequence[str], seen: Sequence[Profile]) -> None:
    """A net price above the price of a piece is what the line comes to: it gives way, and is the amount of sales."""
    at = found.column_of("unit_price")
    beside = [(i, m) for i, m in found.losers.get("unit_price", ()) if not _is_net(headers[i])]
    if at is None or not _is_net(headers[at]) or not beside or not _is_above(seen[at], seen[beside[0][0]]):
        return
    found.columns.pop(at)
    index, meaning = beside[0]
    found.columns[index] = meaning
    if found.dataset == "sales" and found.column_of("amount") is None:
        found.columns[at] = Meaning(found.dataset, "amount", TRIMMED, _AFTER_OTHERS, headers[at])


def _is_net(header: str) -> bool:
    return bool(_NET.search(apart(header)))


def _is_above(net: Profile, gross: Profile) -> bool:
    """Whether any net price is above the price beside it; False where blanks keep the rows from being paired."""
    if len(net.values) != len(gross.values):
        return False
    pairs = [(number(a).point, number(b).point) for a, b in zip(net.values, gross.values, strict=True)]
    return any(a is not None and b is not None and a > b for a, b in pairs)
