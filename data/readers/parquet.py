"""Reads Parquet into one sheet of text whose first row is the column names."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from data.readers.canonical import TEXT, Texts, float_texts, moment_texts, plain_texts, text_column
from data.readers.sheet import Refused, Sheet, check_size, text_table

MOST_CELLS = 200_000_000
MOST_BYTES = 4 << 30  # unpacked


def read(path: Path) -> list[Sheet]:
    """One sheet; row 1 holds the names, record k stands in row k + 1. Raises Refused."""
    with pq.ParquetFile(path) as source:
        _check(source, path.name)
        table = source.read()
    if not table.num_columns or not len(table):
        raise Refused("no_cells", file=path.name)
    columns = [_column(name, table[name]) for name in table.column_names]
    return [Sheet(path.stem, text_table(columns), headed=True)]


def _check(source: pq.ParquetFile, file: str) -> None:
    about = source.metadata
    unpacked = sum(about.row_group(i).total_byte_size for i in range(about.num_row_groups))
    if unpacked > MOST_BYTES:
        raise Refused("too_large_file", file=file, megabytes=unpacked >> 20)
    check_size(about.num_rows, len(source.schema_arrow.names), MOST_CELLS, file)


def _column(name: str, values: pa.ChunkedArray) -> pa.ChunkedArray:
    texts = plain_texts(_texts(values))
    chunks = texts.chunks if isinstance(texts, pa.ChunkedArray) else [texts]
    return pa.chunked_array([pa.array([name], TEXT), *chunks])


def _texts(values: pa.ChunkedArray) -> Texts:
    kind = values.type
    if pa.types.is_dictionary(kind):
        return _texts(values.cast(kind.value_type))
    if pa.types.is_float32(kind) or pa.types.is_float16(kind):
        return float_texts(values.cast(TEXT).cast(pa.float64()))  # 0.1, not 0.10000000149011612
    if pa.types.is_float64(kind):
        return float_texts(values)
    if pa.types.is_timestamp(kind):
        return moment_texts(values)
    if pa.types.is_boolean(kind):
        return pc.if_else(values, "TRUE", "FALSE")
    if any(test(kind) for test in AS_THEY_ARE):
        return values.cast(TEXT)
    return text_column(values.to_pylist())


AS_THEY_ARE = (
    pa.types.is_string,
    pa.types.is_large_string,
    pa.types.is_integer,
    pa.types.is_decimal,
    pa.types.is_date,
)
