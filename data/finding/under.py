"""Looks at the rows under a header: where they end, how many there are, whether they are another's figures."""

from __future__ import annotations

import numpy as np

from data.finding.cells import Area, Cells
from data.finding.headers import Anchor, Header
from data.finding.kinds import BLANK, NONE, NUMBER


def next_top(cells: Cells, header: Header, all_found: list[Anchor]) -> int:
    """The row where the next header below begins, or the end of the sheet."""
    return min([cells.height, *(a.header.top for a in all_found if a.header.top > header.top)])


def height_of(cells: Cells, header: Header, stop: int) -> int:
    """How many rows from the header to the first blank one."""
    filled = cells.filled_rows(header.bottom, stop, header.left, header.right)
    return int(np.argmin(np.append(filled, False)))


def last_figures(cells: Cells, header: Header, stop: int) -> int:
    """The row after the last one with figures; notes and signatures may stand below."""
    kinds = cells.window(Area(header.bottom, stop, header.left, header.right)).kinds
    numbered = np.flatnonzero((kinds == NUMBER).any(axis=1))
    return header.bottom + int(numbered[-1]) + 1 if len(numbered) else stop


def are_figures_beside(cells: Cells, left: Header, right: Header, stop: int) -> bool:
    """Whether the right columns hold numbers only, no days, in rows that the left table fills as well.

    The last of them may be a sum without a name; notes and signatures may stand below.
    """
    window = cells.window(Area(right.bottom, stop, right.left, right.right))
    kinds = window.kinds
    numbered = np.flatnonzero((kinds == NUMBER).any(axis=1))
    if not len(numbered):
        return False
    beside = cells.filled_rows(right.bottom, right.bottom + len(kinds), left.left, left.right)
    head = cells.row(max(right.bottom - 1, 0), right.left, right.right)  # which a printed page repeats
    last = numbered[-1] + 1
    told = np.array([row for row, texts in zip(kinds[:last], window.texts[:last], strict=True) if texts != head])
    return bool(np.isin(told, (BLANK, NUMBER, NONE)).all() and beside[numbered][:-1].all())
