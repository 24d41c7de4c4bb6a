"""Brings the marts that rooms read up to date: all of them anew, or the monthly ones for some months only."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import duckdb

from data import queries

HERE = Path(__file__).parent
MARTS, STAGING, REFRESHING = HERE / "marts.sql", HERE / "staging.sql", HERE / "refreshing.sql"
LONGEST_MONTH = timedelta(days=31)

Cursor = duckdb.DuckDBPyConnection


def refresh_marts(cursor: Cursor, months: Collection[date] | None = None) -> None:
    """Brings every mart up to date inside the caller's transaction.

    months: the first days of the months whose sales lines changed, where that is known; the monthly marts are
    made anew for these, and for those that a changed customer or product bears on.
    """
    if months is None:
        build_marts(cursor)
        return
    stale, renewed = set(months), False
    cursor.execute(_sql("keep_earlier"))
    for mart in queries.load(MARTS).values():
        if mart.monthly:
            stale |= _stale_months(cursor) if renewed else set()
            _make_months(cursor, mart, sorted(stale))
        elif not _is_idle(cursor, mart):
            cursor.execute(mart.sql)
        renewed = not mart.monthly


def months_of_batches(cursor: Cursor, batches: Sequence[int]) -> set[date]:
    """The first days of the months in which the sales lines of batches lie, with the lines that they replaced."""
    return {month for (month,) in cursor.execute(_sql("months_of_batches"), {"batches": list(batches)}).fetchall()}


def build_marts(cursor: Cursor) -> None:
    """Makes every mart from all lines, and notes from which text."""
    for mart in queries.load(MARTS).values():
        cursor.execute(mart.sql)
    cursor.execute(_sql("forget_marts_built"))
    cursor.execute(_sql("set_marts_built"), {"fingerprint": _fingerprint()})


def marts_are_current(cursor: Cursor) -> bool:
    """Whether the marts were made from the text that this product has."""
    return cursor.execute(_sql("marts_built")).fetchone() == (_fingerprint(),)


def _stale_months(cursor: Cursor) -> set[date]:
    """The months in which lines name a customer or product that was something else before."""
    return {month for (month,) in cursor.execute(_sql("stale_months")).fetchall()}


def _is_idle(cursor: Cursor, mart: queries.Query) -> bool:
    """Whether there is nothing that a mart could be made of, nor anything in it from before."""
    return bool(mart.lines) and cursor.execute(
        _sql("is_idle").format(dataset=mart.lines, mart=mart.name)
    ).fetchone() == (True,)


def _make_months(cursor: Cursor, mart: queries.Query, months: list[date]) -> None:
    if not months:
        return
    cursor.execute(_sql("forget_months").format(mart=mart.name, day=mart.monthly), {"months": months})
    if cursor.execute(_sql("is_empty").format(mart=mart.name)).fetchone() == (True,):
        cursor.execute(mart.sql)  # a table is made faster than it is added to
        return
    fresh = mart.sql.partition(" as\n")[2]
    days = {"months": months, "from_date": months[0], "to_date": months[-1] + LONGEST_MONTH}
    cursor.execute(_sql("add_months").format(mart=mart.name, stg_sales=_sql("stg_sales"), fresh=fresh), days)


def _sql(name: str) -> str:
    return queries.named(REFRESHING, name).sql


@cache
def _fingerprint() -> str:
    return hashlib.sha256(STAGING.read_bytes() + MARTS.read_bytes()).hexdigest()
