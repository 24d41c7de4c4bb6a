"""Files in which two readings differ in money or month and nothing decides: one question each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from tests.make_messy.expecting import messy, total
from tests.make_messy.goods import DRINKS, FURNITURE, SUPERMARKETS, figures, sold
from tests.make_messy.paper import page


def _asked(
    name: str, sentence: str, theme: str, head: list[str], rows: Sequence[Sequence[Any]], *readings: Any
) -> None:
    path = messy(name, sentence, f"ask.{theme}", outcome="needs_decision", readings=[str(r) for r in readings])
    made, _ = page("Sheet1", head, rows)
    made.save(path)


def commas_before_units() -> None:
    written = ["38,50元", "2,75万元", "126,80元", "1,90万元", "77,00元", "3,20万元"]
    right = total(Decimal(x) for x in ("38.50", "27500", "126.80", "19000", "77.00", "32000"))
    rows = [[date(2024, 5, n), FURNITURE[n % 6][1], text] for n, text in enumerate(written, 1)]
    _asked(
        "客户口述金额.xlsx",
        "38,50元 and 2,75万元: a decimal comma or a slip between the digits",
        "decimal_comma",
        ["日期", "客户", "销售额"],
        rows,
        right,
    )


def a_group_of_four() -> None:
    written = ["$125,000.00", "$920,000.00", "$50,000.00", "$350,000.00", "$101,2000.00", "$15,000.00"]
    rows = [[date(2024, 1, 5 + n), f"Customer {n}", text] for n, text in enumerate(written)]
    _asked(
        "sales_data_types.xlsx",
        "$101,2000.00 may be a hundred thousand or a million",
        "bad_grouping",
        ["Order Date", "Customer", "Sales"],
        rows,
    )


def thousandths_or_thousands() -> None:
    written = ["12,345", "0,918", "3,517,286", "7,250", "0,075", "21,480"]
    rows = [[date(2024, 3, 4 + n), SUPERMARKETS[n % 5][1], text] for n, text in enumerate(written)]
    _asked(
        "吨位折算销售额.xlsx",
        "3,517,286 stands in a column of thousandths like 0,918",
        "thousandths",
        ["日期", "客户名称", "销售金额"],
        rows,
    )


def days_of_three_small_numbers() -> None:
    amounts = figures(211, 8, 500, 9_000)
    texts = ["01/02/03", "02/03/04", "03/02/05", "04/05/06", "05/06/07", "06/01/08", "07/08/09", "08/09/10"]
    rows = [[text, FURNITURE[n % 6][1], a] for n, (text, a) in enumerate(zip(texts, amounts, strict=True))]
    _asked(
        "老系统导出.xlsx",
        "01/02/03 may begin with the year, the month or the day",
        "date_order",
        ["日期", "客户", "金额"],
        rows,
    )


def month_or_day_first() -> None:
    lines = sold(212, 9, SUPERMARKETS, DRINKS, (2023, 4), 50)
    rows = [[f"{1 + n:02}/{12 - n:02}/2023", x.shop[1], x.item[1], x.qty, x.amount] for n, x in enumerate(lines)]
    _asked(
        "store export.xlsx",
        "02/11/2023 may be February or November",
        "date_order",
        ["Order Date", "Customer", "Product", "Qty", "Amount"],
        rows,
    )


def two_amounts() -> None:
    lines = sold(213, 14)
    other = [(x.amount * Decimal("0.93")).quantize(Decimal("0.01")) for x in lines]
    rows = [[x.day, x.doc, x.shop[1], x.item[1], x.qty, x.amount, y] for x, y in zip(lines, other, strict=True)]
    _asked(
        "两列金额.xlsx",
        "销售额 and 金额 differ and neither says which one counts",
        "two_amounts",
        ["日期", "单号", "客户", "产品", "数量", "销售额", "金额"],
        rows,
        total(x.amount for x in lines),
        total(other),
    )


def two_english_amounts() -> None:
    lines = sold(214, 12, [("1", "Kulas Inc"), ("2", "Barton LLC")])
    other = [x.amount + n * 10 for n, x in enumerate(lines)]
    rows = [[x.day, x.doc, x.shop[1], x.qty, x.amount, y] for x, y in zip(lines, other, strict=True)]
    _asked(
        "weekly.xlsx",
        "Revenue and Sales Amount differ and neither says which one counts",
        "two_amounts",
        ["Date", "Order No", "Customer", "Qty", "Revenue", "Sales Amount"],
        rows,
        total(x.amount for x in lines),
        total(other),
    )


def a_total_that_a_channel_taken_for_a_name_explains() -> None:
    """会员 may be a customer's name or a channel; the total beside the channels says that it was left out."""
    rows = [[p, 11_000 + 70 * n, 22_000, 30_500, 63_500 + 70 * n] for n, p in enumerate(["云南", "贵州", "四川"])]
    path = messy(
        "2023年5月各渠道销售.xlsx",
        "The total is more than the channels beside it in every row: one of them was not recognised",
        "ask.row_total",
        outcome="needs_decision",
        readings=["190710.00", "157500.00"],
    )
    made, _ = page("Sheet1", ["省份", "会员", "家装", "电商", "合计"], rows, "2023年5月各渠道销售情况")
    made.save(path)


def cars_with_a_price_and_no_pieces() -> None:
    prices = figures(284, 12, 80_000, 200_000)
    models = ("轩逸", "天籁", "奇骏")
    rows = [[date(2024, 5, 2 * n + 1), f"客户{n:02d}", models[n % 3], "白", p, "张三"] for n, p in enumerate(prices)]
    _asked(
        "4S店交车登记5月.xlsx",
        "A line for each car has its price and neither pieces nor money: whether each is one piece is asked",
        "dataset",
        ["销售日期", "客户姓名", "车型", "颜色", "成交价", "销售顾问"],
        rows,
        total(prices),
    )
