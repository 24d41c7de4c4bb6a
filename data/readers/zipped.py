"""Unpacks the table files that a zip holds, as people send the reports of a month or of several shops."""

from __future__ import annotations

import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from data.readers.archive import MOST_UNPACKED, blocks
from data.readers.sheet import Refused

SUFFIXES = frozenset(
    (".xlsx", ".xlsm", ".xlsb", ".xls", ".et", ".ods", ".csv", ".tsv", ".txt", ".htm", ".html", ".parquet")
)
NO_FILES = ("~$", ".", "__MACOSX/")  # Excel's lock files, and what a Mac packs along
MOST_FILES = 1000
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError)
PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
UTF8 = 0x800  # a flag: the name is in UTF-8


def holds_tables(names: Iterable[str]) -> bool:
    """Whether any name in a zip is that of a file which may hold a table."""
    return any(_is_table(PurePosixPath(name.replace("\\", "/"))) for name in names)


def unpacked(path: Path, folder: Path) -> dict[str, Path]:
    """The table files of a zip, written into a folder: by name, with its folder where two share one. Raises Refused."""
    try:
        return _unpacked(path, folder)
    except BROKEN as error:
        raise Refused("broken_archive", file=path.name) from error


def _unpacked(path: Path, folder: Path) -> dict[str, Path]:
    with zipfile.ZipFile(path) as archive:
        parts = {part: PurePosixPath(_name(part)) for part in archive.infolist() if not part.is_dir()}
    parts = {part: name for part, name in parts.items() if _is_table(name)}
    if len(parts) > MOST_FILES:
        raise Refused("too_many_files", file=path.name, files=len(parts), most=MOST_FILES)
    stems, total, files = Counter(name.stem for name in parts.values()), 0, {}
    for place, (part, name) in enumerate(parts.items()):
        if part.flag_bits & 1:
            raise Refused("password_protected", file=path.name)
        if part.compress_type not in PACKED:
            raise Refused("packed_file", file=path.name, format="ZIP")
        target = folder / str(place) / name.name  # its own name, which may tell the month
        target.parent.mkdir()
        with target.open("wb") as stream:
            for block in blocks(path, part):
                total += stream.write(block)
                if total > MOST_UNPACKED:
                    raise Refused("zip_bomb", file=path.name, megabytes=total >> 20)
        files[name.stem if stems[name.stem] == 1 else str(name)] = target
    return files


def _is_table(name: PurePosixPath) -> bool:
    hidden = name.name.startswith(NO_FILES) or str(name).startswith(NO_FILES)
    return name.suffix.lower() in SUFFIXES and not hidden


def _name(part: zipfile.ZipInfo) -> str:
    """The name of a part; where its encoding is not said, Chinese Windows wrote it as GBK."""
    name = part.filename.replace("\\", "/")
    if part.flag_bits & UTF8 or name.isascii():
        return name
    try:
        return name.encode("cp437").decode("gb18030")
    except UnicodeError:
        return name
