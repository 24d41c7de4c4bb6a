"""What matching decides about a table: plain values, without the deciding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

NO_DATA = "none"  # what a reader says a table is that is not to be loaded
TOGETHER = "together"  # the answer that columns of one measure are parts of it
BOTH = "both"  # the answer that a table is each of the datasets that stand side by side in it


@dataclass(frozen=True)
class Column:
    """What one column of the file became. field is None for a column kept out of the data.

    unit is the unit the file's values stand in (元, 万元, 件); factor turns them into the field's unit.
    role: '' the cells are the field's values · year, month, day, quarter: the cells are that part of
    the date field · total: the sum of the columns it `covers`, a checksum · constant: `constant` is
    the value of every line, told by a title, sheet or file name, and `until` the last day it
    stands for · computed: reckoned from other columns, `constant` says how · add: the cells add to the field's values ·
    deduct, discount, unit, currency: the cells change or describe the field's values, those of the column they
    `cover` where that is one of several ·
    selector: each cell names the field of its row's figures, as `selects` says.
    gives: what the header itself says of other fields, as ISO dates or text (1月 → target_month).
    """

    header: str
    field: str | None
    unit: str | None = None
    factor: Decimal = Decimal(1)
    why: str = ""
    confidence: float = 0.0
    role: str = ""
    constant: str | None = None
    until: str | None = None
    gives: tuple[tuple[str, str], ...] = ()
    covers: tuple[int, ...] = ()
    selects: tuple[tuple[str, str | None], ...] = ()


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
    """The decision for one table: its dataset, its columns and, where two readings differ, a question.

    columns: one for each column of the table, in order, then those that stand outside it.
    kind: what a table that is no dataset was taken for (product, price…), where that is known.
    answers: earlier decisions by question kind, for the checking of the cells.
    language: of the reasons and questions.
    """

    dataset: str | None
    columns: tuple[Column, ...]
    why: str = ""
    confidence: float = 0.0
    question: Question | None = None
    kind: str | None = None
    answers: Mapping[str, str] = field(default_factory=dict)
    language: str = "zh"
