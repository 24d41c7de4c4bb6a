"""Figures that take turns beneath each other, months that go over the turn of a year, units that stand in cells."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import DRINKS, FURNITURE, SUPERMARKETS, figures, sold
from tests.make_messy.paper import book, dress, merge, page, put, title
from tests.make_messy.text import write

MONTHS = [f"{n}月" for n in range(1, 7)]


def pieces_and_money_in_turn() -> None:
    money = [figures(4201 + n, 6, 1_000, 9_000) for n in range(4)]
    pieces = [[n + m + 2 for m in range(6)] for n in range(4)]
    path = messy(
        "2024年上半年客户销售.xlsx",
        "数量 and 金额 take turns beneath each customer: both are read, and the rows of 合计 check both",
        "wide.measures totals.labelled",
        Loads(
            "sales", 24, "2024-01", "2024-06",
            totals={"amount": total(v for line in money for v in line), "quantity": sum(map(sum, pieces))},
            checks=[ok("1月", total(line[0] for line in money))],
        ),
    )  # fmt: skip
    made, sheet = book("客户")
    rows: list[list[object]] = []
    for shop, counts, amounts in zip(SUPERMARKETS[:4], pieces, money, strict=True):
        rows += [[shop[1], "数量", *counts, sum(counts)], [None, "金额", *amounts, total(amounts)]]
    counted = [sum(line[m] for line in pieces) for m in range(6)]
    earned = [total(line[m] for line in money) for m in range(6)]
    rows += [["合计", "数量", *counted, sum(counted)], [None, "金额", *earned, total(earned)]]
    title(sheet, 1, "2024年上半年客户销售统计表（单位：件、元）", 9)
    end = put(sheet, 2, [["客户", "项目", *MONTHS, "合计"], *rows])
    dress(sheet, [2], end - 1, 9)
    merge(sheet, *(f"A{3 + 2 * n}:A{4 + 2 * n}" for n in range(5)))
    made.save(path)


def pieces_and_money_in_turn_without_a_name() -> None:
    money, pieces = [figures(4211 + n, 3, 1_000, 9_000) for n in range(3)], [[3, 5, 8], [2, 4, 6], [7, 1, 9]]
    path = messy(
        "门店数量金额_2024一季度.xlsx",
        "No header stands above 件数 and 金额 in turn: they are no more added up than where one does",
        "wide.measures",
        Loads(
            "sales", 9, "2024-01", "2024-03",
            totals={"amount": total(v for line in money for v in line), "quantity": sum(map(sum, pieces))},
        ),
    )  # fmt: skip
    rows: list[list[object]] = []
    for shop, counts, amounts in zip(FURNITURE[:3], pieces, money, strict=True):
        rows += [[shop[1], "件数", *counts], [shop[1], "金额", *amounts]]
    made, _ = page("Sheet1", ["客户", None, *MONTHS[:3]], rows, "2024年一季度销售")
    made.save(path)


def months_up_to_the_one_told() -> None:
    amounts = figures(4221, 8)
    path = messy(
        "销售统计（截止2024年2月）.xlsx",
        "11月 to 2月 in rows end with the month that the title tells: the first two are of the year before",
        "cells.month_day wide.period_in_title",
        Loads("sales", 8, "2023-11", "2024-02", totals={"amount": total(amounts)}),
    )
    rows = [
        [month, shop[1], amounts[2 * n + m]]
        for n, month in enumerate(("11月", "12月", "1月", "2月"))
        for m, shop in enumerate(FURNITURE[:2])
    ]
    made, _ = page("Sheet1", ["月份", "客户", "销售额"], rows, "截止2024年2月销售统计")
    made.save(path)


def months_over_a_turn_that_nobody_tells() -> None:
    amounts = figures(4222, 6)
    path = messy(
        "2023年销售统计.xlsx",
        "10月 to 3月 in rows under one year: whether it is the first or the second nobody says",
        "cells.month_day",
        outcome=["refused", "needs_decision"],
    )
    rows = [[month, a] for month, a in zip(("10月", "11月", "12月", "1月", "2月", "3月"), amounts, strict=True)]
    made, _ = page("Sheet1", ["月份", "销售额"], rows, "2023年销售统计")
    made.save(path)


def one_unit_in_all_cells() -> None:
    lines = sold(4231, 9, SUPERMARKETS, DRINKS, (2024, 5), 60)
    path = messy(
        "饮料出库5月.xlsx",
        "35箱, 12 箱: every count says the same unit, which is said of the column",
        "cells.suffix",
        Loads(
            "sales", 9,
            totals={"quantity": sum(x.qty for x in lines), "amount": total(x.amount for x in lines)},
            units={"数量": "箱"},
        ),
    )  # fmt: skip
    rows = [[x.day, x.shop[1], x.item[1], f"{x.qty}{' ' * (n % 2)}箱", x.amount] for n, x in enumerate(lines)]
    made, _ = page("出库", ["日期", "客户", "品名", "数量", "金额"], rows)
    made.save(path)


def several_units_in_cells() -> None:
    lines = sold(4232, 9, SUPERMARKETS, DRINKS, (2024, 5), 60)
    path = messy(
        "饮料发货5月.xlsx",
        "Some counts are cartons and some are bottles: they cannot be added up without asking",
        "cells.suffix ask.status",
        outcome="needs_decision",
        readings=[str(total(x.amount for x in lines))],
    )
    rows = [[x.day, x.shop[1], x.item[1], f"{x.qty}{'箱瓶'[n % 2]}", x.amount] for n, x in enumerate(lines)]
    made, _ = page("发货", ["日期", "客户", "品名", "数量", "金额"], rows)
    made.save(path)


def money_in_hundredths() -> None:
    lines = sold(4233, 8, SUPERMARKETS, DRINKS, (2024, 5), 60)
    path = messy(
        "pay_orders.csv",
        "A payment system writes money in 分, as the header says",
        "headers.unit",
        Loads("sales", 8, totals={"amount": total(x.amount for x in lines)}, units={"支付金额_分": "分"}),
    )
    rows = [[x.doc, f"{x.day} 10:00:00", x.shop[1], str(x.qty), str(int(x.amount * Decimal(100)))] for x in lines]
    write(path, "utf-8", [["订单号", "支付时间", "客户", "数量", "支付金额_分"], *rows])


def counts_in_two_units_at_once() -> None:
    lines = sold(4234, 9, SUPERMARKETS, DRINKS, (2024, 6), 60)
    path = messy(
        "饮料出库6月.xlsx",
        "3箱5瓶 is no number before somebody says what a carton holds: the money is loaded without it, or nothing is",
        "cells.suffix ask.status",
        outcome="needs_decision",
        readings=[str(total(x.amount for x in lines))],
    )
    rows = [[x.day, x.shop[1], x.item[1], f"{x.qty // 12 + 1}箱{x.qty % 12 + 1}瓶", x.amount] for x in lines]
    made, _ = page("出库", ["日期", "客户", "品名", "数量", "金额"], rows)
    made.save(path)
