"""Finds whole numbers of goods that are only called sales: they may be money as well as pieces sold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from data.meaning.headers import apart, plain, take_apart
from data.meaning.layouts import Layout
from data.meaning.profiles import Profile
from data.meaning.recognising import foreign_kind
from data.vocabulary import text as written

MONEY, PIECES = "money", "pieces"
LEAST = 2  # lines, of which one alone tells nothing
_BARE = re.compile(written("trade", "bare_sales"), re.I)
_MONEY = re.compile(written("beside", "money"), re.I)
_GOODS = {"product_code", "product_name", "series"}


def open_figure(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> str:
    """The header of such a column where nothing beside it tells either; '' where there is none.

    A price, a count, a profit or a unit tells: what stands beside pieces is money, and what has cents is no count.
    """
    at = layout.assignment.column_of("amount") if layout.dataset.name == "sales" else None
    if at is None or not _BARE.fullmatch(plain(headers[at])) or take_apart(headers[at]).unit:
        return ""
    if layout.spread or not layout.fields & _GOODS or layout.fields & {"quantity", "unit_price"}:
        return ""
    others = [header for i, header in enumerate(headers) if header and i != at]
    told = any(_MONEY.search(apart(h)) or foreign_kind(h) in ("profit", "cost", "discount", "price") for h in others)
    whole = len(seen[at].values) >= LEAST and not seen[at].fractions
    return headers[at] if whole and not told else ""


def as_pieces(layout: Layout) -> Layout:
    """The same with the figure as pieces sold, as the reader said."""
    columns = {
        i: replace(m, field="quantity") if m.field == "amount" else m for i, m in layout.assignment.columns.items()
    }
    return replace(layout, assignment=replace(layout.assignment, columns=columns))
