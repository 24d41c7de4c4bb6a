"""What is true of a sample company, to check the product against; without the files themselves."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

Totals = dict[str, Decimal]  # amount and what else the dataset has; quantity, budget; lines too


@dataclass(frozen=True)
class FileTruth:
    """One file as written. totals: exact, over all its lines; region: None for head office's files.

    received: when it came to head office.
    """

    name: str
    dataset: str
    region: str | None
    lines: int
    totals: Totals
    received: datetime | None = None


@dataclass(frozen=True)
class StockTruth:
    """(customer, series) of the last count by the default rule; every row of it is counted once."""

    over: list[tuple[str, str]]
    low: list[tuple[str, str]]
    stock_out: list[tuple[str, str]]
    dead: list[tuple[str, str]]
    normal: int
    no_count: list[str]  # customers that send no counts though their peers do
    stale: list[str]  # customers whose last count is an older one
    planted_stale: list[str]  # those of them that still buy


@dataclass(frozen=True)
class MarketTruth:
    """verdict: province → market, ours, beating, normal or missing, for the last three months."""

    verdict: dict[str, str]
    fallen_region: str
    fallen_province: str
    our_fault: str
    beating: str
    missing: str
    unwatched: str
    planted_potential: str
    not_reported: str
    large_potential: list[str]


@dataclass(frozen=True)
class KeyTruth:
    """Class A by net sales of the last 12 complete months, and what moved since the 12 before."""

    class_a: list[str]
    ranked: int  # customers with net sales above 0
    share_of_top_fifth: float
    entered: list[str]
    left: list[str]
    planted_entered: list[str]
    planted_left: list[str]


@dataclass(frozen=True)
class MoneyTruth:
    """by_region: of the running year's complete months; expense: of the last 12 complete months."""

    target: dict[str, Totals]  # region → actual, target
    misses_target: str
    expense: dict[str, Totals]  # region → amount, budget
    over_budget: str


@dataclass(frozen=True)
class FieldTruth:
    """What the visit register and the last list of receivables say of each dealer, by code."""

    last_visit: dict[str, date]
    left_alone: list[str]  # decliners that nobody went to for months
    owed: dict[str, Decimal]
    overdue: dict[str, Decimal]  # those that owe, 0 where nothing is late
    paid: list[str]  # on the list before, not on the last one


@dataclass(frozen=True)
class MeasureTruth:
    """What was decided about a dealer, by code; role: its part in the story. Nobody writes it into a file."""

    customer: str
    role: str
    what: str
    owner: str
    decided_on: date
    due_on: date
    expected_amount: Decimal
    cause: str | None
    is_closed: bool


@dataclass(frozen=True)
class SalesTruth:
    """Exact totals of the sales files: lines, amount, quantity and returned (≤ 0)."""

    total: Totals
    by_region: dict[str, Totals]
    by_year: dict[str, Totals]
    by_month: dict[str, Totals]
    by_customer: dict[str, Decimal]  # code → net amount, customers with lines only


@dataclass(frozen=True)
class Truth:
    """All of it. roles: part in the story → customer codes; lookalikes are those that only seem to decline."""

    seed: int
    scale: int
    until: date
    last_month: date  # first day of the last complete month
    files: list[FileTruth]
    sales: SalesTruth
    roles: dict[str, list[str]]
    declining: dict[str, list[str]]  # abrupt, clear, gradual
    lookalikes: dict[str, list[str]]
    transfers: list[tuple[str, str]]  # (old code, new code)
    same_name: tuple[str, str]
    focus_provinces: list[str]
    stock: StockTruth
    markets: MarketTruth
    key_accounts: KeyTruth
    money: MoneyTruth
    field: FieldTruth
    measures: list[MeasureTruth]
    late: dict[str, list[date]]  # sender → days, or first days of months, whose sales came late

    def write(self, path: Path) -> None:
        """Writes the truth as JSON; money and pieces as decimal strings."""
        text = json.dumps(asdict(self), ensure_ascii=False, indent=1, default=str)
        path.write_text(text + "\n", "utf-8")
