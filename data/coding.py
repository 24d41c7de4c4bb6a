"""Columns in which texts repeat, kept as codes, so that each distinct text is looked at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.threads import in_pieces

WORTH_CODES = 10_000  # rows; the codes of fewer cost more steps than they save
SAMPLE = 10_000
REPEATING = 0.5
AT_ONCE = 50_000  # rows; a repeating text mostly occurs among the first of them
Column: TypeAlias = "pa.Array | pa.ChunkedArray"


def flat(column: Column) -> pa.Array:
    """The column as one array."""
    if isinstance(column, pa.ChunkedArray):
        return column.chunk(0) if column.num_chunks == 1 else column.combine_chunks()
    return column


def is_coded(column: Column) -> bool:
    return pa.types.is_dictionary(column.type)


def coded(texts: Column) -> pa.Array:
    """The texts of a long column as codes where they repeat, else as they are."""
    texts = flat(texts)
    if len(texts) < WORTH_CODES or is_coded(texts):
        return texts
    sample = texts.slice(0, SAMPLE)
    return texts.dictionary_encode() if len(pc.unique(sample)) < REPEATING * len(sample) else texts


def plain(column: Column) -> pa.Array:
    """The text of every cell."""
    column = flat(column)
    return column.dictionary.take(column.indices) if is_coded(column) else column


def listed(column: Column) -> list[str | None]:
    """The text of every cell as a list; Arrow lists codes twenty times slower than texts."""
    texts: list[str | None] = plain(column).to_pylist()
    return texts


def each(column: Column, read: Callable[[pa.Array], pa.Array]) -> pa.Array:
    """What `read` makes of every cell, asked once for each text that occurs; null where a cell is."""
    column = flat(column)
    if not is_coded(column):
        return in_pieces(read, column)
    texts, codes = occurring(column)
    return read(texts).take(codes)


def rewritten(column: Column, write: Callable[[pa.Array], pa.Array]) -> pa.Array:
    """The cells as `write` writes them, asked once for each text that occurs; coded if the column was."""
    column = flat(column)
    if not is_coded(column):
        return write(column)
    texts, codes = occurring(column)
    written = write(texts)
    if codes is column.indices and written.equals(column.dictionary):
        return column
    written = written.dictionary_encode()
    return pa.DictionaryArray.from_arrays(written.indices.take(codes), written.dictionary)


def occurring(column: pa.DictionaryArray) -> tuple[pa.Array, pa.Array]:
    """(the texts that the cells hold, the place of each cell's text among them)."""
    occurs = np.zeros(len(column.dictionary), bool)
    for start in range(0, len(column), AT_ONCE):
        occurs[column.indices.slice(start, AT_ONCE).drop_null().to_numpy()] = True
        if occurs.all():
            return column.dictionary, column.indices
    places = pa.array(np.cumsum(occurs, dtype="int32") - 1, pa.int32())
    return column.dictionary.filter(pa.array(occurs)), places.take(column.indices)
