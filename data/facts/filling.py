"""Fills blank keys from the row above where a table writes each key once for a group of rows."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.facts.grid import Grid
from data.meaning.headers import plain
from data.vocabulary import text as written
from data.vocabulary import words

LEAST_BLANK = 0.15
LONGEST = 100_000  # nobody writes ditto marks in longer tables
_REACHED = re.compile(written("beside", "reached"), re.I)
_DITTO = pa.array(words("ditto", "words"), pa.string())


def filled_down(grid: Grid) -> dict[int, pa.Array]:
    """The leading key columns of an outline with their blanks filled; numbers are never filled."""
    found = {**grid.filled, **_dittos(grid)}
    grid = replace(grid, filled=dict(found))
    leading = _leading(grid)
    begins = _behind_totals(grid)
    for index in leading:
        cells = grid.column(index)
        if cells.null_count and not _is_outline(cells, begins):
            break
        begins = begins | ~_blank(cells) if cells.null_count else begins
        if cells.null_count:
            found[index] = _unless_named(grid, index, pc.fill_null_forward(grid.cells(index)))
    return {**_documents(grid, _keys(grid, len(grid.table.header))), **found}


def _dittos(grid: Grid) -> dict[int, pa.Array]:
    """The key columns in which 〃 or 同上 stands for the cell above."""
    found = {}
    for index, column in grid.columns(""):
        if grid.field_of(column).is_measure or grid.height > LONGEST:
            continue
        cells = grid.cells(index)
        marks = pc.is_in(pc.utf8_trim_whitespace(cells), _DITTO)
        if pc.any(marks).as_py():
            kept = pc.if_else(pc.fill_null(marks, False), pa.scalar(None, pa.string()), cells)
            above = pc.fill_null_forward(kept)
            found[index] = pc.if_else(pc.fill_null(marks, False), above, cells)
    return found


def _leading(grid: Grid) -> list[int]:
    """The key columns left of the first measure that every line must have."""
    return _keys(grid, min((i for i, _ in grid.measures()), default=len(grid.table.header)))


def _keys(grid: Grid, end: int) -> list[int]:
    """The key columns left of one that every line must have."""
    measures = {i for i, _ in grid.measures()}
    columns = [(i, grid.match.columns[i]) for i in range(end) if i not in measures]
    named = [(i, column) for i, column in columns if column.field and not grid.field_of(column).never_filled]
    return [i for i, column in named if not _REACHED.search(plain(column.header))]  # 实际拜访日期: blank is not done


def _unless_named(grid: Grid, index: int, filled: pa.Array) -> pa.Array:
    """The filled codes, but for lines that name somebody and give no code: theirs is not the one above."""
    name = (grid.match.columns[index].field or "").replace("_code", "_name")
    at = next((i for i, column in grid.columns("") if column.field == name and i != index), None)
    if at is None:
        return filled
    nobody = pa.scalar(None, pa.string())
    return pc.if_else(pc.and_(grid.cells(index).is_null(), grid.cells(at).is_valid()), nobody, filled)


def _behind_totals(grid: Grid) -> np.ndarray:
    """The rows that stand behind others which are no lines: the first ones of a group."""
    rows = grid.row_no.to_numpy(zero_copy_only=False)
    return np.diff(rows, prepend=rows[:1]) > 1


def _is_outline(cells: pa.Array, begins: np.ndarray) -> bool:
    """Whether a key stands once at the head of its group: it starts the table and never repeats at once.

    It may repeat at the beginning of a group of another column, or behind a subtotal.
    """
    blank = _blank(cells)
    if blank[0] or blank.mean() < LEAST_BLANK:
        return False
    texts = np.array(cells.drop_null().to_pylist(), dtype=object)
    places = np.flatnonzero(~blank)
    touching = (np.diff(places) == 1) & ~begins[places[1:]]
    return not ((texts[1:] == texts[:-1]) & touching).any()


def _documents(grid: Grid, keys: list[int]) -> dict[int, pa.Array]:
    """Date, number and customer written in the first line of a document only: blank together or not at all."""
    columns = {i: grid.column(i) for i in keys}
    gaps = {i: _blank(column) for i, column in columns.items() if column.null_count}
    heads = [i for i in gaps if grid.match.columns[i].field in (grid.dataset.date, "doc_no")]
    if not heads or len(gaps) < 2 or gaps[heads[0]][0]:
        return {}
    together = [i for i, blank in gaps.items() if (blank == gaps[heads[0]]).all()]
    return {i: pc.fill_null_forward(grid.cells(i)) for i in together} if len(together) > 1 else {}


def _blank(cells: pa.Array) -> np.ndarray:
    return cells.is_null().to_numpy(zero_copy_only=False)
