"""Reckons the amounts that no column gives."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from data.cells.measuring import DECIMAL
from data.facts.currencies import without_several
from data.facts.doubts import deducted
from data.facts.helping import only_currency, with_deductions, with_discounts, with_units
from data.facts.lines import Lines
from data.facts.reckoning import with_added, with_reckoned

FINE = pa.decimal128(18, 4)


def with_amounts(found: Lines) -> Lines:
    """The lines with their amounts reckoned: unit price × quantity, units, discounts, returns."""
    answers = found.grid.match.answers
    with_added(found)
    without_several(found, answers)
    computed = {c.field or "": c.constant or "" for c in found.grid.match.columns if c.role == "computed"}
    if computed.get("amount") == "price_times_quantity":
        found.values["amount"] = product(found.values["unit_price"], found.values["quantity"])
    else:
        with_reckoned(found, computed)
    with_discounts(found, answers.get("discount"))
    with_units(found)
    with_deductions(found, answers.get(deducted(found.grid)))
    only_currency(found, answers.get("currencies"))
    return found


def product(prices: pa.Array, quantities: pa.Array) -> pa.Array:
    """Price × quantity, fractions of a cent kept so that lines add up exactly; null where either is missing."""
    exact = pc.multiply(prices.cast(FINE, safe=False), quantities.cast(FINE, safe=False))
    return exact.cast(DECIMAL, safe=False)
