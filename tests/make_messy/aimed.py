"""What was aimed at beside what was reached, in one month, by day, in English, and where it is no target."""

from __future__ import annotations

from datetime import date

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import FURNITURE, figures
from tests.make_messy.paper import page
from tests.make_messy.text import write


def customers_of_one_month() -> None:
    goals, reached = [20_000 * (n + 3) for n in range(6)], figures(1601, 6, 30_000, 150_000)
    path = messy(
        "客户目标完成一览.xlsx",
        "客户 | 目标 | 实际 of one month: each belongs in the warehouse, so which is asked",
        "meaning.target",
        outcome="needs_decision",
        readings=[str(sum(goals)), str(total(reached)), "12"],
    )
    rows = [[FURNITURE[n][1], goals[n], reached[n], f"{reached[n] / goals[n]:.1%}"] for n in range(6)]
    made, _ = page("5月", ["客户", "目标", "实际", "达成率"], rows, "2024年5月客户目标完成一览")
    made.save(path)


def days_with_their_targets() -> None:
    reached = figures(1602, 10, 5_000, 12_000)
    path = messy(
        "解放路店每日目标.xlsx",
        "销售目标 of each day beside 实际销售: either or both may be loaded",
        "meaning.target",
        outcome="needs_decision",
        readings=["80000", str(total(reached))],
    )
    rows = [[date(2024, 5, 1 + n), 8_000, a, f"{a / 8_000:.1%}"] for n, a in enumerate(reached)]
    made, _ = page("每日", ["日期", "销售目标", "实际销售", "完成率"], rows)
    made.save(path)


def days_with_the_target_of_their_month() -> None:
    sold = figures(1603, 10, 5_000, 12_000)
    path = messy(
        "解放路店销售日报.xlsx",
        "月目标 on every day is the aim of the whole month and no target of the day: the sales are read",
        "meaning.target",
        Loads("sales", 10, "2024-05-01", "2024-05-10", totals={"amount": total(sold)}),
    )
    rows = [[date(2024, 5, 1 + n), "解放路店", 240_000, a] for n, a in enumerate(sold)]
    made, _ = page("日报", ["日期", "门店", "月目标", "销售额"], rows)
    made.save(path)


def targets_beside_actuals_in_english() -> None:
    goals, reached = [1_000 * (n + 3) for n in range(6)], figures(1604, 6, 2_000, 9_000)
    path = messy(
        "target_vs_actual.csv",
        "Sales Target beside Actual Sales of each month: either or both may be loaded",
        "meaning.target",
        outcome="needs_decision",
        readings=[str(sum(goals)), str(total(reached))],
    )
    rows = [[f"2024-{n + 1:02}", ("East", "West")[n % 2], str(goals[n]), str(reached[n])] for n in range(6)]
    write(path, "utf-8", [["Month", "Region", "Sales Target", "Actual Sales"], *rows])


def sold_in_the_period_beside_its_aim() -> None:
    goals, reached = [10_000 * (n + 3) for n in range(6)], figures(1611, 6, 20_000, 90_000)
    path = messy(
        "经销商本期达成202405.xlsx",
        "本期销售 beside 销售目标 was sold: which of the two is asked, and the sales are not left out",
        "meaning.target",
        outcome="needs_decision",
        readings=[str(sum(goals)), str(total(reached)), "12"],
    )
    rows = [
        ["华东大区", FURNITURE[n][1], "餐桌椅", a, g, f"{a / g:.1%}"]
        for n, (g, a) in enumerate(zip(goals, reached, strict=True))
    ]
    page("达成", ["大区名称", "经销商名称", "产品描述", "本期销售", "销售目标", "达成率"], rows)[0].save(path)


def kinds_of_aims_in_a_column() -> None:
    goals, cash, profit = ([figures(n + i, 12, 50_000, 90_000) for i in range(2)] for n in (1605, 1607, 1609))
    path = messy(
        "2025年业绩考核(按类型).xlsx",
        "销售, 回款 and 利润 row by row under 目标类型: each is a target of its own, and profit is none",
        "meaning.target wide.months",
        Loads(
            "target",
            48,
            "2025-01-01",
            "2025-12-01",
            totals={"amount": total(goals[0] + goals[1]), "collection": total(cash[0] + cash[1])},
        ),
    )
    rows = [
        ["业务一部", name, kind, *of[n]]
        for n, name in enumerate(("岑向北", "舒可欣"))
        for kind, of in (("销售", goals), ("回款", cash), ("利润", profit))
    ]
    head = ["部门", "业务员", "目标类型", *(f"{month}月" for month in range(1, 13))]
    page("2025", head, rows, "2025年业绩目标分解")[0].save(path)


def a_year_of_aims_by_quarters() -> None:
    path = messy(
        "大区目标分季2025年.xlsx",
        "1季度 to 4季度 add up to 销售目标(万元) in every row: they part the aim, and nothing was sold",
        "meaning.budget wide.quarters totals.column_without_label",
        Loads("target", 12, "2025-01-01", "2025-10-01", totals={"amount": 4_200_000}),
    )
    quarters = [[20, 25, 25, 30], [40, 50, 50, 60], [25, 30, 30, 35]]
    rows = [[name, sum(four), *four] for name, four in zip(("滇南大区", "川西大区", "黔中大区"), quarters, strict=True)]
    head = ["大区", "销售目标(万元)", "1季度", "2季度", "3季度", "4季度"]
    page("2025", head, rows)[0].save(path)
