"""Files that give their unit as people write it: (USD mm), $000, in thousands, 万 in the cells."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import FURNITURE, figures
from tests.make_messy.paper import page
from tests.make_messy.text import write

REGIONS = ["East", "West", "North", "South"]


def _by_region(amounts: list[Decimal], factor: int) -> list[list[str]]:
    """One line a month and region, in a unit."""
    return [[f"2024-{n // 4 + 1:02d}", REGIONS[n % 4], str(amount / factor)] for n, amount in enumerate(amounts)]


def dollars_in_millions() -> None:
    amounts = [Decimal(x) * 10_000 for x in (120, 137, 98, 145, 133, 151, 109, 160)]
    path = messy(
        "revenue by region.csv",
        "(USD mm) in the header: millions of dollars",
        "headers.unit_short",
        Loads("sales", 8, totals={"amount": total(amounts)}, units={"Sales (USD mm)": "usd mm"}),
    )
    write(path, "utf-8", [["Month", "Region", "Sales (USD mm)"], *_by_region(amounts, 1_000_000)])


def thousands_in_a_title() -> None:
    amounts = figures(921, 8)
    path = messy(
        "quarterly sales summary.csv",
        "A line above the header says in thousands of dollars",
        "headers.unit_in_title",
        Loads("sales", 8, totals={"amount": total(amounts)}, units={"Sales": "thousands dollars"}),
    )
    above = [["Sales by region", "", ""], ["(in thousands of dollars)", "", ""]]
    write(path, "utf-8", [*above, ["Month", "Region", "Sales"], *_by_region(amounts, 1000)])


def thousands_in_a_note() -> None:
    amounts = figures(922, 8)
    path = messy(
        "regional sales h1.csv",
        "A note below the table says that all figures are in thousands",
        "headers.unit_in_title",
        Loads("sales", 8, totals={"amount": total(amounts)}, units={"Net Sales": "thousands"}),
    )
    below = [["Note: all figures in thousands", "", ""]]
    write(path, "utf-8", [["Month", "Region", "Net Sales"], *_by_region(amounts, 1000), *below])


def units_in_cells() -> None:
    cells = ["12.5k", "1.2M", "900", "￥3.4万", "860.50", "2.05k"]
    amounts = ["12500", "1200000", "900", "34000", "860.50", "2050"]
    path = messy(
        "群里报数.xlsx",
        "12.5k, 1.2M and 3.4万 stand in the cells beside plain figures: each says its own unit",
        "cells.suffix",
        Loads("sales", 6, totals={"amount": total(map(Decimal, amounts))}),
    )
    rows = [[f"2024-06-{n:02d}", FURNITURE[n % 6][1], cell] for n, cell in enumerate(cells, 1)]
    made, _ = page("报数", ["日期", "客户", "销售额"], rows)
    made.save(path)


def a_cell_that_repeats_the_unit() -> None:
    cells = ["12.5", "3.4万", "8.06", "500元", "1.2万元", "0.75"]
    amounts = ["125000", "34000", "80600", "500", "12000", "7500"]
    path = messy(
        "各客户提货(万元).xlsx",
        "The header says 万元 and some cells say 万 or 元 again: they are not scaled twice",
        "cells.suffix headers.unit_wan",
        Loads("sales", 6, totals={"amount": total(map(Decimal, amounts))}),
    )
    rows = [[f"2024-07-{n:02d}", FURNITURE[n % 6][1], cell] for n, cell in enumerate(cells, 1)]
    made, _ = page("提货", ["日期", "客户", "提货额（万元）"], rows)
    made.save(path)


def a_price_in_wan() -> None:
    prices, counts = ["12.5", "20", "8.88"], [2, 1, 3]
    amounts = [Decimal(p) * 10_000 * n for p, n in zip(prices, counts, strict=True)]
    path = messy(
        "定制家具合同.xlsx",
        "There is no amount and the price is in 万元: price × quantity is in yuan",
        "headers.unit_wan meaning.price_times_quantity",
        Loads("sales", 3, totals={"amount": total(amounts), "quantity": 6}),
    )
    rows = [
        [f"2024-08-{n:02d}", FURNITURE[n][1], "整装定制", count, Decimal(price)]
        for n, (price, count) in enumerate(zip(prices, counts, strict=True), 1)
    ]
    made, _ = page("合同", ["日期", "客户", "产品名称", "数量", "单价（万元）"], rows)
    made.save(path)


def counts_in_wan() -> None:
    counts, amounts = ["1.2", "2.45", "0.8"], ["0.5", "0.86", "0.31"]
    path = messy(
        "全国品牌销量.xlsx",
        "万 stands alone behind a count and 亿元 behind the money: both are converted",
        "headers.unit_pieces headers.unit_yi",
        Loads("competitor", 3, totals={"quantity": 44500, "amount": total(map(Decimal, amounts)) * 100_000_000}),
    )
    rows = [
        ["2024-05", brand, Decimal(count), Decimal(amount)]
        for brand, count, amount in zip(("全友", "顾家", "双虎"), counts, amounts, strict=True)
    ]
    made, _ = page("品牌", ["月份", "品牌", "销量（万）", "销售额（亿元）"], rows)
    made.save(path)


def millions_of_units() -> None:
    units = [Decimal(x) / 10 for x in (412, 388, 291, 245, 177, 530, 468, 302, 251, 190)]
    path = messy(
        "handset units by vendor.csv",
        "Units (M): what is counted one by one has no metres, so that M is millions",
        "headers.unit_short",
        Loads("competitor", 10, totals={"quantity": total(units) * 1_000_000}, units={"Units (M)": "m"}),
    )
    vendors = ["Aster", "Birk", "Corvo", "Dorado", "Elm"]
    rows = [[f"2023Q{n // 5 + 1}", vendors[n % 5], str(u), f"{u / 20:.1f}%"] for n, u in enumerate(units)]
    write(path, "utf-8", [["Quarter", "Vendor", "Units (M)", "Market Share"], *rows])


def both_in_ten_thousands() -> None:
    pieces = [Decimal(x) / 100 for x in (312, 745, 128, 967, 455)]
    money = [Decimal(x) / 100 for x in (31_240, 80_412, 15_530, 99_218, 47_365)]
    sums = {"quantity": total(pieces) * 10_000, "amount": total(money) * 10_000}
    path = messy(
        "单品汇总（单位万）.xlsx",
        "单位：万 above 销量 and 销售额: pieces with fractions stand in it as the money does",
        "headers.unit_in_title",
        Loads("sales", 5, "2024-05-01", "2024-05-01", totals=sums),
    )
    _in_ten_thousands(path, pieces, money)


def whole_pieces_beside_ten_thousands() -> None:
    money = [Decimal(x) / 100 for x in (31_240, 80_412, 15_530, 99_218, 47_365)]
    path = messy(
        "单品汇总（整数销量）.xlsx",
        "单位：万 above whole 销量 and 销售额: whether it holds for the pieces as well is asked",
        "headers.unit_in_title ask.count_scale",
        outcome="needs_decision",
        question="count_scale",
    )
    _in_ten_thousands(path, [Decimal(x) for x in (3_120, 7_450, 1_280, 9_670, 4_550)], money)


def _in_ten_thousands(path: Path, pieces: list[Decimal], money: list[Decimal]) -> None:
    rows = [[f"{'甲乙丙丁戊'[n]}型灶具", a, b] for n, (a, b) in enumerate(zip(pieces, money, strict=True))]
    made, _ = page("汇总", ["产品名称", "销量", "销售额"], rows, "2024年5月单品销售汇总  单位：万")
    made.save(path)


def sales_in_thousands_of_units() -> None:
    pieces = [125, 88, 140, 97]
    path = messy(
        "unit sales by model.csv",
        "Sales (000 units): pieces by the thousand under a name that is mostly that of money",
        "headers.unit_pieces",
        Loads("sales", 4, totals={"quantity": sum(pieces) * 1_000}, columns={"Sales (000 units)": "quantity"}),
    )
    rows = [[("Swift", "Falcon")[n % 2], f"2024-0{n // 2 + 1}", str(count)] for n, count in enumerate(pieces)]
    write(path, "utf-8", [["Model", "Month", "Sales (000 units)"], *rows])


def sales_in_pieces_and_in_money() -> None:
    rows = [
        ["洗衣机", "2024-05", "12.5", "3.21"],
        ["冰箱", "2024-05", "8.1", "2.27"],
        ["空调", "2024-05", "20.4", "6.05"],
    ]
    path = messy(
        "销售双口径5月.csv",
        "销售(万台) beside 销售(亿元): each in its unit, pieces and money",
        "headers.unit_pieces",
        Loads(
            "sales",
            3,
            totals={
                "quantity": sum(Decimal(row[2]) for row in rows) * 10_000,
                "amount": sum(Decimal(row[3]) for row in rows) * 100_000_000,
            },
        ),
    )
    write(path, "gb18030", [["产品", "月份", "销售(万台)", "销售(亿元)"], *rows])
