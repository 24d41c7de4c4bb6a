"""Keeps those whom one buys from out of lists of customers and of what they owe, where a column tells who is which."""

from __future__ import annotations

import re

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.checked import Problem
from data.facts.grid import Grid
from data.facts.unsold import MOST_TYPES, suppliers
from data.meaning.headers import apart
from data.vocabulary import text as written

DATASETS = ("customer", "receivable")
_KIND = re.compile(rf"{written('against', 'way')}|{written('against', 'class')}", re.I)


def without_suppliers(grid: Grid) -> tuple[Grid, list[Problem]]:
    """(the grid without them, what is said of them)."""
    if grid.dataset.name not in DATASETS:
        return grid, []
    for index, header in enumerate(grid.table.header):
        texts = _suppliers(grid, index) if _KIND.search(apart(header)) and index not in grid.numbers else []
        if texts:
            rows = np.asarray(pc.fill_null(pc.is_in(grid.cells(index), pa.array(texts)), False))
            return grid.only(~rows), [Problem("suppliers", None, header, str(int(rows.sum())), fatal=False)]
    return grid, []


def _suppliers(grid: Grid, index: int) -> list[str]:
    distinct = pc.unique(grid.cells(index).drop_null()).slice(0, MOST_TYPES + 1).to_pylist()
    return suppliers(distinct) if len(distinct) <= MOST_TYPES else []
