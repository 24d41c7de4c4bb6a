"""Asks which money counts where lines were billed for which nothing came in, or fees were taken off: 应收 | 实收."""

from __future__ import annotations

import re

import pyarrow.compute as pc

from data.meaning.headers import plain
from data.meaning.layout.layouts import Layout
from data.meaning.proofs import is_empty, makes_up, numbers_of
from data.meaning.settling.bill import owed_of
from data.meaning.settling.changing import with_amount
from data.meaning.settling.contest.discounts import has_discounts
from data.meaning.settling.rivals import Rivals
from data.meaning.spoken import spoken
from data.tables import Table
from data.vocabulary import text as written

_FEE = re.compile(written("against", "charge"), re.I)
_BILLED, _CAME_IN = (re.compile(written("debt", name), re.I) for name in ("due", "came_in"))


def still_owed(layout: Layout, table: Table, answer: str | None) -> tuple[Layout, Rivals | None]:
    """(the layout under an answer, what is left to ask): what is owed of a sale is as much sold as what was paid."""
    paid = layout.assignment.column_of("amount")
    if layout.dataset.name != "sales" or paid is None or ("amount", "add") in layout.helpers.values():
        return layout, None
    if not _CAME_IN.search(plain(table.header[paid])):
        return layout, None
    billed = [i for i, h in enumerate(table.header) if _is_billed(h, table.header[paid]) and not is_empty(table, i)]
    owed = [i for i in billed if _is_owed(table, i, paid)] + _sold_before_fees(layout, table, paid)
    owed = owed or _sold_on_credit(layout, table, paid)
    if not owed or answer == table.header[paid]:
        return layout, None
    chosen = next((i for i in owed if table.header[i] == answer), None)
    if chosen is not None:
        return with_amount(layout, chosen), None
    return layout, Rivals("amount", tuple(table.header[i] for i in (paid, *owed)))


def _is_billed(header: str, paid: str) -> bool:
    """Whether a header says what was to come in (应收) or to be paid (应付), as the other says that it was."""
    due, came = _BILLED.search(plain(header)), _CAME_IN.search(plain(paid))
    return bool(due and came and due["way"] == came["way"])


def _is_owed(table: Table, billed: int, paid: int) -> bool:
    """Whether for some lines that were billed nothing came in."""
    due, came = numbers_of(table, billed), numbers_of(table, paid)
    return bool(pc.any(pc.and_(pc.greater(due, 0), pc.equal(came, 0))).as_py())


def _sold_on_credit(layout: Layout, table: Table, paid: int) -> list[int]:
    """The money called sales, where a debt beside it or lines without a receipt say that some of it is still owed."""
    owing = bool(owed_of(layout, table))
    return [i for i in _called_sold(layout, table) if owing or (not has_discounts(table) and _is_owed(table, i, paid))]


def _called_sold(layout: Layout, table: Table) -> list[int]:
    losers = layout.assignment.losers.get("amount", ())
    return [i for i, _ in losers if spoken(layout.dataset.words, table.header[i])]


def _sold_before_fees(layout: Layout, table: Table, paid: int) -> list[int]:
    """The money called sales that is what was paid and a fee beside it on every line: 销售金额 | 费用 | 实收金额."""
    sold = _called_sold(layout, table)
    fees = [i for i, h in enumerate(table.header) if i not in layout.assignment.columns and _FEE.search(plain(h))]
    fees = [i for i in fees if not is_empty(table, i)] if sold else []
    return [i for i in sold if any(makes_up(table, i, (paid, fee)) for fee in fees)]
