"""Runs a room's named query for a scope, without drawing or wording the answer."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from threading import Condition
from typing import Any

import pandas as pd
import pyarrow as pa
from cachetools import LRUCache, cached

from analytics.scope import DIMENSIONS, PICKS, Scope
from data import queries, settings
from data.store import Store

HERE = Path(__file__).parent
ROOMS = HERE / "rooms"
MART = re.compile(r"\b(?:mart|stg)_[a-z_]+\b")
CACHED_ANSWERS = 512


@dataclass(frozen=True)
class Answer:
    """The exact rows of one query, with what it asked.

    rows: Arrow table; money and quantities are decimals.
    unrestricted: chosen dimensions that the marts it reads do not have.
    """

    query: str
    question: str
    rows: pa.Table
    unrestricted: tuple[str, ...] = ()

    def frame(self) -> pd.DataFrame:
        """The rows for drawing: decimals as floats, missing as NaN."""
        return as_frame(self.rows)


def as_frame(rows: pa.Table) -> pd.DataFrame:
    """An Arrow table for drawing: decimals become floats; exact values stay in the table."""
    columns = [
        rows[name].cast(pa.float64()) if pa.types.is_decimal(rows.schema.field(name).type) else rows[name]
        for name in rows.column_names
    ]
    return pa.table(columns, names=rows.column_names).to_pandas()


def query_named(name: str) -> queries.Query:
    """The query of `room.query`. Raises UnknownQuery with the names to choose from."""
    room, _, query = name.partition(".")
    if room not in question_files():
        raise queries.UnknownQuery(f"{name}: choose a room from {', '.join(question_files())}")
    return queries.named(question_files()[room], query)


@cache
def question_files() -> dict[str, Path]:
    """Every file of questions under its own name, whichever room's folder it stands in."""
    return {path.stem: path for path in sorted(ROOMS.rglob("*.sql"), key=lambda path: path.stem)}


def ask(store: Store, name: str, scope: Scope, **values: object) -> Answer:
    """The answer to `room.query` within a scope; extra values fill the query's own parameters."""
    return _ask(store, store.version(), name, scope, tuple(sorted(values.items())))


# Of all who ask the same at once one works and the others wait.
@cached(LRUCache(CACHED_ANSWERS), condition=Condition())
def _ask(store: Store, version: int, name: str, scope: Scope, values: tuple[tuple[str, object], ...]) -> Answer:
    query = query_named(name)
    sql = _within_scope(query)
    parameters = {**_settings(store, version), **scope.parameters(), **dict(values)}
    bound = {key: parameters[key] for key in queries.PARAMETER.findall(sql)}
    used = _all_used(store, version, name, scope, values)
    return Answer(name, query.question, store.rows(sql, bound, used), _unrestricted(name, scope))


def _all_used(
    store: Store, version: int, name: str, scope: Scope, values: tuple[tuple[str, object], ...]
) -> dict[str, pa.Table]:
    """The answers that a query builds on, by their table's name; asked together where none waits for another."""
    bases = sorted(query_named(name).uses)
    if len(bases) < 2:
        return {_table(base): _used(store, version, name, base, scope, values) for base in bases}
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as workers:
        asked = {
            _table(base): workers.submit(copy_context().run, _used, store, version, name, base, scope, values)
            for base in bases
        }
    return {table: answer.result() for table, answer in asked.items()}


def _used(
    store: Store, version: int, name: str, base: str, scope: Scope, values: tuple[tuple[str, object], ...]
) -> pa.Table:
    """The answer that a query builds on, asked once for all scopes that it does not tell apart."""
    base_name = _full_name(name, base)
    told_apart = _told_apart(base_name)
    untouched: dict[str, Any] = {name: () for name in (*DIMENSIONS, *PICKS) if name not in told_apart}
    return _ask(store, version, base_name, replace(scope, **untouched), values).rows


@lru_cache(maxsize=4)
def _settings(store: Store, version: int) -> Mapping[str, settings.Value]:  # noqa: ARG001  the version is the cache key
    """The settings in force, read once for all the queries of a data version: a changed setting makes a new one."""
    return settings.values(store)


def _within_scope(query: queries.Query) -> str:
    """The query with every mart it names shadowed by that mart's scoped rows."""
    scoped = _scoped_marts()
    shadows = [
        f"{mart} as (\n{scoped[mart].sql}\n)"
        for mart in sorted(set(MART.findall(query.sql)))
        if mart in scoped and mart not in query.wide
    ]
    if not shadows:
        return query.sql
    head = "with " + ",\n".join(shadows)
    if query.sql.startswith("with "):
        return f"{head},\n{query.sql.removeprefix('with ')}"
    return f"{head}\n{query.sql}"


def _scoped_marts() -> Mapping[str, queries.Query]:
    return queries.load(HERE / "scope.sql")


def _unrestricted(name: str, scope: Scope) -> tuple[str, ...]:
    has = _told_apart(name)
    return tuple(dimension for dimension in scope.filters() if dimension not in has)


@cache
def _told_apart(name: str) -> frozenset[str]:
    """The dimensions and picks that a query restricts itself to: by its marts, by itself, by the queries it uses."""
    query, scoped = query_named(name), _scoped_marts()
    marts = [scoped[mart] for mart in set(MART.findall(query.sql)) - query.wide if mart in scoped]
    parameters = query.parameters.union(*(mart.parameters for mart in marts))
    own = frozenset(name for name in (*DIMENSIONS, *PICKS) if f"{name}_in" in parameters)
    return own.union(*(_told_apart(_full_name(name, base)) for base in query.uses))


def _full_name(name: str, base: str) -> str:
    """`room.query` of a query that another builds on; one that has a dot is another room's."""
    return base if "." in base else f"{name.partition('.')[0]}.{base}"


def _table(base: str) -> str:
    """The name under which a query reads the answer that it builds on."""
    return base.rpartition(".")[2]
