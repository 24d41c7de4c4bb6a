"""Rows and their columns as a file that opens right in Chinese Excel: CSV with BOM, XLSX; without any screen."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import pyarrow as pa
import xlsxwriter

from analytics.exhibit import Column
from analytics.words import Words

# A text that begins so is run as a formula by spreadsheets, whoever wrote it into a source file.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
LEFT_OUT = ("trend",)
CODED = ("status", "verdict")
FORMATS = {
    "money": "#,##0.00",
    "yuan": "#,##0.00",
    "quantity": "#,##0.###",
    "share": "0.0%",
    "ratio": "0.00",
    "number": "#,##0",
    "month": "yyyy-mm",
    "date": "yyyy-mm-dd",
}
LEAST_WIDTH, MOST_WIDTH = 8, 40


def csv_bytes(rows: pa.Table, columns: Sequence[Column], say: Words) -> bytes:
    """Exact values, money in yuan, dates as ISO; texts that spreadsheets would run get a leading apostrophe."""
    text = io.StringIO()
    writer = csv.writer(text)
    written = _written(columns)
    writer.writerow([harmless(label(column, say)) for column in written])
    for row in rows.to_pylist():
        writer.writerow([_csv_cell(value(column, row, say)) for column in written])
    return text.getvalue().encode("utf-8-sig")


def xlsx_bytes(rows: pa.Table, columns: Sequence[Column], say: Words, title: str) -> bytes:
    """One sheet with real numbers and dates, a frozen header and a filter; texts are never formulas."""
    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(content, options) as book:
        _fill(book, sheet_name(title), rows, _written(columns), say)
    return content.getvalue()


def harmless(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def label(column: Column, say: Words) -> str:
    """The heading of a column; amounts say that they are in yuan."""
    name = say(column.label_key)
    return say("table.with_unit", name=name, unit=say("unit.yuan")) if column.kind in ("money", "yuan") else name


def value(column: Column, row: dict[str, Any], say: Words) -> Any:
    """A cell's exact value; status codes and truth in words."""
    found = row[column.name]
    if isinstance(found, bool):
        return say("yes" if found else "no")
    return say(f"{column.kind}.{found}") if column.kind in CODED and found else found


def sheet_name(title: str) -> str:
    """A title as Excel lets sheets be called: 31 characters, none of []:*?/\\."""
    cleaned = "".join(" " if letter in "[]:*?/\\'" else letter for letter in title)
    return cleaned.strip()[:31] or "Sheet1"


def _written(columns: Sequence[Column]) -> list[Column]:
    return [column for column in columns if column.kind not in LEFT_OUT]


def _csv_cell(found: Any) -> Any:
    if found is None:
        return ""
    if isinstance(found, str):
        return harmless(found)
    if isinstance(found, Decimal):
        return _digits(found)
    return found.isoformat() if isinstance(found, date) else found


def _digits(number: Decimal) -> str:
    """The exact number without zeros at its end, but for the cents."""
    whole, _, decimals = f"{number:f}".partition(".")
    kept = decimals.rstrip("0")
    return f"{whole}.{kept.ljust(2, '0')}" if kept else whole


def _fill(book: xlsxwriter.Workbook, name: str, rows: pa.Table, columns: Sequence[Column], say: Words) -> None:
    sheet, records = book.add_worksheet(name), rows.to_pylist()
    head = book.add_format({"bold": True, "bg_color": "#EAF1FB", "bottom": 1, "text_wrap": True, "valign": "top"})
    for place, column in enumerate(columns):
        cells = [value(column, row, say) for row in records]
        sheet.write_string(0, place, label(column, say), head)
        write = _writer(sheet, book, column)
        for line, cell in enumerate(cells, start=1):
            write(line, place, cell)
        sheet.set_column(place, place, _width(label(column, say), cells))
    sheet.freeze_panes(1, 0)
    if records and columns:
        sheet.autofilter(0, 0, len(records), len(columns) - 1)


def _writer(sheet: Any, book: xlsxwriter.Workbook, column: Column) -> Callable[[int, int, Any], None]:
    style = book.add_format({"num_format": FORMATS.get(column.kind, "General")})
    quoted = book.add_format({"quote_prefix": True})

    def write(line: int, place: int, cell: Any) -> None:
        if cell is None:
            return
        if isinstance(cell, date):
            sheet.write_datetime(line, place, cell, style)
        elif isinstance(cell, int | float | Decimal) and not isinstance(cell, bool):
            sheet.write_number(line, place, cell, style)
        else:
            text = str(cell)
            sheet.write_string(line, place, text, quoted if text.startswith(FORMULA_STARTS) else None)

    return write


def _width(heading: str, cells: Sequence[Any]) -> int:
    longest = max((_columns_of(str(cell)) for cell in [heading, *cells[:200]] if cell is not None), default=0)
    return min(max(longest + 2, LEAST_WIDTH), MOST_WIDTH)


def _columns_of(text: str) -> int:
    """How wide a text stands: Chinese characters take two columns."""
    return sum(2 if ord(letter) > 0x2E7F else 1 for letter in text)
