"""Asks whether a contract or order, or what was delivered or invoiced of it, was sold, where no names contend."""

from __future__ import annotations

import re

from data.meaning.headers import key, take_apart, without_unit
from data.meaning.layout.layouts import Layout
from data.meaning.proofs import are_same, is_empty
from data.meaning.settling.changing import with_amount
from data.meaning.settling.contest.steps import stage_of
from data.meaning.settling.rivals import Rivals
from data.tables import Table
from data.vocabulary import text as written

_LATER = re.compile(written("beside", "done_of_contract"))
_CONTRACT, _ORDER = 0, 1  # the first stages


def contracted(layout: Layout, table: Table, answer: str | None) -> tuple[Layout, Rivals | None]:
    """(the layout under an answer, the contract or order and the steps after it: 合同金额 | 已供货 | 已开票)."""
    at = layout.assignment.column_of("amount")
    if layout.dataset.name != "sales" or at is None or stage_of(table.header[at]) not in (_CONTRACT, _ORDER):
        return layout, None
    later = [i for i, _ in enumerate(table.header) if _is_later(layout, table, at, i) and not are_same(table, at, i)]
    if answer in table.header:
        chosen = table.header.index(answer)
        return (with_amount(layout, chosen) if chosen in later else layout), None
    return layout, Rivals("amount", tuple(table.header[i] for i in (at, *later))) if later else None


def _is_later(layout: Layout, table: Table, at: int, index: int) -> bool:
    """Whether a column of no other meaning tells how much of it is done, in money as far as anything tells."""
    header, before = table.header[index], stage_of(table.header[at]) or _CONTRACT
    if index in layout.assignment.columns or is_empty(table, index):
        return False
    if (stage_of(header) or _CONTRACT) > before:
        return True
    unit = take_apart(header).unit
    in_money = unit.is_money if unit else "quantity" not in layout.fields
    return before == _CONTRACT and in_money and bool(_LATER.fullmatch(key(without_unit(header))))
