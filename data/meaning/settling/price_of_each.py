"""Asks whether the price of each piece is the money, where that beside it is less and of a part: 成交价 | 精品金额."""

from __future__ import annotations

import re

import pyarrow.compute as pc

from data.meaning.headers import plain
from data.meaning.layout.layouts import Layout
from data.meaning.proofs import numbers_of
from data.meaning.recognising import TAIL
from data.meaning.settling.changing import with_amount
from data.meaning.settling.rivals import Rivals
from data.tables import Table
from data.vocabulary import text as written

NEARLY_ALL = 0.9  # of the lines
_SOLD_FOR = re.compile(written("priced", "sold_for"), re.I)


def price_of_each(layout: Layout, table: Table, answer: str | None) -> tuple[Layout, Rivals | None]:
    """(the layout under an answer, what is left to ask), where no pieces stand beside the price."""
    at, price = (layout.assignment.column_of(field) for field in ("amount", "unit_price"))
    if layout.dataset.name != "sales" or at is None or price is None or "quantity" in layout.fields:
        return layout, None
    only_ends_so = layout.assignment.columns[at].confidence <= TAIL
    if not only_ends_so or not _SOLD_FOR.search(plain(table.header[price])) or not _is_more(table, price, at):
        return layout, None
    if answer == table.header[price]:
        return with_amount(layout, price), None
    return layout, None if answer == table.header[at] else Rivals("amount", (table.header[price], table.header[at]))


def _is_more(table: Table, price: int, amount: int) -> bool:
    more = pc.greater(numbers_of(table, price), numbers_of(table, amount))
    return bool((pc.mean(more).as_py() or 0.0) >= NEARLY_ALL)
