"""Files whose headers stand in several rows, hold invisible characters, or name nothing at all."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import DRINKS, HARDWARE, MEDICINE, PHARMACIES, SUPERMARKETS, figures, sold
from tests.make_messy.paper import book, dress, merge, page, put, title

WAN, YI = Decimal(10_000), Decimal(100_000_000)


def two_rows_of_stock_movement() -> None:
    opening = [(12, "32160.00"), (30, "13770.00"), (5, "19902.50"), (0, "0.00"), (9, "47347.20")]
    moved = [(20, 18), (40, 52), (0, 3), (16, 7), (4, 4)]
    head = [
        ["存货编码", "存货名称", "期初", None, "入库", None, "出库", None, "结存", None],
        [None, None, *["数量", "金额"] * 4],
    ]
    rows: list[list[Any]] = []
    closing = []
    items = [
        ("YA-1801", "逸系列1.8米床", "2680.00"),
        ("YA-0903", "逸系列床头柜", "459.00"),
        ("SL-3203", "素里三人沙发", "3980.50"),
        ("SL-1403", "素里餐桌1.4米", "1899.00"),
        ("HX-2206", "和序六门衣柜", "5260.80"),
    ]
    for (code, name, price), (count, value), (into, out) in zip(items, opening, moved, strict=True):
        left, cost = count + into - out, Decimal(price)
        closing.append((left, left * cost))
        rows.append([code, name, count, Decimal(value), into, into * cost, out, out * cost, left, left * cost])
    path = messy(
        "收发存汇总表.xlsx",
        "A two-row header with merged cells names quantity and amount of opening, in, out and closing stock",
        "headers.two_rows meaning.stock_movement wide.period_in_title totals.labelled",
        Loads(
            "inventory",
            5,
            "2024-05",
            "2024-05",
            said=["count_date"],
            totals={
                "quantity": sum(c[0] for c in closing),
                "amount": total(c[1] for c in closing),
                "opening_quantity": 56,
                "opening_amount": total(Decimal(o[1]) for o in opening),
            },
            columns={
                "结存 / 数量": "quantity",
                "结存 / 金额": "amount",
                "期初 / 数量": "opening_quantity",
                "入库 / 数量": "",
                "出库 / 数量": "",
            },
            checks=[ok("结存 / 数量", sum(c[0] for c in closing))],
        ),
    )
    made, sheet = book("收发存")
    title(sheet, 1, "收发存汇总表", 10)
    put(sheet, 2, [["仓库：成品仓", None, None, None, "会计期间：2024年5月"]])
    sums = [sum((row[c] for row in rows), Decimal(0)) for c in range(2, 10)]
    end = put(sheet, 3, [*head, *rows, ["合计", None, *sums]])
    merge(sheet, "A3:A4", "B3:B4", "C3:D3", "E3:F3", "G3:H3", "I3:J3", f"A{end - 1}:B{end - 1}")
    dress(sheet, [3, 4], end - 1, 10)
    made.save(path)


def two_rows_of_sales_and_returns() -> None:
    path = messy(
        "客户销退对照_202404.xlsx",
        "Under 销售, 退货 and 净额 the second header row names quantity and amount; the net is what counts",
        "headers.two_rows meaning.negative_lines",
        Loads(
            "sales",
            5,
            "2024-04",
            "2024-04",
            totals={"amount": "64917.50", "quantity": 13140},
            columns={"净额 / 金额": "amount", "净额 / 数量": "quantity"},
            said=["sale_date"],
        ),
    )
    made, sheet = book("对照")
    gross = [(2600, "13250.00"), (3120, "15600.40"), (1980, "9105.10"), (4400, "21560.00"), (1400, "7040.00")]
    back = [(60, "300.00"), (0, "0.00"), (120, "618.00"), (180, "720.00"), (0, "0.00")]
    head = [["客户编码", "客户名称", "销售", None, "退货", None, "净额", None], [None, None, *["数量", "金额"] * 3]]
    rows = []
    for shop, (count, amount), (returned, refund) in zip(SUPERMARKETS, gross, back, strict=True):
        sale, less = Decimal(amount), Decimal(refund)
        rows.append([shop[0], shop[1], count, sale, returned, less, count - returned, sale - less])
    end = put(sheet, 1, [*head, *rows])
    merge(sheet, "A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:H1")
    dress(sheet, [1, 2], end - 1, 8)
    made.save(path)


def three_rows_of_year_month_measure() -> None:
    made, sheet = book("目标")
    top: list[object] = ["大区", "省份"]
    middle: list[object] = [None, None]
    low: list[object] = [None, None]
    for year, months in ((2024, (11, 12)), (2025, (1, 2))):
        for month in months:
            top += [f"{year}年", None]
            middle += [f"{month}月", None]
            low += ["目标销量", "目标金额"]
    counts = [[Decimal(40 + 7 * r + 3 * c) for c in range(4)] for r in range(6)]
    money = [figures(330 + r, 4) for r in range(6)]
    provinces = [
        ("西南", "云南"),
        ("西南", "贵州"),
        ("西南", "四川"),
        ("华东", "浙江"),
        ("华东", "江苏"),
        ("华东", "安徽"),
    ]
    rows = [
        [*p, *[v for pair in zip(c, m, strict=True) for v in pair]]
        for p, c, m in zip(provinces, counts, money, strict=True)
    ]
    path = messy(
        "分省目标分解.xlsx",
        "Three header rows give year, month and measure of a target",
        "headers.three_rows wide.measures meaning.target",
        Loads(
            "target",
            24,
            "2024-11-01",
            "2025-02-01",
            totals={"amount": total(m for r in money for m in r), "quantity": total(c for r in counts for c in r)},
            lines=[{"target_month": "2025-01-01", "province": "江苏", "amount": money[4][2], "quantity": counts[4][2]}],
        ),
    )
    end = put(sheet, 2, [top, middle, low, *rows])
    title(sheet, 1, "2024-2025年度分省销售目标分解表", 10)
    merge(sheet, "A2:A4", "B2:B4", "C2:F2", "G2:J2", "C3:D3", "E3:F3", "G3:H3", "I3:J3", "A5:A7", "A8:A10")
    for cells in ("D2", "E2", "F2", "H2", "I2", "J2"):
        assert sheet[cells].value is None
    dress(sheet, [2, 3, 4], end - 1, 10)
    made.save(path)


def spaces_breaks_and_full_width() -> None:
    lines = sold(38, 14, PHARMACIES, MEDICINE, (2024, 5), 400)
    head = ["　日 期 ", "客户\n名称", "\u200b品名\u200b", "数量\u00a0", "单价（元）", "金　额\n（元）", "备注", "备注 "]
    rows = [
        [x.day, x.shop[1], x.item[1], x.qty, x.price, x.amount, None, "冷链" if n % 5 == 0 else None]
        for n, x in enumerate(lines)
    ]
    path = messy(
        "流向5月.xlsx",
        "Headers hold ideographic and zero-width spaces, line breaks and full-width brackets, one stands twice",
        "headers.invisible headers.line_breaks headers.duplicates",
        Loads(
            "sales",
            14,
            str(lines[0].day),
            str(lines[-1].day),
            totals={"amount": total(x.amount for x in lines), "quantity": sum(x.qty for x in lines)},
        ),
    )
    made, _ = page("流向", head, rows)
    made.save(path)


def the_same_amount_twice() -> None:
    lines = sold(39, 12)
    head = ["订单日期", "订单号", "客户", "产品", "数量", "金额", "数量", "金额"]
    rows = [[x.day, x.doc, x.shop[1], x.item[1], x.qty, x.amount, x.qty, x.amount] for x in lines]
    path = messy(
        "join_result.xlsx",
        "A join left quantity and amount in the file twice with equal values: they count once",
        "headers.duplicates",
        Loads(
            "sales",
            12,
            str(lines[0].day),
            str(lines[-1].day),
            totals={"amount": total(x.amount for x in lines), "quantity": sum(x.qty for x in lines)},
        ),
    )
    made, _ = page("Sheet1", head, rows)
    made.save(path)


def dotted_names_of_an_erp() -> None:
    lines = sold(40, 15, PHARMACIES, HARDWARE, (2024, 7), 60)
    head = [
        "销售订单.单据编号",
        "销售订单.业务日期",
        "发票：购货单位名称",
        "销售订单行.料品",
        "销售订单行.数量",
        "销售订单行.含税单价",
        "销售订单行.未税金额",
        "销售订单行.税额",
        "销售订单行.价税合计",
    ]
    rows = [[x.doc, x.day, x.shop[1], x.item[1], x.qty, x.price, x.net, x.amount - x.net, x.amount] for x in lines]
    path = messy(
        "U9销售订单行查询.xlsx",
        "An ERP writes the document before each header; with tax is the amount, without tax is not added",
        "headers.erp meaning.tax",
        Loads(
            "sales",
            15,
            str(lines[0].day),
            str(lines[-1].day),
            totals={"amount": total(x.amount for x in lines), "quantity": sum(x.qty for x in lines)},
            columns={"销售订单行.价税合计": "amount", "销售订单行.未税金额": "", "销售订单行.税额": ""},
        ),
    )
    made, _ = page("查询结果", head, rows)
    made.save(path)


def columns_known_by_what_is_in_them() -> None:
    lines = sold(41, 18, SUPERMARKETS, DRINKS, (2024, 6), 200)
    head = [None, "客户", "商品", None, "单价", "金额"]
    rows = [[x.day, x.shop[1], x.item[1], x.qty, x.price, x.amount] for x in lines]
    path = messy(
        "老张发来的表.xlsx",
        "The date and the quantity have no header: the days, and quantity × price = amount, tell what they are",
        "headers.by_content",
        Loads("sales", 18, str(lines[0].day), str(lines[-1].day), totals={"amount": total(x.amount for x in lines)}),
    )
    made, sheet = book("Sheet1")
    end = put(sheet, 1, [head, *rows])
    dress(sheet, [1], end - 1, 6)
    made.save(path)
