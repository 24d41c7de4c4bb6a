"""Trees of regions: each level stands above its members, or beneath them, and no word says that it is their sum."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import figures
from tests.make_messy.paper import page
from tests.make_messy.wide import MONTHS, grid_of, sum_of

TREE = {
    "西南大区": {"四川省": ["成都市", "绵阳市"], "云南省": ["昆明市", "曲靖市", "大理州"]},
    "华中大区": {"湖北省": ["武汉市", "宜昌市"], "湖南省": ["长沙市", "株洲市"]},
}


def country_above_regions_above_provinces() -> None:
    amounts = figures(2301, 9)
    left = iter(amounts)
    rows: list[list[Any]] = []
    for region, provinces in TREE.items():
        branch = []
        for province, cities in provinces.items():
            leaves = [[f"    {city}", next(left)] for city in cities]
            branch += [[f"  {province}", total(value for _, value in leaves)], *leaves]
        rows += [[region, total(value for name, value in branch if name.startswith("    "))], *branch]
    path = messy(
        "6月大区省市.xlsx",
        "Cities beneath provinces beneath regions beneath 全国: only the cities are lines",
        "totals.hierarchy totals.above",
        Loads(
            "sales",
            9,
            "2024-06-01",
            "2024-06-01",
            totals={"amount": total(amounts)},
            checks=[ok("amount", total(amounts))],
        ),
    )
    rows = [["全国", total(amounts)], *rows]
    rows = [[name, value, f"{value / total(amounts) * 100:.1f}%"] for name, value in rows]
    page("Sheet1", ["区域", "销售额", "占比"], rows, "2024年6月区域销售额（元）")[0].save(path)


def provinces_under_regions_and_the_company() -> None:
    grid = grid_of(2302, 5, 12, 10, 60)
    south, east = grid[:2], grid[2:]
    down: dict[str, list[Decimal]] = {
        "西南大区": _sums(south),
        "四川": south[0],
        "云南": south[1],
        "华东大区": _sums(east),
        "江苏": east[0],
        "浙江": east[1],
        "上海": east[2],
        "公司合计": _sums(grid),
    }
    path = messy(
        "2025区域任务分解.xlsx",
        "A target for each region and again for its provinces, the company's at the end: provinces count",
        "totals.hierarchy meaning.target wide.months",
        Loads("target", 60, "2025-01-01", "2025-12-01", totals={"amount": sum_of(grid) * 10_000}),
    )
    rows = [[name, *values, total(values)] for name, values in down.items()]
    page("任务", ["区域", *MONTHS, "全年"], rows, "2025年度销售任务分解表（万元）")[0].save(path)


def regions_beneath_their_provinces() -> None:
    amounts, pieces = figures(2303, 5), [418, 327, 1206, 955, 774]
    lines = [
        [name, qty, value]
        for name, qty, value in zip(("四川", "云南", "江苏", "浙江", "上海"), pieces, amounts, strict=True)
    ]
    south = ["西南", sum(pieces[:2]), total(amounts[:2])]
    east = ["华东", sum(pieces[2:]), total(amounts[2:])]
    path = messy(
        "2024年7月各省及大区.xlsx",
        "The region stands beneath its provinces in the same column, and no total anywhere",
        "totals.hierarchy",
        Loads("sales", 5, "2024-07-01", "2024-07-01", totals={"amount": total(amounts), "quantity": sum(pieces)}),
    )
    rows = [*lines[:2], south, *lines[2:], east]
    page("Sheet1", ["区域", "销量", "销售额"], rows)[0].save(path)


def stores_above_series_of_few_pieces() -> None:
    pieces = {"红星店": [6, 4, 2], "富森店": [9, 5, 4], "居然店": [3, 2, 1]}
    count = sum(map(sum, pieces.values()))
    path = messy(
        "8月店面系列.xlsx",
        "One series of a store sells as many pieces as the two below it together, and is no sum of theirs",
        "totals.hierarchy totals.above totals.chance",
        Loads("sales", 9, "2024-08-01", "2024-08-01", totals={"amount": count * 2680, "quantity": count}),
    )
    rows: list[list[Any]] = [["合计", count, count * 2680]]
    for store, qty in pieces.items():
        rows += [[store, sum(qty), sum(qty) * 2680]]
        rows += [[f"  {name}系列", n, n * 2680] for name, n in zip("NQS", qty, strict=True)]
    page("Sheet1", ["店面/系列", "套数", "金额"], rows, "2024年8月店面销售")[0].save(path)


def _sums(grid: list[list[Decimal]]) -> list[Decimal]:
    return [total(column) for column in zip(*grid, strict=True)]
