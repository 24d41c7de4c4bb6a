"""Turns text into typed rows, sets problems aside and makes totals rows into checksums."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import partial

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.cells.measuring import stored, total
from data.checked import Check, Checked, Problem
from data.decisions import Match, Question
from data.dictionary import Dataset, Field
from data.facts.asking import ask
from data.facts.doubts import first_doubt
from data.facts.grid import Grid, grid
from data.facts.lasting import until_of
from data.facts.lines import Lines
from data.facts.rejecting import reject
from data.facts.settling import Settled, settle
from data.tables import Table
from data.threads import in_pieces, side_by_side

__all__ = ["Check", "Checked", "Problem", "check"]


def check(table: Table, match: Match, file_name: str) -> Checked:
    """The typed rows of a matched table, or the question that its cells leave open."""
    cells = grid(table, match, file_name)
    doubt = first_doubt(cells)
    settled = None if doubt else settle(cells)
    doubt = doubt or (settled.doubt if settled else None)
    if settled and doubt is None:
        return _facts(settled)
    assert doubt is not None
    kind = doubt.kind

    def read(answer: str) -> Checked:
        answered = replace(match, answers={**match.answers, kind: answer})
        return _facts(settle(grid(table, answered, file_name)))

    return _undecided(cells, ask(cells, doubt, read))


def _facts(settled: Settled) -> Checked:
    """The lines that are facts, typed, and all that is to be said of the others."""
    found = settled.lines
    kept, rejected, faults = reject(found)
    rows = _rows(found, kept)
    dataset = found.grid.dataset
    days = rows.column(dataset.date).combine_chunks()
    return Checked(
        dataset.name,
        rows,
        rejected,
        tuple(sorted([*settled.problems, *faults], key=lambda p: p.row or 0)),
        tuple(settled.checks),
        totals=_totals(found, kept, dataset),
        first_date=pc.min(days).as_py(),
        last_date=pc.max(days).as_py(),
        until=until_of(found.grid, days),
        rows_read=found.grid.table.body.num_rows,
    )


def _undecided(cells: Grid, question: Question) -> Checked:
    """No rows yet: the reader has to answer first."""
    nothing = Lines(cells, pa.array([], pa.int64()))
    kept = np.array([], dtype=bool)
    texts = {name: pa.array([], pa.string()) for name in ("reason", "column", "value")}
    rejected = pa.table({"row_no": pa.array([], pa.int64()), **texts})
    rows_read = cells.table.body.num_rows
    return Checked(cells.dataset.name, _rows(nothing, kept), rejected, rows_read=rows_read, question=question)


def _rows(found: Lines, kept: np.ndarray) -> pa.Table:
    """The kept lines with every field of the dataset, typed; one that they state nothing of takes no room."""
    fields = found.grid.dataset.fields
    typed = side_by_side(partial(_typed, found), fields.values(), found.count)
    table = pa.table([found.grid.row_no.take(found.origin), *typed], names=["row_no", *fields])
    table = table if kept.all() else table.filter(pa.array(kept))
    return pa.table({name: _stated(column) for name, column in zip(table.column_names, table.columns, strict=True)})


def _stated(column: pa.ChunkedArray) -> pa.ChunkedArray | pa.Array:
    return column if column.null_count < len(column) else pa.nulls(len(column))


def _typed(found: Lines, field: Field) -> pa.Array:
    values = found.values.get(field.name)
    if values is None:
        return pa.nulls(found.count)
    if field.is_measure:
        return in_pieces(partial(stored, kind=field.type), values)
    return _first_of_month(values) if field.name == "target_month" else values


def _first_of_month(days: pa.Array) -> pa.Array:
    return pc.floor_temporal(days, unit="month").cast(pa.date32())


def _totals(found: Lines, kept: np.ndarray, dataset: Dataset) -> dict[str, Decimal]:
    """The sum of each money and quantity field over the rows loaded, exact before the last rounding."""
    mask = None if kept.all() else pa.array(kept)
    sums = {}
    for name in dataset.totals:
        values = found.values.get(name)
        if values is not None:
            places = Decimal("0.01") if dataset.fields[name].type == "money" else Decimal("0.001")
            sums[name] = total(values if mask is None else values.filter(mask)).quantize(places, "ROUND_HALF_UP")
    return sums
