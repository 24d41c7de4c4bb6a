"""Finds columns of money with signs of several currencies and rejects their lines where the reader says so."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from data.cells.measuring import DECIMAL
from data.dictionary import PRICE
from data.facts.grid import Grid
from data.facts.lines import Lines


def is_of_several_currencies(grid: Grid, index: int) -> bool:
    """Whether a column's cells carry several currencies; prices count where the amounts are made of them."""
    column = grid.match.columns[index]
    is_price = grid.field_of(column).type == PRICE
    if is_price and not any(c.role == "computed" for c in grid.match.columns):
        return False
    return len(grid.writings[index].currencies) > 1


def without_several(found: Lines, answer: str | None) -> None:
    """No figure of such a column is loaded where the answer is `reject`."""
    if answer != "reject":
        return
    for index, column in found.grid.measures():
        name = column.field or ""
        if name in found.values and is_of_several_currencies(found.grid, index):
            fault = pa.scalar("several_currencies", pa.string())
            said = found.values[name].is_valid()
            found.faults[name] = pc.if_else(said, fault, found.faults.get(name, pa.nulls(found.count, pa.string())))
            found.values[name] = pa.nulls(found.count, DECIMAL)
