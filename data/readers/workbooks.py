"""Hands a workbook to its reader: as it is, or mended where the reader would lose something, or without long sheets."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from data.readers.archive import ERROR, Contents
from data.readers.formats import Shown, as_shown

STRINGS = "xl/sharedStrings.xml"
NO_STRINGS = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
BEGIN, END = b"<sheetData>", b"</sheetData>"
STANDS_FOR = b'<sheetData><row r="1"><c r="A1" t="str"><v>%s</v></c></row></sheetData>'


def workbook(path: Path, contents: Contents) -> io.BytesIO:
    """The workbook with its error cells and numbers that show more turned into text; the file itself if it has none."""
    if contents.styles or contents.has_errors:
        return _written(dict(_parts(path, contents, {})))
    return io.BytesIO(path.read_bytes())


def outline(path: Path, contents: Contents, long: Mapping[str, bytes]) -> io.BytesIO:
    """The same with nothing in the long sheets but, in their first cell, the name of the part that holds them.

    long: their texts by the names of their parts.
    """
    emptied = {name: text for name, full in long.items() if (text := _emptied(name, full))}
    parts = dict(_parts(path, contents, emptied))
    if len(emptied) == len(contents.sheets):
        parts[STRINGS] = NO_STRINGS
    return _written(parts)


def _emptied(name: str, text: bytes) -> bytes | None:
    """A sheet with nothing but this name; None where its cells do not stand as a spreadsheet writes them."""
    begin, end = text.find(BEGIN), text.rfind(END)
    return text[:begin] + STANDS_FOR % name.encode() + text[end + len(END) :] if 0 <= begin < end else None


def _written(parts: dict[str, bytes]) -> io.BytesIO:
    copy = io.BytesIO()
    with zipfile.ZipFile(copy, "w") as target:
        for name, text in parts.items():
            target.writestr(name, text)
    copy.seek(0)
    return copy


def _parts(path: Path, contents: Contents, instead: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """The name and text of each part that a reader needs: what is to stand instead of it, else itself, mended."""
    with zipfile.ZipFile(path) as source:
        for name in source.namelist():
            if "/media/" in name or name.endswith("item.data"):
                continue
            sheet = contents.sheets.get(name)
            if name in instead:
                yield name, instead[name]
            elif sheet:
                yield name, _mended(sheet.text or source.read(name), sheet.has_errors, contents.styles)
            else:
                yield name, source.read(name)


def _mended(text: bytes, has_errors: bool, styles: Mapping[bytes, Shown]) -> bytes:
    """A sheet's text without error cells and numbers that show more."""
    text = text.replace(ERROR, b't="str"') if has_errors else text
    return as_shown(text, styles) if styles else text
