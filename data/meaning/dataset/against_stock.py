"""What speaks against a count of stock although its columns are there: pieces of orders, of moves, of a ledger."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.meaning.headers import apart, plain
from data.meaning.layout.layouts import Layout
from data.meaning.profiles import Profile
from data.meaning.recognising import BARE, foreign_kind, meanings
from data.meaning.spoken import spoken
from data.vocabulary import text as written

RECEIVED = re.compile(written("trade", "received"), re.I)
_MOVE, _OF_MOVES, _ORDER = (re.compile(written("against", name), re.I) for name in ("move", "move_header", "order"))
_BALANCE_SHEET, _TAKINGS = (re.compile(written("against", name), re.I) for name in ("balance_sheet", "takings"))
_BUDGETED = re.compile(written("against", "budgeted"), re.I)
_NAMED = {"product_code", "product_name"}
_CARRIER = re.compile(written("against", "carrier"), re.I)
_BUYERS = {"customer_code", "customer_name"}
_GOODS = {"product_code", "product_name", "warehouse"}
_PRICED = {"doc_no", "unit_price"}
_SENT_OUT = [re.compile(written("against", name)) for name in ("sent_to_buyers", "billed_of_it")]
_TOLD = _BUYERS | {"sale_date"}  # which a count may name as well
_SENT = [re.compile(written("against", name), re.I) for name in ("sent_from", "sent_to")]
# What the lines of a ledger of goods say: which document, what came in, what went out.
_LEDGER = [re.compile(written("against", name), re.I) for name in ("entry", "entry_in", "entry_out")]


def against_stock(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> int:
    """How much speaks against a count, from 0 to 3.

    Most a ledger's lines, a balance sheet, a till and what customers were sent and billed; so do orders, what was
    carried to buyers, moves and the profit of no goods, unless the figure says stock.
    """
    if _is_ledger(layout, headers, seen) or any(_BALANCE_SHEET.search(apart(header)) for header in headers):
        return 3
    if any(_TAKINGS.search(plain(header)) for header in headers) or _is_of_budgets(layout, headers):
        return 3
    if layout.fields & _BUYERS and all(any(said.search(plain(h)) for h in headers) for said in _SENT_OUT):
        return 3
    figures = [m.name for m in layout.assignment.columns.values() if m.field == "quantity"]
    if any(spoken(layout.dataset.words, name) for name in figures):
        return 0
    if not layout.fields & _GOODS and any(foreign_kind(header) == "profit" for header in headers):
        return 3
    if _is_sold(headers, seen):
        return 3
    if layout.fields & _BUYERS and any(_CARRIER.search(apart(header)) for header in headers):
        return 3
    if layout.fields & _BUYERS and {_kind(header) for header in headers} >= _PRICED:
        return 3
    moved = (
        any(map(is_of_moves, seen))
        or is_of_transfers(headers)
        or any(_OF_MOVES.search(apart(header)) for header in headers)
    )
    if moved or any(_ORDER.search(plain(header)) and _is_number_of_document(header) for header in headers):
        return 3
    return 1 if any(RECEIVED.search(apart(header)) for header in headers) else 0


def _is_of_budgets(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether what is available is left of a budget, and of no goods: Category | Budgeted | Activity | Available."""
    return not layout.fields & _NAMED and any(_BUDGETED.search(apart(header)) for header in headers)


def _is_sold(headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether each line has a buyer, a day of its own and what was paid, whatever it cost: 客户 | 货款 | 成本金额."""
    named = [(i, m) for i, h in enumerate(headers) if h for m in meanings(h) if m.confidence >= BARE]
    own = {i for i, m in named if m.dataset == "inventory"}
    sold = {
        (m.field, seen[i].days > 1) for i, m in named if m.dataset == "sales" and (m.field in _TOLD or i not in own)
    }
    return any(field in _BUYERS for field, _ in sold) and {("sale_date", True), ("amount", False)} <= sold


def is_of_moves(profile: Profile) -> bool:
    """Whether a column says of each line that it took in or gave out: 入库 | 出库."""
    return profile.distinct > 1 and profile.share(_is_move) == 1


def is_of_transfers(headers: Sequence[str]) -> bool:
    """Whether each line sends goods from one own store to another: from_store | to_store, 调出仓库 | 调入仓库."""
    return all(any(place.search(apart(header)) for header in headers) for place in _SENT)


def _is_move(text: str) -> bool:
    return bool(_MOVE.fullmatch(text.strip()))


def _is_ledger(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether each line is a document that takes in or gives out, and what is left runs on: no count of anything."""
    at = layout.assignment.column_of(layout.dataset.date)
    entries, came, went = (any(found.search(plain(header)) for header in headers) for found in _LEDGER)
    return entries and came and went and at is not None and seen[at].days > 1


def _kind(header: str) -> str:
    """What a header says in a list of what was sold to buyers: the number of the paper, or the price."""
    if any((m.dataset, m.field) == ("sales", "doc_no") for m in meanings(header)):
        return "doc_no"
    return "unit_price" if any((m.dataset, m.field) == ("sales", "unit_price") for m in meanings(header)) else ""


def _is_number_of_document(header: str) -> bool:
    return any((m.dataset, m.field) == ("sales", "doc_no") and m.confidence >= BARE for m in meanings(header))
