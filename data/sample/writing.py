"""Turns figures into columns and columns into csv or tsv in some encoding, without knowing what they are."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv

from data.sample.books import Ints, Words


def money(cents: Ints) -> pa.Array:
    """Cents as decimal(18, 2) yuan."""
    low = np.ascontiguousarray(cents, dtype=np.int64)
    both = np.column_stack([low, low >> 63])
    return pa.Array.from_buffers(pa.decimal128(18, 2), len(low), [None, pa.py_buffer(both)])


def picked(values: Words, places: Ints) -> pa.DictionaryArray:
    """values[places] without copying a word; null where a place is −1."""
    codes = pa.array(places.astype(np.int32), mask=places < 0)
    return pa.DictionaryArray.from_arrays(codes, pa.array(values.tolist(), pa.string()))


def write_text(table: pa.Table, path: Path, encoding: str, date: str | None = None) -> None:
    """A csv, or tsv by the path's ending, with Windows line ends; date: how days are written."""
    if date:
        for place, field in enumerate(table.schema):
            if pa.types.is_date(field.type):
                text = pa.compute.strftime(table.column(place), date)
                table = table.set_column(place, field.name, text)
    mark = "\t" if path.suffix == ".tsv" else ","
    options = pa.csv.WriteOptions(delimiter=mark, eol="\r\n", quoting_style="needed", quoting_header="needed")
    buffer = io.BytesIO()
    pa.csv.write_csv(table, buffer, options)
    text = buffer.getvalue()
    path.write_bytes(text if encoding == "utf-8" else text.decode("utf-8").encode(encoding))
