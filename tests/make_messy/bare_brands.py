"""Brands beside what was sold of them: whose sales they are, told or not; and stretches of days in a column."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import FURNITURE, figures
from tests.make_messy.paper import page
from tests.make_messy.text import write

BRANDS = ("全友", "掌上明珠", "双虎", "顾家", "喜临门")


def brands_and_nothing_else() -> None:
    sold = figures(2001, 5, 100_000, 900_000)
    path = messy(
        "五月品牌汇总.xlsx",
        "品牌 | 销售额 under the name of a month: a dealer's own brands or rivals, which nothing tells",
        "meaning.competitor ask.dataset",
        outcome="needs_decision",
    )
    rows = [list(pair) for pair in zip(BRANDS, sold, strict=True)]
    page("Sheet1", ["品牌", "销售额"], rows, "2024年5月")[0].save(path)


def english_brands_and_nothing_else() -> None:
    path = messy(
        "sums 2024-05.csv",
        "Brand and Sales alone may be of one's own shop or of rivals",
        "meaning.competitor ask.dataset",
        outcome="needs_decision",
    )
    rows = [[name, str(a)] for name, a in zip(("Aster", "Bolt", "Cora", "Dune"), figures(2002, 4), strict=True)]
    write(path, "utf-8", [["Brand", "Sales"], *rows])


def brands_of_ones_own_shops() -> None:
    sold = figures(2003, 10, 10_000, 90_000)
    path = messy(
        "各店品牌销售5月.xlsx",
        "A shop beside each brand tells that the brands were sold there",
        "meaning.competitor",
        Loads("sales", 10, "2024-05-01", "2024-05-01", totals={"amount": total(sold)}),
    )
    rows = [["2024-05", ("滇池路店", "呈贡店")[n // 5], BRANDS[n % 5], a] for n, a in enumerate(sold)]
    page("Sheet1", ["月份", "门店", "品牌", "销售额"], rows)[0].save(path)


def stretches_of_days() -> None:
    sold = figures(2004, 6, 10_000, 90_000)
    path = messy(
        "周期客户销售.xlsx",
        "2024.05.01-2024.05.07 under 周期 is read from its first day on",
        "cells.period cells.dates",
        Loads("sales", 6, "2024-05-01", "2024-05-08", totals={"amount": total(sold)}),
    )
    weeks = ("2024.05.01-2024.05.07", "2024.05.08-2024.05.14")
    rows = [[weeks[n // 3], FURNITURE[n][1], a] for n, a in enumerate(sold)]
    page("Sheet1", ["周期", "客户", "销售额"], rows)[0].save(path)


def stretches_of_days_with_one_year() -> None:
    sold = figures(2005, 4, 10_000, 90_000)
    path = messy(
        "统计周期门店营业额.xlsx",
        "2024年6月1日-6月7日 says its year once: it is read from its first day on",
        "cells.period cells.dates",
        Loads("sales", 4, "2024-06-01", "2024-06-22", totals={"amount": total(sold)}),
    )
    rows = [[f"2024年6月{1 + 7 * n}日-6月{7 + 7 * n}日", "滇池路店", a] for n, a in enumerate(sold)]
    page("Sheet1", ["统计周期", "门店", "营业额"], rows)[0].save(path)


def a_survey_of_what_rivals_ask() -> None:
    path = messy(
        "竞品终端价调查.xlsx",
        "终端价 and 促销价 of rivals' models are prices, and no promotion of ours",
        "kind.price",
        outcome="ignored",
        kind="price",
    )
    rows = [["2024-05-06", brand, f"SF{n}", 3_999 + 100 * n, 3_499 + 100 * n] for n, brand in enumerate(BRANDS)]
    page("调查", ["调查日期", "竞品品牌", "型号", "终端价", "促销价"], rows, "竞品价格调查表")[0].save(path)


def shipments_and_shares_by_quarter() -> None:
    shipped = figures(2006, 10, 50, 400)
    path = messy(
        "国内打印机出货与份额.xlsx",
        "份额 in a title speaks of no money: 出货量 under each quarter counts pieces, in 万台 as the title says",
        "meaning.competitor wide.quarters headers.unit_in_title",
        Loads("competitor", 10, "2023-01-01", "2023-04-01", totals={"quantity": total(shipped) * 10_000}),
    )
    rows: list[list[object]] = [
        [name, shipped[n], "20.5%", shipped[n + 5], "19.5%"]
        for n, name in enumerate(("海雁", "惠云", "联丰", "得乐", "其他"))
    ]
    head = ["厂商", "2023Q1 / 出货量", "2023Q1 / 份额", "2023Q2 / 出货量", "2023Q2 / 份额"]
    page("打印机", head, rows, "2023年国内打印机各厂商出货量及份额（单位：万台）")[0].save(path)


def pieces_of_an_unknown_name() -> None:
    counted = figures(2007, 6, 10, 90)
    path = messy(
        "客户装机.xlsx",
        "A figure under each month that no list names but whose ending counts (装机量) is of pieces, never of money",
        "wide.months",
        Loads("sales", 6, "2024-01-01", "2024-02-01", totals={"quantity": total(counted)}),
    )
    rows = [[FURNITURE[n][1], counted[n], counted[n + 3]] for n in range(3)]
    page("Sheet1", ["客户", "2024年1月装机量", "2024年2月装机量"], rows, "各客户销售")[0].save(path)


def orders_counted_by_month() -> None:
    path = messy(
        "客户单量.xlsx",
        "The number of orders under each month is neither an amount nor pieces",
        "wide.months",
        outcome="ignored",
    )
    rows = [[FURNITURE[n][1], 12 + n, 15 + n] for n in range(3)]
    page("Sheet1", ["客户", "2024年1月订单数", "2024年2月订单数"], rows, "各客户情况")[0].save(path)


def shipments_in_thousands_of_units() -> None:
    shipped = figures(2008, 10, 900, 9_000)
    path = messy(
        "vendor unit shipments 2024.xlsx",
        "4Q23 is a quarter with its year, whatever year the name tells, and thousands of units scale what is counted",
        "meaning.competitor wide.quarters headers.unit_in_title",
        Loads("competitor", 10, "2022-10-01", "2023-10-01", totals={"quantity": total(shipped) * 1_000}),
    )
    rows: list[list[object]] = [
        [name, shipped[n], 21.5, shipped[n + 5], 19.5, 3.1]
        for n, name in enumerate(("Aster", "Bolt", "Cora", "Dune", "Others"))
    ]
    head = ["Company", "4Q23 Shipments", "4Q23 Market Share (%)", "4Q22 Shipments", "4Q22 Market Share (%)"]
    said = "Worldwide Printer Vendor Unit Shipment Estimates (Thousands of Units)"
    page("Table 1", [*head, "4Q23-4Q22 Growth (%)"], rows, said)[0].save(path)


def counts_under_a_bare_scale() -> None:
    counted = figures(2009, 6, 10, 90)
    path = messy(
        "品牌季度销量.xlsx",
        "单位：万 in a title scales pieces where no column is of money; 2024年1季度 is a quarter and no January",
        "meaning.competitor wide.quarters headers.unit_in_title",
        Loads("competitor", 6, "2024-01-01", "2024-04-01", totals={"quantity": total(counted) * 10_000}),
    )
    rows = [[name, counted[n], counted[n + 3]] for n, name in enumerate(("海雁", "惠云", "联丰"))]
    page("Sheet1", ["厂商", "2024年1季度销量", "2024年2季度销量"], rows, "各品牌销量（单位：万）")[0].save(path)


def short_quarters_as_rows() -> None:
    shipped = figures(2010, 6, 10, 90)
    path = messy(
        "厂商分季出货.xlsx",
        "23Q4 and 24Q1 in a column are quarters of two years, which needs no question",
        "meaning.competitor cells.dates",
        Loads("competitor", 6, "2023-10-01", "2024-01-01", totals={"quantity": total(shipped) * 10_000}),
    )
    rows = [[("海雁", "惠云", "联丰")[n % 3], ("23Q4", "24Q1")[n // 3], x, "20.1%"] for n, x in enumerate(shipped)]
    page("Sheet1", ["厂商", "季度", "出货量（万台）", "份额"], rows)[0].save(path)


def stock_under_a_bare_scale() -> None:
    left = figures(2011, 5, 10, 90)
    path = messy(
        "月末结存.xlsx",
        "单位：千 above a count of stock scales it where no column is of money",
        "headers.unit_in_title",
        Loads("inventory", 5, "2024-05-31", "2024-05-31", totals={"quantity": total(left) * 1_000}),
    )
    rows = [[f"螺丝M{n + 3}", x] for n, x in enumerate(left)]
    page("Sheet1", ["商品名称", "库存数量"], rows, "2024年5月31日库存（单位：千）")[0].save(path)
