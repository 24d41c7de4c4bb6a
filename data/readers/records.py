"""Splits UTF-8 text into a rectangular grid of text cells, a million rows a second, keeping every row.

Where every line has the same number of cells, or all but titles above and notes below, pyarrow reads it
as it is. Otherwise the cells of every record are counted with numpy, short records are filled up, and
pyarrow reads the rectangle. Text whose quotes do not pair goes through the csv module, which forgives more.
"""

from __future__ import annotations

import csv
import io
from itertools import zip_longest

import numpy as np
import pyarrow as pa
from pyarrow import csv as arrow_csv

from data.readers.canonical import text_column
from data.readers.sheet import check_size, text_table

MOST_CELLS = 200_000_000
EDGE = 4096  # bytes at both ends where titles and notes stand
NEWLINE, QUOTE = ord("\n"), ord('"')
BLOCK = 8 << 20  # bytes that one thread parses at once


def grid(text: bytes, delimiter: str, quoted: bool, width: int, file: str) -> pa.Table:
    """Every record as a row of c0…cn; null where a cell is empty or missing.

    width: the likely number of cells in a record. Raises Refused.
    """
    for attempt in (lambda: text, lambda: _with_full_edges(text, delimiter, width)):
        try:
            table = _arrow(whole := attempt(), delimiter, quoted, width, broken_lines=False)
        except pa.ArrowInvalid:
            continue
        if len(table) == whole.count(b"\n") + (not whole.endswith(b"\n")):
            return table
    return _counted(unix(text), delimiter, quoted, file)


def _with_full_edges(text: bytes, delimiter: str, width: int) -> bytes:
    """The text with titles above and notes below filled up to the width of the rows between."""
    head = text.find(b"\n", EDGE) + 1 or len(text)
    tail = max(head, text.rfind(b"\n", 0, -EDGE) + 1)
    parts = (_filled_up(text[:head], delimiter, width), text[head:tail], _filled_up(text[tail:], delimiter, width))
    return b"".join(parts)


def _filled_up(lines: bytes, delimiter: str, width: int) -> bytes:
    mark = delimiter.encode()
    filled = []
    for line in lines.splitlines(keepends=True):
        bare = line.rstrip(b"\r\n")
        missing = 0 if b'"' in bare else width - 1 - bare.count(mark)
        filled.append(bare + mark * missing + line[len(bare) :])
    return b"".join(filled)


def unix(text: bytes) -> bytes:
    """All lines ended by \\n."""
    return text.replace(b"\r\n", b"\n").replace(b"\r", b"\n") if b"\r" in text else text


def _counted(text: bytes, delimiter: str, quoted: bool, file: str) -> pa.Table:
    buffer = np.frombuffer(text, "uint8")
    marks = buffer == ord(delimiter)
    newlines = buffer == NEWLINE
    if quoted and b'"' in text:
        if not _pairs(buffer, marks | newlines):
            return _forgiving(text, delimiter, file)
        outside = ~np.logical_xor.accumulate(buffer == QUOTE)
        marks &= outside
        newlines &= outside
    return _rectangle(text, delimiter, quoted, _ends(newlines), np.flatnonzero(marks), file)


def _pairs(buffer: np.ndarray, edges: np.ndarray) -> bool:
    """Whether every quote opens at the start of a cell, closes at its end, or is doubled inside."""
    at = np.flatnonzero(buffer == QUOTE)
    if len(at) % 2:
        return False
    may = np.concatenate(([True], edges | (buffer == QUOTE), [True]))  # one longer on both sides
    return bool(may[at[0::2]].all() and may[at[1::2] + 2].all())


def _ends(newlines: np.ndarray) -> np.ndarray:
    """Where each record ends; a last record needs no line end."""
    ends = np.flatnonzero(newlines)
    last = len(newlines)
    return ends if len(ends) and ends[-1] == last - 1 else np.append(ends, last)


def _rectangle(text: bytes, delimiter: str, quoted: bool, ends: np.ndarray, marks: np.ndarray, file: str) -> pa.Table:
    widths = np.diff(np.searchsorted(marks, ends), prepend=0) + 1
    width = int(widths.max())
    check_size(len(ends), width, MOST_CELLS, file)
    if widths.min() < width:
        text = _padded(text, delimiter, ends, width - widths)
    table = _arrow(text, delimiter, quoted, width, broken_lines=True)
    if len(table) != len(ends):  # the two parsers must see the same records
        return _forgiving(text, delimiter, file)
    return table


def _padded(text: bytes, delimiter: str, ends: np.ndarray, short: np.ndarray) -> bytes:
    where = np.repeat(ends, short)
    return np.insert(np.frombuffer(text, "uint8"), where, ord(delimiter)).tobytes()


def _arrow(text: bytes, delimiter: str, quoted: bool, width: int, broken_lines: bool) -> pa.Table:
    names = [f"c{i}" for i in range(width)]
    return arrow_csv.read_csv(
        pa.BufferReader(text),
        arrow_csv.ReadOptions(column_names=names, block_size=max(1 << 20, min(len(text), BLOCK))),
        arrow_csv.ParseOptions(
            delimiter=delimiter,
            quote_char='"' if quoted else False,
            newlines_in_values=quoted and broken_lines,
            ignore_empty_lines=False,
        ),
        arrow_csv.ConvertOptions(
            column_types=dict.fromkeys(names, pa.string()),
            null_values=[""],
            strings_can_be_null=True,
            quoted_strings_can_be_null=True,
            check_utf8=False,  # to_utf8 has
        ),
    )


def _forgiving(text: bytes, delimiter: str, file: str) -> pa.Table:
    """With quotes that do not pair: as the csv module reads them, unless they swallow whole records."""
    csv.field_size_limit(1 << 30)
    source = text.decode("utf-8", "replace")
    rows = list(csv.reader(io.StringIO(source, newline=""), delimiter=delimiter, skipinitialspace=True))
    if any(cell.count("\n") > 50 for row in rows for cell in row if len(cell) > 1000):
        return _counted(text, delimiter, False, file)
    check_size(len(rows), max(map(len, rows)), MOST_CELLS, file)
    return text_table([text_column(column) for column in zip_longest(*rows, fillvalue="")])
