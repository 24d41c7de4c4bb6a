"""Reads binary workbooks (.xlsb): checked for size, and mended as .xlsx are, before the workbook reader has them.

Their parts are records one behind the other: a number, a length and that many bytes.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from python_calamine import CalamineError

from data.readers.archive import MOST_CELLS, blocks
from data.readers.excel import sheets_of
from data.readers.formats import Shown, shown
from data.readers.sheet import Refused, Sheet, check_size

ROW, RK, REAL, TEXT, FORMULA_NUMBER, FORMAT, STYLE, BUNDLED, MERGED = 0, 2, 5, 6, 9, 44, 47, 156, 176
ERRORS = frozenset((3, 11))  # a value, the result of a formula
NUMBERS = frozenset((RK, REAL, FORMULA_NUMBER))
CELLS = range(1, 12)
STYLES_BEGIN, STYLES_END = 617, 618
NAMES = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
LINK = re.compile(r"<(?:\w+:)?Relationship\s[^>]*?>")
PART = re.compile(r"xl/(workbook|styles|sharedStrings|worksheets/[^/]+)\.bin$", re.I)

Record = tuple[int, int, int, bytes]  # its number, where it begins and ends in the part, its bytes


@dataclass(frozen=True)
class Styles:
    """Cell styles by number. shown: those that show more than the number; formatted: those that may be of days."""

    shown: Mapping[int, Shown]
    formatted: frozenset[int]


@dataclass
class Scanned:
    """One worksheet's part: its bytes with what the reader would lose written out, and its merged cells."""

    mended: bytes = b""
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)


def read(path: Path) -> list[Sheet]:
    """The worksheets that hold any cell, in workbook order. Raises Refused."""
    parts = _parts(path)
    styles = _styles(parts.get("xl/styles.bin", b""))
    scanned = {name: _scan(text, styles, path.name) for name, text in parts.items() if "/worksheets/" in name}
    book = _with_parts(path, {name: found.mended for name, found in scanned.items()})
    try:
        sheets = sheets_of(book)
    except CalamineError as error:
        raise Refused("broken_workbook", file=path.name) from error
    merged = {name: scanned[part].merged for name, part in _places(path, parts) if part in scanned}
    return [replace(s, merged=tuple(merged.get(s.name, ()))) for s in sheets if s.cells.num_columns]


def _parts(path: Path) -> dict[str, bytes]:
    """The unpacked parts that a reader will unpack, none of them a bomb."""
    found = {}
    with zipfile.ZipFile(path) as archive:
        for part in archive.infolist():
            if part.flag_bits & 1:
                raise Refused("password_protected", file=path.name)
            if PART.search(part.filename):
                found[part.filename] = b"".join(blocks(path, part))
    return found


def _with_parts(path: Path, mended: Mapping[str, bytes]) -> io.BytesIO:
    copy = io.BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(copy, "w") as target:
        for part in source.infolist():
            if "/media/" not in part.filename:
                target.writestr(part.filename, mended.get(part.filename) or source.read(part))
    copy.seek(0)
    return copy


def _records(part: bytes) -> Iterator[Record]:
    at = 0
    while at < len(part):
        start, number = at, part[at]
        at += 1
        if number & 0x80:
            number = (number & 0x7F) | (part[at] & 0x7F) << 7
            at += 1
        size = shift = 0
        while True:
            byte = part[at]
            at += 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80 or shift > 21:
                break
        yield number, start, at + size, part[at : at + size]
        at += size


def _record(number: int, body: bytes) -> bytes:
    size, head = len(body), bytearray([number])
    while size > 0x7F:
        head.append(size & 0x7F | 0x80)
        size >>= 7
    head.append(size)
    return bytes(head) + body


def _string(body: bytes, at: int) -> tuple[str, int]:
    """(a string, where it ends)."""
    (length,) = struct.unpack_from("<I", body, at)
    end = at + 4 + 2 * length
    return body[at + 4 : end].decode("utf-16-le", "replace"), end


def _styles(part: bytes) -> Styles:
    """What the cell styles of a workbook say of its numbers."""
    formats: dict[int, Shown] = {}
    used: list[int] = []
    is_cell = False
    for number, _, _, body in _records(part):
        if number == FORMAT and (how := shown(_string(body, 2)[0])):
            formats[int.from_bytes(body[:2], "little")] = how
        is_cell = number == STYLES_BEGIN or (is_cell and number != STYLES_END)
        if is_cell and number == STYLE:
            used.append(int.from_bytes(body[2:4], "little"))
    shown_so = {at: formats[number] for at, number in enumerate(used) if number in formats}
    return Styles(shown_so, frozenset(at for at, number in enumerate(used) if number))


def _scan(part: bytes, styles: Styles, file: str) -> Scanned:
    """A worksheet with its errors and the numbers that show more as text. Raises Refused for an absurd size."""
    found, pieces = Scanned(), []
    first = rows = columns = 0
    for number, start, end, body in _records(part):
        if number == ROW:
            rows = max(rows, int.from_bytes(body[:4], "little") + 1)
        elif number in CELLS:
            columns = max(columns, int.from_bytes(body[:4], "little") + 1)
            if new := _mended(number, body, styles):
                pieces += [part[first:start], new]
                first = end
        elif number == MERGED:
            top, bottom, left, right = struct.unpack_from("<4I", body)
            found.merged.append((top, left, bottom, right))
    check_size(rows, columns, MOST_CELLS, file)
    found.mended = b"".join([*pieces, part[first:]])
    return found


def _mended(number: int, body: bytes, styles: Styles) -> bytes:
    """A cell of which the reader knows less than it says, as one that it knows; nothing for all others.

    It takes no whole number that is packed in two bits less for a day.
    """
    if number in ERRORS:
        return _text(body, NAMES.get(body[8], "#N/A"))
    style = int.from_bytes(body[4:7], "little")
    if number not in NUMBERS or style not in styles.formatted:
        return b""
    if how := styles.shown.get(style):
        return _text(body, how.text(_number(number, body)))
    return _record(REAL, body[:8] + struct.pack("<d", _number(number, body))) if number == RK else b""


def _text(body: bytes, text: str) -> bytes:
    return _record(TEXT, body[:8] + struct.pack("<I", len(text)) + text.encode("utf-16-le"))


def _number(number: int, body: bytes) -> float:
    if number != RK:
        (value,) = struct.unpack_from("<d", body, 8)
        return float(value)
    (packed,) = struct.unpack_from("<i", body, 8)
    whole = packed >> 2 if packed & 2 else struct.unpack("<d", struct.pack("<q", (packed & 0xFFFFFFFC) << 32))[0]
    return float(whole) / (100 if packed & 1 else 1)


def _places(path: Path, parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """The name of each sheet and its part."""
    with zipfile.ZipFile(path) as archive:
        links = archive.read("xl/_rels/workbook.bin.rels").decode("utf-8", "replace")
    told = {_said(link, "Id"): _said(link, "Target") for link in LINK.findall(links)}
    for number, _, _, body in _records(parts["xl/workbook.bin"]):
        if number == BUNDLED:
            link, at = _string(body, 8)
            target = told.get(link, "")
            yield _string(body, at)[0], target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _said(link: str, name: str) -> str:
    found = re.search(rf'\b{name}="([^"]*)"', link)
    return found[1] if found else ""
