"""Reads a file's bytes into sheets of text, without deciding what anything means."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from data.readers import excel, markup, old_excel, parquet, sniffing, spreadsheetml, text
from data.readers.sheet import Refused, Sheet

__all__ = ["Refused", "Sheet", "read"]

READERS: dict[str, Callable[[Path], list[Sheet]]] = {
    "xlsx": excel.read,
    "xls": old_excel.read,
    "parquet": parquet.read,
    "html": markup.read_html,
    "mhtml": markup.read_mhtml,
    "spreadsheetml": spreadsheetml.read,
    "text": text.read,
}
OURS = (KeyboardInterrupt, SystemExit, GeneratorExit)


def read(path: Path) -> list[Sheet]:
    """All sheets of a file, in file order. Raises Refused with the reason, and nothing else."""
    reader = READERS[sniffing.kind(path)]
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
