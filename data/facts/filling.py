"""Fills blank keys from the row above where a table writes each key once for a group of rows."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.facts.grid import Grid

LEAST_BLANK = 0.15
OPTIONAL = ("promotion", "line_type", "customer_tier", "note", "source", "item")  # blank means none


def filled_down(grid: Grid) -> dict[int, pa.Array]:
    """The leading key columns of an outline with their blanks filled; numbers are never filled."""
    measures = [i for i, _ in grid.measures()]
    end = min(measures, default=len(grid.table.header))
    found: dict[int, pa.Array] = {}
    for index in range(end):
        column = grid.match.columns[index]
        cells = grid.cells(index)
        if column.field in (None, *OPTIONAL) or cells.null_count == 0:
            continue
        if not _is_outline(cells):
            break
        found[index] = pc.fill_null_forward(cells)
    return found


def _is_outline(cells: pa.Array) -> bool:
    """Whether a key stands once at the head of its group: it starts the table and never repeats at once."""
    blank = cells.is_null().to_numpy(zero_copy_only=False)
    if blank[0] or blank.mean() < LEAST_BLANK:
        return False
    texts = np.array(cells.drop_null().to_pylist(), dtype=object)
    at = np.flatnonzero(~blank)
    touching = np.diff(at) == 1
    repeats = (texts[1:] == texts[:-1]) & touching
    return not repeats.any()
