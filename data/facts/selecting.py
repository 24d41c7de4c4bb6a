"""Keeps the rows of a table whose own cell says that they hold the dataset's figures (目标, not 完成率)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.cells.measuring import fine, scaled
from data.checked import Problem
from data.decisions import Column
from data.facts.grid import Grid
from data.facts.lines import Lines
from data.meaning.headers import take_apart


def only_figures(grid: Grid) -> tuple[Grid, list[Problem]]:
    """The grid without rows of other figures, which are said."""
    for index, column in grid.columns("selector"):
        rows = _in(grid, index, _wanted(grid, column))
        if not rows.all():
            said = Problem(
                "other_figures", None, column.header or f"#{index + 1}", str(int((~rows).sum())), fatal=False
            )
            return grid.only(rows), [said]
    return grid, []


def of_other_figures(grid: Grid) -> np.ndarray:
    """The rows whose own cell says that they hold figures which are kept out of the data (去年, 增减)."""
    for index, column in grid.columns("selector"):
        wanted = _wanted(grid, column)
        return _in(grid, index, [text for text, _ in column.selects if text not in wanted])
    return np.zeros(grid.height, dtype=bool)


def _in(grid: Grid, index: int, texts: Sequence[str]) -> np.ndarray:
    cells = pc.utf8_trim_whitespace(grid.cells(index))
    return pc.fill_null(pc.is_in(cells, pa.array(texts, pa.string())), False).to_numpy(zero_copy_only=False)


def _scale(found: Lines, index: int, column: Column) -> None:
    """Brings the figures of rows that name their unit (销售额(万元)) into yuan; it goes before that of a title."""
    main, cells = column.field or "", pc.utf8_trim_whitespace(found.grid.cells(index)).take(found.origin)
    held = {c.factor for _, c in found.grid.columns("") if c.field == main} or {Decimal(1)}
    for text, field in column.selects:
        unit = take_apart(text).unit
        if field and unit and unit.is_money and main in found.values and len(held) == 1:
            rows = pc.fill_null(pc.equal(cells, text), False)
            values = fine(found.values[main])
            found.values[main] = pc.if_else(rows, fine(scaled(values, unit.factor / min(held))), values)


def _wanted(grid: Grid, column: Column) -> list[str]:
    """The texts whose rows hold a measure; where none does, those of the figure that stands in for it (pieces sold)."""
    told = [
        [t for t, f in column.selects if f in fields] for fields in (grid.dataset.measures, [grid.dataset.stand_in])
    ]
    return told[0] or told[1]


def with_selected(found: Lines) -> None:
    """Moves each figure to the field that its row names: 预算 to the budget, 实际 stays the amount."""
    for index, column in found.grid.columns("selector"):
        main = column.field or ""
        _scale(found, index, column)
        cells = pc.utf8_trim_whitespace(found.grid.cells(index)).take(found.origin)
        for text, field in column.selects:
            if field is None or field == main or main not in found.values:
                continue
            rows = pc.fill_null(pc.equal(cells, text), False)
            if not pc.any(rows).as_py():
                continue
            values = found.values[main]
            nothing = pa.nulls(len(values), values.type)
            moved = found.values.get(field, nothing)
            found.values[field] = pc.if_else(rows, values, moved.cast(values.type))
            found.values[main] = pc.if_else(rows, nothing, values)
