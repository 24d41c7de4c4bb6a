"""Sheets of given rows and small files of every kind, for tests of reading."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from itertools import zip_longest
from pathlib import Path

import openpyxl
import pytest

from data.messages import LANGUAGES, say
from data.readers.canonical import text_column
from data.readers.sheet import Sheet, text_table
from data.readers.text import read_bytes
from data.reading import Refused, read
from data.tables import Table, find_tables

FILES = Path(__file__).parent / "files" / "reading"
Rows = list[list[str | None]]
Merged = Sequence[tuple[int, int, int, int]]

HEADER = ["日期", "客户名称", "系列", "数量", "金额"]
DATA = [
    ["2024-05-01", "张三家具", "A系列", "2", "3580"],
    ["2024-05-02", "李四家居", "B系列", "1", "1299.5"],
    ["2024-05-03", "王五商贸", "A系列", "4", "7160"],
]

CHINESE = "客户名称,金额\n张三家具,12.50\n李四家居,3\n"
CHINESE_CELLS: Rows = [["客户名称", "金额"], ["张三家具", "12.50"], ["李四家居", "3"]]


def cells(sheet: Sheet) -> Rows:
    return [list(row.values()) for row in sheet.cells.to_pylist()]


def text(content: str | bytes, encoding: str = "utf-8") -> Rows:
    """The cells of one text file."""
    data = content.encode(encoding) if isinstance(content, str) else content
    (sheet,) = read_bytes(data, "file.csv")
    return cells(sheet)


def workbook(path: Path, fill: Callable[[openpyxl.Workbook], None]) -> Path:
    book = openpyxl.Workbook()
    fill(book)
    book.save(path)
    return path


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def read_content(content: bytes, name: str = "file.xlsx") -> list[Sheet]:
    with tempfile.TemporaryDirectory() as folder:
        return read(written(Path(folder) / name, content))


def refusal(path: Path) -> str:
    """The kind of a refusal, whose sentence must stand in both catalogs with all its values."""
    with pytest.raises(Refused) as caught:
        read(path)
    for language in LANGUAGES:
        assert path.name in say(f"refused.{caught.value.kind}", language, **caught.value.values)
    return caught.value.kind


def sheet(rows: Sequence[Sequence[str]], merged: Merged = ()) -> Sheet:
    """A sheet of these rows; '' is an empty cell."""
    columns = [text_column(column) for column in zip_longest(*rows, fillvalue="")]
    return Sheet("Sheet1", text_table(columns), tuple(merged))


def only(rows: Sequence[Sequence[str]], merged: Merged = ()) -> Table:
    """The one table of these rows."""
    found = find_tables(sheet(rows, merged))
    assert len(found) == 1, [table.header for table in found]
    return found[0]


def body(table: Table) -> list[list[str]]:
    """The rows of a table; '' is an empty cell."""
    return [[value or "" for value in row.values()] for row in table.body.to_pylist()]
