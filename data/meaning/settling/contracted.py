"""Asks whether a contract, or what was delivered or invoiced of it, was sold, where no name calls the latter money."""

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
_CONTRACT = 0  # the first stage


def contracted(layout: Layout, table: Table, answer: str | None) -> tuple[Layout, Rivals | None]:
    """(the layout under an answer, the contract and the steps after it: 合同金额 | 已供货 | 已开票)."""
    at = layout.assignment.column_of("amount")
    if layout.dataset.name != "sales" or at is None or stage_of(table.header[at]) != _CONTRACT:
        return layout, None
    later = [i for i, _ in enumerate(table.header) if _is_later(layout, table, i) and not are_same(table, at, i)]
    if answer in table.header:
        chosen = table.header.index(answer)
        return (with_amount(layout, chosen) if chosen in later else layout), None
    return layout, Rivals("amount", tuple(table.header[i] for i in (at, *later))) if later else None


def _is_later(layout: Layout, table: Table, index: int) -> bool:
    """Whether a column of no other meaning tells how much of a contract is done, in money as far as anything tells."""
    header = table.header[index]
    if index in layout.assignment.columns or not _LATER.fullmatch(key(without_unit(header))):
        return False
    unit = take_apart(header).unit
    in_money = unit.is_money if unit else "quantity" not in layout.fields
    return in_money and not is_empty(table, index)
