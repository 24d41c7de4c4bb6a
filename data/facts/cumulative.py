"""Refuses figures that run on from month to month, for their sum would count the first months again and again."""

from __future__ import annotations

import re
from itertools import pairwise

import pyarrow.compute as pc

from data.cells.measuring import DECIMAL, bare_numbers
from data.facts.grid import Grid
from data.meaning.layout.outlays import is_spent_so_far
from data.reading import Refused
from data.vocabulary import text as written

LEAST_MONTHS = 3
LEAST_ROWS = 2
_RUNS_ON = re.compile(written("beside", "runs_on"), re.I)


def refuse_cumulative(grid: Grid) -> None:
    """Raises Refused where a title says 累计 and no row of a wide table ever falls from a month to the next.

    Where a column of its own says it (1月 | 2月 | 3月 | 一季度累计) the title may speak of that one.
    """
    if grid.dataset.at_end or not any(_RUNS_ON.search(text) for text in grid.witness.texts):
        return
    if any(column.role == "total" for column in grid.match.columns):
        return
    by_measure: dict[str, dict[str, int]] = {}
    for index, column in grid.measures():
        day = dict(column.gives).get(grid.dataset.date, "")
        if day and index in grid.numbers:
            by_measure.setdefault(column.field or "", {})[day] = index
    if any(_runs_on(grid, columns) and not _has_its_sums(grid, columns) for columns in by_measure.values()):
        raise Refused("cumulative", sheet=grid.table.sheet)


def _has_its_sums(grid: Grid, columns: dict[str, int]) -> bool:
    """Whether a column that itself says 累计 holds more than any month: of figures that run on it would be the last."""
    months = [grid.numbers[index].values.cast(DECIMAL) for index in columns.values()]
    for index, column in enumerate(grid.match.columns[: len(grid.table.header)]):
        sums = bare_numbers(grid.column(index)) if column.field is None and _RUNS_ON.search(column.header) else None
        if sums is not None and pc.all(pc.greater(sums.cast(DECIMAL), pc.max_element_wise(*months))).as_py():
            return True
    return False


def refuse_spent_so_far(grid: Grid) -> None:
    """Raises Refused where rows of several days hold a budget and only a running figure of what was spent of it."""
    told = {column.field for column in grid.match.columns}
    at = next((i for i, column in grid.date_columns() if column.field == grid.dataset.date), None)
    if grid.dataset.name != "expense" or "budget" not in told or "amount" in told or at is None:
        return
    running = [c.header for c in grid.match.columns if c.field is None and is_spent_so_far(c.header)]
    if running and pc.count_distinct(grid.cells(at)).as_py() > 1:
        raise Refused("running_outlay", sheet=grid.table.sheet, column=running[0])


def _runs_on(grid: Grid, columns: dict[str, int]) -> bool:
    """Whether each row is as much or more in each later period, and some are more."""
    if len(columns) < LEAST_MONTHS or int(grid.numbered.sum()) < LEAST_ROWS:
        return False
    values = [grid.numbers[columns[day]].values.cast(DECIMAL) for day in sorted(columns)]
    rises = any(pc.any(pc.greater(after, before)).as_py() for before, after in pairwise(values))
    return rises and not any(pc.any(pc.less(after, before)).as_py() for before, after in pairwise(values))
