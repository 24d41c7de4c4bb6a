"""What a cell of a number column says, and what it does not."""

from __future__ import annotations

from decimal import Decimal

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.cells.measuring import measure, scaled, stored, writing
from data.cells.numbers import is_missing, number

MONEY = st.decimals(min_value=-(10**9), max_value=10**9, places=2, allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,284.60", "1284.60"),
        ("(1,284.60)", "-1284.60"),
        ("-1,284.60", "-1284.60"),
        ("1,284.60-", "-1284.60"),
        ("500.-", "500"),
        ("-500,--", "-500"),
        ("3打", "3"),
        ("￥1,284.60", "1284.60"),
        ("-￥5", "-5"),
        ("￥(5.00)", "-5.00"),
        ("$1,000", "1000"),
        (" 12,940.50 ", "12940.50"),
        ("１２８４．６", "1284.6"),
        ("1284.6万元", "12846000.0"),
        ("2.75 万", "27500"),
        ("1.2亿", "120000000"),
        ("430元整", "430"),
        ("40 件", "40"),
        ("人民币1,200元", "1200"),
        ("1 284.60", "1284.60"),
        ("1,28,460.00", "128460.00"),
        ("1E+5", "100000"),
        (".5", "0.5"),
    ],
)
def test_a_number_is_read_as_people_write_it(text: str, value: str) -> None:
    assert number(text).point == Decimal(value)


@pytest.mark.parametrize("text", ["-   ", "—", "NULL", "null", "无", "N/A", "", "  ", "nan"])
def test_what_says_nothing_is_missing_and_not_zero(text: str) -> None:
    assert number(text).fault == "missing"
    assert number(text).point is None
    assert is_missing(text)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("#N/A", "error_cell"),
        ("#NAME?", "error_cell"),
        ("######", "error_cell"),
        ("Not found", "not_a_number"),
        ("Closed", "not_a_number"),
        ("5-7", "not_a_number"),
        ("12%", "percent"),
        ("$101,2000.00", "bad_grouping"),
        ("1,000,00", "bad_grouping"),
        ("12..5", "bad_grouping"),
        ("0,286,100", "bad_grouping"),
    ],
)
def test_what_is_no_number_beyond_doubt_gives_a_fault(text: str, fault: str) -> None:
    found = number(text)
    assert (found.fault, found.point, found.comma) == (fault, None, None)


def test_a_comma_before_three_digits_is_open_and_before_two_is_a_decimal_sign() -> None:
    assert (number("3,517").point, number("3,517").comma) == (Decimal(3517), Decimal("3.517"))
    assert (number("38,50").point, number("38,50").comma) == (None, Decimal("38.50"))
    assert (number("1.234,56").point, number("1.234,56").comma) == (None, Decimal("1234.56"))
    assert (number("3,517,286").point, number("3,517,286").comma) == (Decimal(3517286), None)


@settings(deadline=None)
@given(MONEY)
def test_every_way_of_writing_an_amount_reads_back(value: Decimal) -> None:
    size = abs(value)
    assert number(f"{value}").point == value
    assert number(f"{value:,}").point == value
    assert number(f"￥{value:,}").point == value
    assert number(f"{value}元").point == value
    assert number(f" {value:,} ").point == value
    assert number(f"({size:,})").point == -size
    assert number(f"{size:,}-").point == -size


@settings(deadline=None)
@given(MONEY)
def test_an_amount_with_a_decimal_comma_reads_back_under_that_style(value: Decimal) -> None:
    european = f"{value:,}".translate(str.maketrans(",.", ".,"))
    assert number(european).comma == value
    assert number(f"{value}".replace(".", ",")).comma == value


@settings(deadline=None)
@given(st.lists(MONEY, min_size=1, max_size=30), st.booleans())
def test_a_column_reads_in_bulk_what_its_cells_read_alone(values: list[Decimal], grouped: bool) -> None:
    texts = [f"{value:,}" if grouped else str(value) for value in values]
    assert measure(pa.array([*texts, None])).values.to_pylist() == [*values, None]


def test_faults_stand_beside_the_values_of_a_column() -> None:
    column = pa.array(["1", "12%", None, "-", "#N/A", "abc", "38,50", "1,284.60"])
    found = measure(column)
    assert [None if v is None else float(v) for v in found.values.to_pylist()] == [
        1,
        None,
        None,
        None,
        None,
        None,
        None,
        1284.6,
    ]
    faults = [None, "percent", None, "missing", "error_cell", "not_a_number", "decimal_comma", None]
    assert found.faults.to_pylist() == faults


def test_the_evidence_for_a_decimal_comma_is_counted_over_a_column() -> None:
    assert writing(pa.array(["3578,27", "2171,2942", "5"])).comma == 2
    assert writing(pa.array(["1,284.60", "12.5"])).point == 2
    assert writing(pa.array(["3,517", "12"])).open == 1
    assert writing(pa.array(["38,50元", "2,75万元"])).worded_comma == 2
    assert writing(pa.array(["$5", "€7", "￥1", "3元"])).currencies == ("$5", "€7", "￥1")


def test_a_unit_multiplies_exactly_and_money_keeps_fractions_of_a_cent() -> None:
    values = measure(pa.array(["1284.6", "0.00012", "-0.00005"])).values
    assert scaled(values, Decimal(10_000)).to_pylist() == [Decimal(12846000), Decimal("1.2"), Decimal("-0.5")]
    assert stored(measure(pa.array(["1.00005", "-1.00005"])).values, "money").to_pylist() == [
        Decimal("1.0001"),
        Decimal("-1.0001"),
    ]
