"""Tells a ledger of dealings, whose balance runs on from line to line, from a list of who owes what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

import numpy as np

from data.meaning.dataset.choosing import Choice
from data.meaning.layout.layouts import Layout
from data.meaning.profiles import Profile
from data.meaning.proofs import CENT, HEAD, numbers_of
from data.messages import say
from data.tables import Table

SOLD = "sales"
LEAST = 3  # lines on which the balance moves
NEARLY_ALL = 0.9
MOST_COLUMNS = 6


def runs_by(layout: Layout, table: Table, seen: Sequence[Profile]) -> int | None:
    """The column by which what is owed on a line is more than on the line above it, as it is less by another.

    Added up, such a balance would count every debt again on each line. None where it does not run on.
    """
    at = layout.assignment.column_of("amount")
    if layout.dataset.name != "receivable" or at is None:
        return None
    head = replace(table, body=table.body.slice(0, HEAD))
    figures = [i for i in range(len(table.header)) if i != at and seen[i].is_numeric][:MOST_COLUMNS]
    owed, moves = _floats(head, at), {i: _floats(head, i) for i in figures}
    pairs = permutations(figures, 2)
    return next((more for more, less in pairs if _follow(np.diff(owed), (moves[more] - moves[less])[1:])), None)


def of_ledger(choice: Choice, more: int, language: str) -> Choice:
    """What was sold by such a ledger, where that column is called a sale and its lines are dated; else no data."""
    found = choice.layout
    if found and found.has_dates and found.assignment.column_of("amount") == more:
        return replace(choice, why=say("dataset.sold_in_ledger", language), between=())
    return Choice(None, "account", say("dataset.ledger", language), choice.confidence)


def _follow(changes: np.ndarray, moved: np.ndarray) -> bool:
    """Whether nearly all changes are what moved, and enough of them are changes."""
    same = np.abs(changes - moved) < CENT
    return int((same & (moved != 0)).sum()) >= LEAST and bool(same.mean() >= NEARLY_ALL)


def _floats(table: Table, index: int) -> np.ndarray:
    return np.asarray(numbers_of(table, index).cast("double").to_numpy(zero_copy_only=False))
