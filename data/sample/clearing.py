"""Takes the sample company out of a warehouse again, so that it never stands beside real figures."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import duckdb

from data import queries
from data.dictionary import datasets
from data.loading import tables_of
from data.marts import months_of_batches, refresh_marts
from data.store import Store, record_change

SQL = Path(__file__).with_name("clearing.sql")
CLEARED = "sample cleared"  # what the record of changes says of it
FORGOTTEN = (
    "forget_replacements",
    "forget_rejected",
    "forget_sheets",
    "forget_undone_sheets",
    "forget_batches",
    "forget_events",
    "forget_measures",
)


def add_part(cursor: duckdb.DuckDBPyConnection, kind: str, number: int) -> None:
    """Notes that a `batch` or a `measure` belongs to the sample company."""
    cursor.execute(_sql("add_part"), {"kind": kind, "part_id": number})


def holds_sample(store: Store) -> bool:
    """Whether any file of the sample company is in the warehouse."""
    return store.rows(_sql("batches")).num_rows > 0


def clear(store: Store, who: str | None = None) -> int:
    """Takes out the sample company's files and measures, and nothing else; how many files there were."""
    with store.transaction(prepared=True) as cursor:
        batches = [number for (number,) in cursor.execute(_sql("batches")).fetchall()]
        if batches:
            _forget(cursor, batches)
            record_change(cursor, CLEARED, who)
    return len(batches)


def was_cleared(store: Store) -> bool:
    """Whether somebody took the sample company out, so that the next start does not bring it back."""
    (row,) = store.rows(_sql("was_cleared"), {"what": CLEARED}).to_pylist()
    return bool(row["was_cleared"])


def _forget(cursor: duckdb.DuckDBPyConnection, batches: list[int]) -> None:
    """Forgets all parts; lines of others that the sample's had replaced count again."""
    months = months_of_batches(cursor, batches)
    for name in FORGOTTEN:
        cursor.execute(_sql(name))
    for table in chain.from_iterable(map(tables_of, datasets())):
        cursor.execute(_sql("forget_lines").format(table=table))
    cursor.execute(_sql("forget_parts"))
    refresh_marts(cursor, months)


def _sql(name: str) -> str:
    return queries.named(SQL, name).sql
