"""Applies the columns that change an amount: its unit, its discount, the returns to be taken off."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.cells.measuring import DECIMAL, fine
from data.dictionary import QUANTITY
from data.facts.grid import Grid
from data.facts.lines import Lines
from data.meaning.headers import unit

FINE = pa.decimal128(19, 9)
SHARE = pa.decimal128(9, 6)
ONE = pa.scalar(Decimal(1), SHARE)
PERCENT = pa.scalar(Decimal(100))
ZERO = pa.scalar(Decimal(0), DECIMAL)


def with_units(found: Lines) -> None:
    """Each amount in the unit that the column beside it names (万元, 元); what stands in another (家, %) is none.

    Rows that another column calls pieces (销量) stand in a unit of pieces.
    """
    for index, column in found.grid.columns("unit"):
        counted = _counted(found)
        cells = found.grid.cells(index).take(found.origin)
        distinct = pc.unique(cells.drop_null()).to_pylist()
        amounts = fine(found.values[column.field or ""])
        for text in distinct:
            chosen, named = pc.fill_null(pc.equal(cells, text), False), unit(text)
            if named is None or not named.is_money:
                lost = pc.and_not(chosen, counted) if named else chosen
                amounts = pc.if_else(lost, pa.scalar(None, DECIMAL), amounts)
            if named and named.factor != 1:
                product = pc.multiply(amounts.cast(FINE, safe=False), pa.scalar(named.factor.quantize(Decimal(1))))
                amounts = pc.if_else(chosen, product.cast(DECIMAL, safe=False), amounts)
        found.values[column.field or ""] = amounts


def _counted(found: Lines) -> pa.Array:
    """The lines whose row names a figure of pieces."""
    rows = pa.array(np.zeros(found.count, dtype=bool))
    for index, column in found.grid.columns("selector"):
        fields = found.grid.dataset.fields
        pieces = [text for text, field in column.selects if field and fields[field].type == QUANTITY]
        cells = pc.utf8_trim_whitespace(found.grid.cells(index)).take(found.origin)
        rows = pc.or_(rows, pc.fill_null(pc.is_in(cells, pa.array(pieces, pa.string())), False))
    return rows


def with_discounts(found: Lines, answer: str | None) -> None:
    """Reckoned amounts less their discount: 0.15 or 15 takes 15 % off; as `pays` 85 leaves 85 %; as `money` 15.00."""
    for index, _ in found.grid.columns("discount"):
        off = pc.fill_null(fine(found.grid.numbers[index].values), ZERO).take(found.origin)
        if answer == "ignored":
            continue
        if answer == "money":
            found.values["amount"] = pc.subtract(fine(found.values["amount"]), off).cast(DECIMAL, safe=False)
            continue
        shares = pc.divide(off.cast(FINE, safe=False), PERCENT) if are_percents(found.grid, index) else off
        shares = shares.cast(SHARE, safe=False)
        kept = shares if answer == "pays" else pc.subtract(ONE, shares).cast(SHARE, safe=False)
        exact = pc.multiply(found.values["amount"].cast(FINE, safe=False), kept)
        found.values["amount"] = exact.cast(DECIMAL, safe=False)


def are_percents(grid: Grid, index: int) -> bool:
    """Whether a column of shares is written in hundredths: 15 rather than 0.15."""
    return (pc.max(pc.abs(grid.numbers[index].values)).as_py() or 0) > 1


def with_deductions(found: Lines, answer: str | None) -> None:
    """Sold less returned, where the reader or the net beside them says that the sold figures are before returns."""
    for index, column in found.grid.columns("deduct"):
        if column.covers or "deduct" not in (answer, column.constant) or column.field not in found.values:
            continue
        returned = pc.abs(pc.fill_null(fine(found.grid.numbers[index].values), ZERO)).take(found.origin)
        sold = fine(found.values[column.field or ""])
        found.values[column.field or ""] = pc.subtract(sold, returned).cast(DECIMAL, safe=False)


def only_currency(found: Lines, answer: str | None) -> None:
    """The lines of one currency, where the reader chose one; the others lose their amount."""
    for index, column in found.grid.columns("currency"):
        if answer and answer != "as_is":
            chosen = pc.fill_null(pc.equal(found.grid.cells(index), answer), False).take(found.origin)
            nothing = pa.scalar(None, DECIMAL)
            found.values[column.field or ""] = pc.if_else(chosen, fine(found.values[column.field or ""]), nothing)
