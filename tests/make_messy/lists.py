"""Lists of customers and of products, and files that only look like them."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import COSMETICS, DRINKS, FURNITURE, HARDWARE, SOFAS, SUPERMARKETS, sold
from tests.make_messy.paper import book, dress, merge, page, put, title


def _csv(rows: Sequence[Sequence[Any]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue()


def products() -> None:
    rows = [[*item[:2], "自有", item[2], "1*24", "瓶", "12个月", 0.52, "在售"] for item in DRINKS]
    path = messy(
        "商品资料.xlsx",
        "A catalogue of products: brand and category are taken, weights and shelf lives are not",
        "kind.product",
        Loads(
            "product",
            5,
            columns={"商品编码": "product_code", "品牌": "brand", "分类": "category", "保质期": ""},
            lines=[{"product_code": DRINKS[0][0], "product_name": DRINKS[0][1], "category": DRINKS[0][2]}],
        ),
    )
    head = ["商品编码", "商品名称", "品牌", "分类", "规格", "基本单位", "保质期", "重量(kg)", "状态"]
    made, _ = page("Sheet1", head, rows)
    made.save(path)


def stock_items_of_an_erp() -> None:
    rows: list[list[Any]] = [[*i[:2], "YJ-" + i[0][-2:], "家具", i[2], "件", "启用"] for i in SOFAS]
    rows[3][3:7] = [None, None, None, None]
    path = messy(
        "存货档案202606.xlsx",
        "An item with a code and a name alone is an item, not a note; the file's month is the list's",
        "kind.product where.titles",
        Loads(
            "product",
            5,
            "2026-06",
            "2026-06",
            columns={"存货大类": "category", "产品系列": "series"},
            lines=[{"product_code": SOFAS[3][0], "series": ""}, {"product_code": SOFAS[0][0], "series": SOFAS[0][2]}],
        ),
    )
    made, _ = page(
        "存货", ["存货编码", "存货名称", "规格型号", "存货大类", "产品系列", "主计量单位", "状态"], rows, "存货档案"
    )
    made.save(path)


def products_in_english() -> None:
    rows = [[i[0], i[1], "House", i[2], i[3], "active"] for i in COSMETICS]
    path = messy(
        "product master.csv",
        "An English product master keeps the zeros of its codes; its list price is no sale",
        "kind.product cells.ids",
        Loads("product", 4, lines=[{"product_code": "0000002745", "brand": "House"}], columns={"List Price": ""}),
    )
    path.write_text(_csv([["SKU", "Product Name", "Brand", "Category", "List Price", "Status"], *rows]), "utf-8")


def customers() -> None:
    rows = [
        [*s[:2], f"联系人{n}", f"1380000{n:04}", f"{s[3]}{s[4]}建设路{n}号", "A", 200_000]
        for n, s in enumerate(FURNITURE, 1)
    ]
    path = messy(
        "客户档案.xlsx",
        "A list of customers: the grade is taken, telephones and credit limits are not",
        "kind.customer",
        Loads(
            "customer",
            6,
            columns={"客户编码": "customer_code", "客户级别": "customer_tier", "手机号码": "", "信用额度": ""},
            lines=[{"customer_code": "D001", "customer_tier": "A"}],
        ),
    )
    made, _ = page("Sheet1", ["客户编码", "客户名称", "联系人", "手机号码", "详细地址", "客户级别", "信用额度"], rows)
    made.save(path)


def dealers_by_province() -> None:
    path = messy(
        "经销商档案(按省).xlsx",
        "The province of several dealers is merged; a dealer without a channel has none, not the one above",
        "kind.customer keys.merged where.titles where.signatures",
        Loads(
            "customer",
            6,
            "2026-03-31",
            "2026-03-31",
            columns={"省份": "province", "经销商名称": "customer_name", "渠道": "channel", "业务员": "salesperson"},
            lines=[
                {"customer_code": "D003", "province": "云南省", "city": "曲靖市", "channel": "专卖店"},
                {"customer_code": "D004", "province": "贵州省", "channel": ""},
            ],
        ),
    )
    made, sheet = book("档案")
    title(sheet, 1, "经销商档案（截至2026年3月31日）", 7)
    put(sheet, 2, [["省份", "地市", "经销商编码", "经销商名称", "渠道", "业务员", "联系电话"]])
    rows = [
        [s[3], s[4], *s[:2], None if s[0] == "D004" else "专卖店", "周敏", f"0871-6{n:07}"]
        for n, s in enumerate(FURNITURE)
    ]
    end = put(sheet, 3, [[None if n in (1, 2, 4) else row[0], *row[1:]] for n, row in enumerate(rows)])
    merge(sheet, "A3:A5", "A6:A7")
    dress(sheet, [2], end - 1, 7)
    put(sheet, end + 1, [["制表：内勤", None, None, "审核："]])
    made.save(path)


def units_of_an_erp() -> None:
    rows = [[s[0], s[1], s[2], "赵磊", f"1390000{n:04}", "启用"] for n, s in enumerate(SUPERMARKETS)]
    rows.insert(2, ["", "", "华东", "赵磊", "", "停用"])
    path = messy(
        "往来单位信息.csv",
        "Units of an ERP in GBK; a line without code and name goes back",
        "kind.customer text.gbk",
        Loads(
            "customer",
            5,
            problems=[4],
            columns={"往来单位编号": "customer_code", "往来单位全名": "customer_name", "所属区域": "region"},
        ),
    )
    head = ["往来单位编号", "往来单位全名", "所属区域", "业务员", "手机号码", "状态"]
    path.write_bytes(_csv([head, *rows]).encode("gbk"))


def suppliers() -> None:
    rows = [
        [f"G{n:03}", f"{name}五金厂", f"联系人{n}", f"1370000{n:04}", "工行", f"62220{n:06}"]
        for n, name in enumerate("甲乙丙丁")
    ]
    path = messy(
        "供应商资料.xlsx",
        "Suppliers are no customers",
        "kind.customer",
        outcome="ignored",
    )
    made, _ = page("供应商", ["供应商编码", "供应商名称", "联系人", "手机号码", "开户行", "账号"], rows, "供应商资料")
    made.save(path)


def sales_with_addresses() -> None:
    lines = sold(361, 12, FURNITURE, HARDWARE)
    rows = [[x.day, x.doc, *x.shop[:2], "联系人", "13800000000", "建设路", x.item[1], x.qty, x.amount] for x in lines]
    path = messy(
        "客户订货明细(含联系方式).xlsx",
        "Sales that tell each customer's telephone and address stay sales",
        "kind.customer kind.product",
        Loads(
            "sales",
            12,
            str(lines[0].day),
            str(lines[-1].day),
            totals={"amount": total(x.amount for x in lines)},
            columns={"联系人": "", "手机号码": "", "详细地址": ""},
        ),
    )
    head = ["日期", "单据号", "客户编码", "客户名称", "联系人", "手机号码", "详细地址", "商品名称", "数量", "金额"]
    made, _ = page("明细", head, rows)
    made.save(path)


def customers_and_since_when() -> None:
    path = messy(
        "客户等级.csv",
        "A list of customers with the day since when each has been one, under no title",
        "kind.customer",
        Loads("customer", 5, columns={"客户等级": "customer_tier", "开户日期": ""}),
    )
    rows = [[s[0], s[1], "ABC"[n % 3], s[2], "王一", f"20{19 + n}-05-0{n + 1}"] for n, s in enumerate(SUPERMARKETS)]
    head = ["客户编号", "客户名称", "客户等级", "所属区域", "业务员", "开户日期"]
    path.write_text(_csv([head, *rows]), "gb18030")
