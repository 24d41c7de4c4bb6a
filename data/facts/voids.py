"""Keeps void documents out of the data and finds cancelled ones, by columns of status and of marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.checked import Problem
from data.coding import each
from data.dictionary import MONEY
from data.facts.documents import of_documents
from data.facts.grid import ZERO, Grid
from data.facts.unsold import is_inbound, unsold_texts
from data.meaning.headers import apart, plain
from data.meaning.recognising import foreign_kind
from data.vocabulary import text as written
from data.vocabulary import words

DATASETS = ("sales", "expense")
MOST_STATES = 200  # a column of more different texts tells no status
_VOID = re.compile(written("status", "void"), re.I)
_OPEN = re.compile(written("status", "open"), re.I)
_STATUS = re.compile(written("status", "header"), re.I)
_VOID_MARK = re.compile(written("status", "void_header"), re.I)
_OPEN_MARK = re.compile(written("status", "open_header"), re.I)
_OF_DEBTS = re.compile(written("status", "debts"))
_WHEN = re.compile(r"日期|时间|\b(at|on|date|time)$", re.I)
_VALID_MARK = re.compile(written("status", "valid_header"), re.I)
_COUNTED = re.compile(r"[1-9](\.0+)?")  # some programs delete with a 2
_YES, _NO = words("status", "yes"), words("status", "no")
_VOID_REMARKS, _RETURNED_REMARKS = words("status", "void_remark"), words("status", "returned_remark")
_OPEN_REMARKS, _GIVEN_REMARKS = words("status", "open_remark"), words("status", "given_remark")
_CAME_BACK, _DID_NOT = (re.compile(written("status", name), re.I) for name in ("returned_within", "not_returned"))
_HINTS = written("status", "returned_hint")
_LONGEST_REMARK, _LONGEST_ENGLISH = 16, 40


def without_void(grid: Grid, answer: str | None) -> tuple[Grid, list[Problem]]:
    """(the grid without void documents and, for the answer `out`, cancelled ones; what is said of them)."""
    if grid.dataset.name not in DATASETS:
        return grid, []
    void, cancelled = _rows(grid, _is_void), open_rows(grid) if answer == "out" else np.zeros(grid.height, dtype=bool)
    said = [_said(grid, kind, rows) for kind, rows in (("void", void), ("cancelled", cancelled & ~void)) if rows.any()]
    return grid.only(~(void | cancelled)), said


def open_rows(grid: Grid) -> np.ndarray:
    """The rows with a figure whose document was cancelled, sent back or never finished: sales, or none."""
    if grid.dataset.name not in DATASETS:
        return np.zeros(grid.height, dtype=bool)
    found = _rows(grid, _is_open)
    if not found.any():
        return found
    taken_in = _taken_in(grid) & grid.numbered if (found & _paid(grid)).any() else np.zeros_like(found)
    return (found & _paid(grid) | taken_in) & ~_rows(grid, _is_void)


def _taken_in(grid: Grid) -> np.ndarray:
    """The rows of goods that were bought, and of those sent back to whom they came from, which are as little sales."""
    found = np.zeros(grid.height, dtype=bool)
    for index in range(len(grid.table.header)):
        if texts := [text for text in unsold_texts(grid, index) if is_inbound(text)]:
            found |= _said_in(grid.cells(index), texts)
    return found


def returned_rows(grid: Grid) -> np.ndarray:
    """The rows with money in them whose remark says that they were sent back."""
    found = np.zeros(grid.height, dtype=bool)
    for index in _remarks(grid) if grid.dataset.name == "sales" else ():
        found |= _said_in(grid.cells(index), _returned_texts(grid, index))
    return found & _paid(grid) if found.any() else found


def _returned_texts(grid: Grid, index: int) -> list[str]:
    """The remarks that say nothing but that a line was sent back, or say so in a few words: 客户退回换新."""
    hits = pc.fill_null(each(grid.column(index), _hinting), False)
    told = pc.unique(grid.cells(index).filter(hits)).to_pylist()
    return [text for text in told if text.strip().lower() in _RETURNED_REMARKS or _came_back(text)]


def _hinting(texts: pa.Array) -> pa.Array:
    return pc.match_substring_regex(texts, _HINTS, ignore_case=True)


def _came_back(text: str) -> bool:
    longest = _LONGEST_ENGLISH if text.isascii() else _LONGEST_REMARK
    return len(text) <= longest and bool(_CAME_BACK.search(text)) and not _DID_NOT.search(text)


def _remarks(grid: Grid) -> Iterator[int]:
    """The columns of remarks."""
    for index, header in enumerate(grid.table.header):
        if index not in grid.numbers and foreign_kind(header) == "remark":
            yield index


def _paid(grid: Grid) -> np.ndarray:
    """The rows with money in them; where no column holds money, those with any figure.

    Of sales only what adds to them: what was sent back with a minus has taken itself off already.
    """
    some_money = pc.greater if grid.dataset.name == "sales" else pc.not_equal
    money = [grid.numbers[i].values for i, c in grid.measures() if grid.field_of(c).type == MONEY]
    if not money:
        return grid.numbered
    some = [pc.fill_null(some_money(values, ZERO), False).to_numpy(zero_copy_only=False) for values in money]
    return np.logical_or.reduce(some)


def open_texts(grid: Grid) -> tuple[int, tuple[str, ...]]:
    """The column that tells of such documents and what it says."""
    index, rows = next((index, rows) for index, rows in _marked(grid, _is_open) if rows.any())
    return index, tuple(pc.unique(grid.cells(index).filter(pa.array(rows)).drop_null()).to_pylist())


def _said(grid: Grid, kind: str, rows: np.ndarray) -> Problem:
    judge = _is_void if kind == "void" else _is_open
    headers = [grid.table.header[index] for index, found in _marked(grid, judge) if found.any()]
    return Problem(f"{kind}_documents", None, headers[0], str(int(rows.sum())), fatal=False)


Judge = Callable[[str, str], bool]  # whether a header and a cell under it tell of such a document


def _rows(grid: Grid, judge: Judge) -> np.ndarray:
    found = np.zeros(grid.height, dtype=bool)
    for _, rows in _marked(grid, judge):
        found |= rows
    return found


def _marked(grid: Grid, judge: Judge) -> Iterator[tuple[int, np.ndarray]]:
    """The columns that tell a status, each with the rows that a judge finds."""
    given = _GIVEN_REMARKS if grid.dataset.name == "sales" else ()
    for index in _remarks(grid):
        yield index, _said_in(grid.cells(index), list(_VOID_REMARKS if judge is _is_void else (*_OPEN_REMARKS, *given)))
    # Of a list of nothing but returns its title speaks as well.
    if judge is _is_open and (returned := returned_rows(grid)).any() and not returned.all():
        yield from (
            (index, returned & _said_in(grid.cells(index), _returned_texts(grid, index))) for index in _remarks(grid)
        )
    for index, header in enumerate(grid.table.header):
        if judge is _is_open and (unsold := unsold_texts(grid, index)):
            yield index, _said_in(grid.cells(index), unsold)
        if not _tells_status(grid, index, header):
            continue
        cells = of_documents(grid, index)
        distinct, when = pc.unique(cells.drop_null()).to_pylist(), bool(_WHEN.search(apart(header)))
        if len(distinct) <= MOST_STATES or when:
            if judge is _is_open and any(map(_OF_DEBTS.search, distinct)):
                continue  # 已结清 | 未付款: sold on credit
            rare = not when or cells.null_count > len(cells) / 2  # most documents were never cancelled
            yield index, _said_in(cells, [text for text in distinct if judge(header, text)] if rare else [])


def _said_in(cells: pa.Array, texts: list[str]) -> np.ndarray:
    """The rows whose cell is one of the texts."""
    rows = pc.fill_null(pc.is_in(cells, pa.array(texts, pa.string())), False)
    return np.asarray(rows.to_numpy(zero_copy_only=False))


def _tells_status(grid: Grid, index: int, header: str) -> bool:
    if grid.match.columns[index].field is not None:
        return False
    text = plain(header)
    marked = any(mark.search(apart(text)) for mark in (_VOID_MARK, _OPEN_MARK, _VALID_MARK))
    if foreign_kind(header) in ("returned", "moved"):  # how many came back, where it holds numbers
        return (marked or bool(_STATUS.search(text))) and index not in grid.numbers and _is_wordy(grid, index)
    return (marked or bool(_STATUS.search(text))) and foreign_kind(header) in (None, "status", "later_date", "clock")


def _is_wordy(grid: Grid, index: int) -> bool:
    distinct = pc.unique(grid.cells(index).drop_null()).slice(0, MOST_STATES + 1).to_pylist()
    return not any(character.isdigit() for text in distinct for character in text)


def _is_void(header: str, text: str) -> bool:
    if _VOID.search(text):
        return True
    marked = bool(_VOID_MARK.search(apart(header)))
    return marked and (text.strip().lower() in _YES or _COUNTED.fullmatch(text.strip()) is not None)


def _is_open(header: str, text: str) -> bool:
    if _OPEN.search(text):
        return True
    head = apart(header)
    if _VALID_MARK.search(head):
        return text.strip().lower() in _NO
    when = bool(_WHEN.search(head)) and any(c.isdigit() for c in text)
    return bool(_OPEN_MARK.search(head)) and (text.strip().lower() in _YES or when)
