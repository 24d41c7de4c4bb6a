"""Takes for what is owed the column that is what was billed less what was received: 应收账款 | 已收款金额 | 结余."""

from __future__ import annotations

from dataclasses import replace

from data.meaning.layout.layouts import Layout
from data.meaning.proofs import is_empty, makes_up
from data.meaning.recognising import TRIMMED, Meaning, foreign_kind
from data.meaning.settling.rivals import Rivals
from data.tables import Table


def owed_apart(layout: Layout, table: Table, answer: str | None) -> tuple[Layout, Rivals | None]:
    """(the layout with the balance that figures prove, nothing to ask), where receipts would be asked about."""
    billed = layout.assignment.column_of("amount")
    received = next((i for i, pair in layout.helpers.items() if pair == ("amount", "deduct")), None)
    if layout.dataset.name != "receivable" or answer or billed is None or received is None:
        return layout, None
    known = {*layout.assignment.columns, *layout.helpers, *layout.ages}
    free = [i for i, h in enumerate(table.header) if h and i not in known and foreign_kind(h) is None]
    found = [i for i in free if not is_empty(table, i) and makes_up(table, billed, (i, received))]
    if len(found) != 1 or is_empty(table, received):
        return layout, None
    amount = Meaning(layout.dataset.name, "amount", TRIMMED, (0, 0), "")
    was = replace(layout.assignment.columns[billed], field="billed")
    assignment = replace(layout.assignment, columns={**layout.assignment.columns, billed: was, found[0]: amount})
    helpers = {i: pair for i, pair in layout.helpers.items() if i != received}
    return replace(layout, assignment=assignment, helpers=helpers), None
