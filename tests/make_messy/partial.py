"""Rows that are parts of the row above or other versions of it, and months that run on or stand beside a year."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, SUPERMARKETS, figures, sold
from tests.make_messy.paper import book, merge, page, put
from tests.make_messy.text import write
from tests.make_messy.wide import grid_of, sum_of

_MONTHS = [f"{n}月" for n in range(1, 7)]


def kinds_with_a_part() -> None:
    grid = grid_of(2101, 3, 6, 100, 900)
    part = [round(value / 2) for value in grid[2]]
    path = messy(
        "上半年各项费用.xlsx",
        "其中：电费 is a part of 水电费 above it and counts no second time",
        "totals.hierarchy",
        Loads("expense", 18, "2024-01", "2024-06", totals={"amount": sum_of(grid)}),
    )
    names = ("办公费", "差旅费", "水电费")
    rows = [[name, *row, total(row)] for name, row in zip(names, grid, strict=True)]
    rows += [["其中：电费", *part, total(part)], ["合计", *map(total, zip(*grid, strict=True)), sum_of(grid)]]
    made, _ = page("费用", ["费用项目", *_MONTHS, "合计"], rows, "2024年上半年费用明细")
    made.save(path)


def shops_beneath_their_region() -> None:
    grid = grid_of(2102, 2, 3, 1_000, 9_000)
    path = messy(
        "2024年5月各区门店.xlsx",
        "其中 opens the shops that make up the region above: the shops are the lines, without that word",
        "totals.hierarchy",
        Loads(
            "sales",
            6,
            "2024-05-01",
            "2024-05-01",
            totals={"amount": sum_of(grid)},
            lines=[{"customer_name": "华南甲店", "amount": grid[1][0]}],
        ),
    )
    rows = []
    for region, figure in zip(("华东", "华南"), grid, strict=True):
        rows.append([region, total(figure)])
        names = (f"　其中：{region}甲店", f"　　{region}乙店", f"　　{region}丙店")
        rows += [[name, value] for name, value in zip(names, figure, strict=True)]
    made, _ = page("5月", ["区域/门店", "销售额"], rows, "2024年5月销售")
    made.save(path)


def some_of_a_region() -> None:
    path = messy(
        "region sales of which.csv",
        "of which: names a part of the region above, not all of it, and is no line",
        "totals.hierarchy",
        Loads("sales", 3, "2024-06", "2024-06", totals={"amount": 23_000}),
    )
    rows = [["East", "10000"], ["of which: Shanghai", "4000"], ["South", "8000"], ["of which: Shenzhen", "3500"]]
    rows += [["of which: Guangzhou", "2100"], ["West", "5000"]]
    write(path, "utf-8", [["Month", "Region", "Sales"], *(["2024-06", *row] for row in rows)])


def months_that_run_on() -> None:
    grid = grid_of(2103, 4, 3, 100, 900)
    path = messy(
        "2024年各月末累计销售.xlsx",
        "The title says 累计 and no row ever falls: the months run on and are not added up",
        "meaning.running",
        outcome="refused",
    )
    rows = [[s[1], a, a + b, a + b + c] for s, (a, b, c) in zip(SUPERMARKETS, grid, strict=False)]
    made, _ = page("累计", ["客户", "1月", "2月", "3月"], rows, "2024年各月末累计销售额")
    made.save(path)


def months_that_only_say_so() -> None:
    grid = [[Decimal(n) for n in row] for row in ((500, 420, 610), (300, 350, 330), (880, 790, 810))]
    path = messy(
        "2024年销售及累计.xlsx",
        "The title says 累计 but the months rise and fall: each is the figure of its own month",
        "meaning.running",
        Loads("sales", 9, "2024-01", "2024-03", totals={"amount": sum_of(grid)}),
    )
    rows = [[s[1], *row] for s, row in zip(SUPERMARKETS, grid, strict=False)]
    made, _ = page("一季度", ["客户", "1月", "2月", "3月"], rows, "2024年一季度销售额及累计")
    made.save(path)


def freight_among_the_kinds() -> None:
    spent, planned = figures(2104, 9, 500, 5_000), figures(2105, 9, 1_000, 6_000)
    path = messy(
        "2024年5月部门预实.xlsx",
        "运费 is one of the kinds across, each with budget and actual: it is spent as the others are",
        "meaning.budget headers.two_rows",
        Loads("expense", 9, "2024-05", "2024-05", totals={"amount": total(spent), "budget": total(planned)}),
    )
    made, sheet = book("费用")
    kinds = [text for kind in ("差旅费", "招待费", "运费") for text in (kind, None, None)]
    put(sheet, 1, [["2024年5月部门费用预算与实际"], ["部门", *kinds], [None, *("预算", "实际", "差异") * 3]])
    merge(sheet, "A2:A3", "B2:D2", "E2:G2", "H2:J2")
    for n, name in enumerate(("销售一部", "销售二部", "市场部")):
        pairs = [(planned[3 * n + k], spent[3 * n + k]) for k in range(3)]
        put(sheet, 4 + n, [[name, *(value for a, b in pairs for value in (a, b, b - a))]])
    made.save(path)


def blank_columns_between() -> None:
    lines = sold(2106, 10, SUPERMARKETS, DRINKS, (2024, 5), 30)
    path = messy(
        "空列隔开.xlsx",
        "Blank columns part single columns of one table and no tables; a remark stands in the middle",
        "where.blank_edges",
        Loads(
            "sales",
            10,
            "2024-05",
            "2024-05",
            totals={"amount": total(x.amount for x in lines), "quantity": total(x.qty for x in lines)},
        ),
    )
    rows = [[x.day, None, x.shop[1], None, x.item[1], x.qty, None, x.amount] for x in lines]
    rows.insert(6, ["以下为王强经手，请注意核对", *[None] * 7])
    made, sheet = book("5月")
    put(sheet, 1, [["日期", None, "客户", None, "品名", "数量", None, "金额"], *rows])
    made.save(path)


def gifts_of_donors() -> None:
    path = messy(
        "given in may.csv",
        "What a Donor gives to a Campaign is no sale, though it has a day and an amount",
        "kind.pipeline",
        outcome="ignored",
        kind="donation",
    )
    rows = [[f"2023-05-{n + 1:02d}", f"Donor {n}", "School", str(10 * n + 15)] for n in range(12)]
    write(path, "utf-8", [["Date", "Donor", "Campaign", "Amount"], *rows])


def versions_down() -> None:
    path = messy(
        "monthly sales by version.csv",
        "Version says Actual, Budget or Forecast of each line: only what happened was sold",
        "meaning.budget",
        Loads("sales", 6, "2024-01-01", "2024-03-01", totals={"amount": 6 * 1_000 + 15}),
    )
    lines = [(f"2024-0{n // 2 + 1}-01", ("East", "West")[n % 2], n) for n in range(6)]
    rows = [[day, region, "Actual", str(1_000 + n)] for day, region, n in lines]
    rows += [[day, region, "Budget", str(1_100 + n)] for day, region, n in lines]
    rows += [[day, region, "Forecast", str(1_050 + n)] for day, region, n in lines]
    write(path, "utf-8", [["Month", "Region", "Version", "Sales Amount"], *sorted(rows)])


def this_year_and_last_below() -> None:
    now, before = grid_of(2107, 2, 3, 1_000, 9_000), grid_of(2108, 2, 3, 1_000, 9_000)
    path = messy(
        "2024年一季度同期对比.xlsx",
        "Each region has a row of 本期, one of 同期 and one of growth: only 本期 is this year's",
        "meaning.type_column wide.months",
        Loads("sales", 6, "2024-01", "2024-03", totals={"amount": sum_of(now)}),
    )
    rows: list[list[object]] = []
    for region, one, other in zip(("华东", "华南"), now, before, strict=True):
        growth = [round(a / b - 1, 3) for a, b in zip(one, other, strict=True)]
        rows += [[region, "本期", *one], [region, "同期", *other], [region, "增长率", *growth]]
    made, _ = page("对比", ["区域", "项目", "1月", "2月", "3月"], rows, "2024年一季度销售额同期对比")
    made.save(path)


def months_beside_the_year_before() -> None:
    grid = grid_of(2109, 4, 6, 5_000, 15_000)
    path = messy(
        "2025上半年任务下达.xlsx",
        "2024年实际 stands before the months of 2025 and does not make them months of 2024",
        "meaning.target wide.period_in_file_name",
        Loads("target", 24, "2025-01", "2025-06", totals={"amount": sum_of(grid)}),
    )
    rows = [[n, 61_000, "15%", *row, total(row)] for n, row in zip(("张伟", "李娜", "王强", "陈静"), grid, strict=True)]
    made, _ = page("任务", ["姓名", "2024年实际", "增长率", *(f"{m}任务" for m in _MONTHS), "上半年合计"], rows)
    made.save(path)


def sales_among_rebates() -> None:
    lines = sold(2110, 8, SUPERMARKETS, DRINKS, (2024, 5), 30)
    path = messy(
        "流水(含返利).xlsx",
        "类型 says 销售, 返利 or 费用 of lines with goods and pieces: whether they are sold or spent is asked",
        "ask.dataset",
        outcome="needs_decision",
    )
    rows: list[list[object]] = [[x.day, x.shop[1], x.item[1], x.qty, x.amount, "销售"] for x in lines]
    rows += [[lines[-1].day, lines[0].shop[1], "5月返利", None, -500, "返利"]]
    rows += [[lines[-1].day, lines[1].shop[1], "运费", 1, 80, "费用"]]
    made, _ = page("S", ["日期", "客户", "品名", "数量", "金额", "类型"], rows)
    made.save(path)
