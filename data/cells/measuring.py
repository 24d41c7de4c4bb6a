"""Turns a column of text into exact decimals, in bulk; only odd values are read one by one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

import pyarrow as pa
import pyarrow.compute as pc

from data.cells.numbers import Number, count_unit, currency_sign, number
from data.coding import Column, each, flat, is_coded, occurring, plain

DECIMAL = pa.decimal128(28, 9)
QUICK = pa.decimal128(18, 4)
SCALES = {"money": 4, "quantity": 3, "price": 4, "number": 3}
ONE_BY_ONE = 30_000  # beyond so many odd values only a sample decides the way of writing

_PLAIN = r"^[+-]?\d{1,15}(\.\d{1,9})?$"
_WHOLE = r"^[+-]?\d{1,15}$"
_GROUPED = r"^\s*[￥¥$]?\s*-?\s*[￥¥$]?[1-9]\d{0,2}(,\d{3})+(\.\d{1,9})?\s*$"
_ORNAMENT = r"[\s,￥¥$]"
_POINT_FOR_SURE = r"^[+-]?(\d{4,}\.\d+|\d+\.(\d{1,2}|\d{4,})|0\.\d+|\d{1,3}(,\d{3})+\.\d+)-?$"
_MAY_SAY_UNIT = r"[^\d.,\s()-]\s*[)-]?\s*$"
_LARGEST = Decimal(10) ** 18
_CENTS = re.compile(r"[,，]\d\d(?!\d)")


@dataclass(frozen=True)
class Writing:
    """How the numbers of a column are written: how many distinct values only one way of reading fits.

    bare: the column is digits and points only. open: values that read as two different numbers.
    thousandths: those of them with a point (3.517). cents: decimal commas before two digits (38,50).
    worded_comma: decimal commas before a Chinese unit, where none is customary. bad: wrongly grouped.
    currencies: one cell for each currency whose sign stands in a cell. counts: one for each unit that does (35箱).
    """

    bare: bool = False
    point: int = 0
    comma: int = 0
    cents: int = 0
    open: int = 0
    thousandths: int = 0
    worded_comma: int = 0
    bad: tuple[str, ...] = ()
    currencies: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Measured:
    """values: decimals, null where a cell holds none; faults: why it holds none, null where it does.

    values are of one type or another; see `fine`.
    """

    values: pa.Array
    faults: pa.Array

    def filter(self, kept: pa.Array) -> Measured:
        """The rows that are kept."""
        return Measured(self.values.filter(kept), self.faults.filter(kept))

    def take(self, at: pa.Array) -> Measured:
        """The rows at these places."""
        return Measured(self.values.take(at), self.faults.take(at))


def bare_numbers(column: Column) -> pa.Array | None:
    """The numbers of a column of digits with at most a point, as they stand; None for any other column."""
    try:
        return each(column, lambda texts: texts.cast(QUICK))
    except pa.ArrowInvalid:
        return None


def writing(column: Column) -> Writing:
    """The evidence of one column for a decimal point or a decimal comma."""
    column = plain(column)
    filled = column.drop_null()
    is_plain = pc.match_substring_regex(filled, _PLAIN)
    odd = filled.filter(pc.invert(is_plain))
    step = max(1, len(odd) // ONE_BY_ONE)
    texts = pc.unique(odd.take(pa.array(range(0, len(odd), step), pa.int64()))).to_pylist()
    sure = has_sure_point(filled.filter(is_plain))
    dotted = pc.sum(pc.match_substring_regex(filled, r"^[+-]?[1-9]\d{0,2}\.\d{3}$")).as_py() or 0
    return _weigh([(text, number(text)) for text in texts], sure, dotted)


def has_sure_point(column: pa.Array) -> int:
    """How many cells show a decimal point that cannot group thousands (12.5 and 1,286.000, not 3.517)."""
    return pc.sum(pc.match_substring_regex(column, _POINT_FOR_SURE)).as_py() or 0


def _weigh(found: list[tuple[str, Number]], points: int, dotted: int) -> Writing:
    numbers = [n for _, n in found]
    return Writing(
        bare=not found,
        point=points + sum(n.point is not None and n.comma is None for n in numbers),
        comma=sum(n.comma is not None and n.point is None for n in numbers),
        cents=sum(n.comma is not None and n.point is None and bool(_CENTS.search(text)) for text, n in found),
        open=dotted + sum(n.is_open for n in numbers),
        thousandths=dotted,
        worded_comma=sum(n.worded and n.point is None and n.comma is not None for n in numbers),
        bad=tuple(text for text, n in found if n.fault == "bad_grouping"),
        currencies=_one_of_each(found, currency_sign),
        counts=_one_of_each(found, count_unit),
    )


def _one_of_each(found: list[tuple[str, Number]], sign_of: Callable[[str], str]) -> tuple[str, ...]:
    """The first text with each sign."""
    return tuple({sign: text for text, _ in reversed(found) if (sign := sign_of(text))}.values())[::-1]


def measure(column: Column, style: str = "point", digits_only: bool = False) -> Measured:
    """The numbers of a column written with a decimal `point` or `comma`.

    digits_only: wrongly grouped numbers are read without their commas instead of being faults.
    """
    column = flat(column)
    if is_coded(column):
        texts, codes = occurring(column)
        return measure(texts, style, digits_only).take(codes)
    bare = bare_numbers(column) if style == "point" else None
    if bare is not None:
        return bare_measured(bare)
    bulk, is_odd = _in_bulk(column, style)
    at = pc.indices_nonzero(is_odd)
    if not len(at):
        return Measured(bulk, pa.nulls(len(column), pa.string()))
    return _with_odd(bulk, is_odd, column.take(at), style, digits_only)


def bare_measured(bare: pa.Array) -> Measured:
    """Bare numbers as a column without faults."""
    return Measured(bare, pa.nulls(len(bare), pa.string()))


def fine(values: pa.Array) -> pa.Array:
    """Decimals with room for nine places, whatever they were read as."""
    return values if values.type == DECIMAL else values.cast(DECIMAL)


def _in_bulk(column: pa.Array, style: str) -> tuple[pa.Array, pa.Array]:
    """(the well-formed numbers, which cells are something else)."""
    is_plain = pc.match_substring_regex(column, _PLAIN if style == "point" else _WHOLE)
    bare = column
    if style == "point":
        grouped = pc.match_substring_regex(column, _GROUPED)
        if pc.any(grouped).as_py():
            bare = pc.if_else(grouped, pc.replace_substring_regex(column, _ORNAMENT, ""), column)
            is_plain = pc.or_(is_plain, grouped)
    is_odd = pc.fill_null(pc.invert(is_plain), False)
    return pc.if_else(is_plain, bare, None).cast(DECIMAL), is_odd


def _with_odd(bulk: pa.Array, is_odd: pa.Array, odd: pa.Array, style: str, digits_only: bool) -> Measured:
    """The other cells read one by one, each distinct text once."""
    encoded = odd.dictionary_encode()
    read = [_odd_one(text, style, digits_only) for text in encoded.dictionary.to_pylist()]
    values = pa.array([value for value, _ in read], DECIMAL).take(encoded.indices)
    faults = pa.array([fault for _, fault in read], pa.string()).take(encoded.indices)
    places = pc.subtract(pc.cumulative_sum(is_odd.cast(pa.int64())), 1)
    at = pc.if_else(is_odd, places, pa.scalar(None, pa.int64()))
    return Measured(pc.coalesce(bulk, values.take(at)), faults.take(at))


def _odd_one(text: str, style: str, digits_only: bool) -> tuple[Decimal | None, str | None]:
    """(value, fault) of one text; exactly one of them is None."""
    found = number(text)
    value = found.point if style == "point" else found.comma
    if value is None and found.fault in ("bad_grouping", "") and digits_only:
        value = without_commas(text)
    if value is None:
        return None, found.fault or "decimal_comma"
    return (value.quantize(Decimal("1e-9")), None) if abs(value) < _LARGEST else (None, "not_a_number")


def without_commas(text: str) -> Decimal | None:
    """A wrongly grouped number read by its digits and its point: `$101,2000.00` → 1012000.00."""
    found = number(text.replace(",", "").replace("，", ""))
    return found.point


def scaled(values: pa.Array, factor: Decimal) -> pa.Array:
    """The values times the factor of their unit."""
    if factor == 1:
        return values
    text = format(factor.normalize(), "f")
    product = pc.multiply(fine(values).cast(pa.decimal128(24, 9), safe=False), pa.scalar(Decimal(text)))
    return pc.round(product, 9).cast(DECIMAL, safe=False)


def in_unit_of(column: pa.Array, found: Measured, factor: Decimal) -> Measured:
    """Cells that say their own unit (3.4万 under 万元) divided by the factor that their header will multiply with."""
    may = pc.fill_null(pc.match_substring_regex(column, _MAY_SAY_UNIT), False)
    texts = pc.unique(column.filter(may)).to_pylist()
    own = pa.array([text for text in texts if number(text).in_own_unit], pa.string())
    if not len(own):
        return found
    smaller = scaled(fine(found.values), 1 / factor)
    return Measured(pc.if_else(pc.fill_null(pc.is_in(column, own), False), smaller, fine(found.values)), found.faults)


def stored(values: pa.Array, kind: str) -> pa.Array:
    """The values as money, quantity or price are stored, rounded half up."""
    places = SCALES[kind]
    try:
        return values if values.type == pa.decimal128(18, places) else values.cast(pa.decimal128(18, places))
    except pa.ArrowInvalid:
        pass
    rounded = pc.round(values, places, round_mode="half_towards_infinity")
    return rounded.cast(pa.decimal128(18, places), safe=False)


def total(values: pa.Array | pa.ChunkedArray) -> Decimal:
    """The exact sum; 0 of nothing."""
    found = pc.sum(values).as_py()
    return Decimal(0) if found is None else found
