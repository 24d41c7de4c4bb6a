"""Reads a file's bytes into sheets of text, without deciding what anything means."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from data.readers import excel, parquet, sniffing, text
from data.readers.sheet import Refused, Sheet

__all__ = ["Refused", "Sheet", "read"]

READERS: dict[str, Callable[[Path], list[Sheet]]] = {
    "xlsx": excel.read,
    "xls": excel.read,
    "parquet": parquet.read,
    "text": text.read,
}


def read(path: Path) -> list[Sheet]:
    """All sheets of a file, in file order. Raises Refused with the reason."""
    return READERS[sniffing.kind(path)](path)
