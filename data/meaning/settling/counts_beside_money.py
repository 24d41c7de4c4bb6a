"""Settles which pieces go with the money where several columns count: sent and sold, or parts without their sum."""

from __future__ import annotations

import re

from data.decisions import TOGETHER
from data.meaning.headers import apart, key
from data.meaning.layout.layouts import Layout
from data.meaning.proofs import are_same, is_empty, is_product
from data.meaning.recognising import foreign_kind
from data.meaning.settling.changing import added_up, preferring, with_pieces
from data.meaning.settling.consigned import is_left, is_settled, sold_of
from data.meaning.settling.named_apart import told_apart
from data.meaning.settling.rivals import Rivals
from data.tables import Table
from data.vocabulary import text as written
from data.vocabulary import words

LEAST = 2
_WHOLE = tuple(filter(None, map(key, words("total", "grand"))))
_MONEY = re.compile(written("beside", "money"), re.I)
_GIVEN = re.compile(written("trade", "given"), re.I)


def counts_beside_money(layout: Layout, table: Table, answer: str | None) -> tuple[Layout, Rivals | None]:
    """(the layout with the pieces that an answer, names or figures tell, what is left to ask)."""
    money, pieces = (layout.assignment.column_of(field) for field in ("amount", "quantity"))
    if layout.dataset.name != "sales" or layout.spread or money is None or pieces is None:
        return layout, None
    losers = [i for i, _ in layout.assignment.losers.get("quantity", ()) if i != pieces]
    others = [i for i in losers if _may_be_sold(table.header[i])]
    chosen = next((i for i in (pieces, *others) if table.header[i] == answer), None)
    if chosen is not None:
        return _with(layout, chosen), None
    if (sold := _sold(layout, table, money, pieces)) is not None:
        return _with(layout, sold), None
    price = layout.assignment.column_of("unit_price") if others else None
    if price is not None and is_product(table, price, (pieces,), money):
        return layout, None
    priced = next((i for i in others if price is not None and is_product(table, price, (i,), money)), None)
    if priced is not None:
        return _with(layout, priced), None
    alike = {i for i, _ in told_apart(layout, table, pieces, "quantity")} & {pieces, *others}
    parts = [i for i in sorted(alike) if i == pieces or not are_same(table, pieces, i)]
    if len(parts) < LEAST:
        return layout, None
    if answer == TOGETHER or (price is not None and is_product(table, price, parts, money)):
        return added_up(layout, "quantity", [i for i in parts if i != pieces]), None
    headers = tuple(table.header[i] for i in parts)
    return layout, Rivals("quantity", headers, names=headers)


def _may_be_sold(header: str) -> bool:
    """Whether a column counts goods that a buyer took: no money, not given away, sent back or left, no whole order."""
    if key(header).startswith(_WHOLE) or _MONEY.search(apart(header)):
        return False
    return foreign_kind(header) is None and not is_left(header) and not _GIVEN.search(apart(header))


def _sold(layout: Layout, table: Table, money: int, pieces: int) -> int | None:
    """The pieces that were sold or settled, as the money was, beside those that were only sent to be sold."""
    known = {*layout.assignment.columns, *layout.helpers}
    free = [i for i, header in enumerate(table.header) if i not in known and header and _may_be_sold(header)]
    sold = sold_of([table.header[pieces], *(table.header[i] for i in free)], is_settled(table.header[money]))
    at = next((i for i in free if table.header[i] == sold), None)
    return at if at is not None and not is_empty(table, at) else None


def _with(layout: Layout, index: int) -> Layout:
    """The layout with a column for its pieces, whether or not its name says that it counts any."""
    if index == layout.assignment.column_of("quantity"):
        return layout
    is_known = any(i == index for i, _ in layout.assignment.losers.get("quantity", ()))
    return preferring(layout, "quantity", index) if is_known else with_pieces(layout, index)
