"""Finds the rows that are no lines: footnotes, signatures, page numbers, headings between groups."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from data.checked import Problem
from data.facts.grid import Grid

SPARSE = 0.4


def note_rows(grid: Grid) -> np.ndarray:
    """Rows without any number, or a name in a list of names, that are much emptier than the rest."""
    filled = np.zeros(grid.height, dtype=int)
    at = grid.at.to_numpy()
    for column in grid.table.body.columns:
        filled += column.is_valid().to_numpy().take(at) if column.null_count else 1
    least = filled.min(initial=len(grid.table.header))
    if least > SPARSE * filled.max(initial=0) or least > SPARSE * np.median(filled):
        return np.zeros(grid.height, dtype=bool)
    numbered = grid.numbered | _named(grid, filled)
    return ~numbered & (filled <= np.maximum(1, SPARSE * np.median(filled[numbered] if numbered.any() else filled)))


def _named(grid: Grid, filled: np.ndarray) -> np.ndarray:
    """The rows of a list without figures that name what they are of beside anything else."""
    found = np.zeros(grid.height, dtype=bool)
    if grid.dataset.measures or not grid.dataset.needs:
        return found
    for index, column in grid.columns(""):
        if column.field in grid.dataset.needs[0]:
            found |= grid.cells(index).is_valid().to_numpy(zero_copy_only=False)
    return found & (filled > 1)


def said(grid: Grid, notes: np.ndarray) -> list[Problem]:
    """Each note with its words; none is lost without being said."""
    rows = grid.table.body.take(grid.at.filter(pa.array(notes))).to_pylist()
    numbers = grid.row_no.filter(pa.array(notes)).to_pylist()
    return [
        Problem("note_row", row_no, None, " ".join(str(v) for v in row.values() if v is not None), fatal=False)
        for row_no, row in zip(numbers, rows, strict=True)
    ]
