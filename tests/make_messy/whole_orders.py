"""What stands once for a whole order: its status, its total, beside the figures of its lines."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import FURNITURE, SOFAS, Line, sold
from tests.make_messy.paper import book, merge, page, put
from tests.make_messy.text import write

ORDERS = [sold(2340 + n, 3, FURNITURE[n % 6 : n % 6 + 1], SOFAS, (2024, 5), 4) for n in range(6)]
LINES = [x for order in ORDERS for x in order]


def total_in_the_head_of_a_document() -> None:
    path = messy(
        "云星空销售出库单.xlsx",
        "A document's total stands on its first line under the same name as the lines' own: the lines count",
        "meaning.order_amount headers.two_rows keys.blank",
        Loads("sales", 18, totals={"amount": _worth(LINES), "quantity": sum(x.qty for x in LINES)}),
    )
    head = ["单据编号", "日期", "客户", "价税合计(本位币)", "物料名称", "实发数量", "含税单价", "价税合计"]
    rows = [
        [
            *([x.doc, order[0].day, x.shop[1], _worth(order)] if k == 0 else [None] * 4),
            x.item[1],
            x.qty,
            x.price,
            x.amount,
        ]
        for order in ORDERS
        for k, x in enumerate(order)
    ]
    made, sheet = book("销售出库单")
    put(sheet, 1, [["单据头", None, None, None, "明细信息"], head, *rows])
    merge(sheet, "A1:D1", "E1:H1")
    made.save(path)


def status_of_an_order_in_odoo() -> None:
    kept = [x for n, order in enumerate(ORDERS) if n % 3 == 0 for x in order]
    path = messy(
        "sale.order.lines.xlsx",
        "Order Lines/Subtotal beside Total, and a status that stands once for three lines: quotations are asked about",
        "ask.status meaning.order_amount headers.erp",
        outcome="needs_decision",
        readings=[str(_worth(kept)), str(_worth(LINES))],
    )
    head = ["Order Reference", "Customer", "Order Date", "Status"]
    head += ["Order Lines/Product", "Order Lines/Quantity", "Order Lines/Subtotal", "Total"]
    states = ["Sales Order", "Quotation", "Cancelled"]
    rows = []
    for n, order in enumerate(ORDERS):
        for k, x in enumerate(order):
            first = [f"S{n + 10:05}", x.shop[1], order[0].day, states[n % 3]] if k == 0 else [None] * 4
            rows.append([*first, x.item[1], x.qty, x.amount, _worth(order) + 20 if k == 0 else None])
    page("Sheet1", head, rows)[0].save(path)


def lines_of_a_void_order() -> None:
    kept = [x for n, order in enumerate(ORDERS) if n != 2 for x in order]
    path = messy(
        "orders export voided.csv",
        "The lines of a voided order go with its first one, which alone says so",
        "meaning.void meaning.order_amount",
        Loads("sales", 15, totals={"amount": _worth(kept), "quantity": sum(x.qty for x in kept)}),
    )
    head = [
        "Name",
        "Financial Status",
        "Subtotal",
        "Created at",
        "Lineitem quantity",
        "Lineitem name",
        "Lineitem price",
    ]
    rows = []
    for n, order in enumerate(ORDERS):
        for k, x in enumerate(order):
            said = ["voided" if n == 2 else "paid", str(_worth(order))] if k == 0 else ["", ""]
            rows.append([f"#10{n:02}", *said, f"2024-05-{n + 6:02}", str(x.qty), x.item[1], str(x.price)])
    write(path, "utf-8", [head, *rows])


def paid_for_the_order() -> None:
    path = messy(
        "京东订单(整单金额).csv",
        "结算金额 repeats on every line and is 订单金额 less a coupon: it is the order's as well",
        "meaning.order_amount text.gbk",
        Loads("sales", 18, totals={"amount": _worth(LINES) - 60, "quantity": sum(x.qty for x in LINES)}),
    )
    head = ["订单号", "下单时间", "商品名称", "订购数量", "京东价", "订单金额", "结算金额"]
    rows = [
        [
            f"29800{n}",
            str(order[0].day),
            x.item[1],
            str(x.qty),
            str(x.price),
            str(_worth(order)),
            str(_worth(order) - 10),
        ]
        for n, order in enumerate(ORDERS)
        for x in order
    ]
    write(path, "gbk", [head, *rows])


def pieces_sent_back() -> None:
    path = messy(
        "settlement with refunds.csv",
        "Refunds carry a minus in the money and none in the pieces; fees without sales go; total is what is paid out",
        "meaning.type_column meaning.fees",
        Loads("sales", 12, totals={"amount": _signed("amount"), "quantity": _signed("qty")}),
    )
    head = [
        "date/time",
        "type",
        "order id",
        "description",
        "quantity",
        "product sales",
        "selling fees",
        "other",
        "total",
    ]
    rows = []
    for n, x in enumerate(LINES[:12]):
        sign = -1 if n % 4 == 3 else 1
        figures = [sign * x.amount, -sign * x.amount / 10, 0, sign * x.amount * 9 / 10]
        kind = "Refund" if sign < 0 else "Order"
        rows.append([f"May {n + 1}, 2024 1:05:33 AM PDT", kind, x.doc, x.item[1], str(x.qty), *map(str, figures)])
    rows.append(
        ["May 20, 2024 1:05:33 AM PDT", "Service Fee", "", "Cost of Advertising", "", "0", "0", "-120.50", "-120.50"]
    )
    write(path, "utf-8", [head, *rows])


def gifts_with_a_price() -> None:
    kept = [x for n, x in enumerate(LINES) if n % 3 == 0]
    path = messy(
        "5月出库(赠品领用).xlsx",
        "赠品, 试吃 and 领用出库 stand with the price of what was sold: whether they count is asked",
        "ask.status",
        outcome="needs_decision",
        readings=[str(_worth(kept)), str(_worth(LINES))],
    )
    kinds = ["销售出库", "赠品", "领用出库"]
    rows = [[x.day, x.shop[1], x.item[1], kinds[n % 3], x.qty, x.price, x.amount] for n, x in enumerate(LINES)]
    page("出库", ["出库日期", "客户", "品名", "出库类别", "数量", "单价", "金额"], rows)[0].save(path)


def _worth(lines: list[Line]) -> Decimal:
    return total(x.amount for x in lines)


def _signed(name: str) -> Decimal:
    return total(-getattr(x, name) if n % 4 == 3 else getattr(x, name) for n, x in enumerate(LINES[:12]))


def total_of_a_till_receipt() -> None:
    path = messy(
        "小票打印.csv",
        "What was paid for a whole receipt stands on each of its lines: one receipt whose lines add up to it proves it",
        "meaning.order_amount",
        Loads("sales", 3, "2024-05-03", "2024-05-04", totals={"quantity": 6, "amount": "90.00"}),
    )
    head = ["行号", "销售单号", "客户", "日期", "商品名称", "数量", "单价", "金额", "合计数量", "合计金额", "实付金额"]
    rows = [
        ["1", "XS001", "散客", "2024-05-03", "毛巾", "2", "15.00", "30.00", "5", "75.00", "75.00"],
        ["2", "XS001", "散客", "2024-05-03", "袜子", "3", "15.00", "45.00", "5", "75.00", "75.00"],
        ["1", "XS002", "散客", "2024-05-04", "毛巾", "1", "15.00", "15.00", "1", "15.00", "15.00"],
    ]
    write(path, "gb18030", [head, *rows])
