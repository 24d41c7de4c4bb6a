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
