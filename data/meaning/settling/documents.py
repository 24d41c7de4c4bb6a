"""Tells the amount of a line from that of its whole document, which stands on the document's first line only."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.coding import plain
from data.meaning.layout.layouts import Layout
from data.meaning.proofs import CENT, HEAD, numbers_of
from data.meaning.recognising import foreign_kind
from data.meaning.settling.changing import preferring
from data.tables import Table

LEAST_LINES = 3
NEARLY_ALL = 0.95
_TOGETHER = (np.add, np.maximum)  # freight by line, or that of the document on each of its lines
MOST_TOTALS = 3  # rows that state a document's amount and no line's: totals


def by_lines(layout: Layout, table: Table) -> Layout:
    """The layout with the amounts of lines where those of whole documents stand beside them, and no question on it."""
    losers, winner = layout.assignment.losers.get("amount", ()), layout.assignment.column_of("amount")
    if layout.dataset.name not in ("sales", "expense") or winner is None or not losers:
        return layout
    starts = _starts(layout, table)
    line = next((i for i, _ in losers if _is_of_documents(table, winner, i, starts)), None)
    if line is None and starts is not None:
        line = next((i for i, _ in losers if _is_sum_of_lines(table, winner, i, starts[:HEAD])), None)
    if line is not None:
        layout, winner = preferring(layout, "amount", line), line
    kept = tuple(p for p in layout.assignment.losers["amount"] if not _is_whole(table, p[0], winner, starts))
    assignment = layout.assignment
    return replace(layout, assignment=replace(assignment, losers={**assignment.losers, "amount": kept}))


def _starts(layout: Layout, table: Table) -> np.ndarray | None:
    """The rows on which a document begins; None where no column numbers them."""
    at = layout.assignment.column_of("doc_no")
    if at is None:
        return None
    return beginnings(plain(table.body.column(at).combine_chunks()))


def beginnings(numbers: pa.Array) -> np.ndarray:
    """The rows on which a document begins, by the numbers of the documents; a row without one belongs to that above."""
    filled = pc.fill_null_forward(numbers).fill_null("").to_numpy(zero_copy_only=False)
    begins = np.ones(len(filled), dtype=bool)
    begins[1:] = filled[1:] != filled[:-1]
    return begins


def _is_sum_of_lines(table: Table, whole: int, line: int, starts: np.ndarray) -> bool:
    """Whether a column repeats on every line of a document what its lines come to, with the freight or without it."""
    head = replace(table, body=table.body.slice(0, len(starts)))
    begins = np.flatnonzero(starts)
    if not len(begins) or begins[0] or len(begins) == len(starts) or len(begins) < LEAST_LINES:
        return False
    repeated, lines = (_floats(head, i) for i in (whole, line))
    stated = np.maximum.reduceat(repeated, begins)
    if (stated != np.minimum.reduceat(repeated, begins)).any() or (stated == 0).all():
        return False
    freight = [i for i, h in enumerate(table.header) if foreign_kind(h) == "freight"]
    carried = [np.zeros(len(begins)), *(how.reduceat(_floats(head, i), begins) for i in freight for how in _TOGETHER)]
    come_to = np.add.reduceat(lines, begins)
    return any((np.abs(come_to + extra - stated)[:-1] < CENT).all() for extra in carried)


def _floats(table: Table, index: int) -> np.ndarray:
    return numbers_of(table, index).cast(pa.float64()).to_numpy(zero_copy_only=False)


def _is_whole(table: Table, whole: int, line: int, starts: np.ndarray | None) -> bool:
    """Whether a column tells of whole documents what another tells of their lines, once or on each of them."""
    if starts is None:
        return False
    return _is_of_documents(table, whole, line, starts) or _is_sum_of_lines(table, whole, line, starts[:HEAD])


def _is_of_documents(table: Table, whole: int, line: int, starts: np.ndarray | None) -> bool:
    """Whether a column is filled where documents begin and blank on their other lines, which another column fills."""
    if starts is None:
        return False
    has_whole, has_line = (table.body.column(i).is_valid().to_numpy() for i in (whole, line))
    bare = has_line & ~has_whole
    if bare.sum() < LEAST_LINES or (has_whole & ~has_line).sum() > MOST_TOTALS or (bare & starts).any():
        return False
    return bool((has_whole & starts).sum() >= NEARLY_ALL * has_whole.sum())
