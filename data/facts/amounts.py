"""Reckons the amounts that no column gives."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from data.facts.lines import Lines
from data.cells.measuring import DECIMAL

FINE = pa.decimal128(18, 4)


def with_amounts(found: Lines) -> Lines:
    """The lines with unit price × quantity, rounded half up to the cent, where that is the amount."""
    computed = [c for c in found.grid.match.columns if c.role == "computed"]
    for column in computed:
        found.values[column.field or ""] = product(found.values["unit_price"], found.values["quantity"])
    return found


def product(prices: pa.Array, quantities: pa.Array) -> pa.Array:
    """Price × quantity to the cent; null where either is missing."""
    exact = pc.multiply(prices.cast(FINE, safe=False), quantities.cast(FINE, safe=False))
    return pc.round(exact, 2, round_mode="half_towards_infinity").cast(DECIMAL, safe=False)
