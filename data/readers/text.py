"""Reads text files of any usual encoding and delimiter into one sheet, without looking for tables."""

from __future__ import annotations

import csv
import io
from itertools import zip_longest
from pathlib import Path

from data.readers.canonical import text_column
from data.readers.sheet import Refused, Sheet, text_table


def read(path: Path) -> list[Sheet]:
    """The whole file as one sheet."""
    text = _decode(path)
    head = "\n".join(text.splitlines()[:20])
    delimiter = max("\t;|,", key=head.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    columns = [text_column(column) for column in zip_longest(*rows, fillvalue="")]
    return [Sheet(path.stem, text_table(columns))]


def _decode(path: Path) -> str:
    data = path.read_bytes()
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refused("undecodable", file=path.name)
