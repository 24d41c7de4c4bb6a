"""Cleans text and id columns in bulk: what says nothing becomes null, ids keep every digit."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from data.cells.numbers import ERRORS, is_missing

_FLOAT_ID = r"^\d+(\.0)?$"


def clean(column: pa.Array | pa.ChunkedArray) -> pa.Array:
    """Text without outer spaces and line breaks; null for -, NULL, 无 and error cells."""
    encoded = _encoded(column)
    cleaned = pa.array([_tidy(text) for text in encoded.dictionary.to_pylist()], pa.string())
    return cleaned.take(encoded.indices)


def clean_ids(column: pa.Array | pa.ChunkedArray) -> pa.Array:
    """Ids as text; `.0` goes only where the whole column is whole numbers that became floats."""
    encoded = _encoded(column)
    texts = pa.array([_tidy(text) for text in encoded.dictionary.to_pylist()], pa.string())
    if _are_floats(texts):
        texts = pc.replace_substring_regex(texts, r"\.0$", "")
    return texts.take(encoded.indices)


def _encoded(column: pa.Array | pa.ChunkedArray) -> pa.DictionaryArray:
    flat = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    return flat.dictionary_encode()


def _tidy(text: str) -> str | None:
    bare = " ".join(text.split())
    return None if is_missing(bare) or ERRORS.match(bare) else bare


def _are_floats(texts: pa.Array) -> bool:
    filled = texts.drop_null()
    return bool(pc.all(pc.match_substring_regex(filled, _FLOAT_ID)).as_py()) if len(filled) else False
