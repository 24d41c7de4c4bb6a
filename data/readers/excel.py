"""Reads workbooks with calamine into sheets of text, without looking for tables."""

from __future__ import annotations

from pathlib import Path

from python_calamine import CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from data.readers.canonical import text_column
from data.readers.sheet import Refused, Sheet, text_table


def read(path: Path) -> list[Sheet]:
    """The worksheets of a workbook that hold any cell, in workbook order."""
    try:
        with CalamineWorkbook.from_path(path) as book:
            return [_sheet(book.get_sheet_by_name(about.name), about.visible) for about in book.sheets_metadata]
    except Exception as error:
        raise Refused("broken_workbook", file=path.name) from error


def _sheet(source: CalamineSheet, visible: SheetVisibleEnum) -> Sheet:
    columns = [text_column(c) for c in zip(*source.to_python(skip_empty_area=False), strict=True)]
    merged = tuple((a[0], a[1], b[0], b[1]) for a, b in source.merged_cell_ranges or ())
    return Sheet(source.name, text_table(columns), merged, visible != SheetVisibleEnum.Visible)
