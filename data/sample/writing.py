"""Writes tables as the files people send (csv in some encoding, tsv, xlsx, parquet), without knowing them."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv
import xlsxwriter

from data.sample.books import Ints, Words

MADE = datetime(2026, 6, 18, 8, 30)  # stands in every workbook, so that a seed gives the same bytes


def money(cents: Ints) -> pa.Array:
    """Cents as decimal(18, 2) yuan."""
    low = np.ascontiguousarray(cents, dtype=np.int64)
    both = np.column_stack([low, low >> 63])
    return pa.Array.from_buffers(pa.decimal128(18, 2), len(low), [None, pa.py_buffer(both)])


def picked(values: Words, places: Ints) -> pa.DictionaryArray:
    """values[places] without copying a word; null where a place is −1."""
    codes = pa.array(places.astype(np.int32), mask=places < 0)
    return pa.DictionaryArray.from_arrays(codes, pa.array(values.tolist(), pa.string()))


def write_text(table: pa.Table, path: Path, encoding: str, date: str | None = None) -> None:
    """A csv, or tsv by the path's ending, with Windows line ends; date: how days are written."""
    if date:
        for place, field in enumerate(table.schema):
            if pa.types.is_date(field.type):
                text = pa.compute.strftime(table.column(place), date)
                table = table.set_column(place, field.name, text)
    mark = "\t" if path.suffix == ".tsv" else ","
    options = pa.csv.WriteOptions(
        delimiter=mark, eol="\r\n", quoting_style="needed", quoting_header="needed"
    )
    buffer = io.BytesIO()
    pa.csv.write_csv(table, buffer, options)
    text = buffer.getvalue()
    path.write_bytes(text if encoding == "utf-8" else text.decode("utf-8").encode(encoding))


def write_workbook(sheets: Mapping[str, pa.Table], path: Path) -> None:
    """An xlsx with one sheet per table: bold frozen header, days as days, money with two places."""
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    book.set_properties({"created": MADE})
    head = book.add_format({"bold": True, "bg_color": "#DDEBF7", "border": 1})
    formats = {
        "day": book.add_format({"num_format": "yyyy-mm-dd"}),
        "money": book.add_format({"num_format": "#,##0.00"}),
    }
    for name, table in sheets.items():
        sheet = book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, table.num_columns - 1, 13)
        for column, title in enumerate(table.column_names):
            sheet.write_string(0, column, title, head)
        _write_rows(sheet, table, formats)
    book.close()


def _write_rows(sheet: xlsxwriter.worksheet.Worksheet, table: pa.Table, formats: dict) -> None:
    writers, columns = [], []
    for column in table.columns:
        writer, form = sheet.write_string, None
        if pa.types.is_date(column.type):
            writer, form = sheet.write_datetime, formats["day"]
        elif pa.types.is_decimal(column.type):
            writer, form = sheet.write_number, formats["money"]
            column = column.cast(pa.float64())
        elif pa.types.is_integer(column.type):
            writer = sheet.write_number
        writers.append((writer, form))
        columns.append(column.to_pylist())
    for row, values in enumerate(zip(*columns, strict=True), start=1):
        for place, value in enumerate(values):
            if value is not None:
                writer, form = writers[place]
                writer(row, place, value, form)
