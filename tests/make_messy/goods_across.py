"""Goods side by side with months down the rows, and pieces by colour."""

from __future__ import annotations

from datetime import date
from random import Random

from tests.make_messy.expecting import Loads, messy
from tests.make_messy.paper import page


def _grid(seed: int, rows: int, columns: int) -> list[list[int]]:
    dice = Random(seed)
    return [[dice.randint(3, 90) for _ in range(columns)] for _ in range(rows)]


def goods_across_the_months() -> None:
    grid = _grid(1901, 6, 4)
    path = messy(
        "2024年各产品月销量.xlsx",
        "Months stand down and products across under a title of 各产品月销量: pieces of each product, each month",
        "wide.customers",
        Loads(
            "sales",
            24,
            "2024-01-01",
            "2024-06-01",
            totals={"quantity": sum(map(sum, grid))},
            lines=[{"product_name": "B07床垫", "sale_date": "2024-03-01", "quantity": grid[2][1]}],
        ),
    )
    rows = [[f"{n}月", *g, sum(g)] for n, g in enumerate(grid, 1)]
    head = ["月份", "A12沙发", "B07床垫", "C33餐桌", "D05衣柜", "合计"]
    page("销量", head, rows, "2024年各产品月销量统计")[0].save(path)


def goods_that_say_so_themselves() -> None:
    grid = _grid(1902, 6, 3)
    path = messy(
        "车间产品月销量2024.xlsx",
        "甲产品 | 乙产品 | 丙产品 across the months are products, as their names say",
        "wide.customers",
        Loads("sales", 18, "2024-01-01", "2024-06-01", totals={"quantity": sum(map(sum, grid))}),
    )
    rows = [[f"{n}月", *g] for n, g in enumerate(grid, 1)]
    page("Sheet1", ["月份", "甲产品", "乙产品", "丙产品"], rows, "2024年月销量")[0].save(path)


def goods_that_were_made() -> None:
    path = messy(
        "车间产量月报2024.xlsx",
        "甲产品 | 乙产品 under a title of 产量 were made, which is no sale",
        "wide.customers",
        outcome="ignored",
    )
    rows = [[f"{n}月", *g] for n, g in enumerate(_grid(1904, 6, 3), 1)]
    page("Sheet1", ["月份", "甲产品", "乙产品", "丙产品"], rows, "2024年产量统计")[0].save(path)


def pieces_by_colour_beside_their_money() -> None:
    grid = _grid(1905, 6, 3)
    pieces = sum(map(sum, grid))
    path = messy(
        "款色销售6月.xlsx",
        "合计 of colours beside 销售额 is the pieces, and no other amount",
        "wide.customers meaning.pieces",
        Loads("sales", 6, "2024-06-03", "2024-06-08", totals={"quantity": pieces, "amount": pieces * 99}),
    )
    rows = [[date(2024, 6, 3 + n), f"KX24{n:02}", *g, sum(g), sum(g) * 99] for n, g in enumerate(grid)]
    page("6月", ["日期", "款号", "米白", "藏青", "酒红", "合计", "销售额"], rows)[0].save(path)


def pieces_by_colour() -> None:
    grid = _grid(1903, 6, 3)
    path = messy(
        "各款颜色销量5月.xlsx",
        "红 | 蓝 | 黑 beside 合计 under a title of 销量: the sum is the pieces sold, each once",
        "wide.customers meaning.pieces",
        Loads("sales", 6, "2024-05-01", "2024-05-01", totals={"quantity": sum(map(sum, grid))}),
    )
    rows = [[f"KX24{n:02}", "连衣裙" if n % 2 else "T恤", *g, sum(g)] for n, g in enumerate(grid)]
    page("5月", ["款号", "品名", "红", "蓝", "黑", "合计"], rows, "2024年5月各款销量（件）")[0].save(path)
