"""Binary workbooks (.xlsb) as spreadsheet programs save them: records of cells, formats, errors, merges."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import FURNITURE, SOFAS, sold

SPREADSHEETS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = (
    f'<?xml version="1.0"?><Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>'
)
PLAIN, DAY, PADDED, IN_WAN = range(4)  # styles
FORMATS = {164: "yyyy/m/d", 165: "0000000000", 166: "0!.0,"}
NAMES = {"#N/A": 42, "#DIV/0!": 7}
Cell = tuple[object, int]  # a value with its style


def record(number: int, body: bytes = b"") -> bytes:
    head = [number & 0x7F | 0x80, number >> 7] if number > 0x7F else [number]
    size = len(body)
    while size > 0x7F:
        head.append(size & 0x7F | 0x80)
        size >>= 7
    return bytes([*head, size]) + body


def string(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def cell(column: int, value: object, style: int = PLAIN) -> bytes:
    """A record of one cell; whole numbers as Excel packs them."""
    place = struct.pack("<II", column, style)
    if isinstance(value, date):
        return record(2, place + struct.pack("<i", (value - date(1899, 12, 30)).days << 2 | 2))
    if isinstance(value, int):
        return record(2, place + struct.pack("<i", value << 2 | 2))
    if isinstance(value, Decimal):
        return record(5, place + struct.pack("<d", float(value)))
    if value in NAMES:
        return record(3, place + bytes([NAMES[str(value)]]))
    return record(6, place + string(str(value)))


def part(rows: Sequence[Sequence[object]], merged: Sequence[tuple[int, int, int, int]] = ()) -> bytes:
    """A worksheet; a cell is a value, or a value with its style."""
    width = max(map(len, rows))
    made = [record(129), record(148, struct.pack("<4I", 0, len(rows) - 1, 0, width - 1)), record(145)]
    for at, row in enumerate(rows):
        made.append(record(0, struct.pack("<IIHBBBI", at, 0, 300, 0, 0, 0, 0)))
        for column, told in enumerate(row):
            value, style = told if isinstance(told, tuple) else (told, DAY if isinstance(told, date) else PLAIN)
            made += [] if value is None else [cell(column, value, style)]
    made.append(record(146))
    made += [record(176, struct.pack("<4I", top, bottom, left, right)) for top, left, bottom, right in merged]
    return b"".join([*made, record(130)])


def save(path: Path, *sheets: tuple[str, bytes]) -> None:
    """An .xlsb file of worksheets."""
    bundle = [record(131), record(143)]
    links = [f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}/relationships">']
    for at, (name, _) in enumerate(sheets, start=1):
        bundle.append(record(156, struct.pack("<II", 0, at) + string(f"rId{at}") + string(name)))
        links.append(f'<Relationship Id="rId{at}" Type="{SPREADSHEETS}/worksheet" Target="worksheets/sheet{at}.bin"/>')
    fmts = [record(44, struct.pack("<H", number) + string(code)) for number, code in FORMATS.items()]
    used = [record(47, struct.pack("<HHIII", 0, number, 0, 0, 0)) for number in (0, *FORMATS)]
    count = struct.pack("<I", len(used))
    styles = [record(278), record(615, struct.pack("<I", len(fmts))), *fmts, record(616), record(617, count), *used]
    parts: dict[str, bytes] = {
        "[Content_Types].xml": TYPES.encode(),
        "_rels/.rels": f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}/relationships"/>'.encode(),
        "xl/workbook.bin": b"".join([*bundle, record(144), record(132)]),
        "xl/_rels/workbook.bin.rels": "".join([*links, "</Relationships>"]).encode(),
        "xl/styles.bin": b"".join([*styles, record(618), record(279)]),
        **{f"xl/worksheets/sheet{at}.bin": content for at, (_, content) in enumerate(sheets, start=1)},
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 6, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


def saved_as_binary() -> None:
    lines = sold(8_510, 12, FURNITURE)
    path = messy(
        "5月销售明细(二进制).xlsb",
        "saved as .xlsb: two merged header rows, codes shown with their zeros, an error among the customers",
        "headers.two_rows keys.merged",
        Loads("sales", 12, totals={"amount": total(x.amount for x in lines)}, lines=[{"customer_code": "0000002745"}]),
    )
    head = [["5月销售明细"], ["日期", "客户", None, "品名", "销售", None], [None, "编码", "名称", None, "数量", "金额"]]
    rows = [
        [x.day, (2745 + n % 3, PADDED), "#N/A" if n == 4 else x.shop[1], SOFAS[n % 5][1], x.qty, x.amount]
        for n, x in enumerate(lines)
    ]
    merged = [(0, 0, 0, 5), (1, 0, 2, 0), (1, 1, 1, 2), (1, 3, 2, 3), (1, 4, 1, 5)]
    save(path, ("明细", part([*head, *rows], merged)))


def in_wan_by_its_format() -> None:
    sums = [Decimal("3456000.5"), Decimal("1278000"), Decimal("912000.25")]
    path = messy(
        "片区销售(万元格式).xlsb",
        "a column headed 万元 holds yuan that its format (0!.0,) shows as 万元",
        "headers.unit_wan cells.formulas",
        Loads("sales", 3, "2024-05-01", totals={"amount": total(sums)}),
    )
    rows = [[name, (a, IN_WAN)] for name, a in zip(["滇中", "滇西", "滇南"], sums, strict=True)]
    save(path, ("2024年5月", part([["片区", "销售额（万元）"], *rows])))
