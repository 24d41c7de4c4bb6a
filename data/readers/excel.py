"""Reads workbooks (.xlsx) into sheets of text, without looking for tables."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path

import fastexcel
import pyarrow as pa
from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from data.readers.archive import Contents, look_through
from data.readers.canonical import text_column
from data.readers.long_sheets import Unlike, cells_of, columns_of, is_long, is_written_alike
from data.readers.sheet import Refused, Sheet, text_table
from data.readers.workbooks import outline, workbook
from data.threads import beside

ROWS_AT_ONCE = 2_000


def read(path: Path) -> list[Sheet]:
    """The worksheets that hold any cell, in workbook order. Raises Refused."""
    contents = look_through(path)
    sheets = [
        replace(sheet, unsaved=contents.has_unsaved) for sheet in _read(path, contents) if sheet.cells.num_columns
    ]
    if contents.model and not any(len(sheet.cells) > 1 for sheet in sheets):
        raise Refused("data_model_only", file=path.name)
    return sheets


def _read(path: Path, contents: Contents) -> list[Sheet]:
    long = {part: sheet.text for part, sheet in contents.sheets.items() if sheet.text and is_long(sheet.text)}
    try:
        return _with_long(path, contents, long) if long else sheets_of(workbook(path, contents))
    except Unlike:
        return sheets_of(workbook(path, contents))
    except PasswordError as error:
        raise Refused("password_protected", file=path.name) from error
    except CalamineError as error:
        raise Refused("broken_workbook", file=path.name) from error


def _with_long(path: Path, contents: Contents, long: Mapping[str, bytes]) -> list[Sheet]:
    """The sheets, of which the long ones are read in columns. Raises Unlike."""
    sheets = sheets_of(outline(path, contents, long))
    texts = {sheet.name: long[part] for sheet in sheets if (part := _part(sheet)) in long}
    columns = _columns(path, contents, texts)
    return [
        replace(sheet, cells=cells_of(columns[sheet.name], texts[sheet.name])) if sheet.name in texts else sheet
        for sheet in sheets
    ]


def _columns(path: Path, contents: Contents, texts: Mapping[str, bytes]) -> dict[str, list[pa.Array]]:
    """The columns of the sheets of these texts. Raises Unlike.

    Whatever has to be searched for is searched for while the library reads: nearly always nothing is found.
    """

    def load(source: bytes) -> dict[str, list[pa.Array]]:
        book = fastexcel.read_excel(source)
        return {name: columns_of(book, name) for name in texts}

    def search() -> tuple[bool, bool, bool]:
        are_alike = all(map(is_written_alike, texts.values()))
        return are_alike, contents.has_errors, contents.has_unsaved

    source = workbook(path, contents).getvalue() if contents.styles else path.read_bytes()
    searched = beside(search)
    columns = load(source)
    are_alike, has_errors, _ = searched.result()
    if not are_alike:
        raise Unlike
    return load(workbook(path, contents).getvalue()) if has_errors and not contents.styles else columns


def _part(sheet: Sheet) -> str:
    """What stands in the first cell of a sheet's outline."""
    return str(sheet.cells.column(0)[0].as_py()) if sheet.cells.num_columns else ""


def sheets_of(source: io.BytesIO) -> list[Sheet]:
    """From bytes, because the workbook reader believes a file's name."""
    with CalamineWorkbook.from_filelike(source) as book:
        return [
            _sheet(book.get_sheet_by_name(about.name), about.visible)
            for about in book.sheets_metadata
            if about.typ == SheetTypeEnum.WorkSheet
        ]


def _sheet(source: CalamineSheet, visible: SheetVisibleEnum) -> Sheet:
    merged = tuple((*first, *last) for first, last in source.merged_cell_ranges or ())
    return Sheet(source.name, _cells(source), merged, visible != SheetVisibleEnum.Visible)


def _cells(source: CalamineSheet) -> pa.Table:
    """Some rows at a time, so that a sheet's native values are never all held at once."""
    if source.start is None:
        return text_table([])
    top, left = source.start
    rows = islice(source.iter_rows(), top, None)
    parts = [text_table([pa.nulls(top, pa.string())] * source.width)]
    while some := list(islice(rows, ROWS_AT_ONCE)):
        parts.append(text_table([text_column(column) for column in zip(*some, strict=True)]))
    filled = pa.concat_tables(parts)
    return text_table([*[pa.nulls(len(filled), pa.string())] * left, *filled.columns])
