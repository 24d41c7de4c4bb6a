"""Loads checked sheets into the warehouse and takes them back."""

from __future__ import annotations

from functools import partial
from itertools import chain
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from data.checking import Checked
from data.delivery import Comparison, FileReading
from data.dictionary import datasets
from data.dimensions import told_apart
from data.marts import months_of_batches, refresh_marts
from data.places import tidy_places
from data.queries import execute, named
from data.store import Store, now, record_change
from data.threads import side_by_side

SQL = Path(__file__).parent / "loading.sql"
# What taking a batch back does to the ledger, in this order; its lines are forgotten apart.
UNDONE = (
    "forget_replacements",
    "forget_superseded",
    "forget_rejected",
    "keep_undone_sheets",
    "forget_sheets",
    "mark_undone",
)
ROW_GROUP = 122_880  # rows that DuckDB stores together

Cursor = duckdb.DuckDBPyConnection


class NoSuchBatch(KeyError):
    """No batch of that number, or it was already taken back."""


def add_batch(cursor: Cursor, reading: FileReading, who: str | None, status: str) -> int:
    """A new ledger row for a file; its number."""
    ((number,),) = execute(cursor, SQL, "next_batch")
    execute(
        cursor,
        SQL,
        "add_batch",
        batch_id=number,
        file_name=reading.path.name,
        sha256=reading.sha256,
        sender=reading.sender,
        received_at=reading.received_at,
        imported_at=now(),
        imported_by=who,
        status=status,
    )
    return int(number)


def add_sheet(cursor: Cursor, batch: int, sheet_name: str, checked: Checked, content: str, report: str) -> int:
    """The sheet's lines in the facts and its row in the ledger; its number."""
    ((number,),) = execute(cursor, SQL, "next_sheet")
    rows = fact_rows(checked)
    execute(
        cursor,
        SQL,
        "add_sheet",
        sheet_id=number,
        batch_id=batch,
        sheet_name=sheet_name,
        dataset=checked.dataset,
        content_sha=content,
        rows_read=checked.rows_read,
        rows_loaded=rows.num_rows,
        rows_rejected=checked.rejected.num_rows,
        first_date=checked.first_date,
        last_date=checked.last_date,
        told_until=checked.until,
        report=report,
    )
    add_lines(cursor, checked.dataset, rows, batch, number)
    return int(number)


def add_lines(cursor: Cursor, dataset: str, rows: pa.Table, batch: int, sheet: int) -> None:
    """Lines of one sheet, one row each with its `row_no` and any of the dataset's columns, into the facts."""
    table, *dimensions = tables_of(dataset)
    columns = [_columns_of(cursor, dimension, rows) for dimension in dimensions]
    found = side_by_side(partial(told_apart, rows), columns, rows.num_rows)
    for dimension, said, (places, combinations) in zip(dimensions, columns, found, strict=True):
        key, first = _add_combinations(cursor, dimension, combinations, batch)
        rows = rows.drop_columns(said).append_column(key, pc.add(places, pa.scalar(first, pa.int32())))
    stated = [name for name in rows.column_names if rows[name].null_count < rows.num_rows]
    cursor.register("incoming", _in_row_groups(rows.select(stated)))
    sql = named(SQL, "add_lines").sql.format(table=table)
    cursor.execute(sql, {"batch_id": batch, "sheet_id": sheet})


def tables_of(dataset: str) -> tuple[str, ...]:
    """The tables that hold a dataset's lines: that of the lines first, then those of what many of them say alike."""
    return ("sales_line", "sales_buyer", "sales_item") if dataset == "sales" else (f"fact_{dataset}",)


def _columns_of(cursor: Cursor, dimension: str, rows: pa.Table) -> list[str]:
    """The columns of the rows that a dimension holds."""
    return [name for name in cursor.table(dimension).columns if name in rows.column_names]


def _add_combinations(cursor: Cursor, dimension: str, combinations: pa.Table, batch: int) -> tuple[str, int]:
    """Adds to a dimension what lines of a batch say alike; the name of its numbers, and the first of them."""
    _, key, *_ = cursor.table(dimension).columns  # batch, number, then what is said
    ((first,),) = cursor.execute(named(SQL, "next_number").sql.format(table=dimension, key=key)).fetchall()
    cursor.register("incoming", combinations)
    sql = named(SQL, "add_combinations").sql.format(table=dimension, key=key)
    cursor.execute(sql, {"batch_id": batch, "first": first})
    return key, int(first)


def supersede(cursor: Cursor, comparison: Comparison, batch: int) -> None:
    """Sets the lines that a delivery replaces aside; they count again when it is taken back."""
    for sheet, (from_date, to_date) in comparison.replaced.items():
        execute(cursor, SQL, "supersede", sheet_id=sheet, from_date=from_date, to_date=to_date, by_batch_id=batch)


def undo(store: Store, batch: int, who: str | None = None) -> None:
    """Takes one batch back and puts what it replaced in force again. Raises NoSuchBatch."""
    with store.transaction(prepared=True) as cursor:
        if execute(cursor, SQL, "status_of", batch_id=batch) in ([], [("undone",)]):
            raise NoSuchBatch(batch)
        months = months_of_batches(cursor, [batch])
        for name in UNDONE:
            execute(cursor, SQL, name, batch_id=batch)
        for table in chain.from_iterable(map(tables_of, datasets())):
            cursor.execute(named(SQL, "forget_lines").sql.format(table=table), {"batch_id": batch})
        refresh_marts(cursor, months)
        record_change(cursor, f"undo {batch}", who)


def fact_rows(checked: Checked) -> pa.Table:
    """The rows in the fact table's column order, places in one spelling."""
    fields = datasets()[checked.dataset].fields
    return tidy_places(checked.rows.select(["row_no", *fields]))


def _in_row_groups(rows: pa.Table) -> pa.Table:
    """The same rows in pieces of which each becomes a row group, so that several threads write them."""
    return pa.Table.from_batches(rows.to_batches(max_chunksize=ROW_GROUP), rows.schema)
