"""Files that must be refused in one sentence: locks, models, templates, locked, broken, disguised, bombs."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import msoffcrypto
from msoffcrypto.format.ooxml import OOXMLFile
from openpyxl.worksheet.datavalidation import DataValidation
from xlwt.CompoundDoc import XlsDoc

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import sold
from tests.make_messy.old_excel import biff5, record
from tests.make_messy.paper import book, dress, page, put

HEAD = ["单据日期", "单据编号", "客户名称", "商品名称", "数量", "单价", "金额"]
SHEET = "xl/worksheets/sheet1.xml"
START = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'


def _refused(name: str, sentence: str, theme: str, content: bytes) -> None:
    messy(name, sentence, f"refuse.{theme}", outcome="refused").write_bytes(content)


def _sales(seed: int) -> bytes:
    """An ordinary workbook."""
    made, _ = page(
        "销售", HEAD, [[x.day, x.doc, x.shop[1], x.item[1], x.qty, x.price, x.amount] for x in sold(seed, 12)]
    )
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def _with_sheet(seed: int, xml: bytes, extra: dict[str, bytes] | None = None) -> bytes:
    """An ordinary workbook whose sheet is another text."""
    stream = BytesIO()
    with ZipFile(BytesIO(_sales(seed))) as old, ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=9) as new:
        for item in old.infolist():
            new.writestr(item.filename, xml if item.filename == SHEET else old.read(item))
        for name, content in (extra or {}).items():
            new.writestr(name, content)
    return stream.getvalue()


def a_lock_file() -> None:
    user = "李娜"
    content = (
        bytes([len(user)])
        + user.encode("gbk").ljust(54)
        + bytes([len(user), 0])
        + user.encode("utf-16-le").ljust(108, b" \0"[:1])
    )
    _refused("~$5月销售明细.xlsx", "The lock that an open workbook leaves beside it", "lock_file", content)


def only_a_data_model() -> None:
    xml = f'{START}<dimension ref="A1"/><sheetData/></worksheet>'.encode()
    extra = {
        "xl/model/item.data": b"This backup was created using XPress9 compression." + bytes(range(256)) * 40,
        "xl/connections.xml": b'<connections><connection id="1" name="ThisWorkbookDataModel" type="5"/></connections>',
    }
    _refused(
        "销售数据模型.xlsx",
        "The data stand only in the data model and no sheet has a cell",
        "model_only",
        _with_sheet(221, xml, extra),
    )


def an_empty_template() -> None:
    made, sheet = book("销售")
    end = put(
        sheet,
        1,
        [
            ["必填，如2024-05-01", "必填", "必填", "必填", "必填", "选填", "必填"],
            [f"{h}*" for h in HEAD],
            *[[None] * 7 for _ in range(60)],
        ],
    )
    dress(sheet, [2], end - 1, 7)
    choice = DataValidation("list", formula1='"昆明一店,大理一店"')
    choice.add("C3:C62")
    sheet.add_data_validation(choice)
    made.save(
        messy(
            "销售填报模板.xlsx",
            "A template of headers, borders and choices that nobody filled",
            "refuse.template where.blank_form",
            outcome="refused",
        )
    )


def a_header_alone() -> None:
    _refused("empty_export.csv", "A text with a header and no row", "template", (",".join(HEAD) + "\r\n").encode("gbk"))


def a_password() -> None:
    locked = BytesIO()
    OOXMLFile(BytesIO(_sales(222))).encrypt("2024", locked)
    _refused("工资及提成(加密).xlsx", "A workbook that asks for a password", "password", locked.getvalue())
    assert msoffcrypto.OfficeFile(locked).is_encrypted()


def an_old_password() -> None:
    stream = biff5("销售", [HEAD], "gbk")
    begin = stream[:12] + record(0x2F, bytes.fromhex("000000b359b2")) + stream[12:]
    path = messy("旧版加密.xls", "An old workbook that asks for a password", "refuse.password", outcome="refused")
    XlsDoc().save(str(path), begin + b"\0" * max(0, 4096 - len(begin)))


def cut_off() -> None:
    content = _sales(223)
    _refused("传输中断.xlsx", "A workbook of which only a part arrived", "broken", content[: len(content) * 2 // 3])


def a_damaged_sheet() -> None:
    content = bytearray(_sales(224))
    with ZipFile(BytesIO(bytes(content))) as archive:
        item = archive.getinfo(SHEET)
    start = item.header_offset + 30 + len(item.filename)
    content[start + 40 : start + 140] = bytes(100)
    _refused("U盘拷贝.xlsx", "A workbook in which bytes of the sheet were lost", "broken", bytes(content))


def a_login_page() -> None:
    page_ = (
        "<!DOCTYPE html><html><head><title>登录</title></head><body>"
        "<form action='/login'>会话已过期，请重新登录<input name=u></form></body></html>"
    )
    _refused("下载.xlsx", "The page that asks to sign in again, saved as a workbook", "broken", page_.encode())


def nothing_at_all() -> None:
    _refused("0字节.csv", "A file without a byte", "broken", b"")


def a_picture() -> None:
    raw = b"".join(b"\0" + bytes([40 + y, 90, 160] * 64) for y in range(48))
    _refused("销售截图.xlsx", "A picture of a table, renamed", "picture", _png(64, 48, raw))


def _png(width: int, height: int, raw: bytes) -> bytes:
    def part(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    size = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", size) + part(b"IDAT", zlib.compress(raw)) + part(b"IEND", b"")


def a_printed_page() -> None:
    _refused(
        "对账单.xls",
        "A PDF, renamed",
        "picture",
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        b"trailer<</Root 1 0 R>>\n%%EOF\n",
    )


def a_bomb() -> None:
    xml = f"{START}<sheetData>".encode() + b" " * 100_000_000 + b"</sheetData></worksheet>"
    _refused(
        "促销赠品.xlsx", "A small file whose sheet unpacks to 100 million characters", "bomb", _with_sheet(225, xml)
    )


def a_bomb_that_lies() -> None:
    xml = f"{START}<sheetData>".encode() + b" " * 40_000_000 + b"</sheetData></worksheet>"
    content = bytearray(_with_sheet(226, xml))
    true, said = struct.pack("<I", len(xml)), struct.pack("<I", 2_000)
    content = content.replace(true, said)
    _refused(
        "赠品台账.xlsx",
        "A small file that says its sheet is small and unpacks to 40 million characters",
        "bomb",
        bytes(content),
    )


def a_bomb_that_only_boasts() -> None:
    content = bytearray(_sales(227))
    with ZipFile(BytesIO(bytes(content))) as archive:
        item: ZipInfo = archive.getinfo(SHEET)
    size = struct.pack("<III", item.CRC, item.compress_size, item.file_size)
    at = content.find(size)
    while at >= 0:
        content[at + 8 : at + 12] = struct.pack("<I", 4_200_000_000)
        at = content.find(size, at + 12)
    path = messy(
        "大客户.xlsx",
        "A small file that says its sheet has 4.2 thousand million characters",
        "refuse.bomb",
        Loads("sales", 12, "2024-05", "2024-05", totals={"amount": total(x.amount for x in sold(227, 12))}),
        outcome=["would_import", "refused"],
    )
    path.write_bytes(bytes(content))


def nothing_of_absurd_size() -> None:
    xml = (
        f'{START}<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" s="1"/></row>'
        '<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData></worksheet>'
    ).encode()
    _refused("整表设了格式.xlsx", "1,048,576 × 16,384 cells of nothing but format", "dimensions", _with_sheet(228, xml))


def two_cells_in_far_corners() -> None:
    xml = (
        f'{START}<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>金额</t></is></c>'
        '</row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    ).encode()
    _refused(
        "误按Ctrl加End.xlsx",
        "Two cells in the far corners of the largest sheet there is",
        "dimensions",
        _with_sheet(229, xml),
    )


def a_table_in_a_sheet_of_absurd_size() -> None:
    lines = sold(230, 12)
    with ZipFile(BytesIO(_sales(230))) as archive:
        xml = archive.read(SHEET)
    end = b'<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>'
    xml = xml.replace(b'ref="A1:G13"', b'ref="A1:XFD1048576"').replace(b"</sheetData>", end)
    path = messy(
        "整列刷格式的销售表.xlsx",
        "A real table whose sheet claims 1,048,576 × 16,384 cells for a format in the corner",
        "refuse.dimensions",
        Loads("sales", 12, "2024-05", "2024-05", totals={"amount": total(x.amount for x in lines)}),
        outcome=["would_import", "refused"],
    )
    path.write_bytes(_with_sheet(230, xml))
