"""Holds the totals that a file states against the rows read: every total row becomes a check."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.cells.measuring import DECIMAL, fine, scaled, total
from data.checked import Check
from data.decisions import Column
from data.facts.grid import Grid
from data.facts.labels import GRAND, NOISE, RUNNING, TotalRow, is_same, label

CENT = Decimal("0.01")
_A_YEAR = re.compile(r"全年|年度|^\d{4}年?$|annual|full year|year", re.I)
_FULL_YEARS = (2, 4, 12)


@dataclass(frozen=True)
class Figures:
    """The summable columns of a grid as decimals in the field's unit, and which rows are data."""

    grid: Grid
    is_data: np.ndarray

    @cached_property
    def columns(self) -> dict[int, Column]:
        """The columns of money and quantities; prices and other numbers have no sum."""
        summable = (pair for pair in self.grid.measures() if pair[1].role != "discount")
        return {i: c for i, c in summable if self.grid.field_of(c).adds_up}

    @cached_property
    def values(self) -> dict[int, pa.Array]:
        return {i: fine(scaled(self.grid.numbers[i].values, c.factor)) for i, c in self.columns.items()}

    def stated(self, row: TotalRow) -> dict[int, Decimal]:
        """What a row says, by column; columns where it says nothing are left out."""
        found = {i: values[row.place].as_py() for i, values in self.values.items()}
        return {i: value * self._factor(i, row) for i, value in found.items() if value is not None}

    def _factor(self, index: int, row: TotalRow) -> Decimal:
        """The unit that the label of a total gives its money (合计(万元)), where the lines have none."""
        column = self.columns[index]
        in_money = self.grid.field_of(column).type == "money" and column.factor == 1
        return row.label.factor if in_money else Decimal(1)

    def block_of(self, place: int) -> int:
        """Where the lines begin that run up to a row without a blank row or a header between them."""
        return int(self._breaks[: np.searchsorted(self._breaks, place)].max(initial=0))

    @cached_property
    def _breaks(self) -> np.ndarray:
        """The places of rows behind such ones."""
        return np.flatnonzero(np.diff(self.grid.row_no.to_numpy()) > 1) + 1

    def sums(self, rows: np.ndarray, columns: Sequence[int]) -> dict[int, Decimal]:
        mask = pa.array(rows & self.is_data)
        return {i: total(self.values[i].filter(mask)) for i in columns}

    def tolerance(self, index: int, stated: Decimal, of_label: Decimal = Decimal(1)) -> Decimal:
        """Half a unit of the last digit the file shows, and a cent for the rounding of lines."""
        factor = self.columns[index].factor * of_label
        digits = (stated / factor).normalize().as_tuple().exponent
        half = Decimal(5).scaleb(int(digits) - 1) * factor if int(digits) < 0 else Decimal(0)
        return max(CENT, half if factor > 1 else Decimal(0))


def checks_of(grid: Grid, rows: Sequence[TotalRow]) -> list[Check]:
    """One check for each figure of each total row, against the rows it is the total of."""
    if not rows:
        return []
    is_data = np.ones(grid.height, dtype=bool)
    is_data[[row.place for row in rows]] = False
    figures = Figures(grid, is_data)
    return [check for row in rows if row.label.kind != NOISE for check in _checks(figures, row, rows)]


def _checks(figures: Figures, row: TotalRow, rows: Sequence[TotalRow]) -> Iterator[Check]:
    stated = figures.stated(row)
    kind, sums = _best(figures, row, rows, stated)
    if _began_before(row, rows) and any(abs(says) > abs(sums[index]) for index, says in stated.items()):
        return
    for index, says in stated.items():
        ok = abs(says - sums[index]) <= figures.tolerance(index, says, row.label.factor)
        column = figures.columns[index]
        type_ = figures.grid.field_of(column).type
        yield Check(kind, column_name(column), shown(says, type_), shown(sums[index], type_), ok)


def _began_before(row: TotalRow, rows: Sequence[TotalRow]) -> bool:
    """Whether a running total (本年累计) stands beside one of these rows (本月合计), so that it may go further back."""
    return row.label.kind == RUNNING and any(other.label.kind not in (RUNNING, NOISE) for other in rows)


def column_checks(grid: Grid) -> list[Check]:
    """One check for each column that states the sum of others; ok where every row agrees."""
    figures = Figures(grid, np.ones(grid.height, dtype=bool))
    found = ((column, _column_check(figures, index, column)) for index, column in grid.columns("total"))
    return [c for column, c in found if c and (c.ok or (column.header and not _goes_further_back(column, c)))]


def _goes_further_back(column: Column, check: Check) -> bool:
    """Whether a column runs on (累计) and says more than the periods beside it, of which it may hold earlier ones."""
    told = label(column.header.split(" / ")[-1])
    return told is not None and told.kind == RUNNING and abs(check.file_says) > abs(check.we_read)


def partial_wholes(grid: Grid) -> list[int]:
    """Columns of a whole year that do not add up from the few months or quarters beside them."""
    figures = Figures(grid, np.ones(grid.height, dtype=bool))
    years = [(i, c) for i, c in grid.columns("total") if _A_YEAR.search(c.header) and len(c.covers) not in _FULL_YEARS]
    checks = ((i, _column_check(figures, i, c)) for i, c in years)
    return [i for i, check in checks if check and not check.ok]


def uncovered_totals(grid: Grid) -> list[int]:
    """Columns of totals of values side by side that most rows contradict: a value beside them was not read as one."""
    figures = Figures(grid, np.ones(grid.height, dtype=bool))
    return [i for i, column in grid.columns("total") if _is_of_values(grid, column) and _is_off(figures, i, column)]


def _is_of_values(grid: Grid, column: Column) -> bool:
    """Whether a total sums channels, stores or kinds, not periods."""
    given = {name for part in column.covers for name, _ in grid.match.columns[part].gives}
    return bool(given) and grid.dataset.date not in given


def _is_off(figures: Figures, index: int, column: Column) -> bool:
    stated = figures.values[index]
    differences = pc.abs(pc.subtract(stated, _added([figures.values[i] for i in column.covers]))).drop_null()
    off = pc.sum(pc.greater(differences, figures.tolerance(index, total(stated)))).as_py() or 0
    return off > 1 and 2 * off > len(differences)


def _column_check(figures: Figures, index: int, column: Column) -> Check | None:
    stated = figures.values[index]
    read = _added([figures.values[i] for i in column.covers])
    known = stated.is_valid()
    differences = pc.abs(pc.subtract(stated, read)).filter(known)
    if not len(differences):
        return None
    largest = pc.max(differences).as_py()
    says = total(stated)
    ok = largest <= max(figures.tolerance(index, says), _rounding(figures, column, stated.filter(known)))
    return Check("row_total", column.header, shown(says, "money"), shown(total(read.filter(known)), "money"), ok)


def _rounding(figures: Figures, column: Column, stated: pa.Array) -> Decimal:
    """Half of the last digit that any cell of a total shows, where it is in a larger unit (万元) than its parts."""
    factor = column.factor
    if any(figures.columns[part].factor >= factor for part in column.covers):
        return Decimal(0)
    digits = (int((value / factor).normalize().as_tuple().exponent) for value in stated.to_pylist())
    return Decimal(5).scaleb(min(0, *digits, 0) - 1) * factor


def _added(values: Sequence[pa.Array]) -> pa.Array:
    """The sum of columns row by row; missing counts as nothing."""
    zero = pa.scalar(Decimal(0), DECIMAL)
    whole = pc.fill_null(values[0], zero)
    for one in values[1:]:
        whole = pc.add(whole, pc.fill_null(one, zero)).cast(DECIMAL, safe=False)
    return whole


def shown(value: Decimal, kind: str) -> Decimal:
    """A figure with the decimals of its type, more only where it has them."""
    places = Decimal("0.001") if kind == "quantity" else CENT
    return value.quantize(places, ROUND_HALF_UP)


def column_name(column: Column) -> str:
    """The field; for a column of a wide table its header, which tells it from its neighbours."""
    return column.header if column.gives or column.role else column.field or column.header


def _best(
    figures: Figures, row: TotalRow, rows: Sequence[TotalRow], stated: dict[int, Decimal]
) -> tuple[str, dict[int, Decimal]]:
    """The rows a total is of: the first of the likely stretches that agrees, else the likeliest."""
    first: tuple[str, dict[int, Decimal]] | None = None
    for kind, stretch in _stretches(figures, row, rows):
        sums = figures.sums(stretch, list(stated))
        first = first or (kind, sums)
        if all(abs(says - sums[i]) <= figures.tolerance(i, says, row.label.factor) for i, says in stated.items()):
            return kind, sums
    return first or ("subtotal", figures.sums(figures.is_data, list(stated)))


def _stretches(figures: Figures, row: TotalRow, rows: Sequence[TotalRow]) -> Iterator[tuple[str, np.ndarray]]:
    """(kind, rows) in order of likelihood."""
    height, place = figures.grid.height, row.place
    before = [r for r in rows if r.place < place]
    alike = [r for r in before if r.label.kind == row.label.kind and r.column == row.column]
    whole = _stretch(height, 0, height)
    since = _stretch(height, before[-1].place + 1 if before else 0, place)
    named = _named(figures.grid, row.label.of) if row.label.of else None
    kind = "grand_total" if row.label.kind == GRAND or (not before and place == height - 1) else "subtotal"
    if row.children:
        yield "subtotal", _stretch(height, place + 1, place + 1 + row.children)
    if row.label.kind == RUNNING:
        yield "running_total", _stretch(height, 0, place)
    if kind == "grand_total":
        yield "grand_total", whole
    if named is not None and named.any():
        yield "subtotal", named
    yield "subtotal", since
    yield "subtotal", _stretch(height, figures.block_of(place), place)
    yield "subtotal", _stretch(height, alike[-1].place + 1 if alike else 0, place)
    yield "grand_total", whole
    yield "subtotal", _stretch(height, 0, place)
    after = next((r.place for r in rows if r.place > place), height)
    yield "subtotal", _stretch(height, place + 1, after)
    same_after = (
        r.place for r in rows if r.place > place and r.label.kind == row.label.kind and r.column == row.column
    )
    yield "subtotal", _stretch(height, place + 1, next(same_after, height))


def _stretch(height: int, start: int, end: int) -> np.ndarray:
    rows = np.zeros(height, dtype=bool)
    rows[start:end] = True
    return rows


def _named(grid: Grid, name: str) -> np.ndarray:
    """The rows in which any key is the name that a label speaks of."""
    found = np.zeros(grid.height, dtype=bool)
    for index in range(len(grid.table.header)):
        distinct = pc.unique(grid.cells(index)).to_pylist()
        same = [text for text in distinct if is_same(text, name)]
        if same:
            found |= pc.is_in(grid.cells(index), pa.array(same)).to_numpy(zero_copy_only=False)
    return found
