"""Hands a workbook to its reader: as it is, or mended where the reader would lose something, or without long sheets."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection, Iterator
from pathlib import Path

from data.readers.archive import ERROR, SHEET, Contents
from data.readers.formats import as_shown

STRINGS = "xl/sharedStrings.xml"
NO_STRINGS = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
BEGIN, END = b"<sheetData>", b"</sheetData>"
STANDS_FOR = b'<sheetData><row r="1"><c r="A1" t="str"><v>%s</v></c></row></sheetData>'


def workbook(path: Path, contents: Contents) -> io.BytesIO:
    """The workbook with its error cells and numbers that show more turned into text; the file itself if it has none."""
    return _written(dict(_parts(path, contents))) if contents.must_be_mended else io.BytesIO(path.read_bytes())


def outline(path: Path, contents: Contents, long: Collection[str]) -> io.BytesIO:
    """The same with nothing in the long sheets but, in their first cell, the name of the part that holds them."""
    parts = dict(_parts(path, contents))
    for name in long:
        begin, end = parts[name].find(BEGIN), parts[name].rfind(END)
        if 0 <= begin < end:
            parts[name] = parts[name][:begin] + STANDS_FOR % name.encode() + parts[name][end + len(END) :]
    if all(name in long for name in parts if SHEET.search(name)):
        parts[STRINGS] = NO_STRINGS
    return _written(parts)


def _written(parts: dict[str, bytes]) -> io.BytesIO:
    copy = io.BytesIO()
    with zipfile.ZipFile(copy, "w") as target:
        for name, text in parts.items():
            target.writestr(name, text)
    copy.seek(0)
    return copy


def _parts(path: Path, contents: Contents) -> Iterator[tuple[str, bytes]]:
    """The name and text of each part that a reader needs, mended."""
    with zipfile.ZipFile(path) as source:
        for part in source.infolist():
            if "/media/" in part.filename or part.filename.endswith("item.data"):
                continue
            text = contents.sheets.get(part.filename) or source.read(part)
            if part.filename in contents.errors:
                text = text.replace(ERROR, b't="str"')
            if contents.styles and SHEET.search(part.filename):
                text = as_shown(text, contents.styles)
            yield part.filename, text
