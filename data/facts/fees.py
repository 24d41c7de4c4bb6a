"""Finds what a platform charges (commission, service fees, transfers) among the sales of its settlement lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.checked import Problem
from data.dictionary import MONEY, QUANTITY
from data.facts.grid import ZERO, Grid
from data.meaning.headers import plain, spaced
from data.vocabulary import text

MOST_KINDS = 80  # different texts; a column of more names goods or people
_FEE = re.compile(text("fee", "names"), re.I)
_NAMES_KINDS = re.compile(text("fee", "kind_header"), re.I)
_NAMES_FEES = re.compile(text("fee", "header"), re.I)
# How an order was paid, sent or promoted says nothing of what its figure is.
_OF_THE_ORDER = re.compile(text("fee", "order_header"), re.I)
_OF_GOODS = ("product_name", "product_code", "customer_name", "customer_code", "category", "series", "brand", "channel")


def without_fees(grid: Grid, answer: str | None) -> tuple[Grid, list[Problem]]:
    """(the grid without fees taken off the sales and, for the answer `out`, other ones; what is said of them)."""
    for index, rows in _columns(grid):
        if _are_known(grid, rows) or (answer == "out" and _may_be_fees(grid, index, rows)):
            said = Problem("fee_lines", None, grid.table.header[index], str(int(rows.sum())), fatal=False)
            rest, more = without_fees(grid.only(~rows), answer)
            return rest, [said, *more]
    return grid, []


def open_fees(grid: Grid) -> tuple[int, tuple[str, ...]] | None:
    """The column with fees that are added like sales, and what it calls them."""
    for index, rows in _columns(grid):
        if not _are_known(grid, rows) and _may_be_fees(grid, index, rows):
            return index, tuple(pc.unique(grid.cells(index).filter(pa.array(rows))).to_pylist())
    return None


def _columns(grid: Grid) -> Iterator[tuple[int, np.ndarray]]:
    """The columns that call some rows fees and others not, with those rows."""
    for index, header in enumerate(grid.table.header) if grid.dataset.name == "sales" else ():
        rows = _named(grid, index) if _names_kinds(grid, index, header) else None
        if rows is not None and rows.any() and not rows.all():
            yield index, rows


def _names_kinds(grid: Grid, index: int, header: str) -> bool:
    said = _said(header)
    is_kind = bool(_NAMES_KINDS.search(said)) and not _OF_THE_ORDER.search(said)
    return is_kind and grid.match.columns[index].field not in _OF_GOODS


def _said(header: str) -> str:
    return spaced(plain(header)).replace("-", " ").replace("_", " ")


def _named(grid: Grid, index: int) -> np.ndarray | None:
    """The rows whose text names a fee; None where the column names too many things to be kinds of figures."""
    distinct = pc.unique(grid.column(index).drop_null()).to_pylist()
    if len(distinct) > MOST_KINDS:
        return None
    texts = [said for said in distinct if _FEE.search(spaced(plain(said)))]
    rows = pc.fill_null(pc.is_in(grid.cells(index), pa.array(texts, pa.string())), False)
    return np.asarray(rows.to_numpy(zero_copy_only=False))


def _are_known(grid: Grid, rows: np.ndarray) -> bool:
    """Whether these rows bring no money, or most take from what most others bring: some come back with a return."""
    amounts = [grid.numbers[i].values for i, c in grid.columns("") if grid.field_of(c).type == MONEY]
    if amounts and not any(pc.any(pc.not_equal(v.filter(pa.array(rows)), ZERO)).as_py() for v in amounts):
        return True
    return any(_balance(values, rows) < 0 < _balance(values, ~rows) for values in amounts)


def _balance(values: pa.Array, rows: np.ndarray) -> int:
    """How many more figures of these rows are above zero than below."""
    found = values.filter(pa.array(rows))
    above, below = pc.sum(pc.greater(found, ZERO)).as_py(), pc.sum(pc.less(found, ZERO)).as_py()
    return (above or 0) - (below or 0)


def _may_be_fees(grid: Grid, index: int, rows: np.ndarray) -> bool:
    """Whether the column is one of fees, or these rows count no pieces: what has pieces was sold."""
    pieces = [grid.numbers[i].values for i, c in grid.columns("") if grid.field_of(c).type == QUANTITY]
    counted = any(_balance(values, rows) > 0 for values in pieces)
    return not counted or bool(_NAMES_FEES.search(_said(grid.table.header[index])))
