"""Files whose ids must stay text: leading zeros, nineteen digits, numbers that a program made of them."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import COSMETICS, DRINKS, SUPERMARKETS, sold
from tests.make_messy.paper import page


def ids_stay_text() -> None:
    lines = sold(161, 12, SUPERMARKETS, DRINKS, (2024, 5), 30)
    rows = [
        [f"46011020938471562{n:02}", f"{n:03}", x.shop[1], f"00000{2745 + n}", x.item[1], x.day, x.qty, x.amount]
        for n, x in enumerate(lines, 1)
    ]
    path = messy(
        "订单报表-千牛.xlsx",
        "Order numbers of 19 digits, 001 and 0000002745 stay as they are, leading zeros and last digits too",
        "cells.ids",
        Loads(
            "sales",
            12,
            "2024-05",
            "2024-05",
            totals={"amount": total(x.amount for x in lines)},
            lines=[
                {"doc_no": f"46011020938471562{n:02}", "customer_code": f"{n:03}", "product_code": f"00000{2745 + n}"}
                for n in (1, 12)
            ],
        ),
    )
    made, sheet = page(
        "订单", ["订单编号", "客户编码", "客户名称", "商品编码", "商品名称", "下单日期", "数量", "金额"], rows
    )
    for row in sheet.iter_rows(2, 13, 1, 4):
        for cell in row:
            cell.number_format = "@"
    made.save(path)


def ids_that_are_numbers() -> None:
    lines = sold(162, 11, [("2745", "一号店"), ("2746", "二号店"), ("10002", "三号店")], COSMETICS, (2024, 5), 30)
    rows = [[x.day, float(x.shop[0]), x.shop[1], 6901234500000 + n, x.qty, x.amount] for n, x in enumerate(lines)]
    path = messy(
        "crm_dump.xlsx",
        "Ids that a system wrote as numbers never become 2745.0 or 6.9E+12",
        "cells.ids",
        Loads(
            "sales",
            11,
            "2024-05",
            "2024-05",
            totals={"amount": total(x.amount for x in lines)},
            lines=[{"customer_code": x.shop[0], "product_code": str(6901234500000 + n)} for n, x in enumerate(lines)],
        ),
    )
    made, _ = page("dump", ["日期", "客户编码", "客户名称", "条码", "数量", "金额"], rows)
    made.save(path)


def ids_with_a_point_zero() -> None:
    lines = sold(
        163,
        9,
        [("10002", "Quest Industries"), ("552278", "Smith Plumbing"), ("23477", "ACME")],
        COSMETICS,
        (2024, 2),
        30,
    )
    path = messy(
        "pandas_out.csv",
        "A program wrote ids as 10002.0: the id is 10002",
        "cells.ids text.utf8",
        Loads(
            "sales",
            9,
            "2024-02",
            "2024-02",
            totals={"amount": total(x.amount for x in lines)},
            lines=[{"customer_code": x.shop[0], "customer_name": x.shop[1]} for x in lines[:3]],
        ),
    )
    rows = [f"{n},{x.day},{x.shop[0]}.0,{x.shop[1]},{x.qty}.0,{x.amount}" for n, x in enumerate(lines)]
    path.write_text("\n".join([",Order Date,Customer ID,Customer Name,Quantity,Sales", *rows]), "utf-8")
