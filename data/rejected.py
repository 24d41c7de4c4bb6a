"""The rows of a file that were not loaded, each with its reason, as a workbook to send back."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import pyarrow as pa

from data import queries
from data.checked import Checked
from data.delivery import FileReading
from data.loading import SQL, Cursor
from data.messages import say
from data.store import Store

Row = Mapping[str, Any]
FIRST = ("row_no", "reason", "column", "value")
MOST_ROWS = 1_000_000  # a sheet of a workbook holds little more
REASON_WIDTH, CELL_WIDTH, LONGEST_NAME = 48, 16, 31
_NO_SHEET_NAME = re.compile(r"[\[\]:*?/\\]")


@dataclass(frozen=True)
class Rejected:
    """The rejected rows of one table: `row_no`, `reason`, `column` and `value` of the cell at fault, `cells`."""

    sheet: str
    rows: Sequence[Row]


def of_reading(reading: FileReading) -> list[Rejected]:
    """The rejected rows of a file that was read, table by table; empty where all can be loaded."""
    found = [(sheet.sheet, sheet.checked) for sheet in reading.sheets if sheet.checked and sheet.status != "ignored"]
    return [Rejected(name, rows_of(checked)) for name, checked in found if checked.rejected.num_rows]


def of_batch(store: Store, batch: int) -> list[Rejected]:
    """The rejected rows of a batch as they were kept when it was loaded."""
    rows = store.rows(queries.named(SQL, "rejected").sql, {"batch_id": batch}).to_pylist()
    sheets = groupby(rows, key=lambda row: (row["sheet_id"], row["sheet_name"]))
    return [Rejected(name, [{**row, "cells": json.loads(row["cells"])} for row in kept]) for (_, name), kept in sheets]


def rows_of(checked: Checked) -> list[Row]:
    """The rejected rows of a checked table, the file's cells apart from what is said of them."""
    names = [name for name in checked.rejected.column_names if name not in FIRST]
    return [
        {**{name: row[name] for name in FIRST}, "cells": {name: row[name] for name in names}}
        for row in checked.rejected.to_pylist()
    ]


def keep(cursor: Cursor, checked: Checked, batch: int, sheet: int) -> None:
    """Keeps the rejected rows of a sheet that is being loaded, to be sent back later."""
    if checked.rejected.num_rows:
        cursor.from_arrow(as_facts(checked, batch, sheet)).insert_into("rejected_row")


def as_facts(checked: Checked, batch: int, sheet: int) -> pa.Table:
    """The rejected rows as the warehouse keeps them, the cells of each as JSON."""
    rows = rows_of(checked)
    count = len(rows)
    return pa.table(
        {
            "batch_id": pa.array([batch] * count, pa.int32()),
            "sheet_id": pa.array([sheet] * count, pa.int32()),
            "row_no": pa.array([row["row_no"] for row in rows], pa.int64()),
            "reason": pa.array([row["reason"] for row in rows], pa.string()),
            "header": pa.array([row["column"] for row in rows], pa.string()),
            "value": pa.array([row["value"] for row in rows], pa.string()),
            "cells": pa.array([json.dumps(row["cells"], ensure_ascii=False) for row in rows], pa.string()),
        }
    )


def as_xlsx(found: Sequence[Rejected], language: str = "zh") -> bytes:
    """A workbook with a sheet for each table: the file row, the reason in words, the cells as they were sent."""
    import xlsxwriter  # an import keeps such rows, and writes no workbook

    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        head = book.add_format({"bold": True, "bg_color": "#EAF1FB", "border": 1, "text_wrap": True})
        fault = book.add_format({"bg_color": "#FCE4D6"})
        taken: set[str] = set()
        for rejected in found:
            sheet = book.add_worksheet(_sheet_name(rejected.sheet, taken))
            _write(sheet, rejected, language, head, fault)
    return content.getvalue()


def file_name(name: str, language: str) -> str:
    """What the workbook to send back is called, by the file that it is about."""
    stem = name.rpartition(".")[0] or name
    return say("rejected.file", language, stem=stem) + ".xlsx"


def reason(row: Row, language: str) -> str:
    """Why a row was set aside, in one sentence with its cell."""
    return say(f"problem.{row['reason']}", language, row=row["row_no"], column=row["column"], value=row["value"])


def _write(sheet: Any, rejected: Rejected, language: str, head: Any, fault: Any) -> None:
    headers = list(rejected.rows[0]["cells"])
    for place, name in enumerate([say("rejected.row", language), say("rejected.reason", language), *headers]):
        sheet.write_string(0, place, name, head)
    for line, row in enumerate(rejected.rows[:MOST_ROWS], start=1):
        sheet.write_number(line, 0, row["row_no"])
        sheet.write_string(line, 1, reason(row, language))
        for place, (name, cell) in enumerate(row["cells"].items(), start=2):
            if cell is not None or name == row["column"]:
                sheet.write_string(line, place, cell or "", fault if name == row["column"] else None)
    sheet.set_column(1, 1, REASON_WIDTH)
    sheet.set_column(2, len(headers) + 1, CELL_WIDTH)
    sheet.freeze_panes(1, 2)


def _sheet_name(name: str, taken: set[str]) -> str:
    """A name that a workbook allows, once."""
    clean = _NO_SHEET_NAME.sub(" ", name).strip("' ")[:LONGEST_NAME] or "Sheet"
    found, number = clean, 2
    while found.lower() in taken:
        end = f" {number}"
        found, number = clean[: LONGEST_NAME - len(end)] + end, number + 1
    taken.add(found.lower())
    return found
