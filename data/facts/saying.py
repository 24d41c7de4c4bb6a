"""Says how a table was read where its cells could be read in more than one way."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow.compute as pc

from data.cells.numbers import currency_sign
from data.cells.texts import rounded_ids
from data.checked import Problem
from data.coding import each
from data.decisions import Column
from data.facts.grid import Grid
from data.meaning.headers import unit
from data.messages import say
from data.reading import Refused

OWN_CURRENCY = "元"
DECIDED = ("period", "others", "month", "years", "latest", "neighbour", "comma", "sorted", "dotted", "firsts", "marks")


def said_of_writing(grid: Grid) -> list[Problem]:
    """The order of days, the decimal comma and the foreign currency that were read, none of them an error."""
    return [*_orders(grid), *_commas(grid), *_currencies(grid), *_rounded(grid)]


def said_of_missing(grid: Grid) -> list[Problem]:
    """That pieces are loaded without their money, which is missing and not zero.

    Raises Refused where the money may be what formulas have not worked out.
    """
    fields = {column.field for column in grid.match.columns}
    counted = grid.dataset.stand_in in fields and not fields & set(grid.dataset.measures)
    if counted and grid.table.lacks_results:
        raise Refused("unsaved_formulas", sheet=grid.table.sheet)
    return [Problem("no_amounts", None, None, None, fatal=False)] if counted else []


def _orders(grid: Grid) -> Iterator[Problem]:
    for index, order in grid.orders.items():
        if order.order and order.why in DECIDED:
            read = order.marks or (("", order.order),)
            words = ", ".join(f"{m} {say(f'answer.day_or_month.{o}', grid.match.language)}".strip() for m, o in read)
            yield Problem("order_decided", None, grid.match.columns[index].header, words, fatal=False)


def _commas(grid: Grid) -> Iterator[Problem]:
    for index, column in grid.measures():
        if not grid.writings[index].bare and grid.style(index) == "comma":
            yield Problem("comma_decided", None, column.header, None, fatal=False)


def _currencies(grid: Grid) -> Iterator[Problem]:
    """One for each currency, with the first column that is in it."""
    told: dict[str, str] = {}
    for index, column in grid.measures():
        signs = [currency_sign(text) for text in grid.writings[index].currencies]
        if len(signs) == 1 and signs[0] != OWN_CURRENCY:
            told.setdefault(signs[0], column.header)
        elif column.unit and (said := unit(column.unit)) and said.is_foreign:
            told.setdefault(said.name, column.header)
    for index, column in grid.columns("currency"):
        texts = pc.unique(grid.cells(index).drop_null()).to_pylist()
        if len(texts) == 1 and (said := unit(texts[0])) and said.is_foreign:
            told.setdefault(said.name, _header_of(grid, column))
    for currency, header in told.items():
        yield Problem("foreign_currency", None, header, currency, fatal=False)


def _header_of(grid: Grid, beside: Column) -> str:
    """The header of the figures that a column beside them describes."""
    return next((c.header for _, c in grid.measures() if c.field == beside.field), beside.header)


def _rounded(grid: Grid) -> Iterator[Problem]:
    for index, column in grid.columns(""):
        if grid.field_of(column).type == "id" and not column.gives:
            count = pc.sum(each(grid.column(index), rounded_ids)).as_py() or 0
            if count:
                yield Problem("ids_rounded", None, column.header, str(count), fatal=False)
