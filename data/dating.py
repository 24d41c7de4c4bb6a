"""Turns a column of text into days: one order of day and month for the whole column, or a question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from data.dates import Reader, day, is_three_part, orders_of
from data.numbers import is_missing

_CLOCK = r"[ T]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(am|pm|AM|PM|Z|[+-]\d{2}:?\d{2})?$"


@dataclass(frozen=True)
class Dated:
    """values: days, null where a cell tells none; faults: `missing` or `not_a_date`, null where it does.

    orders: the orders of day, month and year that read every cell; more than one of them is undecided.
    """

    values: pa.Array
    faults: pa.Array
    orders: tuple[str, ...] = ("ymd",)


def dates(column: pa.Array | pa.ChunkedArray, order: str | None = None, year: int = 0) -> Dated:
    """The days of a column; a month or year stands for its first day. `order` overrules the evidence."""
    flat = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    quick = _iso(flat)
    if quick is not None:
        return Dated(quick, pa.nulls(len(flat), pa.string()))
    encoded = pc.replace_substring_regex(flat, _CLOCK, "").dictionary_encode()
    texts = encoded.dictionary.to_pylist()
    orders = (order,) if order else _orders(texts)
    values, faults = _read(texts, Reader(orders[0] if orders else "ymd", year))
    return Dated(values.take(encoded.indices), faults.take(encoded.indices), orders)


def _iso(column: pa.Array) -> pa.Array | None:
    """ISO days, with or without a time, in one go; None where the column holds anything else."""
    days = pc.utf8_slice_codeunits(column, 0, 10)
    rest = pc.unique(pc.utf8_slice_codeunits(column, 10, 11)).to_pylist()
    if not set(rest) <= {"", " ", "T", None}:
        return None
    try:
        return days.cast(pa.date32())
    except pa.ArrowInvalid:
        return None


def _orders(texts: Sequence[str]) -> tuple[str, ...]:
    """The possible orders of the three-part dates; all three-part texts empty decide nothing."""
    three = [text for text in texts if is_three_part(text)]
    return orders_of(three) if three else ("ymd",)


def _read(texts: Sequence[str], reader: Reader) -> tuple[pa.Array, pa.Array]:
    found: list[date | None] = []
    faults: list[str | None] = []
    for text in texts:
        told = None if is_missing(text) else day(text, reader)
        found.append(told.first() if told else None)
        faults.append(None if told else "missing" if is_missing(text) else "not_a_date")
    return pa.array(found, pa.date32()), pa.array(faults, pa.string())
