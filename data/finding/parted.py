"""Joins to a header what a blank column parts from it: names left of figures, figures and columns beside a table."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from data.finding.bodies import numeric_columns
from data.finding.cells import Area, Cells
from data.finding.headers import Anchor, Header
from data.finding.kinds import NUMBER, TEXT, kind
from data.finding.names import join
from data.finding.under import are_figures_beside, height_of, last_figures, next_top

MOSTLY = 0.6
SIGNED = 3  # rows of notes and signatures below a table


def with_keys_beside(cells: Cells, anchor: Anchor, all_found: list[Anchor]) -> Anchor:
    """The anchor of figures alone with the columns of names that a blank column parts from them."""
    header = anchor.header
    last, stop = header.left - 2, next_top(cells, header, all_found)
    if last < 0 or stop < header.bottom:
        return anchor
    first = last
    while first > 0 and kind(_label(cells, header, first - 1)) == TEXT:
        first -= 1
    labels = tuple(_label(cells, header, column) for column in range(first, last + 1))
    names = replace(header, left=first, right=last + 1, names=labels)
    alone = first == 0 or not cells.filled_columns(header.top, stop, first - 1, first).any()
    parted = not cells.filled_columns(header.top, stop, last + 1, last + 2).any()
    others = (a.header for a in all_found if a is not anchor and a.header.top < stop and a.header.bottom > header.top)
    if not (alone and parted) or kind(labels[-1]) != TEXT or any(names.overlaps(other) for other in others):
        return anchor
    if not (are_figures_beside(cells, names, header, stop) or _are_rows_beside(cells, names, header, stop)):
        return anchor
    return replace(anchor, header=replace(header, left=first, names=(*labels, "", *header.names)))


def _are_rows_beside(cells: Cells, left: Header, right: Header, stop: int) -> bool:
    """Whether the rows of the left columns are those of the right ones, whose first column holds figures."""
    end = last_figures(cells, right, stop)
    is_numeric = right.left in numeric_columns(cells, right, end) + right.left
    return is_numeric and _are_beside(cells, left, right, stop, height_of(cells, left, stop))


def _are_beside(cells: Cells, left: Header, right: Header, stop: int, count: int) -> bool:
    """Whether the rows with figures on the right are those of the left table, with one more for their sums."""
    kinds = cells.window(Area(right.bottom, stop, right.left, right.right)).kinds
    numbered = np.flatnonzero((kinds == NUMBER).any(axis=1))
    beside = cells.filled_rows(right.bottom, right.bottom + len(kinds), left.left, left.right)
    return len(numbered) == count + 1 and bool(beside[numbered][:-1].all())


def with_figure_beside(cells: Cells, anchor: Anchor, all_found: list[Anchor]) -> Anchor:
    """The anchor with the single column of figures that a blank column parts from it on its right."""
    header = anchor.header
    at, stop = header.right + 1, next_top(cells, header, all_found)
    if stop < header.bottom or at >= cells.width:
        return anchor
    if any(a.header.left <= at < a.header.right and a.header.top < stop for a in all_found):
        return anchor
    parted = not cells.filled_columns(header.top, stop, at - 1, at).any()
    alone = at + 1 == cells.width or not cells.filled_columns(header.top, stop, at + 1, at + 2).any()
    label = _label(cells, header, at)
    figure = replace(header, left=at, right=at + 1, names=("",))
    if not (parted and alone) or kind(label) != TEXT or not are_figures_beside(cells, header, figure, stop):
        return anchor
    name = _name(cells, header, at)
    return replace(anchor, header=replace(header, right=at + 1, names=(*header.names, "", name)))


def with_columns_beside(cells: Cells, anchor: Anchor, all_found: list[Anchor]) -> Anchor:
    """The anchor with the columns that a blank one parts from it on either side; those on its right have names."""
    for is_left in (True, False):
        header = anchor.header
        stop = next_top(cells, header, all_found)
        if stop < header.bottom or header.bottom <= header.top:
            continue
        span = _parted(cells, header, is_left)
        others = [a.header for a in all_found if a is not anchor and a.header.top < stop]
        if not len(span) or any(o.left < span.stop and span.start < o.right for o in others):
            continue
        end = last_figures(cells, header, stop)
        names = tuple(_name(cells, header, column) for column in span)
        if _are_in_rows(cells, header, span, end, stop) and (is_left or all(names)):
            both = (*names, "", *header.names) if is_left else (*header.names, "", *names)
            left, right = min(header.left, span.start), max(header.right, span.stop)
            anchor = replace(anchor, header=replace(header, left=left, right=right, names=both))
    return anchor


def _are_in_rows(cells: Cells, header: Header, span: range, end: int, stop: int) -> bool:
    """Whether columns are filled in most rows of a header's lines, from the first on.

    On its left, names above several lines have rows of their own; notes and signatures may stand below the last.
    """
    own, beside = (cells.filled_rows(header.bottom, stop, *at) for at in _sides(header, span))
    lines = end - header.bottom
    alone, both = beside & ~own, (beside & own)[:lines].sum()
    if not lines or alone[lines:].sum() > SIGNED or both < MOSTLY * own[:lines].sum():
        return False
    above = span.stop <= header.left and kind(_name(cells, header, span[-1])) == TEXT
    return bool(beside[0]) and (not alone[:lines].any() or above)


def _sides(header: Header, span: range) -> tuple[tuple[int, int], tuple[int, int]]:
    return (header.left, header.right), (span.start, span.stop)


def _parted(cells: Cells, header: Header, is_left: bool) -> range:
    """The filled columns behind the one blank column beside a header, up to the next blank one."""
    end = last_figures(cells, header, cells.height)
    filled = cells.filled_columns(header.top, end, 0, cells.width)
    step, blank = (-1, header.left - 1) if is_left else (1, header.right)
    last = blank + step
    if not 0 <= blank < cells.width or filled[blank]:
        return range(0)
    while 0 <= last < cells.width and filled[last]:
        last += step
    return range(last + 1, blank) if is_left else range(blank + 1, last)


def _label(cells: Cells, header: Header, column: int) -> str:
    """What stands lowest over a column in the rows of a header, or in a cell merged down to them."""
    tops = [top for top, left, bottom, _ in cells.merged if left == column and top < header.bottom <= bottom + 1]
    if tops:
        return cells.row(tops[0], column, column + 1)[0].strip()
    rows = range(header.bottom - 1, header.top - 1, -1)
    return next(filter(None, (cells.row(row, column, column + 1)[0].strip() for row in rows)), "")


def _name(cells: Cells, header: Header, column: int) -> str:
    """All that stands over a column in the rows of a header: 运费 / 元; what a merged cell says, else.

    So does what the row above it says beside other names: 客户 over which the names of months have a row of their own.
    """
    said = [cells.row(row, column, column + 1)[0].strip() for row in range(header.top, header.bottom)]
    above = cells.row(header.top - 1) if header.top else []
    is_upper = sum(bool(text.strip()) for text in above) > 1
    told = join(said) if said[-1] else _label(cells, header, column)
    return told or (above[column].strip() if is_upper else "")
