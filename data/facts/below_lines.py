"""Finds what stands below the last line of a list and is none: paid, still owed, aimed at, sold the year before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from data.cells.numbers import tidy
from data.facts.checksums import Figures
from data.facts.grid import Grid
from data.facts.labels import GRAND, SUB, TotalRow, label
from data.facts.totals import key_columns
from data.finding.kinds import NUMBER, kind
from data.vocabulary import text as written

COMPARED = re.compile(written("total", "compared"), re.I)
BELOW_TOTAL = re.compile(f"{written('total', 'compared')}|{written('total', 'below')}", re.I)
PART = re.compile(written("total", "part"), re.I)
FEW_KEYS = 2  # that a line has, one of which says what the figure below the total is
LEAST_LINES = 2


@dataclass(frozen=True)
class Below:
    """Rows below a total that agrees without them: those that are no lines, and lines all the same."""

    no_lines: np.ndarray
    lines: np.ndarray


def below_lines(grid: Grid, totals: Sequence[TotalRow]) -> Below:
    """What stands below the last total of the lines, or before or behind them and is compared with them all."""
    below = _below_total(grid, totals)
    found = _no_lines(grid, _are_lines(grid, totals) & ~below, below) if below.any() else below
    return Below(found if found.any() else _compared_with(grid, _are_lines(grid, totals)), below & ~found)


def _below_total(grid: Grid, totals: Sequence[TotalRow]) -> np.ndarray:
    """The rows below the last total where that is what the rows above it add up to."""
    are_lines = _are_lines(grid, totals)
    last = next((row for row in reversed(totals) if row.label.kind in (GRAND, SUB) and not row.label.of), None)
    below = are_lines & (np.arange(grid.height) > (last.place if last else grid.height))
    above = are_lines & ~below
    agrees = last is not None and below.any() and above.any() and _adds_up(Figures(grid, above), last, above)
    return below & agrees


def _are_lines(grid: Grid, totals: Sequence[TotalRow]) -> np.ndarray:
    are_lines = np.ones(grid.height, dtype=bool)
    are_lines[[row.place for row in totals]] = False
    return are_lines


def _no_lines(grid: Grid, above: np.ndarray, below: np.ndarray) -> np.ndarray:
    """Rows below a total: all without what every line names, or parts of the total, or those called as their figure."""
    filled = [_filled(grid, index) for index in key_columns(grid)]
    named = [column for column in filled if column[above].all()]
    lacking = len(named) >= FEW_KEYS and bool((np.sum([column[below] for column in named], axis=0) <= 1).all())
    if lacking or _are_parts(grid, below):
        return below
    found = below.copy()
    places = [int(place) for place in np.flatnonzero(below)]
    found[below] = [_names_its_figure(grid, place, BELOW_TOTAL) or _is_total(grid, place) for place in places]
    return found


def _is_total(grid: Grid, place: int) -> bool:
    """Whether a row below the total is called one as well, of more than the table: 两仓总计."""
    named = [grid.column(index)[place].as_py() for index in key_columns(grid)]
    return any(told.kind in (GRAND, SUB) for text in named if text and (told := label(text)))


def _are_parts(grid: Grid, below: np.ndarray) -> bool:
    """Whether the first row below a total opens what it consists of: 其中：线上, 线下."""
    first = int(np.flatnonzero(below)[0])
    return any(PART.search(grid.column(index)[first].as_py() or "") for index in key_columns(grid))


def _compared_with(grid: Grid, are_lines: np.ndarray) -> np.ndarray:
    """The first and last rows where they are called 目标 or 去年同期 among names of customers or goods."""
    compared, places = np.zeros(grid.height, dtype=bool), np.flatnonzero(are_lines)
    if grid.dataset.name == "target":
        return compared
    for edge in (places, places[::-1]):
        for place in edge:
            if not _names_its_figure(grid, int(place), COMPARED):
                break
            compared[place] = True
    return compared if (are_lines & ~compared).sum() >= LEAST_LINES else np.zeros(grid.height, dtype=bool)


def _names_its_figure(grid: Grid, place: int, names: re.Pattern[str]) -> bool:
    """Whether all that a row names is what its figures are, and no customer or product: 预支金额 500 退回金额 94.5."""
    cells = [grid.column(index)[place].as_py() for index in key_columns(grid)]
    named = [text for text in cells if text and kind(text) != NUMBER]
    return bool(named) and all(names.fullmatch(tidy(text).strip(" :：")) for text in named)


def _filled(grid: Grid, index: int) -> np.ndarray:
    return grid.column(index).is_valid().to_numpy(zero_copy_only=False)


def _adds_up(figures: Figures, row: TotalRow, above: np.ndarray) -> bool:
    """Whether every figure of a total is the sum of the lines above it, and there is one."""
    stated = figures.stated(row)
    sums = figures.sums(above, list(stated))
    return bool(stated) and all(abs(says - sums[i]) <= figures.tolerance(i, says) for i, says in stated.items())
