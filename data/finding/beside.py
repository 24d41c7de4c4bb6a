"""Puts together headers that stand side by side, names of groups over them, and labels of totals beside them."""

from __future__ import annotations

from dataclasses import replace

import pyarrow.compute as pc

from data.finding.bodies import numeric_columns
from data.finding.cells import Cells
from data.finding.headers import Anchor, Header
from data.finding.kinds import is_total
from data.finding.names import join
from data.finding.parted import with_columns_beside, with_figure_beside, with_keys_beside
from data.finding.under import are_figures_beside, height_of, last_figures, next_top

TALLEST = 3  # rows of a header
LOOKED_AT = 200  # rows below two headers side by side


def put_together(cells: Cells, found: list[Anchor]) -> list[Anchor]:
    """The headers with all that belongs to each, those that head several tables side by side taken apart."""
    joined = _joined(cells, found)
    keyed = [_with_totals_beside(cells, with_keys_beside(cells, anchor, joined), joined) for anchor in joined]
    keyed = [with_figure_beside(cells, anchor, keyed) for anchor in keyed]
    keyed = [with_columns_beside(cells, anchor, keyed) for anchor in keyed]
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
    stop = last_figures(cells, right, min(cells.height, right.bottom + LOOKED_AT))
    if are_figures_beside(cells, left, right, stop) or _are_remarked_figures(cells, left, right, stop):
        return False
    height = [height_of(cells, header, stop) for header in (left, right)]
    first = cells.columns[right.left].slice(right.bottom, height[1]).to_pylist()
    keys = [text for text in first if text]
    is_key = right.left not in numeric_columns(cells, right, stop) + right.left
    has_sums = height[1] == height[0] + 1 and not (is_key and (first[-1] or "").strip())
    return (height[0] != height[1] and not has_sums) or (
        is_key and len(keys) == len(first) and len(set(keys)) == len(keys)
    )


def _are_remarked_figures(cells: Cells, left: Header, right: Header, stop: int) -> bool:
    """Whether the right columns are figures and a few words on some of them, all in rows of the left table."""
    numeric = numeric_columns(cells, right, stop)
    own, beside = (cells.filled_rows(right.bottom, stop, h.left, h.right) for h in (right, left))
    if not len(numeric) or numeric[0] != 0 or (own & ~beside).any():
        return False
    words = [at for at in range(right.left, right.right) if at - right.left not in numeric]
    filled = [cells.filled_rows(right.bottom, stop, at, at + 1).sum() for at in words]
    return all(count <= own.sum() / 2 for count in filled)


def _with_totals_beside(cells: Cells, anchor: Anchor, all_found: list[Anchor]) -> Anchor:
    """The anchor with the nameless column on its left that holds nothing but the labels of totals."""
    header = anchor.header
    left, stop = header.left - 1, next_top(cells, header, all_found)
    if left < 0 or any(a.header.left <= left < a.header.right for a in all_found):
        return anchor
    values = pc.unique(cells.columns[left].slice(header.top, stop - header.top)).to_pylist()
    said = {text.strip() for text in values if text and text.strip()}
    if not said or not all(map(is_total, said)):
        return anchor
    return replace(anchor, header=replace(header, left=left, names=("", *header.names)))


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
