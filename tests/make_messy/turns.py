"""Figures that stand beside those of other years, days to come, or things that nobody sold."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, SUPERMARKETS, figures, sold
from tests.make_messy.paper import page
from tests.make_messy.wide import grid_of, sum_of

FISCAL = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"]


def months_of_a_fiscal_year() -> None:
    grid = grid_of(2351, 4, 12)
    path = messy(
        "Sales FY2024-25.xlsx",
        "April to March under FY2024-25: January is of 2025",
        "wide.english_months wide.period_in_title",
        Loads("sales", 48, "2024-04-01", "2025-03-01", totals={"amount": sum_of(grid)}),
    )
    rows = [[f"Dealer {n}", *row, total(row)] for n, row in enumerate(grid)]
    page("Sheet1", ["Customer", *FISCAL, "FY Total"], rows, "Sales by customer FY2024-25, CNY")[0].save(path)


def months_over_the_turn_of_the_year() -> None:
    grid = grid_of(2352, 5, 5)
    path = messy(
        "跨年客户销售.xlsx",
        "10月 11月 12月 1月 2月 under 2023年10月-2024年2月: January is of the second year",
        "wide.months wide.period_in_title",
        Loads("sales", 25, "2023-10-01", "2024-02-01", totals={"amount": sum_of(grid)}),
    )
    rows = [[shop[1], *row] for shop, row in zip(SUPERMARKETS, grid, strict=True)]
    head = ["客户", "10月", "11月", "12月", "1月", "2月"]
    page("Sheet1", head, rows, "2023年10月-2024年2月客户销售额")[0].save(path)


def months_over_a_turn_that_nobody_dates() -> None:
    path = messy(
        "冬季销售2023.xlsx",
        "11月 12月 1月 under one year: nothing says whether it began or ended in it",
        "wide.months wide.period_in_title",
        outcome="refused",
    )
    rows = [[shop[1], *row] for shop, row in zip(SUPERMARKETS, grid_of(2353, 5, 3), strict=True)]
    page("Sheet1", ["客户", "11月", "12月", "1月"], rows, "2023年冬季客户销售额")[0].save(path)


def this_month_last_month_last_year() -> None:
    now, before, earlier = figures(2354, 5), figures(2355, 5), figures(2356, 5)
    path = messy(
        "2024年5月门店三期.xlsx",
        "本月, 上月 and 去年同期 stand in rows of one column: only this month's are sales of May",
        "meaning.running",
        Loads("sales", 5, "2024-05-01", "2024-05-01", totals={"amount": total(now)}),
    )
    rows = [
        [shop[1], name, value]
        for shop, *values in zip(SUPERMARKETS, now, before, earlier, strict=True)
        for name, value in zip(("本月", "上月", "去年同期"), values, strict=True)
    ]
    page("Sheet1", ["门店", "期间", "销售额"], rows)[0].save(path)


def top_ups_of_members() -> None:
    lines = sold(2357, 12)
    path = messy(
        "会员流水5月.xlsx",
        "What members paid in (充值) stands beside what they spent: whether it counts is asked",
        "ask.status",
        outcome="needs_decision",
        readings=[str(total(x.amount for x in lines[1::2])), str(total(x.amount for x in lines))],
    )
    rows = [[x.doc, x.day, f"会员{n}", "消费" if n % 2 else "充值", x.amount] for n, x in enumerate(lines)]
    page("Sheet1", ["流水号", "时间", "会员", "类型", "金额"], rows)[0].save(path)


def ledger_of_one_good() -> None:
    path = messy(
        "存货明细账(单品).xlsx",
        "Vouchers take in and give out and what is left runs on: no count of stock",
        "meaning.stock_movement",
        outcome="ignored",
    )
    left, rows = 120, []
    for n in range(12):
        left += 50 if n % 4 == 0 else -7
        moved = ["采购入库", 50, None] if n % 4 == 0 else ["销售出库", None, 7]
        rows.append([f"2024-05-{n + 1:02}", f"记-{n}", *moved, left])
    head = ["日期", "凭证号", "摘要", "收入数量", "发出数量", "结存数量"]
    page("Sheet1", head, rows, "存货明细账  存货：冰红茶500ml")[0].save(path)


def visits_to_come() -> None:
    path = messy("6月拜访安排.xlsx", "Planned visits are no visits", "kind.visit", outcome="ignored")
    rows = [["张伟", shop[1], f"2024-06-{n + 3:02}", "铺货"] for n, shop in enumerate(SUPERMARKETS)]
    page("Sheet1", ["业务员", "客户", "计划拜访日期", "拜访目的"], rows, "2024年6月拜访计划")[0].save(path)


def cases_and_bottles_in_words() -> None:
    path = messy(
        "2024-05-31库存(箱瓶).xlsx",
        "3箱5瓶 is no number: the stock cannot be read and is no list of goods either",
        "kind.product",
        outcome="ignored",
    )
    rows = [[item[1], "1*24", f"{n + 2}箱{n + 3}瓶"] for n, item in enumerate(DRINKS)]
    page("Sheet1", ["品名", "规格", "库存"], rows)[0].save(path)


def months_in_rows_over_the_turn() -> None:
    values = figures(2361, 6)
    path = messy(
        "跨年逐月销售.xlsx",
        "10月 … 3月 in rows under 2023年10月-2024年3月: March is of the second year",
        "wide.period_in_title cells.month_day",
        Loads("sales", 6, "2023-10-01", "2024-03-01", totals={"amount": total(values)}),
    )
    months = ["10月", "11月", "12月", "1月", "2月", "3月"]
    rows = [[month, SUPERMARKETS[0][1], value] for month, value in zip(months, values, strict=True)]
    page("Sheet1", ["月份", "客户", "销售额"], rows, "2023年10月-2024年3月销售")[0].save(path)


def days_over_the_turn() -> None:
    values = figures(2362, 8)
    path = messy(
        "跨年流水.xlsx",
        "12月28日 … 1月4日 under a range of two years: January is of the second",
        "wide.period_in_title cells.month_day",
        Loads("sales", 8, "2023-12-28", "2024-01-04", totals={"amount": total(values)}),
    )
    days = [*(f"12月{n}日" for n in range(28, 32)), *(f"1月{n}日" for n in range(1, 5))]
    rows = [[day, SUPERMARKETS[0][1], value] for day, value in zip(days, values, strict=True)]
    page("Sheet1", ["日期", "客户", "金额"], rows, "2023年12月-2024年1月流水")[0].save(path)
