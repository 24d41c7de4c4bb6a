"""Proves by the figures beside them that amounts are already without what was sent back."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce

import pyarrow as pa
import pyarrow.compute as pc

from data.meaning.layout.layouts import Layout
from data.meaning.proofs import MOST_PARTS, makes_up, numbers_of
from data.meaning.recognising import foreign_kind
from data.tables import Table

ZERO = pa.scalar(0)
NEARLY = 0.98  # of the lines with returns: a few may have been written wrong


def without_returns(layout: Layout, table: Table) -> Layout:
    """The layout without the question of returns, where 总金额 = 实付金额 + 退款金额 shows the amounts to be net.

    So does a sum of what stands left of it, refunds with a minus among it: 现金 | 微信 | 退款 | 当日合计. Returned
    pieces are then taken off those sold, which are counted before returns like the column that adds up.
    """
    amount = layout.assignment.column_of("amount")
    if amount is None or not any(_adds_up(layout, table, amount, index) for index in _sent_back(layout, table)):
        return layout
    kept = {i: pair for i, pair in layout.helpers.items() if pair != ("amount", "deduct")}
    return replace(layout, helpers={i: (f, "taken_off" if r == "deduct" else r) for i, (f, r) in kept.items()})


def _sent_back(layout: Layout, table: Table) -> list[int]:
    """The columns of money sent back: what the amount may have to lose, or beside 净销售额 has lost already."""
    asked = [i for i, pair in layout.helpers.items() if pair == ("amount", "deduct")]
    known = {*layout.helpers, *layout.assignment.columns}
    return asked + [i for i, header in enumerate(table.header) if i not in known and _is_return(header)]


def _adds_up(layout: Layout, table: Table, amount: int, back: int) -> bool:
    """Whether some column is what is left and what came back together, on nearly every line with returns.

    Discounts may have been taken off as well: 营业总额 = 优惠 + 退款 + 实收金额.
    """
    if _is_summed(table, amount, back):
        return True
    returned = pc.abs(numbers_of(table, back))
    lines = pc.not_equal(returned, pa.scalar(0, returned.type))
    left = pc.add(numbers_of(table, amount), returned).filter(lines)
    off = [pc.abs(numbers_of(table, i)).filter(lines) for i, h in enumerate(table.header) if _is_discount(h)]
    wholes = [left, reduce(pc.add, off, left)] if off else [left]
    free = [i for i, h in enumerate(table.header) if h and i not in (amount, back) and not _is_return(h)]
    taken = set(layout.assignment.columns) - set(dict(layout.assignment.losers.get("amount", ())))
    figures = (numbers_of(table, i).filter(lines) for i in free if i not in taken) if len(left) else ()
    return any(_alike(found, whole) for found in figures for whole in wholes)


def _is_summed(table: Table, amount: int, back: int) -> bool:
    """Whether the amount is the sum of those left of it, money sent back with a minus among them."""
    if back >= amount or pc.any(pc.greater(numbers_of(table, back), ZERO)).as_py():
        return False
    starts = range(max(0, amount - MOST_PARTS), back + 1)
    return any(makes_up(table, amount, range(at, amount)) for at in starts if at < amount - 1)


def _is_discount(header: str) -> bool:
    return foreign_kind(header) == "discount"


def _is_return(header: str) -> bool:
    return foreign_kind(header) == "returned"


def _alike(one: pa.Array, other: pa.Array) -> bool:
    return (pc.sum(pc.equal(one, other)).as_py() or 0) >= NEARLY * len(one)
