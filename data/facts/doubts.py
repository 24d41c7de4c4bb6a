"""Finds what the cells of a table leave open: two readings that differ and nothing that decides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from data.cells.measuring import has_sure_point
from data.cells.numbers import number
from data.dictionary import MONEY
from data.facts.checksums import partial_wholes, uncovered_totals
from data.facts.currencies import is_of_several_currencies, is_of_several_units
from data.facts.fees import open_fees, without_fees
from data.facts.grid import Grid
from data.facts.incomes import income_rows
from data.facts.labels import label
from data.facts.voids import open_rows, open_texts, returned_rows
from data.facts.vouchers import expenses_of
from data.vocabulary import text as written

SHOWN = 3
MOST_CURRENCIES = 5
WHOLE = 100  # percents
_PERCENT = re.compile(written("trade", "percent"), re.I)


@dataclass(frozen=True)
class Doubt:
    """One thing to ask. options: the answers; index: the column; texts: the cells in doubt."""

    kind: str
    options: tuple[str, ...]
    index: int
    texts: tuple[str, ...]


def first_doubt(grid: Grid) -> Doubt | None:
    """The first thing that the cells leave open and that no earlier answer decides."""
    return next((doubt for doubt in _doubts(grid) if doubt.kind not in grid.match.answers), None)


def _doubts(grid: Grid) -> Iterator[Doubt]:
    yield from _helper_doubts(grid)
    yield from _currency_doubts(grid)
    yield from _number_doubts(grid)
    yield from _date_doubts(grid)
    yield from _status_doubts(grid)
    yield from _fee_doubts(grid)
    yield from _income_doubts(grid)
    yield from _sign_doubts(grid)
    yield from (Doubt("partial_total", ("parts", "whole"), i, _first_texts(grid, i)) for i in partial_wholes(grid))
    yield from (Doubt("row_total", ("whole", "parts"), i, _first_texts(grid, i)) for i in uncovered_totals(grid))


def _number_doubts(grid: Grid) -> Iterator[Doubt]:
    for index, column in grid.measures():
        written = grid.writings[index]
        if column.role == "total":
            continue
        if _may_group(grid, index):
            yield Doubt("grouping_point", ("comma", "point"), index, _with_point(grid, index))
        if written.bare:
            continue
        if written.bad:
            yield Doubt("bad_grouping", ("reject", "digits"), index, written.bad[:SHOWN])
        groups = grid.field_of(column).type == MONEY and _may_group_beside_cents(grid, index)
        mixed = written.comma and (written.point or written.worded_comma or groups or _is_lone_comma(grid))
        lost_point = written.thousandths and written.point and not _has_sure_point(grid, index)
        if mixed or lost_point:
            yield Doubt("decimal_comma", ("comma", "point"), index, _with_comma(grid, index))


def _is_lone_comma(grid: Grid) -> bool:
    """One decimal comma in the whole table, which may as well be a slip."""
    return sum(w.comma for w in (*grid.writings.values(), *grid.beside)) == 1


def _may_group_beside_cents(grid: Grid, index: int) -> bool:
    """Whether 2,755 may be a thousand and more: all other commas, here only, stand before cents (38,50)."""
    written = grid.writings[index]
    here_only = sum(w.comma for w in (*grid.writings.values(), *grid.beside)) == written.comma
    return here_only and written.cents == written.comma and written.open > written.thousandths


def _may_group(grid: Grid, index: int) -> bool:
    """Whether 1.234 may be a thousand and more: parted by semicolons, and no number shows what its point is."""
    is_open = grid.table.semicolons and grid.writings[index].thousandths > 0
    return is_open and not any(w.point or w.comma for w in (*grid.writings.values(), *grid.beside))


def _has_sure_point(grid: Grid, index: int) -> bool:
    """Whether any cell shows a decimal point that cannot group thousands."""
    return has_sure_point(grid.cells(index)) > 0


def _with_comma(grid: Grid, index: int) -> tuple[str, ...]:
    return _with(",", grid, index)


def _with_point(grid: Grid, index: int) -> tuple[str, ...]:
    return _with(".", grid, index)


def _with(sign: str, grid: Grid, index: int) -> tuple[str, ...]:
    cells = (text for text in grid.cells(index).to_pylist() if text and sign in text.replace("，", ","))
    return tuple(dict.fromkeys(cells))[:SHOWN]


def _date_doubts(grid: Grid) -> Iterator[Doubt]:
    for index, _ in grid.date_columns():
        found = grid.orders[index]
        if found.order is None:
            options = found.possible or ("mdy", "dmy")
            yield Doubt("day_or_month", options, index, tuple(grid.open_dates[index][:SHOWN]))


def _helper_doubts(grid: Grid) -> Iterator[Doubt]:
    """Columns beside the amount that change it in more than one way."""
    for index in (i for i, column in grid.columns("deduct") if not column.constant):
        yield Doubt(deducted(grid), ("deduct", "net"), index, _first_texts(grid, index))
    for index, column in grid.columns("discount"):
        if readings := _discounts(grid, index, column.header):
            yield Doubt("discount", readings, index, _first_texts(grid, index))
    for index, _ in grid.columns("currency"):
        texts = pc.unique(grid.cells(index).drop_null()).to_pylist()
        distinct = [text for text in texts if label(text) is None]  # no 合计 below
        if len(distinct) > 1:
            yield Doubt("currencies", ("as_is", *distinct[:MOST_CURRENCIES]), index, tuple(distinct[:SHOWN]))


def _discounts(grid: Grid, index: int, header: str) -> tuple[str, ...]:
    """What a discount may say of a reckoned amount; () where its name and its figures say that it is a share off."""
    largest = pc.max(grid.numbers[index].values).as_py() or 0
    if header.isascii() and (largest <= 1 or (largest <= WHOLE and _PERCENT.search(header))):
        return ()
    if largest <= 1 or _PERCENT.search(header):
        return "off", "pays", "ignored"
    return ("money", "off", "pays", "ignored") if largest <= WHOLE else ("money", "ignored")


def _status_doubts(grid: Grid) -> Iterator[Doubt]:
    """Documents that were cancelled or sent back and still show their figures."""
    if (rows := open_rows(grid)).any():
        index, texts = open_texts(grid)
        if (returned_rows(grid) == rows).all():
            yield Doubt("document_status", ("minus", "out", "in"), index, texts[:SHOWN])
        else:
            yield Doubt("document_status", ("out", "in"), index, texts[:SHOWN])


def deducted(grid: Grid) -> str:
    """The kind of question about a column that may have to be taken off the amounts beside it."""
    return "received_apart" if grid.dataset.name == "receivable" else "returns_apart"


def _sign_doubts(grid: Grid) -> Iterator[Doubt]:
    """Most expenses negative and some not, as a card's statement writes what was spent and what was paid in."""
    for index, column in grid.columns("") if grid.dataset.name == "expense" else ():
        if column.field == "amount":
            signs = pc.value_counts(pc.sign(grid.numbers[index].values.cast(pa.float64())).drop_null()).to_pylist()
            count = {int(sign["values"]): sign["counts"] for sign in signs}
            if count.get(-1, 0) > count.get(1, 0) > 0:
                yield Doubt("expense_signs", ("negated", "as_is"), index, _first_texts(grid, index))


def _fee_doubts(grid: Grid) -> Iterator[Doubt]:
    """Fees of a platform that are added like the sales beside them."""
    if found := open_fees(without_fees(grid, None)[0]):
        index, texts = found
        yield Doubt("fee_lines", ("out", "in"), index, texts[:SHOWN])


def _income_doubts(grid: Grid) -> Iterator[Doubt]:
    """Lines of income or profit among expenses; the credits of a journal are none anyway."""
    grid = expenses_of(grid, "all").grid
    index, rows = income_rows(grid)
    if rows.any():
        texts = pc.unique(grid.cells(index).filter(pa.array(rows))).to_pylist()
        yield Doubt("income_lines", ("expenses", "all"), index, tuple(texts[:SHOWN]))


def _currency_doubts(grid: Grid) -> Iterator[Doubt]:
    """Signs of several currencies in one column of money, or of prices that make the money; units of a count."""
    for index, column in grid.measures():
        if column.role != "total" and is_of_several_currencies(grid, index):
            yield Doubt("currency_signs", ("as_is", "reject"), index, grid.writings[index].currencies[:SHOWN])
        if column.role != "total" and is_of_several_units(grid, index):
            yield Doubt("count_units", ("as_is", "reject"), index, grid.writings[index].counts[:SHOWN])


def _first_texts(grid: Grid, index: int) -> tuple[str, ...]:
    cells = grid.cells(index).drop_null().slice(0, 200).to_pylist()
    return tuple(dict.fromkeys(text for text in cells if number(text.rstrip("%％ ")).point))[:SHOWN]
