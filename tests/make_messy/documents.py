"""Files in which documents are void, cancelled or sent back, by a column of states or of marks."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import DRINKS, FURNITURE, MEDICINE, PHARMACIES, SUPERMARKETS, sold
from tests.make_messy.paper import page
from tests.make_messy.text import HEAD, cells, write


def void_documents() -> None:
    lines = sold(911, 12, PHARMACIES, MEDICINE, (2024, 9), 20)
    void = {3, 8}
    kept = [line for n, line in enumerate(lines) if n not in void]
    sums = {"amount": total(x.amount for x in kept), "quantity": sum(x.qty for x in kept)}
    path = messy(
        "销售出库单列表202409.csv",
        "已作废 in a column of states: the documents are no sales, and their number is said",
        "meaning.void text.gbk",
        Loads("sales", 10, totals=sums, problems=[]),
    )
    rows = [[*cells(x), "已作废" if n in void else "已审核"] for n, x in enumerate(lines)]
    write(path, "gb18030", [[*HEAD, "单据状态"], *rows])


def void_marks_counted_by_the_total() -> None:
    lines = sold(912, 9, SUPERMARKETS, DRINKS, (2024, 10), 30)
    kept = [line for n, line in enumerate(lines) if n != 4]
    every = total(x.amount for x in lines)
    path = messy(
        "开单记录10月.xlsx",
        "是 under 是否作废 makes a line void; the typed total counts it in and still agrees",
        "meaning.void totals.labelled",
        Loads("sales", 8, totals={"amount": total(x.amount for x in kept)}, checks=[ok("金额", every)]),
    )
    rows = [
        [x.day, x.doc, x.shop[1], x.item[1], x.qty, x.amount, "是" if n == 4 else "否"] for n, x in enumerate(lines)
    ]
    foot = ["合计", None, None, None, None, every, None]
    made, _ = page("开单", ["日期", "单号", "客户", "商品", "数量", "金额", "是否作废"], [*rows, foot])
    made.save(path)


def cancelled_orders_with_amounts() -> None:
    lines = sold(913, 10, FURNITURE, DRINKS, (2024, 11), 3)
    states = ["Completed", "Shipped", "Cancelled", "Completed", "Refunded"] * 2
    kept = total(x.amount for n, x in enumerate(lines) if n % 5 not in (2, 4))
    path = messy(
        "web orders november.csv",
        "Cancelled and refunded orders still show their amounts: do they count?",
        "ask.status",
        outcome="needs_decision",
        readings=[str(kept), str(total(x.amount for x in lines))],
    )
    head = ["Order ID", "Order Date", "Customer", "Product", "Quantity", "Total", "Order Status"]
    rows = [[x.doc, str(x.day), x.shop[1], x.item[1], str(x.qty), str(x.amount)] for x in lines]
    write(path, "utf-8", [head, *([*row, state] for row, state in zip(rows, states, strict=True))])


def closed_orders_without_money() -> None:
    lines = sold(914, 8, FURNITURE, DRINKS, (2024, 12), 3)
    paid = [Decimal(0) if n in (1, 6) else x.amount for n, x in enumerate(lines)]
    path = messy(
        "平台订单12月.csv",
        "Closed orders paid nothing: there is nothing to ask",
        "meaning.void",
        Loads("sales", 8, totals={"amount": total(paid)}),
    )
    head = ["订单编号", "下单时间", "买家昵称", "商品名称", "购买数量", "实付金额", "订单状态"]
    rows = [
        [x.doc, f"{x.day} 10:20:00", x.shop[1], x.item[1], str(x.qty), str(money), "交易成功" if money else "交易关闭"]
        for x, money in zip(lines, paid, strict=True)
    ]
    write(path, "utf-8-sig", [head, *rows])
