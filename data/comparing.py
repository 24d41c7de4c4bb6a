"""Tells what a checked sheet repeats, replaces or contradicts of what is in the warehouse."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from data.checking import Check, Checked
from data.delivery import Comparison, Whole
from data.dictionary import datasets
from data.loading import fact_rows
from data.queries import execute, named

SQL = Path(__file__).parent / "comparing.sql"
EDGE_DAYS = 3

Cursor = duckdb.DuckDBPyConnection


def batch_of_file(cursor: Cursor, sha256: str) -> int | None:
    """The batch that loaded this very file, if any."""
    found = execute(cursor, SQL, "batch_of_file", sha256=sha256)
    return found[0][0] if found else None


def batch_of_content(cursor: Cursor, dataset: str, content: str) -> int | None:
    """The batch that loaded a sheet with these very rows, if any."""
    found = execute(cursor, SQL, "batch_of_content", dataset=dataset, content_sha=content)
    return found[0][0] if found else None


def content_of(cursor: Cursor, checked: Checked) -> str:
    """A number that equal rows share, in any order."""
    cursor.register("incoming", fact_rows(checked))
    ((count, content),) = execute(cursor, SQL, "content")
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
    days = from_date, to_date = days_of(checked)
    about = {"sender": sender, "dataset": checked.dataset, "measures": list(checked.totals)}
    earlier = execute(cursor, SQL, "earlier_sheets", **about, from_date=from_date, to_date=to_date)
    wholes = tuple(
        whole
        for sheet, file, first, until, is_whole in earlier
        if is_whole and (whole := _whole(cursor, checked, sheet, file, (first, until)))
    )
    sheets = tuple(sheet for sheet, *_, is_whole in earlier if not is_whole)
    if not sheets:
        return Comparison(new=checked.rows.num_rows, wholes=wholes)
    present = _present_rows(cursor, checked.dataset, sheets, days)
    return Comparison(*_compared(cursor, checked, present), sheets=sheets, days=days, wholes=wholes)


def _compare_lists(cursor: Cursor, checked: Checked, sender: str | None) -> Comparison:
    earlier = execute(cursor, SQL, "last_list", sender=sender, dataset=checked.dataset)
    if not earlier:
        return Comparison(new=checked.rows.num_rows)
    wanted = duckdb.ColumnExpression("sheet_id") == duckdb.ConstantExpression(earlier[0][0])
    present = cursor.table(f"fact_{checked.dataset}").filter(wanted).to_arrow_table()
    new, changed, same, _, _ = _compared(cursor, checked, present)
    return Comparison(new, changed, same)


def _whole(cursor: Cursor, checked: Checked, sheet: int, file: str, days: tuple[date, date]) -> Whole | None:
    """An earlier sheet that counts a longer period of the same customers in one figure; None where none is the same."""
    present = _present_rows(cursor, checked.dataset, (sheet,), days)
    *_, in_both, _ = _compared(cursor, checked, present)
    totals = {name: pc.sum(present[name]).as_py() for name in datasets()[checked.dataset].totals}
    said = tuple((name, Decimal(total)) for name, total in totals.items() if total is not None)
    return Whole(sheet, file, *days, in_both, said) if in_both else None


def _compared(cursor: Cursor, checked: Checked, present: pa.Table) -> tuple[int, int, int, int, int]:
    """How many lines are new, changed and the same, and how many owners are in both and left out."""
    cursor.register("incoming", _comparable(checked.dataset, fact_rows(checked)))
    cursor.register("present", _comparable(checked.dataset, present))
    ((new, changed, same, in_both, left_out),) = execute(cursor, SQL, "compare")
    return new, changed, same, in_both, left_out


def check_opening(cursor: Cursor, checked: Checked, sender: str | None) -> Check | None:
    """A stock file's opening quantities against the closing ones of its sender's last file, where both state them."""
    if checked.dataset != "inventory" or sender is None or checked.first_date is None:
        return None
    cursor.register("incoming", fact_rows(checked))
    about = {"sender": sender, "first_date": checked.first_date}
    ((opening, closing, different, items),) = execute(cursor, SQL, "opening", **about)
    return Check("opening_stock", "opening_quantity", opening, closing, different == 0) if items else None


def differences(cursor: Cursor, checked: Checked) -> list[tuple[int, str, str, str]]:
    """(row, field, what the list says, what the lines say) where a list of customers or products differs from them."""
    if not datasets()[checked.dataset].is_standing or not execute(cursor, SQL, "any_batch"):
        return []
    cursor.register("incoming", fact_rows(checked))
    return execute(cursor, SQL, f"{checked.dataset}_differences")


def _present_rows(cursor: Cursor, dataset: str, sheets: Sequence[int], days: tuple[date, date]) -> pa.Table:
    """The lines of these sheets and days that no later delivery replaced."""
    sql = named(SQL, "present").sql.format(dataset=dataset, date=datasets()[dataset].date)
    return cursor.sql(sql, params={"sheets": list(sheets), "from_date": days[0], "to_date": days[1]}).to_arrow_table()


def _comparable(dataset: str, rows: pa.Table) -> pa.Table:
    """Row number, whole line, key and owner of each row, as structs that SQL can hash."""
    described = datasets()[dataset]
    parts = {"line": tuple(described.fields), "key": tuple(described.key), "owner": described.owner}
    return pa.table({"row_no": rows["row_no"]} | {name: _struct(rows, fields) for name, fields in parts.items()})


def _struct(rows: pa.Table, fields: Sequence[str]) -> pa.StructArray:
    return pa.StructArray.from_arrays([rows[name].combine_chunks() for name in fields], names=list(fields))
