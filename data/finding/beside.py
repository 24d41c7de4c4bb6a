"""Puts together what stands side by side: headers, names that a blank column parts from figures, labels of totals."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pyarrow.compute as pc

from data.finding.bodies import numeric_columns
from data.finding.cells import Area, Cells
from data.finding.headers import Header
from data.finding.kinds import BLANK, NONE, NUMBER, TEXT, is_total, kind

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
    return [part for anchor in keyed for part in _unfolded(anchor)]


def _joined(cells: Cells, found: list[Anchor]) -> list[Anchor]:
    """Headers side by side in the same rows are one where the right one has no key of its own."""
    joined: list[Anchor] = []
    for anchor in sorted(found, key=lambda a: (a.header.top, a.header.left)):
        beside = next((a for a in joined if _is_beside(a.header, anchor.header)), None)
        if beside and not _stands_alone(cells, beside.header, anchor.header):
            joined[joined.index(beside)] = _join(beside, anchor)
        else:
            joined.append(anchor)
    return joined


def _is_beside(left: Header, right: Header) -> bool:
    return left.top < right.bottom and right.top < left.bottom and left.right <= right.left <= left.right + 1


def _stands_alone(cells: Cells, left: Header, right: Header) -> bool:
    """Whether the right header has a table of its own: names again, or a key in its first column.

    Figures alone have none where every row of them stands beside a row of the left table.
    """
    if len(right.words) < 2:
        return False
    if set(left.words) & set(right.words):
        return True
    stop = min(cells.height, right.bottom + LOOKED_AT)
    if _are_figures_beside(cells, left, right, stop):
        return False
    height = [_height(cells, header, stop) for header in (left, right)]
    first = cells.columns[right.left].slice(right.bottom, height[1]).to_pylist()
    keys = [text for text in first if text]
    is_key = right.left not in numeric_columns(cells, right, stop) + right.left
    return height[0] != height[1] or (is_key and len(keys) == len(first) and len(set(keys)) == len(keys))


def _are_figures_beside(cells: Cells, left: Header, right: Header, stop: int) -> bool:
    """Whether the right columns hold numbers only, no days, in rows that the left table fills as well."""
    kinds = cells.window(Area(right.bottom, stop, right.left, right.right)).kinds
    filled = (kinds != BLANK).any(axis=1)
    beside = cells.filled_rows(right.bottom, right.bottom + len(filled), left.left, left.right)
    return bool(filled.any() and np.isin(kinds, (BLANK, NUMBER, NONE)).all() and beside[filled].all())


def _with_keys_beside(cells: Cells, anchor: Anchor, all_found: list[Anchor]) -> Anchor:
    """The anchor of figures alone with the single column of names that a blank column parts from them."""
    header = anchor.header
    left = header.left - 2
    stop = _next_top(cells, header, all_found)
    names = replace(header, left=left, right=header.left - 1, names=("",))
    alone = left == 0 or not cells.filled_columns(header.top, stop, left - 1, left).any()
    parted = not cells.filled_columns(header.top, stop, left + 1, left + 2).any()
    if left < 0 or stop < header.bottom or not (alone and parted):
        return anchor
    label = cells.row(header.bottom - 1, left, left + 1)[0].strip()
    if kind(label) != TEXT or not _are_figures_beside(cells, names, header, stop):
        return anchor
    return replace(anchor, header=replace(header, left=left, names=(label, "", *header.names)))


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
