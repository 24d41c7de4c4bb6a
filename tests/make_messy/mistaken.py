"""Files whose money is easily misread: several currencies, discounts, cents, thousands, ledgers with running sums."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import FURNITURE, HARDWARE, SUPERMARKETS, figures, sold
from tests.make_messy.paper import book, dress, page, put, title

RIGHT_OR_ASKED = ["would_import", "needs_decision", "refused"]


def _plain(head: Sequence[str], amounts: Sequence[Any], path: Path, *beside: Sequence[Any]) -> None:
    """Days, customers, amounts and what stands beside them."""
    rows = [
        [date(2024, 5, n + 1), FURNITURE[n % 6][1], amount, *[column[n] for column in beside]]
        for n, amount in enumerate(amounts)
    ]
    made, _ = page("Sheet1", ["日期", "客户", *head], rows)
    made.save(path)


def three_currencies_in_one_column() -> None:
    path = messy(
        "外销收款.xlsx",
        "$, € and ￥ stand in one column: they are not added up as if they were one money",
        "headers.unit_dollars",
        outcome=["needs_decision", "refused"],
    )
    _plain(["销售额"], ["$1,250.00", "€980.00", "￥8,800.00", "$2,310.50", "€1,140.00"], path)


def a_column_of_currencies() -> None:
    path = messy(
        "出口订单明细.xlsx",
        "A column says USD, EUR or CNY for each amount and no column holds our own money: they are not added up",
        "headers.unit_dollars",
        outcome=["needs_decision", "refused"],
    )
    _plain(["币种", "金额"], ["USD", "CNY", "USD", "EUR", "CNY", "CNY"], path, figures(271, 6))


def a_discount_on_the_price() -> None:
    lines = sold(272, 15, SUPERMARKETS, HARDWARE, (2024, 2), 40)
    rates = [Decimal(x) for x in ("0", "0.15", "0.05", "0.25", "0")]
    rows = [[10248 + n, x.day, x.shop[0], x.item[0], x.price, 20 * x.qty, rates[n % 5]] for n, x in enumerate(lines)]
    paid = total(20 * x.amount * (1 - rates[n % 5]) for n, x in enumerate(lines))
    path = messy(
        "Order Details.xlsx",
        "Unit price, quantity and a discount of 0.15 make the amount: price × quantity alone is too much",
        "meaning.price_times_quantity meaning.tax",
        Loads("sales", 15, "2024-02", "2024-02", totals={"amount": paid, "quantity": sum(20 * x.qty for x in lines)}),
        outcome=RIGHT_OR_ASKED,
    )
    made, sheet = page(
        "Order Details", ["OrderID", "OrderDate", "CustomerID", "ProductID", "UnitPrice", "Quantity", "Discount"], rows
    )
    for row in sheet.iter_rows(2, 16, 1, 1):
        row[0].number_format = "General"
    made.save(path)


def returns_in_a_column_of_their_own() -> None:
    gross, back = figures(273, 6), figures(274, 6, 100, 3_000)
    path = messy(
        "销退月报.xlsx",
        "Sold and returned amounts stand in columns of their own, the net in none: it is reckoned or asked about",
        "meaning.negative_lines",
        Loads("sales", 0, "2024-05-01", "2024-05-06", totals={"amount": total(gross) - total(back)}),
        outcome=["would_import", "needs_decision"],
    )
    _plain(["销售金额", "退货金额"], gross, path, back)


def _in_unit(name: str, sentence: str, header: str, factor: str, seed: int) -> None:
    amounts = figures(seed, 6, 1_000_000, 9_000_000)
    path = messy(
        name,
        sentence,
        "headers.unit",
        Loads("sales", 6, "2024-05-01", "2024-05-06", totals={"amount": total(amounts)}),
    )
    _plain([header], [amount / Decimal(factor) for amount in amounts], path)


def cents() -> None:
    _in_unit("支付网关流水.xlsx", "分 in the header is converted to yuan", "交易金额(分)", "0.01", 275)


def english_thousands() -> None:
    _in_unit(
        "revenue_thousands.xlsx", "(in thousands) in the header is converted", "Revenue (in thousands)", "1000", 276
    )


def english_millions() -> None:
    _in_unit("sales_mm.xlsx", "(RMB million) in the header is converted", "Sales (RMB million)", "1000000", 277)


def hundreds_of_pieces() -> None:
    amounts, counts = figures(278, 6), [Decimal(x) for x in ("1.2", "0.85", "2.4", "0.36", "1.05", "0.9")]
    path = messy(
        "饮料销量.xlsx",
        "万件 in the header of a count is converted to pieces and said",
        "headers.unit_pieces",
        Loads(
            "sales",
            6,
            "2024-05-01",
            "2024-05-06",
            totals={"amount": total(amounts), "quantity": total(counts) * 10_000},
            units={"销量（万件）": "万件"},
        ),
    )
    _plain(["销量（万件）", "销售额（元）"], counts, path, amounts)


def a_column_of_units() -> None:
    written = [("1.5", "万元"), ("3000", "元"), ("2", "万元"), ("860.5", "元"), ("0.75", "万元")]
    right = total(Decimal(v) * (10_000 if u == "万元" else 1) for v, u in written)
    path = messy(
        "各部门自报.xlsx",
        "A column says 万元 or 元 for each amount",
        "headers.unit",
        Loads("sales", 5, "2024-05-01", "2024-05-05", totals={"amount": right}),
        outcome=RIGHT_OR_ASKED,
    )
    _plain(["销售额", "单位"], [Decimal(v) for v, _ in written], path, [u for _, u in written])


def a_ledger_with_running_sums() -> None:
    opening = Decimal("5000.00")
    months = [
        ("04", [("09", "电梯广告", "3000.50"), ("20", "公交广告", "2000.00")]),
        ("05", [("12", "门头广告", "1200.00")]),
    ]
    rows: list[list[Any]] = [["2024-04-01", None, "期初余额", None, None, "借", opening]]
    balance, spent = opening, Decimal(0)
    for month, entries in months:
        own = total(Decimal(entry[2]) for entry in entries)
        for day, text, amount in entries:
            balance += Decimal(amount)
            rows.append([f"2024-{month}-{day}", f"记-{day}", text, Decimal(amount), None, "借", balance])
        spent += own
        rows.append([None, None, "本月合计", own, None, "借", balance])
        rows.append([None, None, "本年累计", spent, None, "借", balance])
    path = messy(
        "广告费明细账.xlsx",
        "A ledger of one account: opening balance, 本月合计 and 本年累计 are no expenses",
        "meaning.vouchers totals.hierarchy",
        Loads("expense", 3, "2024-04-09", "2024-05-12", totals={"amount": "6200.50"}),
    )
    made, sheet = book("明细账")
    title(sheet, 1, "明细账", 7)
    put(sheet, 2, [["科目：660102 销售费用-广告费", None, None, None, "期间：2024.04-2024.05"]])
    end = put(sheet, 3, [["日期", "凭证字号", "摘要", "借方", "贷方", "方向", "余额"], *rows])
    dress(sheet, [3], end - 1, 7)
    made.save(path)


def a_sheet_for_each_day() -> None:
    days = {day: figures(2790 + day, 4, 500, 9_000) for day in (1, 2, 3)}
    path = messy(
        "2024年5月销售日报.xlsx",
        "Each day has a sheet called 1日, 2日, 3日; year and month stand in the file name",
        "where.month_sheets wide.period_in_file_name wide.day_in_file_name",
        *[
            Loads("sales", 4, f"2024-05-0{d}", f"2024-05-0{d}", sheet=f"{d}日", totals={"amount": total(v)})
            for d, v in days.items()
        ],
    )
    made, sheet = book("x")
    for day, amounts in days.items():
        sheet = made.create_sheet(f"{day}日")
        rows = [[s[1], a] for s, a in zip(FURNITURE, amounts, strict=False)]
        dress(sheet, [1], put(sheet, 1, [["客户", "销售额"], *rows]) - 1, 2)
    del made["x"]
    made.save(path)


def purchases_from_a_partner() -> None:
    lines = sold(281, 9, SUPERMARKETS, HARDWARE, (2024, 5), 40)
    path = messy(
        "采购入库明细5月.xlsx",
        "The title says 采购入库单, and 往来单位 is whom they are bought from: what we bought is no sale of ours",
        "meaning.type_column",
        outcome=["ignored", "refused"],
    )
    rows = [
        [x.day, f"CG{n:04d}", "宏达原料厂", x.item[1], x.qty, x.price, x.amount] for n, x in enumerate(lines, start=1)
    ]
    head = ["单据日期", "单号", "往来单位", "商品名称", "数量", "单价", "金额"]
    made, _ = page("Sheet1", head, rows, "采购入库单")
    made.save(path)


def an_order_total_beside_what_was_paid() -> None:
    billed = figures(282, 6, 1_000, 9_000)
    paid = [amount / 2 if n % 3 == 0 else amount for n, amount in enumerate(billed)]
    path = messy(
        "invoices paid.xlsx",
        "Order Total is what was billed and numbers no order; nothing says whether the rest is still owed: asked",
        "ask.two_amounts",
        outcome=["needs_decision"],
    )
    rows = [[date(2024, 5, n + 1), FURNITURE[n][1], *pair] for n, pair in enumerate(zip(billed, paid, strict=True))]
    made, _ = page("Sheet1", ["Date", "Customer", "Order Total", "Amount Paid"], rows)
    made.save(path)


def first_days_of_may_beside_decimal_commas() -> None:
    amounts = figures(283, 8, 1_000, 9_000)
    path = messy(
        "billing list.txt",
        "01.05.2024 … 08.05.2024 beside 1.250,50: whoever writes the comma as decimal sign writes the day first",
        "cells.dotted_days text.decimal_comma",
        Loads("sales", 8, "2024-05-01", "2024-05-08", totals={"amount": total(amounts)}),
    )
    rows = [
        f"|9000{n:04d}|0{n}.05.2024|10{n:04d}|{f'{amount:,.2f}'.translate(str.maketrans(',.', '.,')):>10}|"
        for n, amount in enumerate(amounts, start=1)
    ]
    rule = "-" * len(rows[0])
    lines = [rule, "|Billing Doc|Bill Date|Customer|Net Value|", rule, *rows, rule]
    path.write_text("\n".join(lines), encoding="utf-8")
