"""Sheets that tell the same orders once whole and once by line, and what only looks like targets or expenses."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, SUPERMARKETS, sold
from tests.make_messy.paper import book, page, put
from tests.make_messy.text import write

PEOPLE = ("王磊", "李娜", "张强")


def orders_and_their_lines() -> None:
    lines = sold(3001, 16, SUPERMARKETS, DRINKS)
    pairs = list(zip(lines[::2], lines[1::2], strict=True))
    path = messy(
        "商城订单主从.xlsx",
        "订单 has a day and the whole, 订单明细 the goods without a day: the same figures, counted once",
        "where.summary_sheet meaning.order_amount",
        Loads("sales", 8, str(lines[0].day), sheet="订单", totals={"amount": total(x.amount for x in lines)}),
    )
    made, sheet = book("订单")
    whole = [[a.doc, a.day, a.shop[1], a.amount + b.amount, "已完成"] for a, b in pairs]
    put(sheet, 1, [["订单编号", "下单日期", "客户名称", "订单金额", "状态"], *whole])
    parts = [[a.doc, x.item[0], x.item[1], x.qty, x.price, x.amount] for a, b in pairs for x in (a, b)]
    put(made.create_sheet("订单明细"), 1, [["订单编号", "商品编码", "商品名称", "数量", "单价", "小计"], *parts])
    made.save(path)


def targets_and_what_was_reached() -> None:
    path = messy(
        "2024年5月目标与实际.xlsx",
        "The file names both, its sheets one each: 实际 are sales, whatever the file is called",
        "meaning.target kind.product",
        Loads("target", 3, "2024-05", "2024-05", sheet="目标", totals={"amount": 330_000}),
        Loads("sales", 3, "2024-05", "2024-05", sheet="实际", totals={"amount": 297_000}),
    )
    made, sheet = book("目标")
    put(sheet, 1, [["业务员", "5月目标(元)"], *([name, 100_000 + 10_000 * n] for n, name in enumerate(PEOPLE))])
    reached = [[name, 90_000 + 9_000 * n] for n, name in enumerate(PEOPLE)]
    put(made.create_sheet("实际"), 1, [["业务员", "5月销售额(元)"], *reached])
    made.save(path)


def plans_and_figures_of_goods() -> None:
    path = messy(
        "产品进度2024年5月.xlsx",
        "计划 and 实际 of goods with a rate: targets and sales, and nothing that was spent",
        "meaning.target meaning.budget",
        outcome="needs_decision",
        readings=[str(sum(1000 + 10 * n for n in range(5))), str(sum(900 + 9 * n for n in range(5)))],
    )
    rows = [[x[1], 1000 + 10 * n, 900 + 9 * n, "90%", 800, "12%"] for n, x in enumerate(DRINKS)]
    page("Sheet1", ["产品", "计划", "实际", "达成率", "去年同期", "同比"], rows)[0].save(path)


def a_register_of_sales_by_hand() -> None:
    lines = sold(3002, 10, SUPERMARKETS, DRINKS)
    path = messy(
        "2024年手工台账.csv",
        "台账 is any register: customers, days, pieces and ￥…元 are sold, not in stock",
        "cells.month_day cells.suffix text.gbk",
        Loads("sales", 10, totals={"amount": total(x.amount for x in lines), "quantity": sum(x.qty for x in lines)}),
    )
    rows = [
        [f"5月{x.day.day}日", x.shop[1], x.item[1], f"{x.qty}瓶", f"￥{x.amount.quantize(Decimal('0.01')):,}元"]
        for x in lines
    ]
    write(path, "gbk", [["日期", "客户", "品名", "数量", "金额"], *rows])


def expenses_by_product() -> None:
    path = messy(
        "产品推广费2024.csv",
        "费用金额 of goods by month without a kind: spent all the same",
        "meaning.budget text.gbk",
        Loads("expense", 5, "2024-01", "2024-05", totals={"amount": sum(1000 + 10 * n for n in range(5))}),
    )
    rows = [[f"2024-0{n + 1}", x[1], str(1000 + 10 * n)] for n, x in enumerate(DRINKS)]
    write(path, "gbk", [["月份", "产品", "费用金额"], *rows])


def a_ranking_of_another_month() -> None:
    lines = sold(3003, 12, SUPERMARKETS, DRINKS)
    path = messy(
        "分店排名与明细.xlsx",
        "4月销售额 of a ranking is not among the lines of May: its year is asked for, and it is not set aside",
        "where.two_datasets wide.months",
        outcome="needs_decision",
    )
    made, sheet = book("5月明细")
    put(sheet, 1, [["日期", "门店", "销售额"], *([x.day, x.shop[1], x.amount] for x in lines)])
    ranked = [[n, x[1], 3 - n / 10] for n, x in enumerate(SUPERMARKETS[:3], 1)]
    put(made.create_sheet("4月门店排名"), 1, [["排名", "门店", "4月销售额"], *ranked])
    made.save(path)
