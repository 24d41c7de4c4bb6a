"""Finds columns in several currencies or counted in several units; rejects their lines where the reader says so."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pyarrow as pa
import pyarrow.compute as pc

from data.cells.measuring import DECIMAL
from data.dictionary import PRICE, QUANTITY
from data.facts.grid import Grid
from data.facts.lines import Lines


def is_of_several_currencies(grid: Grid, index: int) -> bool:
    """Whether a column's cells carry several currencies; prices count where the amounts are made of them."""
    column = grid.match.columns[index]
    is_price = grid.field_of(column).type == PRICE
    if is_price and not any(c.role == "computed" for c in grid.match.columns):
        return False
    return len(grid.writings[index].currencies) > 1


def is_of_several_units(grid: Grid, index: int) -> bool:
    """Whether a count's cells say several units: 35箱, 12瓶."""
    return grid.field_of(grid.match.columns[index]).type == QUANTITY and len(grid.writings[index].counts) > 1


def without_several(found: Lines, answers: Mapping[str, str]) -> None:
    """No figure of such columns is loaded where the answer is `reject`."""
    if answers.get("currency_signs") == "reject":
        _reject(found, is_of_several_currencies, "several_currencies")
    if answers.get("count_units") == "reject":
        _reject(found, is_of_several_units, "several_units")


def _reject(found: Lines, is_several: Callable[[Grid, int], bool], kind: str) -> None:
    for index, column in found.grid.measures():
        name = column.field or ""
        if name in found.values and is_several(found.grid, index):
            fault = pa.scalar(kind, pa.string())
            said = found.values[name].is_valid()
            found.faults[name] = pc.if_else(said, fault, found.faults.get(name, pa.nulls(found.count, pa.string())))
            found.values[name] = pa.nulls(found.count, DECIMAL)
