"""Refuses wide tables of which two columns say the same of their figures: one of them would be lost."""

from __future__ import annotations

import pyarrow.compute as pc

from data.cells.measuring import fine
from data.facts.grid import Grid
from data.reading import Refused


def refuse_told_twice(grid: Grid) -> None:
    """Raises Refused where a period stands over two columns of one measure (2月 | 2月) with different figures."""
    told: dict[object, int] = {}
    for index, column in grid.columns(""):
        if not column.gives:
            continue
        first = told.setdefault((column.gives, column.field), index)
        if first != index and not _are_same(grid, first, index):
            raise Refused("told_twice", sheet=grid.table.sheet, column=column.header)


def _are_same(grid: Grid, one: int, other: int) -> bool:
    values = (fine(grid.numbers[index].values) for index in (one, other))
    return bool(pc.all(pc.equal(*(pc.fill_null(found, 0) for found in values))).as_py())
