"""Files with customers or platforms across, and those whose period stands outside the table."""

from __future__ import annotations

from datetime import date

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import DRINKS, FURNITURE, SUPERMARKETS, figures
from tests.make_messy.paper import page
from tests.make_messy.wide import grid_of, sum_of


def customers_across() -> None:
    grid = grid_of(59, 14, 5, 200, 9_000)
    rows = [[date(2024, 5, d), *g, total(g)] for d, g in enumerate(grid, 1)]
    path = messy(
        "各超市日销售额.xlsx",
        "Days stand down and customers across, with a total column",
        "wide.customers totals.labelled",
        Loads(
            "sales",
            70,
            "2024-05-01",
            "2024-05-14",
            totals={"amount": sum_of(grid)},
            checks=[ok("合计", sum_of(grid))],
            lines=[{"customer_name": SUPERMARKETS[4][1], "sale_date": "2024-05-09", "amount": grid[8][4]}],
        ),
    )
    made, _ = page("5月", ["日期", *[s[1] for s in SUPERMARKETS], "合计"], rows, "各超市客户日销售额（元）")
    made.save(path)


def platforms_across() -> None:
    grid = grid_of(60, 12, 4, 500, 20_000)
    platforms = ["天猫", "京东", "抖音", "拼多多"]
    rows = [[f"2024-{m:02}", *g] for m, g in enumerate(grid, 1)]
    path = messy(
        "电商各平台销售额2024.xlsx",
        "Months stand down and platforms across; they become the channel",
        "wide.platforms",
        Loads(
            "sales",
            48,
            "2024-01",
            "2024-12",
            totals={"amount": sum_of(grid)},
            lines=[{"channel": "抖音", "sale_date": "2024-03-01", "amount": grid[2][2]}],
        ),
    )
    made, _ = page("平台销售额", ["月份", *platforms], rows, "电商各平台销售额")
    made.save(path)


def the_period_stands_in_the_title() -> None:
    amounts = figures(62, 6)
    rows = [[n, s[0], s[1], 20 + n, a] for n, (s, a) in enumerate(zip(FURNITURE, amounts, strict=True), 1)]
    path = messy(
        "客户销售汇总.xlsx",
        "No column holds a date: the title says 2024年5月份, and that is said",
        "wide.period_in_title",
        Loads("sales", 6, "2024-05", "2024-05", totals={"amount": total(amounts), "quantity": 141}, said=["sale_date"]),
    )
    made, _ = page("汇总", ["序号", "客户编码", "客户名称", "销售数量", "销售金额"], rows, "2024年5月份客户销售汇总表")
    made.save(path)


def the_period_stands_in_the_file_name() -> None:
    stock = [(code, name, 300 + 17 * n, 90 * n, 55 * n, 300 + 52 * n) for n, (code, name, *_) in enumerate(DRINKS)]
    path = messy(
        "宁波仓进销存_2021_03.csv",
        "No column holds a date: the file name says 2021_03, and that is said",
        "wide.period_in_file_name text.bom meaning.stock_movement",
        Loads(
            "inventory",
            5,
            "2021-03",
            "2021-03",
            said=["count_date"],
            totals={"quantity": sum(s[5] for s in stock), "opening_quantity": sum(s[2] for s in stock)},
        ),
    )
    head = "商品编码,商品名称,起始库存数量,采购数量,销售数量,截止库存数量"
    path.write_text("\r\n".join([head, *[",".join(map(str, s)) for s in stock]]), "utf-8-sig")


def the_day_stands_in_the_file_name() -> None:
    amounts = figures(63, 5, 500, 9_000)
    rows = [[s[1], 3 * n, a] for n, (s, a) in enumerate(zip(SUPERMARKETS, amounts, strict=True), 2)]
    path = messy(
        "日销售0315.xlsx",
        "The file name gives month and day, the title the year: 15 March 2024",
        "wide.day_in_file_name",
        Loads(
            "sales",
            5,
            "2024-03-15",
            "2024-03-15",
            totals={"amount": total(amounts), "quantity": 60},
            said=["sale_date"],
        ),
    )
    made, _ = page("日报", ["客户", "数量", "金额"], rows, "2024年日销售报表")
    made.save(path)


def a_day_without_any_year() -> None:
    amounts = figures(64, 5, 500, 9_000)
    rows = [[s[1], 2 * n, a] for n, (s, a) in enumerate(zip(SUPERMARKETS, amounts, strict=True), 1)]
    path = messy(
        "日报0316.xlsx",
        "The file name gives month and day and nothing gives the year: it is not guessed",
        "wide.day_in_file_name",
        outcome=["needs_decision", "refused"],
    )
    made, _ = page("日报", ["客户", "数量", "金额"], rows, "日销售报表")
    made.save(path)


def channels_that_could_be_a_field() -> None:
    """专卖店 heads a column of figures beside other channels: it is no name of a shop."""
    amounts = [figures(951 + n, 4, 10_000, 90_000) for n in range(3)]
    rows = [[p, *found, total(found)] for p, found in zip(["云南", "贵州", "四川"], amounts, strict=True)]
    path = messy(
        "5月各省各渠道销售.xlsx",
        "专卖店 | 家装 | 电商 | 工程 are channels side by side, though a column 专卖店 could name shops",
        "wide.platforms totals.merged",
        Loads("sales", 12, "2023-05", "2023-05", totals={"amount": total(x for found in amounts for x in found)}),
    )
    made, _ = page(
        "Sheet1", ["省份", "专卖店", "家装", "电商", "工程", "合计"], rows, "2023年5月各省各渠道销售情况（元）"
    )
    made.save(path)
