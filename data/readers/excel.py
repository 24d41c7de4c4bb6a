"""Reads workbooks (.xlsx) into sheets of text, without looking for tables."""

from __future__ import annotations

import io
from itertools import islice
from pathlib import Path

import pyarrow as pa
from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from data.readers.archive import look_through, mended
from data.readers.canonical import text_column
from data.readers.sheet import Refused, Sheet, text_table

ROWS_AT_ONCE = 10_000


def read(path: Path) -> list[Sheet]:
    """The worksheets that hold any cell, in workbook order. Raises Refused."""
    contents = look_through(path)
    source = mended(path, contents) if contents.must_be_mended else io.BytesIO(path.read_bytes())
    sheets = _read(source, path.name)
    if contents.model and not any(len(sheet.cells) > 1 for sheet in sheets):
        raise Refused("data_model_only", file=path.name)
    return sheets


def _read(source: io.BytesIO, file: str) -> list[Sheet]:
    """From bytes, because the workbook reader believes a file's name."""
    try:
        with CalamineWorkbook.from_filelike(source) as book:
            sheets = [
                _sheet(book.get_sheet_by_name(about.name), about.visible)
                for about in book.sheets_metadata
                if about.typ == SheetTypeEnum.WorkSheet
            ]
    except PasswordError as error:
        raise Refused("password_protected", file=file) from error
    except CalamineError as error:
        raise Refused("broken_workbook", file=file) from error
    return [sheet for sheet in sheets if sheet.cells.num_columns]


def _sheet(source: CalamineSheet, visible: SheetVisibleEnum) -> Sheet:
    merged = tuple((*first, *last) for first, last in source.merged_cell_ranges or ())
    return Sheet(source.name, _cells(source), merged, visible != SheetVisibleEnum.Visible)


def _cells(source: CalamineSheet) -> pa.Table:
    """Some rows at a time, so that a sheet's native values are never all held at once."""
    if source.start is None:
        return text_table([])
    rows, parts = source.iter_rows(), []
    while some := list(islice(rows, ROWS_AT_ONCE)):
        parts.append(text_table([text_column(column) for column in zip(*some, strict=True)]))
    filled = pa.concat_tables(parts)
    left = [pa.nulls(len(filled), pa.string())] * source.start[1]
    return text_table([*left, *filled.columns])
