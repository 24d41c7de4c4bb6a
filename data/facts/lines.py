"""Turns a grid into lines, one for each fact: wide columns become rows, every field is typed."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.cells.dates import monday, month_number, week_of_month, year_number
from data.cells.dating import Dated, dates
from data.cells.measuring import DECIMAL, scaled
from data.cells.ordering import Order
from data.cells.periods import period
from data.cells.texts import clean, clean_ids
from data.cells.weeks import month_of_weeks
from data.decisions import Column
from data.facts.checksums import partial_wholes, uncovered_totals
from data.facts.grid import Grid
from data.facts.taking_off import figures
from data.threads import side_by_side


@dataclass
class Lines:
    """One line for each fact.

    origin: the place of each line in the grid. values: one array a field, measures in the field's unit.
    faults: why a cell holds no value, by field, null where it does. sources: the column of the table a
    field came from, one for all lines or one for each.
    """

    grid: Grid
    origin: pa.Array
    values: dict[str, pa.Array] = field(default_factory=dict)
    faults: dict[str, pa.Array] = field(default_factory=dict)
    sources: dict[str, int | np.ndarray] = field(default_factory=dict)

    @property
    def count(self) -> int:
        return len(self.origin)


def lines(grid: Grid) -> Lines:
    """The lines of a grid; a wide table gives one line for each filled cell of a period."""
    blocks = _blocks(grid)
    found = Lines(grid, _origins(grid, blocks))
    _add_columns(found, [(index, column) for index, column in grid.columns("") if not column.gives])
    _add_blocks(found, blocks)
    _add_given(found, blocks)
    _add_dates(found, blocks)
    _add_constants(found)
    for name, texts in grid.headed.items():
        _add_headed(found, name, _spread_out(found, texts))
    return found if not blocks else _filled_only(found, blocks)


Block = tuple[tuple[tuple[str, str], ...], dict[str, int]]


def _blocks(grid: Grid) -> list[Block]:
    """The wide columns grouped by what their headers give: one block of measures for each period.

    Where the reader chose the whole year over its parts, its column stands for them.
    """
    wholes = _wholes(grid)
    replaced = {part for whole in wholes for part in grid.match.columns[whole].covers}
    found: dict[tuple[tuple[str, str], ...], dict[str, int]] = {}
    for index, column in grid.columns(""):
        if column.gives and index not in replaced:
            found.setdefault(column.gives, {})[column.field or ""] = index
    for whole in wholes:
        column = grid.match.columns[whole]
        gives = min(grid.match.columns[part].gives for part in column.covers)
        found.setdefault(_of_whole(grid, gives), {})[column.field or ""] = whole
    return list(found.items())


def _wholes(grid: Grid) -> list[int]:
    """The columns of totals that the reader chose over the columns they should sum."""
    answers = grid.match.answers
    years = partial_wholes(grid) if answers.get("partial_total") == "whole" else []
    return [*years, *(uncovered_totals(grid) if answers.get("row_total") == "whole" else [])]


def _of_whole(grid: Grid, gives: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """What a total gives in place of its parts: the first day of their year, and none of the values they are of."""
    days = ((name, day) for name, day in gives if name == grid.dataset.date)
    return tuple((name, f"{day[:4]}-01-01" if day[:4].isdigit() else day) for name, day in days)


def _origins(grid: Grid, blocks: list[Block]) -> pa.Array:
    one = np.arange(grid.height, dtype=np.int64)
    return pa.array(np.tile(one, max(1, len(blocks))))


def _add_columns(found: Lines, columns: Sequence[tuple[int, Column]]) -> None:
    """The columns whose cells are the values of a field, repeated for every block."""
    grid = found.grid
    texts = [index for index, column in columns if grid.field_of(column).is_text]
    cleaned = dict(zip(texts, side_by_side(partial(_text, grid), texts, grid.height), strict=True))
    for index, column in columns:
        field_ = grid.field_of(column)
        if index in cleaned:
            _add_values(found, index, field_.name, cleaned[index])
        elif field_.is_measure:
            numbers = grid.numbers[index]
            _add_values(found, index, field_.name, scaled(numbers.values, column.factor))
            found.faults[field_.name] = _spread_out(found, numbers.faults)
        elif field_.name != grid.dataset.date:
            _add_days(found, index, field_.name)


def _add_values(found: Lines, index: int, name: str, values: pa.Array) -> None:
    found.values[name] = _spread_out(found, values)
    found.sources[name] = index


def _text(grid: Grid, index: int) -> pa.Array:
    is_id = grid.field_of(grid.match.columns[index]).type == "id"
    return clean_ids(grid.column(index)) if is_id else clean(grid.column(index))


def _add_headed(found: Lines, name: str, texts: pa.Array) -> None:
    """What headings say of the lines below them; a title speaks of those above the first heading."""
    titled = found.values.get(name)
    found.values[name] = texts if titled is None else pc.coalesce(texts, titled)


def _spread_out(found: Lines, values: pa.Array) -> pa.Array:
    return values if len(values) == found.count else values.take(found.origin)


def _add_blocks(found: Lines, blocks: list[Block]) -> None:
    height = found.grid.height
    for name in dict.fromkeys(name for _, measures in blocks for name in measures):
        values, faults, at = [], [], []
        for _, measures in blocks:
            index = measures.get(name)
            at.append(np.full(height, -1 if index is None else index))
            if index is None:
                values.append(pa.nulls(height, DECIMAL))
                faults.append(pa.nulls(height, pa.string()))
                continue
            read, wrong = figures(found.grid, index)
            values.append(read)
            faults.append(wrong)
        found.values[name] = pa.concat_arrays(values)
        found.faults[name] = pa.concat_arrays(faults)
        found.sources[name] = np.concatenate(at)


def _add_given(found: Lines, blocks: list[Block]) -> None:
    """The values of fields that headers give beside dates: 京东 → channel."""
    names = {name for gives, _ in blocks for name, _ in gives if name != found.grid.dataset.date}
    for name in names:
        texts = [dict(gives).get(name) for gives, _ in blocks]
        found.values[name] = pa.array(np.repeat(np.array(texts, dtype=object), found.grid.height), pa.string())


def _add_dates(found: Lines, blocks: list[Block]) -> None:
    """The date of each line: its column, its parts in several columns, its header, or what a title says."""
    name, grid = found.grid.dataset.date, found.grid
    parts = {column.role: index for index, column in grid.columns("year", "month", "day", "quarter", "week")}
    given = [dict(gives).get(name) for gives, _ in blocks]
    at = next((i for i, column in grid.date_columns() if column.field == name), None)
    if any(given):
        days = pa.concat_arrays([_given(grid, iso, parts) for iso in given])
        found.values[name] = days
    elif at is not None:
        _add_days(found, at, name)
    elif parts:
        found.values[name] = _spread_out(found, _from_parts(grid, parts))


def _add_days(found: Lines, index: int, name: str) -> None:
    """A column whose cells are days."""
    grid = found.grid
    days, order = grid.iso[index], grid.orders.get(index, Order("ymd"))
    read = dates(grid.column(index), order.order or "ymd", grid.year, order.marks) if days is None else Dated.of(days)
    found.values[name] = _spread_out(found, read.values)
    found.faults[name] = _spread_out(found, read.faults)
    found.sources[name] = index


def _number_in(text: str | None) -> int | None:
    digits = "".join(c for c in (text or "").split(".")[0] if c.isdigit())
    return int(digits) if digits else None


def _given(grid: Grid, iso: str | None, parts: dict[str, int]) -> pa.Array:
    """The day that a header gives: `----05-01` takes its year, `2022-mm-01` its month from a column."""
    if iso is None:
        return pa.nulls(grid.height, pa.date32())
    if "mm" in iso:
        return _from_parts(grid, {p: i for p, i in parts.items() if p != "year"}, int(iso[:4]))
    if not iso.startswith("----"):
        return pa.array([date.fromisoformat(iso)] * grid.height, pa.date32())
    years = [year_number(text) for text in grid.cells(parts["year"]).to_pylist()] if "year" in parts else []
    at_end = grid.dataset.at_end
    return pa.array([_day(year, iso, at_end) for year in years or [None] * grid.height], pa.date32())


def _day(year: int | None, iso: str, at_end: bool) -> date | None:
    """The day of a year; the last of February is told as that of a leap year."""
    if not year:
        return None
    if iso[4] == "W":
        return monday(year, int(iso[5:]))
    month, day = int(iso[5:7]), int(iso[8:])
    last = monthrange(year, month)[1]
    return date(year, month, min(day, last)) if at_end or day <= last else None


def _from_parts(grid: Grid, parts: dict[str, int], year: int = 0) -> pa.Array:
    """The day from a year, a month (or quarter) and a day column; the year may be told elsewhere."""
    texts = {part: grid.cells(index).to_pylist() for part, index in parts.items()}
    nothing: list[str | None] = [None] * grid.height
    if "year" not in parts and (year or grid.year):
        texts["year"] = [str(year or grid.year)] * grid.height
    if "week" in parts and "month" not in parts:
        texts["month"] = _months_of_weeks(grid, parts["week"], texts["week"])
    rows = zip(*(texts.get(p, nothing) for p in ("year", "quarter", "month", "day", "week")), strict=True)
    return pa.array([_day_of(parts, *row) for row in rows], pa.date32())


def _months_of_weeks(grid: Grid, index: int, texts: list[str | None]) -> list[str | None]:
    """The month that the numbered weeks of a column are of, where what is told of the table says one."""
    told = period(grid.match.columns[index].constant or "")
    month = month_of_weeks({number for text in texts if (number := _number_in(text))}, told)
    return [str(month) if month else None] * len(texts)


def _day_of(
    parts: dict[str, int], year: str | None, quarter: str | None, month: str | None, day: str | None, week: str | None
) -> date | None:
    if "week" in parts and "month" not in parts:
        told = year_number(year), _number_in(week)
        if None in told:
            return None
        of_month = month and week_of_month(told[0] or 0, int(month), told[1] or 0)
        return of_month or monday(told[0] or 0, told[1] or 0)
    numbers = year_number(year), _month(parts, quarter, month), _number_in(day) if "day" in parts else 1
    if None in numbers:
        return None
    try:
        return date(*(n or 0 for n in numbers))
    except (ValueError, OverflowError):
        return None


def _month(parts: dict[str, int], quarter: str | None, month: str | None) -> int | None:
    if "month" in parts:
        return month_number(month) if month else None
    if "quarter" in parts:
        number = period(quarter or "").quarter or _number_in(quarter)  # Q1 2012 beside its year
        return 3 * number - 2 if number and number <= 4 else None
    return 1


def _add_constants(found: Lines) -> None:
    for column in found.grid.match.columns[len(found.grid.table.header) :]:
        if column.role == "constant" and column.field:
            found.values[column.field] = _constant(found, column)


def _constant(found: Lines, column: Column) -> pa.Array:
    if found.grid.field_of(column).is_date:
        return pa.array([date.fromisoformat(column.constant or "")] * found.count, pa.date32())
    return pa.array([column.constant] * found.count, pa.string())


def _filled_only(found: Lines, blocks: list[Block]) -> Lines:
    """Without the lines of a wide table whose cells hold nothing."""
    names = list(dict.fromkeys(name for _, measures in blocks for name in measures))
    kept = np.zeros(found.count, dtype=bool)
    for name in names:
        says = pc.or_(found.values[name].is_valid(), pc.fill_null(pc.not_equal(found.faults[name], "missing"), False))
        kept |= says.to_numpy(zero_copy_only=False)
    mask = pa.array(kept)
    found.origin = found.origin.filter(mask)
    found.values = {name: values.filter(mask) for name, values in found.values.items()}
    found.faults = {name: faults.filter(mask) for name, faults in found.faults.items()}
    found.sources = {name: at if isinstance(at, int) else at[kept] for name, at in found.sources.items()}
    return found


def measures_of(found: Lines) -> Iterator[str]:
    """The measure fields that the lines hold."""
    return (name for name in found.values if found.grid.dataset.fields[name].is_measure)
