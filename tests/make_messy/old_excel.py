"""Files named .xls: real BIFF (needs xlwt), strings without a code page, HTML, XML and text in disguise."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from decimal import Decimal
from email.message import EmailMessage
from html import escape
from io import BytesIO
from typing import Any

import xlwt
from xlwt.CompoundDoc import XlsDoc

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import DRINKS, FURNITURE, HARDWARE, MEDICINE, PHARMACIES, SUPERMARKETS, Line, sold
from tests.make_messy.paper import page

HEAD = ["单据日期", "单据编号", "客户名称", "存货编码", "存货名称", "数量", "单价", "金额"]


def _cells(x: Line) -> list[Any]:
    return [x.day, x.doc, x.shop[1], x.item[0], x.item[1], x.qty, x.price, x.amount]


def _loads(lines: list[Line], **more: Any) -> Loads:
    sums = {"amount": total(x.amount for x in lines), "quantity": sum(x.qty for x in lines)}
    first = {"customer_name": lines[0].shop[1], "product_name": lines[0].item[1], "amount": lines[0].amount}
    return Loads("sales", len(lines), str(lines[0].day), str(lines[-1].day), totals=sums, lines=[first], **more)


def biff8_with_a_title() -> None:
    lines = sold(121, 20)
    path = messy(
        "T3销售明细账.xls",
        "A real .xls with a merged title, date cells and a total",
        "xls.biff8 where.titles totals.labelled",
        _loads(lines, checks=[ok("金额", total(x.amount for x in lines))]),
    )
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("明细账")
    bold = xlwt.easyxf("font: bold on, height 320; align: horiz centre")
    day = xlwt.easyxf(num_format_str="yyyy-mm-dd")
    sheet.write_merge(0, 0, 0, 7, "销售明细账", bold)
    sheet.write(1, 0, "账套：[002]华美家居有限公司      期间：2024.05 - 2024.05")
    rows = [HEAD, *map(_cells, lines), ["合计", None, None, None, None, None, None, total(x.amount for x in lines)]]
    for at, row in enumerate(rows, 2):
        for column, value in enumerate(row):
            style = day if column == 0 and 2 < at < len(rows) + 1 else xlwt.Style.default_style
            sheet.write(at, column, float(value) if isinstance(value, Decimal) else value, style)
        sheet.row(at).height = 300
    sheet.col(2).width = 256 * 26
    book.save(str(path))


def biff8_with_two_sheets() -> None:
    lines = sold(122, 12, PHARMACIES, MEDICINE, (2022, 7), 200)
    path = messy(
        "流向_300121.xls",
        "A real .xls in which only the second sheet holds a table and dates are text with points",
        "xls.biff8 where.prose_sheet cells.dates",
        _loads(lines),
    )
    book = xlwt.Workbook(encoding="utf-8")
    book.add_sheet("封面").write(3, 3, "2022年7月商业流向数据（保密）")
    sheet = book.add_sheet("流向")
    for at, row in enumerate([HEAD, *[[f"{x.day:%Y.%m.%d}", *_cells(x)[1:]] for x in lines]]):
        for column, value in enumerate(row):
            sheet.write(at, column, float(value) if isinstance(value, Decimal) else value)
    book.save(str(path))


def record(kind: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def biff5(name: str, rows: Sequence[Sequence[Any]], encoding: str) -> bytes:
    """The stream of a BIFF5 workbook whose strings are bytes of a code page that it does not name."""
    title = name.encode(encoding)
    font = record(0x31, struct.pack("<HHHHHBBBxB", 200, 0, 0x7FFF, 400, 0, 0, 0, 0, 5) + b"Arial")
    formats = record(0xE0, struct.pack("<HHHH", 0, 0, 0xFFF5, 0x20) + b"\0" * 8)
    cells = [_cell(at, column, value, encoding) for at, row in enumerate(rows) for column, value in enumerate(row)]
    size = record(0x200, struct.pack("<HHHHH", 0, len(rows), 0, max(map(len, rows)), 0))
    sheet = record(0x809, struct.pack("<HHHH", 0x500, 0x10, 0x0DBB, 0x07CC)) + size + b"".join(cells) + record(0xA)
    begin = record(0x809, struct.pack("<HHHH", 0x500, 5, 0x0DBB, 0x07CC)) + font * 5 + formats * 16
    offset = len(begin) + 4 + 7 + len(title) + 4
    bound = record(0x85, struct.pack("<IBBB", offset, 0, 0, len(title)) + title)
    return begin + bound + record(0xA) + sheet


def _cell(row: int, column: int, value: Any, encoding: str) -> bytes:
    if value is None:
        return b""
    if isinstance(value, int | Decimal):
        return record(0x203, struct.pack("<HHHd", row, column, 15, float(value)))
    text = str(value).encode(encoding)
    return record(0x204, struct.pack("<HHHH", row, column, 15, len(text)) + text)


def biff5_in_gbk_without_a_code_page() -> None:
    lines = sold(123, 16)
    path = messy(
        "用友U8销售流水.xls",
        "An old 用友 workbook whose GBK strings have no code page: one reader gives mojibake",
        "xls.mojibake",
        _loads(lines),
    )
    stream = biff5("销售流水", [HEAD, *map(_cells, lines)], "gbk")
    XlsDoc().save(str(path), stream + b"\0" * max(0, 4096 - len(stream)))


def a_web_page_named_xls() -> None:
    lines = sold(124, 14, SUPERMARKETS, DRINKS, (2024, 5), 100)
    path = messy(
        "商超系统导出.xls",
        "An HTML table named .xls with a spanning title, entities and grouped numbers",
        "xls.html where.titles",
        _loads(lines),
    )
    rows = ["<tr>" + "".join(f"<th>{h}</th>" for h in HEAD) + "</tr>"]
    for x in lines:
        cells = [*map(str, _cells(x)[:6]), f"{x.price:,.2f}", f"&nbsp;{x.amount:,.2f}"]
        rows.append("<tr>" + "".join(f"<td style='mso-number-format:\"\\@\"'>{c}</td>" for c in cells) + "</tr>")
    text = (
        "<html xmlns:x='urn:schemas-microsoft-com:office:excel'><head>"
        "<meta http-equiv=Content-Type content='text/html; charset=gb2312'><style>td{mso-number-format:General}</style>"
        "</head><body><table border=1><tr><td colspan=8 align=center><b>商超销售明细&amp;结算</b></td></tr>"
        + "\n".join(rows)
        + "</table></body></html>"
    )
    path.write_bytes(text.encode("gbk"))


def text_named_xls() -> None:
    lines = sold(125, 15, FURNITURE, HARDWARE, (2024, 5), 60)
    path = messy("查询结果.xls", "A GBK text with commas named .xls", "xls.csv text.gbk", _loads(lines))
    path.write_bytes("\r\n".join(",".join(map(str, row)) for row in [HEAD, *map(_cells, lines)]).encode("gbk"))


def unicode_text_named_xls() -> None:
    lines = sold(126, 15, FURNITURE, HARDWARE, (2024, 6), 60)
    path = messy(
        "ALV_export.xls", "UTF-16 text with tabs named .xls, as SAP writes it", "xls.text text.utf16", _loads(lines)
    )
    path.write_bytes("\r\n".join("\t".join(map(str, row)) for row in [HEAD, *map(_cells, lines)]).encode("utf-16"))


def a_modern_workbook_named_xls() -> None:
    lines = sold(127, 11)
    path = messy("新建表格.xls", "A modern workbook whose name was changed to .xls", "xls.text", _loads(lines))
    made, _ = page("Sheet1", HEAD, [_cells(x) for x in lines])
    stream = BytesIO()
    made.save(stream)
    path.write_bytes(stream.getvalue())


def xml_of_excel_2003() -> None:
    lines = sold(128, 12, SUPERMARKETS, DRINKS, (2023, 8), 100)
    path = messy("报表平台_销售.xls", "An XML workbook of Excel 2003 named .xls", "xls.text", _loads(lines))

    def cell(value: Any) -> str:
        kind = "Number" if isinstance(value, int | Decimal) else "DateTime" if hasattr(value, "year") else "String"
        text = f"{value}T00:00:00.000" if kind == "DateTime" else escape(str(value))
        return f'<Cell><Data ss:Type="{kind}">{text}</Data></Cell>'

    rows = "".join("<Row>" + "".join(map(cell, row)) + "</Row>\n" for row in [HEAD, *map(_cells, lines)])
    path.write_text(
        '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">\n'
        f'<Worksheet ss:Name="销售"><Table>{rows}</Table></Worksheet></Workbook>',
        "utf-8",
    )


def a_web_archive_named_xls() -> None:
    lines = sold(129, 10, PHARMACIES, MEDICINE, (2024, 1), 80)
    path = messy("集团BI_导出.xls", "A web archive (MHTML) named .xls", "xls.html", _loads(lines))
    rows = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>\n" for row in [HEAD, *map(_cells, lines)])
    message = EmailMessage()
    message.set_content(f"<html><body><table>{rows}</table></body></html>", subtype="html", charset="utf-8")
    message.add_related(b"<xml/>", maintype="text", subtype="xml")
    path.write_bytes(message.as_bytes())


def the_same_sales_as_tabs() -> None:
    """A tab file that an Excel reader opens as one column when it trusts the name."""
    lines = sold(130, 13, PHARMACIES, MEDICINE, (2024, 8), 80)
    path = messy("月报.csv", "Tabs in a file named .csv", "text.tab text.utf8", _loads(lines))
    path.write_text("\n".join("\t".join(map(str, row)) for row in [HEAD, *map(_cells, lines)]) + "\n", "utf-8")


def quoted_sales_with_a_dos_end() -> None:
    lines = sold(131, 9)
    path = messy("dos_end.csv", "A GBK text that ends with Ctrl-Z and blank lines", "text.gbk", _loads(lines))
    text = "\r\n".join(",".join(f'"{c}"' for c in row) for row in [HEAD, *map(_cells, lines)])
    path.write_bytes(text.encode("gbk") + b"\r\n\r\n,,,,,,,\r\n\x1a")
