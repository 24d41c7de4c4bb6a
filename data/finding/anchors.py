"""Finds every header of a sheet, in the areas between blank rows and inside them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.coding import each
from data.finding.areas import areas
from data.finding.bands import are_pairs
from data.finding.beside import put_together
from data.finding.bodies import BodyFinder, numeric_columns
from data.finding.cells import Area, Cells
from data.finding.headers import Anchor, Header, HeaderFinder
from data.finding.kinds import BLANK, DATE, NUMBER, TEXT, is_key_value, is_page_mark, is_period, kind
from data.finding.words import is_of_pivot, word_share

MOST_TITLES = 8  # rows of titles over a further table
MOST_BREAKS = 50  # rows of text over numbers that are weighed one by one
MOST_TEXTS = 2_000
MOST_ROWS = 50_000  # no one stacks tables longer than this without a blank row
SURE_SCORE = 2.5
WORDY = 0.5  # share of names that are words of headers
LEAST_HEADERLESS = (3, 3)  # rows and columns
CONSISTENT = 0.8
PAIR = 2  # columns of the filters of a pivot


def anchors(cells: Cells) -> list[Anchor]:
    """The headers of all tables, top to bottom, left to right; names are '' where data has no header."""
    found: list[Anchor] = []
    for area in areas(cells.occupied):
        inside = _inside(cells, area) if not _over(found, area) or _may_begin(cells, area) else []
        if not inside and not _over(found, area) and _is_bare_data(cells, area):
            inside = [_bare(area)]
        begun = [anchor for anchor in inside if _is_new(cells, anchor, found)]
        if any(_is_of_pivot(cells, anchor) for anchor in begun):
            found = [anchor for anchor in found if not _are_filters(cells, anchor, area)]
        found += begun
    return put_together(cells, found)


def _is_of_pivot(cells: Cells, anchor: Anchor) -> bool:
    """Whether the first row of a table, or of its titles, holds what a pivot calls its rows, columns or sums."""
    return any(map(is_of_pivot, cells.row(anchor.start, anchor.header.left, anchor.header.right)))


def _are_filters(cells: Cells, anchor: Anchor, pivot: Area) -> bool:
    """Whether what stands right above a pivot are its filters, each a name and what was chosen: Region | (All)."""
    header = anchor.header
    if header.left != pivot.left or header.right - header.left != PAIR or _is_of_pivot(cells, anchor):
        return False
    chosen = [cells.row(row, header.left, header.right)[-1] for row in range(anchor.start, pivot.top)]
    return not any(kind(text) == NUMBER and not is_period(text) for text in chosen)


def _over(found: list[Anchor], area: Area) -> list[Anchor]:
    """Anchors above an area, over one of its columns."""
    return [a for a in found if a.header.left < area.right and area.left < a.header.right]


def _may_begin(cells: Cells, area: Area) -> bool:
    """Whether the first rows of an area below a table hold words of headers: most areas are more data."""
    rows = range(area.top, min(area.top + MOST_TITLES, area.bottom))
    return any(word_share(cells.row(row, area.left, area.right)) >= WORDY for row in rows)


def _inside(cells: Cells, area: Area) -> list[Anchor]:
    """The headers inside one area: tables may follow one another without a blank row."""
    found = []
    start = area.top
    while header := HeaderFinder(cells, replace(area, top=start)).best():
        found.append(Anchor(header, start))
        following = _next_start(cells, header, area)
        if following is None:
            break
        start = following
    return found


def _next_start(cells: Cells, header: Header, area: Area) -> int | None:
    """Where the titles of a next table inside the same area begin."""
    repeated = BodyFinder(cells, header, area.bottom).repeated()
    for row in np.flatnonzero(repeated)[:MOST_BREAKS] + header.bottom:
        title = _title_above(cells, header, int(row))
        if title < row and _says_new(cells, header, title, int(row), area):
            return title
    for row in _texts_over_numbers(cells, header, area.bottom)[:MOST_BREAKS]:
        if not repeated[row - header.bottom] and _heads(cells, row, area):
            return _title_above(cells, header, row)
    return None


def _heads(cells: Cells, row: int, area: Area) -> bool:
    """Whether a row inside a table is the header of another."""
    if word_share(cells.row(row, area.left, area.right)) < WORDY:
        return False
    following = HeaderFinder(cells, replace(area, top=row)).best()
    return bool(following and following.top == row and following.word_share >= WORDY and following.score >= SURE_SCORE)


def _texts_over_numbers(cells: Cells, header: Header, stop: int) -> list[int]:
    """Rows whose cell in the fullest column of numbers holds only words."""
    numeric = numeric_columns(cells, header, stop)
    if not len(numeric):
        return []
    stop = min(stop, header.bottom + MOST_ROWS)
    full = cells.filled[header.bottom : stop, header.left + numeric].sum(axis=0)
    column = cells.columns[header.left + int(numeric[np.argmax(full)])]
    part = column.slice(header.bottom, stop - header.bottom)
    digits = each(part, lambda texts: pc.match_substring_regex(texts, r"[0-9０-９]"))
    wordy = ~pc.fill_null(digits, True).to_numpy(zero_copy_only=False)
    rows = np.flatnonzero(wordy)[:MOST_TEXTS]
    texts = part.take(pa.array(rows)).to_pylist() if len(rows) else []
    return [int(row) + header.bottom for row, text in zip(rows, texts, strict=True) if kind(text) == TEXT]


def _title_above(cells: Cells, header: Header, row: int) -> int:
    """The first of the rows right above a row that hold one cell or the head of a form."""
    counts = cells.filled[header.bottom : row, header.left : header.right].sum(axis=1)
    title = row
    while title > header.bottom and (counts[title - 1 - header.bottom] == 1 or _is_head(cells, header, title - 1)):
        title -= 1
    return title


def _is_head(cells: Cells, header: Header, row: int) -> bool:
    """Whether a row says names with their values, as the head of a form does: 客户 华美家居 日期 2024-05-13.

    Above a header that stands below again, also the values alone: SO002 | 客户乙 | 2025-01-21.
    """
    texts = [text.strip() for text in cells.row(row, header.left, header.right) if text.strip()]
    values = len(texts) < len(header.words) and cells.row(row + 1, header.left, header.right) == list(header.names)
    numeric = numeric_columns(cells, header, row) if values else ()
    if values and len(numeric) and not any(cells.filled[row, header.left + int(i)] for i in numeric):
        return any(kind(text) == DATE for text in texts)
    return are_pairs(texts) or (bool(texts) and all(map(is_key_value, texts)))


def _says_new(cells: Cells, header: Header, title: int, row: int, area: Area) -> bool:
    """Whether the rows above a repeated header say something not said above the first one."""
    before = {text.strip() for at in range(area.top, header.top) for text in cells.row(at) if text.strip()}
    here = [text.strip() for at in range(title, row) for text in cells.row(at, area.left, area.right) if text.strip()]
    return any(text not in before and not is_page_mark(text) for text in here)


def _says_new_beside(cells: Cells, header: Header, start: int, row: int) -> bool:
    """Whether a row right above a repeated header has one cell, left of a blank column, and says something new."""
    if not header.left or cells.filled[row - 1, header.left : header.right].any():
        return False
    here = [text.strip() for text in cells.row(row - 1) if text.strip()]
    before = {text.strip() for at in range(start, header.top) for text in cells.row(at) if text.strip()}
    return len(here) == 1 and here[0] not in before and not is_page_mark(here[0])


def _is_new(cells: Cells, anchor: Anchor, found: list[Anchor]) -> bool:
    """Whether a header below another begins a table of its own, not a page or a piece of the same one."""
    above = [a for a in found if a.header.overlaps(anchor.header) and a.header.bottom <= anchor.header.top]
    if not above:
        return True
    last = above[-1].header
    if last.words == anchor.header.words:
        area = Area(above[-1].start, anchor.header.top, last.left, last.right)
        title = _below_data(cells, last, anchor)
        if title < anchor.header.top and _says_new(cells, last, title, anchor.header.top, area):
            return True
        return _says_new_beside(cells, last, above[-1].start, anchor.header.top)
    if _is_of_pivot(cells, anchor):
        return True
    return anchor.header.score >= SURE_SCORE and anchor.header.word_share >= WORDY


def _below_data(cells: Cells, header: Header, anchor: Anchor) -> int:
    """Where the titles over a repeated header begin: below the rows that go on with the table above it."""
    numeric = [header.left + int(i) for i in numeric_columns(cells, header, anchor.header.top)]
    rows = range(anchor.start, anchor.header.top)
    data = [row for row in rows[-MOST_TITLES:] if _is_line(cells.row(row), header, numeric)]
    return max(data, default=anchor.start - 1) + 1


def _is_line(texts: list[str], header: Header, numeric: list[int]) -> bool:
    """Whether a row is filled as the lines under a header are, with a number or a date where those have one."""
    filled = sum(bool(text.strip()) for text in texts[header.left : header.right])
    said = sum(kind(texts[i]) in (NUMBER, DATE) for i in numeric)
    return filled > len(header.words) / 2 and said > len(numeric) / 2


def _is_bare_data(cells: Cells, area: Area) -> bool:
    """Whether an area without a header is plainly data: columns of one kind each, one of them numbers."""
    kinds = cells.window(area).kinds
    if kinds.shape[0] < LEAST_HEADERLESS[0] or kinds.shape[1] < LEAST_HEADERLESS[1]:
        return False
    said = np.isin(kinds, (NUMBER, DATE)).sum(axis=0)
    text = (kinds == TEXT).sum(axis=0)
    full = (kinds != BLANK).mean(axis=0)
    one_kind = np.maximum(said, text) >= CONSISTENT * np.maximum(said + text, 1)
    return bool(one_kind.all() and (said > text).any() and full.mean() >= CONSISTENT)


def _bare(area: Area) -> Anchor:
    names = ("",) * (area.right - area.left)
    return Anchor(Header(area.top, area.top, area.left, area.right, names), area.top)
