"""Two columns that tell one figure of one line or period, and sheets of pieces in files that speak of money."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import FURNITURE, figures
from tests.make_messy.paper import book, merge, page, put


def _two_for_each_month(path: Path, first: str, second: str, grids: list[list[Decimal]]) -> None:
    made, sheet = book("月度")
    months = [f"{m}月" for m in range(1, 4)]
    head = [text for month in months for text in (month, None)]
    put(sheet, 1, [["2024年客户月度销售统计"], ["客户名称", *head], [None, *[first, second] * 3]])
    merge(sheet, "A1:G1", "A2:A3", "B2:C2", "D2:E2", "F2:G2")
    put(sheet, 4, [[FURNITURE[n][1], *row] for n, row in enumerate(grids)])
    made.save(path)


def paid_before_listed() -> None:
    grid = [figures(7_710 + n, 6, 2_000, 60_000) for n in range(5)]
    path = messy(
        "月度实收与吊牌.xlsx",
        "each month has 实收金额 and after it 吊牌金额: what was paid counts, not what stands last",
        "wide.measures",
        Loads("sales", 15, "2024-01", "2024-03", totals={"amount": total(v for row in grid for v in row[::2])}),
    )
    _two_for_each_month(path, "实收金额", "吊牌金额", grid)


def sold_beside_returned() -> None:
    grid = [figures(7_720 + n, 6, 2_000, 60_000) for n in range(5)]
    path = messy(
        "月度销售与退货额.xlsx",
        "each month has 销售金额 and 退货金额: whether the former is before returns is asked, never the last alone",
        "wide.measures ask.returns_apart",
        outcome="needs_decision",
        question="returns_apart",
    )
    _two_for_each_month(path, "销售金额", "退货金额", grid)


def pieces_in_a_file_of_both() -> None:
    pieces = [[Decimal(30 + 7 * n + m) for m in range(4)] for n in range(4)]
    money = [figures(7_730 + n, 4, 10_000, 90_000) for n in range(4)]
    path = messy(
        "单品月度销量销额.xlsx",
        "a sheet 销量 (箱) and a sheet 销额: the name of the file, which says both, makes no pieces money",
        "wide.months meaning.pieces",
        Loads("sales", 16, sheet="销量", totals={"quantity": total(v for row in pieces for v in row)}),
        Loads("sales", 16, sheet="销额", totals={"amount": total(v for row in money for v in row)}),
    )
    made, sheet = book("销量")
    for at, title, unit, grid in ((sheet, "销量", "箱", pieces), (made.create_sheet("销额"), "销额", "元", money)):
        put(at, 1, [[f"2024年单品月度{title}"], [f"单位：{unit}"], ["产品", *[f"{m}月" for m in range(1, 5)]]])
        put(at, 4, [[f"{'ABCD'[n]}款米饼", *row] for n, row in enumerate(grid)])
    made.save(path)


def approved_beside_claimed() -> None:
    claimed = figures(7_740, 8, 200, 6_000)
    approved = [(a * Decimal("0.9")).quantize(Decimal("0.01")) if n % 3 == 0 else a for n, a in enumerate(claimed)]
    path = messy(
        "报销流程导出.xlsx",
        "申请金额 beside 核准金额: what was granted is the expense",
        "meaning.form",
        Loads("expense", 8, "2024-05-02", "2024-05-09", totals={"amount": total(approved)}),
    )
    rows = [
        [f"FY2405{n:03}", "邹启明", "江西办事处", f"2024-05-{n + 2:02}", "差旅费", a, b]
        for n, (a, b) in enumerate(zip(claimed, approved, strict=True))
    ]
    made, _ = page("流程", ["流程编号", "申请人", "申请部门", "申请日期", "费用类型", "申请金额", "核准金额"], rows)
    made.save(path)


def in_own_money_with_tax() -> None:
    net = figures(7_750, 8, 2_000, 60_000)
    tax = [(a * Decimal("0.13")).quantize(Decimal("0.01")) for a in net]
    path = messy(
        "本币价税合计明细.xlsx",
        "本币金额, 本币税额, 本币价税合计: with tax, as where 价税合计 stands without 本币",
        "meaning.tax",
        Loads("sales", 8, "2024-03-02", "2024-03-09", totals={"amount": total(net) + total(tax)}),
    )
    rows = [
        [f"2024-03-{n + 2:02}", f"00003{n:02}", FURNITURE[n % 5][1], "青岚床", 1 + n, a, t, a + t]
        for n, (a, t) in enumerate(zip(net, tax, strict=True))
    ]
    head = ["日期", "单据号", "客户", "存货名称", "数量", "本币金额", "本币税额", "本币价税合计"]
    made, _ = page("明细", head, rows, "销售明细账")
    made.save(path)
