"""Files whose keys stand once for several rows: merged, blank, or in the first row of a document."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import groupby

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, SUPERMARKETS, sold
from tests.make_messy.paper import book, dress, merge, page, put


def merged_keys_fill_down() -> None:
    lines = sorted(sold(91, 16), key=lambda x: (x.shop[4], x.shop[1], x.day))
    made, sheet = book("5月")
    top = put(sheet, 1, [["大区", "地市", "客户名称", "日期", "产品", "数量", "金额"]])
    for city, group in groupby(lines, key=lambda x: x.shop[4]):
        part = list(group)
        rows = [[None, None, None, x.day, x.item[1], x.qty, x.amount] for x in part]
        end = put(sheet, top, rows)
        sheet.cell(top, 2, city)
        sheet.cell(top, 3, part[0].shop[1])
        if end - 1 > top:
            merge(sheet, f"B{top}:B{end - 1}", f"C{top}:C{end - 1}")
        top = end
    sheet["A2"] = "西南"
    merge(sheet, f"A2:A{top - 1}")
    dress(sheet, [1], top - 1, 7)
    path = messy(
        "西南各地市5月.xlsx",
        "Region, city and customer stand in merged cells and belong to every row beside them",
        "keys.merged",
        Loads(
            "sales",
            16,
            "2024-05",
            "2024-05",
            totals={"amount": total(x.amount for x in lines), "quantity": sum(x.qty for x in lines)},
            lines=[
                {
                    "region": "西南",
                    "city": x.shop[4],
                    "customer_name": x.shop[1],
                    "sale_date": x.day,
                    "amount": x.amount,
                }
                for x in lines[1:4]
            ],
        ),
    )
    made.save(path)


def blank_keys_fill_down() -> None:
    lines = sorted(sold(92, 18, SUPERMARKETS[:3], DRINKS, (2024, 5), 90), key=lambda x: (x.shop, x.day))
    rows, before = [], ""
    for x in lines:
        rows.append([x.shop[1] if x.shop[1] != before else None, x.day, x.item[1], x.qty, x.amount])
        before = x.shop[1]
    path = messy(
        "超市客户5月.xlsx",
        "A customer stands only in the first of its rows and the cells beneath are blank, not merged",
        "keys.blank",
        Loads(
            "sales",
            18,
            "2024-05",
            "2024-05",
            totals={"amount": total(x.amount for x in lines), "quantity": sum(x.qty for x in lines)},
            lines=[{"customer_name": x.shop[1], "sale_date": x.day, "amount": x.amount} for x in lines[-2:]],
        ),
    )
    made, _ = page("Sheet1", ["客户名称", "销售日期", "商品名称", "数量", "金额"], rows)
    made.save(path)


def a_merged_number_counts_once() -> None:
    given = [
        ("XS01", "昆明一店", [("逸系列1.8米床", 2), ("逸系列床头柜", 4)], "7180.60"),
        ("XS02", "昆明二店", [("素里三人沙发", 1)], "3980.50"),
        ("XS03", "大理一店", [("素里餐桌1.4米", 1), ("餐椅", 6), ("和序六门衣柜", 1)], "9760.00"),
    ]
    made, sheet = book("订单")
    top = put(sheet, 1, [["订单号", "日期", "客户", "产品", "数量", "金额"]])
    for doc, shop, items, amount in given:
        put(sheet, top, [[doc, date(2024, 5, 6), shop, None, None, Decimal(amount)]])
        end = put(sheet, top, [[None, None, None, name, count] for name, count in items])
        if end - 1 > top:
            merge(sheet, *[f"{c}{top}:{c}{end - 1}" for c in "ABCF"])
        top = end
    dress(sheet, [1], top - 1, 6)
    path = messy(
        "订单（合并单元格）.xlsx",
        "Order number and customer are merged over the lines and fill down; the merged amount counts once",
        "keys.numbers_not_filled keys.merged meaning.order_amount",
        Loads("sales", 6, "2024-05-06", "2024-05-06", totals={"amount": "20921.10", "quantity": 15}),
    )
    made.save(path)


def only_the_first_line_of_a_document_names_it() -> None:
    lines = sorted(sold(93, 20, SUPERMARKETS, DRINKS, (2024, 8), 60), key=lambda x: (x.day, x.shop))
    rows, before = [], None
    for x in lines:
        first = (x.day, x.shop) != before
        rows.append(
            [
                *([x.day, f"XSD{x.day:%Y%m%d}-{x.shop[0]}", x.shop[1], "陈刚"] if first else [None] * 4),
                x.item[0],
                x.item[1],
                "瓶",
                x.qty,
                x.price,
                x.amount,
            ]
        )
        before = (x.day, x.shop)
    path = messy(
        "金蝶销售出库单序时簿.xlsx",
        "A 金蝶 list names date, number and customer in the first line of each document only",
        "keys.blank headers.erp",
        Loads(
            "sales",
            20,
            str(lines[0].day),
            str(lines[-1].day),
            totals={"amount": total(x.amount for x in lines), "quantity": sum(x.qty for x in lines)},
            lines=[
                {"customer_name": x.shop[1], "sale_date": x.day, "product_name": x.item[1], "amount": x.amount}
                for x in lines[-3:]
            ],
        ),
    )
    head = [
        "日期",
        "单据编号",
        "购货单位",
        "业务员",
        "物料代码",
        "物料名称",
        "单位",
        "实发数量",
        "销售单价",
        "销售金额",
    ]
    made, _ = page("序时簿", head, rows)
    made.save(path)
