"""Decides which dataset a table is and what each column means, with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from data.tables import Table


@dataclass(frozen=True)
class Column:
    """What one column of the file became. field is None for a column kept out of the data.

    unit is the unit the file's values stand in (元, 万元, 件); factor turns them into the field's unit.
    """

    header: str
    field: str | None
    unit: str | None = None
    factor: Decimal = Decimal(1)
    why: str = ""
    confidence: float = 0.0


@dataclass(frozen=True)
class Reading:
    """One of the readings that a question offers: its answer key, its words, its totals, real rows."""

    answer: str
    label: str
    totals: dict[str, str]
    examples: tuple[dict[str, str], ...] = ()


@dataclass(frozen=True)
class Question:
    """The one thing the reader must decide before this table may be loaded."""

    kind: str
    text: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True)
class Match:
    """The decision for one table: its dataset, its columns and, where two readings differ, a question."""

    dataset: str | None
    columns: tuple[Column, ...]
    why: str = ""
    confidence: float = 0.0
    question: Question | None = None


def match(
    table: Table,
    file_name: str,
    dataset: str | None = None,
    answers: Mapping[str, str] | None = None,
) -> Match:
    """The dataset and columns of a table. `dataset` overrules; `answers` are earlier decisions by question kind."""
    raise NotImplementedError
