"""Reads a file's bytes into sheets of text, without deciding what anything means."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import cast

from data.readers import sniffing
from data.readers.sheet import Refused, Sheet

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
OURS = (KeyboardInterrupt, SystemExit, GeneratorExit)


def read(path: Path) -> list[Sheet]:
    """All sheets of a file, in file order. Raises Refused with the reason, and nothing else."""
    reader = _reader(sniffing.kind(path))
    try:
        sheets = [sheet for sheet in reader(path) if any(c.null_count < len(c) for c in sheet.cells)]
    except Refused:
        raise
    except MemoryError as error:
        raise Refused("too_large_file", file=path.name, megabytes=path.stat().st_size >> 20) from error
    except BaseException as error:  # a panic in the workbook reader is not an Exception
        if isinstance(error, OURS):
            raise
        raise Refused("broken_workbook", file=path.name) from error
    if not sheets:
        raise Refused("no_cells", file=path.name)
    return sheets


def _reader(kind: str) -> Callable[[Path], list[Sheet]]:
    module, name = READERS[kind]
    return cast(Callable[[Path], list[Sheet]], getattr(import_module(f"data.readers.{module}"), name))
