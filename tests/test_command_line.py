"""The command line: one JSON object, exact totals, exit status, and one sentence for bad input."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
SALES = """日期,客户编码,客户名称,大区,数量,金额
2026-01-05,001,昆明一店,西南,2,100.10
2026-01-31,002,昆明二店,西南,3,745.40
"""
KEYS = {"file", "sha256", "status", "batch", "message", "sheets"}
SHEET_KEYS = {
    "sheet",
    "dataset",
    "status",
    "rows_read",
    "rows_loaded",
    "rows_rejected",
    "totals",
    "first_date",
    "last_date",
    "columns",
    "checks",
    "question",
    "problems",
}


def command(folder: Path, module: str, *words: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {
        "DATA_URL": f"duckdb:///{folder / 'warehouse.duckdb'}",
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
    }
    return subprocess.run(
        [sys.executable, "-m", module, *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def imported(folder: Path, *words: str) -> tuple[int, dict[str, Any]]:
    done = command(folder, "data", "import", *words, "--json")
    assert done.stderr == ""
    return done.returncode, json.loads(done.stdout)


def test_an_import_prints_one_object_with_exact_totals(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(SALES, "utf-8")
    code, report = imported(tmp_path, "x.csv")
    (file,) = report["files"]
    (sheet,) = file["sheets"]
    assert code == 0
    assert set(file) >= KEYS and set(sheet) >= SHEET_KEYS
    assert (file["status"], sheet["status"], sheet["dataset"]) == ("imported", "imported", "sales")
    assert sheet["totals"] == {"amount": "845.50", "quantity": "5.000"}
    assert (sheet["rows_read"], sheet["rows_loaded"], sheet["rows_rejected"]) == (2, 2, 0)
    assert (sheet["first_date"], sheet["last_date"]) == ("2026-01-05", "2026-01-31")
    assert {column["field"] for column in sheet["columns"]} >= {"sale_date", "customer_code", "amount"}


def test_what_was_imported_can_be_asked_listed_and_taken_back(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(SALES, "utf-8")
    _, report = imported(tmp_path, "x.csv")
    batch = report["files"][0]["batch"]
    asked = command(tmp_path, "analytics", "ask", "sales.by_customer", "--format", "json")
    assert [(row["customer"], row["amount"]) for row in json.loads(asked.stdout)] == [
        ("002", "745.40"),
        ("001", "100.10"),
    ]
    listed = json.loads(command(tmp_path, "data", "batches", "--json").stdout)
    assert [row["batch_id"] for row in listed["batches"]] == [batch]
    assert command(tmp_path, "data", "undo", str(batch)).returncode == 0
    assert command(tmp_path, "data", "undo", str(batch)).returncode == 1
    emptied = command(tmp_path, "analytics", "ask", "sales.by_region", "--format", "csv")
    assert emptied.stdout.splitlines() == ["region,amount,quantity"]


def test_a_second_import_of_the_file_is_a_known_duplicate_and_succeeds(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(SALES, "utf-8")
    imported(tmp_path, "x.csv")
    code, report = imported(tmp_path, "x.csv")
    assert (code, report["files"][0]["status"]) == (0, "duplicate")


def test_a_dry_run_needs_no_warehouse_and_leaves_none(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(SALES, "utf-8")
    code, report = imported(tmp_path, "x.csv", "--dry-run")
    assert (code, report["files"][0]["status"]) == (0, "would_import")
    assert not (tmp_path / "warehouse.duckdb").exists()


LIST = "客户编码,客户名称,大区,城市,客户等级\n001,昆明一店,西南,昆明,A\n002,昆明二店,西南,昆明,B\n"


def test_a_list_has_nothing_to_differ_from_where_nothing_was_loaded(tmp_path: Path) -> None:
    (tmp_path / "customers.csv").write_text(LIST, "utf-8")
    code, report = imported(tmp_path, "customers.csv", "--dry-run")
    (sheet,) = report["files"][0]["sheets"]
    assert (code, sheet["status"], sheet["dataset"], sheet["problems"]) == (0, "would_import", "customer", [])


DRY_RUN = """
import sys
from data.__main__ import main
main(["import", "x.csv", "--dry-run"])
print(sorted({"pandas", "streamlit", "plotly"} & set(sys.modules)))
"""


def test_a_file_is_read_without_loading_what_only_pages_need(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(SALES, "utf-8")
    environment = os.environ | {"DATA_URL": f"duckdb:///{tmp_path / 'none.duckdb'}", "PYTHONPATH": str(ROOT)}
    words = [sys.executable, "-c", DRY_RUN]
    done = subprocess.run(words, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def bad_files(folder: Path) -> dict[str, Path]:
    """One file of each kind that cannot be read."""
    files = {name: folder / name for name in ("empty.csv", "cut.xlsx", "picture.xlsx", "~$open.xlsx", "noise.bin")}
    files["empty.csv"].write_bytes(b"")
    whole = folder / "whole.xlsx"
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>" * 500)
    files["cut.xlsx"].write_bytes(whole.read_bytes()[:100])
    files["picture.xlsx"].write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    files["~$open.xlsx"].write_bytes(b"\x05assistant" + bytes(155))
    files["noise.bin"].write_bytes(bytes(range(256)) * 20)
    (folder / "folder.xlsx").mkdir()
    return files | {"folder.xlsx": folder / "folder.xlsx", "missing.csv": folder / "missing.csv"}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_bad_input_is_refused_in_one_sentence_and_nothing_is_written(tmp_path: Path, language: str) -> None:
    names = sorted(bad_files(tmp_path))
    code, report = imported(tmp_path, *names, "--language", language)
    assert code == 1
    for file in report["files"]:
        assert file["status"] == "refused", file
        assert file["message"] and "Traceback" not in file["message"]
        assert any("\u4e00" <= letter <= "\u9fff" for letter in file["message"]) == (language == "zh"), file
    listed = json.loads(command(tmp_path, "data", "batches", "--json").stdout)
    assert listed == {"batches": []}


TWO_AMOUNTS = """日期,客户名称,数量,订单金额,开票金额
2026-01-05,昆明一店,2,3580,3500
2026-01-31,昆明二店,3,1299.5,1200
"""


@pytest.mark.parametrize(
    ("language", "asked", "read"),
    [
        ("zh", "以“订单金额”列为准（销售数量 5，销售额 4,879.5）", "销售，可以导入（试读，未写入）：读 2 行"),
        ("en", "'订单金额' counts (quantity 5, amount 4,879.5)", "sales, would import (nothing written): 2 rows read"),
    ],
)
def test_whoever_is_asked_on_a_terminal_reads_there_how_to_answer(
    tmp_path: Path, language: str, asked: str, read: str
) -> None:
    (tmp_path / "x.csv").write_text(TWO_AMOUNTS, "utf-8")
    words = ("data", "import", "x.csv", "--dry-run", "--language", language)
    (line,) = [line for line in command(tmp_path, *words).stdout.splitlines() if asked in line]
    _, option, answer, *_ = shlex.split(line.replace("：", " ").replace(": ", " "))
    done = command(tmp_path, *words, option, answer)
    assert done.returncode == 0 and read in done.stdout


def test_one_bad_file_does_not_keep_the_good_one_out(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(SALES, "utf-8")
    (tmp_path / "empty.csv").write_bytes(b"")
    code, report = imported(tmp_path, "empty.csv", "x.csv")
    assert code == 1
    assert [file["status"] for file in report["files"]] == ["refused", "imported"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("analytics", "ask", "sales.nothing"), "choose from"),
        (("analytics", "ask", "nothing.total"), "choose a room"),
        (("analytics", "ask", "sales.total", "--as-of", "tomorrow"), "--as-of"),
        (("data", "import"), "FILE"),
        (("data", "undo", "x"), "batch"),
    ],
)
def test_a_command_that_makes_no_sense_says_what_would(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    done = command(tmp_path, *words)
    assert done.returncode == 2
    assert said in done.stderr and "Traceback" not in done.stderr


def test_every_question_is_listed_with_its_words(tmp_path: Path) -> None:
    done = command(tmp_path, "analytics", "rooms")
    assert done.returncode == 0
    assert "sales.total" in done.stdout and "What was sold in all?" in done.stdout


def test_a_warehouse_that_another_process_holds_is_left_alone_and_said_so(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(SALES, "utf-8")
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print('held', flush=True); sys.stdin.read()",
            str(tmp_path / "warehouse.duckdb"),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert holder.stdout is not None and holder.stdout.readline().strip() == "held"
        done = command(tmp_path, "data", "import", "x.csv")
        assert done.returncode == 3
        assert "warehouse.duckdb" in done.stderr and "Traceback" not in done.stderr
    finally:
        holder.communicate("")
