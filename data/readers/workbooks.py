"""Hands a workbook to its reader: as it is, mended where the reader would lose something, or shared out.

Most of the time that a workbook takes goes into the text of its sheets, on one thread for each workbook: the rows of
a long sheet are shared out among several, so that as many threads read it.
"""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path

from data.readers.archive import ERROR, SHEET, Contents
from data.readers.formats import as_shown

LONG = 4 << 20  # bytes of a sheet's text; a shorter one is read before its shares are made
MOST = 4  # workbooks; each reader reads anew what the sheets have in common
ROW, BEGIN, END = b"<row ", b"<sheetData>", b"</sheetData>"
NO_ROWS = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'


def workbooks(path: Path, contents: Contents, most: int = MOST) -> list[io.BytesIO]:
    """Workbooks of the same sheets in the same order, their error cells and numbers that show more turned into text.

    Each holds its share of the rows of every long sheet, at their places; the first holds the short sheets. It is a
    single one where no sheet is long, and the file itself where nothing is to be changed.
    """
    is_long = any(len(text) >= LONG for text in contents.sheets.values())
    count = min(os.cpu_count() or 1, most) if is_long else 1
    if count == 1 and not contents.must_be_mended:
        return [io.BytesIO(path.read_bytes())]
    copies = [io.BytesIO() for _ in range(count)]
    with ExitStack() as opened:
        targets = [opened.enter_context(zipfile.ZipFile(copy, "w")) for copy in copies]
        for name, text in _parts(path, contents):
            shares = _shares(text, count) if SHEET.search(name) else [text] * count
            for target, share in zip(targets, shares, strict=True):
                target.writestr(name, share)
    for copy in copies:
        copy.seek(0)
    return copies


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


def _shares(sheet: bytes, count: int) -> list[bytes]:
    """A sheet's text as so many, each with some of its rows; all rows are in the first where they are few."""
    parted = list(_parted(sheet, count)) if len(sheet) >= LONG else [sheet]
    return parted + [NO_ROWS] * (count - len(parted))


def _parted(sheet: bytes, count: int) -> Iterator[bytes]:
    """The same at places where a row begins; as it is where `<row ` may stand in a comment."""
    begin, end = sheet.find(BEGIN) + len(BEGIN), sheet.rfind(END)
    if begin < len(BEGIN) or end < begin or (b"!" in sheet and b"<!" in sheet):
        yield sheet
        return
    near = (begin + (end - begin) * place // count for place in range(1, count))
    cuts = [cut for at in near if (cut := sheet.find(ROW, at, end)) >= 0]
    for first, last in pairwise([begin, *cuts, end]):
        yield sheet[:begin] + sheet[first:last] + sheet[end:]
