"""Reads old .xls workbooks with xlrd where calamine garbles their Chinese or loses error cells."""

from __future__ import annotations

import io
import re

import pyarrow as pa
import pyarrow.compute as pc
import xlrd
from xlrd.sheet import Sheet as OldSheet

from data.readers.canonical import text_column
from data.readers.encoding import guess
from data.readers.sheet import Refused, Sheet, text_table

BYTES_AS_LETTERS = re.compile(r"[\u0080-\u00ff]{2}")
HAN = re.compile(r"[\u4e00-\u9fff]")


def is_garbled(cells: pa.Table) -> bool:
    """Whether Chinese bytes were taken for accented letters (¿Í»§ for 客户)."""
    for column in cells.slice(0, 500).columns:
        text = "".join(filter(None, column.to_pylist()))
        if "\ufffd" in text or (BYTES_AS_LETTERS.search(text) and not HAN.search(text)):
            return True
    return False


def read(data: bytes, file: str) -> list[Sheet]:
    """The worksheets that hold any cell. Raises Refused."""
    book = _open(data, file)
    sheets = [_sheet(book, sheet) for sheet in book.sheets() if sheet.nrows and sheet.ncols]
    return [_mended(sheet, file) for sheet in sheets]


def _open(data: bytes, file: str) -> xlrd.Book:
    try:
        book = _book(data, None)
        has_page = book.biff_version >= 80 or book.codepage is not None
        return book if has_page else _book(data, "gb18030")
    except xlrd.XLRDError as error:
        kind = "password_protected" if "encrypted" in str(error).lower() else "broken_workbook"
        raise Refused(kind, file=file) from error


def _book(data: bytes, encoding: str | None) -> xlrd.Book:
    return xlrd.open_workbook(
        file_contents=data,
        encoding_override=encoding,
        formatting_info=True,
        logfile=io.StringIO(),
    )


def _sheet(book: xlrd.Book, sheet: OldSheet) -> Sheet:
    columns = [text_column([_value(book, cell) for cell in sheet.col(i)]) for i in range(sheet.ncols)]
    merged = tuple((top, left, end - 1, right - 1) for top, end, left, right in sheet.merged_cells)
    return Sheet(sheet.name, text_table(columns), merged, bool(sheet.visibility))


def _value(book: xlrd.Book, cell: xlrd.sheet.Cell) -> object:
    if cell.ctype == xlrd.XL_CELL_DATE:
        return _date(cell.value, book.datemode)
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return xlrd.error_text_from_code.get(cell.value, "#N/A")
    return bool(cell.value) if cell.ctype == xlrd.XL_CELL_BOOLEAN else cell.value


def _date(serial: float, datemode: int) -> object:
    try:
        moment = xlrd.xldate_as_datetime(serial, datemode)
    except (ValueError, OverflowError):
        return serial
    return moment.time() if 0 <= serial < 1 else moment


def _mended(sheet: Sheet, file: str) -> Sheet:
    """Text whose Chinese bytes stand as accented letters, put back; other text as it is."""
    if not is_garbled(sheet.cells):
        return sheet
    texts = [text for column in sheet.cells.columns for text in column.to_pylist() if text]
    raw = "\n".join(text for text in texts if BYTES_AS_LETTERS.search(text))
    encoding = guess(raw.encode("latin-1", "ignore"), file)
    columns = [_mended_column(column, encoding) for column in sheet.cells.columns]
    return Sheet(sheet.name, text_table(columns), sheet.merged, sheet.hidden)


def _mended_column(column: pa.ChunkedArray, encoding: str) -> pa.ChunkedArray:
    if not pc.any(pc.match_substring_regex(column, r"[\x{80}-\x{ff}]{2}")).as_py():
        return column
    return pa.chunked_array([[_mend(text, encoding) for text in column.to_pylist()]], pa.string())


def _mend(text: str | None, encoding: str) -> str | None:
    try:
        return text.encode("latin-1").decode(encoding) if text else None
    except UnicodeError:
        return text
