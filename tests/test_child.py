"""Files are read in children: a child that dies or hangs costs its own file only."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from data import child
from data.delivery import FileReading
from data.parsing import Order, read_file

SALES = "日期,客户编码,销售额\n2026-03-01,D1,1.50\n"


def die_on_demand(path: Path, order: Order) -> FileReading:
    if path.name == "deadly.csv":
        os.kill(os.getpid(), signal.SIGKILL)
    if path.name == "endless.csv":
        time.sleep(600)
    while path.name == "patient.csv" and not path.with_name("go").exists():
        time.sleep(0.01)
    return read_file(path, order)


def outcome(reading: FileReading) -> str:
    return reading.refusal.kind if reading.refusal else reading.sheets[0].status


@pytest.fixture(autouse=True)
def fresh_children(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "read_file", die_on_demand)
    child._pool.cache_clear()


def files(folder: Path, *names: str) -> dict[Path, Order]:
    for name in names:
        (folder / name).write_text(SALES, "utf-8")
    return {folder / name: Order() for name in names}


def test_a_child_reads_as_the_parent_would(tmp_path: Path) -> None:
    orders = files(tmp_path, "a.csv", "b.csv")
    (first, second) = child.read_files(orders)
    assert [first.path.name, second.path.name] == ["a.csv", "b.csv"]
    assert first.sheets[0].checked is not None
    assert first.sheets[0].checked.rows == read_file(tmp_path / "a.csv").sheets[0].checked.rows  # type: ignore[union-attr]


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL on Windows")
def test_a_file_that_kills_its_child_is_refused_and_the_others_are_read(tmp_path: Path) -> None:
    orders = files(tmp_path, "a.csv", "deadly.csv", "b.csv")
    assert [outcome(reading) for reading in child.read_files(orders)] == ["ready", "too_heavy", "ready"]


def test_a_file_that_takes_for_ever_is_refused_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child, "SECONDS", 6)
    orders = files(tmp_path, "endless.csv", "b.csv")
    assert [outcome(reading) for reading in child.read_files(orders)] == ["too_heavy", "ready"]


def test_a_file_is_given_while_the_next_one_is_still_being_read(tmp_path: Path) -> None:
    readings = child.each_read(files(tmp_path, "a.csv", "patient.csv"))
    first = next(readings)
    (tmp_path / "go").touch()
    assert [first.path.name, *(reading.path.name for reading in readings)] == ["a.csv", "patient.csv"]


def test_children_give_way_to_new_ones_after_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "FILES_PER_POOL", 3)
    orders = files(tmp_path, "a.csv", "b.csv")
    pools = []
    for _ in range(4):
        assert [outcome(reading) for reading in child.read_files(orders)] == ["ready", "ready"]
        pools.append(child._pool())
    assert pools[0] is pools[1] and pools[1] is not pools[2]


MAIN = """
import sys
from pathlib import Path
Path("ran.txt").open("a").write(__name__ + " ")
from data import child
from data.parsing import Order
print(child.read_files({Path("a.csv"): Order()})[0].sheets[0].status)
"""


def test_a_child_does_not_run_the_main_module_of_its_parent_again(tmp_path: Path) -> None:
    files(tmp_path, "a.csv")
    (tmp_path / "page.py").write_text(MAIN, "utf-8")
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)}
    ran = subprocess.run(
        [sys.executable, "page.py"], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert (ran.stdout.strip(), (tmp_path / "ran.txt").read_text().split()) == ("ready", ["__main__"])


IDLE = """
import sys, time
from data import child
child.warm_up()
print("ready", flush=True)
time.sleep(600)
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL on Windows")
def test_children_end_with_their_parent_however_that_ends() -> None:
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)}
    parent = subprocess.Popen([sys.executable, "-c", IDLE], env=environment, stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    assert parent.stdout.readline() == "ready\n"
    parent.kill()
    parent.communicate(timeout=30)  # ends when nobody holds the output open any longer
