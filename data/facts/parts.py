"""Finds rows that say they are parts of the row above: 其中：电费 beneath 水电费."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

import pyarrow as pa
import pyarrow.compute as pc

from data.cells.measuring import DECIMAL
from data.facts.grid import Grid
from data.facts.labels import BY_HAND, NEAR, NOISE, SPACE, SUB, Label, TotalRow
from data.vocabulary import of_cells

MOST_OF_ROWS = 0.75
LEAST = 2  # parts that make up a row, so that it can be no chance
_MARK = rf"(?i)^{SPACE}*(?:{of_cells('total', 'part')})[\s:：,，、]*"
_PART = re.compile(_MARK.replace(SPACE, r"\s"))
Figures = tuple[Decimal | None, ...]


def parts(grid: Grid, keys: Collection[int], known: Collection[int]) -> list[TotalRow]:
    """The rows that would count twice: those above parts that make them up, else the parts themselves."""
    index = _naming(grid)
    if index not in keys or not grid.numbers:
        return []
    texts = [text or "" for text in grid.cells(index).to_pylist()]
    figures = _figures(grid)
    return [row for place in _firsts(texts, known) for row in _twice(texts, figures, place, index, known)]


def _figures(grid: Grid) -> list[Figures]:
    """What each row says in the columns that add up."""
    summed = [i for i, column in grid.measures() if grid.field_of(column).adds_up]
    columns = [grid.numbers[i].values.cast(DECIMAL).to_pylist() for i in summed or list(grid.numbers)[:1]]
    return list(zip(*columns, strict=True))


def unmarked(grid: Grid) -> dict[int, pa.Array]:
    """The column whose names say that they are parts, without the words that say so."""
    index = _naming(grid)
    return {index: pc.replace_substring_regex(grid.cells(index), _MARK, "")} if index >= 0 else {}


def _naming(grid: Grid) -> int:
    """The column of names of which some, not most, say that they are parts; -1 where there is none."""
    if grid.height > BY_HAND:
        return -1
    for index, column in grid.columns(""):
        if column.field and not grid.field_of(column).is_measure:
            marks = pc.sum(pc.match_substring_regex(grid.cells(index), _MARK)).as_py() or 0
            if 0 < marks <= MOST_OF_ROWS * grid.height:
                return index
    return -1


def _firsts(texts: Sequence[str], known: Collection[int]) -> Iterator[int]:
    """The first part beneath each row that is a line itself."""
    for place in range(1, len(texts)):
        if _PART.match(texts[place]) and not _PART.match(texts[place - 1]) and place - 1 not in known:
            yield place


def _twice(
    texts: Sequence[str], figures: Sequence[Figures], first: int, index: int, known: Collection[int]
) -> Iterator[TotalRow]:
    """The row above where it is the sum of the parts; else every part of it."""
    whole, added, count = figures[first - 1], [Decimal(0)] * len(figures[first]), 0
    for place in range(first, len(texts)):
        if place in known or not any(whole):
            break
        added = [known_ + (more or 0) for known_, more in zip(added, figures[place], strict=True)]
        count += any(figures[place])
        if count >= LEAST and _is_mostly(whole, added):
            yield TotalRow(first - 1, Label(SUB), index, children=place - first + 1)
            return
    yield from (TotalRow(place, Label(NOISE), index) for place in _run(texts, first))


def _is_mostly(whole: Figures, added: Sequence[Decimal]) -> bool:
    """Whether most of the figures of a row are the sums of those beneath; one alone is so by chance."""
    told = [abs(some - (all_ or 0)) <= NEAR for some, all_ in zip(added, whole, strict=True) if some or all_]
    return sum(told) > len(told) / 2


def _run(texts: Sequence[str], first: int) -> Iterator[int]:
    """The parts of one row: those that say so, and those that are set in as they are."""
    for place in range(first, len(texts)):
        if not _PART.match(texts[place]) and _indent(texts[place]) <= _indent(texts[first - 1]):
            return
        yield place


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())
