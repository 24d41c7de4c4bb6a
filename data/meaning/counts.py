"""Takes a bare 合计 beside several counts for their sum, not for an amount of money."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from data.facts.labels import label
from data.meaning.assigning import Assignment
from data.meaning.headers import Unit, plain, take_apart
from data.meaning.profiles import Profile
from data.meaning.recognising import foreign_kind

LEAST = 2
NUMERIC = 0.6
_COUNT = re.compile(r"(量|数|件|套|台)$|\b(qty|quantity|units|pieces|pcs|volume)\b", re.I)


def drop_sum_of_counts(found: Assignment, headers: Sequence[str], seen: Sequence[Profile]) -> None:
    """Takes the amount away where it is only called a total and everything beside it counts pieces."""
    at = found.column_of("amount")
    if at is None or found.column_of("unit_price") is not None or not _is_bare_total(headers[at]):
        return
    numeric = [i for i, h in enumerate(headers) if h and i != at and seen[i].numbers >= NUMERIC]
    beside = [headers[i] for i in numeric if foreign_kind(headers[i]) is None and found.columns.get(i) is None]
    beside += [headers[i] for i, m in found.columns.items() if m.field == "quantity"]
    if len(beside) >= LEAST and all(map(_is_count, beside)):
        found.columns.pop(at)


def count_bare_total(found: Assignment, headers: Sequence[str], units: Sequence[Unit]) -> None:
    """Takes an amount that is only called a total for pieces, where the titles name pieces (件) and no money."""
    at = found.column_of("amount")
    if found.dataset != "sales" or at is None or found.column_of("quantity") is not None:
        return
    if units and not any(unit.is_money for unit in units) and _is_bare_total(headers[at]):
        found.columns[at] = replace(found.columns[at], field="quantity")


def _is_bare_total(header: str) -> bool:
    told = label(header)
    return told is not None and not told.of


def _is_count(header: str) -> bool:
    unit = take_apart(header).unit
    return bool(unit and not unit.is_money) or bool(_COUNT.search(plain(header)))
