"""Customers told by how their names end, across and above their lines; months and figures that nothing names."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import figures
from tests.make_messy.paper import merge, page, put
from tests.make_messy.text import write

BUYERS = ("昭通瑞丰建材城", "玉溪百汇商行", "楚雄金源生活馆", "红河恒达经销部")
GOODS = ("实木床", "书柜", "茶几", "餐桌")
MONTHS = [f"2024-{n:02d}" for n in range(1, 13)]


def measure_above_the_months() -> None:
    grid = [[(17 * r + 5 * n) % 29 for n in range(12)] for r in range(4)]
    path = messy(
        "产品月度数量（两行表头）.csv",
        "Only the names of keys and of one measure stand in the upper row, and months in the lower one",
        "headers.two_rows wide.months",
        Loads(
            "sales",
            48,
            "2024-01-01",
            "2024-12-01",
            totals={"quantity": sum(map(sum, grid))},
            lines=[{"product_name": GOODS[0], "series": "和序", "sale_date": "2024-02-01", "quantity": 5}],
        ),
    )
    head = [["2024年销售统计表"], [], ["系列", "商品名称", "数量"], ["", "", *MONTHS]]
    write(path, "utf-8", [*head, *(["和序", name, *map(str, row)] for name, row in zip(GOODS, grid, strict=True))])


def months_again_under_each_measure() -> None:
    pieces = [[(13 * r + 7 * n) % 23 + 1 for n in range(6)] for r in range(4)]
    money = [figures(8300 + r, 6, 2_000, 9_000) for r in range(4)]
    path = messy(
        "产品月度量额（各六个月）.csv",
        "The same months stand under pieces and again under money, each with their sum",
        "headers.two_rows wide.months wide.measures",
        Loads(
            "sales",
            24,
            "2024-01-01",
            "2024-06-01",
            totals={"quantity": sum(map(sum, pieces)), "amount": total(a for row in money for a in row)},
        ),
    )
    months = [*MONTHS[:6], "合计"]
    head = [["2024年上半年销售报表"], ["产品名称", "销量", *[""] * 6, "销售额(元)"], ["", *months, *months]]
    rows = [[name, *p, sum(p), *m, total(m)] for name, p, m in zip(GOODS, pieces, money, strict=True)]
    write(path, "gb18030", [*head, *([str(cell) for cell in row] for row in rows)])


def small_figures_without_a_name() -> None:
    path = messy(
        "2024年各店月报.xlsx",
        "Small whole numbers of months that nothing names may be money, pieces sold, or nothing sold at all",
        "meaning.pieces",
        outcome="needs_decision",
        question="sold_pieces",
    )
    rows = [[name, *((11 * r + 3 * n) % 37 for n in range(6))] for r, name in enumerate(BUYERS)]
    page("月报", ["门店", *(f"{n}月" for n in range(1, 7))], rows, "2024年各门店销售情况")[0].save(path)


def buyers_across_under_money() -> None:
    grid = [figures(8310 + r, 4, 1_000, 30_000) for r in range(4)]
    path = messy(
        "8月各产品销售统计.xlsx",
        "Buyers of several endings stand across under 金额 beside their sum: each keeps its own money",
        "wide.customers headers.two_rows totals.grand",
        Loads(
            "sales",
            16,
            "2023-08-01",
            "2023-08-01",
            totals={"amount": 1000 * total(a for row in grid for a in row)},
            lines=[{"product_name": GOODS[1], "customer_name": BUYERS[2], "amount": 1000 * grid[1][2]}],
        ),
    )
    rows: list[list[object]] = [
        [n, name, *row, total(row)] for n, (name, row) in enumerate(zip(GOODS, grid, strict=True))
    ]
    rows.append(
        ["合 计", None, *(total(row[n] for row in grid) for n in range(4)), total(a for row in grid for a in row)]
    )
    made, sheet = page("销售", ["No.", "产品名称", *BUYERS, "总计"], rows, "2023年8月销售统计表（单位：千元）")
    top = next(cell.row for cell in sheet["A"] if cell.value == "No.")
    sheet.insert_rows(top)
    put(sheet, top, [["No.", "产品名称", "金额"]])
    for column in "AB":
        sheet[f"{column}{top + 1}"] = None
        merge(sheet, f"{column}{top}:{column}{top + 1}")
    merge(sheet, f"C{top}:G{top}")
    made.save(path)


def units_behind_the_buyers() -> None:
    grid = [figures(8320 + r, 3, 1, 90) for r in range(4)]
    heads = [f"{name}(千元)" for name in BUYERS[:3]]
    path = messy(
        "2024年1月产品销售汇总.csv",
        "A unit behind the name of each buyer is no part of it",
        "wide.customers headers.unit",
        Loads(
            "sales",
            12,
            "2024-01-01",
            "2024-01-01",
            totals={"amount": 1000 * total(a for row in grid for a in row)},
            lines=[{"product_name": GOODS[0], "customer_name": BUYERS[0], "amount": 1000 * grid[0][0]}],
        ),
    )
    rows = [[name, *map(str, row), str(total(row))] for name, row in zip(GOODS, grid, strict=True)]
    write(path, "gb18030", [["品名", *heads, "合计（千元）"], *rows])


def names_above_their_lines() -> None:
    money = figures(8330, 12, 500, 8_000)
    path = messy(
        "出货明细2024-10.csv",
        "Buyers stand alone above their lines, and the sum of all at the foot has no name and is of none of them",
        "where.headings totals.row_without_label",
        Loads(
            "sales",
            12,
            "2024-10-02",
            "2024-10-13",
            totals={"amount": total(money), "quantity": 78},
            lines=[{"customer_name": BUYERS[3], "sale_date": "2024-10-13", "amount": money[11]}],
            checks=[ok("金额", total(money))],
        ),
    )
    rows = [["出货明细"], ["行号", "单据日期", "品名", "数量", "金额"]]
    for number, amount in enumerate(money):
        rows += [[BUYERS[number // 3]]] if number % 3 == 0 else []
        rows.append([str(number + 1), f"2024-10-{number + 2:02d}", GOODS[number % 4], str(number + 1), str(amount)])
    write(path, "utf-8", [*rows, ["", "", "", "78", str(total(money))]])


def one_unit_above_all_tables() -> None:
    money = figures(8340, 8, 1, 50)
    path = messy(
        "两客户出货11月.csv",
        "What stands above the first of two tables in thousands holds for the second as well",
        "where.stacked headers.unit_in_title",
        Loads("sales", 8, "2024-11-01", "2024-11-08", totals={"amount": 1000 * total(money)}),
    )
    head = ["日期", "品名", "数量", "金额"]
    lines = [[f"2024-11-{n + 1:02d}", GOODS[n % 4], str(n + 1), str(a)] for n, a in enumerate(money)]
    second = [["楚雄金源生活馆"], head, *lines[4:]]
    write(path, "utf-8", [["出货明细"], ["单位：千元"], head, *lines[:4], *second])


def first_of_several_headings_in_the_title() -> None:
    money = figures(8350, 9, 500, 8_000)
    path = messy(
        "销货流水（客户分段）.csv",
        "The first buyer stands above the header, the next ones above their lines: each keeps its own lines",
        "where.headings",
        Loads(
            "sales",
            9,
            "2024-12-01",
            "2024-12-09",
            totals={"amount": total(money)},
            lines=[
                {"customer_name": BUYERS[0], "sale_date": "2024-12-01", "amount": money[0]},
                {"customer_name": BUYERS[2], "sale_date": "2024-12-09", "amount": money[8]},
            ],
        ),
    )
    rows = [["销货流水"], [f"客户：{BUYERS[0]}"], ["日期", "品名", "数量", "金额"]]
    for number, amount in enumerate(money):
        rows += [[f"客户：{BUYERS[number // 3]}"]] if number in (3, 6) else []
        rows.append([f"2024-12-{number + 1:02d}", GOODS[number % 4], "2", str(amount)])
    write(path, "utf-8", rows)


def header_again_without_its_merges() -> None:
    path = messy(
        "进销存（表头再现）.xlsx",
        "The header of a further page says the names of its groups above each column: it heads no other table",
        "where.repeated_header headers.two_rows meaning.stock_movement",
        Loads("inventory", 12, "2024-02-29", "2024-02-29", totals={"quantity": 90, "amount": 9000}),
    )
    lower, upper = [None, None, *["数量", "金额"] * 2], ["仓库", "品名", "期初", "期初", "期末", "期末"]
    stock = [((r + n) % 9 + 1, r + 3 * n + 2) for r in range(3) for n in range(4)]
    keys = [(f"{store}仓", name) for store in "甲乙丙" for name in GOODS]
    rows = [[*key, a, 100 * a, b, 100 * b] for key, (a, b) in zip(keys, stock, strict=True)]
    made, sheet = page("库存", ["仓库", "品名", "期初", None, "期末", None], [], "截至2024-02-29进销存报表")
    top = next(cell.row for cell in sheet["A"] if cell.value == "仓库")
    at = put(sheet, top + 1, [lower, *rows[:8], upper, lower, *rows[8:]])
    put(sheet, at, [["合计", None, *(sum(row[n] for row in rows) for n in range(2, 6))]])
    merge(sheet, f"A{top}:A{top + 1}", f"B{top}:B{top + 1}", f"C{top}:D{top}", f"E{top}:F{top}")
    made.save(path)
