"""Files whose lines stand twice: copied sheets, sheets of parts, small summaries, sums among the rows."""

from __future__ import annotations

from itertools import groupby

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import DRINKS, FURNITURE, SUPERMARKETS, figures, sold
from tests.make_messy.paper import book, dress, page, put
from tests.make_messy.where import HEAD, cells, summed

ASKED_OR_RIGHT = ["would_import", "needs_decision"]


def a_copy_of_the_sheet() -> None:
    lines = sold(241, 14)
    path = messy(
        "销售(备份).xlsx",
        "Sheet1 (2) is the same sheet again: it counts once",
        "where.copies",
        Loads("sales", 14, "2024-05", "2024-05", totals=summed(lines)),
        outcome=ASKED_OR_RIGHT,
    )
    made, sheet = page("Sheet1", HEAD, [cells(x) for x in lines])
    made.copy_worksheet(sheet).title = "Sheet1 (2)"
    made.save(path)


def a_sheet_of_all_and_one_for_each() -> None:
    lines = sorted(sold(242, 20, SUPERMARKETS[:3], DRINKS, (2024, 6), 90), key=lambda x: (x.shop, x.day))
    path = messy(
        "6月总表及分表.xlsx",
        "One sheet holds all lines and each customer has its lines on another: they count once",
        "where.copies where.summary_sheet",
        Loads("sales", 20, "2024-06", "2024-06", totals=summed(lines)),
        outcome=ASKED_OR_RIGHT,
    )
    made, _ = page("总表", HEAD, [cells(x) for x in lines])
    for shop, group in groupby(lines, key=lambda x: x.shop):
        sheet = made.create_sheet(shop[1])
        end = put(sheet, 1, [HEAD, *[cells(x) for x in group]])
        dress(sheet, [1], end - 1, 8)
    made.save(path)


def a_sheet_for_each_customer() -> None:
    lines = sorted(sold(243, 18, SUPERMARKETS[:3], DRINKS, (2024, 7), 90), key=lambda x: (x.shop, x.day))
    parts = {shop: list(group) for shop, group in groupby(lines, key=lambda x: x.shop)}
    path = messy(
        "7月各客户流水.xlsx",
        "Each customer has a sheet of its own and the columns do not name it",
        "where.month_sheets",
        *[
            Loads("sales", len(part), "2024-07", "2024-07", sheet=shop[1], totals=summed(part))
            for shop, part in parts.items()
        ],
    )
    made, sheet = book("x")
    for shop, part in parts.items():
        sheet = made.create_sheet(shop[1])
        rows = [[x.day, x.doc, x.item[1], x.qty, x.amount] for x in part]
        dress(sheet, [1], put(sheet, 1, [["日期", "单号", "商品名称", "数量", "金额"], *rows]) - 1, 5)
    del made["x"]
    made.save(path)


def a_small_summary_beneath() -> None:
    lines = sold(244, 16)
    path = messy(
        "明细带小汇总.xlsx",
        "Beneath the lines stands a small table with the sums by province: it does not count again",
        "where.stacked where.summary_sheet",
        Loads("sales", 16, "2024-05", "2024-05", totals=summed(lines)),
    )
    made, sheet = page("明细", [*HEAD, "省份"], [[*cells(x), x.shop[3]] for x in lines])
    provinces = sorted({x.shop[3] for x in lines})
    rows = [[p, total(x.amount for x in lines if x.shop[3] == p)] for p in provinces]
    end = put(sheet, 20, [["省份", "金额"], *rows, ["合计", total(x.amount for x in lines)]], left=2)
    dress(sheet, [20], end - 1, 2, left=2)
    made.save(path)


def months_with_quarters_among_the_rows() -> None:
    grid = [figures(2450 + m, 2, 20_000, 90_000) for m in range(6)]
    names = ["1月", "2月", "3月", "一季度", "4月", "5月", "6月", "二季度", "上半年"]
    first, second = ([total(col) for col in zip(*part, strict=True)] for part in (grid[:3], grid[3:]))
    values = [*grid[:3], first, *grid[3:], second, [a + b for a, b in zip(first, second, strict=True)]]
    rows = [[n, *v] for n, v in zip(names, values, strict=True)]
    path = messy(
        "2024上半年费用.xlsx",
        "一季度, 二季度 and 上半年 stand among the months and are their sums",
        "totals.hierarchy meaning.budget",
        Loads("expense", 12, "2024-01", "2024-06", totals={"amount": total(v for r in grid for v in r)}),
        outcome=ASKED_OR_RIGHT,
    )
    made, _ = page("费用", ["月份", "广告费", "差旅费"], rows, "2024年上半年销售费用（元）")
    made.save(path)


def provinces_above_their_cities() -> None:
    cities = [("云南省", ["昆明市", "大理州", "曲靖市"]), ("贵州省", ["贵阳市", "遵义市"])]
    amounts = iter(figures(246, 5, 10_000, 90_000))
    rows, every = [], []
    for province, below in cities:
        own = [next(amounts) for _ in below]
        rows.append(["2024年5月", province, sum(range(11, 11 + len(own))), total(own)])
        rows += [["2024年5月", f"　　{city}", 11 + n, a] for n, (city, a) in enumerate(zip(below, own, strict=True))]
        every += own
    path = messy(
        "分地区销售.xlsx",
        "Each province stands above its cities and is their sum",
        "totals.hierarchy",
        Loads("sales", 5, "2024-05", "2024-05", totals={"amount": total(every)}),
        outcome=ASKED_OR_RIGHT,
    )
    made, _ = page("5月", ["月份", "地区", "数量", "销售额"], rows)
    made.save(path)


def customers_as_headings() -> None:
    lines = sorted(sold(247, 17, FURNITURE[:3]), key=lambda x: (x.shop, x.day))
    rows: list[list[object]] = []
    for shop, group in groupby(lines, key=lambda x: x.shop):
        part = list(group)
        rows.append([f"客户：{shop[0]} {shop[1]}"])
        rows += [[x.day, x.doc, x.item[1], x.qty, x.price, x.amount] for x in part]
        rows.append(["小计", None, None, summed(part)["quantity"], None, summed(part)["amount"]])
    sums = summed(lines)
    path = messy(
        "客户销售明细账.xlsx",
        "The customer stands in a heading of its own above its lines",
        "keys.blank totals.labelled",
        Loads("sales", 17, "2024-05", "2024-05", totals=sums, checks=[ok("金额", sums["amount"])]),
    )
    rows.append(["总计", None, None, sums["quantity"], None, sums["amount"]])
    made, _ = page("明细账", ["日期", "单据编号", "产品名称", "数量", "单价", "金额"], rows, "客户销售明细账")
    made.save(path)
