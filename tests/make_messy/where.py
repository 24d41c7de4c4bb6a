"""Files in which one table must be found: titles, notes, blank edges, pages, hidden and instruction rows."""

from __future__ import annotations

from typing import Any

from openpyxl.styles import Font

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import COSMETICS, DRINKS, FURNITURE, SUPERMARKETS, Line, sold
from tests.make_messy.paper import GREY, YELLOW, book, dress, page, put, title

HEAD = ["单据日期", "单据编号", "客户名称", "商品编码", "商品名称", "数量", "单价", "金额"]


def cells(line: Line) -> list[Any]:
    return [line.day, line.doc, line.shop[1], line.item[0], line.item[1], line.qty, line.price, line.amount]


def summed(lines: list[Line]) -> dict[str, Any]:
    return {"amount": total(x.amount for x in lines), "quantity": sum(x.qty for x in lines)}


def titles_notes_and_signatures() -> None:
    lines = sold(1, 18)
    sums = summed(lines)
    path = messy(
        "华美家居西南区销售明细5月.xlsx",
        "Titles and notes stand above, a total, notes, signatures and a print date below",
        "where.titles where.signatures totals.labelled",
        Loads("sales", 18, str(lines[0].day), str(lines[-1].day), totals=sums, checks=[ok("金额", sums["amount"])]),
    )
    made, sheet = book("销售明细")
    title(sheet, 1, "华美家居西南区2024年5月销售明细表", 8)
    sheet.cell(2, 1, "编制单位：西南大区内勤").font = Font("宋体", italic=True)
    sheet.cell(2, 7, "单位：元")
    sheet.cell(3, 1, "说明：本表按出库单统计，赠品不计；如有疑问请于每月5日前反馈。")
    end = put(sheet, 5, [HEAD, *map(cells, lines)])
    put(sheet, end, [["合计", None, None, None, None, sums["quantity"], None, sums["amount"]]])
    dress(sheet, [5], end, 8)
    put(sheet, end + 2, [["备注：1. 单价为含税价。"], ["      2. 退货另表统计。"]])
    put(sheet, end + 5, [["制表人：李娜", None, "审核人：王建国", None, None, "打印日期：2024-06-02"]])
    made.save(path)


def begins_at_b2_with_notes_at_the_side() -> None:
    lines = sold(2, 15, SUPERMARKETS, DRINKS, (2024, 3), 240)
    path = messy(
        "联和饮品出货.xlsx",
        "The table begins at B2; parameters stand in row 1 and remarks in a column beyond it",
        "where.b2 where.side_notes",
        Loads("sales", 15, str(lines[0].day), str(lines[-1].day), totals=summed(lines)),
    )
    made, sheet = book("出货")
    sheet["H1"], sheet["I1"] = "含税率", 0.13
    end = put(sheet, 2, [HEAD, *map(cells, lines)], left=2)
    dress(sheet, [2], end - 1, 8, left=2)
    sheet["L4"] = "← 这几行单价已和采购部核对，请勿修改"
    sheet["L9"] = "3月起冰红茶调价"
    sheet["L4"].fill = YELLOW
    sheet.column_dimensions["A"].width = 2
    made.save(path)


def blank_rows_and_columns_before() -> None:
    lines = sold(3, 14, FURNITURE, COSMETICS, (2024, 6), 30)
    path = messy(
        "export (3).xlsx",
        "Three blank rows and two blank columns stand before the table and a blank row in its middle",
        "where.blank_edges",
        Loads("sales", 14, str(lines[0].day), str(lines[-1].day), totals=summed(lines)),
    )
    made, sheet = book("Sheet1")
    end = put(sheet, 4, [HEAD, *map(cells, lines[:8]), [None] * 8, *map(cells, lines[8:])], left=3)
    dress(sheet, [4], end - 1, 8, left=3)
    sheet["A1"].fill = GREY
    made.save(path)


def printed_pages() -> None:
    lines = sold(4, 24)
    sums = summed(lines)
    path = messy(
        "管家婆销售明细账打印稿.xlsx",
        "Every printed page repeats the title and header, adds up its rows and ends with 第1页 共3页",
        "where.page_footers where.repeated_header totals.labelled",
        Loads("sales", 24, str(lines[0].day), str(lines[-1].day), totals=sums, checks=[ok("金额", sums["amount"])]),
    )
    made, sheet = book("Sheet1")
    top = 1
    for number in range(3):
        on_page = lines[number * 8 : number * 8 + 8]
        title(sheet, top, "销售明细账（2024年05月）", 8)
        page_sum = summed(on_page)
        rows = [HEAD, *map(cells, on_page), ["本页小计", *[None] * 4, page_sum["quantity"], None, page_sum["amount"]]]
        top = put(sheet, top + 1, rows)
        if number == 2:
            top = put(sheet, top, [["总计", *[None] * 4, sums["quantity"], None, sums["amount"]]])
        top = put(sheet, top, [[None, None, None, f"第{number + 1}页 共3页"]])
    dress(sheet, [2, 13, 24], top - 1, 8)
    made.save(path)


def hidden_rows_count() -> None:
    lines = sold(11, 20, SUPERMARKETS, DRINKS, (2024, 8), 100)
    path = messy(
        "8月流水(筛选后).xlsx",
        "Rows hidden by a filter and a hidden column are data like the others",
        "where.hidden_rows",
        Loads("sales", 20, str(lines[0].day), str(lines[-1].day), totals=summed(lines)),
    )
    made, sheet = page("流水", HEAD, [cells(x) for x in lines])
    sheet.auto_filter.ref = "A1:H21"
    for row in (3, 4, 7, 11, 12, 19):
        sheet.row_dimensions[row].hidden = True
    sheet.column_dimensions["B"].hidden = True
    made.save(path)


def instruction_rows_and_stars() -> None:
    lines = sold(12, 13, SUPERMARKETS, COSMETICS, (2024, 5), 24)
    path = messy(
        "销售单导入模板.xlsx",
        "Instruction rows stand above the header and required headers carry stars",
        "where.instructions headers.stars",
        Loads(
            "sales",
            13,
            str(lines[0].day),
            str(lines[-1].day),
            totals=summed(lines),
            columns={"单据日期*": "sale_date", "金额*": "amount"},
            lines=[{"product_code": lines[0].item[0], "amount": lines[0].amount}],
        ),
    )
    made, sheet = book("销售单")
    title(
        sheet,
        1,
        "导入须知：\n1、带*的列必填；\n2、日期格式如2024-05-01；\n3、请勿修改表头；\n4、单次不超过5000行",
        8,
        size=11,
    )
    sheet.row_dimensions[1].height = 90
    put(sheet, 2, [["必填", "选填", "必填，须与客户档案一致", "必填", "选填", "必填，大于0", "选填", "必填"]])
    head = ["单据日期*", "单据编号", "客户名称*", "商品编码*", "商品名称", "数量*", "单价", "金额*"]
    end = put(sheet, 3, [head, *map(cells, lines)])
    dress(sheet, [3], end - 1, 8)
    made.save(path)
