"""Budgets of a year beside what was spent since its beginning."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import figures
from tests.make_messy.paper import page

KINDS = ("差旅费", "招待费", "办公费", "广告费", "快递费")
BUDGETS = (120_000, 80_000, 36_000, 240_000, 18_000)


def a_year_so_far() -> None:
    spent = figures(1801, 5, 5_000, 17_000)
    path = messy(
        "2024年费用预算累计执行.xlsx",
        "年度预算 beside 累计发生 under the title of that year: both are of the year, and both are read",
        "meaning.budget meaning.running",
        Loads("expense", 5, "2024-01-01", "2024-01-01", totals={"amount": total(spent), "budget": sum(BUDGETS)}),
    )
    rows = [[k, b, a, f"{a / b:.1%}", b - a] for k, b, a in zip(KINDS, BUDGETS, spent, strict=True)]
    head = ["费用项目", "年度预算", "累计发生", "执行率", "剩余预算"]
    page("执行", head, rows, "2024年费用预算执行表")[0].save(path)


def a_year_so_far_under_one_of_its_months() -> None:
    spent = figures(1802, 5, 5_000, 17_000)
    path = messy(
        "5月费用累计执行.xlsx",
        "累计支出 under the title of May is more than May's: the month is not laid on it without asking",
        "meaning.budget meaning.running",
        outcome="needs_decision",
    )
    rows = [[k, b, a, f"{a / b:.1%}"] for k, b, a in zip(KINDS, BUDGETS, spent, strict=True)]
    page("执行", ["费用项目", "年度预算", "累计支出", "执行率"], rows, "2024年5月费用预算执行表")[0].save(path)


def months_that_run_on() -> None:
    path = messy(
        "逐月累计费用.xlsx",
        "累计发生 of each month beside its budget: its sum would count January four times, and no month stands alone",
        "meaning.budget meaning.running",
        outcome="refused",
    )
    rows = [[f"2024-{n:02}", "差旅费", 10_000, 2_000 * n] for n in range(1, 5)]
    page("累计", ["月份", "费用项目", "预算", "累计发生"], rows)[0].save(path)


def months_beside_their_sums_so_far() -> None:
    path = messy(
        "上半年月度及累计销售.xlsx",
        "累计 in the title is that of the columns of sums: growing months beside them are single months all the same",
        "meaning.running totals.column_without_label",
        Loads("sales", 18, "2024-01-01", "2024-06-01", totals={"amount": 2_610_000}),
    )
    months = [[12, 13, 14, 15, 16, 17], [5, 6, 7, 8, 9, 10], [20, 20, 21, 22, 22, 24]]
    rows = [
        [name, *sold[:3], sum(sold[:3]), *sold[3:], sum(sold)]
        for name, sold in zip(("华美家具", "鸿运家居", "昌盛木业"), months, strict=True)
    ]
    head = ["经销商", "1月", "2月", "3月", "一季度累计", "4月", "5月", "6月", "上半年累计"]
    page("销售", head, rows, "2024年各经销商月度及累计销售（万元）")[0].save(path)
