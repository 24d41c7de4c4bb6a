"""Loads checked sheets into the warehouse, tells what they repeat or replace, and takes them back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import duckdb
import pyarrow as pa

from data import queries
from data.checking import Check, Checked
from data.delivery import Comparison, FileReading
from data.dictionary import datasets
from data.marts import months_of_batches, refresh_marts
from data.places import tidy_places
from data.store import Store, now, record_change

SQL = Path(__file__).parent / "loading.sql"
EDGE_DAYS = 3
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


def execute(cursor: Cursor, name: str, **parameters: object) -> list[tuple]:
    """The rows of one named statement of loading.sql."""
    result = cursor.execute(queries.named(SQL, name).sql, parameters)
    return result.fetchall() if result.description else []


def batch_of_file(cursor: Cursor, sha256: str) -> int | None:
    """The batch that loaded this very file, if any."""
    found = execute(cursor, "batch_of_file", sha256=sha256)
    return found[0][0] if found else None


def batch_of_content(cursor: Cursor, dataset: str, content: str) -> int | None:
    """The batch that loaded a sheet with these very rows, if any."""
    found = execute(cursor, "batch_of_content", dataset=dataset, content_sha=content)
    return found[0][0] if found else None


def content_of(cursor: Cursor, checked: Checked) -> str:
    """A number that equal rows share, in any order."""
    cursor.register("incoming", fact_rows(checked))
    ((count, content),) = execute(cursor, "content")
    return f"{count}:{content}"


def days_of(checked: Checked) -> tuple[date, date]:
    """The days that a delivery speaks for: a file that all but fills its months speaks for them whole.

    So does one whose title tells the month of all its lines.
    """
    first, last = checked.first_date, checked.last_date
    assert first is not None and last is not None
    if checked.until:
        return first, max(last, checked.until)
    after = last + timedelta(days=EDGE_DAYS)
    if first.day <= EDGE_DAYS and after.month != last.month:
        return first.replace(day=1), after.replace(day=1) - timedelta(days=1)
    return first, last


def compare(cursor: Cursor, checked: Checked, sender: str | None) -> Comparison:
    """The sheet against the earlier lines of its sender in its days; all new without a sender.

    A list that holds until the next one replaces nothing: it is only compared with the sender's last one.
    """
    if datasets()[checked.dataset].is_standing:
        return _compare_lists(cursor, checked, sender)
    if sender is None or checked.first_date is None:
        return Comparison(new=checked.rows.num_rows)
    from_date, to_date = days_of(checked)
    earlier = execute(
        cursor, "earlier_sheets", sender=sender, dataset=checked.dataset, from_date=from_date, to_date=to_date
    )
    sheets = tuple(sheet for sheet, _ in earlier)
    if not sheets:
        return Comparison(new=checked.rows.num_rows)
    present = _present_rows(cursor, checked.dataset, sheets, from_date, to_date)
    cursor.register("incoming", _comparable(checked.dataset, fact_rows(checked)))
    cursor.register("present", _comparable(checked.dataset, present))
    ((new, changed, same, in_both, left_out),) = execute(cursor, "compare")
    return Comparison(new, changed, same, in_both, left_out, sheets)


def _compare_lists(cursor: Cursor, checked: Checked, sender: str | None) -> Comparison:
    earlier = execute(cursor, "last_list", sender=sender, dataset=checked.dataset)
    if not earlier:
        return Comparison(new=checked.rows.num_rows)
    wanted = duckdb.ColumnExpression("sheet_id") == duckdb.ConstantExpression(earlier[0][0])
    present = cursor.table(f"fact_{checked.dataset}").filter(wanted).to_arrow_table()
    cursor.register("incoming", _comparable(checked.dataset, fact_rows(checked)))
    cursor.register("present", _comparable(checked.dataset, present))
    ((new, changed, same, _, _),) = execute(cursor, "compare")
    return Comparison(new, changed, same)


def check_opening(cursor: Cursor, checked: Checked, sender: str | None) -> Check | None:
    """A stock file's opening quantities against the closing ones of its sender's last file, where both state them."""
    if checked.dataset != "inventory" or sender is None or checked.first_date is None:
        return None
    cursor.register("incoming", fact_rows(checked))
    ((opening, closing, different, items),) = execute(cursor, "opening", sender=sender, first_date=checked.first_date)
    return Check("opening_stock", "opening_quantity", opening, closing, different == 0) if items else None


def differences(cursor: Cursor, checked: Checked) -> list[tuple[int, str, str, str]]:
    """(row, field, what the list says, what the lines say) where a list of customers or products differs from them."""
    if not datasets()[checked.dataset].is_standing or not execute(cursor, "any_batch"):
        return []
    cursor.register("incoming", fact_rows(checked))
    return execute(cursor, f"{checked.dataset}_differences")


def add_batch(cursor: Cursor, reading: FileReading, who: str | None, status: str) -> int:
    """A new ledger row for a file; its number."""
    ((number,),) = execute(cursor, "next_batch")
    execute(
        cursor,
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
    ((number,),) = execute(cursor, "next_sheet")
    rows = fact_rows(checked)
    execute(
        cursor,
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
        report=report,
    )
    stated = [name for name in rows.column_names if rows[name].null_count < rows.num_rows]
    cursor.register("incoming", _in_row_groups(rows.select(stated)))
    sql = queries.named(SQL, "add_lines").sql.format(dataset=checked.dataset)
    cursor.execute(sql, {"batch_id": batch, "sheet_id": number})
    return int(number)


def supersede(cursor: Cursor, comparison: Comparison, checked: Checked, batch: int) -> None:
    """Sets the lines that a delivery replaces aside; they count again when it is taken back."""
    from_date, to_date = days_of(checked)
    for sheet in comparison.sheets:
        execute(cursor, "supersede", sheet_id=sheet, from_date=from_date, to_date=to_date, by_batch_id=batch)


def undo(store: Store, batch: int, who: str | None = None) -> None:
    """Takes one batch back and puts what it replaced in force again. Raises NoSuchBatch."""
    with store.transaction(prepared=True) as cursor:
        if execute(cursor, "status_of", batch_id=batch) in ([], [("undone",)]):
            raise NoSuchBatch(batch)
        months = months_of_batches(cursor, [batch])
        for name in UNDONE:
            execute(cursor, name, batch_id=batch)
        for dataset in datasets():
            execute(cursor, f"forget_{dataset}", batch_id=batch)
        refresh_marts(cursor, months)
        record_change(cursor, f"undo {batch}", who)


def fact_rows(checked: Checked) -> pa.Table:
    """The rows in the fact table's column order, places in one spelling."""
    fields = datasets()[checked.dataset].fields
    return tidy_places(checked.rows.select(["row_no", *fields]))


def _in_row_groups(rows: pa.Table) -> pa.Table:
    """The same rows in pieces of which each becomes a row group, so that several threads write them."""
    return pa.Table.from_batches(rows.to_batches(max_chunksize=ROW_GROUP), rows.schema)


def _present_rows(cursor: Cursor, dataset: str, sheets: Sequence[int], from_date: date, to_date: date) -> pa.Table:
    day = duckdb.ColumnExpression(datasets()[dataset].date)
    wanted = duckdb.ColumnExpression("sheet_id").isin(*map(duckdb.ConstantExpression, sheets))
    inside = (day >= duckdb.ConstantExpression(from_date)) & (day <= duckdb.ConstantExpression(to_date))
    return cursor.table(f"fact_{dataset}").filter(wanted & inside).to_arrow_table()


def _comparable(dataset: str, rows: pa.Table) -> pa.Table:
    """Row number, whole line, key and owner of each row, as structs that SQL can hash."""
    described = datasets()[dataset]
    parts = {"line": tuple(described.fields), "key": tuple(described.key), "owner": described.owner}
    return pa.table({"row_no": rows["row_no"]} | {name: _struct(rows, fields) for name, fields in parts.items()})


def _struct(rows: pa.Table, fields: Sequence[str]) -> pa.StructArray:
    return pa.StructArray.from_arrays([rows[name].combine_chunks() for name in fields], names=list(fields))
