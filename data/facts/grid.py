"""One matched table as columns by index: its filled rows, its numbers, its way of writing numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property, partial

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.cells.dates import has_one_mark, month_number, orders_of
from data.cells.dating import iso_days, open_texts, sure_days, without_clock
from data.cells.measuring import (
    DECIMAL,
    Measured,
    Writing,
    bare_measured,
    bare_numbers,
    in_unit_of,
    measure,
    writing,
)
from data.cells.ordering import Hints, Order, order_of
from data.cells.periods import Period
from data.coding import each, flat, plain
from data.decisions import Column, Match
from data.dictionary import Dataset, Field, calendar, datasets
from data.meaning.headers import take_apart
from data.meaning.witness import Witness, witness_of
from data.tables import Table
from data.threads import side_by_side

ZERO = pa.scalar(Decimal(0), DECIMAL)
NUMERIC_ROLES = ("", "add", "total", "deduct", "discount")
STYLES = ("point", "comma")
LOOKED_AT = 10_000  # cells of another column that may decide an order
A_YEAR = timedelta(days=366)  # plans reach no further


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

    @cached_property
    def row_no(self) -> pa.Array:
        """The file row of each row of the grid."""
        rows = flat(self.table.rows)
        return rows if len(rows) == self.height else rows.take(self.at)

    def cells(self, index: int) -> pa.Array:
        """The text of one column, in the rows of the grid."""
        return plain(self.column(index))

    def column(self, index: int) -> pa.Array:
        """The cells of one column, coded where texts repeat."""
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
        return ((i, c) for i, c in self.columns(*NUMERIC_ROLES) if self.field_of(c).is_measure)

    @cached_property
    def _bare(self) -> dict[int, pa.Array | None]:
        """The columns of numbers that are digits and points only, already cast."""
        at = [index for index, _ in self.measures()]
        return dict(zip(at, side_by_side(bare_numbers, map(self.column, at), self.height), strict=True))

    @cached_property
    def writings(self) -> dict[int, Writing]:
        """How each column of numbers is written; looked at closely only where one holds odd cells."""
        if not self.table.semicolons and all(bare is not None for bare in self._bare.values()):
            return {i: Writing(bare=True) for i in self._bare}
        return {i: writing(self.cells(i)) for i in self._bare}

    @cached_property
    def beside(self) -> list[Writing]:
        """How the numbers are written in the columns that are kept out of the data; they may decide a comma."""
        kept_out = [i for i, c in enumerate(self.match.columns[: len(self.table.header)]) if c.field is None]
        return [writing(self.cells(i).slice(0, LOOKED_AT)) for i in kept_out]

    def style(self, index: int) -> str:
        """`point` or `comma`: by the column's own evidence, else by that of the whole table."""
        answers = self.match.answers
        answered = answers.get("decimal_comma") or answers.get("grouping_point")
        own = self.writings[index]
        if answered in STYLES and (own.comma or own.open):
            return answered
        if own.point or own.comma or not own.open:
            return "comma" if own.comma and not own.point else "point"
        return "comma" if self._has_decimal_comma else "point"

    @cached_property
    def _has_decimal_comma(self) -> bool:
        """Whether some numbers of the table can only have a decimal comma, and none a decimal point."""
        written = [*self.writings.values(), *self.beside]
        return any(w.comma for w in written) and not any(w.point for w in written)

    @cached_property
    def numbers(self) -> dict[int, Measured]:
        """The numbers of each column, in the unit of the file."""
        answers = self.match.answers
        loose = answers.get("bad_grouping") == "digits" or answers.get("decimal_comma") == "point"
        return {i: self._measured(i, bare, loose) for i, bare in self._bare.items()}

    def _measured(self, index: int, bare: pa.Array | None, loose: bool) -> Measured:
        if bare is not None and self.style(index) == "point":
            return bare_measured(bare)
        column, factor = self.match.columns[index], self.match.columns[index].factor
        cells = self.column(index) if column.role != "discount" else _in_hundredths(self.cells(index))
        found = measure(cells, self.style(index), loose)
        return found if factor == 1 else in_unit_of(self.cells(index), found, factor)

    def date_columns(self) -> Iterator[tuple[int, Column]]:
        """The columns whose cells are days of the dataset's date field."""
        return ((i, c) for i, c in self.columns("") if self.field_of(c).is_date and not c.gives)

    @cached_property
    def iso(self) -> dict[int, pa.Array | None]:
        """By column of days, the days where all are written the ISO way."""
        return {i: iso_days(self.column(i)) for i, _ in self.date_columns()}

    @cached_property
    def open_dates(self) -> dict[int, list[str]]:
        """By column, the distinct cells whose day, month and year stand in an order to be decided."""
        return {i: open_texts(self.column(i)) if days is None else [] for i, days in self.iso.items()}

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
        hints = Hints(
            first=period.first_day(),
            last=period.last_day(),
            others=sure_days(self.column(index)),
            months=self._months_beside(index),
            latest=date.today() + A_YEAR,
            neighbours=self._forced_orders(index),
            has_comma=self._has_decimal_comma,
        )
        return order_of(texts, hints)

    def _months_beside(self, index: int) -> list[tuple[str, int]]:
        """Days as they are written, each with the month that a column of months tells for it."""
        for other, header in enumerate(self.table.header):
            if other != index and calendar()["month"].intersection(take_apart(header).keys):
                days = plain(without_clock(self.column(index).slice(0, LOOKED_AT))).to_pylist()
                months = plain(self.column(other).slice(0, LOOKED_AT)).to_pylist()
                told = {(day, month_number(month)) for day, month in zip(days, months, strict=True) if day and month}
                return [(day, month) for day, month in sorted(told, key=str) if month]
        return []

    @property
    def year(self) -> int:
        """The year of days and months that are written without one, told outside the table."""
        told = (c.constant for c in self.match.columns if c.role == "year" and c.constant)
        return int(next(told, None) or 0)

    def _forced_orders(self, index: int) -> list[str]:
        """The orders that other columns of dates leave no choice about; 1/24-25 is the number of a voucher."""
        found: list[str] = []
        for other in range(len(self.table.header)):
            texts = [] if other == index else open_texts(self.column(other).slice(0, LOOKED_AT))
            if texts and all(map(has_one_mark, texts)):
                possible = orders_of(texts)
                found += possible if len(possible) == 1 else ()
        return found

    def only(self, kept: np.ndarray) -> Grid:
        """The grid with some of its rows."""
        if kept.all():
            return self
        mask = pa.array(kept)
        filled = {i: cells.filter(mask) for i, cells in self.filled.items()}
        headed = {name: texts.filter(mask) for name, texts in self.headed.items()}
        smaller = replace(self, at=self.at.filter(mask), filled=filled, headed=headed)
        smaller.__dict__["numbers"] = {i: found.filter(mask) for i, found in self.numbers.items()}
        smaller.__dict__["iso"] = {i: days.filter(mask) if days is not None else None for i, days in self.iso.items()}
        return self._sharing(smaller)

    def with_filled(self, filled: Mapping[int, pa.Array], headed: Mapping[str, pa.Array]) -> Grid:
        """The grid with the blanks of some columns filled and with what headings say."""
        if not filled and not headed:
            return self
        other = replace(self, filled=filled, headed=headed)
        other.__dict__["numbers"] = self.numbers
        return self._sharing(other)

    def _sharing(self, other: Grid) -> Grid:
        """Another grid of this table that need not look at how its cells are written again."""
        for name in ("writings", "open_dates", "orders"):
            other.__dict__[name] = getattr(self, name)
        return other

    @cached_property
    def numbered(self) -> np.ndarray:
        """The rows in which any measure holds a number other than zero."""
        found = np.zeros(self.height, dtype=bool)
        for numbers in self.numbers.values():
            if found.all():
                break
            zero = ZERO.cast(numbers.values.type)
            found |= pc.fill_null(pc.not_equal(numbers.values, zero), False).to_numpy(zero_copy_only=False)
        return found


def grid(table: Table, match: Match, file_name: str) -> Grid:
    """The table without its blank rows and without header rows that a page break repeats."""
    blank = _blank(table.body)
    repeated = _repeated_headers(table)
    kept = pc.invert(pc.or_(blank, repeated))
    return Grid(table, match, pc.indices_nonzero(kept).cast(pa.int64()), witness_of(table, file_name))


def _in_hundredths(cells: pa.Array) -> pa.Array:
    """Shares without their percent signs: 60 % of a price is as good as the 60 that stands there elsewhere."""
    return pc.replace_substring_regex(cells, r"\s*[%％]\s*$", "")


def _blank(body: pa.Table) -> pa.Array:
    found = pa.array(np.ones(body.num_rows, dtype=bool))
    for column in body.columns:
        if column.null_count == 0:
            return pa.array(np.zeros(body.num_rows, dtype=bool))
        found = pc.and_(found, flat(column).is_null())
    return found


def _repeated_headers(table: Table) -> pa.Array:
    """Rows in which every named column holds its own name."""
    found = None
    for index, header in enumerate(table.header):
        if header and " / " not in header:
            same = pc.fill_null(each(table.body.column(index), partial(pc.equal, header)), False)
            found = same if found is None else pc.and_(found, same)
            if not pc.any(found).as_py():
                break
    return found if found is not None else pa.array(np.zeros(table.body.num_rows, dtype=bool))
