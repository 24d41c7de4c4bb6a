"""Asks which amount counts where figures prove one to be what spending left of the other: Expenses | Net Revenue."""

from __future__ import annotations

import re

from data.meaning.headers import apart
from data.meaning.layout.layouts import Layout
from data.meaning.proofs import are_even, is_empty
from data.meaning.settling.changing import preferring
from data.meaning.settling.rivals import Rivals
from data.tables import Table
from data.vocabulary import text as written

_SPENT, _EARNED = (re.compile(written("beside", name), re.I) for name in ("spent_of", "earned_as_well"))


def less_spent(layout: Layout, table: Table, answer: str | None) -> tuple[Layout, Rivals | None]:
    """(the layout under an answer, two amounts of which one is the other less what was spent, on every line)."""
    left = layout.assignment.column_of("amount")
    if left is None or layout.dataset.name != "sales" or layout.spread:
        return layout, None
    spent, earned = (_named(table, pattern, left) for pattern in (_SPENT, _EARNED))
    sold = [i for i, _ in layout.assignment.losers.get("amount", ()) if i not in (*spent, *earned)]
    added = [(), *((one,) for one in earned)]
    pairs = ((i, cost, more) for cost in spent for i in sold for more in added)
    found = next((i for i, cost, more in pairs if are_even(table, (left, cost), (i, *more))), None)
    if found is None or answer == table.header[left]:
        return layout, None
    if answer == table.header[found]:
        return preferring(layout, "amount", found), None
    return layout, Rivals("amount", (table.header[left], table.header[found]))


def _named(table: Table, pattern: re.Pattern[str], left: int) -> list[int]:
    named = [i for i, header in enumerate(table.header) if i != left and header and pattern.search(apart(header))]
    return [i for i in named if not is_empty(table, i)]
