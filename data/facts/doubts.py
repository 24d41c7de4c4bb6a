"""Finds what the cells of a table leave open: two readings that differ and nothing that decides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from data.cells.measuring import has_sure_point
from data.facts.grid import Grid

SHOWN = 3


@dataclass(frozen=True)
class Doubt:
    """One thing to ask. options: the answers; index: the column; texts: the cells in doubt."""

    kind: str
    options: tuple[str, ...]
    index: int
    texts: tuple[str, ...]


def first_doubt(grid: Grid) -> Doubt | None:
    """The first thing that the cells leave open and that no earlier answer decides."""
    return next((doubt for doubt in _doubts(grid) if doubt.kind not in grid.match.answers), None)


def _doubts(grid: Grid) -> Iterator[Doubt]:
    yield from _number_doubts(grid)
    yield from _date_doubts(grid)


def _number_doubts(grid: Grid) -> Iterator[Doubt]:
    lone_comma = sum(w.comma for w in grid.writings.values()) == 1
    for index, column in grid.measures():
        written = grid.writings[index]
        if column.role == "total" or written.bare:
            continue
        if written.bad:
            yield Doubt("bad_grouping", ("reject", "digits"), index, written.bad[:SHOWN])
        mixed = written.comma and (written.point or written.worded_comma or lone_comma)
        lost_point = written.thousandths and written.point and not _has_sure_point(grid, index)
        if mixed or lost_point:
            yield Doubt("decimal_comma", ("comma", "point"), index, _with_comma(grid, index))


def _has_sure_point(grid: Grid, index: int) -> bool:
    """Whether any cell shows a decimal point that cannot group thousands."""
    return has_sure_point(grid.cells(index))


def _with_comma(grid: Grid, index: int) -> tuple[str, ...]:
    cells = (text for text in grid.cells(index).to_pylist() if text and "," in text.replace("，", ","))
    return tuple(dict.fromkeys(cells))[:SHOWN]


def _date_doubts(grid: Grid) -> Iterator[Doubt]:
    for index, _ in grid.date_columns():
        found = grid.orders[index]
        if found.order is None:
            options = found.possible or ("mdy", "dmy")
            yield Doubt("day_or_month", options, index, tuple(grid.open_dates[index][:SHOWN]))
