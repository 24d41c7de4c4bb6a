"""One matched table as columns by index: its filled rows, its numbers, its way of writing numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.cells.ordering import Order, order_of
from data.cells.periods import Period
from data.decisions import Column, Match
from data.dictionary import Dataset, Field, datasets
from data.cells.dates import orders_of
from data.cells.dating import open_texts, sure_days
from data.cells.measuring import Measured, Writing, flat, is_bare, measure, writing
from data.meaning.witness import Witness, witness_of
from data.tables import Table


STYLES = ("point", "comma")


@dataclass(frozen=True)
class Grid:
    """The rows of a table that hold anything.

    at: their places in the table's body. filled: columns whose blanks were filled from above.
    headed: by field, what headings above groups of rows say of them.
    """

    table: Table
    match: Match
    at: pa.Array
    witness: Witness
    filled: Mapping[int, pa.Array] = field(default_factory=dict)
    headed: Mapping[str, pa.Array] = field(default_factory=dict)

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
        if index in self.filled:
            return self.filled[index]
        column = flat(self.table.body.column(index))
        return column if self.height == len(column) else column.take(self.at)

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
        """How each column of numbers is written; looked at closely only where one holds odd cells."""
        columns = {i: self.cells(i) for i, _ in self.measures()}
        if all(is_bare(cells) for cells in columns.values()):
            return {i: Writing(bare=True) for i in columns}
        return {i: writing(cells) for i, cells in columns.items()}

    def style(self, index: int) -> str:
        """`point` or `comma`: by the column's own evidence, else by that of the whole table."""
        answered = self.match.answers.get("decimal_comma")
        own = self.writings[index]
        if answered in STYLES and (own.comma or own.open):
            return answered
        if own.point or own.comma:
            return "comma" if own.comma and not own.point else "point"
        others = self.writings.values()
        return "comma" if any(w.comma for w in others) and not any(w.point for w in others) else "point"

    @cached_property
    def numbers(self) -> dict[int, Measured]:
        """The numbers of each column, in the unit of the file."""
        answers = self.match.answers
        loose = answers.get("bad_grouping") == "digits" or answers.get("decimal_comma") == "point"
        return {i: measure(self.cells(i), self.style(i), loose) for i, _ in self.measures()}

    def date_columns(self) -> Iterator[tuple[int, Column]]:
        """The columns whose cells are days of the dataset's date field."""
        return ((i, c) for i, c in self.columns("") if self.field_of(c).is_date and not c.gives)

    @cached_property
    def open_dates(self) -> dict[int, list[str]]:
        """By column, the distinct cells whose day, month and year stand in an order to be decided."""
        return {i: open_texts(self.cells(i)) for i, _ in self.date_columns()}

    @cached_property
    def orders(self) -> dict[int, Order]:
        """By column, the order of day, month and year; an answer overrules."""
        return {i: self._order(i, texts) for i, texts in self.open_dates.items()}

    def _order(self, index: int, texts: list[str]) -> Order:
        answered = self.match.answers.get("day_or_month")
        if answered and texts:
            return Order(answered, "answered")
        told = self.witness.told
        period = told.period if told else Period()
        if not texts:
            return Order("ymd")
        others = sure_days(self.cells(index))
        return order_of(texts, period.first_day(), period.last_day(), self._forced_orders(index), others)

    @property
    def year(self) -> int:
        """The year of days and months that are written without one, told outside the table."""
        told = (c.constant for c in self.match.columns if c.role == "year" and c.constant)
        return int(next(told, None) or 0)

    def _forced_orders(self, index: int) -> list[str]:
        """The orders that other columns of dates leave no choice about."""
        found = []
        for other in range(len(self.table.header)):
            if other != index and (texts := open_texts(self.cells(other))):
                possible = orders_of(texts)
                found += possible if len(possible) == 1 else ()
        return found

    def only(self, kept: np.ndarray) -> Grid:
        """The grid with some of its rows."""
        mask = pa.array(kept)
        filled = {i: cells.filter(mask) for i, cells in self.filled.items()}
        headed = {name: texts.filter(mask) for name, texts in self.headed.items()}
        return self._sharing(
            replace(self, at=self.at.filter(mask), filled=filled, headed=headed),
            {i: found.filter(mask) for i, found in self.numbers.items()},
        )

    def with_filled(self, filled: Mapping[int, pa.Array], headed: Mapping[str, pa.Array]) -> Grid:
        """The grid with the blanks of some columns filled and with what headings say."""
        return self._sharing(replace(self, filled=filled, headed=headed), self.numbers)

    def _sharing(self, other: Grid, numbers: dict[int, Measured]) -> Grid:
        """Another grid of this table that need not read the numbers again."""
        other.__dict__["writings"] = self.writings
        other.__dict__["numbers"] = numbers
        return other


def grid(table: Table, match: Match, file_name: str) -> Grid:
    """The table without its blank rows and without header rows that a page break repeats."""
    blank = _blank(table.body)
    repeated = _repeated_headers(table)
    kept = pc.invert(pc.or_(blank, repeated))
    return Grid(table, match, pc.indices_nonzero(kept).cast(pa.int64()), witness_of(table, file_name))


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
