"""Files that look like sales, expenses or rivals' figures and are something else, or the other way round."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import COSMETICS, DRINKS, SUPERMARKETS, figures, sold
from tests.make_messy.paper import page
from tests.make_messy.text import write


def goods_bought_from_suppliers() -> None:
    lines = sold(971, 8, SUPERMARKETS, DRINKS, (2024, 5), 30)
    path = messy(
        "purchase orders may.csv",
        "Goods with a vendor and without a buyer are bought: they are no sales although the file says orders",
        "meaning.cost",
        outcome="ignored",
        kind="movement",
    )
    head = ["PO Number", "PO Date", "Vendor", "Item", "Qty", "Unit Cost", "Total"]
    rows = [[x.doc, str(x.day), "ACME", x.item[1], str(x.qty), str(x.price), str(x.amount)] for x in lines]
    write(path, "utf-8", [head, *rows])


def statement_of_an_account() -> None:
    amounts = figures(972, 6, 500, 9_000)
    path = messy(
        "对公账户流水5月.xlsx",
        "What came in, what went out and what is left: a bank's statement is neither sales nor expenses",
        "meaning.cost",
        outcome="ignored",
        kind="account",
    )
    left = Decimal(50_000)
    rows = []
    for n, amount in enumerate(amounts):
        left += amount if n % 2 else -amount
        sides = [amount, None] if n % 2 else [None, amount]
        rows.append([f"2024-05-{n + 6:02d}", "货款" if n % 2 else "电费", *sides, left, "甲公司"])
    made, _ = page("流水", ["交易日期", "摘要", "收入", "支出", "余额", "对方户名"], rows)
    made.save(path)


def target_beside_actual() -> None:
    goals = [Decimal(10), Decimal(8), Decimal("12.5")]
    path = messy(
        "业务员达成2024年5月.xlsx",
        "目标 and 实际 stand side by side in 万元: what was reached is a sale and no expense",
        "meaning.target",
        outcome="needs_decision",
        readings=[str(total(goals) * 10_000), str((total(goals) - 3) * 10_000)],
    )
    rows = [[name, goal, goal - 1, "90%"] for name, goal in zip(("张三", "李四", "王五"), goals, strict=True)]
    made, _ = page("达成", ["业务员", "目标(万元)", "实际(万元)", "达成率"], rows)
    made.save(path)


def quarters_in_cells() -> None:
    shares = [Decimal(x) for x in ("1200", "2400", "1150", "2600")]
    path = messy(
        "品牌份额跟踪.xlsx",
        "2024Q1 stands in the cells of a column called 季度",
        "cells.period meaning.competitor",
        Loads("competitor", 4, "2024-01-01", "2024-04-01", totals={"amount": total(shares) * 10_000}),
    )
    cells = [("2024Q1", "全友"), ("2024Q1", "顾家"), ("2024Q2", "全友"), ("2024Q2", "顾家")]
    rows = [[quarter, brand, share, "12%"] for (quarter, brand), share in zip(cells, shares, strict=True)]
    made, _ = page("份额", ["季度", "品牌", "销售额（万元）", "市场份额"], rows)
    made.save(path)


def currencies_beside_our_own_money() -> None:
    lines = sold(973, 9, SUPERMARKETS, COSMETICS, (2024, 6), 12)
    path = messy(
        "外销台账6月.xlsx",
        "A column names the currency of each document and 本币金额 holds our own money: there is nothing to ask",
        "meaning.tax",
        Loads("sales", 9, totals={"amount": total(x.amount for x in lines)}),
    )
    rows = [
        [x.day, x.shop[1], "USD" if n % 2 else "CNY", x.amount / 7 if n % 2 else x.amount, x.amount]
        for n, x in enumerate(lines)
    ]
    made, _ = page("台账", ["日期", "客户", "币种", "原币金额", "本币金额"], rows)
    made.save(path)


def pieces_in_and_out() -> None:
    moves = [("2024-05-02", "IN", 10), ("2024-05-06", "OUT", 3), ("2024-05-07", "IN", 5), ("2024-05-09", "OUT", 2)]
    path = messy(
        "stock movements may.csv",
        "Pieces come IN and go OUT line by line: they are movements and no count",
        "meaning.stock_movement",
        outcome="ignored",
    )
    rows = [[day, f"A{n % 2}", kind, str(pieces), "7"] for n, (day, kind, pieces) in enumerate(moves)]
    write(path, "utf-8", [["Date", "SKU", "Type", "Quantity", "Balance"], *rows])


def spent_with_a_minus() -> None:
    spent = [Decimal("-25.30"), Decimal("-80.00"), Decimal("-112.45"), Decimal("105.30")]
    path = messy(
        "card expenses may.csv",
        "A card writes what was spent with a minus and what was paid in without: which is the expense?",
        "ask.signs",
        outcome="needs_decision",
        readings=[str(-total(spent)), str(total(spent))],
    )
    names = ["Travel", "Office", "Travel", "Payment"]
    rows = [[f"05/{13 + n}/2024", name, str(a)] for n, (name, a) in enumerate(zip(names, spent, strict=True))]
    write(path, "utf-8", [["Transaction Date", "Expense Category", "Amount"], *rows])


def tenders_that_others_won() -> None:
    amounts = figures(2303, 14, 20, 900)
    rows = [
        [
            n + 1,
            f"实验室设备采购项目（{n + 1}包）",
            f"第{n % 4 + 1}中学",
            f"科教仪器有限公司{n % 5}",
            a,
            date(2022, 1, n + 3),
        ]
        for n, a in enumerate(amounts)
    ]
    path = messy(
        "中标结果汇总.xlsx",
        "What tenders were awarded for is neither sold nor spent by anybody here",
        "kind.pipeline",
        outcome="ignored",
        kind="tender",
    )
    made, _ = page("Sheet1", ["序号", "项目名称", "采购人", "中标供应商", "中标金额（万元）", "公告日期"], rows)
    made.save(path)
