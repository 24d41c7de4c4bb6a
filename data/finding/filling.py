"""Fills merged text cells down a table's body; merged numbers are left in their first row."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from data.finding.kinds import DATE, TEXT, kind
from data.readers.sheet import text_table

Merged = tuple[tuple[int, int, int], ...]


def merged_in_body(merged: tuple[tuple[int, int, int, int], ...], columns: tuple[int, ...], rows: np.ndarray) -> Merged:
    """(column, first, last) of the cells merged over several body rows, in the body's own places."""
    places = {column: i for i, column in enumerate(columns)}
    found = []
    for top, left, bottom, _ in merged:
        first, after = np.searchsorted(rows, (top, bottom + 1))
        if left in places and bottom > top and after - first > 1 and rows[first] == top:
            found.append((places[left], int(first), int(after) - 1))
    return tuple(sorted(found))


def filled_down(columns: list[pa.Array], merged: Merged) -> pa.Table:
    """The body, its merged text and dates repeated in every row they span."""
    filled = list(columns)
    for column in sorted({column for column, _, _ in merged}):
        values = filled[column].to_pylist()
        for _, first, last in (span for span in merged if span[0] == column):
            if kind(values[first]) in (TEXT, DATE):
                values[first + 1 : last + 1] = [value or values[first] for value in values[first + 1 : last + 1]]
        filled[column] = pa.array(values, pa.string())
    return text_table(filled)
