"""Writes native values as canonical text, column by column, without knowing any file format."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TypeAlias

import pyarrow as pa
import pyarrow.compute as pc

TEXT = pa.string()
NOISE = dt.timedelta(milliseconds=1)  # spreadsheets keep times as fractions of a day
Texts: TypeAlias = "pa.Array | pa.ChunkedArray"


def text_column(column: Sequence[object]) -> Texts:
    """A column of native values as canonical text; '' and None become null."""
    kinds = set(map(type, column)) - {type(None)}
    if len(kinds) == 1:
        return _written(kinds.pop(), column)
    parts = [_written(kind, [v if type(v) is kind else None for v in column]) for kind in kinds]
    return pc.coalesce(*parts) if parts else pa.nulls(len(column), TEXT)


def _written(kind: type, values: Sequence[object]) -> Texts:
    if whole_column := COLUMN_WRITERS.get(kind):
        return whole_column(pa.array(values))
    write = WRITERS.get(kind, str)
    return pa.array([None if value is None else write(value) for value in values], TEXT)


def plain_texts(texts: Texts) -> Texts:
    """'' becomes null."""
    empty = pc.equal(texts, "")
    return pc.if_else(empty, pa.scalar(None, TEXT), texts) if pc.any(empty).as_py() else texts


def float_texts(values: Texts) -> Texts:
    """12.0 → 12, 59.050000000000004 as it is, never an exponent; not-a-number is null."""
    texts = values.cast(TEXT)
    odd = pc.match_substring_regex(texts, "[en]|^-0$")
    if not pc.any(odd).as_py():
        return texts
    texts = pa.chunked_array([texts]) if isinstance(texts, pa.Array) else texts
    mended = [float_text(float(text)) for text in texts.filter(odd).to_pylist()]
    return pc.replace_with_mask(texts.combine_chunks(), _flat(odd), pa.array(mended, TEXT))


def _flat(values: Texts) -> pa.Array:
    flat = values.combine_chunks() if isinstance(values, pa.ChunkedArray) else values
    return pc.fill_null(flat, False)


def float_text(value: float) -> str | None:
    if value != value:
        return None
    if value in (float("inf"), float("-inf")):
        return repr(value)
    text = format(Decimal(repr(value)), "f")
    return "0" if text in ("-0", "-0.0") else text.removesuffix(".0")


def moment_texts(values: Texts) -> Texts:
    """2026-01-31 08:26:00, a whole midnight as 2026-01-31; a zone is dropped, its wall time stays."""
    local = pc.local_timestamp(values) if values.type.tz else values
    noiseless = pc.add(local.cast(pa.timestamp("us"), safe=False), pa.scalar(NOISE))
    texts = pc.floor_temporal(noiseless, unit="second").cast(pa.timestamp("s")).cast(TEXT)
    return pc.replace_substring_regex(texts, " 00:00:00$", "")


def _date_texts(values: Texts) -> Texts:
    return values.cast(TEXT)


def _time_text(value: dt.time) -> str:
    moment = dt.datetime.combine(dt.date(2000, 1, 1), value) + NOISE
    return moment.strftime("%H:%M:%S")


def _duration_text(value: dt.timedelta) -> str:
    """30:00:00 for thirty hours."""
    seconds = round(value.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    return f"{sign}{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def _bool_text(value: bool) -> str:
    return "TRUE" if value else "FALSE"


def _bytes_text(value: bytes) -> str:
    return value.decode("utf-8", "replace")


COLUMN_WRITERS: dict[type, Callable[[Texts], Texts]] = {
    str: plain_texts,
    float: float_texts,
    dt.datetime: moment_texts,
    dt.date: _date_texts,
}
WRITERS: dict[type, Callable[..., str]] = {
    bool: _bool_text,
    dt.time: _time_text,
    dt.timedelta: _duration_text,
    bytes: _bytes_text,
}
