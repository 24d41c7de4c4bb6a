"""Takes for what is owed the column that figures prove to be left: 应收账款 | 已收款 | 结余, 合同额 | 回款 | 应收款."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from data.meaning.headers import plain
from data.meaning.layout.layouts import Layout
from data.meaning.proofs import is_empty, makes_up
from data.meaning.recognising import TRIMMED, Meaning, foreign_kind
from data.meaning.settling.rivals import Rivals
from data.tables import Table
from data.vocabulary import text as written

_OWED, _CAME_IN = (Meaning("receivable", field, TRIMMED, (0, 0), "") for field in ("amount", "received"))
_STILL = re.compile(written("debt", "still_owed"), re.I)


def owed_apart(layout: Layout, table: Table, answer: str | None) -> tuple[Layout, Rivals | None]:
    """(the layout with the balance that figures prove, nothing to ask), before receipts are asked about."""
    if layout.dataset.name != "receivable" or answer:
        return layout, None
    if "amount" in layout.computed:
        return _left_already(layout, table), None
    billed = layout.assignment.column_of("amount")
    received = next((i for i, pair in layout.helpers.items() if pair == ("amount", "deduct")), None)
    if billed is None or received is None:
        return layout, None
    known = {*layout.assignment.columns, *layout.helpers, *layout.ages}
    free = [i for i, h in enumerate(table.header) if h and i not in known and foreign_kind(h) is None]
    found = [i for i in free if not is_empty(table, i) and makes_up(table, billed, (i, received))]
    if len(found) != 1 or is_empty(table, received):
        return layout, None
    was = replace(layout.assignment.columns[billed], field="billed")
    assignment = replace(layout.assignment, columns={**layout.assignment.columns, billed: was, found[0]: _OWED})
    helpers = {i: pair for i, pair in layout.helpers.items() if i != received}
    return replace(layout, assignment=assignment, helpers=helpers), None


def _left_already(layout: Layout, table: Table) -> Layout:
    """What seemed billed is left where with receipts it makes up another column: 收款金额 | 回款金额 | 应收款."""
    billed, received = (layout.assignment.column_of(field) for field in ("billed", "received"))
    if billed is None or is_empty(table, billed):
        return layout
    known = {*layout.assignment.columns, *layout.helpers, *layout.ages}
    others = [i for i, h in enumerate(table.header) if h and i not in known and not is_empty(table, i)]
    if received is None:
        return _parted(layout, table, billed, others)
    if is_empty(table, received):
        return layout
    found = [i for i in others if makes_up(table, i, (billed, received))]
    if len(found) != 1:
        return layout
    was = replace(layout.assignment.columns[billed], field="billed", name="")
    assignment = replace(layout.assignment, columns={**layout.assignment.columns, billed: _OWED, found[0]: was})
    return _stated(replace(layout, assignment=assignment))


def _parted(layout: Layout, table: Table, billed: int, free: Sequence[int]) -> Layout:
    """What was billed is parted into what came in and what is still owed: 开票金额 | 回款合计 | 开票未回款."""
    pairs = [pair for pair in combinations(free, 2) if makes_up(table, billed, pair)]
    if len(pairs) != 1:
        return layout
    owed = [i for i in pairs[0] if _STILL.search(plain(table.header[i]))]
    if len(owed) != 1:
        return layout
    (came_in,) = set(pairs[0]) - set(owed)
    columns = {**layout.assignment.columns, owed[0]: _OWED, came_in: _CAME_IN}
    return _stated(replace(layout, assignment=replace(layout.assignment, columns=columns)))


def _stated(layout: Layout) -> Layout:
    """The same with what is owed as a column states it."""
    return replace(layout, computed={field: how for field, how in layout.computed.items() if field != "amount"})
