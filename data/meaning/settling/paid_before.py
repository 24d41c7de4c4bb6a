"""Takes what a bill came to for what was sold, not what was left of it after money paid: 订单金额 | 预付 | 应收."""

from __future__ import annotations

import re

from data.meaning.headers import plain
from data.meaning.layout.layouts import Layout
from data.meaning.proofs import is_empty, makes_up
from data.meaning.settling.rivals import Rivals, preferring
from data.tables import Table
from data.vocabulary import text as written

_DUE, _PAID_BEFORE = (re.compile(written("debt", name), re.I) for name in ("due", "paid_before"))


def paid_before(layout: Layout, table: Table, answer: str | None) -> tuple[Layout, Rivals | None]:
    """(the layout with the bill that what is due and what was paid before make up on every line, nothing to ask)."""
    due = layout.assignment.column_of("amount")
    if layout.dataset.name != "sales" or answer or due is None or not _DUE.search(plain(table.header[due])):
        return layout, None
    paid = [i for i, h in enumerate(table.header) if i != due and _PAID_BEFORE.search(plain(h))]
    paid = [i for i in paid if not is_empty(table, i)]
    parts = [tuple(paid), *((i,) for i in paid)] if paid else []
    bills = (i for i, _ in layout.assignment.losers.get("amount", ()) if i not in paid)
    whole = next((i for i in bills if any(makes_up(table, i, (due, *some)) for some in parts)), None)
    return (layout, None) if whole is None else (preferring(layout, "amount", whole), None)
