"""Finds the lines of income and profit among expenses, as statements of profit and loss list them."""

from __future__ import annotations

import re

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.checked import Problem
from data.facts.grid import Grid
from data.meaning.headers import plain
from data.vocabulary import text as written
from data.vocabulary import words

_INCOME = re.compile(written("account", "income"), re.I)
_CAME_IN, _WENT_OUT = (words("account", name) for name in ("came_in", "went_out"))
MOST_SIDES = 6  # ways of writing them, blanks included
_NAMING = ("kind", "item", "category")


def without_income(grid: Grid, answer: str | None) -> tuple[Grid, list[Problem]]:
    """The grid without lines of income where the answer is `expenses`, and what is said of them."""
    index, rows = income_rows(grid)
    if answer != "expenses" or not rows.any():
        return grid, []
    said = Problem("income_lines", None, grid.table.header[index], str(int(rows.sum())), fatal=False)
    return grid.only(~rows), [said]


def income_rows(grid: Grid) -> tuple[int, np.ndarray]:
    """The column that names the lines and which of them are no expenses by their name."""
    for index, column in grid.columns(""):
        if grid.dataset.name == "expense" and column.field in _NAMING:
            distinct = pc.unique(grid.cells(index).drop_null()).to_pylist()
            texts = [text for text in distinct if _INCOME.fullmatch(plain(text).strip())]
            if texts:
                rows = pc.fill_null(pc.is_in(grid.cells(index), pa.array(texts, pa.string())), False)
                return index, rows.to_numpy(zero_copy_only=False)
    return _credits(grid)


def _credits(grid: Grid) -> tuple[int, np.ndarray]:
    """What came in among what went out, where a column says debit or credit of each line."""
    for index, header in enumerate(grid.table.header) if grid.dataset.name == "expense" else ():
        distinct = pc.unique(grid.column(index)).to_pylist() if header else []
        if len(distinct) <= MOST_SIDES and _are_both_sides({text.strip().lower() for text in distinct if text}):
            cells = pc.utf8_lower(pc.utf8_trim_whitespace(grid.cells(index)))
            rows = pc.fill_null(pc.is_in(cells, pa.array(_CAME_IN, pa.string())), False)
            return index, rows.to_numpy(zero_copy_only=False)
    return 0, np.zeros(grid.height, dtype=bool)


def _are_both_sides(texts: set[str]) -> bool:
    """Whether texts say of each line on which of two sides it stands, and some stand on either."""
    came, went = texts & {*_CAME_IN}, texts & {*_WENT_OUT}
    return bool(came and went) and texts == came | went
