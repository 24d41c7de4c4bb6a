"""Puts together what stands side by side: headers, names that a blank column parts from figures, labels of totals."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pyarrow.compute as pc

from data.finding.bodies import numeric_columns
from data.finding.cells import Area, Cells
from data.finding.headers import Header
from data.finding.kinds import BLANK, NONE, NUMBER, TEXT, is_total, kind
from data.finding.names import join

MOSTLY = 0.6
TALLEST = 3  # rows of a header
SIGNED = 3  # rows of notes and signatures below a table
LOOKED_AT = 200  # rows below two headers side by side


@dataclass(frozen=True)
class Anchor:
    """A header and the row where its titles begin."""

    header: Header
    start: int


def put_together(cells: Cells, found: list[Anchor]) -> list[Anchor]:
    """The headers with all that belongs to each, those that head several tables side by side taken apart."""
    joined = _joined(cells, found)
    keyed = [_with_totals_beside(cells, _with_keys_beside(cells, anchor, joined), joined) for anchor in joined]
    keyed = [_with_figure_beside(cells, anchor, keyed) for anchor in keyed]
    keyed = [_with_columns_beside(cells, anchor, keyed) for anchor in keyed]
    keyed = [_with_groups(cells, anchor) for anchor in keyed]
    return [part for anchor in keyed for part in _unfolded(anchor)]


def _with_groups(cells: Cells, anchor: Anchor) -> Anchor:
    """The anchor with the names of groups over all their columns, also beyond a blank one; merged cells tell theirs."""
    header = anchor.header
    rows = [
        [text.strip() for text in cells.row(row, header.left, header.right)] for row in range(header.top, header.bottom)
    ]
    merged = any(top < header.bottom and bottom >= header.top for top, _, bottom, _ in cells.merged)
    if len(rows) < 2 or merged or all(map(any, zip(*rows, strict=True))):
        return anchor
    given = [list(row) for row in rows]
    for at, row in enumerate(rows[:-1]):
        said = ""
        for column, text in enumerate(given[at]):
            begins = any(upper[column] for upper in given[:at])
            said = text or ("" if begins else said)
            row[column] = said if any(below[column] for below in given[at + 1 :]) else text
    names = tuple(join(list(parts)) for parts in zip(*rows, strict=True))
    return replace(anchor, header=replace(header, names=names))


def _joined(cells: Cells, found: list[Anchor]) -> list[Anchor]:
    """Headers side by side in the same rows are one where the right one has no key of its own."""
    joined: list[Anchor] = []
    for anchor in sorted(found, key=lambda a: (a.header.top, a.header.left)):
        beside = next((a for a in joined if _is_beside(cells, a.header, anchor.header)), None)
        if beside and not _stands_alone(cells, beside.header, anchor.header):
            joined[joined.index(beside)] = _join(beside, anchor)
        else:
            joined.append(anchor)
    return joined


def _is_beside(cells: Cells, left: Header, right: Header) -> bool:
    """Whether headers stand in the same rows; that of names may end above the lowest row of the other."""
    if not left.right <= right.left <= left.right + 1:
        return False
    ends_above = left.bottom == right.top and right.bottom - right.top < TALLEST
    blank = ends_above and not cells.filled_rows(left.bottom, right.bottom, left.left, left.right).any()
    return left.top < right.bottom and (right.top < left.bottom or blank)


def _stands_alone(cells: Cells, left: Header, right: Header) -> bool:
    """Whether the right header has a table of its own: names again, or a key in its first column.

    Figures alone have none where every row of them stands beside a row of the left table, but for one of their sums.
    """
    if len(right.words) < 2:
        return False
    if set(left.words) & set(right.words):
        return True
    stop = _last_figures(cells, right, min(cells.height, right.bottom + LOOKED_AT))
    if _are_figures_beside(cells, left, right, stop) or _are_remarked_figures(cells, left, right, stop):
        return False
    height = [_height(cells, header, stop) for header in (left, right)]
    first = cells.columns[right.left].slice(right.bottom, height[1]).to_pylist()
    keys = [text for text in first if text]
    is_key = right.left not in numeric_columns(cells, right, stop) + right.left
    has_sums = height[1] == height[0] + 1 and not (is_key and (first[-1] or "").strip())
    return (height[0] != height[1] and not has_sums) or (
        is_key and len(keys) == len(first) and len(set(keys)) == len(keys)
    )


def _last_figures(cells: Cells, header: Header, stop: int) -> int:
    """The row after the last one with figures; notes and signatures may stand below."""
    kinds = cells.window(Area(header.bottom, stop, header.left, header.right)).kinds
    numbered = np.flatnonzero((kinds == NUMBER).any(axis=1))
    return header.bottom + int(numbered[-1]) + 1 if len(numbered) else stop


def _are_figures_beside(cells: Cells, left: Header, right: Header, stop: int) -> bool:
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


def _are_remarked_figures(cells: Cells, left: Header, right: Header, stop: int) -> bool:
    """Whether the right columns are figures and a few words on some of them, all in rows of the left table."""
    numeric = numeric_columns(cells, right, stop)
    own, beside = (cells.filled_rows(right.bottom, stop, h.left, h.right) for h in (right, left))
    if not len(numeric) or numeric[0] != 0 or (own & ~beside).any():
        return False
    words = [at for at in range(right.left, right.right) if at - right.left not in numeric]
    filled = [cells.filled_rows(right.bottom, stop, at, at + 1).sum() for at in words]
    return all(count <= own.sum() / 2 for count in filled)


def _are_beside(cells: Cells, left: Header, right: Header, stop: int, count: int) -> bool:
    """Whether the rows with figures on the right are those of the left table, with one more for their sums."""
    kinds = cells.window(Area(right.bottom, stop, right.left, right.right)).kinds
    numbered = np.flatnonzero((kinds == NUMBER).any(axis=1))
    beside = cells.filled_rows(right.bottom, right.bottom + len(kinds), left.left, left.right)
    return len(numbered) == count + 1 and bool(beside[numbered][:-1].all())


def _with_keys_beside(cells: Cells, anchor: Anchor, all_found: list[Anchor]) -> Anchor:
    """The anchor of figures alone with the columns of names that a blank column parts from them."""
    header = anchor.header
    last, stop = header.left - 2, _next_top(cells, header, all_found)
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
    if not (_are_figures_beside(cells, names, header, stop) or _are_rows_beside(cells, names, header, stop)):
        return anchor
    return replace(anchor, header=replace(header, left=first, names=(*labels, "", *header.names)))


def _are_rows_beside(cells: Cells, left: Header, right: Header, stop: int) -> bool:
    """Whether the rows of the left columns are those of the right ones, whose first column holds figures."""
    end = _last_figures(cells, right, stop)
    is_numeric = right.left in numeric_columns(cells, right, end) + right.left
    return is_numeric and _are_beside(cells, left, right, stop, _height(cells, left, stop))


def _with_figure_beside(cells: Cells, anchor: Anchor, all_found: list[Anchor]) -> Anchor:
    """The anchor with the single column of figures that a blank column parts from it on its right."""
    header = anchor.header
    at, stop = header.right + 1, _next_top(cells, header, all_found)
    if stop < header.bottom or at >= cells.width:
        return anchor
    if any(a.header.left <= at < a.header.right and a.header.top < stop for a in all_found):
        return anchor
    parted = not cells.filled_columns(header.top, stop, at - 1, at).any()
    alone = at + 1 == cells.width or not cells.filled_columns(header.top, stop, at + 1, at + 2).any()
    label = _label(cells, header, at)
    figure = replace(header, left=at, right=at + 1, names=("",))
    if not (parted and alone) or kind(label) != TEXT or not _are_figures_beside(cells, header, figure, stop):
        return anchor
    name = _name(cells, header, at)
    return replace(anchor, header=replace(header, right=at + 1, names=(*header.names, "", name)))


def _with_columns_beside(cells: Cells, anchor: Anchor, all_found: list[Anchor]) -> Anchor:
    """The anchor with the columns that a blank one parts from it on either side; those on its right have names."""
    for is_left in (True, False):
        header = anchor.header
        stop = _next_top(cells, header, all_found)
        if stop < header.bottom or header.bottom <= header.top:
            continue
        span = _parted(cells, header, is_left)
        others = [a.header for a in all_found if a is not anchor and a.header.top < stop]
        if not len(span) or any(o.left < span.stop and span.start < o.right for o in others):
            continue
        end = _last_figures(cells, header, stop)
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
    end = _last_figures(cells, header, cells.height)
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


def _with_totals_beside(cells: Cells, anchor: Anchor, all_found: list[Anchor]) -> Anchor:
    """The anchor with the nameless column on its left that holds nothing but the labels of totals."""
    header = anchor.header
    left, stop = header.left - 1, _next_top(cells, header, all_found)
    if left < 0 or any(a.header.left <= left < a.header.right for a in all_found):
        return anchor
    values = pc.unique(cells.columns[left].slice(header.top, stop - header.top)).to_pylist()
    said = {text.strip() for text in values if text and text.strip()}
    if not said or not all(map(is_total, said)):
        return anchor
    return replace(anchor, header=replace(header, left=left, names=("", *header.names)))


def _next_top(cells: Cells, header: Header, all_found: list[Anchor]) -> int:
    """The row where the next header below begins, or the end of the sheet."""
    return min([cells.height, *(a.header.top for a in all_found if a.header.top > header.top)])


def _height(cells: Cells, header: Header, stop: int) -> int:
    """How many rows from the header to the first blank one."""
    filled = cells.filled_rows(header.bottom, stop, header.left, header.right)
    return int(np.argmin(np.append(filled, False)))


def _join(left: Anchor, right: Anchor) -> Anchor:
    a, b = left.header, right.header
    names = a.names + ("",) * (b.left - a.right) + b.names
    header = replace(a, top=min(a.top, b.top), bottom=max(a.bottom, b.bottom), right=b.right, names=names)
    return Anchor(header, min(left.start, right.start))


def _unfolded(anchor: Anchor) -> list[Anchor]:
    """A header whose names come round again in the same order heads tables side by side without a gap."""
    header = anchor.header
    width = header.right - header.left
    for length in range(2, width // 2 + 1):
        first = header.names[:length]
        if width % length == 0 and all(first) and header.names == first * (width // length):
            lefts = range(header.left, header.right, length)
            return [replace(anchor, header=replace(header, left=at, right=at + length, names=first)) for at in lefts]
    return [anchor]
