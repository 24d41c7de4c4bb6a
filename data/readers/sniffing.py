"""Says what a file is by its first bytes, never by its name."""

from __future__ import annotations

from pathlib import Path

from data.readers.sheet import Refused


def kind(path: Path) -> str:
    """xlsx, xls, parquet or text. Raises Refused for what cannot be opened."""
    if not path.exists():
        raise Refused("not_found", file=path.name)
    if path.is_dir():
        raise Refused("is_folder", file=path.name)
    with path.open("rb") as stream:
        head = stream.read(8)
    if not head:
        raise Refused("empty_file", file=path.name)
    return _by_magic(head)


def _by_magic(head: bytes) -> str:
    if head.startswith(b"PK"):
        return "xlsx"
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return "xls"
    return "parquet" if head.startswith(b"PAR1") else "text"
