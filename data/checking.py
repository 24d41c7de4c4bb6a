"""Turns text into typed rows, sets problems aside and makes totals rows into checksums."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.amounts import with_amounts
from data.checked import Check, Checked, Problem
from data.decisions import Match
from data.dictionary import Dataset, Field
from data.grid import grid
from data.lines import Lines, lines
from data.measuring import SCALES, stored, total
from data.rejecting import reject
from data.tables import Table

__all__ = ["Check", "Checked", "Problem", "check"]
ARROW = {"date": pa.date32(), "month": pa.date32(), "text": pa.string(), "id": pa.string()}


def check(table: Table, match: Match, file_name: str) -> Checked:
    """The typed rows of a matched table. Raises Refused where nothing of it can be data."""
    found = with_amounts(lines(grid(table, match)))
    kept, rejected, problems = reject(found)
    rows = _rows(found, kept)
    dataset = found.grid.dataset
    days = rows.column(dataset.date).combine_chunks()
    return Checked(
        dataset.name,
        rows,
        rejected,
        problems,
        totals=_totals(found, kept, dataset),
        first_date=pc.min(days).as_py(),
        last_date=pc.max(days).as_py(),
        rows_read=table.body.num_rows,
    )


def _rows(found: Lines, kept: np.ndarray) -> pa.Table:
    """The kept lines with every field of the dataset, typed."""
    mask = pa.array(kept)
    columns = {"row_no": found.grid.row_no.take(found.origin).filter(mask)}
    for field in found.grid.dataset.fields.values():
        columns[field.name] = _typed(found, field).filter(mask)
    return pa.table(columns)


def _typed(found: Lines, field: Field) -> pa.Array:
    values = found.values.get(field.name)
    if not field.is_measure:
        values = pa.nulls(found.count, ARROW[field.type]) if values is None else values
        return _first_of_month(values) if field.type == "month" else values
    if values is None:
        return pa.nulls(found.count, pa.decimal128(18, SCALES[field.type]))
    return stored(values, field.type)


def _first_of_month(days: pa.Array) -> pa.Array:
    return pc.floor_temporal(days, unit="month").cast(pa.date32())


def _totals(found: Lines, kept: np.ndarray, dataset: Dataset) -> dict[str, Decimal]:
    """The sum of each money and quantity field over the rows loaded, exact before the last rounding."""
    mask, sums = pa.array(kept), {}
    for name in dataset.totals:
        values = found.values.get(name)
        if values is not None:
            places = Decimal("0.01") if dataset.fields[name].type == "money" else Decimal("0.001")
            sums[name] = total(values.filter(mask)).quantize(places, "ROUND_HALF_UP")
    return sums
