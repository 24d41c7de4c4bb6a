"""Looks through a workbook's zip before it is unpacked: bombs, absurd sizes, error cells.

The workbook reader lays every sheet out in memory from the first cell to the last one, so two cells at
the corners of a sheet would take the process down. It also reads error cells as empty.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import BinaryIO

from data.readers.formats import Shown, styles_shown
from data.readers.sheet import Refused, check_size

MOST_CELLS = 25_000_000
MOST_UNPACKED = 1 << 30  # bytes of one part
MOST_RATIO = 300  # spreadsheets pack 10 to 60 times; identical rows up to 200
SMALL = 50 << 20  # below this no ratio is a danger
BLOCK = 1 << 20
MOST_HELD = 256  # blocks of unpacked sheets that are kept for their reader
OVERLAP = 512  # longer than any tag that is looked for
ERROR = b't="e"'
FORMULA = b"</f>"
# A formula that no spreadsheet has worked out: written by a program, and never saved in Excel.
UNSAVED = re.compile(rb'<c r="[A-Z]+\d+"(?: s="\d+")?><f[^>]*>[^<]*</f>(?:<v></v>|<v ?/>)?</c>')
DIMENSION = re.compile(rb'<(?:\w+:)?dimension\s[^>]*ref="(?:\$?[A-Z]+\$?\d+:)?\$?([A-Z]{1,3})\$?(\d+)"')
PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d+)"')
# The letters and the row of each cell that is no empty tag.
FILLED = re.compile(rb"<(?:\w+:)?c\s(?=[^>]*?" + PLACE.pattern + rb")[^>]*[^>/]>(?!</)")
EXACT_BLOCKS = 1
SHEET = re.compile(r"(?i)xl[/\\]worksheets[/\\][^/\\]+\.xml$")
STYLES = re.compile(r"(?i)xl[/\\]styles\.xml$")
STRINGS = re.compile(r"(?i)xl[/\\](sharedStrings|workbook)\.xml$")


@dataclass(frozen=True)
class Contents:
    """What a workbook's zip holds.

    errors: the parts with error cells. styles: cell styles that show more than the number. model: Power Pivot.
    unsaved: the parts with formulas that have no result.
    sheets: the unpacked text of the sheets that are not too large to be held, and whole.
    """

    errors: frozenset[str]
    styles: dict[bytes, Shown]
    model: bool
    sheets: dict[str, bytes]
    unsaved: frozenset[str] = frozenset()

    @property
    def must_be_mended(self) -> bool:
        return bool(self.errors or self.styles)


def look_through(path: Path) -> Contents:
    """Checks every part that will be unpacked. Raises Refused, or zlib and zipfile errors for a broken one."""
    errors: set[str] = set()
    unsaved: set[str] = set()
    styles: dict[bytes, Shown] = {}
    sheets: dict[str, bytes] = {}
    with zipfile.ZipFile(path) as archive:
        for part in archive.infolist():
            if part.flag_bits & 1:
                raise Refused("password_protected", file=path.name)
            if SHEET.search(part.filename):
                held: list[bytes] = []
                marks = _scan(_holding(held, blocks(path, part)), path.name)
                errors |= {part.filename} if marks.errors else set()
                unsaved |= {part.filename} if marks.unsaved else set()
                text = b"".join(held)
                if (len(text), zlib.crc32(text)) == (part.file_size, part.CRC):
                    sheets[part.filename] = text
            elif STYLES.search(part.filename):
                styles |= styles_shown(b"".join(blocks(path, part)))
            elif STRINGS.search(part.filename):
                for _ in blocks(path, part):  # only counted
                    pass
        model = any(name.lower().endswith("model/item.data") for name in archive.namelist())
    return Contents(frozenset(errors), styles, model, sheets, frozenset(unsaved))


def blocks(path: Path, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """A part's bytes as they really unpack, whatever the directory says of their size."""
    with path.open("rb") as stream:
        stream.seek(part.header_offset + 26)
        skip = int.from_bytes(stream.read(2), "little") + int.from_bytes(stream.read(2), "little")
        stream.seek(skip, 1)
        if part.compress_type == zipfile.ZIP_STORED:
            yield stream.read(part.compress_size)
            return
        unpacked = 0
        for block in _unpacked(stream, part.compress_size):
            unpacked += len(block)
            if unpacked > MOST_UNPACKED or unpacked > max(SMALL, MOST_RATIO * part.compress_size):
                raise Refused("zip_bomb", file=path.name, megabytes=unpacked >> 20)
            yield block


def _holding(held: list[bytes], blocks: Iterator[bytes]) -> Iterator[bytes]:
    """The same blocks, the first of which are held."""
    for block in blocks:
        if len(held) < MOST_HELD:
            held.append(block)
        yield block


def _unpacked(stream: BinaryIO, size: int) -> Iterator[bytes]:
    """What the next bytes of a stream unpack to, a block at a time; nothing is held but the block at hand."""
    packed, unpacker = b"", zlib.decompressobj(-15)
    while not unpacker.eof:
        if not packed:
            packed = stream.read(min(size, BLOCK))
            size -= len(packed)
        block = unpacker.decompress(packed, BLOCK)
        if not block and not packed:
            raise zlib.error("truncated part")
        if block:
            yield block
        packed = unpacker.unconsumed_tail


@dataclass(frozen=True)
class Marks:
    """Whether a sheet holds error cells, and formulas without a result."""

    errors: bool
    unsaved: bool


def _scan(blocks: Iterator[bytes], file: str) -> Marks:
    """What a sheet holds that its reader would lose. Raises Refused where its cells lie absurdly far apart.

    A sheet says its size at its beginning. It is believed only of columns, and only after the first blocks:
    a megabyte of cells is no accident.
    """
    errors, unsaved, said, tail = False, False, None, b""
    rows = columns = 0
    for number, block in enumerate(blocks):
        said = said or DIMENSION.search(block)
        errors = errors or ERROR in block or ERROR in tail + block[:OVERLAP]
        unsaved = unsaved or (FORMULA in block and bool(UNSAVED.search(block)))
        if said is None or _cells(said) > MOST_CELLS or number < EXACT_BLOCKS:
            filled = FILLED.findall(tail + block)
            rows = max(rows, *map(int, {row for _, row in filled}), 0)
            columns = max(columns, *map(_number, {letters for letters, _ in filled}), 0)
        else:
            last = PLACE.search(block, block.rfind(b' r="', 0, -OVERLAP))
            rows, columns = max(rows, int(last[2]) if last else 0), max(columns, _number(said[1]))
        tail = block[-OVERLAP:]
    check_size(rows, columns, MOST_CELLS, file)
    return Marks(errors, unsaved)


def _cells(said: re.Match[bytes]) -> int:
    return _number(said[1]) * int(said[2])


@cache
def _number(letters: bytes) -> int:
    """A → 1, XFD → 16384."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
