"""Counts that stand beside others: of the books, confirmed, sent of what was planned, and all of boxes and bottles."""

from __future__ import annotations

from datetime import date

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, FURNITURE, SUPERMARKETS
from tests.make_messy.paper import book, page, put
from tests.make_messy.text import write

BOOKED = [56, 130, 44, 87, 12]


def a_count_that_nobody_made_yet() -> None:
    path = messy(
        "待盘点清单20240630.xlsx",
        "盘点数量 is still 0 on every line: what is in stock is what the books say beside it",
        "meaning.stock_movement",
        Loads("inventory", 5, "2024-06-30", "2024-06-30", totals={"quantity": total(BOOKED)}),
    )
    rows = [[x[0], x[1], n, 0, None] for x, n in zip(DRINKS, BOOKED, strict=True)]
    page("盘点", ["商品编码", "商品名称", "库存", "盘点数量", "盈亏"], rows, "盘点清单")[0].save(path)


def boxes_and_bottles_with_their_sum() -> None:
    bottles = [24 * n + n % 7 for n in BOOKED]
    path = messy(
        "月末库存(件瓶合计)20240531.xlsx",
        "合计瓶数 beside 件数 and 散瓶数 holds both: nothing is asked",
        "meaning.stock_movement meaning.pieces",
        Loads("inventory", 5, "2024-05-31", "2024-05-31", totals={"quantity": total(bottles)}),
    )
    rows = [[x[1], "1*24", n, n % 7, b] for x, n, b in zip(DRINKS, BOOKED, bottles, strict=True)]
    page("库存", ["商品名称", "规格", "件数", "散瓶数", "合计瓶数"], rows, "月末库存")[0].save(path)


def boxes_and_bottles_under_their_units() -> None:
    path = messy(
        "酒水库存20240531.xlsx",
        "箱数 | 瓶数 under a title of stock is no list of goods: which counts is asked",
        "ask.two_counts",
        outcome="needs_decision",
        readings=[str(total(BOOKED)), str(total(n % 7 for n in BOOKED))],
    )
    rows = [[x[1], "1*24", n, n % 7] for x, n in zip(DRINKS, BOOKED, strict=True)]
    page("酒水", ["品名", "规格", "箱数", "瓶数"], rows, "酒水库存表")[0].save(path)


def stock_at_a_moment() -> None:
    path = messy(
        "门店实时库存导出.csv",
        "时间 is the day of the stock where no other column tells one",
        "cells.times",
        Loads("inventory", 5, "2024-05-31", "2024-05-31", totals={"quantity": total(BOOKED)}),
    )
    rows = [["2024-05-31 23:00:00", "城南店", x[1], str(n), "5"] for x, n in zip(DRINKS, BOOKED, strict=True)]
    write(path, "utf-8-sig", [["时间", "门店", "商品", "当前库存", "安全库存"], *rows])


def pieces_that_were_confirmed() -> None:
    told = [n + 3 for n in BOOKED]
    path = messy(
        "2024年5月终端销量核实.xlsx",
        "确认销量 beside 上报销量 is what was sold, and both are never added up",
        "meaning.pieces",
        Loads("sales", 5, "2024-05-01", "2024-05-01", totals={"quantity": total(BOOKED)}),
    )
    rows = [[SUPERMARKETS[n][1], x[1], told[n], BOOKED[n]] for n, x in enumerate(DRINKS)]
    page("核实", ["门店", "产品", "上报销量", "确认销量"], rows, "2024年5月终端销量核实表")[0].save(path)


def pieces_sent_of_those_planned() -> None:
    path = messy(
        "仓储出库明细202406.csv",
        "计划数量 beside 实发数量 was to leave the store and is no target: what was sent is sold",
        "meaning.target meaning.pieces",
        Loads("sales", 5, "2024-06-03", "2024-06-15", totals={"quantity": total(BOOKED)}),
    )
    rows = [
        [f"2024-06-{3 + 3 * n:02d}", SUPERMARKETS[n][1], x[0], x[1], str(BOOKED[n] + n % 2), str(BOOKED[n])]
        for n, x in enumerate(DRINKS)
    ]
    write(path, "utf-8-sig", [["出库日期", "客户", "商品编码", "商品名称", "计划数量", "实发数量"], *rows])


def agreements_of_a_year() -> None:
    path = messy(
        "2024年度经销商协议量.xlsx",
        "协议销量 and 协议金额 are what was agreed for the year: aims, and never sales",
        "meaning.target",
        Loads("target", 4, "2024-01-01", "2024-01-01", totals={"quantity": 4800, "amount": 1_440_000}),
    )
    rows = [[FURNITURE[n][1], 1200, 36] for n in range(4)]
    page("协议", ["经销商", "协议销量(箱)", "协议金额(万元)"], rows, "2024年度经销商协议")[0].save(path)


def months_of_a_title_with_dashes() -> None:
    path = messy(
        "客户销售汇总(2024-5~2024-6).xlsx",
        "2024-5~2024-6 are two months told in one figure: on which it is to stand is asked, and no year",
        "wide.period_in_title",
        outcome="needs_decision",
        question="period",
    )
    rows = [[FURNITURE[n][1], 10 + n, 3600 + 25 * n] for n in range(4)]
    page("汇总", ["客户名称", "数量", "金额"], rows, "客户销售汇总表 2024-5~2024-6")[0].save(path)


def a_shop_day_by_day_in_rows_of_figures() -> None:
    sold = [5400, 4400, 6500, 5100]
    path = messy(
        "城南店2024年5月日报(项目).xlsx",
        "项目 holds 销售额, 来客数 and 客单价 with the days across: the sales count, guests are none",
        "wide.measures",
        Loads("sales", 4, "2024-05-01", "2024-05-04", totals={"amount": total(sold)}),
    )
    made, sheet = book("日报")
    guests = [120, 98, 140, 111]
    put(sheet, 1, [["城南店2024年5月日报"], ["项目", "1日", "2日", "3日", "4日", "合计"]])
    put(sheet, 3, [["销售额", *sold, total(sold)], ["来客数", *guests, total(guests)]])
    put(sheet, 5, [["客单价", *(round(s / g, 1) for s, g in zip(sold, guests, strict=True)), 45.6]])
    made.save(path)


def days_of_a_till_with_their_sum() -> None:
    cash, phone = [1200, 900, 1500], [4200, 3500, 5000]
    path = messy(
        "日结汇总2024年5月.xlsx",
        "营业合计 beside 现金 and 微信 is what the day sold",
        "totals.column_without_label",
        Loads("sales", 3, "2024-05-01", "2024-05-03", totals={"amount": total(cash) + total(phone)}),
    )
    rows = [[date(2024, 5, n + 1), c, p, c + p] for n, (c, p) in enumerate(zip(cash, phone, strict=True))]
    page("日结", ["日期", "现金", "微信", "营业合计"], rows, "日结汇总表 2024年5月")[0].save(path)
