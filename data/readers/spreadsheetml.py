"""Reads Excel 2003 XML workbooks into sheets of text, without looking for tables."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pyarrow as pa

from data.readers.canonical import float_text, text_column
from data.readers.sheet import Refused, Sheet, check_size, text_table

MOST_CELLS = 25_000_000
SS = "{urn:schemas-microsoft-com:office:spreadsheet}"
VISIBLE = "{urn:schemas-microsoft-com:office:excel}Visible"


def read(path: Path) -> list[Sheet]:
    """The worksheets that hold any cell. Raises Refused."""
    data = path.read_bytes()
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:  # no spreadsheet has them; bombs do
        raise Refused("broken_workbook", file=path.name)
    try:
        book = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise Refused("broken_workbook", file=path.name) from error
    sheets = [_sheet(sheet, path.name) for sheet in book.iter(f"{SS}Worksheet")]
    return [sheet for sheet in sheets if sheet.cells.num_columns]


def _sheet(source: ElementTree.Element, file: str) -> Sheet:
    merged: list[tuple[int, int, int, int]] = []
    rows: dict[int, dict[int, str]] = {}
    at = -1
    for row in source.iterfind(f"{SS}Table/{SS}Row"):
        at = _index(row, at)
        if cells := _cells(row, at, merged):
            rows[at] = cells
        at += int(row.get(f"{SS}Span", 0))
    hidden = any((note.text or "") != "SheetVisible" for note in source.iter(VISIBLE))
    return Sheet(source.get(f"{SS}Name", ""), _table(rows, file), tuple(merged), hidden)


def _table(rows: dict[int, dict[int, str]], file: str) -> pa.Table:
    height = max(rows, default=-1) + 1
    width = max((max(cells) for cells in rows.values()), default=-1) + 1
    check_size(height, width, MOST_CELLS, file)
    empty: dict[int, str] = {}
    return text_table([text_column([rows.get(i, empty).get(j, "") for i in range(height)]) for j in range(width)])


def _index(element: ElementTree.Element, last: int) -> int:
    said = element.get(f"{SS}Index")
    return int(said) - 1 if said else last + 1


def _cells(row: ElementTree.Element, at: int, merged: list[tuple[int, int, int, int]]) -> dict[int, str]:
    cells: dict[int, str] = {}
    column = -1
    for cell in row.iterfind(f"{SS}Cell"):
        column = _index(cell, column)
        across = int(cell.get(f"{SS}MergeAcross", 0))
        down = int(cell.get(f"{SS}MergeDown", 0))
        if text := _text(cell.find(f"{SS}Data")):
            cells[column] = text
        if across or down:
            merged.append((at, column, at + down, column + across))
        column += across
    return cells


def _text(data: ElementTree.Element | None) -> str:
    if data is None:
        return ""
    text = "".join(data.itertext())
    kind = data.get(f"{SS}Type")
    if kind == "Number":
        return text if text.lstrip("-").isdecimal() else float_text(float(text)) or ""
    if kind == "DateTime":
        return text.replace("T", " ").split(".")[0].removesuffix(" 00:00:00")
    return {"1": "TRUE", "0": "FALSE"}.get(text, text) if kind == "Boolean" else text
