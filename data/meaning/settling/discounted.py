"""Looks for the column that holds what is left of the amount after the discounts beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import reduce

import pyarrow as pa
import pyarrow.compute as pc

from data.decisions import NO_DATA
from data.meaning.layout.layouts import Layout
from data.meaning.proofs import CENT, numbers_of, on_every_line
from data.meaning.recognising import foreign_kind
from data.meaning.settling.changing import preferring, with_amount
from data.meaning.settling.rivals import Rivals
from data.tables import Table

LINES = 1_000
MOST_DISCOUNTS = 4
_UNKNOWN = (None, "receivable")  # 商家应收: what the platform owes of the order


def discounted(layout: Layout, table: Table, answer: str | None) -> tuple[Layout, Rivals | None]:
    """(the layout with what was left, what is left to ask): 商品总价 | 店铺优惠 | 到手总额, which the reader knows.

    A column known for an amount needs no question.
    """
    at = layout.assignment.column_of("amount")
    if at is None or layout.dataset.name != "sales" or layout.spread or answer in (NO_DATA, table.header[at]):
        return layout, None
    if layout.assignment.columns[at].says_what_was_paid:
        return layout, None
    head = replace(table, body=table.body.slice(0, LINES))
    known = [i for i, _ in layout.assignment.losers.get("amount", ())]
    if (net := next(_left(layout, head, at, known), None)) is not None:
        return preferring(layout, "amount", net), None
    unknown = [i for i, h in enumerate(table.header) if i not in known and foreign_kind(h) in _UNKNOWN]
    left = next(_left(layout, head, at, unknown), None)
    if left is None:
        return layout, None
    if answer == table.header[left]:
        return with_amount(layout, left), None
    return layout, Rivals("amount", (table.header[left], table.header[at]))


def _left(layout: Layout, table: Table, at: int, among: Sequence[int]) -> Iterator[int]:
    """Of some columns those that are the amount less some discounts on every line, and less than it on some."""
    headers = table.header
    free = [i for i, h in enumerate(headers) if h and i not in layout.assignment.columns]
    off = [i for i in free if foreign_kind(headers[i]) == "discount" and _is_figure(table, i)][:MOST_DISCOUNTS]
    sums = [[i] for i in off] + [off[:n] for n in range(2, len(off) + 1)]
    figures = (i for i in among if i in free and _is_figure(table, i)) if off else ()
    return (i for i in figures for parts in sums if _makes_up(table, at, i, parts))


def _is_figure(table: Table, index: int) -> bool:
    """Whether a column holds any number other than zero."""
    return bool(pc.any(pc.not_equal(_floats(table, index), 0.0)).as_py())


def _makes_up(table: Table, whole: int, left: int, off: Sequence[int]) -> bool:
    total, rest = _floats(table, whole), _floats(table, left)
    added = reduce(pc.add, (pc.abs(_floats(table, i)) for i in off), rest)
    same = on_every_line(table, pc.less(pc.abs(pc.subtract(total, added)), CENT))
    return same and bool(pc.any(pc.not_equal(total, rest)).as_py())


def _floats(table: Table, index: int) -> pa.Array:
    return numbers_of(table, index).cast(pa.float64())
