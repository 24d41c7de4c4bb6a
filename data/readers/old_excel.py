"""Reads old .xls workbooks into sheets of text, without looking for tables.

By xlrd: calamine garbles Chinese without a code page, reads error cells as empty, and on a damaged file
follows a ring of sectors until the memory is gone.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
import xlrd
from xlrd.sheet import Sheet as OldSheet

from data.readers.canonical import text_column
from data.readers.encoding import guess
from data.readers.formats import Shown, shown
from data.readers.sheet import Refused, Sheet, text_table

BYTES_AS_LETTERS = re.compile(r"[\u0080-\u00ff]{2}")
UNICODE = 80  # the BIFF version since which text says its own encoding
AS_THEY_ARE = {xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK, xlrd.XL_CELL_TEXT, xlrd.XL_CELL_NUMBER}
HAN = re.compile(r"[\u4e00-\u9fff]")


def read(path: Path) -> list[Sheet]:
    """The worksheets that hold any cell, in workbook order. Raises Refused."""
    book = _open(path.read_bytes(), path.name)
    sheets = [_sheet(book, sheet) for sheet in book.sheets() if sheet.nrows and sheet.ncols]
    return [_mended(sheet, path.name) if is_garbled(sheet.cells) else sheet for sheet in sheets]


def _open(data: bytes, file: str) -> xlrd.Book:
    try:
        book = _book(data, None)
        has_page = book.biff_version >= UNICODE or book.codepage is not None
        return book if has_page else _book(data, "gb18030")
    except xlrd.XLRDError as error:
        kind = "password_protected" if "encrypted" in str(error).lower() else "broken_workbook"
        raise Refused(kind, file=file) from error


def _book(data: bytes, encoding: str | None) -> xlrd.Book:
    return xlrd.open_workbook(
        file_contents=data,
        encoding_override=encoding,
        formatting_info=True,  # or it does not say what is merged
        ignore_workbook_corruption=True,
        logfile=io.StringIO(),
    )


def _sheet(book: xlrd.Book, sheet: OldSheet) -> Sheet:
    styles = {i: how for i, style in enumerate(book.xf_list) if (how := shown(_format(book, style)))}
    columns = [text_column(_column(book, sheet, i, styles)) for i in range(sheet.ncols)]
    merged = tuple((top, left, end - 1, right - 1) for top, end, left, right in sheet.merged_cells)
    return Sheet(sheet.name, text_table(columns), merged, bool(sheet.visibility))


def _format(book: xlrd.Book, style: xlrd.formatting.XF) -> str:
    return str(book.format_map[style.format_key].format_str)


def _column(book: xlrd.Book, sheet: OldSheet, at: int, styles: Mapping[int, Shown]) -> list[object]:
    values, kinds = sheet.col_values(at), sheet.col_types(at)
    if set(kinds) <= AS_THEY_ARE and not styles:
        return values
    cells = [_value(book, value, kind) for value, kind in zip(values, kinds, strict=True)]
    for row in range(len(cells)) if styles else ():
        how = styles.get(sheet.cell_xf_index(row, at))
        if how and kinds[row] == xlrd.XL_CELL_NUMBER:
            cells[row] = how.text(values[row])
    return cells


def _value(book: xlrd.Book, value: object, kind: int) -> object:
    if kind == xlrd.XL_CELL_DATE and isinstance(value, float):
        return _date(value, book.datemode)
    if kind == xlrd.XL_CELL_ERROR:
        return xlrd.error_text_from_code.get(value, "#N/A")
    return bool(value) if kind == xlrd.XL_CELL_BOOLEAN else value


def _date(serial: float, datemode: int) -> object:
    try:
        moment: dt.datetime = xlrd.xldate_as_datetime(serial, datemode)
    except (ValueError, OverflowError):
        return serial
    return moment.time() if 0 <= serial < 1 else moment


def is_garbled(cells: pa.Table) -> bool:
    """Whether Chinese bytes were taken for accented letters (¿Í»§ for 客户)."""
    for column in cells.slice(0, 500).columns:
        text = "".join(filter(None, column.to_pylist()))
        if BYTES_AS_LETTERS.search(text) and not HAN.search(text):
            return True
    return False


def _mended(sheet: Sheet, file: str) -> Sheet:
    """Text whose Chinese bytes stand as accented letters, put back; other text as it is."""
    texts = [text for column in sheet.cells.columns for text in column.to_pylist() if text]
    raw = "\n".join(text for text in texts if BYTES_AS_LETTERS.search(text))
    encoding = guess(raw.encode("latin-1", "ignore"), file)
    columns = [text_column([_mend(text, encoding) for text in c.to_pylist()]) for c in sheet.cells.columns]
    return Sheet(sheet.name, text_table(columns), sheet.merged, sheet.hidden)


def _mend(text: str | None, encoding: str) -> str | None:
    try:
        return text.encode("latin-1").decode(encoding) if text else None
    except UnicodeError:
        return text
