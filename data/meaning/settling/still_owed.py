"""Asks which money counts where lines were billed for which nothing came in: 应收 | 实收."""

from __future__ import annotations

import re

import pyarrow.compute as pc

from data.meaning.headers import plain
from data.meaning.layout.layouts import Layout
from data.meaning.proofs import is_empty, numbers_of
from data.meaning.settling.rivals import Rivals, with_amount
from data.tables import Table
from data.vocabulary import text as written

_BILLED, _CAME_IN = (re.compile(written("debt", name), re.I) for name in ("due", "came_in"))


def still_owed(layout: Layout, table: Table, answer: str | None) -> tuple[Layout, Rivals | None]:
    """(the layout under an answer, what is left to ask): what is owed of a sale is as much sold as what was paid."""
    paid = layout.assignment.column_of("amount")
    if layout.dataset.name != "sales" or paid is None or not _CAME_IN.search(plain(table.header[paid])):
        return layout, None
    billed = [i for i, h in enumerate(table.header) if _is_billed(h, table.header[paid]) and not is_empty(table, i)]
    owed = [i for i in billed if _is_owed(table, i, paid)]
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
    """Whether no line was paid more than billed, and for some that were billed nothing came in."""
    due, came = numbers_of(table, billed), numbers_of(table, paid)
    if not pc.all(pc.greater_equal(due, came)).as_py():
        return False
    return bool(pc.any(pc.and_(pc.greater(due, 0), pc.equal(came, 0))).as_py())
