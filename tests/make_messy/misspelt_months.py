"""Months across of which one is written in its own way: with a gap, two together, twice, not at all."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import FURNITURE, figures
from tests.make_messy.paper import book, merge, page, put


def _rows(seed: int, months: int) -> list[list[Decimal]]:
    return [figures(seed + n, months, 2_000, 60_000) for n in range(5)]


def _save(path: Path, head: list[str], grid: list[list[Decimal]]) -> None:
    rows = [[FURNITURE[n][1], *row] for n, row in enumerate(grid)]
    page("销售", ["客户", *head], rows, "2024年客户销售额")[0].save(path)


def a_gap_before_the_word() -> None:
    grid = _rows(8_610, 5)
    path = messy(
        "月份写法不一.xlsx",
        "1月 | 2 月 | ３月 | 四月 | 5月份: months, however they are written",
        "wide.months headers.invisible",
        Loads("sales", 25, "2024-01-01", "2024-05-01", totals={"amount": total(map(total, grid))}),
    )
    _save(path, ["1月", "2 月", "３月", "四月", "5月份"], grid)


def two_months_together() -> None:
    grid = _rows(8_620, 4)
    path = messy(
        "一二月合并.xlsx",
        "1-2月 | 3月 | 4月 | 5月: January and February in one column count from January on",
        "wide.months",
        Loads("sales", 20, "2024-01-01", "2024-05-01", totals={"amount": total(map(total, grid))}),
    )
    _save(path, ["1-2月", "3月", "4月", "5月"], grid)


def months_together_beside_themselves() -> None:
    grid = [[*row, total(row)] for row in _rows(8_630, 3)]
    path = messy(
        "各月及1-3月.xlsx",
        "1月 | 2月 | 3月 | 1-3月: the last is their sum and counts once",
        "wide.months wide.subtotals",
        Loads("sales", 15, "2024-01-01", "2024-03-01", totals={"amount": total(row[-1] for row in grid)}),
    )
    _save(path, ["1月", "2月", "3月", "1-3月"], grid)


def one_month_twice() -> None:
    path = messy(
        "二月写了两次.xlsx",
        "2月 heads two columns with different figures: neither may be lost, and nobody knows which is March",
        "wide.months",
        outcome="refused",
    )
    _save(path, ["1月", "2月", "2月", "4月"], _rows(8_640, 4))


def an_unknown_among_months() -> None:
    grid = _rows(8_650, 4)
    path = messy(
        "三月认不出.xlsx",
        "叁月 stands between 2月 and 4月: whether to load the others without it is asked, it is not lost in silence",
        "wide.months ask.lost_period",
        outcome="needs_decision",
        question="lost_period",
    )
    _save(path, ["1月", "2月", "叁月", "4月"], grid)


def a_month_that_is_guessed() -> None:
    grid = _rows(8_660, 4)
    path = messy(
        "末月为预估.xlsx",
        "4月（预估） is foreseen and was not sold",
        "wide.months",
        Loads("sales", 15, "2024-01-01", "2024-03-01", totals={"amount": total(total(row[:3]) for row in grid)}),
    )
    _save(path, ["1月", "2月", "3月", "4月（预估）"], grid)


def two_months_together_under_two_rows() -> None:
    grid = [
        [v for m in range(3) for v in (Decimal(5 + n + m), Decimal(5 + n + m) * Decimal("11.50"))] for n in range(5)
    ]
    sums = {
        "quantity": total(v for row in grid for v in row[::2]),
        "amount": total(v for row in grid for v in row[1::2]),
    }
    path = messy(
        "一二月合并（量额）.xlsx",
        "数量 and 金额 stand under 1-2月, 3月 and 4月",
        "wide.months wide.measures",
        Loads("sales", 15, "2024-01-01", "2024-04-01", totals=sums),
    )
    _two_rows(path, ["1-2月", "3月", "4月"], grid)


def an_unknown_group_among_months() -> None:
    grid = [[v for m in range(4) for v in (Decimal(5 + n + m), Decimal(5 + n + m) * Decimal("9.90"))] for n in range(5)]
    path = messy(
        "春节促销在各月之间.xlsx",
        "春节促销 stands with 数量 and 金额 of its own between 2月 and 3月, and is the sum of nothing: asked about",
        "wide.months wide.measures ask.lost_period",
        outcome="needs_decision",
        question="lost_period",
    )
    _two_rows(path, ["1月", "2月", "春节促销", "3月"], grid)


def a_kind_of_expense_like_a_contact() -> None:
    grid = [figures(8_680 + n, 4, 100, 2_000) for n in range(3)]
    path = messy(
        "各部门费用（电话）.xlsx",
        "电话 between 招待费 and 运费 is a kind of expense, and no number to call",
        "wide.platforms",
        Loads("expense", 12, "2024-05-01", totals={"amount": total(map(total, grid))}),
    )
    rows = [[f"{'东西南'[n]}区销售部", *row] for n, row in enumerate(grid)]
    page("费用", ["部门", "差旅费", "招待费", "电话", "运费"], rows, "2024年5月费用")[0].save(path)


def _two_rows(path: Path, over: list[str], grid: list[list[Decimal]]) -> None:
    made, sheet = book("销售")
    put(sheet, 1, [["2024年客户销售"], ["客户", *[text for group in over for text in (group, None)]]])
    put(sheet, 3, [[None, *["数量", "金额"] * len(over)]])
    put(sheet, 4, [[FURNITURE[n][1], *row] for n, row in enumerate(grid)])
    merge(sheet, "A2:A3", *(f"{a}2:{b}2" for a, b in list(zip("BDFH", "CEGI", strict=True))[: len(over)]))
    made.save(path)
