"""What the figures of a table prove of its columns, line by line: sums, products, the same again, nothing at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import reduce

import pyarrow as pa
import pyarrow.compute as pc

from data.cells.measuring import DECIMAL, fine, measure, total, writing
from data.meaning.profiles import is_line
from data.meaning.recognising import foreign_kind
from data.tables import Table

MOST_TOTALS = 1_000
HEAD, FEW = 1_000, 50
MOST_PARTS = 8
CENT = 0.01


def makes_up(table: Table, whole: int, parts: Sequence[int]) -> bool:
    """Whether columns add up to another on every line, so that no tax or discount is left over."""
    return are_even(table, (whole,), parts)


def are_even(table: Table, one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether some columns add up to as much as others on every line."""
    return all(_add_up(lines, one, other) for lines in (_head(table, FEW), _head(table), table))


def _add_up(table: Table, one: Sequence[int], other: Sequence[int]) -> bool:
    added, whole = (reduce(pc.add, (numbers_of(table, i) for i in columns)) for columns in (other, one))
    return on_every_line(table, pc.equal(added, whole))


def on_every_line(table: Table, holds: pa.Array) -> bool:
    """Whether something holds on every row that is no total: sums often stand below some of the columns only."""
    failing = pc.indices_nonzero(pc.invert(holds))
    if len(failing) > MOST_TOTALS:
        return False
    rows = (table.body.slice(place.as_py(), 1).to_pylist()[0] for place in failing)
    return not any(is_line(list(row.values())) for row in rows)


def is_whole(table: Table, winner: int, index: int) -> bool:
    """Whether a column is the sum of those left of it, the winner among them: 缴费金额 | 结算金额 | 总金额."""
    runs = (range(at, index) for at in range(max(0, index - MOST_PARTS), index - 1))
    parts = [run for run in runs if winner in run and not any(foreign_kind(table.header[i]) for i in run)]
    return any(makes_up(table, index, run) for run in parts) and not are_same(table, winner, index)


def is_product(table: Table, price: int, pieces: Sequence[int], amount: int, rest: int | None = None) -> bool:
    """Whether a price times the sum of pieces, with a rest, is the amount on every priced line, to the cent."""
    return all(_multiplies(lines, price, pieces, amount, rest) for lines in (_head(table), table))


def _multiplies(table: Table, price: int, pieces: Sequence[int], amount: int, rest: int | None) -> bool:
    prices = numbers_of(table, price).cast(pa.float64())
    counted = reduce(pc.add, (numbers_of(table, i).cast(pa.float64()) for i in pieces))
    product = pc.multiply(prices, counted)
    product = product if rest is None else pc.add(product, numbers_of(table, rest).cast(pa.float64()))
    off = pc.abs(pc.subtract(product, numbers_of(table, amount).cast(pa.float64())))
    unpriced = pc.equal(prices, 0.0)  # as rows of totals are
    return on_every_line(table, pc.or_(pc.less(off, CENT), unpriced)) and not pc.all(unpriced).as_py()


def is_share_off(table: Table, whole: int, left: int, off: int) -> bool:
    """Whether a share, 0.05 or 5, taken off a figure leaves another on every line: 销售额 | 折扣率 | 交易金额."""
    return all(_takes_off(lines, whole, left, off) for lines in (_head(table), table))


def _takes_off(table: Table, whole: int, left: int, off: int) -> bool:
    of, rest, shares = (numbers_of(table, i).cast(pa.float64()) for i in (whole, left, off))
    scale = 100.0 if (pc.max(shares).as_py() or 0.0) > 1 else 1.0
    missing = pc.subtract(pc.multiply(of, pc.subtract(1.0, pc.divide(shares, scale))), rest)
    return on_every_line(table, pc.less(pc.abs(missing), CENT)) and bool(pc.any(pc.not_equal(of, rest)).as_py())


def are_same(table: Table, one: int, other: int) -> bool:
    """Whether two columns hold the same figures on every row that is no total."""
    return on_every_line(table, pc.equal(numbers_of(table, one), numbers_of(table, other)))


def is_empty(table: Table, index: int) -> bool:
    """Whether a column holds no number but zeros."""
    return total(pc.abs(numbers_of(table, index))) == 0


def numbers_of(table: Table, index: int) -> pa.Array:
    """The numbers of a column; missing is nothing."""
    column = table.body.column(index)
    written = writing(column)
    values = fine(measure(column, "comma" if written.comma and not written.point else "point").values)
    return pc.fill_null(values, pa.scalar(Decimal(0), DECIMAL))


def _head(table: Table, lines: int = HEAD) -> Table:
    """The first lines, which tell mostly already that columns do not fit."""
    return replace(table, body=table.body.slice(0, lines))
