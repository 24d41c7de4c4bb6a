"""Rows that were set aside come back as a workbook with reasons, before and after the commit."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from data import loading, rejected
from data.importing import deliver
from data.parsing import read_file
from data.store import Store
from tests.test_command_line import command

SALES = """日期,客户编码,客户名称,数量,金额,备注
2026-01-05,001,昆明一店,2,100.10,
2026-01-06,002,昆明二店,3,约五百,急
改日再报,003,=1+1,1,20,
2026-01-08,004,昆明四店,1,,
"""
CELLS = [
    [3.0, "2026-01-06", "002", "昆明二店", "3", "约五百", "急"],
    [4.0, "改日再报", "003", "=1+1", "1", "20", ""],
    [5.0, "2026-01-08", "004", "昆明四店", "1", "", ""],
]


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    path = tmp_path / "1月销售.csv"
    path.write_text(SALES, "utf-8")
    return path


def sheets(content: bytes) -> dict[str, list[list[object]]]:
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_the_cells_come_back_as_they_were_sent_with_row_and_reason(sent: Path) -> None:
    (rows,) = sheets(rejected.as_xlsx(rejected.of_reading(read_file(sent)))).values()
    assert rows[0] == ["原文件行号", "未导入的原因", "日期", "客户编码", "客户名称", "数量", "金额", "备注"]
    assert [[row[0], *row[2:]] for row in rows[1:]] == CELLS
    assert [str(row[1]) for row in rows[1:]] == [
        "第 3 行“金额”的“约五百”不是数字",
        "第 4 行“日期”的“改日再报”不是日期",
        "第 5 行缺少“金额”，未导入这一行",
    ]


def test_the_reasons_speak_the_reader_s_language(sent: Path) -> None:
    (rows,) = sheets(rejected.as_xlsx(rejected.of_reading(read_file(sent)), "en")).values()
    assert rows[0][1] == "Why it was not loaded"
    assert "约五百" in str(rows[1][1]) and "行" not in str(rows[1][1])


def test_the_same_rows_come_back_after_the_commit_until_the_batch_is_undone(sent: Path, tmp_path: Path) -> None:
    store, reading = Store(tmp_path / "warehouse.duckdb"), read_file(sent)
    (delivery,) = deliver(store, [reading])
    batch = delivery.batch or 0
    assert sheets(rejected.as_xlsx(rejected.of_batch(store, batch))) == sheets(
        rejected.as_xlsx(rejected.of_reading(reading))
    )
    loading.undo(store, batch)
    assert rejected.of_batch(store, batch) == []


def test_a_corrected_workbook_is_read_like_the_file_it_came_from(sent: Path, tmp_path: Path) -> None:
    (found,) = rejected.of_reading(read_file(sent))
    corrected = {"日期": "2026-01-09", "金额": "500.50"}
    rows = [{**row, "cells": {**row["cells"], **corrected}} for row in found.rows]
    path = tmp_path / rejected.file_name(sent.name, "zh")
    path.write_bytes(rejected.as_xlsx([rejected.Rejected(found.sheet, rows)]))
    (sheet,) = read_file(path).sheets
    assert (sheet.status, sheet.match.dataset) == ("ready", "sales")
    assert sheet.checked is not None
    assert sheet.checked.rows["customer_code"].to_pylist() == ["002", "003", "004"]
    assert str(sheet.checked.totals["amount"]) == "1501.50"  # not taken for returns by any word of ours


def test_a_clean_file_has_nothing_to_send_back(tmp_path: Path) -> None:
    path = tmp_path / "销售.csv"
    path.write_text("\n".join(SALES.splitlines()[:2]), "utf-8")
    assert rejected.of_reading(read_file(path)) == []


def test_sheets_whose_names_a_workbook_does_not_allow_get_others() -> None:
    row = {"row_no": 2, "reason": "not_a_date", "column": "日期", "value": "x", "cells": {"日期": "x"}}
    names = ("a/b:c", "a b c", "x" * 40, "x" * 40, "'")
    made = sheets(rejected.as_xlsx([rejected.Rejected(name, [row]) for name in names]))
    assert list(made) == ["a b c", "a b c 2", "x" * 31, "x" * 29 + " 2", "Sheet"]


def test_the_command_line_writes_the_rows_of_a_batch(sent: Path, tmp_path: Path) -> None:
    assert command(tmp_path, "data", "import", sent.name).returncode == 0
    done = command(tmp_path, "data", "rejected", "1", "--out", "back.xlsx")
    assert (done.returncode, done.stderr) == (0, "")
    ((rows),) = sheets((tmp_path / "back.xlsx").read_bytes()).values()
    assert len(rows) == 4
    none = command(tmp_path, "data", "rejected", "7", "--out", "none.xlsx")
    assert none.returncode == 1 and "7" in none.stdout
    assert not (tmp_path / "none.xlsx").exists()
