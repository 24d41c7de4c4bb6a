"""Reads workbooks (.xlsx) into sheets of text, without looking for tables."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise
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

from data.readers.archive import Contents, look_through
from data.readers.canonical import text_column
from data.readers.sheet import Refused, Sheet, text_table
from data.readers.workbooks import workbooks
from data.threads import side_by_side

ROWS_AT_ONCE = 2_000


@dataclass(frozen=True)
class Share:
    """What one of several workbooks holds of a sheet; top: how many rows, all empty, are above its first cell."""

    sheet: Sheet
    top: int


def read(path: Path) -> list[Sheet]:
    """The worksheets that hold any cell, in workbook order. Raises Refused."""
    contents = look_through(path)
    sheets = [sheet for sheet in _read(path, contents) if sheet.cells.num_columns]
    if contents.model and not any(len(sheet.cells) > 1 for sheet in sheets):
        raise Refused("data_model_only", file=path.name)
    return sheets


def _read(path: Path, contents: Contents) -> list[Sheet]:
    try:
        read = side_by_side(_sheets, workbooks(path, contents))
        if not all(map(_in_order, zip(*read, strict=True))):
            read = [_sheets(*workbooks(path, contents, most=1))]
    except PasswordError as error:
        raise Refused("password_protected", file=path.name) from error
    except CalamineError as error:
        raise Refused("broken_workbook", file=path.name) from error
    return list(map(_joined, zip(*read, strict=True)))


def sheets_of(source: io.BytesIO) -> list[Sheet]:
    """The worksheets of a workbook that needs no mending."""
    return [share.sheet for share in _sheets(source)]


def _sheets(source: io.BytesIO) -> list[Share]:
    """From bytes, because the workbook reader believes a file's name."""
    with CalamineWorkbook.from_filelike(source) as book:
        return [
            _share(book.get_sheet_by_name(about.name), about.visible)
            for about in book.sheets_metadata
            if about.typ == SheetTypeEnum.WorkSheet
        ]


def _share(source: CalamineSheet, visible: SheetVisibleEnum) -> Share:
    merged = tuple((*first, *last) for first, last in source.merged_cell_ranges or ())
    sheet = Sheet(source.name, _cells(source), merged, visible != SheetVisibleEnum.Visible)
    return Share(sheet, source.start[0] if source.start else 0)


def _in_order(shares: Sequence[Share]) -> bool:
    """Whether each share of a sheet begins below the one before; a program may have written the rows in any order."""
    filled = [share for share in shares if share.sheet.cells.num_columns]
    return all(above.sheet.cells.num_rows <= below.top for above, below in pairwise(filled))


def _joined(shares: Sequence[Share]) -> Sheet:
    """The whole sheet: of each share the rows that those before it do not reach."""
    cells = [share.sheet.cells for share in shares if share.sheet.cells.num_columns]
    rows = [part.slice(above) for part, above in zip(cells, [0, *map(len, cells)], strict=False)]
    whole = shares[0].sheet
    return replace(whole, cells=pa.concat_tables(rows, promote_options="default")) if rows else whole


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
