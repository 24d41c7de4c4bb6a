"""Looks for a column of no known name that may be the amount where that is reckoned from price and quantity."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pyarrow as pa

from data.decisions import NO_DATA
from data.meaning.layout.layouts import Layout
from data.meaning.proofs import numbers_of
from data.meaning.recognising import foreign_kind
from data.meaning.settling.changing import with_amount
from data.meaning.settling.rivals import Rivals
from data.messages import say
from data.tables import Table

PRODUCT = "price_times_quantity"
LOWEST, HIGHEST = 0.5, 1.05  # of price × quantity: what is left after a discount, or with a little more
NEARLY_ALL, HALF = 0.9, 0.5
CENT = 0.011
FEW_ROWS = 3


def beside_product(layout: Layout, table: Table, answer: str | None, language: str) -> tuple[Layout, Rivals | None]:
    """(the layout under an answer, what is left to ask): 单价 | 数量 | 最终, a little less than their product."""
    at = _near(layout, table) if layout.computed.get("amount") == PRODUCT else None
    if at is None:
        return layout, None
    product = say(f"column.computed_from.{PRODUCT}", language)
    if answer == table.header[at]:
        return replace(with_amount(layout, at), computed={}), None
    return layout, None if answer == NO_DATA else Rivals("amount", (table.header[at], product))


def _near(layout: Layout, table: Table) -> int | None:
    """The only unknown column that is about price × quantity on nearly every row, and not the same on all."""
    price, pieces = (layout.assignment.column_of(field) for field in ("unit_price", "quantity"))
    if price is None or pieces is None or len(table.rows) < FEW_ROWS:
        return None
    known = {*layout.assignment.columns, *layout.spread, *layout.totals, *layout.helpers, *layout.calendar}
    counts = _floats(table, pieces)
    product = _floats(table, price) * counts
    if (np.abs(counts) > 1).mean() < HALF:  # a second price is about the product of single pieces
        return None
    free = [i for i, h in enumerate(table.header) if h and i not in known and foreign_kind(h) is None]
    near = [i for i in free if _is_near(_floats(table, i), product)]
    return near[0] if len(near) == 1 and not np.allclose(_floats(table, near[0]), product, rtol=0, atol=CENT) else None


def _is_near(values: np.ndarray, product: np.ndarray) -> bool:
    sold = product != 0
    if not sold.any():
        return False
    part = values[sold] / product[sold]
    return bool(((part >= LOWEST) & (part <= HIGHEST)).mean() >= NEARLY_ALL)


def _floats(table: Table, index: int) -> np.ndarray:
    return numbers_of(table, index).cast(pa.float64()).to_numpy(zero_copy_only=False)
