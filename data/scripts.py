"""Reads a file of traditional characters in simplified ones, as the words looked for are; names stay as written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

import pyarrow as pa
import pyarrow.compute as pc

from data.coding import is_coded, rewritten
from data.delivery import SheetReading
from data.readers.sheet import Sheet
from data.vocabulary import of_cells
from data.vocabulary import text as written

HEAD = 20  # rows in which the names of columns stand
LONGEST = 12  # characters of a column's name
LEAST_NAMES = 2
_SIMPLIFIED = re.compile(written("traditional", "simplified"))
_HEADER = re.compile(written("traditional", "header"))
_TWINS = str.maketrans(of_cells("traditional", "from"), of_cells("traditional", "to"))
_HAN = r"\p{Han}"

AsWritten = dict[str, str]


def in_simplified(sheets: Sequence[Sheet]) -> tuple[list[Sheet], AsWritten]:
    """The sheets in simplified characters where names of columns stand in traditional ones, and what each text was."""
    heads = [[text for text in row if text] for sheet in sheets for row in _head(sheet)]
    if not any(map(_names_columns, heads)) or any(_SIMPLIFIED.search(text) for row in heads for text in row):
        return list(sheets), {}
    was: AsWritten = {}
    simplified = partial(_simplified, was=was)
    return [replace(sheet, cells=_of_each(sheet.cells, simplified)) for sheet in sheets], was


def with_names_as_written(readings: Iterable[SheetReading], was: AsWritten) -> list[SheetReading]:
    """The readings with the texts of their rows in the characters of the file."""
    return [_as_written(reading, was) if was else reading for reading in readings]


def _head(sheet: Sheet) -> list[list[str | None]]:
    columns = [column.to_pylist() for column in sheet.cells.slice(0, HEAD).columns]
    return [list(row) for row in zip(*columns, strict=True)]


def _names_columns(row: Sequence[str]) -> bool:
    named = sum(len(text.strip()) <= LONGEST and bool(_HEADER.search(text)) for text in row)
    return named >= LEAST_NAMES or 0 < len(row) <= 2 * named


def _simplified(texts: pa.Array, was: AsWritten) -> pa.Array:
    """The texts in simplified characters; figures stay as they are."""
    if not pc.any(pc.match_substring_regex(texts, _HAN)).as_py():
        return texts
    given = texts.to_pylist()
    simple = [text and text.translate(_TWINS) for text in given]
    was.update((new.strip(), old.strip()) for new, old in zip(simple, given, strict=True) if new != old)
    return pa.array(simple, texts.type)


def _as_written(reading: SheetReading, was: Mapping[str, str]) -> SheetReading:
    if reading.checked is None:
        return reading
    restored = partial(_restored, was=was)
    rows, rejected = (_of_each(table, restored) for table in (reading.checked.rows, reading.checked.rejected))
    return replace(reading, checked=replace(reading.checked, rows=rows, rejected=rejected))


def _restored(texts: pa.Array, was: Mapping[str, str]) -> pa.Array:
    return pa.array([text and was.get(text, text) for text in texts.to_pylist()], texts.type)


def _of_each(table: pa.Table, change: partial[pa.Array]) -> pa.Table:
    """The table with each text looked at; columns of anything else stay as they are."""
    texts = [pa.types.is_string(c.type) or is_coded(c) for c in table.columns]
    columns = [rewritten(c, change) if text else c for c, text in zip(table.columns, texts, strict=True)]
    return pa.table(columns, names=table.column_names)
