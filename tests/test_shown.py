"""A great change is prepared before its readers see it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pytest

from data.store import Store, record_change

COUNT = "select count(*) as lines from fact_visit"
ADD = "insert into fact_visit (batch_id, sheet_id, row_no) values (1, 1, 1)"
Seen = tuple[int, int]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "warehouse.duckdb")
    yield opened
    opened.close()


def seen(store: Store) -> Seen:
    """(data version, lines) as this thread sees them."""
    (row,) = store.rows(COUNT).to_pylist()
    return store.version(), row["lines"]


def seen_by_another(store: Store) -> Seen:
    with ThreadPoolExecutor(1) as other:
        return other.submit(seen, store).result()


def add(store: Store, prepared: bool = True) -> None:
    with store.transaction(prepared=prepared) as cursor:
        cursor.execute(ADD)
        record_change(cursor, "test")


def prepared_by(store: Store, act: Callable[[], Seen]) -> list[Seen]:
    """What an act gives whenever a change is prepared."""
    found: list[Seen] = []
    store.prepare = lambda: found.append(act())
    return found


def test_while_a_change_is_prepared_only_the_thread_that_prepares_it_sees_it(store: Store) -> None:
    before = seen(store)
    mine, others = [], prepared_by(store, lambda: (mine.append(seen(store)), seen_by_another(store))[1])
    add(store)
    assert others == [before]
    assert mine == [seen(store)] == [seen_by_another(store)] == [(before[0] + 1, 1)]


def test_a_change_that_need_not_be_prepared_is_seen_at_once(store: Store) -> None:
    found = prepared_by(store, lambda: seen(store))
    add(store, prepared=False)
    assert (found, seen(store)[1]) == ([], 1)


def test_a_transaction_that_changes_nothing_prepares_nothing(store: Store) -> None:
    found = prepared_by(store, lambda: seen(store))
    with store.transaction(prepared=True):
        pass
    assert found == []


def test_a_change_is_seen_though_its_preparation_fails(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL)
    prepared_by(store, lambda: (_ for _ in ()).throw(RuntimeError("no picture")))
    add(store)
    assert seen(store)[1] == seen_by_another(store)[1] == 1


def test_a_change_that_is_not_committed_is_neither_prepared_nor_seen(store: Store) -> None:
    before, found = seen(store), prepared_by(store, lambda: seen(store))
    with pytest.raises(duckdb.Error), store.transaction(prepared=True) as cursor:
        cursor.execute(ADD)
        record_change(cursor, "test")
        cursor.execute("select no_such_column from change")
    assert (found, seen(store)) == ([], before)
    add(store)
    assert seen(store)[1] == seen_by_another(store)[1] == 1


def test_a_question_that_fails_meanwhile_does_not_fail_those_after_it(store: Store) -> None:
    def ask_wrongly() -> Seen:
        with ThreadPoolExecutor(1) as other:
            with pytest.raises(duckdb.Error):
                other.submit(store.rows, "select error('wrong')").result()
            return other.submit(seen, store).result()

    found = prepared_by(store, ask_wrongly)
    add(store)
    assert [lines for _, lines in found] == [1]
