"""Takes for what is owed the column that figures prove to be left: 应收账款 | 已收款 | 结余, 合同额 | 回款 | 应收款."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from data.meaning.headers import plain
from data.meaning.layout.layouts import Layout
from data.meaning.layout.reckoning import MAY_BE_BILLED
from data.meaning.proofs import is_empty, makes_up
from data.meaning.recognising import TRIMMED, Meaning, foreign_kind
from data.meaning.settling.rivals import Rivals
from data.tables import Table
from data.vocabulary import text as written

_OWED, _CAME_IN = (Meaning("receivable", field, TRIMMED, (0, 0), "") for field in ("amount", "received"))
_PAID = re.compile(written("debt", "came_in"), re.I)
_MAY_BE_LEFT = (None, "receivable", "growth")  # what nobody knows, 未收, or 差额; no discount
_STILL = re.compile(written("debt", "still_owed"), re.I)


def owed_apart(layout: Layout, table: Table, answer: str | None) -> tuple[Layout, Rivals | None]:
    """(the layout with the balance that figures prove, nothing to ask), before receipts are asked about."""
    if layout.dataset.name != "receivable" or answer:
        return layout, None
    if "amount" in layout.computed:
        return _left_already(layout, table), None
    billed, received = layout.assignment.column_of("amount"), _received(layout, table)
    if billed is None or received is None or layout.assignment.column_of("opening") is not None:
        return layout, None
    if is_empty(table, received):
        return layout, None
    found = _made_up(layout, table, billed, received)
    if len(found) != 1:
        return _to_take_off(layout, billed, received), None
    was = replace(layout.assignment.columns[billed], field="billed")
    columns = {**layout.assignment.columns, received: _CAME_IN, billed: was, found[0]: _OWED}
    helpers = {i: pair for i, pair in layout.helpers.items() if i != received}
    return replace(layout, assignment=replace(layout.assignment, columns=columns), helpers=helpers), None


def _made_up(layout: Layout, table: Table, billed: int, received: int) -> list[int]:
    """The columns that with what came in make up what was billed."""
    known = {*layout.assignment.columns, *layout.helpers, *layout.ages, received}
    free = [i for i, h in enumerate(table.header) if h and i not in known and foreign_kind(h) in _MAY_BE_LEFT]
    return [i for i in free if not is_empty(table, i) and makes_up(table, billed, (i, received))]


def _to_take_off(layout: Layout, billed: int, received: int) -> Layout:
    """The layout with what is only called received (实收) beside what may be billed, so that it is asked about."""
    is_known = received in layout.assignment.columns or received in layout.helpers
    if is_known or layout.assignment.columns[billed].name not in MAY_BE_BILLED:
        return layout
    return replace(layout, helpers={**layout.helpers, received: ("amount", "deduct")})


def _received(layout: Layout, table: Table) -> int | None:
    """What came in beside what is owed: a column that is to be taken off it, is known as such, or called so (实收)."""
    helper = next((i for i, pair in layout.helpers.items() if pair == ("amount", "deduct")), None)
    named = helper if helper is not None else layout.assignment.column_of("received")
    if named is not None:
        return named
    free = [i for i, h in enumerate(table.header) if h and i not in layout.assignment.columns]
    called = [i for i in free if _PAID.search(plain(table.header[i])) and not is_empty(table, i)]
    return called[0] if len(called) == 1 else None


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
