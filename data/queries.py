"""Loads named SQL queries from .sql files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import duckdb

HEADING = re.compile(r"^-- name: *(\w+) *$", re.MULTILINE)
PARAMETER = re.compile(r"\$([a-z_][a-z0-9_]*)")
COMMENT = re.compile(r"--[^\n]*")
WIDE = re.compile(r"^-- wide: *(.+)$", re.MULTILINE)
USES = re.compile(r"^-- uses: *(.+)$", re.MULTILINE)
MONTHLY = re.compile(r"^-- monthly: *(\w+) *$", re.MULTILINE)
LINES = re.compile(r"^-- lines: *(\w+) *$", re.MULTILINE)
DIRECTIVES = ("wide:", "uses:", "monthly:", "lines:")


@dataclass(frozen=True)
class Query:
    """One named query: the question in words that stands above it, and its SQL.

    wide: marts that it reads beyond what the reader chose, as a yardstick for the chosen part.
    uses: queries whose answers it reads as tables of their names; `room.query` for another file's.
    monthly: of a mart that is made month by month, the column that says a row's day or month.
    lines: of a mart that has rows only where a dataset has lines, that dataset.
    """

    name: str
    question: str
    sql: str
    parameters: frozenset[str]
    wide: frozenset[str]
    source: str
    uses: frozenset[str] = frozenset()
    monthly: str = ""
    lines: str = ""


class UnknownQuery(KeyError):
    """No query of that name; its message lists the names that exist."""


@cache
def load(path: Path) -> dict[str, Query]:
    """The queries of one file by name, in file order. Raises ValueError naming file and line."""
    text = path.read_text("utf-8")
    parts = HEADING.split(text)
    found: dict[str, Query] = {}
    for name, block in zip(parts[1::2], parts[2::2], strict=True):
        source = f"{path.name}:{text[: text.index(block)].count(chr(10)) + 1}"
        if name in found:
            raise ValueError(f"{source}: a second query is named {name}")
        found[name] = _query(name, block, source)
    return found


def _query(name: str, block: str, source: str) -> Query:
    comments = [line[2:].strip() for line in block.splitlines() if line.startswith("--")]
    sql = COMMENT.sub("", block).strip().rstrip(";").strip()
    if not sql:
        raise ValueError(f"{source}: the query {name} is empty")
    return Query(
        name=name,
        question=" ".join(line for line in comments if not line.startswith(DIRECTIVES)),
        sql=sql,
        parameters=frozenset(PARAMETER.findall(sql)),
        wide=_named_by(WIDE, block),
        source=source,
        uses=_named_by(USES, block),
        monthly=next(iter(_named_by(MONTHLY, block)), ""),
        lines=next(iter(_named_by(LINES, block)), ""),
    )


def _named_by(directive: re.Pattern[str], block: str) -> frozenset[str]:
    found = directive.search(block)
    return frozenset(re.split(r"[ ,]+", found.group(1).strip())) if found else frozenset()


def named(path: Path, name: str) -> Query:
    """One query of a file. Raises UnknownQuery with the names to choose from."""
    queries = load(path)
    if name not in queries:
        raise UnknownQuery(f"{path.stem}.{name}: choose from {', '.join(queries)}")
    return queries[name]


def execute(cursor: duckdb.DuckDBPyConnection, path: Path, name: str, **parameters: object) -> list[tuple]:
    """The rows of one named statement, none where it gives none. Raises UnknownQuery."""
    result = cursor.execute(named(path, name).sql, parameters)
    return result.fetchall() if result.description else []
