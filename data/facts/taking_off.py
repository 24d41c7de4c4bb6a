"""Takes what came back in a period off what was sold in it, where both stand side by side for each."""

from __future__ import annotations

from decimal import Decimal

import pyarrow as pa
import pyarrow.compute as pc

from data.cells.measuring import DECIMAL, fine, scaled
from data.facts.grid import Grid

NOTHING = pa.scalar(Decimal(0), DECIMAL)


def figures(grid: Grid, index: int) -> tuple[pa.Array, pa.Array]:
    """(the figures of a column in their field's unit, their faults): less its returns where the reader says so."""
    numbers = grid.numbers[index]
    values, faults = _in_unit(grid, index), numbers.faults
    if grid.match.answers.get("returns_apart") == "deduct":
        for back in (i for i, column in grid.columns("deduct") if column.covers == (index,)):
            returned = pc.abs(_in_unit(grid, back))
            net = pc.subtract(pc.coalesce(values, NOTHING), pc.coalesce(returned, NOTHING)).cast(DECIMAL, safe=False)
            is_told = pc.or_(
                values.is_valid(), pc.and_(returned.is_valid(), pc.fill_null(pc.equal(faults, "missing"), True))
            )
            values = pc.if_else(is_told, net, pa.scalar(None, DECIMAL))
            faults = pc.if_else(values.is_valid(), pa.scalar(None, pa.string()), faults)
    return values, faults


def _in_unit(grid: Grid, index: int) -> pa.Array:
    return fine(scaled(grid.numbers[index].values, grid.match.columns[index].factor))
