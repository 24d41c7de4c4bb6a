"""Tells whether targets and sales stand side by side in a table, each in a column of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.meaning.headers import plain
from data.meaning.layout.layouts import Layout
from data.meaning.layout.reached import is_aim
from data.meaning.profiles import MANY_DAYS, Profile
from data.meaning.recognising import TAIL, Meaning
from data.vocabulary import text as written
from data.vocabulary import words

COLLECTED = "collection"  # what is to be paid, and no sale
_BUDGETS = words("beside", "budget_words")
_SENT, _TO_BE_SENT = (re.compile(written("delivered", name)) for name in ("sent", "to_be_sent"))
_OF_LONGER = re.compile(written("beside", "aim_of_longer"), re.I)


def is_aim_beside_sale(target: Layout, sales: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether each has a column of its own: 目标 | 实际, Target | Sales. A month's aim on every day is no target."""
    aims = {i for i in _figures(target) if _is_aimed_at(target.assignment.columns[i])}
    if _are_sent(aims, sales, headers):
        return False
    if not aims or aims & _figures(sales) or not all(is_aim(headers[i]) for i in aims):
        return False
    at = sales.assignment.column_of(sales.dataset.date)
    by_day = at is not None and seen[at].days > MANY_DAYS
    return bool(_figures(sales)) and not (by_day and any(_OF_LONGER.search(plain(headers[i])) for i in aims))


def _are_sent(aims: set[int], sales: Layout, headers: Sequence[str]) -> bool:
    """Whether pieces left a store that were planned to leave it, line by line: 计划数量 | 实发数量."""
    at = sales.assignment.column_of("quantity")
    planned = bool(aims) and all(_TO_BE_SENT.search(plain(headers[i])) for i in aims)
    return planned and at is not None and bool(_SENT.search(plain(headers[at])))


def _is_aimed_at(meaning: Meaning) -> bool:
    """Whether a column tells what is to be sold: a longer name that ends in 预算 alone may be of anything."""
    is_any_budget = meaning.confidence <= TAIL and meaning.name in _BUDGETS
    return meaning.field != COLLECTED and not is_any_budget


def _figures(layout: Layout) -> set[int]:
    """The columns of what a line cannot do without."""
    wanted = {*layout.dataset.measures, layout.dataset.stand_in}
    return {i for i, meaning in layout.assignment.columns.items() if meaning.field in wanted}
