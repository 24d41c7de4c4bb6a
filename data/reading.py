"""Reads a file's bytes into sheets of text, without deciding what anything means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from data.readers import sniffing
from data.readers.sheet import Refused, Sheet
from data.readers.zipped import unpacked

__all__ = ["Refused", "Sheet", "read"]

# The module and function that read each kind; loaded with the first file of its kind.
READERS = {
    "xlsx": ("excel", "read"),
    "xlsb": ("binary_excel", "read"),
    "xls": ("old_excel", "read"),
    "ods": ("open_document", "read"),
    "parquet": ("parquet", "read"),
    "html": ("markup", "read_html"),
    "mhtml": ("markup", "read_mhtml"),
    "spreadsheetml": ("spreadsheetml", "read"),
    "text": ("text", "read"),
}
EMPTY = ("empty_file", "no_cells")
OURS = (KeyboardInterrupt, SystemExit, GeneratorExit)


def read(path: Path) -> list[Sheet]:
    """All sheets of a file, in file order; of a zip, those of the files in it. Raises Refused, and nothing else."""
    kind = sniffing.kind(path)
    sheets = _zipped(path) if kind == sniffing.ZIP else _sheets(path, kind)
    if not sheets:
        raise Refused("no_cells", file=path.name)
    return sheets


def _zipped(path: Path) -> list[Sheet]:
    """The sheets of the files in a zip, each by the name of its file."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        files = unpacked(path, Path(folder))
        found = {name: _of_one_packed(file) for name, file in files.items()}
    return [
        replace(sheet, name=name if len(sheets) == 1 else f"{name} · {sheet.name}")
        for name, sheets in found.items()
        for sheet in sheets
    ]


def _of_one_packed(path: Path) -> list[Sheet]:
    """The sheets of one file of a zip; an empty one among the others is no reason to refuse these."""
    try:
        return _sheets(path, sniffing.kind(path))
    except Refused as refusal:
        if refusal.kind not in EMPTY:
            raise
        return []


def _sheets(path: Path, kind: str) -> list[Sheet]:
    """The sheets of one file that hold anything. Raises Refused."""
    if kind not in READERS:  # a zip within a zip
        raise Refused("packed_file", file=path.name, format=kind.upper())
    reader = _reader(kind)
    try:
        return [sheet for sheet in reader(path) if any(c.null_count < len(c) for c in sheet.cells)]
    except Refused:
        raise
    except MemoryError as error:
        raise Refused("too_large_file", file=path.name, megabytes=path.stat().st_size >> 20) from error
    except BaseException as error:  # a panic in the workbook reader is not an Exception
        if isinstance(error, OURS):
            raise
        raise Refused("broken_workbook", file=path.name) from error


def _reader(kind: str) -> Callable[[Path], list[Sheet]]:
    module, name = READERS[kind]
    return cast(Callable[[Path], list[Sheet]], getattr(import_module(f"data.readers.{module}"), name))
