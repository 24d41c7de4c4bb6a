"""Files with a second header, a row of column numbers, blocks of totals or years, and tables at the side."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import FURNITURE, SUPERMARKETS, figures, sold
from tests.make_messy.paper import book, dress, merge, page, put, title
from tests.make_messy.where import HEAD, cells, summed


def _with_a_second_header(name: str, sentence: str, second: Sequence[object], seed: int) -> None:
    """An ordinary sheet with one more row between header and lines."""
    lines = sold(seed, 11)
    path = messy(name, sentence, "headers.erp", Loads("sales", 11, "2024-05", "2024-05", totals=summed(lines)))
    made, _ = page("Sheet1", HEAD, [second, *map(cells, lines)])
    made.save(path)


def field_names_below_the_header() -> None:
    names = ["FDate", "FBillNo", "FCustName", "FItemNo", "FItemName", "FQty", "FPrice", "FAmount"]
    _with_a_second_header("K3Cloud引出数据.xlsx", "The system's field names stand below the header", names, 261)


def column_numbers_below_the_header() -> None:
    numbers = [1, 2, 3, 4, 5, 6, 7, 8]
    _with_a_second_header("按栏次填报.xlsx", "A row numbers the columns 1 to 8: it is no line of 8 yuan", numbers, 262)


def column_letters_below_the_header() -> None:
    letters = ["甲", "乙", "丙", "丁", "戊", 1, 2, "3=1×2"]
    _with_a_second_header("国资统计口径.xlsx", "A row names the columns 甲, 乙, 1, 2, 3=1×2", letters, 263)


def a_block_of_totals() -> None:
    money = [figures(2640 + r, 3, 1_000, 9_000) for r in range(5)]
    counts = [[2 + 3 * r + c for c in range(3)] for r in range(5)]
    rows: list[list[Any]] = []
    for shop, count, amount in zip(SUPERMARKETS, counts, money, strict=True):
        pairs = [value for pair in zip(count, amount, strict=True) for value in pair]
        rows.append([shop[1], sum(count), total(amount), *pairs])
    path = messy(
        "一季度客户销售.xlsx",
        "A block 合计 with quantity and amount stands before the months: it is their sum, not a month",
        "wide.subtotals wide.measures headers.two_rows",
        Loads(
            "sales",
            15,
            "2024-01",
            "2024-03",
            totals={"amount": total(v for r in money for v in r), "quantity": sum(map(sum, counts))},
            checks=[ok("合计 / 金额", total(v for r in money for v in r))],
        ),
    )
    made, sheet = book("一季度")
    head = [["客户", "合计", None, "1月", None, "2月", None, "3月", None], [None, *["数量", "金额"] * 4]]
    end = put(sheet, 2, [*head, *rows])
    title(sheet, 1, "2024年一季度客户销售统计（元）", 9)
    merge(sheet, "A2:A3", "B2:C2", "D2:E2", "F2:G2", "H2:I2")
    dress(sheet, [2, 3], end - 1, 9)
    made.save(path)


def blocks_of_two_years() -> None:
    grid = [figures(2650 + r, 4, 1_000, 9_000) for r in range(5)]
    path = messy(
        "销售同比_两年.xlsx",
        "January and February stand under 2023 and again under 2024, with a growth column at the end",
        "wide.years headers.two_rows cells.percent",
        Loads(
            "sales",
            20,
            "2023-01",
            "2024-02",
            totals={"amount": total(v for r in grid for v in r)},
            lines=[{"customer_name": FURNITURE[3][1], "sale_date": "2024-01-01", "amount": grid[3][2]}],
        ),
    )
    made, sheet = book("同比")
    rows = [[s[1], *g, f"{(g[2] + g[3]) / (g[0] + g[1]) - 1:.1%}"] for s, g in zip(FURNITURE, grid, strict=False)]
    head = [["客户名称", "2023年", None, "2024年", None, "同比"], [None, "1月", "2月", "1月", "2月", None]]
    end = put(sheet, 2, [*head, *rows])
    title(sheet, 1, "销售额同比（元）", 6)
    merge(sheet, "A2:A3", "B2:C2", "D2:E2", "F2:F3")
    dress(sheet, [2, 3], end - 1, 6)
    made.save(path)


def a_ranking_at_the_side() -> None:
    lines = sold(266, 12)
    path = messy(
        "明细与排名.xlsx",
        "A ranking of the customers stands beside the lines it was made of: it does not count again",
        "where.side_by_side where.summary_sheet",
        Loads("sales", 12, "2024-05", "2024-05", totals=summed(lines)),
    )
    made, sheet = page("5月", HEAD, [cells(x) for x in lines])
    shops = {shop: total(x.amount for x in lines if x.shop[1] == shop) for shop in {x.shop[1] for x in lines}}
    ranked = sorted(shops.items(), key=lambda pair: -pair[1])
    rows = [[n, shop, amount] for n, (shop, amount) in enumerate(ranked, 1)]
    end = put(sheet, 1, [["排名", "客户", "金额"], *rows], left=11)
    dress(sheet, [1], end - 1, 3, left=11)
    made.save(path)


def ditto_marks() -> None:
    lines = sorted(sold(267, 14, SUPERMARKETS[:3]), key=lambda x: (x.shop, x.day))
    rows, before = [], ""
    for x in lines:
        row = cells(x)
        row[2] = "〃" if x.shop[1] == before else x.shop[1]
        before = x.shop[1]
        rows.append(row)
    path = messy(
        "手工登记簿.xlsx",
        "〃 stands for the customer above",
        "keys.blank",
        Loads(
            "sales",
            14,
            "2024-05",
            "2024-05",
            totals=summed(lines),
            lines=[{"doc_no": x.doc, "customer_name": x.shop[1]} for x in lines[-2:]],
        ),
    )
    made, _ = page("登记", HEAD, rows)
    made.save(path)


def a_total_in_another_unit() -> None:
    lines = sold(268, 12)
    stated = (summed(lines)["amount"] / 10_000).quantize(Decimal("0.000001"))
    path = messy(
        "销售明细(合计万元).xlsx",
        "The lines are in yuan and the total says 合计(万元): it agrees",
        "totals.labelled headers.unit",
        Loads("sales", 12, "2024-05", "2024-05", totals=summed(lines), checks=[ok("金额", summed(lines)["amount"])]),
    )
    end: list[object] = ["合计(万元)", None, None, None, None, None, None, stated]
    made, _ = page("明细", HEAD, [*[cells(x) for x in lines], end])
    made.save(path)


def a_sum_of_five_months() -> None:
    rows = [[s[0], s[1], a] for s, a in zip(FURNITURE, figures(269, 6), strict=True)]
    path = messy(
        "客户累计销售.xlsx",
        "The figures are sums of January to May and no month of its own: they are not laid on January",
        "meaning.running wide.period_in_title",
        outcome=["needs_decision", "refused"],
    )
    made, _ = page("累计", ["客户编码", "客户名称", "销售额"], rows, "2024年1-5月客户累计销售额（元）")
    made.save(path)
