"""Tells by lines of the same goods whether money is that of one piece or of all pieces of its line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pyarrow as pa

from data.coding import listed
from data.decisions import NO_DATA
from data.meaning.layout.layouts import Layout
from data.meaning.proofs import CENT, HEAD, numbers_of
from data.meaning.recognising import TAIL, Meaning
from data.meaning.settling.beside_product import PRODUCT
from data.meaning.settling.changing import with_amount
from data.meaning.settling.rivals import Rivals
from data.messages import say
from data.tables import Table

GOODS = ("product_code", "product_name", "series", "category")
NEARLY_ALL = 0.9  # of the lines that sell more or fewer pieces than another of the same goods
FEW_LINES = 3
MANY_LINES = 8  # before the same money may be no chance

Line = tuple[float, float]  # pieces, money
Pair = tuple[Line, Line]


def of_all_pieces(layout: Layout, table: Table) -> Layout:
    """The layout with a price that grows with the pieces as the money of the line: 2 pieces 600, 5 1,500.

    Even where the money of two of one kind is that of one of another, which hides it from prices alone.
    """
    price = layout.assignment.column_of("unit_price")
    if price is None or layout.computed.get("amount") != PRODUCT:
        return layout
    if not _nearly_all(_of_the_same_goods(layout, table, price), _grows, FEW_LINES):
        return layout
    return replace(with_amount(layout, price, without=("unit_price",)), computed={})


def of_one_piece(layout: Layout, table: Table, answer: str | None, language: str) -> tuple[Layout, Rivals | None]:
    """(the layout under an answer, what is left to ask) where the money is the same for 1 and for 8 pieces."""
    at = layout.assignment.column_of("amount")
    if layout.dataset.name != "sales" or at is None or layout.assignment.column_of("unit_price") is not None:
        return layout, None
    if not _nearly_all(_of_the_same_goods(layout, table, at), _stays, MANY_LINES):
        return layout, None
    if answer == NO_DATA:
        return _priced(layout, at), None
    product = say(f"column.computed_from.{PRODUCT}", language)
    return layout, None if answer == table.header[at] else Rivals("amount", (table.header[at], product))


def _priced(layout: Layout, at: int) -> Layout:
    """The layout with the column of its money as a price, times which the pieces are the money."""
    price = Meaning(layout.dataset.name, "unit_price", TAIL, (0, 0), "")
    columns = {**layout.assignment.columns, at: price}
    return replace(layout, assignment=replace(layout.assignment, columns=columns), computed={"amount": PRODUCT})


def _nearly_all(pairs: Iterator[Pair], holds: Callable[[Pair], bool], least: int) -> bool:
    told = [holds(pair) for pair in pairs]
    return len(told) >= least and sum(told) >= NEARLY_ALL * len(told)


def _grows(pair: Pair) -> bool:
    (few, money), (more, other) = pair
    return abs(money * more - other * few) <= CENT * (abs(few) + abs(more))


def _stays(pair: Pair) -> bool:
    (_, money), (_, other) = pair
    return money == other


def _of_the_same_goods(layout: Layout, table: Table, money: int) -> Iterator[Pair]:
    """The first line of some goods with each other line of them that sells more or fewer pieces."""
    pieces = layout.assignment.column_of("quantity")
    goods = next((at for field in GOODS if (at := layout.assignment.column_of(field)) is not None), None)
    if pieces is None or goods is None or pieces in layout.spread or money in layout.spread:
        return
    head = replace(table, body=table.body.slice(0, HEAD))
    first: dict[str | None, Line] = {}
    for name, *line in zip(listed(head.body.column(goods)), _floats(head, pieces), _floats(head, money), strict=True):
        counted, paid = line
        if not name or not counted or not paid:
            continue
        one = first.setdefault(name, (counted, paid))
        if one[0] != counted:
            yield one, (counted, paid)


def _floats(table: Table, index: int) -> list[float]:
    floats: list[float] = numbers_of(table, index).cast(pa.float64()).to_pylist()
    return floats
