"""Asks which money is meant where each of two is the same pieces at its own price: 零售金额 | 批发金额."""

from __future__ import annotations

import re
from dataclasses import replace

from data.meaning.headers import plain
from data.meaning.layout.layouts import Layout
from data.meaning.proofs import HEAD, is_product
from data.meaning.settling.rivals import Rivals, with_amount
from data.tables import Table
from data.vocabulary import text as written

_MONEY, _PRICE = (re.compile(written("priced", name)) for name in ("money", "price"))


def priced_twice(layout: Layout, table: Table, answer: str | None) -> tuple[Layout, Rivals | None]:
    """(the layout under an answer, what is left to ask); a name that says what was really paid decides."""
    at, pieces = (layout.assignment.column_of(field) for field in ("amount", "quantity"))
    if layout.dataset.name != "sales" or at is None or pieces is None or layout.spread:
        return layout, None
    if layout.assignment.columns[at].says_what_was_paid:
        return layout, None
    beside = {i: price for i, price in _prices(table).items() if i != at and i not in layout.assignment.columns}
    if at not in _prices(table) or not beside:
        return layout, None
    head = replace(table, body=table.body.slice(0, HEAD))
    others = [i for i, price in beside.items() if is_product(head, price, (pieces,), i) and not _says_less(layout, i)]
    if answer and answer in [table.header[i] for i in others]:
        return with_amount(layout, table.header.index(answer), without=("unit_price",)), None
    settled = not others or answer == table.header[at]
    return layout, None if settled else Rivals("amount", tuple(table.header[i] for i in (at, *others)))


def _prices(table: Table) -> dict[int, int]:
    """The column of a price by that of the money which is called after the same thing: 批发金额 after 批发价."""
    named = {_PRICE.sub("", plain(h)): i for i, h in enumerate(table.header) if _PRICE.search(plain(h))}
    found = {i: named.get(_MONEY.sub("", plain(h))) for i, h in enumerate(table.header) if _MONEY.search(plain(h))}
    return {i: price for i, price in found.items() if price is not None and _MONEY.sub("", plain(table.header[i]))}


def _says_less(layout: Layout, index: int) -> bool:
    ranks = dict(layout.assignment.losers.get("amount", ()))
    return index in ranks and ranks[index].says_less_than_a_sale
