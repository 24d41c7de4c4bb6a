"""Files whose cells hold numbers, percentages, errors and binary noise as people leave them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import COSMETICS, DRINKS, FURNITURE, SUPERMARKETS, figures, sold
from tests.make_messy.paper import page

FULL_WIDTH = str.maketrans("0123456789.,-", "０１２３４５６７８９．，－")


def numbers_in_every_dress() -> None:
    written = [
        ("1,284.60", "1284.60"),
        ("(1,284.60)", "-1284.60"),
        ("-1,284.60", "-1284.60"),
        ("2,500.75-", "-2500.75"),
        ("￥3,980.50", "3980.50"),
        (" 12,940.50 ", "12940.50"),
        ("¥ 459", "459"),
        ("-   ", "0"),
        ("5260.8", "5260.80"),
        ("￥-300.00", "-300"),
        ("+88.00", "88"),
    ]
    amounts = [Decimal(value) for _, value in written]
    rows = [[date(2024, 5, n), FURNITURE[n % 6][1], text] for n, (text, _) in enumerate(written, 1)]
    path = messy(
        "财务手工账5月.xlsx",
        "Groups, brackets, leading and trailing minus, ￥, blanks round the number and the dash of accountants",
        "cells.numbers",
        Loads(
            "sales",
            0,
            "2024-05-01",
            "2024-05",
            totals={"amount": total(amounts)},
            lines=[{"sale_date": f"2024-05-{n:02}", "amount": a} for n, a in enumerate(amounts, 1) if a],
        ),
    )
    made, _ = page("手工账", ["日期", "客户", "销售额"], rows)
    made.save(path)


def dollars() -> None:
    amounts = figures(144, 8, 100, 30_000)
    rows = [f'{date(2024, 2, 5 + n)},Store {n % 3},"${a:,.2f}"' for n, a in enumerate(amounts[:-1])]
    rows.append(f'2024-02-12,Store 1,"(${amounts[-1]:,.2f})"')
    path = messy(
        "pos_us.csv",
        "Every amount begins with $, a refund stands in brackets",
        "cells.numbers meaning.negative_lines",
        Loads("sales", 8, "2024-02-05", "2024-02-12", totals={"amount": total(amounts) - 2 * amounts[-1]}),
    )
    path.write_text("\n".join(["Date,Store,Net Sales", *rows]) + "\n", "utf-8")


def full_width_digits() -> None:
    lines = sold(141, 10, SUPERMARKETS, DRINKS, (2024, 4), 99)
    rows = [
        [
            str(x.day).translate(FULL_WIDTH),
            x.shop[1],
            x.item[1],
            str(x.qty).translate(FULL_WIDTH),
            f"{x.amount:,.2f}".translate(FULL_WIDTH),
        ]
        for x in lines
    ]
    path = messy(
        "手机录入.xlsx",
        "Digits, points, commas and dashes are full-width in dates and numbers",
        "cells.full_width",
        Loads(
            "sales",
            10,
            str(lines[0].day),
            str(lines[-1].day),
            totals={"amount": total(x.amount for x in lines), "quantity": sum(x.qty for x in lines)},
        ),
    )
    made, _ = page("录入", ["日期", "客户", "商品", "数量", "金额"], rows)
    made.save(path)


def units_after_the_number() -> None:
    written = [
        ("3500元", "3500"),
        ("1.2万元", "12000"),
        ("0.85万", "8500"),
        ("860.50元", "860.50"),
        ("2.75万元", "27500"),
        ("人民币1,200元", "1200"),
        ("430元整", "430"),
    ]
    counts = ["12件", "40 件", "3套", "1,200件", "7件", "5件", "1件"]
    rows = [
        [f"2024-06-{n:02}", FURNITURE[n % 6][1], c, text]
        for n, ((text, _), c) in enumerate(zip(written, counts, strict=True), 1)
    ]
    path = messy(
        "微信接龙订货.xlsx",
        "元, 万元 and 件 stand after the numbers and each cell is read by its own unit",
        "cells.suffix",
        Loads(
            "sales",
            7,
            "2024-06-01",
            "2024-06-07",
            totals={"amount": total(Decimal(v) for _, v in written), "quantity": 1268},
        ),
    )
    made, _ = page("接龙", ["日期", "客户", "数量", "金额"], rows)
    made.save(path)


def percentages_beside_money() -> None:
    lines = sold(142, 12, SUPERMARKETS, COSMETICS, (2024, 5), 20)
    share = total(x.amount for x in lines)
    rows = [[x.day, x.shop[1], x.item[0], x.item[1], x.qty, "12%", x.amount, f"{x.amount / share:.2%}"] for x in lines]
    path = messy(
        "返点明细.xlsx",
        "A discount of 12% and a share stand beside the money and never become money",
        "cells.percent cells.ids",
        Loads(
            "sales",
            12,
            str(lines[0].day),
            str(lines[-1].day),
            totals={"amount": share},
            columns={"折扣率": "", "占比": ""},
            lines=[{"product_code": lines[3].item[0], "amount": lines[3].amount}],
        ),
    )
    made, _ = page("Sheet1", ["日期", "客户名称", "货号", "品名", "数量", "折扣率", "销售金额", "占比"], rows)
    made.save(path)


def error_cells() -> None:
    lines = sold(164, 14, SUPERMARKETS, DRINKS, (2024, 5), 50)
    broken = {3: "#N/A", 5: "#NAME?", 7: "Not found", 9: "NULL", 11: "无"}
    rows = [[x.day, x.doc, x.shop[1], x.item[1], x.qty, broken.get(n, x.amount)] for n, x in enumerate(lines)]
    kept = [x.amount for n, x in enumerate(lines) if n not in broken]
    path = messy(
        "VLOOKUP金额.xlsx",
        "#N/A, #NAME?, Not found, NULL and 无 stand for amounts: they are no zeros, and their rows are spoken of",
        "cells.errors",
        Loads("sales", 0, "2024-05", "2024-05", totals={"amount": total(kept)}, problems=[n + 2 for n in broken]),
    )
    made, _ = page("Sheet1", ["日期", "单号", "客户名称", "商品", "数量", "金额"], rows)
    made.save(path)


def error_cells_in_keys() -> None:
    lines = sold(165, 12)
    rows = [
        [x.day, "#N/A" if n in (2, 6) else x.shop[0], x.shop[1], "NULL" if n == 4 else x.item[0], x.qty, x.amount]
        for n, x in enumerate(lines)
    ]
    path = messy(
        "VLOOKUP客户编码.xlsx",
        "#N/A and NULL stand in keys: the money counts and no customer is called #N/A",
        "cells.errors",
        Loads(
            "sales",
            12,
            "2024-05",
            "2024-05",
            totals={"amount": total(x.amount for x in lines)},
            lines=[{"customer_code": "", "customer_name": lines[2].shop[1], "amount": lines[2].amount}],
        ),
    )
    made, _ = page("Sheet1", ["日期", "客户编码", "客户名称", "存货编码", "数量", "金额"], rows)
    made.save(path)


def noise_of_binary_fractions() -> None:
    lines = sold(166, 12)
    rows = [[x.day, x.shop[1], x.item[1], x.qty, float(x.price) * 1.1 / 1.1, float(x.amount) + 1e-10] for x in lines]
    path = messy(
        "公式算出的金额.xlsx",
        "Formulas left 59.050000000000004: the sum is exact to the cent",
        "cells.numbers",
        Loads("sales", 12, "2024-05", "2024-05", totals={"amount": total(x.amount for x in lines)}),
    )
    made, _ = page("Sheet1", ["日期", "客户", "产品", "数量", "单价", "金额"], rows)
    made.save(path)


def formulas_that_nobody_worked_out() -> None:
    path = messy(
        "程序导出未计算.xlsx",
        "A program wrote 金额 as formulas and no spreadsheet saved their results: pieces alone are not what was sent",
        "cells.formulas",
        outcome="refused",
    )
    rows = [[f"2024-05-{n + 1:02}", f"客户{n + 1}", n + 2, f"=C{n + 3}*12.5"] for n in range(6)]
    page("销售", ["日期", "客户名称", "数量", "金额"], rows, "2024年5月销售明细")[0].save(path)


def formulas_behind_prices() -> None:
    path = messy(
        "程序导出有单价.xlsx",
        "金额 without results beside 数量 and 单价, which make it up",
        "cells.formulas",
        Loads("sales", 6, "2024-05-01", "2024-05-06", totals={"quantity": 27, "amount": 27 * 12.5}),
    )
    rows = [[f"2024-05-{n + 1:02}", f"客户{n + 1}", n + 2, 12.5, f"=C{n + 3}*D{n + 3}"] for n in range(6)]
    page("销售", ["日期", "客户名称", "数量", "单价", "金额"], rows, "2024年5月销售明细")[0].save(path)
