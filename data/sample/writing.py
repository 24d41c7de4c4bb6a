"""Turns figures into columns and columns into csv or tsv in some encoding, without knowing what they are."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv

from data.sample.books import Ints, Words
from data.sample.dressing import BARE, Cell, Dress


def money(cents: Ints) -> pa.Array:
    """Cents as decimal(18, 2) yuan."""
    low = np.ascontiguousarray(cents, dtype=np.int64)
    both = np.column_stack([low, low >> 63])
    return pa.Array.from_buffers(pa.decimal128(18, 2), len(low), [None, pa.py_buffer(both)])


def picked(values: Words, places: Ints) -> pa.DictionaryArray:
    """values[places] without copying a word; null where a place is −1."""
    codes = pa.array(places.astype(np.int32), mask=places < 0)
    return pa.DictionaryArray.from_arrays(codes, pa.array(values.tolist(), pa.string()))


def _dated(table: pa.Table, date: str) -> pa.Table:
    """The table with its days written out."""
    for place, field in enumerate(table.schema):
        if pa.types.is_date(field.type):
            text = pa.compute.strftime(table.column(place), date)
            table = table.set_column(place, field.name, text)
    return table


def write_text(table: pa.Table, path: Path, how: Mapping[str, str], dress: Dress = BARE) -> None:
    """A csv, or tsv by the path's ending, with Windows line ends.

    how: `encoding`, and `date` where days are not written 2026-05-31.
    """
    table = _dated(table, how["date"]) if "date" in how else table
    mark = "\t" if path.suffix == ".tsv" else ","
    options = pa.csv.WriteOptions(delimiter=mark, eol="\r\n", quoting_style="needed", quoting_header="needed")
    buffer = io.BytesIO()
    pa.csv.write_csv(table, buffer, options)
    rows = [dress.total(table)] if dress.label else []
    rows += [[line] for line in dress.below]
    above, below = _lines([[line] for line in dress.above], mark), _lines(rows, mark)
    path.write_bytes((above + buffer.getvalue().decode("utf-8") + below).encode(how["encoding"]))


def _lines(rows: list[list[Cell]], mark: str) -> str:
    """Rows of the dress as text."""
    return "".join(mark.join("" if cell is None else str(cell) for cell in row) + "\r\n" for row in rows)
