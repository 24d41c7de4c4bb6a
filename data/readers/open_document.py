"""Reads OpenDocument spreadsheets (.ods) into sheets of text, without looking for tables."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from data.readers.archive import MOST_CELLS, blocks
from data.readers.canonical import float_text, text_column
from data.readers.sheet import MOST_COLUMNS, Refused, Sheet, check_size, text_table

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
TABLE, OFFICE, TEXT, STYLE = (f"{{{_OASIS}:{name}:1.0}}" for name in ("table", "office", "text", "style"))
ERROR = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
SCALED = re.compile(r"(-?\d+(?:\.\d+)?)([千万亿]?元?)")
SCALES = (1_000, 10_000, 1_000_000, 100_000_000)  # by which a format divides what it shows
NUMBERS = ("float", "percentage", "currency")


@dataclass
class Draft:
    """A sheet on its way: its filled cells by row and column, and its merged ranges."""

    name: str
    style: str
    file: str
    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    at: int = 0
    filled: int = 0

    def add(self, row: Element) -> None:
        """Takes a row, as often as it says that it is repeated; nothing is held of empty ones."""
        cells = dict(_cells(row, self.at, self.merged))
        times = _times(row, "number-rows-repeated")
        self.filled += len(cells) * times
        check_size(self.filled, 1, MOST_CELLS, self.file)
        if cells:
            self.rows |= dict.fromkeys(range(self.at, self.at + times), cells)
        self.at += times

    def sheet(self, hidden: frozenset[str]) -> Sheet:
        height = max(self.rows, default=-1) + 1
        width = max((max(cells) for cells in self.rows.values()), default=-1) + 1
        check_size(height, width, MOST_CELLS, self.file)
        empty: dict[int, str] = {}
        columns = [text_column([self.rows.get(i, empty).get(j, "") for i in range(height)]) for j in range(width)]
        return Sheet(self.name, text_table(columns), tuple(self.merged), self.style in hidden)


def read(path: Path) -> list[Sheet]:
    """The sheets that hold any cell. Raises Refused."""
    try:
        sheets = _read(path)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise Refused("broken_workbook", file=path.name) from error
    return [sheet for sheet in sheets if sheet.cells.num_columns]


def _read(path: Path) -> list[Sheet]:
    drafts: list[Draft] = []
    hidden: set[str] = set()
    for event, element in _events(path):
        if event == "start" and element.tag == f"{TABLE}table":
            drafts.append(Draft(element.get(f"{TABLE}name", ""), element.get(f"{TABLE}style-name", ""), path.name))
        elif event == "end" and element.tag == f"{TABLE}table-row" and drafts:
            drafts[-1].add(element)
            element.clear()
        elif event == "end" and element.tag == f"{STYLE}style":
            shown = element.find(f"{STYLE}table-properties")
            if shown is not None and shown.get(f"{TABLE}display") == "false":
                hidden.add(element.get(f"{STYLE}name", ""))
    return [draft.sheet(frozenset(hidden)) for draft in drafts]


def _events(path: Path) -> Iterator[tuple[str, Element]]:
    """Where the elements of the content begin and end, as it unpacks."""
    with zipfile.ZipFile(path) as archive:
        part = archive.getinfo("content.xml")
        names = set(archive.namelist())
        manifest = archive.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in names else b""
    if part.flag_bits & 1 or b"encryption-data" in manifest:
        raise Refused("password_protected", file=path.name)
    parser: ElementTree.XMLPullParser = ElementTree.XMLPullParser(("start", "end"))
    for block in blocks(path, part):
        if b"<!DOCTYPE" in block or b"<!ENTITY" in block:  # no spreadsheet has them; bombs do
            raise Refused("broken_workbook", file=path.name)
        parser.feed(block)
        yield from parser.read_events()  # type: ignore[misc]
    parser.close()


def _times(element: Element, name: str) -> int:
    return int(element.get(f"{TABLE}{name}", 1))


def _cells(row: Element, at: int, merged: list[tuple[int, int, int, int]]) -> Iterator[tuple[int, str]]:
    """The filled cells of a row by column; what a merged cell covers is none."""
    column = 0
    for cell in row:
        if cell.tag not in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
            continue
        times = _times(cell, "number-columns-repeated")
        if cell.tag == f"{TABLE}table-cell" and (text := _text(cell)):
            across, down = _times(cell, "number-columns-spanned"), _times(cell, "number-rows-spanned")
            if across > 1 or down > 1:
                merged.append((at, column, at + down - 1, column + across - 1))
            yield from ((column + n, text) for n in range(min(times, MOST_COLUMNS + 1)))
        column += times


def _text(cell: Element) -> str:
    shown = "\n".join(map(_paragraph, cell.iterfind(f"{TEXT}p")))
    kind = cell.get(f"{OFFICE}value-type")
    if cell.get(ERROR) == "error":
        return shown
    if kind in NUMBERS:
        return _number(cell.get(f"{OFFICE}value", ""), shown)
    if kind == "date":
        return cell.get(f"{OFFICE}date-value", "").replace("T", " ").split(".")[0].removesuffix(" 00:00:00")
    if kind == "boolean":
        return cell.get(f"{OFFICE}boolean-value", "").upper()
    return shown or cell.get(f"{OFFICE}string-value", "")


def _number(value: str, shown: str) -> str:
    """A number in all its digits; one that is shown with zeros before it or divided (12.3万) as it is shown."""
    if shown.isdecimal() and shown.startswith("0") and float(shown) == float(value):
        return shown
    if (found := SCALED.fullmatch(shown)) and (exact := _divided(Decimal(value), Decimal(found[1]))):
        return f"{exact:f}{found[2]}"
    return value if value.lstrip("-").isdecimal() else float_text(float(value)) or ""


def _divided(value: Decimal, shown: Decimal) -> Decimal | None:
    """The part of a number that is shown of it, without rounding: 12.3456 where 123456 is shown as 12.3."""
    rounded = Decimal(1).scaleb(int(shown.as_tuple().exponent)) / 2
    if not shown or abs(value - shown) <= 2 * rounded:
        return None
    return next((part.normalize() for scale in SCALES if abs((part := value / scale) - shown) <= rounded), None)


def _paragraph(source: Element) -> str:
    """The text of a paragraph; several spaces are written as one and a number of more."""
    parts = [source.text or ""]
    for inner in source:
        parts.append(" " * int(inner.get(f"{TEXT}c", 1)) if inner.tag == f"{TEXT}s" else _paragraph(inner))
        parts.append(inner.tail or "")
    return "".join(parts)
