"""Weeks by their numbers: of a year, of a month told or standing above them, across and in rows."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import figures
from tests.make_messy.paper import book, merge, page, put

SHOPS = ("滇池路店", "北市区店", "呈贡店", "安宁店")


def weeks_of_a_year_by_code() -> None:
    grid = [figures(1700 + n, 8, 3_000, 20_000) for n in range(4)]
    sums = total(a for g in grid for a in g)
    path = messy(
        "2024年门店周销售.xlsx",
        "W1…W8 under a title that speaks of weeks and of a year: the weeks of that year, each from its Monday",
        "wide.weeks",
        Loads(
            "sales",
            32,
            "2024-01-01",
            "2024-02-19",
            totals={"amount": sums},
            checks=[ok("W1", total(g[0] for g in grid))],
        ),
    )
    rows: list[list[object]] = [[shop, *g, total(g)] for shop, g in zip(SHOPS, grid, strict=True)]
    rows.append(["合计", *(total(g[n] for g in grid) for n in range(8)), sums])
    head = ["门店", *(f"W{n}" for n in range(1, 9)), "合计"]
    page("周报", head, rows, "2024年各门店周销售额（元）")[0].save(path)


def weeks_of_a_month() -> None:
    grid = [figures(1710 + n, 5, 3_000, 20_000) for n in range(4)]
    path = messy(
        "门店周报_2024年5月.xlsx",
        "第1周…第5周 of a month that the name tells are its own weeks, and none of January",
        "wide.weeks",
        Loads("sales", 20, "2024-05-01", "2024-05-29", totals={"amount": total(a for g in grid for a in g)}),
    )
    rows = [[shop, *g, total(g)] for shop, g in zip(SHOPS, grid, strict=True)]
    page("Sheet1", ["门店", *(f"第{n}周" for n in range(1, 6)), "合计"], rows, "门店销售额周报")[0].save(path)


def weeks_of_a_month_in_rows() -> None:
    amounts = figures(1720, 8, 3_000, 20_000)
    path = messy(
        "5月周次销售.xlsx",
        "第1周…第4周 down the rows under the title of a month are its own weeks",
        "wide.weeks",
        Loads("sales", 8, "2024-05-01", "2024-05-22", totals={"amount": total(amounts)}),
    )
    rows = [[f"第{n // 2 + 1}周", SHOPS[n % 2], a] for n, a in enumerate(amounts)]
    page("Sheet1", ["周次", "门店", "销售额"], rows, "2024年5月门店周销售")[0].save(path)


def weeks_under_their_months() -> None:
    grid = [figures(1730 + n, 8, 3_000, 20_000) for n in range(4)]
    path = messy(
        "月下分周.xlsx",
        "The same four weeks stand under 4月 and under 5月: each is of the month above it, and none repeats another",
        "wide.weeks headers.two_rows",
        Loads("sales", 32, "2024-04-01", "2024-05-22", totals={"amount": total(a for g in grid for a in g)}),
    )
    made, sheet = book("周")
    weeks = [f"第{n}周" for n in (1, 2, 3, 4)] * 2
    put(sheet, 1, [["2024年门店周销售额"], ["门店", "4月", *[None] * 3, "5月"], [None, *weeks]])
    merge(sheet, "A2:A3", "B2:E2", "F2:I2")
    put(sheet, 4, [[shop, *g] for shop, g in zip(SHOPS, grid, strict=True)])
    made.save(path)


def warehouses_called_like_weeks() -> None:
    rows = [[f"素里{n}号沙发", 3 + n, 5, 7, 15 + n] for n in range(5)]
    path = messy(
        "分仓库存20240531.xlsx",
        "W1 | W2 | W3 are warehouses, as nothing speaks of weeks: each piece counts once",
        "wide.weeks",
        Loads("inventory", 0, "2024-05-31", "2024-05-31", totals={"quantity": sum(row[-1] for row in rows)}),
    )
    page("Sheet1", ["产品名称", "W1", "W2", "W3", "库存合计"], rows, "库存表")[0].save(path)


def weeks_of_no_year() -> None:
    path = messy(
        "门店周销售额.xlsx",
        "第1周…第8周 and nothing that tells a year: it is asked for",
        "wide.weeks",
        outcome="needs_decision",
    )
    rows = [[shop, *figures(1740 + n, 8, 3_000, 20_000)] for n, shop in enumerate(SHOPS)]
    page("Sheet1", ["门店", *(f"第{n}周" for n in range(1, 9))], rows, "门店周销售额")[0].save(path)
