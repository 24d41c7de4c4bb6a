"""Reads the names that only the totals below their lines say: three lines without a customer, then 华联超市 小计."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pyarrow as pa

from data.facts.grid import Grid
from data.facts.labels import SUB, TotalRow, name_in

LONGEST = 100_000


def named_below(grid: Grid, totals: Sequence[TotalRow]) -> dict[int, pa.Array]:
    """The cells of columns of names, blanks filled above a total of somebody where the lines name nobody else."""
    if grid.height > LONGEST:
        return {}
    cells: dict[int, list[str | None]] = {}
    filled: set[int] = set()
    for column, start, total in _groups(grid, totals):
        if column not in cells:
            cells[column] = grid.cells(column).to_pylist()
        told = cells[column]
        named = name_in(told[total.place] or "")
        if {None} <= set(told[start : total.place]) <= {None, named}:
            told[start : total.place] = [named] * (total.place - start)
            filled.add(column)
    return {column: pa.array(cells[column], pa.string()) for column in filled}


def _groups(grid: Grid, totals: Sequence[TotalRow]) -> Iterator[tuple[int, int, TotalRow]]:
    """The totals of somebody under a column of names, each with that column and the first row of its lines."""
    names = {index for index, column in grid.columns("") if grid.field_of(column).is_text}
    places = [row.place for row in totals]
    for at, row in enumerate(totals):
        if row.label.kind == SUB and row.label.of and row.column in names:
            yield row.column, places[at - 1] + 1 if at else 0, row
