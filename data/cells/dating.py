"""Turns a column of text into days: one order of day and month for the whole column, or a question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from data.cells.dates import Reader, day, is_three_part
from data.cells.numbers import is_missing
from data.coding import Column, flat, is_coded, occurring, rewritten

RANGED = ("~", "～", "-", "–", "—", "至", "到")
_CLOCK = r"[ T]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(am|pm|AM|PM|Z|[+-]\d{2}:?\d{2})?$"


@dataclass(frozen=True)
class Dated:
    """values: days, null where a cell tells none; faults: `missing` or `not_a_date`, null where it does."""

    values: pa.Array
    faults: pa.Array

    @classmethod
    def of(cls, days: pa.Array) -> Dated:
        """Days without faults."""
        return cls(days, pa.nulls(len(days), pa.string()))


def dates(column: Column, order: str = "ymd", year: int = 0, marks: tuple[tuple[str, str], ...] = ()) -> Dated:
    """The days of a column whose open dates are written in an order; a month or year is its first day.

    For columns that iso_days does not read at once.

    year: of the days that are written without one. marks: see Reader.
    """
    encoded = without_clock(column).dictionary_encode()
    values, faults = _read(encoded.dictionary.to_pylist(), Reader(order, year, marks=marks))
    return Dated(values.take(encoded.indices), faults.take(encoded.indices))


def without_clock(column: Column) -> pa.Array:
    """The cells without their time of day, so that a day is one text."""
    return rewritten(column, lambda texts: pc.replace_substring_regex(texts, _CLOCK, ""))


def open_texts(column: Column) -> list[str]:
    """The distinct cells in file order whose day, month and year stand in an order to be decided."""
    return [text for text in pc.unique(without_clock(column).drop_null()).to_pylist() if is_three_part(text)]


def sure_days(column: Column) -> list[date]:
    """The distinct days of a column that are written beyond doubt."""
    texts = [t for t in pc.unique(without_clock(column).drop_null()).to_pylist() if not is_three_part(t)]
    found = (day(text, Reader()) for text in texts)
    return [first for told in found if told and told.month and (first := told.first())]


def iso_days(column: Column) -> pa.Array | None:
    """ISO days, with or without a time, in one go; None where the column holds anything else."""
    column = flat(column)
    if is_coded(column):
        texts, codes = occurring(column)
        days = iso_days(texts)
        return None if days is None else days.take(codes)
    days = pc.utf8_slice_codeunits(column, 0, 10)
    rest = pc.unique(pc.utf8_slice_codeunits(column, 10, 12)).to_pylist()
    if not all(_may_be_a_time(text) for text in rest):
        return None
    try:
        return days.cast(pa.date32())
    except pa.ArrowInvalid:
        return None


def _may_be_a_time(text: str | None) -> bool:
    """Whether what follows a day can be its time, by its first two characters; `2024-05-01 ~` is a range."""
    return not text or (text[0] in " T" and text[1:] not in RANGED)


def _read(texts: Sequence[str], reader: Reader) -> tuple[pa.Array, pa.Array]:
    found: list[date | None] = []
    faults: list[str | None] = []
    for text in texts:
        told = None if is_missing(text) else day(text, reader)
        found.append(told.first() if told else None)
        faults.append(None if told else "missing" if is_missing(text) else "not_a_date")
    return pa.array(found, pa.date32()), pa.array(faults, pa.string())
