"""Writes a file of traditional characters in simplified ones, which all words that are looked for stand in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import pyarrow as pa
import pyarrow.compute as pc

from data.coding import each
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


def in_simplified(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The sheets, in simplified characters where names of columns stand in traditional ones and nothing says else."""
    heads = [[text for text in row if text] for sheet in sheets for row in _head(sheet)]
    traditional = any(map(_names_columns, heads)) and not any(_SIMPLIFIED.search(text) for row in heads for text in row)
    return [replace(sheet, cells=_simplified(sheet.cells)) for sheet in sheets] if traditional else list(sheets)


def _head(sheet: Sheet) -> list[list[str | None]]:
    columns = [column.to_pylist() for column in sheet.cells.slice(0, HEAD).columns]
    return [list(row) for row in zip(*columns, strict=True)]


def _names_columns(row: Sequence[str]) -> bool:
    named = sum(len(text.strip()) <= LONGEST and bool(_HEADER.search(text)) for text in row)
    return named >= LEAST_NAMES or 0 < len(row) <= 2 * named


def _simplified(cells: pa.Table) -> pa.Table:
    return pa.table([each(column, _rewritten) for column in cells.columns], names=cells.column_names)


def _rewritten(texts: pa.Array) -> pa.Array:
    """The texts in simplified characters; figures stay as they are."""
    if not pc.any(pc.match_substring_regex(texts, _HAN)).as_py():
        return texts
    return pa.array([text and text.translate(_TWINS) for text in texts.to_pylist()], texts.type)
