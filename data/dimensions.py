"""Tells lines apart from what thousands of them say alike, so that each line only refers to it: a star schema."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.coding import flat

PLACE = "place"
LARGEST = 2**62  # numbers of combinations that a code can still tell apart


def told_apart(rows: pa.Table, names: Sequence[str]) -> tuple[pa.Array, pa.Table]:
    """The different combinations of some columns: which one each row has, and what they are.

    The first has one `place` per row, the second one row per combination: its place and the columns.
    """
    found = pa.array(_codes(rows, names)).dictionary_encode()
    places = found.indices.to_numpy()
    first = np.flatnonzero(np.diff(np.maximum.accumulate(places), prepend=-1))  # numbered as they come
    combinations = pa.table({PLACE: pa.array(np.arange(len(first), dtype=np.int32))})
    for name in names:
        combinations = combinations.append_column(name, rows[name].take(pa.array(first)))
    return found.indices, combinations


def _codes(rows: pa.Table, names: Sequence[str]) -> np.ndarray:
    """A number for each row that rows with the same combination share."""
    codes, different = np.zeros(rows.num_rows, np.int64), 1
    for name in names:
        column = flat(rows[name])
        if column.null_count == len(column):
            continue
        encoded = column if pa.types.is_dictionary(column.type) else column.dictionary_encode()
        size = len(encoded.dictionary) + 1  # one more for nothing
        if different * size > LARGEST:
            shortened = pa.array(codes).dictionary_encode()
            codes, different = shortened.indices.to_numpy().astype(np.int64), len(shortened.dictionary)
        codes = codes * size + pc.fill_null(encoded.indices, size - 1).to_numpy()
        different *= size
    return codes
