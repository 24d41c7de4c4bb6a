"""The period of a meeting: `2026Q3`, `2026-09` or `2026` as a scope, without asking for any number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from analytics.scope import Scope, month_no, month_of

QUARTER = re.compile(r"(\d{4})Q([1-4])")
MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
YEAR = re.compile(r"(\d{4})")
QUARTERS_OFFERED, MONTHS_OFFERED = 8, 6


class BadPeriod(ValueError):
    """Text that names no period; its message gives the forms."""


@dataclass(frozen=True)
class Period:
    """A stretch of counted months. code: as written; kind: the scope's word for its length."""

    code: str
    kind: str
    last_no: int

    def scope(self, cut: date, fiscal_year_start: int, chosen: Mapping[str, tuple[str, ...]]) -> Scope:
        """The scope that looks back on the period from its last day, or from the data cut where that is earlier."""
        end = month_of(self.last_no + 1) - timedelta(days=1)
        part: dict[str, Any] = dict(chosen)
        return Scope(as_of=min(end, cut), period=self.kind, fiscal_year_start=fiscal_year_start, **part)

    def is_covered(self, scope: Scope) -> bool:
        """Whether the months looked at reach the period's end; a running year never claims to."""
        return scope.window().to_no == self.last_no or self.kind == "ytd"


def read(code: str, fiscal_year_start: int = 1) -> Period:
    """The period that a text names; quarters and years are those of the fiscal year. Raises BadPeriod."""
    text = code.strip().upper()
    if found := QUARTER.fullmatch(text):
        first = int(found[1]) * 12 + fiscal_year_start + 3 * (int(found[2]) - 1)
        return Period(text, "quarter", first + 2)
    if found := MONTH.fullmatch(text):
        return Period(text, "month", int(found[1]) * 12 + int(found[2]))
    if found := YEAR.fullmatch(text):
        return Period(text, "ytd", int(found[1]) * 12 + fiscal_year_start + 11)
    raise BadPeriod(f"{code}: expected 2026Q3, 2026-09 or 2026")


def offered(first: date, cut: date, fiscal_year_start: int) -> list[str]:
    """The quarters, then the months, that lie wholly within the data, latest first; then the running year."""
    last_no = month_no(cut + timedelta(days=1)) - 1
    first_no = month_no(first)
    ends = range(last_no, first_no - 1, -1)
    quarters = [quarter_at(no, fiscal_year_start) for no in ends if (no - fiscal_year_start) % 3 == 2]
    whole = [code for code in quarters if read(code, fiscal_year_start).last_no - 2 >= first_no]
    months = [f"{month_of(no):%Y-%m}" for no in ends]
    year = (last_no - fiscal_year_start) // 12
    return [*whole[:QUARTERS_OFFERED], *months[:MONTHS_OFFERED], *([f"{year}"] if months else [])]


def quarter_at(last_no: int, fiscal_year_start: int) -> str:
    """The quarter of the fiscal year that a counted month lies in."""
    year, since = divmod(last_no - fiscal_year_start, 12)
    return f"{year}Q{since // 3 + 1}"
