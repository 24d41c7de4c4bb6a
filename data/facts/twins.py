"""Counts the lines that are the same as another in every cell: they count, and their number is said."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from data.checked import Problem
from data.coding import is_coded
from data.facts.grid import Grid
from data.meaning.recognising import foreign_kind

DATASETS = ("sales", "expense")
LONGEST = 100_000


def twins(grid: Grid) -> list[Problem]:
    """How many rows repeat an earlier one; columns that number the rows do not count."""
    if grid.dataset.name not in DATASETS or not 1 < grid.height <= LONGEST:
        return []
    headers = enumerate(grid.table.header)
    compared = [i for i, h in headers if h and (foreign_kind(h) != "sequence" or grid.match.columns[i].field)]
    if any(_never_repeats(grid.column(i)) for i in compared):
        return []
    rows = pa.table({str(i): grid.cells(i) for i in compared})
    counts = rows.group_by(rows.column_names).aggregate([([], "count_all")])["count_all"]
    again = grid.height - len(counts)
    largest = pc.max(counts).as_py() or 0
    return [Problem("same_lines", None, None, str(again), fatal=False)] if again and largest < grid.height else []


def _never_repeats(column: pa.Array) -> bool:
    """Whether every cell of a column differs from the others, as a number of documents often does."""
    return not is_coded(column) and len(pc.unique(column)) == len(column)
