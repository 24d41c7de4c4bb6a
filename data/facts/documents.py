"""What a column says once of a document holds for all its lines: a status on the first line of an order."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from data.facts.grid import Grid
from data.meaning.settling.documents import beginnings


def of_documents(grid: Grid, index: int) -> pa.Array:
    """The cells of a column, blank ones as the line before them of the same document says; else as they are."""
    cells, numbers = grid.cells(index), _numbers(grid)
    if not cells.null_count or numbers is None:
        return cells
    begins = beginnings(numbers)
    said = cells.is_valid().to_numpy(zero_copy_only=False)
    if not begins.any() or (said & ~begins).any():  # says something of lines, not of documents
        return cells
    first = np.maximum.accumulate(np.where(begins, np.arange(len(cells)), -1))
    return cells.take(pa.array(first, pa.int64(), mask=first < 0))


def _numbers(grid: Grid) -> pa.Array | None:
    """The numbers of the documents; their days where no column numbers them and lines leave them blank."""
    at = {column.field: index for index, column in grid.columns("")}
    number, day = at.get("doc_no"), at.get(grid.dataset.date)
    if number is not None:
        return grid.cells(number)
    blank = day is not None and grid.cells(day).null_count > 0
    return grid.cells(day) if day is not None and blank else None
