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
