"""How far files are: told step by step, from child processes too, without anybody waiting for it."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
import xlsxwriter

from data import child, progress
from data.handover import NoOutcome, Outcome, _heard, announce, hand_over, spoken
from data.importing import deliver
from data.inbox import Inbox
from data.parsing import Order, read_file
from data.progress import LOADING, READING, Progress, Step
from data.store import Store
from data.terminal import fitting, line_of, shown_on_terminal

SALES = "日期,客户编码,销售额\n2026-03-01,D1,1.50\n2026-03-02,D2,2.50\n"


def file(folder: Path, name: str, text: str = SALES) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def steps(told: Sequence[Step], path: Path) -> list[str]:
    return list(dict.fromkeys(step.name for step in told if step.path == path))


def test_every_file_goes_through_all_steps_in_order(tmp_path: Path) -> None:
    paths, told = [file(tmp_path, "a.csv"), file(tmp_path, "b.csv", SALES.replace("D1", "D3"))], []
    with progress.told_to(told.append):
        progress.tell_waiting(paths)
        deliver(Store(tmp_path / "warehouse.duckdb"), [read_file(path) for path in paths])
    for path in paths:
        assert steps(told, path) == ["waiting", *READING, *LOADING, "done"]
    assert {step.of for step in told if step.name in LOADING} == {2}


def test_a_file_that_waits_for_an_answer_is_through_when_the_others_are_written(tmp_path: Path) -> None:
    ready, undated = file(tmp_path, "a.csv"), file(tmp_path, "b.csv", "客户,品名,金额\n甲,床,1.00\n")
    told: list[Step] = []
    with progress.told_to(told.append):
        deliver(Store(tmp_path / "warehouse.duckdb"), [read_file(path) for path in (ready, undated)])
    assert steps(told, ready)[-2:] == ["refreshing", "done"]
    assert not {"writing", "refreshing"} & set(steps(told, undated))
    assert steps(told, undated)[-1] == "done"


def test_a_child_tells_its_parent_what_it_would_tell_itself(tmp_path: Path) -> None:
    path, told = file(tmp_path, "a.csv"), []
    with progress.told_to(told.append):
        child.read_files({path: Order()})
    assert told[0] == Step(path, "waiting")
    assert told[-1] == Step(path, "checking", 2, 2)


def test_a_workbook_tells_after_each_of_its_tables(tmp_path: Path) -> None:
    path, told = tmp_path / "months.xlsx", []
    with xlsxwriter.Workbook(path) as book:
        for month in (1, 2):
            sheet = book.add_worksheet(f"{month}月")
            sheet.write_row(0, 0, ["日期", "客户名称", "金额"])
            for row in range(1, 5):
                sheet.write_row(row, 0, [f"2026-0{month}-0{row}", f"客户{row}", row * 1.5 + month])
    with progress.told_to(told.append):
        read_file(path)
    assert [(step.rows, step.of) for step in told if step.name == "checking"] == [(0, 8), (4, 8), (8, 8)]


def test_a_file_that_is_refused_is_through(tmp_path: Path) -> None:
    path, told = file(tmp_path, "empty.csv", ""), []
    with progress.told_to(told.append):
        read_file(path)
    assert told[-1] == Step(path, "done")


@pytest.mark.parametrize(
    ("told", "share", "read", "rows"),
    [
        ([Step(Path("a"), "waiting"), Step(Path("b"), "waiting")], 0.0, 0, 0),
        ([Step(Path("a"), "done", of=10), Step(Path("b"), "waiting")], 0.5, 1, 10),
        ([Step(Path("a"), "checking", 5, 10)], 2.5 / 4, 0, 10),
        ([Step(Path("a"), "checking", 10, 10), Step(Path("b"), "done")], 3.5 / 4, 2, 10),
    ],
)
def test_the_bar_counts_every_file_and_every_step_alike(told: list[Step], share: float, read: int, rows: int) -> None:
    found = Progress(READING)
    for step in told:
        found(step)
    assert (found.share, found.read, found.rows) == (pytest.approx(share), read, rows)


def test_half_a_note_is_not_read(tmp_path: Path) -> None:
    place, path = tmp_path / "a.steps", tmp_path / "a.csv"
    assert progress.noted(place, path) is None
    progress.note(place, Step(path, "finding", 0, 7))
    with place.open("a") as stream:
        stream.write('["check')
    assert progress.noted(place, path) == Step(path, "finding", 0, 7)


def test_the_inbox_shows_how_far_it_is_and_rests_afterwards(tmp_path: Path) -> None:
    inbox, seen = Inbox(Store(tmp_path / "warehouse.duckdb")), []
    inbox.folder.mkdir()
    os.utime(file(inbox.folder, "a.csv"), (0, 0))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("data.inbox.deliver", lambda *_: seen.append(inbox.progress) or [])
        inbox.look()
    assert [list(one.at) for one in seen if one] == [[inbox.folder / "a.csv"]]
    assert inbox.progress is None


def test_a_command_that_runs_in_the_server_tells_its_steps_to_whoever_handed_it_over() -> None:
    def run() -> Outcome:
        progress.tell(Step(Path("a.csv"), "writing", 0, 9))
        return Outcome(0, "{}\n", "")

    told: list[Step] = []
    with progress.told_to(told.append):
        assert _heard(line.encode() for line in spoken(run)) == Outcome(0, "{}\n", "")
    assert told == [Step(Path("a.csv"), "writing", 0, 9)]


def test_a_command_that_breaks_in_the_server_leaves_no_outcome() -> None:
    with pytest.raises(NoOutcome):
        _heard(iter([b"{}\n"]))


def test_a_command_that_breaks_in_the_server_is_not_blamed_on_another_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATA_URL", f"duckdb:///{tmp_path / 'warehouse.duckdb'}")
    assert hand_over("data", ["import", "a.csv"], tmp_path).err.startswith("数据仓库")  # no server has announced itself
    announce(1)
    monkeypatch.setattr("data.handover._asked", lambda *_: io.BytesIO(b"{}\n"))
    broken = hand_over("data", ["import", "a.csv"], tmp_path)
    assert (broken.code, broken.err.startswith("看板执行命令 import a.csv 时出错")) == (1, True)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_terminal_sees_place_step_and_rows_of_the_file_on_its_way(language: str) -> None:
    found = Progress((*READING, *LOADING))
    for step in (Step(Path("a.csv"), "waiting"), Step(Path("b.csv"), "checking", 0, 1200)):
        found(step)
    line = line_of(found, language)
    assert "b.csv" in line and "2" in line and "1,200" in line and "17%" in line


def test_a_line_is_cut_to_what_a_terminal_holds() -> None:
    assert (fitting("读取 abc", 7), fitting("abc", 80)) == ("读取 a", "abc")


def test_nothing_is_said_where_nobody_looks_at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", said := io.StringIO())
    with shown_on_terminal("zh"):
        progress.tell(Step(Path("a.csv"), "reading"))
    assert said.getvalue() == ""
