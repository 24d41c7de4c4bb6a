"""Takes what goods were sold on for, where that is the amount and the profit together: 实付 | 卖出价 | 利润."""

from __future__ import annotations

from data.meaning.layout.layouts import Layout
from data.meaning.proofs import is_empty, makes_up
from data.meaning.recognising import foreign_kind
from data.meaning.settling.changing import with_amount
from data.meaning.settling.rivals import Rivals
from data.tables import Table

_NO_SALE = ("profit", "cost", "rate")


def sold_on(layout: Layout, table: Table, answer: str | None) -> tuple[Layout, Rivals | None]:
    """(the layout with the column that the amount and the profit make up on every line, nothing to ask)."""
    paid = layout.assignment.column_of("amount")
    if layout.dataset.name != "sales" or answer or paid is None or layout.spread:
        return layout, None
    kinds = {i: foreign_kind(header) for i, header in enumerate(table.header) if header and i != paid}
    profits = [i for i, kind in kinds.items() if kind == "profit" and not is_empty(table, i)]
    free = [i for i, kind in kinds.items() if kind not in _NO_SALE and _is_free(layout, i)] if profits else []
    sold = (i for i in free for profit in profits if makes_up(table, i, (paid, profit)) and not is_empty(table, i))
    index = next(sold, None)
    return (layout, None) if index is None else (with_amount(layout, index, without=("unit_price",)), None)


def _is_free(layout: Layout, index: int) -> bool:
    """Whether a column tells nothing else of the table, but for a price, which is the money of a single piece."""
    known = layout.assignment.columns.get(index)
    return known is None or known.field in ("unit_price", "list_price")
