"""Finds rows that look like lines of data but stand in no table: what would be lost without a word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from data.finding.captions import Placed
from data.finding.cells import Area, Cells
from data.finding.kinds import NUMBER

LEAST = 2  # rows, and numbers in each
LOOKED_AT = 2_000  # rows of one gap


def left_out(cells: Cells, tables: Sequence[Placed]) -> list[int]:
    """The rows (0-based) outside of all tables that hold as many numbers as lines do; none where it is only one."""
    if not tables:
        return []
    usual = max(LEAST, min(_usual(cells, table) for table in tables))
    found = [row for gap in _gaps(cells, tables) for row in _numbered(cells, gap, usual)]
    return found if len(found) >= LEAST else []


def _usual(cells: Cells, table: Placed) -> float:
    """How many numbers a line of a table has."""
    body = Area(int(table.body.rows[0]), table.body.end, table.header.left, table.header.right)
    return float(np.median((cells.window(body).kinds == NUMBER).sum(axis=1)))


def _gaps(cells: Cells, tables: Sequence[Placed]) -> Iterator[Area]:
    """The rows above, between and below the tables, over the whole width."""
    begin = 0
    for table in sorted(tables, key=lambda table: table.header.top):
        if table.header.top > begin:
            yield Area(begin, table.header.top, 0, cells.width)
        begin = max(begin, table.body.end)
    if begin < cells.height:
        yield Area(begin, cells.height, 0, cells.width)


def _numbered(cells: Cells, gap: Area, usual: float) -> list[int]:
    counts = (cells.window(gap, LOOKED_AT).kinds == NUMBER).sum(axis=1)
    return (np.flatnonzero(counts >= usual) + gap.top).tolist()
