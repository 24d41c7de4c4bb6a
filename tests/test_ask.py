"""Answers are worked out once for all who ask, in the state of the warehouse that each of them sees."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

import duckdb
import pyarrow as pa
import pytest

from analytics.ask import Answer, ask
from analytics.scope import Scope
from data.store import Store, record_change, refresh_marts
from tests.helpers import AS_OF, warehouse
from tests.small_company import company

COUNTS = "declining_customers.counts"  # builds on many answers, which build on one another
EVERYBODY = Scope(as_of=AS_OF)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = warehouse(tmp_path, **company())
    yield opened
    opened.close()


@pytest.fixture
def worked_out(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the warehouse was asked, in turn."""
    questions: list[str] = []
    rows = Store.rows

    def told(store: Store, sql: str, *given: Mapping[str, Any] | None) -> pa.Table:
        questions.append(sql)
        return rows(store, sql, *given)

    monkeypatch.setattr(Store, "rows", told)
    return questions


def test_what_many_ask_at_once_is_worked_out_once(store: Store, worked_out: list[str]) -> None:
    together = Barrier(4)

    def wait_and_ask() -> Answer:
        together.wait()
        return ask(store, COUNTS, EVERYBODY)

    with ThreadPoolExecutor(4) as readers:
        answers = [reader.result() for reader in [readers.submit(wait_and_ask) for _ in range(4)]]
    assert len(worked_out) == len(set(worked_out)) > 10
    assert all(answer is answers[0] for answer in answers)


def test_an_answer_that_fails_is_asked_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(Store, "rows", lambda *_: (_ for _ in ()).throw(duckdb.IOException("disk")))
        with pytest.raises(duckdb.IOException):
            ask(store, COUNTS, EVERYBODY)
    assert ask(store, COUNTS, EVERYBODY).rows.num_rows


def test_all_that_an_answer_builds_on_is_asked_of_the_state_that_is_prepared(store: Store) -> None:
    """Sales are taken back, while readers still see them: whoever prepares the change counts none of them."""
    prepared, readers = [], []

    def prepare() -> None:
        prepared.append(ask(store, COUNTS, EVERYBODY).rows)
        with ThreadPoolExecutor(1) as reader:
            readers.append(reader.submit(ask, store, COUNTS, EVERYBODY).result().rows)

    before = ask(store, COUNTS, EVERYBODY).rows
    store.prepare = prepare
    with store.transaction(prepared=True) as cursor:
        cursor.execute("delete from sales_line")
        refresh_marts(cursor)
        record_change(cursor, "test")
    assert (prepared[0].num_rows, readers[0]) == (0, before)
    assert ask(store, COUNTS, EVERYBODY).rows.num_rows == 0
