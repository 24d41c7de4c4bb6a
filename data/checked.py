"""What checking makes of a table: plain values, without the checking."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import pyarrow as pa

from data.decisions import Question


@dataclass(frozen=True)
class Problem:
    """Something wrong with one cell or row; kind names the sentence in the catalog."""

    kind: str
    row: int | None = None
    column: str | None = None
    value: str | None = None
    fatal: bool = True  # the row is rejected; otherwise it is loaded and the problem is said


@dataclass(frozen=True)
class Check:
    """A total that the file states against the one read."""

    kind: str
    column: str
    file_says: Decimal
    we_read: Decimal
    ok: bool


@dataclass(frozen=True)
class Checked:
    """The typed rows of one table.

    rows: `row_no` (int64, 1-based file row) and every field of the dataset, typed as datasets.toml says
    (date32, decimal128(18,4) money in yuan, decimal128(18,3) quantity, string or its codes); missing is null.
    rejected: `row_no`, `reason` (problem kind), `column` and `value` of the cell at fault, and the file's cells
    as text under the file's headers.
    until: the last day that lines without days of their own speak for: of the period that a title tells, or of
    the last month, quarter or year where each line is of one.
    """

    dataset: str
    rows: pa.Table
    rejected: pa.Table
    problems: tuple[Problem, ...] = ()
    checks: tuple[Check, ...] = ()
    totals: dict[str, Decimal] = field(default_factory=dict)
    first_date: date | None = None
    last_date: date | None = None
    until: date | None = None
    rows_read: int = 0
    question: Question | None = None
