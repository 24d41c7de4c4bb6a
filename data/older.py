"""Brings a warehouse that an older product made to the tables of this one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from data.queries import execute

SQL = Path(__file__).with_name("older.sql")
BROUGHT = ("bring_buyers", "bring_items", "bring_lines", "forget_older")


@contextmanager
def brought_over(cursor: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """While the tables are laid out: sales lines that stood in one table, each with all its texts, are kept."""
    ((is_older,),) = execute(cursor, SQL, "is_older")
    if is_older:
        execute(cursor, SQL, "set_aside")
    yield
    for name in BROUGHT if is_older else ():
        execute(cursor, SQL, name)
