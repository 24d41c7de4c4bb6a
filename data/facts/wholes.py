"""Finds values of a field that stand for all its others (全部门店): totals that look like lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.cells.measuring import scaled
from data.checked import Check
from data.facts.checksums import Figures, column_name, shown
from data.facts.grid import Grid
from data.facts.labels import GRAND, SUB, WHOLE, is_starred, label

FEW_VALUES = 500
LEAST_OTHERS = 2
UNNAMED_OTHERS = 3
LEAST_AGREEING = 2
TELLING_DIGITS = 5
NEAR = 0.05


@dataclass(frozen=True)
class Whole:
    """The rows that a value takes, and their checks."""

    rows: np.ndarray
    checks: tuple[Check, ...]


def without_wholes(grid: Grid) -> tuple[Grid, list[Check]]:
    """The grid without rows that sum up others, and what they say against what was read."""
    checks: list[Check] = []
    for index in _dimensions(grid):
        found = _whole_of(grid, index)
        if found is not None:
            checks += found.checks
            grid = grid.only(~found.rows)
    return grid, checks


def _dimensions(grid: Grid) -> Iterator[int]:
    """The text columns that name what a line is of."""
    for index, column in grid.columns(""):
        if grid.field_of(column).type == "text" and not column.gives:
            yield index


def _whole_of(grid: Grid, index: int) -> Whole | None:
    cells = grid.column(index)
    distinct = pc.unique(cells.slice(0, 20_000).drop_null())
    if not LEAST_OTHERS < len(distinct) <= FEW_VALUES:
        return None
    figures = Figures(grid, np.ones(grid.height, dtype=bool))
    if not figures.columns:
        return None
    named = [text for text in distinct.to_pylist() if _names_all(text)]
    for text in named or _halves(figures, cells, distinct):
        whole = _checked(figures, cells, text, bool(named))
        if whole is not None:
            return whole
    return None


def _names_all(text: str) -> bool:
    told = label(text)
    return told is not None and not told.of and told.kind in (WHOLE, GRAND, SUB) and not is_starred(text)


def _checked(figures: Figures, cells: pa.Array, text: str, named: bool) -> Whole | None:
    """The rows of a value if it sums up the others; where only its name says so, with a failed check."""
    rows = pc.fill_null(pc.equal(cells, text), False).to_numpy(zero_copy_only=False)
    checks = tuple(_checks(figures, rows))
    agree = [check.ok for check in checks if check.file_says or check.we_read]
    if named:
        return Whole(rows, checks) if any(agree) or _is_certain(text) else None
    telling = min(len(agree), _of_their_own(figures))
    by_many = telling * _periods(figures.grid) >= LEAST_AGREEING and _agrees_each_time(figures, rows)
    enough = by_many or _ends_in_sum(rows, checks)
    return Whole(rows, checks) if all(agree) and agree and enough else None


def _of_their_own(figures: Figures) -> int:
    """How many columns of figures are no multiple of another: money at one price agrees wherever its pieces do."""
    columns = [figures.grid.numbers[i].values.cast(pa.float64()).fill_null(0.0).to_numpy() for i in figures.columns]
    shares = (column / total if (total := np.abs(column).sum()) else column for column in columns)
    return len({tuple(np.round(share, 9)) for share in shares})


def _ends_in_sum(rows: np.ndarray, checks: Sequence[Check]) -> bool:
    """Whether the first or last row alone is the sum of the others, in so many digits that it can be no chance."""
    digits = (len(check.file_says.normalize().as_tuple().digits) for check in checks if check.ok)
    return bool(rows[0] or rows[-1]) and rows.sum() == 1 and max(digits, default=0) >= TELLING_DIGITS


def _agrees_each_time(figures: Figures, rows: np.ndarray) -> bool:
    """Whether these rows are the sum of the others on every day or month by itself: small sums meet by chance."""
    at = next((i for i, _ in figures.grid.date_columns()), None)
    if at is None:
        return True
    periods = figures.grid.cells(at)
    for index, column in figures.columns.items():
        values = scaled(figures.grid.numbers[index].values, column.factor).cast(pa.float64())
        apart = pc.if_else(pa.array(rows), values, pc.negate(values))
        left = pa.table({"period": periods, "apart": apart}).group_by("period").aggregate([("apart", "sum")])
        if pc.any(pc.greater(pc.abs(left["apart_sum"]), NEAR)).as_py():
            return False
    return True


def _is_certain(text: str) -> bool:
    """全部门店 or 合计 can be nothing but a total; 全国 might be a customer group, Total a brand."""
    told = label(text)
    return (
        told is not None
        and not text.isascii()
        and (told.kind != WHOLE or text.strip().startswith(("全部", "所有", "全体")))
    )


def _checks(figures: Figures, rows: np.ndarray) -> Iterator[Check]:
    stated, read = (figures.sums(mask, list(figures.columns)) for mask in (rows, ~rows))
    for index, column in figures.columns.items():
        ok = abs(stated[index] - read[index]) <= figures.tolerance(index, stated[index])
        type_ = figures.grid.field_of(column).type
        yield Check("whole_value", column_name(column), shown(stated[index], type_), shown(read[index], type_), ok)


def _halves(figures: Figures, cells: pa.Array, distinct: pa.Array) -> list[str]:
    """Values without such a name whose first figure is half of all: they may sum up the others."""
    if len(distinct) <= UNNAMED_OTHERS:
        return []
    index, column = next(iter(figures.columns.items()))
    first = scaled(figures.grid.numbers[index].values, column.factor).cast(pa.float64())
    figures_of = pa.table({"value": cells, "figure": first}).group_by("value", use_threads=False)
    grouped = figures_of.aggregate([("figure", "sum")])
    half = (pc.sum(grouped["figure_sum"]).as_py() or 0.0) / 2
    near = pc.less_equal(pc.abs(pc.subtract(grouped["figure_sum"], half)), 0.01)
    return [v for v in grouped.filter(pc.fill_null(near, False))["value"].to_pylist() if v and abs(half) > 1]


def _periods(grid: Grid) -> int:
    """How many periods the figures are spread over: each is a chance to disagree."""
    at = next((i for i, _ in grid.date_columns()), None)
    return len(pc.unique(grid.column(at))) if at is not None else 1
