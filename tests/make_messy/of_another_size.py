"""Figures beside those of a line that are of another size: of a year, in other units, weighed, of one's own brand."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, SUPERMARKETS, figures
from tests.make_messy.paper import book, merge, page, put
from tests.make_messy.text import write

KINDS = ["差旅费", "招待费", "办公费", "运输费", "广告费"]


def budget_of_a_year_beside_its_months() -> None:
    grid = [figures(8_210 + n, 5, 500, 6_000) for n in range(4)]
    path = messy(
        "部门年度预算与各月费用.xlsx",
        "年度预算 stands once beside 1月…5月: it is not the budget of each of them",
        "meaning.budget wide.months",
        Loads("expense", 20, "2024-01", "2024-05", totals={"amount": total(map(total, grid)), "budget": 0}),
    )
    rows = [[f"{'东西南北'[n]}区销售部", 60_000 + 5_000 * n, *row, total(row)] for n, row in enumerate(grid)]
    head = ["部门", "年度预算", *[f"{m}月" for m in range(1, 6)], "累计发生"]
    page("执行", head, rows, "2024年费用预算执行表")[0].save(path)


def budget_of_a_year_line_by_line() -> None:
    spent = figures(8_220, 10, 500, 6_000)
    path = messy(
        "annual budget and monthly spend.csv",
        "Annual Budget is repeated on the line of every month: no month had it to spend",
        "meaning.budget",
        Loads("expense", 10, "2024-01", "2024-05", totals={"amount": total(spent), "budget": 0}),
    )
    rows = [[f"2024-{n % 5 + 1:02}", ["Travel", "Freight"][n // 5], "48000", str(a)] for n, a in enumerate(spent)]
    write(path, "utf-8", [["Month", "Expense Category", "Annual Budget", "Actual Spend"], *rows])


def aim_of_a_year_beside_a_month() -> None:
    sold = figures(8_230, 5, 20_000, 90_000)
    path = messy(
        "5月完成与年度目标.xlsx",
        "年度目标 under a title of May is no aim of May; what May reached is read",
        "meaning.target meaning.running",
        Loads("sales", 5, "2024-05", "2024-05", totals={"amount": total(sold)}),
    )
    rows = [[f"赵{'一二三四五'[n]}宁", 900_000, a, a * 5, "41%"] for n, a in enumerate(sold)]
    page("完成", ["业务员", "年度目标", "本月完成", "累计完成", "年度完成率"], rows, "2024年5月业务员完成情况")[0].save(
        path
    )


def goods_of_which_some_are_weighed() -> None:
    whole = ["0.0", "3.0", "26.0", "8.0", "91.0", "470.0", "12.0"]
    weighed = ["139.654", "65.372", "8.205"]
    path = messy(
        "family sales by day.csv",
        "sales of product families, most whole and some with thousandths: money or pieces is asked",
        "meaning.pieces ask.dataset",
        outcome="needs_decision",
        question="sold_pieces",
    )
    rows = [
        [f"2017-08-{d:02}", "7", f"FAMILY {n}", cell, "0"]
        for d in range(1, 5)
        for n, cell in enumerate([*whole, *weighed])
    ]
    write(path, "utf-8", [["date", "store_nbr", "family", "sales", "onpromotion"], *rows])


def pieces_of_numbered_items() -> None:
    sold = [Decimal(x) for x in ("1.0", "2.0", "7.0", "3.275", "12.0", "-1.0", "4.0", "1.642")]
    path = messy(
        "item unit sales.csv",
        "unit_sales of item_nbr in store_nbr: pieces sold, their money is missing",
        "meaning.pieces",
        Loads("sales", 8, "2013-01-01", "2013-01-08", totals={"quantity": total(sold)}),
    )
    rows = [[str(n), f"2013-01-{n + 1:02}", "25", str(103_665 + n % 3), str(q), "False"] for n, q in enumerate(sold)]
    write(path, "utf-8", [["id", "date", "store_nbr", "item_nbr", "unit_sales", "onpromotion"], *rows])


def two_counts_and_no_money() -> None:
    path = messy(
        "客户销量（箱、吨）.xlsx",
        "销量(箱) beside 销量(吨) and no money: which is the count is asked",
        "meaning.pieces ask.two_amounts",
        outcome="needs_decision",
        question="two_amounts",
        readings=["1500", "18.00"],
    )
    rows = [[shop[1], 100 * (n + 1), Decimal("1.2") * (n + 1)] for n, shop in enumerate(SUPERMARKETS)]
    page("销量", ["客户", "销量(箱)", "销量(吨)"], rows, "2024年5月客户销量统计")[0].save(path)


def departments_with_amount_and_share() -> None:
    made, sheet = book("费用分析")
    grid = [figures(8_240 + n, 3, 500, 9_000) for n in range(5)]
    path = messy(
        "部门费用构成.xlsx",
        "金额 and 比重 stand under each department and under 合计: each department's amount, the shares left out",
        "wide.measures totals.column_without_label",
        Loads("expense", 15, "2024-05", "2024-05", totals={"amount": total(map(total, grid))}),
    )
    over = [text for group in ("销售一部", "销售二部", "行政部", "合计") for text in (group, None)]
    put(sheet, 1, [["部门费用构成表"], ["期间：2024.05"], ["费用科目", *over], [None, *["金额", "比重"] * 4]])
    merge(sheet, "A1:I1", "A3:A4", "B3:C3", "D3:E3", "F3:G3", "H3:I3")
    rows = [[KINDS[n], *[v for a in (*row, total(row)) for v in (a, "20%")]] for n, row in enumerate(grid)]
    put(sheet, 5, rows)
    made.save(path)


def own_brand_beside_rivals() -> None:
    sold = [[Decimal(40 + 9 * n + 5 * m) for m in range(3)] for n in range(5)]
    path = messy(
        "竞品销量（我司品牌）.xlsx",
        "我司品牌 is one of the brands across, with figures of its own, and no name of a brand",
        "meaning.competitor wide.customers",
        Loads("competitor", 15, "2024-05", "2024-05", totals={"quantity": total(map(total, sold))}),
    )
    rows = [[f"{DRINKS[n][2]}{n + 1}号店", *row] for n, row in enumerate(sold)]
    page("对比", ["门店", "我司品牌", "竞品A", "竞品B"], rows, "2024年5月门店竞品销量对比")[0].save(path)
