"""Finds figures that are only called sales and may be pieces sold: whole numbers of goods, and weighed ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from data.cells.numbers import number
from data.meaning.headers import apart, plain, take_apart
from data.meaning.layouts import Layout
from data.meaning.profiles import Profile
from data.meaning.recognising import foreign_kind
from data.meaning.witness import Witness
from data.vocabulary import text as written

MONEY, PIECES = "money", "pieces"
CENT = Decimal("0.01")
MOSTLY = 0.8  # of what was weighed, where some come to full cents by chance
MANY = 5  # whole numbers by chance
LEAST = 2  # lines, of which one alone tells nothing
_BARE = re.compile(written("trade", "bare_sales"), re.I)
_MONEY = re.compile(written("beside", "money"), re.I)
_OF_MONEY = re.compile(
    f"{written('beside', 'of_money')}|元|收入|业绩|营业|流水|\\b(revenue|turnover|amount|value)s?\\b", re.I
)
_GOODS = {"product_code", "product_name", "series"}


def open_figure(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> str:
    """The header of such a column where nothing beside it tells either; '' where there is none.

    A price, a count, a profit or a unit tells: what stands beside pieces is money, and what has cents is no count.
    Pieces among which some are weighed need no goods beside them.
    """
    at = layout.assignment.column_of("amount") if layout.dataset.name == "sales" else None
    if at is None or not _BARE.fullmatch(plain(headers[at])) or take_apart(headers[at]).unit:
        return ""
    if layout.spread or layout.fields & {"quantity", "unit_price"}:
        return ""
    others = [header for i, header in enumerate(headers) if header and i != at]
    told = any(_MONEY.search(apart(h)) or foreign_kind(h) in ("profit", "cost", "discount", "price") for h in others)
    whole = len(seen[at].values) >= LEAST and not seen[at].fractions and bool(layout.fields & _GOODS)
    return headers[at] if (whole or _are_some_weighed(seen[at])) and not told else ""


def open_figures(layout: Layout, headers: Sequence[str], seen: Sequence[Profile], witness: Witness) -> str:
    """The first of the columns of months or stores below which whole numbers of goods are only called sales; ''."""
    if layout.dataset.name != "sales" or layout.fields & {"quantity", "unit_price"} or not layout.fields & _GOODS:
        return ""
    bare = all(not one.rest or _BARE.fullmatch(one.rest) for one, _ in layout.spread.values())
    told = any(unit.is_money for unit in witness.units) or any(_OF_MONEY.search(text) for text in witness.texts)
    found = [number(text).point for i in layout.spread for text in seen[i].values]
    whole = len(found) > MANY and all(value is not None and value == value.to_integral_value() for value in found)
    return headers[min(layout.spread)] if bare and whole and not told else ""


def _are_some_weighed(seen: Profile) -> bool:
    """Whether most numbers are whole and the others finer than cents: 26.0, 139.654, 8.0."""
    found = [value for text in seen.values if (value := number(text).point) is not None]
    odd = [value for value in found if value != value.to_integral_value()]
    fine = [value for value in odd if value != value.quantize(CENT)]
    return len(fine) >= LEAST and len(fine) >= MOSTLY * len(odd) and 2 * len(odd) <= len(found)


def as_pieces(layout: Layout) -> Layout:
    """The same with the figure as pieces sold, as the reader said."""
    columns = {
        i: replace(m, field="quantity") if m.field == "amount" else m for i, m in layout.assignment.columns.items()
    }
    spread = {i: (one, _pieces(measure)) for i, (one, measure) in layout.spread.items()}
    totals = {i: (_pieces(measure), parts) for i, (measure, parts) in layout.totals.items()}
    return replace(layout, assignment=replace(layout.assignment, columns=columns), spread=spread, totals=totals)


def _pieces(measure: str) -> str:
    return "quantity" if measure == "amount" else measure
