"""A company small enough to check by hand and whole enough that every page has something to say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

Row = dict[str, Any]
FIRST_MONTH, LAST_MONTH = 2024 * 12 + 1, 2026 * 12 + 5
BIG, SMALL, FADING = ("C01", "昆明大丰家居"), ("C02", "成都小店"), ("C06", "南京远去家具")
# code, name, region, province, channel, yuan a month
CUSTOMERS = (
    (*BIG, "西南", "云南", "经销商", 90_000),
    (*SMALL, "西南", "四川", "直营", 6_000),
    ("C03", "贵阳木语", "西南", "贵州", "经销商", 24_000),
    ("C04", "上海朗居", "华东", "上海", "经销商", 60_000),
    ("C05", "杭州合木", "华东", "浙江", "电商", 30_000),
    (*FADING, "华东", "江苏", "经销商", 48_000),
)
SERIES = (("雅居", "沙发", "N系列", 3), ("雅居", "床垫", "Q系列", 2), ("云栖", "餐桌", "云栖系列", 1))
FADES_FROM = LAST_MONTH - 2


def months(first: int = FIRST_MONTH, last: int = LAST_MONTH) -> Iterator[date]:
    """The first day of each counted month."""
    for number in range(first, last + 1):
        yield date((number - 1) // 12, (number - 1) % 12 + 1, 1)


def company() -> dict[str, list[Row]]:
    """Rows of all seven datasets, as tests.helpers.warehouse takes them."""
    return {
        "sales": list(sales()),
        "inventory": list(inventory()),
        "expense": list(expenses()),
        "target": list(targets()),
        "competitor": list(rivals()),
        "visit": list(visits()),
        "receivable": list(receivables()),
    }


def sales() -> Iterator[Row]:
    """Three series per customer and month; the small customer never buys the third, one customer fades."""
    for month in months():
        for code, name, region, province, channel, monthly in CUSTOMERS:
            fading = code == FADING[0] and month.year * 12 + month.month >= FADES_FROM
            for brand, category, series, weight in SERIES:
                if code == SMALL[0] and weight == 1:
                    continue
                amount = Decimal(monthly) * weight / 6 / (5 if fading else 1)
                yield {
                    "sale_date": month.replace(day=28),
                    "customer_code": code,
                    "customer_name": name,
                    "customer_tier": "一级",
                    "region": region,
                    "province": province,
                    "channel": channel,
                    "brand": brand,
                    "category": category,
                    "series": series,
                    "product_code": f"P{weight}",
                    "product_name": f"{category}{weight}号",
                    "doc_no": f"D{month:%y%m}{code}{weight}",
                    "quantity": Decimal(round(amount / 1000)),
                    "amount": amount.quantize(Decimal("0.01")),
                }
    yield last_line()


def last_line() -> Row:
    """One line on the last day, so that the data cut closes the last month; its name would run as a formula."""
    return {
        "sale_date": date(2026, 5, 31),
        "customer_code": "C05",
        "customer_name": "杭州合木",
        "region": "华东",
        "province": "浙江",
        "channel": "电商",
        "brand": "雅居",
        "category": "沙发",
        "series": "N系列",
        "product_code": "P9",
        "product_name": "=1+1",
        "quantity": Decimal(1),
        "amount": Decimal("-100.05"),
    }


def inventory() -> Iterator[Row]:
    """A count at the end of May for every customer and series."""
    for code, name, region, province, channel, monthly in CUSTOMERS:
        for brand, category, series, weight in SERIES:
            yield {
                "count_date": date(2026, 5, 31),
                "customer_code": code,
                "customer_name": name,
                "region": region,
                "province": province,
                "channel": channel,
                "brand": brand,
                "category": category,
                "series": series,
                "quantity": Decimal(round(monthly * weight / 6 / 1000 * weight)),
            }


def expenses() -> Iterator[Row]:
    for month in months():
        for region in ("西南", "华东"):
            for kind, amount in (("终端建设", 4000), ("广告费", 2500), ("人员工资", 6000)):
                yield {
                    "expense_date": month.replace(day=15),
                    "region": region,
                    "kind": kind,
                    "amount": Decimal(amount),
                    "budget": Decimal(5000),
                }


def targets() -> Iterator[Row]:
    for month in months():
        for region, amount in (("西南", 130_000), ("华东", 140_000)):
            yield {"target_month": month, "region": region, "amount": Decimal(amount)}


def rivals() -> Iterator[Row]:
    for month in months():
        for region, province in (("西南", "云南"), ("华东", "上海")):
            for brand, amount in (("全友", 80_000), ("掌上明珠", 120_000)):
                yield {
                    "record_date": month,
                    "region": region,
                    "province": province,
                    "market": province,
                    "brand": brand,
                    "amount": Decimal(amount),
                }


def visits() -> Iterator[Row]:
    """The fading customer was visited in March, the big one twice in May; nobody went to the others."""
    for day, (code, name), person, result in (
        (date(2026, 3, 2), FADING, "赵磊", "资金紧张"),
        (date(2026, 5, 6), BIG, "周敏", "补样"),
        (date(2026, 5, 20), BIG, "周敏", "对账无误"),
    ):
        yield {
            "visit_date": day,
            "customer_code": code,
            "customer_name": name,
            "salesperson": person,
            "purpose": "回访",
            "result": result,
        }


def receivables() -> Iterator[Row]:
    """What three customers owe at the end of May: dated lines, stated ages, and one that only has a balance."""
    (fading, faded_name), (big, big_name) = FADING, BIG
    listed = {"as_of_date": date(2026, 5, 31)}
    for due, amount in ((date(2026, 4, 15), 20_000), (date(2026, 6, 15), 5_000)):
        yield {
            **listed,
            "customer_code": fading,
            "customer_name": faded_name,
            "due_date": due,
            "amount": Decimal(amount),
        }
    aged = {"amount": Decimal(90_000), "overdue": Decimal(12_000), "overdue_30": Decimal(12_000)}
    yield {**listed, "customer_code": big, "customer_name": big_name, **aged}
    yield {**listed, "customer_code": "C03", "customer_name": "贵阳木语", "amount": Decimal("88.80")}
