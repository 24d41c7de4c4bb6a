"""Lists that go on beside or below themselves, under one title or one name each, and sheets that sum others."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from openpyxl import Workbook

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import figures
from tests.make_messy.paper import book, put
from tests.make_messy.text import write

BUYERS = ("昭通瑞丰建材城", "玉溪百汇商行", "楚雄金源生活馆", "红河恒达经销部")
GOODS = ("实木床", "书柜", "茶几", "餐桌")


def list_that_goes_on_beside_itself() -> None:
    money = figures(8400, 4, 2_000, 60_000)
    path = messy(
        "客户统计（左右两栏）.xlsx",
        "One list is printed in two columns of the page: the title above the left one tells the month of both",
        "where.side_by_side wide.period_in_title",
        Loads("sales", 4, "2024-04-01", "2024-04-01", totals={"amount": total(money), "quantity": 26}),
    )
    made, sheet = book("统计")
    rows = [[BUYERS[n], 5 + n, money[n], BUYERS[n + 2], 7 + n, money[n + 2]] for n in range(2)]
    put(sheet, 1, [["2024年4月客户销售统计"], ["客户", "数量", "金额"] * 2, *rows])
    made.save(path)


def a_name_above_each_table() -> None:
    money = figures(8410, 6, 1, 40)
    path = messy(
        "客户对账（各自成表）.xlsx",
        "Each buyer stands alone above a table of its own; what is said of thousands at the top holds for all",
        "where.stacked headers.unit_in_title",
        Loads(
            "sales",
            6,
            "2024-09-01",
            "2024-09-06",
            totals={"amount": 1000 * total(money)},
            lines=[
                {"customer_name": BUYERS[0], "sale_date": "2024-09-01", "amount": 1000 * money[0]},
                {"customer_name": BUYERS[2], "sale_date": "2024-09-06", "amount": 1000 * money[5]},
            ],
        ),
    )
    rows: list[list[object]] = [["2024年9月客户销售对账单"], [], ["单位：千元"]]
    for place in range(3):
        lines = [[date(2024, 9, n + 1), GOODS[n % 4], n + 1, money[n]] for n in (2 * place, 2 * place + 1)]
        rows += [[BUYERS[place]], ["日期", "品名", "数量", "金额"], *lines, []]
    made, sheet = book()
    put(sheet, 1, rows)
    made.save(path)


def months_of_sheets_and_their_sum() -> None:
    grid = [figures(8420 + r, 3, 500, 9_000) for r in range(4)]
    path = messy(
        "2024年销售台账（含汇总）.xlsx",
        "A sheet sums what the sheets of months say line by line: these are read, since they say of what goods",
        "where.summary_sheet where.month_sheets",
        Loads(
            "sales",
            12,
            "2024-04-01",
            "2024-06-01",
            totals={"amount": total(a for row in grid for a in row), "quantity": 78},
            lines=[{"customer_name": BUYERS[1], "product_name": GOODS[1], "amount": grid[1][2], "quantity": 6}],
        ),
    )
    made = Workbook()
    made.worksheets[0].title = "汇总"
    sums = [[name, *row, total(row)] for name, row in zip(BUYERS, grid, strict=True)]
    put(made.worksheets[0], 1, [["客户名称", "4月", "5月", "6月", "合计"], *sums])
    for month in range(3):
        rows = [[BUYERS[r], GOODS[r], 3 * r + month + 1, grid[r][month]] for r in range(4)]
        head = ["客户名称", "品名", "数量", "金额"]
        put(made.create_sheet(f"24.{month + 4}"), 1, [head, *rows])
    made.save(path)


def days_of_which_few_hold_anything() -> None:
    sold = {2: Decimal("2106.54"), 11: Decimal("5617.44"), 19: Decimal("1938.02"), 28: Decimal("702.18")}
    path = messy(
        "2024年5月门店日销.xlsx",
        "1938.02 alone below the 19th is money, and neither a year nor a month",
        "wide.months",
        Loads(
            "sales",
            0,
            "2024-05-02",
            "2024-05-28",
            totals={"amount": 2 * total(sold.values()) - sold[19]},
        ),
    )
    made, sheet = book("日销")
    once = [sold.get(day) if day != 19 else None for day in range(1, 29)]
    all_days = [sold.get(day) for day in range(1, 29)]
    rows = [["一店", *all_days, total(sold.values())], ["二店", *once, total(a for a in once if a)]]
    put(sheet, 1, [["2024年5月门店每日销售额"], ["门店", *range(1, 29), "合计"], *rows])
    made.save(path)


def statements_with_headers_of_their_own() -> None:
    money = figures(8430, 9, 500, 9_000)
    path = messy(
        "客户对账（列名不一）.csv",
        "Statements stand one below the other, and one of them writes a unit into its header: none of them is lost",
        "where.stacked",
        Loads(
            "sales",
            9,
            "2024-01-01",
            "2024-01-09",
            totals={"amount": total(money)},
            lines=[{"customer_name": BUYERS[0], "sale_date": "2024-01-01", "amount": money[0]}],
        ),
    )
    rows = [["2024年1月客户销售对账单"]]
    for place, unit in enumerate(("金额(元)", "金额", " 金额 ")):
        lines = [[f"2024-01-{n + 1:02d}", GOODS[n % 4], "3", str(money[n])] for n in range(3 * place, 3 * place + 3)]
        rows += [[f"客户：{BUYERS[place]}"], ["日期", "品名", "数量", unit], *lines]
    write(path, "utf-8", rows)


def lines_that_stand_below_no_header() -> None:
    path = messy(
        "9月出货（无列名的行）.csv",
        "Lines that stand above the header would be lost without a word: they are spoken of instead",
        "where.stacked",
        outcome="refused",
    )
    lines = [
        [f"2024-09-{n + 1:02d}", GOODS[n % 4], str(n + 2), str(a)] for n, a in enumerate(figures(8440, 6, 500, 9_000))
    ]
    write(path, "utf-8", [["出货明细"], [], *lines[:3], ["日期", "品名", "数量", "金额"], *lines[3:]])


def grand_total_without_a_name_below_subtotals() -> None:
    grid = [figures(8840 + r, 3, 1, 40) for r in range(8)]
    path = messy(
        "费用报销汇总（千元）.csv",
        "The last row has neither department nor kind: it sums lines and not their subtotals, and is none itself",
        "totals.row_without_label totals.labelled",
        Loads(
            "expense", 24, "2022-10-01", "2022-12-01", totals={"amount": 1000 * total(a for row in grid for a in row)}
        ),
    )
    rows: list[list[object]] = []
    for place, name in enumerate(("市场部", "大客户部")):
        own = grid[4 * place : 4 * place + 4]
        kinds = ("促销费", "办公费", "租金", "运输费")
        rows += [["" if n else name, kind, *own[n]] for n, kind in enumerate(kinds)]
        rows.append([f"{name} 小计", "", *(total(row[n] for row in own) for n in range(3))])
    rows.append(["", "", *(total(row[n] for row in grid) for n in range(3))])
    head = [["2022年费用报销汇总"], ["单位：千元"], ["部门", "费用项目", *(f"2022年{n}月" for n in (10, 11, 12))]]
    write(path, "gb18030", [*head, *([str(cell) for cell in row] for row in rows)])
