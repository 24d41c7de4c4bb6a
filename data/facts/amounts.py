"""Reckons the amounts that no column gives."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from data.cells.measuring import DECIMAL
from data.facts.helping import only_currency, with_deductions, with_discounts, with_units
from data.facts.lines import Lines

FINE = pa.decimal128(18, 4)


def with_amounts(found: Lines) -> Lines:
    """The lines with their amounts reckoned: unit price × quantity, units, discounts, returns."""
    answers = found.grid.match.answers
    computed = [c for c in found.grid.match.columns if c.role == "computed"]
    for column in computed:
        found.values[column.field or ""] = product(found.values["unit_price"], found.values["quantity"])
    with_discounts(found, answers.get("discount"))
    with_units(found)
    with_deductions(found, answers.get("returns_apart"))
    only_currency(found, answers.get("currencies"))
    return found


def product(prices: pa.Array, quantities: pa.Array) -> pa.Array:
    """Price × quantity, fractions of a cent kept so that lines add up exactly; null where either is missing."""
    exact = pc.multiply(prices.cast(FINE, safe=False), quantities.cast(FINE, safe=False))
    return exact.cast(DECIMAL, safe=False)
