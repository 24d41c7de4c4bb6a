"""Files that a table is taken away in: exact, and open right in Chinese Excel."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as some

from analytics.exhibit import Column
from analytics.export.table import FORMULA_STARTS, csv_bytes, harmless, sheet_name, xlsx_bytes
from analytics.words import Words

ZH = Words("zh")
COLUMNS = (
    Column("customer_name"),
    Column("net_amount", "money"),
    Column("share", "share"),
    Column("month", "month"),
    Column("trend", "trend"),
)
ROWS = pa.table(
    {
        "customer_name": ["=cmd|' /C calc'!A0", "昆明大丰，家居", None],
        "net_amount": pa.array([Decimal("-100.05"), Decimal("1234567.89"), None], pa.decimal128(18, 2)),
        "share": [0.25, -0.125, None],
        "month": [date(2026, 5, 1), date(2026, 4, 1), None],
        "trend": [[1.0, 2.0], [3.0], None],
    }
)


def read_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def read_xlsx(content: bytes) -> openpyxl.worksheet.worksheet.Worksheet:
    return openpyxl.load_workbook(io.BytesIO(content)).active


def test_csv_begins_with_the_mark_by_which_excel_knows_utf_8() -> None:
    assert csv_bytes(ROWS, COLUMNS, ZH).startswith(b"\xef\xbb\xbf")


def test_csv_holds_yuan_to_the_cent_and_real_negative_numbers() -> None:
    head, first, second, missing = read_csv(csv_bytes(ROWS, COLUMNS, ZH))
    assert head == ["客户名称", "净销售额（元）", "占比", "月份"]
    assert first[1:] == ["-100.05", "0.25", "2026-05-01"]
    assert second == ["昆明大丰，家居", "1234567.89", "-0.125", "2026-04-01"]
    assert missing == ["", "", "", ""]


def test_a_text_that_begins_as_a_formula_is_made_harmless_in_csv() -> None:
    assert read_csv(csv_bytes(ROWS, COLUMNS, ZH))[1][0] == "'=cmd|' /C calc'!A0"


def test_xlsx_holds_numbers_and_dates_as_such_and_texts_never_as_formulas() -> None:
    sheet = read_xlsx(xlsx_bytes(ROWS, COLUMNS, ZH, "重点客户"))
    assert sheet.title == "重点客户"
    assert [cell.value for cell in sheet[2]] == ["=cmd|' /C calc'!A0", -100.05, 0.25, datetime(2026, 5, 1)]
    assert sheet["A2"].data_type == "s"
    assert sheet["A2"].quotePrefix
    assert not sheet["A3"].quotePrefix
    assert [cell.value for cell in sheet[4]] == [None] * 4


def test_xlsx_keeps_its_head_in_sight_and_can_be_filtered() -> None:
    sheet = read_xlsx(xlsx_bytes(ROWS, COLUMNS, ZH, "x"))
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:D4"


def test_status_codes_are_written_in_words() -> None:
    say = Words("en")
    code = next(key.removeprefix("status.") for key in _keys(say) if key.startswith("status."))
    rows = pa.table({"status": [code]})
    assert read_csv(csv_bytes(rows, (Column("status", "status"),), say))[1] == [say(f"status.{code}")]


def _keys(say: Words) -> list[str]:
    from analytics.words import LOCALES
    from data.messages import catalog

    return sorted(catalog(say.language, LOCALES))


@given(some.text())
def test_no_text_is_left_that_a_spreadsheet_would_run(text: str) -> None:
    assert not harmless(text).startswith(FORMULA_STARTS)
    assert harmless(text).endswith(text)


@pytest.mark.parametrize("title", ["", "a" * 40, "库存[东北]/2026:5*?\\", "'quoted'"])
def test_any_title_becomes_a_name_that_excel_takes(title: str) -> None:
    name = sheet_name(title)
    assert 1 <= len(name) <= 31
    assert not set(name) & set("[]:*?/\\'")
