"""Turns a column of text into exact decimals, in bulk; only odd values are read one by one."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import pyarrow as pa
import pyarrow.compute as pc

from data.numbers import Number, number

DECIMAL = pa.decimal128(28, 9)
QUICK = pa.decimal128(18, 4)
SCALES = {"money": 4, "quantity": 3, "price": 4}
ONE_BY_ONE = 30_000  # beyond so many odd values only a sample decides the way of writing

_PLAIN = r"^[+-]?\d{1,15}(\.\d{1,9})?$"
_GROUPED = r"^\s*[￥¥$]?\s*-?\s*[￥¥$]?[1-9]\d{0,2}(,\d{3})+(\.\d{1,9})?\s*$"
_ORNAMENT = r"[\s,￥¥$]"


@dataclass(frozen=True)
class Writing:
    """How the numbers of a column are written: how many values only one way of reading fits."""

    point: int = 0
    comma: int = 0
    both: int = 0
    worded_comma: int = 0
    bad: tuple[str, ...] = ()

    def __add__(self, other: Writing) -> Writing:
        return Writing(
            self.point + other.point,
            self.comma + other.comma,
            self.both + other.both,
            self.worded_comma + other.worded_comma,
            self.bad + other.bad,
        )


@dataclass(frozen=True)
class Measured:
    """values: decimals, null where a cell holds none; faults: why it holds none, null where it does."""

    values: pa.Array
    faults: pa.Array


def _flat(column: pa.Array | pa.ChunkedArray) -> pa.Array:
    return column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column


def _odd(column: pa.Array) -> pa.Array:
    """The distinct values that are not written as bare digits with a point."""
    filled = column.drop_null()
    return pc.unique(filled.filter(pc.invert(pc.match_substring_regex(filled, _PLAIN))))


def writing(column: pa.Array | pa.ChunkedArray) -> Writing:
    """The evidence of one column for a decimal point or a decimal comma."""
    column = _flat(column)
    try:
        column.cast(QUICK)
    except pa.ArrowInvalid:
        odd = _odd(column)
        step = max(1, len(odd) // ONE_BY_ONE)
        return _weigh([number(text) for text in odd[::step].to_pylist()], odd[::step].to_pylist(), column)
    return Writing(point=_with_a_point(column))


def _with_a_point(column: pa.Array) -> int:
    return pc.sum(pc.match_substring(column, ".")).as_py() or 0


def _weigh(found: list[Number], texts: list[str], column: pa.Array) -> Writing:
    point = sum(n.point is not None and n.comma is None for n in found)
    comma = sum(n.comma is not None and n.point is None for n in found)
    plain_points = pc.sum(pc.match_substring_regex(column, r"^[+-]?\d+\.\d+$")).as_py() or 0
    return Writing(
        point=point + plain_points,
        comma=comma,
        both=sum(n.is_open and "," in t for n, t in zip(found, texts, strict=True)),
        worded_comma=sum(n.worded and n.point is None and n.comma is not None for n in found),
        bad=tuple(t for n, t in zip(found, texts, strict=True) if n.fault == "bad_grouping"),
    )


def measure(column: pa.Array | pa.ChunkedArray, style: str = "point") -> Measured:
    """The numbers of a column written with a decimal `point` or `comma`."""
    column = _flat(column)
    if style == "point":
        try:
            return Measured(column.cast(QUICK).cast(DECIMAL), pa.nulls(len(column), pa.string()))
        except pa.ArrowInvalid:
            pass
    encoded = column.dictionary_encode()
    values, faults = _by_value(encoded.dictionary, style)
    return Measured(values.take(encoded.indices), faults.take(encoded.indices))


def _by_value(texts: pa.Array, style: str) -> tuple[pa.Array, pa.Array]:
    """Numbers and faults of distinct texts: well-formed ones in bulk, the rest one by one."""
    bulk, rest = _in_bulk(texts, style)
    values, faults = [], []
    for text in texts.filter(rest).to_pylist():
        found = number(text)
        value = found.point if style == "point" else found.comma
        values.append(_fitting(value))
        faults.append(_fault(found, value))
    places = pc.cumulative_sum(rest.cast(pa.int64()))
    at = pc.if_else(rest, pc.subtract(places, 1), None)
    odd_values = pa.array(values, DECIMAL).take(at)
    return pc.coalesce(bulk, odd_values), pa.array(faults, pa.string()).take(at)


def _in_bulk(texts: pa.Array, style: str) -> tuple[pa.Array, pa.Array]:
    pattern = _PLAIN if style == "point" else r"^[+-]?\d{1,15}$"
    is_plain = pc.match_substring_regex(texts, pattern)
    bare = texts
    if style == "point":
        grouped = pc.match_substring_regex(texts, _GROUPED)
        bare = pc.if_else(grouped, pc.replace_substring_regex(texts, _ORNAMENT, ""), texts)
        is_plain = pc.or_(is_plain, grouped)
    return pc.if_else(is_plain, bare, None).cast(DECIMAL), pc.invert(is_plain)


def _fitting(value: Decimal | None) -> Decimal | None:
    """Rounded to what the column type holds; None for what is beyond any business figure."""
    if value is None or abs(value) >= Decimal(10) ** 18:
        return None
    return value.quantize(Decimal("1e-9"))


def _fault(found: Number, value: Decimal | None) -> str | None:
    if value is not None:
        return None if abs(value) < Decimal(10) ** 18 else "not_a_number"
    if found.fault:
        return found.fault
    return "decimal_comma"


def scaled(values: pa.Array, factor: Decimal) -> pa.Array:
    """The values times the factor of their unit."""
    if factor == 1:
        return values
    text = format(factor.normalize(), "f")
    product = pc.multiply(values.cast(pa.decimal128(24, 9), safe=False), pa.scalar(Decimal(text)))
    return pc.round(product, 9).cast(DECIMAL, safe=False)


def stored(values: pa.Array, kind: str) -> pa.Array:
    """The values as money, quantity or price are stored, rounded half up."""
    places = SCALES[kind]
    rounded = pc.round(values, places, round_mode="half_towards_infinity")
    return rounded.cast(pa.decimal128(18, places), safe=False)


def total(values: pa.Array | pa.ChunkedArray) -> Decimal:
    """The exact sum; 0 of nothing."""
    found = pc.sum(values).as_py()
    return Decimal(0) if found is None else found
