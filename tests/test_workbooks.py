"""Native values of workbooks, new and old, become canonical text in their places."""

from __future__ import annotations

import datetime as dt
import io
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from data.reading import read
from tests.sheets import FILES, cells, read_content, workbook

SERIALS = st.dates(dt.date(1950, 1, 1), dt.date(2100, 1, 1))
NATIVE = st.one_of(
    st.integers(-(10**12), 10**12),
    st.decimals(-(10**9), 10**9, places=2),
    st.floats(-1e12, 1e12, allow_nan=False).map(lambda value: float(f"{value:.15g}")),  # as Excel keeps them
    st.booleans(),
    SERIALS,
    st.text("客户abc 1.-", min_size=1, max_size=8),
)


def canonical(value: object) -> str:
    """What a native value must read as, said without the code under test."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, str):
        return value
    number = float(str(value))
    return str(int(number)) if number.is_integer() else format(Decimal(repr(number)), "f")


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(NATIVE, min_size=3, max_size=3), min_size=1, max_size=12))
def test_native_values_of_a_workbook_become_canonical_text(rows: list[list[object]]) -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet()
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            if isinstance(value, dt.date):
                sheet.write_datetime(i, j, dt.datetime(value.year, value.month, value.day), day)
            elif isinstance(value, str):
                sheet.write_string(i, j, value)
            else:
                sheet.write(i, j, value)
    book.close()
    (found,) = read_content(out.getvalue())
    assert cells(found) == [[canonical(value) for value in row] for row in rows]


def test_times_durations_errors_and_float_noise_are_written_canonically(tmp_path: Path) -> None:
    def fill(book: openpyxl.Workbook) -> None:
        day = dt.datetime(2026, 1, 31)
        given = [
            day,
            day.replace(hour=8, minute=26),
            dt.time(8, 26),
            dt.timedelta(hours=30),
            59.050000000000004,
            True,
            12.0,
        ]
        book.active.append(given)
        book.active["A2"] = "#N/A"
        book.active["A2"].data_type = "e"
        book.active["B2"].value = 45120
        book.active["B2"].number_format = 'yyyy"年"m"月"'
        book.active["C2"] = "001"

    (sheet,) = read(workbook(tmp_path / "a.xlsx", fill))
    expected = ["2026-01-31", "2026-01-31 08:26:00", "08:26:00", "30:00:00", "59.05", "TRUE", "12"]
    assert cells(sheet) == [expected, ["#N/A", "2023-07-13", "001", None, None, None, None]]


def test_amounts_keep_their_number_whatever_their_format_says(tmp_path: Path) -> None:
    formats = [
        '#,##0"件"',
        '0.00"年"',
        "[$¥-804]#,##0.00",
        "0;[Red]0",
        'General"天"',
        '0"d"',
        "G/通用格式",
        "0.00E+00",
        "0%",
        "_ * #,##0.00_ ",
    ]

    def fill(book: openpyxl.Workbook) -> None:
        for i, number_format in enumerate(formats, 1):
            cell = book.active.cell(1, i, 0.5)
            cell.number_format = number_format

    assert cells(read(workbook(tmp_path / "a.xlsx", fill))[0]) == [["0.5"] * len(formats)]


def test_numbers_are_read_as_shown_where_their_format_says_more(tmp_path: Path) -> None:
    given = [
        (2745, "0000000000", "0000002745"),
        (7, "000", "007"),
        (8.5, "000", "8.5"),
        (123456.7, '0\\.0,"万"', "12.34567万"),
        (123456.7, "0\\.0,", "12.34567"),
        (123456, '#,##0,"千元"', "123.456千元"),
        (12345678, "0.00,,", "12.345678"),
        (5, '0.00"万元"', "5万元"),
        (5000, '[>=10000]0\\.0,"万";0', "5000"),
        (123456, '[>=10000]0\\.0,"万";0', "12.3456万"),
        (1234.5, "#,##0.00_);[Red]\\(#,##0.00\\)", "1234.5"),
    ]

    def fill(book: openpyxl.Workbook) -> None:
        for column, (value, number_format, _) in enumerate(given, 1):
            book.active.cell(1, column, value).number_format = number_format
        book.active.cell(2, 1, "001").number_format = "0000000000"
        book.active.cell(2, 2, "=A1").number_format = "000"

    first, second = cells(read(workbook(tmp_path / "a.xlsx", fill))[0])
    assert first == [expected for _, _, expected in given]
    assert second[:2] == ["001", None]


def test_hidden_rows_count_and_hidden_sheets_say_so(tmp_path: Path) -> None:
    def fill(book: openpyxl.Workbook) -> None:
        for i in range(3):
            book.active.append(["客户", i])
        book.active.row_dimensions[2].hidden = True
        book.create_sheet("隐藏").append(["x"])
        book["隐藏"].sheet_state = "veryHidden"
        book.create_chartsheet("图")
        book.create_sheet("空")

    shown, hidden = read(workbook(tmp_path / "a.xlsx", fill))
    assert (shown.hidden, hidden.hidden, hidden.name) == (False, True, "隐藏")
    assert len(cells(shown)) == 3


def test_cells_keep_their_place_behind_blank_rows_and_columns(tmp_path: Path) -> None:
    def fill(book: openpyxl.Workbook) -> None:
        book.active["C3"] = "客户"
        book.active["D4"] = 5
        book.active.merge_cells("C3:D3")

    (sheet,) = read(workbook(tmp_path / "a.xlsx", fill))
    assert cells(sheet)[2:] == [[None, None, "客户", None], [None, None, None, "5"]]
    assert sheet.merged == ((2, 2, 2, 3),)


def test_a_long_sheet_is_read_whole_and_in_order(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet()
    for i in range(25_000):
        sheet.write_row(i, 0, [i, f"n{i}"])
    book.close()
    found = read(path)[0].cells
    assert found["c0"].to_pylist() == [str(i) for i in range(25_000)]
    assert found["c1"][-1].as_py() == "n24999"


def test_an_error_cell_of_an_old_workbook_is_not_lost() -> None:
    shown, hidden = read(FILES / "old_with_an_error_cell.xls")
    assert cells(shown)[2:] == [
        ["2026-01-31", "2026-01-31 08:26:00", "张三", "12", "TRUE"],
        ["2026-02-01", None, "李四", "0.5", "#N/A"],
    ]
    assert (shown.merged, hidden.name, hidden.hidden) == (((0, 0, 0, 4),), "隐藏", True)


@pytest.mark.parametrize("name", ["old_without_a_code_page.xls", "old_with_gbk_bytes_as_letters.xls"])
def test_chinese_of_an_old_workbook_is_not_garbled(name: str) -> None:
    assert "昆明华美家具有限公司" in {cell for row in cells(read(FILES / name)[0]) for cell in row}
