"""Tells a ledger of dealings, whose balance runs on from line to line, from a list of who owes what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, permutations

import numpy as np
import pyarrow as pa

from data.coding import listed
from data.meaning.dataset.choosing import Choice
from data.meaning.layout.layouts import Layout
from data.meaning.profiles import Profile, is_line
from data.meaning.proofs import CENT, HEAD, numbers_of
from data.messages import say
from data.tables import Table

SOLD = "sales"
LEAST = 3  # lines on which the balance moves
NEARLY_ALL = 0.9
MOST_COLUMNS = 6
NO_OTHER = -1  # no column of what was added alone


def runs_by(layout: Layout, table: Table, seen: Sequence[Profile]) -> int | None:
    """The column by which what is owed on a line is more than on the line above it, as it is less by another.

    Added up, such a balance would count every debt again on each line. NO_OTHER where one column alone moves it, up
    and down, or it begins anew for each of several customers; None where it does not run on.
    """
    at = layout.assignment.column_of("amount")
    if layout.dataset.name != "receivable" or at is None:
        return None
    head = _lines(table)
    figures = [i for i in range(len(table.header)) if i != at and seen[i].is_numeric][:MOST_COLUMNS]
    goes_on = _goes_on(head, layout)
    owed, moves = np.diff(_floats(head, at)), {i: _floats(head, i)[1:] for i in figures}
    pairs = permutations(figures, 2)
    found = next((more for more, less in pairs if _follow(owed, moves[more] - moves[less], goes_on)), None)
    alone = any(_follow(owed, moved, goes_on) for moved in moves.values())
    if found is None:
        return NO_OTHER if alone else None
    return found if goes_on.all() else NO_OTHER


def _lines(table: Table) -> Table:
    """The first rows without those of totals."""
    head = table.body.slice(0, HEAD)
    lines = [is_line(row) for row in zip(*map(listed, head.columns), strict=True)]
    return replace(table, body=head.filter(pa.array(lines, pa.bool_())))


def _goes_on(table: Table, layout: Layout) -> np.ndarray:
    """Whether each line but the first is of the customer of the line above it: named again, or not at all."""
    owners = [layout.assignment.column_of(name) for name in ("customer_code", "customer_name")]
    goes_on = np.ones(max(0, table.body.num_rows - 1), bool)
    for index in (at for at in owners if at is not None):
        names = listed(table.body.column(index))
        goes_on &= np.array([name in (None, above) for above, name in pairwise(names)], bool)
    return goes_on


def of_ledger(choice: Choice, more: int, language: str) -> Choice:
    """What was sold by such a ledger, where that column is called a sale and its lines are dated; else no data."""
    found = choice.layout
    if found and found.has_dates and found.assignment.column_of("amount") == more:
        return replace(choice, why=say("dataset.sold_in_ledger", language), between=())
    return Choice(None, "account", say("dataset.ledger", language), choice.confidence)


def _follow(changes: np.ndarray, moved: np.ndarray, goes_on: np.ndarray) -> bool:
    """Whether nearly all changes of one customer's balance are what moved, and enough of them are changes."""
    same = (np.abs(changes - moved) < CENT)[goes_on]
    return int((same & (moved != 0)[goes_on]).sum()) >= LEAST and bool(same.mean() >= NEARLY_ALL)


def _floats(table: Table, index: int) -> np.ndarray:
    return np.asarray(numbers_of(table, index).cast("double").to_numpy(zero_copy_only=False))
