"""One matched table as columns by index: its filled rows, its numbers, its way of writing numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.decisions import Column, Match
from data.dictionary import Dataset, Field, datasets
from data.measuring import Measured, Writing, measure, writing
from data.tables import Table


@dataclass(frozen=True)
class Grid:
    """The rows of a table that hold anything. at: their places in the table's body."""

    table: Table
    match: Match
    at: pa.Array

    @property
    def dataset(self) -> Dataset:
        return datasets()[self.match.dataset or ""]

    @property
    def height(self) -> int:
        return len(self.at)

    @property
    def row_no(self) -> pa.Array:
        return self.table.rows.take(self.at)

    def cells(self, index: int) -> pa.Array:
        """The text of one column, in the rows of the grid."""
        column = self.table.body.column(index).combine_chunks()
        flat = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
        return flat if self.height == len(flat) else flat.take(self.at)

    def columns(self, *roles: str) -> Iterator[tuple[int, Column]]:
        """The columns of the table that stand in one of these roles."""
        for index, column in enumerate(self.match.columns[: len(self.table.header)]):
            if column.field is not None and column.role in roles:
                yield index, column

    def field_of(self, column: Column) -> Field:
        return self.dataset.fields[column.field or ""]

    def measures(self) -> Iterator[tuple[int, Column]]:
        """The columns of numbers, checksum columns included."""
        return ((i, c) for i, c in self.columns("", "total") if self.field_of(c).is_measure)

    @cached_property
    def writings(self) -> dict[int, Writing]:
        return {i: writing(self.cells(i)) for i, _ in self.measures()}

    @cached_property
    def style(self) -> str:
        """How the numbers of this table are written; `decimal_comma` in the answers overrules."""
        answered = self.match.answers.get("decimal_comma")
        if answered:
            return answered
        all_ = sum(self.writings.values(), Writing())
        return "comma" if all_.comma and not all_.point else "point"

    @cached_property
    def numbers(self) -> dict[int, Measured]:
        return {i: measure(self.cells(i), self.style) for i, _ in self.measures()}

    def without(self, dropped: np.ndarray) -> Grid:
        """The grid without some of its rows."""
        return Grid(self.table, self.match, self.at.filter(pa.array(~dropped)))


def grid(table: Table, match: Match) -> Grid:
    """The table without its blank rows and without header rows that a page break repeats."""
    blank = _blank(table.body)
    repeated = _repeated_headers(table)
    kept = pc.invert(pc.or_(blank, repeated))
    return Grid(table, match, pc.indices_nonzero(kept).cast(pa.int64()))


def _blank(body: pa.Table) -> pa.Array:
    found = pa.array(np.ones(body.num_rows, dtype=bool))
    for column in body.columns:
        if column.null_count == 0:
            return pa.array(np.zeros(body.num_rows, dtype=bool))
        found = pc.and_(found, column.combine_chunks().is_null())
    return found


def _repeated_headers(table: Table) -> pa.Array:
    """Rows in which every named column holds its own name."""
    found = None
    for index, header in enumerate(table.header):
        if header and " / " not in header:
            same = pc.fill_null(pc.equal(table.body.column(index).combine_chunks(), header), False)
            found = same if found is None else pc.and_(found, same)
            if not pc.any(found).as_py():
                break
    return found if found is not None else pa.array(np.zeros(table.body.num_rows, dtype=bool))
