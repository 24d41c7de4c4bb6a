"""Writes native values as canonical text, column by column, without knowing any file format."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

EXACT = 2.0**53
NOISE = 1_000  # microseconds: Excel keeps times as fractions of a day


def float_text(value: float) -> str:
    """12.0 → 12, 59.050000000000004 as it is; not-a-number is empty."""
    if value != value:
        return ""
    text = repr(value)
    if text.endswith(".0"):
        return text[:-2]
    return str(int(value)) if value.is_integer() and "e" in text else text


def moment(value: dt.datetime) -> dt.datetime:
    """The whole second, with the float noise of spreadsheet times rounded away."""
    if value.microsecond > 1_000_000 - NOISE:
        value += dt.timedelta(seconds=1)
    return value.replace(microsecond=0)


def datetime_text(value: dt.datetime) -> str:
    """2026-01-31 at midnight, otherwise 2026-01-31 08:26:00; a zone is dropped, its wall time stays."""
    text = moment(value).replace(tzinfo=None).isoformat(sep=" ")
    return text.removesuffix(" 00:00:00")


def time_text(value: dt.time) -> str:
    """08:26:00."""
    return moment(dt.datetime.combine(dt.date(2000, 1, 1), value)).strftime("%H:%M:%S")


def duration_text(value: dt.timedelta) -> str:
    """30:00:00 for thirty hours."""
    seconds = round(value.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    return f"{sign}{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


WRITERS: dict[type, Callable[..., str]] = {
    str: str,
    float: float_text,
    int: str,
    bool: lambda value: "TRUE" if value else "FALSE",
    dt.datetime: datetime_text,
    dt.date: dt.date.isoformat,
    dt.time: time_text,
    dt.timedelta: duration_text,
    type(None): lambda _: "",
}


def value_text(value: object) -> str:
    """Any native value as canonical text; '' for an empty cell."""
    return WRITERS.get(type(value), str)(value)


def _floats(column: Sequence[float]) -> pa.Array:
    values = np.array(column, dtype="float64")
    if np.all(np.trunc(values) == values) and np.all(np.abs(values) < EXACT):
        return pa.array(values.astype("int64")).cast(pa.string())
    return pa.array(list(map(float_text, column)), pa.string())


def _dates(column: Sequence[dt.date]) -> pa.Array:
    return pa.array(column, pa.date32()).cast(pa.string())


def _mixed(column: Sequence[object]) -> pa.Array:
    seen: dict[object, str] = {}
    texts = []
    for value in column:
        if type(value) is str:
            texts.append(value)
        elif type(value) is float or type(value) is bool:
            texts.append(value_text(value))  # True == 1.0 would share a cache entry
        else:
            text = seen.get(value)
            texts.append(text if text is not None else seen.setdefault(value, value_text(value)))
    return pa.array(texts, pa.string())


def text_column(column: Sequence[object]) -> pa.Array:
    """A column of native values as canonical text; '' and None become null."""
    kinds = set(map(type, column))
    if kinds == {str}:
        texts = pa.array(column, pa.string())
    elif kinds == {float}:
        return _floats(column)  # type: ignore[arg-type]
    elif kinds == {dt.date}:
        return _dates(column)  # type: ignore[arg-type]
    else:
        texts = _mixed(column)
    return empty_as_null(texts)


def empty_as_null(texts: pa.Array | pa.ChunkedArray) -> pa.Array | pa.ChunkedArray:
    """'' becomes null."""
    empty = pc.equal(texts, "")
    if not pc.any(empty).as_py():
        return texts
    return pc.if_else(empty, pa.scalar(None, pa.string()), texts)
