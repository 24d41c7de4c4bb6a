"""The inbox: what needs no decision loads by itself, what needs one waits for a person."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from data import ledger
from data.inbox import Inbox
from data.store import Store

SALES = "日期,客户编码,销售额\n2026-03-01,D1,1.50\n"


@pytest.fixture
def inbox(tmp_path: Path) -> Inbox:
    return Inbox(Store(tmp_path / "warehouse.duckdb"))


def drop(inbox: Inbox, name: str, text: str, seconds_ago: float = 60) -> Path:
    path = inbox.folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    moment = time.time() - seconds_ago
    os.utime(path, (moment, moment))
    return path


def names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_file_that_needs_no_decision_is_loaded_and_put_away(inbox: Inbox) -> None:
    drop(inbox, "西南/三月.csv", SALES)
    (delivery,) = inbox.look()
    assert delivery.status == "imported"
    assert names(inbox.folder) == [str(Path("done/西南/三月.csv"))]
    assert [batch["sender"] for batch in ledger.batches(inbox.store)] == ["西南"]


def test_a_file_that_cannot_be_loaded_waits_for_a_person(inbox: Inbox) -> None:
    drop(inbox, "empty.csv", "")
    inbox.look()
    assert [path.name for path in inbox.waiting] == ["empty.csv"]
    assert inbox.look() == []


def test_a_file_that_is_still_being_copied_is_left_alone(inbox: Inbox) -> None:
    path = drop(inbox, "三月.csv", SALES, seconds_ago=0)
    drop(inbox, "~$三月.xlsx", "lock")
    assert inbox.look() == []
    assert path.exists()


def test_a_second_file_of_the_same_name_does_not_overwrite_the_first(inbox: Inbox) -> None:
    drop(inbox, "三月.csv", SALES)
    inbox.look()
    drop(inbox, "三月.csv", SALES.replace("1.50", "2.50"))
    inbox.look()
    assert names(inbox.folder) == [str(Path("done") / "三月-2.csv"), str(Path("done") / "三月.csv")]
