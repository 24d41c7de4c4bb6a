"""Finds the rows of a table that are totals of its other rows, with a label or without."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.cells.measuring import DECIMAL
from data.coding import plain
from data.facts.grid import Grid
from data.facts.hierarchy import coarser_periods, parents
from data.facts.labels import ANY, BY_HAND, GRAND, NEAR, NOISE, SUB, WHOLE, Label, TotalRow, is_same, is_starred, label
from data.facts.nesting import groups
from data.facts.parts import parts
from data.facts.prefixed import classes
from data.facts.rollups import rollups
from data.meaning.profiles import profile
from data.meaning.recognising import foreign_kind

SMALL = 20_000  # in longer tables only rows with a gap among their keys and the ends are looked at
ENDS = 50
MOSTLY = 0.4
FEW_KEYS = 0.5
FEWEST = 3  # lines, of which a row without a usual name for a total can be the sum
PROOF = 2  # lines that a sum has at least, so that it can be no chance
NAMING = ("sequence", "spec", "status", "contact", "clock", "later_date", "remark")


def total_rows(grid: Grid) -> list[TotalRow]:
    """The rows with a totals label or without any key, top to bottom; only a label tells where no column names rows."""
    keys = key_columns(grid)
    if not keys:
        found = _labelled(grid, _candidates(grid.height, {}, []), {}, [])
        return [found[place] for place in sorted(found)]
    if not grid.height:
        return []
    blanks = {i: _blank(grid.column(i)) for i in keys}
    numbered = grid.numbered
    lines = numbered & ~_with_labels(grid) if grid.height <= SMALL else numbered
    lines = lines if lines.any() else numbered
    usual = [i for i in keys if lines.any() and 1 - blanks[i][lines].mean() > MOSTLY]
    found = _labelled(grid, _candidates(grid.height, blanks, usual), blanks, usual)
    found |= {r.place: r for r in (*coarser_periods(grid, keys), *parents(grid, keys)) if r.place not in found}
    found |= {row.place: row for row in parts(grid, keys, found)}
    found |= {place: TotalRow(place, Label(SUB)) for place in _keyless(grid, blanks, usual, found)}
    found |= {place: TotalRow(place, Label(GRAND)) for place in _sum_at_end(grid, blanks, usual, found)}
    found |= {row.place: row for row in rollups(grid, keys, found)}
    found |= {row.place: row for row in classes(grid, found)}
    found |= {row.place: row for row in groups(grid, list(found.values()))}
    return [found[place] for place in sorted(found)]


def key_columns(grid: Grid) -> list[int]:
    """The columns that name a row: neither measures nor other numbers that are kept out of the data."""
    measures = {i for i, _ in grid.measures()}
    return [i for i in range(len(grid.table.header)) if i not in measures and not _holds_figures(grid, i)]


def _with_labels(grid: Grid) -> np.ndarray:
    """The rows in which a cell ends in the word of a total, so that they do not tell which keys lines have."""
    found = np.zeros(grid.height, dtype=bool)
    for index in range(len(grid.table.header)):
        hits = pc.fill_null(pc.match_substring_regex(plain(grid.column(index)), ANY), False)
        for place in pc.indices_nonzero(hits).to_pylist():
            told = label(grid.column(index)[place].as_py())
            found[place] |= told is not None and told.kind != WHOLE
    return found


def _holds_figures(grid: Grid, index: int) -> bool:
    """A column kept out of the data that holds numbers (毛利, 成本), unless it numbers or describes rows."""
    column = grid.match.columns[index]
    if column.field is not None or foreign_kind(column.header) in NAMING:
        return False
    seen = profile(grid.column(index))
    return seen.numbers + seen.percents > MOSTLY


def _blank(column: pa.Array) -> np.ndarray:
    if not column.null_count:
        return np.zeros(len(column), dtype=bool)
    return column.is_null().to_numpy(zero_copy_only=False)


def _candidates(height: int, blanks: dict[int, np.ndarray], usual: list[int]) -> np.ndarray:
    """The places to look for labels: all of a small table; of a long one its ends and rows with gaps."""
    looked = np.full(height, height <= SMALL)
    looked[:ENDS] = looked[-ENDS:] = True
    for index in usual:
        if blanks[index].mean() < 0.05:
            looked |= blanks[index]
    return np.flatnonzero(looked)


def _labelled(grid: Grid, places: np.ndarray, blanks: dict[int, np.ndarray], usual: list[int]) -> dict[int, TotalRow]:
    found: dict[int, TotalRow] = {}
    at = pa.array(places, pa.int64())
    for index in range(len(grid.table.header)):
        cells = plain(grid.column(index).take(at))
        hits = pc.indices_nonzero(pc.fill_null(pc.match_substring_regex(cells, ANY), False)).to_pylist()
        for hit in hits:
            text, place = cells[hit].as_py(), int(places[hit])
            told = label(text)
            if (
                told
                and told.kind != WHOLE
                and place not in found
                and (
                    _believed(told, place, index, blanks, usual, text)
                    or _closes_group(grid, told, place, blanks)
                    or (_lacks_key(grid, place, index, blanks, usual) and _adds_up(grid, told, place, found))
                )
            ):
                found[place] = TotalRow(place, told, index)
    return found


def _believed(told: Label, place: int, index: int, blanks: dict[int, np.ndarray], usual: list[int], text: str) -> bool:
    """A bare label is a total; a name that ends in one, or stars, only where the row lacks most other keys.

    So is a bare English one, for Total is a brand too.
    """
    others = [i for i in usual if i != index]
    gaps = sum(bool(blanks[i][place]) for i in others)
    if told.kind == NOISE:
        return gaps >= FEW_KEYS * len(others) and all(blanks[i][place] for i in blanks if i < index)
    if not told.of and not is_starred(text):
        needed = FEW_KEYS * len(others) if text.isascii() else 1
        return told.kind != GRAND or len(others) < 2 or gaps >= needed
    return bool(others) and gaps >= FEW_KEYS * len(others)


def _lacks_key(grid: Grid, place: int, index: int, blanks: dict[int, np.ndarray], usual: list[int]) -> bool:
    """Whether a row lacks any key that lines have beside the label and the day: one that has them all is a line."""
    others = [i for i in usual if i != index and grid.match.columns[i].field != grid.dataset.date]
    return not others or any(blanks[i][place] for i in others)


def _closes_group(grid: Grid, told: Label, place: int, blanks: dict[int, np.ndarray]) -> bool:
    """Whether a row is called the total of the group that it stands in: 市场部 | 工资, then (市场部) | 市场部小计."""
    if not told.of or grid.height > BY_HAND:
        return False
    named = {index: np.flatnonzero(~blank[: place + 1]) for index, blank in blanks.items()}
    last = {index: int(rows[-1]) for index, rows in named.items() if len(rows)}
    return any(is_same(grid.column(index)[row].as_py(), told.of) for index, row in last.items())


def _adds_up(grid: Grid, told: Label, place: int, found: Collection[int]) -> bool:
    """Whether a row called the total of something (总计支出) is the sum of every line above it, or since the last."""
    if not told.of or grid.height > BY_HAND:
        return False
    since = max((at + 1 for at in found if at < place), default=0)
    for index, _ in grid.measures():
        values = grid.numbers[index].values
        stated, above = values[place].as_py(), [values.slice(start, place - start) for start in {0, since}]
        proving = [run for run in above if len(run) - run.null_count >= PROOF]
        if stated and proving:
            return any(abs(stated - (pc.sum(run.cast(DECIMAL)).as_py() or 0)) <= NEAR for run in proving)
    return False


def _keyless(grid: Grid, blanks: dict[int, np.ndarray], usual: list[int], found: dict[int, TotalRow]) -> list[int]:
    """Rows with numbers and without any of the keys that other rows have."""
    if not usual:
        return []
    bare = np.logical_and.reduce([blanks[i] for i in usual])
    places = [int(place) for place in np.flatnonzero(bare & grid.numbered) if int(place) not in found]
    places = [place for place in places if len(usual) > 1 or _is_large(grid, place, found)]
    return places or _keyless_but_for_constants(grid, blanks, usual, found)


def _keyless_but_for_constants(
    grid: Grid, blanks: dict[int, np.ndarray], usual: list[int], found: dict[int, TotalRow]
) -> list[int]:
    """The last row where it has only what every row has (CNY) and the sum of the others."""
    last = grid.height - 1
    if not any(blanks[i][last] for i in usual):
        return []
    varying = [i for i in usual if len(pc.unique(plain(grid.column(i)).drop_null())) > 1]
    constant = len(varying) < len(usual) and len(varying) > 1 and grid.height > 2
    is_bare = constant and last not in found and grid.numbered[last] and all(blanks[i][last] for i in varying)
    return [last] if is_bare and _is_large(grid, last, found) else []


def _sum_at_end(grid: Grid, blanks: dict[int, np.ndarray], usual: list[int], found: Collection[int]) -> list[int]:
    """The last row, whatever it is called (总业绩), that lacks what every line has and is the sum of all of them."""
    if grid.height > BY_HAND:
        return []
    rows = [int(place) for place in np.flatnonzero(grid.numbered) if int(place) not in found]
    if len(rows) <= FEWEST:
        return []
    *lines, last = rows
    lacks = any(blanks[i][last] and not blanks[i][lines].any() for i in usual)
    return [last] if lacks and _is_sum_of(grid, last, pa.array(lines, pa.int64())) else []


def _is_sum_of(grid: Grid, place: int, lines: pa.Array) -> bool:
    """Whether every figure of a row is the sum of those of some lines."""
    stated = {index: grid.numbers[index].values[place].as_py() for index, _ in grid.measures()}
    told = {index: figure for index, figure in stated.items() if figure}
    sums = {index: pc.sum(grid.numbers[index].values.take(lines).cast(DECIMAL)).as_py() or 0 for index in told}
    return bool(told) and all(abs(figure - sums[index]) <= NEAR for index, figure in told.items())


def _is_large(grid: Grid, place: int, found: Collection[int]) -> bool:
    """Whether a row lacking the only key may be a total: some figure is about the sum of the lines, or more."""
    is_line = np.ones(grid.height, dtype=bool)
    is_line[[place, *found]] = False
    lines = pa.array(is_line)
    for index, _ in grid.measures():
        stated = grid.numbers[index].values.cast(pa.float64())
        figure = stated[place].as_py()
        if figure is None or 2 * abs(figure) >= abs(pc.sum(stated.filter(lines)).as_py() or 0.0):
            return True
    return False


def zeros_without_keys(grid: Grid) -> np.ndarray:
    """Rows of nothing but zeros: formulas dragged too far."""
    keyless = np.ones(grid.height, dtype=bool)
    for index in key_columns(grid):
        keyless &= _blank(grid.column(index))
        if not keyless.any():
            return keyless
    return keyless & ~grid.numbered
