"""Finds what stands below the last total of a statement: paid, still owed, owed before. None of it is a line."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from data.facts.checksums import Figures
from data.facts.grid import Grid
from data.facts.labels import GRAND, SUB, TotalRow
from data.facts.totals import key_columns

FEW_KEYS = 2  # that a line has, one of which says what the figure below the total is


def below_total(grid: Grid, totals: Sequence[TotalRow]) -> np.ndarray:
    """The rows below the last total that the lines above it add up to, where all of them lack what every line names."""
    below = np.zeros(grid.height, dtype=bool)
    is_data = np.ones(grid.height, dtype=bool)
    is_data[[row.place for row in totals]] = False
    last = next((row for row in reversed(totals) if row.label.kind in (GRAND, SUB) and not row.label.of), None)
    if last is None or not is_data[: last.place].any() or not is_data[last.place :].any():
        return below
    below[last.place :] = is_data[last.place :]
    above = is_data & ~below
    filled = [_filled(grid, index) for index in key_columns(grid)]
    named = [column for column in filled if column[above].all()]
    lacking = len(named) >= FEW_KEYS and bool((np.sum([column[below] for column in named], axis=0) <= 1).all())
    return below if lacking and _adds_up(Figures(grid, above), last, above) else np.zeros(grid.height, dtype=bool)


def _filled(grid: Grid, index: int) -> np.ndarray:
    return grid.column(index).is_valid().to_numpy(zero_copy_only=False)


def _adds_up(figures: Figures, row: TotalRow, above: np.ndarray) -> bool:
    """Whether every figure of a total is the sum of the lines above it, and there is one."""
    stated = figures.stated(row)
    sums = figures.sums(above, list(stated))
    return bool(stated) and all(abs(says - sums[i]) <= figures.tolerance(i, says) for i, says in stated.items())
