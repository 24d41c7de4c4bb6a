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
from functools import cache, cached_property
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
class SheetPart:
    """A part that holds a sheet. text: all of it, unless it is too large to be held, or broken."""

    path: Path
    entry: zipfile.ZipInfo
    text: bytes | None

    @cached_property
    def has_errors(self) -> bool:
        """Whether there are error cells."""
        return any(ERROR in block for block in self._blocks())

    @cached_property
    def has_unsaved(self) -> bool:
        """Whether there are formulas without a result."""
        return any(FORMULA in block and UNSAVED.search(block) for block in self._blocks())

    def _blocks(self) -> Iterator[bytes]:
        """Its blocks, each with the end of the one before. The search of one holds other threads up but shortly."""
        if self.text is not None:
            starts = range(0, len(self.text), BLOCK)
            yield from (self.text[max(0, start - OVERLAP) : start + BLOCK] for start in starts)
            return
        tail = b""
        for block in blocks(self.path, self.entry):
            yield tail + block
            tail = block[-OVERLAP:]


@dataclass(frozen=True)
class Contents:
    """What a workbook's zip holds.

    sheets: by the names of their parts. styles: cell styles that show more than the number. model: Power Pivot.
    """

    sheets: dict[str, SheetPart]
    styles: dict[bytes, Shown]
    model: bool

    @property
    def has_errors(self) -> bool:
        return any(sheet.has_errors for sheet in self.sheets.values())

    @property
    def has_unsaved(self) -> bool:
        return any(sheet.has_unsaved for sheet in self.sheets.values())


def look_through(path: Path) -> Contents:
    """Checks every part that will be unpacked. Raises Refused, or zlib and zipfile errors for a broken one."""
    styles: dict[bytes, Shown] = {}
    sheets: dict[str, SheetPart] = {}
    with zipfile.ZipFile(path) as archive:
        for part in archive.infolist():
            if part.flag_bits & 1:
                raise Refused("password_protected", file=path.name)
            if SHEET.search(part.filename):
                held: list[bytes] = []
                _check_extent(_holding(held, blocks(path, part)), path.name)
                text = b"".join(held)
                is_whole = (len(text), zlib.crc32(text)) == (part.file_size, part.CRC)
                sheets[part.filename] = SheetPart(path, part, text if is_whole else None)
            elif STYLES.search(part.filename):
                styles |= styles_shown(b"".join(blocks(path, part)))
            elif STRINGS.search(part.filename):
                for _ in blocks(path, part):  # only counted
                    pass
        model = any(name.lower().endswith("model/item.data") for name in archive.namelist())
    return Contents(sheets, styles, model)


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


def _check_extent(blocks: Iterator[bytes], file: str) -> None:
    """Raises Refused where a sheet's cells lie absurdly far apart.

    A sheet says its size at its beginning. It is believed only of columns, and only after the first blocks:
    a megabyte of cells is no accident.
    """
    said, tail = None, b""
    rows = columns = 0
    for number, block in enumerate(blocks):
        said = said or DIMENSION.search(block)
        if said is None or _cells(said) > MOST_CELLS or number < EXACT_BLOCKS:
            filled = FILLED.findall(tail + block)
            rows = max(rows, *map(int, {row for _, row in filled}), 0)
            columns = max(columns, *map(_number, {letters for letters, _ in filled}), 0)
        else:
            last = PLACE.search(block, block.rfind(b' r="', 0, -OVERLAP))
            rows, columns = max(rows, int(last[2]) if last else 0), max(columns, _number(said[1]))
        tail = block[-OVERLAP:]
    check_size(rows, columns, MOST_CELLS, file)


def _cells(said: re.Match[bytes]) -> int:
    return _number(said[1]) * int(said[2])


@cache
def _number(letters: bytes) -> int:
    """A → 1, XFD → 16384."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
