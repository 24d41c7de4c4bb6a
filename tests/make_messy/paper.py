"""Workbooks as people dress them: fonts, widths, merges, borders; without any content."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

THIN = Border(*(Side("thin", "999999") for _ in range(4)))
BLUE, GREY, YELLOW = (PatternFill("solid", color) for color in ("DDEBF7", "F2F2F2", "FFF2CC"))
MONEY = "#,##0.00_);[Red]\\(#,##0.00\\)"


def book(title: str = "Sheet1") -> tuple[Workbook, Worksheet]:
    """A workbook with one sheet."""
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.title = title
    return made, sheet


def put(sheet: Worksheet, top: int, rows: Iterable[Sequence[Any]], left: int = 1) -> int:
    """Writes rows from a cell on; gives the row after them. None leaves a cell as it is."""
    for at, row in enumerate(rows, start=top):
        for column, value in enumerate(row, start=left):
            if value is not None:
                sheet.cell(at, column, value)
        top = at + 1
    return top


def title(sheet: Worksheet, row: int, text: str, width: int, left: int = 1, size: int = 16) -> None:
    """A text in a merged, centred row."""
    sheet.merge_cells(start_row=row, end_row=row, start_column=left, end_column=left + width - 1)
    cell = sheet.cell(row, left, text)
    cell.font = Font("宋体", size=size, bold=True)
    cell.alignment = Alignment("center", "center")
    sheet.row_dimensions[row].height = size * 2


def merge(sheet: Worksheet, *ranges: str) -> None:
    for cells in ranges:
        sheet.merge_cells(cells)
        sheet[cells.split(":")[0]].alignment = Alignment("center", "center", wrap_text=True)


def dress(sheet: Worksheet, head: Sequence[int], last: int, width: int, left: int = 1) -> None:
    """Borders, a coloured header, money formats and column widths by content."""
    for row in sheet.iter_rows(min(head), last, left, left + width - 1):
        for cell in row:
            cell.border = THIN
            cell.font = Font("微软雅黑", size=10, bold=cell.row in head)
            if cell.row in head:
                cell.fill = BLUE
                cell.alignment = Alignment("center", "center", wrap_text=True)
            elif cell.data_type == "n" and cell.value is not None and cell.number_format == "General":
                cell.number_format = MONEY
    for column in range(left, left + width):
        texts = [str(sheet.cell(row, column).value or "") for row in range(min(head), last + 1)]
        widest = max(len(text) + sum(ord(c) > 255 for c in text) for text in texts)
        sheet.column_dimensions[get_column_letter(column)].width = min(40, widest + 3)


def page(
    name: str, head: Sequence[str | None], rows: Sequence[Sequence[Any]], heading: str = ""
) -> tuple[Workbook, Worksheet]:
    """The usual sheet: perhaps a title, a header, rows."""
    made, sheet = book(name)
    top = 1
    if heading:
        title(sheet, 1, heading, len(head))
        top = 2
    end = put(sheet, top, [head, *rows])
    dress(sheet, [top], end - 1, len(head))
    return made, sheet
