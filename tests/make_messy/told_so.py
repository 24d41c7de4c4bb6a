"""Months in Chinese numerals and short years, currencies that only a title, a sheet or a file tells."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, FURNITURE, SUPERMARKETS, figures, sold
from tests.make_messy.paper import page


def month_in_chinese_numerals() -> None:
    amounts = figures(4301, 5)
    path = messy(
        "客户销售汇总表.xlsx",
        "二〇二四年五月 in the title is May 2024",
        "wide.period_in_title",
        Loads("sales", 5, "2024-05-01", "2024-05-01", totals={"amount": total(amounts)}, said=["sale_date"]),
    )
    rows = [[s[1], a] for s, a in zip(FURNITURE, amounts, strict=False)]
    made, _ = page("Sheet1", ["客户", "销售额"], rows, "二〇二四年五月份客户销售汇总表")
    made.save(path)


def short_year_in_the_file_name() -> None:
    amounts = figures(4302, 5)
    path = messy(
        "24.5月客户销售.xlsx",
        "24.5月 in the file name is May 2024",
        "wide.period_in_file_name",
        Loads("sales", 5, "2024-05-01", "2024-05-01", totals={"amount": total(amounts)}, said=["sale_date"]),
    )
    rows = [[s[1], a] for s, a in zip(FURNITURE, amounts, strict=False)]
    made, _ = page("Sheet1", ["客户", "销售额"], rows)
    made.save(path)


def months_with_short_years_across() -> None:
    amounts = [figures(4303 + n, 3) for n in range(4)]
    path = messy(
        "各客户销售额.xlsx",
        "23.12月, 24.1月, 24.2月 head the columns",
        "wide.year_months",
        Loads("sales", 12, "2023-12-01", "2024-02-01", totals={"amount": total(v for line in amounts for v in line)}),
    )
    rows = [[s[1], *line] for s, line in zip(FURNITURE, amounts, strict=False)]
    made, _ = page("Sheet1", ["客户", "23.12月", "24.1月", "24.2月"], rows, "各客户销售额（元）")
    made.save(path)


def days_in_chinese_numerals() -> None:
    amounts = figures(4310, 4)
    days = ["二〇二四年五月三日", "二○二四年五月十日", "二零二四年五月二十一日", "二〇二四年五月三十一日"]
    path = messy(
        "开票登记.xlsx",
        "Days in Chinese numerals, with each of the three signs for a zero",
        "cells.dates",
        Loads("sales", 4, "2024-05-03", "2024-05-31", totals={"amount": total(amounts)}),
    )
    rows = [[day, s[1], a] for day, s, a in zip(days, FURNITURE, amounts, strict=False)]
    made, _ = page("Sheet1", ["开票日期", "客户", "开票金额"], rows)
    made.save(path)


def currency_at_the_end_of_the_title() -> None:
    lines = sold(4311, 8, SUPERMARKETS, DRINKS, (2024, 5), 60)
    path = messy(
        "外销明细5月.xlsx",
        "币种：USD in a row of its own says that all amounts are dollars, which is said of the column",
        "headers.unit_in_title headers.unit_dollars",
        Loads("sales", 8, totals={"amount": total(x.amount for x in lines)}, units={"金额": "美元"}),
    )
    rows = [[x.day, x.shop[1], x.item[1], x.qty, x.amount] for x in lines]
    made, sheet = page("Sheet1", ["日期", "客户", "品名", "数量", "金额"], rows, "2024年5月外销明细")
    sheet.insert_rows(2)
    sheet["A2"] = "币种：USD"
    made.save(path)


def currency_in_the_file_name() -> None:
    lines = sold(4312, 8, SUPERMARKETS, DRINKS, (2024, 6), 60)
    path = messy(
        "外销明细_HKD_202406.xlsx",
        "Only the file name tells that the amounts are Hong Kong dollars",
        "headers.unit_in_title",
        Loads("sales", 8, totals={"amount": total(x.amount for x in lines)}, units={"金额": "港元"}),
    )
    rows = [[x.day, x.shop[1], x.item[1], x.qty, x.amount] for x in lines]
    made, _ = page("Sheet1", ["日期", "客户", "品名", "数量", "金额"], rows)
    made.save(path)


def this_year_and_last_in_each_month() -> None:
    now, before = ([figures(seed + n, 3) for n in range(4)] for seed in (4321, 4331))
    path = messy(
        "客户今年去年对比.xlsx",
        "1月今年 beside 1月去年: this year's figure is the sale of the month, last year's is kept out",
        "wide.months",
        Loads("sales", 12, "2024-01-01", "2024-03-01", totals={"amount": total(v for line in now for v in line)}),
    )
    head = ["客户", *(f"{n}月{said}" for n in (1, 2, 3) for said in ("去年", "今年", "增长率"))]
    rows = [
        [s[1], *(cell for a, b in zip(was, line, strict=True) for cell in (a, b, f"{b / a - 1:.1%}"))]
        for s, line, was in zip(FURNITURE, now, before, strict=False)
    ]
    made, _ = page("对比", head, rows, "2024年一季度销售同期对比（元）")
    made.save(path)
