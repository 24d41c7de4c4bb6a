"""Files in which an importer that takes what it sees takes the wrong column, day or row."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from random import Random

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from tests.make_messy.copies import ASKED_OR_RIGHT
from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import FURNITURE, SUPERMARKETS, figures, sold
from tests.make_messy.paper import book, dress, page, put, title
from tests.make_messy.where import HEAD, cells, summed


def cost_and_profit_beside_sales() -> None:
    lines = sold(248, 14)
    costs = [(x.amount * Decimal("0.62")).quantize(Decimal("0.01")) for x in lines]
    rows = [
        [x.day, x.doc, x.shop[1], x.item[1], x.qty, c, x.amount, x.amount - c, f"{(x.amount - c) / x.amount:.1%}"]
        for x, c in zip(lines, costs, strict=True)
    ]
    path = messy(
        "毛利分析5月.xlsx",
        "Cost, profit and margin stand beside the sales and are none",
        "meaning.cost cells.percent",
        Loads(
            "sales",
            14,
            "2024-05",
            "2024-05",
            totals=summed(lines),
            columns={"销售收入": "amount", "销售成本": "", "毛利": "", "毛利率": ""},
        ),
    )
    made, _ = page("毛利", ["日期", "单号", "客户", "产品", "数量", "销售成本", "销售收入", "毛利", "毛利率"], rows)
    made.save(path)


def running_sums_and_last_year() -> None:
    now, before = figures(249, 6), figures(250, 6)
    rows = [[s[2], s[1], a, b, f"{a / b - 1:.1%}", a * 4 + b] for s, a, b in zip(FURNITURE, now, before, strict=True)]
    path = messy(
        "2024年4月销售快报.xlsx",
        "This month, last year's month, growth and the sum of the year stand side by side: this month counts",
        "meaning.running wide.period_in_title",
        Loads(
            "sales",
            6,
            "2024-04",
            "2024-04",
            totals={"amount": total(now)},
            columns={"本月销售额": "amount", "去年同期": "", "本年累计": ""},
        ),
    )
    made, _ = page(
        "快报", ["大区", "客户名称", "本月销售额", "去年同期", "同比", "本年累计"], rows, "2024年4月销售快报（元）"
    )
    made.save(path)


def targets_with_what_was_reached() -> None:
    goals, reached = figures(251, 6), figures(252, 6)
    rows = [["2024年5月", s[2], s[1], g, r, f"{r / g:.1%}"] for s, g, r in zip(FURNITURE, goals, reached, strict=True)]
    path = messy(
        "5月目标达成.xlsx",
        "What was reached and the rate stand beside the target: the target alone, what was reached alone, or both",
        "meaning.target cells.percent",
        outcome="needs_decision",
        readings=[str(total(goals)), str(total(reached))],
    )
    made, _ = page(
        "达成", ["月份", "大区", "客户名称", "目标金额", "实际完成", "完成率"], rows, "5月销售目标达成表（元）"
    )
    made.save(path)


def sizes_across() -> None:
    dice = Random(253)
    grid = [[dice.randint(0, 30) for _ in range(4)] for _ in range(8)]
    rows = [[f"HX24{n:03}", f"针织衫{n}", "黑" if n % 2 else "白", *g, sum(g)] for n, g in enumerate(grid)]
    path = messy(
        "服装库存20240531.xlsx",
        "Sizes stand across with their sum: each piece counts once",
        "wide.customers meaning.stock_movement",
        Loads("inventory", 0, "2024-05-31", "2024-05-31", totals={"quantity": sum(map(sum, grid))}),
        outcome=ASKED_OR_RIGHT,
    )
    made, _ = page("库存", ["货号", "品名", "颜色", "S", "M", "L", "XL", "库存合计"], rows, "服装库存表")
    made.save(path)


def days_that_are_dates_across() -> None:
    grid = [figures(2540 + n, 10, 100, 4_000) for n in range(5)]
    made, sheet = book("5月")
    rows = [[s[1], *g] for s, g in zip(SUPERMARKETS, grid, strict=True)]
    end = put(sheet, 1, [["门店", *[date(2024, 5, d) for d in range(1, 11)]], *rows])
    dress(sheet, [1], end - 1, 11)
    for cell in sheet[1][1:]:
        cell.number_format = 'm"月"d"日"'
    path = messy(
        "门店日销售额.xlsx",
        "The headers are real days shown as 5月1日",
        "wide.months cells.dates",
        Loads("sales", 50, "2024-05-01", "2024-05-10", totals={"amount": total(v for g in grid for v in g)}),
    )
    made.save(path)


def formulas_without_values() -> None:
    lines = sold(255, 12)
    rows = [[x.day, x.doc, x.shop[1], x.item[1], x.qty, x.price, f"=E{n}*F{n}"] for n, x in enumerate(lines, 2)]
    path = messy(
        "程序生成_含公式.xlsx",
        "A program wrote formulas without their values; price and quantity are there",
        "cells.formulas meaning.price_times_quantity",
        Loads("sales", 12, "2024-05", "2024-05", totals=summed(lines)),
        outcome=["would_import", "needs_decision", "refused"],
    )
    made, _ = page("Sheet1", ["日期", "单号", "客户", "产品", "数量", "单价", "金额"], rows)
    made.save(path)


def formulas_without_values_or_parts() -> None:
    rows = [[date(2024, 5, n), SUPERMARKETS[n % 5][1], f"=SUM(Z{n}:AB{n})"] for n in range(1, 9)]
    path = messy(
        "只有公式没有值.xlsx",
        "A program wrote formulas without their values and nothing else gives the amounts: they are no zeros",
        "cells.formulas",
        outcome=["needs_decision", "refused", "ignored"],
    )
    made, _ = page("Sheet1", ["日期", "客户", "销售额"], rows)
    made.save(path)


def days_counted_from_1904() -> None:
    lines = sold(256, 11)
    made, sheet = book("Sheet1")
    made.epoch = CALENDAR_MAC_1904
    end = put(sheet, 1, [HEAD, *map(cells, lines)])
    dress(sheet, [1], end - 1, 8)
    path = messy(
        "mac_numbers.xlsx",
        "A workbook of a Mac counts its days from 1904",
        "cells.epoch cells.serials",
        Loads("sales", 11, str(lines[0].day), str(lines[-1].day), totals=summed(lines)),
    )
    made.save(path)


def all_numbers_are_text() -> None:
    lines = sold(257, 13)
    rows = [
        [
            f"{x.day:%Y-%m-%d}",
            x.doc,
            x.shop[1],
            x.item[0],
            x.item[1],
            str(x.qty),
            f"{x.price:,.2f}",
            f" {x.amount:,.2f} ",
        ]
        for x in lines
    ]
    sums = summed(lines)
    rows.append(["合计", "", "", "", "", str(sums["quantity"]), "", f"{sums['amount']:,.2f}"])
    path = messy(
        "全文本导出.xlsx",
        "Every cell is text, with rich text in a header and a cell of many formats",
        "cells.numbers totals.labelled",
        Loads("sales", 13, "2024-05", "2024-05", totals=sums, checks=[ok("金额", sums["amount"])]),
    )
    made, sheet = page("Sheet1", HEAD, rows)
    sheet["H1"] = CellRichText(TextBlock(InlineFont(b=True), "金"), TextBlock(InlineFont(color="FF0000"), "额"))
    made.save(path)


def formulas_dragged_too_far() -> None:
    lines = sold(258, 12)
    rows = [[*cells(x)] for x in lines] + [[None, None, None, None, None, None, None, 0] for _ in range(25)]
    path = messy(
        "公式下拉过头.xlsx",
        "Zeros of dragged formulas stand below the last line and are no lines",
        "where.blank_edges cells.formulas",
        Loads("sales", 12, "2024-05", "2024-05", totals=summed(lines)),
    )
    made, _ = page("Sheet1", HEAD, rows)
    made.save(path)


def a_title_with_another_month() -> None:
    lines = sold(259, 12)
    path = messy(
        "4月模板.xlsx",
        "The title still says April although every line is of May: the lines know",
        "where.titles cells.dates",
        Loads("sales", 12, "2024-05", "2024-05", totals=summed(lines)),
    )
    made, sheet = book("4月")
    title(sheet, 1, "2024年4月销售明细", 8)
    dress(sheet, [2], put(sheet, 2, [HEAD, *map(cells, lines)]) - 1, 8)
    made.save(path)
