"""Reads Parquet into one sheet of text whose first row is the column names."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from data.readers.canonical import text_column
from data.readers.sheet import Refused, Sheet, text_table


def read(path: Path) -> list[Sheet]:
    """One sheet; row 1 holds the names, record k stands in row k + 1."""
    try:
        table = pq.read_table(path)
    except Exception as error:
        raise Refused("broken_workbook", file=path.name) from error
    columns = [_column(name, table[name]) for name in table.column_names]
    return [Sheet(path.stem, text_table(columns), headed=True)]


def _column(name: str, values: pa.ChunkedArray) -> pa.ChunkedArray:
    return pa.chunked_array([pa.array([name]), text_column(values.to_pylist())])
