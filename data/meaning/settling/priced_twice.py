"""Asks which money is meant where each of two is the same pieces at its own price: 零售金额 | 批发金额."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from data.meaning.headers import plain
from data.meaning.layout.layouts import Layout
from data.meaning.proofs import HEAD, are_same, is_empty, is_product
from data.meaning.recognising import foreign_kind
from data.meaning.settling.changing import with_amount
from data.meaning.settling.rivals import Rivals
from data.tables import Table
from data.vocabulary import text as written

_AT_A_PRICE = re.compile(written("priced", "at_a_price"))
_MONEY, _PRICE = (re.compile(written("priced", name)) for name in ("money", "price"))


def priced_twice(layout: Layout, table: Table, answer: str | None) -> tuple[Layout, Rivals | None]:
    """(the layout under an answer, what is left to ask); a name that says what was really paid decides."""
    at, pieces = (layout.assignment.column_of(field) for field in ("amount", "quantity"))
    if layout.dataset.name != "sales" or at is None or pieces is None or layout.spread:
        return layout, None
    if layout.assignment.columns[at].says_what_was_paid:
        return layout, None
    if _AT_A_PRICE.search(plain(table.header[at])) and (others := _at_other_prices(table, at)):
        if answer in [table.header[i] for i in others]:
            return with_amount(layout, table.header.index(answer or ""), without=("unit_price",)), None
        return layout, None if answer == table.header[at] else Rivals("amount", _names(table, (at, *others)))
    beside = {i: price for i, price in _prices(table).items() if i != at and i not in layout.assignment.columns}
    if at not in _prices(table) or not beside:
        return layout, None
    head = replace(table, body=table.body.slice(0, HEAD))
    others = [
        i for i, price in beside.items() if is_product(head, price, (pieces,), i) and not _says_less(layout, table, i)
    ]
    if answer and answer in [table.header[i] for i in others]:
        return with_amount(layout, table.header.index(answer), without=("unit_price",)), None
    settled = not others or answer == table.header[at]
    return layout, None if settled else Rivals("amount", _names(table, (at, *others)))


def _names(table: Table, columns: Sequence[int]) -> tuple[str, ...]:
    return tuple(table.header[i] for i in columns)


def _at_other_prices(table: Table, at: int) -> list[int]:
    """Other columns whose names say at which price they tell the same sales: 标准价销售额 | 零售价销售额."""
    named = [i for i, h in enumerate(table.header) if i != at and _AT_A_PRICE.search(plain(h))]
    return [i for i in named if not is_empty(table, i) and not are_same(table, at, i)]


def _prices(table: Table) -> dict[int, int]:
    """The column of a price by that of the money which is called after the same thing: 批发金额 after 批发价."""
    named = {_PRICE.sub("", plain(h)): i for i, h in enumerate(table.header) if _PRICE.search(plain(h))}
    found = {i: named.get(_MONEY.sub("", plain(h))) for i, h in enumerate(table.header) if _MONEY.search(plain(h))}
    return {i: price for i, price in found.items() if price is not None and _MONEY.sub("", plain(table.header[i]))}


def _says_less(layout: Layout, table: Table, index: int) -> bool:
    """Whether a column is of a lesser rank of money, or what the same pieces cost: 销售金额 | 成本金额."""
    if foreign_kind(table.header[index]) == "cost":
        return True
    ranks = dict(layout.assignment.losers.get("amount", ()))
    return index in ranks and ranks[index].says_less_than_a_sale
