"""Text files in the encodings, quoted and bare, that systems really write."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import (
    COSMETICS,
    DRINKS,
    FURNITURE,
    MEDICINE,
    PHARMACIES,
    SUPERMARKETS,
    Line,
    sold,
)

HEAD = ["单据日期", "单据编号", "客户编码", "客户名称", "商品编码", "商品名称", "数量", "单价", "金额"]


def cells(x: Line) -> list[str]:
    return [str(x.day), x.doc, x.shop[0], x.shop[1], x.item[0], x.item[1], str(x.qty), str(x.price), str(x.amount)]


def write(path: Path, encoding: str, rows: Sequence[Sequence[str]], delimiter: str = ",", quoting: int = 0) -> None:
    """quoting: as the csv module says, minimal (0) or all (1)."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, quoting=quoting, lineterminator="\r\n").writerows(rows)  # type: ignore[arg-type]
    path.write_bytes(text.getvalue().encode(encoding))


def loads(sales: list[Line], **more: object) -> Loads:
    sums = {"amount": total(x.amount for x in sales), "quantity": sum(x.qty for x in sales)}
    known = {"customer_code": sales[0].shop[0], "product_code": sales[0].item[0], "amount": sales[0].amount}
    first = {**known, "customer_name": sales[0].shop[1]} if "lines" not in more else {}
    return Loads("sales", len(sales), str(sales[0].day), str(sales[-1].day), totals=sums, **({"lines": [first]} | more))  # type: ignore[arg-type]


def utf8_with_semicolons() -> None:
    lines = sold(101, 15, SUPERMARKETS, DRINKS, (2024, 5), 60)
    path = messy("erp_export_20240531.csv", "UTF-8 with semicolons", "text.utf8 text.semicolon", loads(lines))
    write(path, "utf-8", [HEAD, *map(cells, lines)], ";")


def utf8_with_a_bom_and_line_breaks() -> None:
    lines = sold(102, 14, FURNITURE, COSMETICS, (2024, 5), 12)
    path = messy(
        "商城订单导出.csv",
        "A BOM, every cell quoted, quotes and line breaks and commas inside cells",
        "text.bom text.quotes",
        loads(lines),
    )
    notes = ['要求"送货上门",先电话', "地址变更：\r\n云南省昆明市\r\n盘龙区", "", "尺寸 1.8m, 颜色 胡桃"]
    rows = [[*cells(x), notes[n % 4]] for n, x in enumerate(lines)]
    write(path, "utf-8-sig", [[*HEAD, "买家留言"], *rows], quoting=1)


def utf16_little_endian() -> None:
    lines = sold(103, 13, PHARMACIES, MEDICINE, (2024, 5), 300)
    path = messy("流向查询.txt", "UTF-16 with tabs, as Excel saves Unicode text", "text.utf16 text.tab", loads(lines))
    write(path, "utf-16", [HEAD, *map(cells, lines)], "\t")


def utf16_big_endian_without_a_bom() -> None:
    lines = sold(104, 12, PHARMACIES, MEDICINE, (2024, 6), 300)
    path = messy("dms_flow.txt", "UTF-16 big-endian without a byte order mark", "text.utf16 text.tab", loads(lines))
    write(path, "utf-16-be", [HEAD, *map(cells, lines)], "\t")


def gbk_with_commas() -> None:
    lines = sold(105, 20)
    path = messy("用友销售明细.csv", "GBK with commas, from 用友 on a Chinese Windows", "text.gbk", loads(lines))
    write(path, "gbk", [HEAD, *map(cells, lines)])


def gb18030_with_rare_characters() -> None:
    shops = [("A01", "𠮷祥家具(㛃州)"), ("A02", "喆𬭎家居"), ("A03", "䶮山商行")]
    lines = sold(106, 12, shops)
    path = messy(
        "税控开票清单.csv",
        "GB18030 with characters of four bytes in customer names",
        "text.gb18030",
        loads(lines, lines=[{"customer_name": x.shop[1], "amount": x.amount} for x in lines[:4]]),
    )
    write(path, "gb18030", [HEAD, *map(cells, lines)])


def big5() -> None:
    shops = [("T1", "台北統一超商"), ("T2", "高雄家樂福"), ("T3", "香港惠康超級市場")]
    goods = [
        ("471001", "綠茶600ml", "茶", "18.50"),
        ("471002", "氣泡水330ml", "水", "25.00"),
        ("471003", "烏龍茶2L", "茶", "45.00"),
    ]
    lines = sold(107, 14, shops, goods, (2024, 3), 40)
    path = messy(
        "銷售明細.csv",
        "Big5 with traditional headers",
        "text.big5",
        loads(
            lines,
            lines=[{"customer_name": lines[0].shop[1], "product_name": lines[0].item[1], "amount": lines[0].amount}],
        ),
    )
    head = ["日期", "單號", "客戶編號", "客戶名稱", "商品編號", "商品名稱", "數量", "單價", "金額"]
    write(path, "big5", [head, *map(cells, lines)])


def ids_kept_by_formulas_and_tabs() -> None:
    lines = sold(112, 12, SUPERMARKETS, COSMETICS, (2024, 6), 10)
    path = messy(
        "聚水潭订单导出.csv",
        'Ids are guarded as ="0000002745" or by a tab, a line sep=, stands on top and commas at the end',
        "text.gbk text.quotes cells.ids headers.erp",
        loads(
            lines,
            lines=[
                {"product_code": x.item[0], "doc_no": f"4402110093847261{n:03}", "amount": x.amount}
                for n, x in enumerate(lines[:3])
            ],
        ),
    )
    head = ["线上订单号", "店铺", "付款日期", "商品编码", "商品名称", "数量", "单价", "实付金额", ""]
    rows = [
        [
            f"4402110093847261{n:03}\t",
            x.shop[1],
            f"{x.day} 10:2{n % 10}:08",
            f'="{x.item[0]}"',
            x.item[1],
            str(x.qty),
            str(x.price),
            str(x.amount),
            "",
        ]
        for n, x in enumerate(lines)
    ]
    text = "\r\n".join(
        ",".join(f'"{c}"' if "=" not in c else '"' + c.replace('"', '""') + '"' for c in row) for row in [head, *rows]
    )
    path.write_bytes(("sep=,\r\n" + text + "\r\n").encode("gbk"))


def notes_above_and_below() -> None:
    lines = sold(113, 14)
    sums = total(x.amount for x in lines)
    path = messy(
        "旺店通出库明细2024-05.csv",
        "A text file with title lines above, a total and an export note below, of fewer cells than the rows",
        "text.utf8 where.titles totals.labelled",
        loads(lines, checks=[ok("金额", sums)]),
    )
    rows = [",".join(row) for row in [HEAD, *map(cells, lines)]]
    text = [
        "出库明细表",
        "统计时间：2024-05-01 至 2024-05-31",
        "",
        *rows,
        f"合计,,,,,,{sum(x.qty for x in lines)},,{sums}",
        "",
        "导出人：admin  导出时间：2024-06-01 08:30:00",
    ]
    path.write_text("\n".join(text), "utf-8")
