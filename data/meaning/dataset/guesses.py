"""Tells sales that only a guess makes sales: figures that nothing calls money, of nothing that is traded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from data.cells.numbers import number
from data.meaning.headers import take_apart
from data.meaning.layout.layouts import Layout
from data.meaning.profiles import Profile
from data.meaning.recognising import TAIL, meanings
from data.vocabulary import text as written

MANY_LINES = 20
CENT = Decimal("0.01")
BUYERS = {"customer_code", "customer_name"}
TRADE = BUYERS | {"product_code", "quantity", "unit_price", "terminal", "doc_no", "brand"}
_SELLERS = {"terminal", "salesperson"}
_BARE = {"sale_date", "quantity", "unit_price", "amount"}
_MONEY = re.compile(written("trade", "money"))
_CALLED_SOLD = re.compile(written("trade", "called_sold"), re.I)
_ANY_FIGURE = re.compile(written("trade", "any_figure"), re.I)


def is_guessed(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether nothing but general names speaks for sales: a value, parts of one, a price × volume of nothing."""
    return _is_any_figure(layout, headers) or _is_of_nothing(layout) or _is_of_shares(layout, headers, seen)


def _is_any_figure(layout: Layout, headers: Sequence[str]) -> bool:
    """A sale known only by the last word of its amount (初始出借金额), or by none (value), and by nothing of a trade.

    Where its day is guessed as well (fundedDate, raisedAmt), a company tells no trade either.
    """
    figure = next((m for m in layout.assignment.columns.values() if m.field == "amount"), None)
    day = next((m for m in layout.assignment.columns.values() if m.field == layout.dataset.date), None)
    may_be_rivals = {m.field for i, m in layout.assignment.columns.items() if _is_brand(headers[i])}
    traded = TRADE - {"brand", "terminal"} - (may_be_rivals if day and day.confidence <= TAIL else set())
    guessed = figure is not None and (figure.confidence <= TAIL or bool(_ANY_FIGURE.fullmatch(figure.name)))
    return guessed and not layout.fields & traded and not _are_parts_of_sales(layout)


def _are_parts_of_sales(layout: Layout) -> bool:
    """Whether several columns of shops or sellers end in sales (堂食销售额 | 外卖销售额), of which one is asked."""
    at = layout.assignment.column_of("amount")
    name = layout.assignment.columns[at].name if at is not None else ""
    alike = [m for _, m in layout.assignment.losers.get("amount", ()) if m.name == name]
    return bool(alike and layout.fields & _SELLERS and _CALLED_SOLD.search(name))


def _is_brand(header: str) -> bool:
    """Whether a header may as well name a rival: company."""
    return any((m.dataset, m.field) == ("competitor", "brand") for m in meanings(header))


def _is_of_nothing(layout: Layout) -> bool:
    """Whether the amount is reckoned from a price and a number of nothing named: a share's price and volume."""
    return "amount" in layout.computed and layout.fields <= _BARE


def _is_of_shares(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether all amounts are finely measured parts of one (0.0230 a head), no money unless the header says so."""
    at = layout.assignment.column_of("amount")
    found = [at] if at is not None else list(layout.spread)
    if not found or any(take_apart(headers[i]).unit or _MONEY.search(headers[i]) for i in found):
        return False
    read = (number(text).point for i in found for text in seen[i].values)
    values = [value for value in read if value is not None]
    many = len(values) >= MANY_LINES
    return many and all(abs(value) < 1 for value in values) and any(value != value.quantize(CENT) for value in values)
