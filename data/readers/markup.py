"""Reads HTML tables (reports that call themselves .xls) into one sheet, without looking for tables."""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import zip_longest
from pathlib import Path

from data.readers.canonical import text_column
from data.readers.encoding import is_utf8, to_utf8
from data.readers.sheet import Refused, Sheet, check_size, text_table

MOST_CELLS = 10_000_000
MOST_SPAN = 1_000  # as browsers read it
CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
SILENT = {"script", "style", "head", "title"}
CELLS = {"td", "th"}


@dataclass
class Grid:
    """Rows of a growing table; reserved places belong to cells that span rows."""

    rows: list[dict[int, str]] = field(default_factory=list)
    reserved: dict[int, set[int]] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)

    def place(self, text: str, across: int, down: int) -> None:
        """Puts a cell at the next free place of the last row."""
        row, taken = len(self.rows) - 1, self.reserved.setdefault(len(self.rows) - 1, set())
        column = 0
        while column in taken:
            column += 1
        self.rows[row][column] = text
        for below in range(row, row + down):
            self.reserved.setdefault(below, set()).update(range(column, column + across))
        if across > 1 or down > 1:
            self.merged.append((row, column, row + down - 1, column + across - 1))


class TableParser(HTMLParser):
    """Lays the cells of all tables of a page under one another, a blank row between tables."""

    def __init__(self, file: str) -> None:
        super().__init__(convert_charrefs=True)
        self.file = file
        self.grid = Grid()
        self.cell: list[str] | None = None
        self.spans = (1, 1)
        self.silent = 0
        self.cells = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SILENT:
            self.silent += 1
        elif tag == "table":
            self._close()
            if self.grid.rows:
                self.grid.rows.append({})
        elif tag == "tr":
            self._close()
            self.grid.rows.append({})
        elif tag in CELLS:
            self._open(dict(attrs))
        elif tag == "br" and self.cell is not None:
            self.cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag in CELLS or tag in ("tr", "table"):
            self._close()

    def handle_data(self, data: str) -> None:
        if self.cell is not None and not self.silent:
            self.cell.append(re.sub(r"[ \t\r\n\f]+", " ", data))

    def _open(self, attributes: dict[str, str | None]) -> None:
        self._close()
        if not self.grid.rows:
            self.grid.rows.append({})
        self.cell = []
        self.spans = _span(attributes.get("colspan")), _span(attributes.get("rowspan"))

    def _close(self) -> None:
        if self.cell is None:
            return
        lines = "".join(self.cell).replace("\xa0", " ").split("\n")
        self.cells += self.spans[0] * self.spans[1]
        check_size(self.cells, 1, MOST_CELLS, self.file)
        self.grid.place("\n".join(line.strip() for line in lines).strip(), *self.spans)
        self.cell = None


def _span(said: str | None) -> int:
    return min(int(said), MOST_SPAN) if said and said.isdecimal() and int(said) else 1


def read_html(path: Path) -> list[Sheet]:
    """All tables of a page in one sheet. Raises Refused where there is none."""
    return [_page(path.read_bytes(), path.stem, path.name)]


def read_mhtml(path: Path) -> list[Sheet]:
    """One sheet for each page with a table in a saved web archive. Raises Refused."""
    archive = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    pages = [p.get_payload(decode=True) for p in archive.walk() if p.get_content_type() == "text/html"]
    tables = [page for page in pages if isinstance(page, bytes) and b"<t" in page.lower()]
    sheets = [_page(page, f"{path.stem} {i}", path.name) for i, page in enumerate(tables, 1)]
    if not sheets:
        raise Refused("not_a_table_file", file=path.name, format="MHTML")
    return sheets


def _page(data: bytes, name: str, file: str) -> Sheet:
    parser = TableParser(file)
    parser.feed(_decoded(data, file))
    parser.close()
    rows = [_row(row) for row in parser.grid.rows]
    if not any(map(any, rows)):
        raise Refused("not_a_table_file", file=file, format="HTML")
    check_size(len(rows), max(map(len, rows)), MOST_CELLS, file)
    columns = [text_column(column) for column in zip_longest(*rows, fillvalue="")]
    return Sheet(name, text_table(columns), tuple(parser.grid.merged))


def _row(cells: dict[int, str]) -> list[str]:
    return [cells.get(i, "") for i in range(max(cells, default=-1) + 1)]


def _decoded(data: bytes, file: str) -> str:
    """The page's text: UTF-8 where it is, otherwise as it says, otherwise as it looks."""
    said = CHARSET.search(data[:4096])
    name = said[1].decode("ascii", "replace").lower() if said else ""
    if name in ("gb2312", "gbk", "gb18030", "big5") and not is_utf8(data):
        return data.decode("gb18030" if name.startswith("gb") else "cp950", "replace")
    return to_utf8(data, file).decode("utf-8")
