"""Tables as shops, tills and small programs export them, where one column or row tells how the rest is meant."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import DRINKS, SUPERMARKETS, Line, figures, sold
from tests.make_messy.paper import page
from tests.make_messy.text import write


def header_again_behind_a_gap() -> None:
    lines = sold(2101, 9, SUPERMARKETS, DRINKS, (2024, 1), 28)
    path = messy(
        "till log january.csv",
        "One line of goods stands alone between a blank row and the header said again: it is a sale like the others",
        "where.repeated_header",
        Loads("sales", 9, "2024-01", "2024-01", totals=_sums(lines)),
    )
    head = ["Order ID", "Product", "Quantity Ordered", "Price Each", "Order Date", "Shop"]
    rows = [
        [x.doc, x.item[1], str(x.qty), str(x.price), f"{x.day:%m/%d/%y} 09:{n:02d}", "Main"]
        for n, x in enumerate(lines)
    ]
    write(path, "utf-8", [head, *rows[:4], [""] * 6, rows[4], head, *rows[5:]])


def lines_marked_as_returned() -> None:
    lines = sold(2102, 8, SUPERMARKETS, DRINKS, (2024, 2), 28)
    path = messy(
        "orders february.csv",
        "A column `returned` says True of lines whose revenue still stands there: whether they count is asked",
        "ask.status",
        outcome="needs_decision",
        readings=[str(total(x.amount for x in lines[:6])), str(total(x.amount for x in lines))],
    )
    head = ["order_id", "date", "product", "units", "unit_price", "revenue", "returned"]
    write(path, "utf-8", [head, *([*_line(x), str(n > 5)] for n, x in enumerate(lines))])


def after_sales_requests_withdrawn() -> None:
    lines = sold(2103, 7, SUPERMARKETS, DRINKS, (2024, 3), 28)
    path = messy(
        "店铺订单(售后状态).csv",
        "无售后或售后取消 says that a sale stands, and the day of the order goes before the day it was sent",
        "meaning.void",
        Loads(
            "sales",
            7,
            min(str(x.day) for x in lines),
            max(str(x.day) for x in lines),
            totals=_sums(lines),
            columns={
                "订单成交时间": "sale_date",
                "商家实收金额(元)": "amount",
                "用户实付金额(元)": "",
                "商品总价(元)": "",
            },
        ),
    )
    head = ["商品", "订单号", "订单状态", "商品总价(元)", "用户实付金额(元)", "商家实收金额(元)", "商品数量(件)"]
    head += ["发货时间", "订单成交时间", "售后状态"]
    state = "无售后或售后取消"
    rows = [
        [
            *(x.item[1], f"24-{x.doc}", "已收货", str(x.amount + 5), str(x.amount - 2), str(x.amount), str(x.qty)),
            *(f"2024-04-{n + 1:02d} 08:00:00", f"{x.day} 21:0{n}:00", state),
        ]
        for n, x in enumerate(lines)
    ]
    write(path, "utf-8", [head, *rows])


def pieces_beside_numbers_of_things() -> None:
    lines = sold(2104, 8, SUPERMARKETS, DRINKS, (2024, 4), 28)
    path = messy(
        "SalesLines Apr.csv",
        "Keys, line numbers and a second day beside pieces sold are no money: the pieces load, the amount is missing",
        "meaning.pieces",
        Loads("sales", 8, "2024-04", "2024-04", totals={"quantity": total(Decimal(x.qty) for x in lines)}),
    )
    head = ["OrderDate", "StockDate", "OrderNumber", "ProductKey", "CustomerKey", "TerritoryKey", "OrderLineItem"]
    rows = [
        [
            *(str(x.day), f"2023-11-{n + 3:02d}", x.doc, str(300 + n), str(14_000 + n), str(n % 4 + 1)),
            *(str(n % 3 + 1), str(x.qty)),
        ]
        for n, x in enumerate(lines)
    ]
    write(path, "utf-8", [[*head, "OrderQuantity"], *rows])


def price_for_each_kilogram() -> None:
    weights = [Decimal(w) for w in ("0.396", "1.250", "0.849", "-0.421", "2.100")]
    prices = [Decimal(p) for p in ("7.60", "3.20", "10.00", "10.00", "8.80")]
    path = messy(
        "蔬菜流水6月.csv",
        "销售单价(元/千克) is a price for each kilogram: the amount is price × weight, a line given back is negative",
        "meaning.price_times_quantity",
        Loads("sales", 5, "2024-06-03", "2024-06-07", totals={"amount": _worth(weights, prices), "quantity": "4.174"}),
    )
    head = ["销售日期", "扫码时间", "单品编码", "销量(千克)", "销售单价(元/千克)", "销售类型"]
    rows = [
        [f"2024-06-{n + 3:02d}", f"09:{n + 10}:07", f"10290000511{n}", str(w), str(p), "退货" if w < 0 else "销售"]
        for n, (w, p) in enumerate(zip(weights, prices, strict=True))
    ]
    write(path, "utf-8", [head, *rows])


def goods_and_customers_without_a_title() -> None:
    _plain("单品与分类.csv", "product", [("2001", "净菜生菜", "11", "花叶类"), ("2002", "香椿", "11", "花叶类")])
    _plain(
        "往来一览.csv", "customer", [("K01", "杭州联和超市", "浙江", "杭州"), ("K02", "苏州人民商场", "江苏", "苏州")]
    )


def share_of_the_oldest_debt() -> None:
    owed, late = figures(2105, 4, 20_000, 90_000), figures(2106, 4, 500, 5_000)
    path = messy(
        "客户账龄(含占比).xlsx",
        ">90天占比 is a share and no money: it adds nothing to what is overdue for more than 90 days",
        "meaning.overdue",
        Loads(
            "receivable",
            4,
            "2024-06-30",
            "2024-06-30",
            totals={"amount": total(owed), "overdue_more": total(late), "not_due": total(owed) - total(late)},
            columns={">90天占比": ""},
            checks=[ok("amount", total(owed))],
        ),
    )
    head = ["客户名称", "应收账款", "未逾期金额", ">90天", ">90天占比"]
    rows: list[list[object]] = [
        [customer[1], a, a - b, b, float(round(b / a, 4))]
        for customer, a, b in zip(SUPERMARKETS, owed, late, strict=False)
    ]
    rows.append(
        ["合计", total(owed), total(owed) - total(late), total(late), float(round(total(late) / total(owed), 4))]
    )
    made, _ = page("账龄", head, rows, "应收账款账龄表（截止日期：2024-06-30）")
    made.save(path)


def book_kept_by_hand() -> None:
    lines = sold(2107, 6, SUPERMARKETS, DRINKS, (2024, 5), 28)
    path = messy(
        "手记5月.csv",
        "Day, customer, what, pieces and amount: what a customer took by the piece was sold, with nothing asked",
        "meaning.pieces",
        Loads("sales", 6, "2024-05", "2024-05", totals=_sums(lines)),
    )
    rows = [[str(x.day), x.shop[1], x.item[1], str(x.qty), str(x.amount)] for x in lines]
    write(path, "utf-8", [["日期", "客户", "摘要", "数量", "金额"], *rows])


def points_between_semicolons() -> None:
    path = messy(
        "dealer sales semicolons.csv",
        "Parted by semicolons, 1.234 and 12.750 may be thousands or decimals, and no other number decides",
        "ask.thousandths",
        outcome="needs_decision",
        question="grouping_point",
        readings=["993.98", "14964.00"],
    )
    rows = [["2024-05-02", "Meyer", "3", "1.234"], ["2024-05-03", "Schulz", "5", "12.750"]]
    path.write_text(
        "\n".join(
            map(";".join, [["date", "customer", "quantity", "sales"], *rows, ["2024-05-05", "Becker", "2", "980"]])
        )
    )


def book_of_works() -> None:
    works = ["堆头陈列", "海报制作", "门头灯箱", "促销海报"]
    path = messy(
        "客户往来(陈列).csv",
        "Day, customer, what, pieces and amount where what is counted are displays and posters: sold or spent?",
        "ask.dataset",
        outcome="needs_decision",
        question="dataset",
    )
    lines = sold(2109, 8, SUPERMARKETS, DRINKS, (2024, 5), 28)
    rows = [[str(x.day), x.shop[1], works[at % 4], str(x.qty), str(x.amount)] for at, x in enumerate(lines)]
    write(path, "utf-8", [["日期", "客户", "摘要", "数量", "金额"], *rows])


def book_of_fees() -> None:
    spent = ["堆头费", "进场费", "促销员工资", "陈列费"]
    path = messy(
        "客户流水(费项).csv",
        "Day, customer, item and amount where every item is a fee, though the file calls it a flow: sold or spent?",
        "ask.dataset",
        outcome="needs_decision",
    )
    amounts = figures(2108, 4, 300, 3_000)
    rows = [
        [f"2024-05-{n + 11}", SUPERMARKETS[n][1], item, str(amount)]
        for n, (item, amount) in enumerate(zip(spent, amounts, strict=True))
    ]
    write(path, "utf-8", [["日期", "客户", "项目", "金额"], *rows])


def money_in_and_out() -> None:
    path = messy(
        "my transactions may.csv",
        "A column says Income or Expense of every line: money in and out of a purse, neither sales nor expenses",
        "meaning.cost",
        outcome="ignored",
    )
    amounts = figures(2109, 5, 20, 900)
    sides = ["Expense", "Expense", "Income", "Transfer-Out", "Expense"]
    rows = [
        [f"2024-05-{n + 14}", "Cash", "Food", str(a), side]
        for n, (a, side) in enumerate(zip(amounts, sides, strict=True))
    ]
    write(path, "utf-8", [["Date", "Mode", "Category", "Amount", "Income/Expense"], *rows])


def one_order_total_on_two_lines() -> None:
    path = messy(
        "web orders small.csv",
        "order_total says the same on both lines of an order, but one order is too little to decide by: it is asked",
        "meaning.order_amount",
        outcome="needs_decision",
        readings=["55.00", "85.00"],
    )
    head = ["order_id", "order_date", "customer", "item", "qty", "order_total"]
    rows = [["1", "2024-05-15", "Ann", "Pen", "2", "30.00"], ["1", "2024-05-15", "Ann", "Book", "1", "30.00"]]
    write(path, "utf-8", [head, *rows, ["2", "2024-05-20", "Bob", "Pen", "5", "25.00"]])


def stock_last_counted() -> None:
    path = messy(
        "stock on hand.csv",
        "last_counted is the day of each count, and a reserved quantity is none of the stock",
        "meaning.stock_movement",
        Loads("inventory", 4, "2024-04-20", "2024-04-23", totals={"quantity": "486"}),
    )
    counts = ("139", "121", "62", "164")
    rows = [[f"P{n}", c, "Warehouse C", f"2024-04-{20 + n}", str(n)] for n, c in enumerate(counts)]
    write(path, "utf-8", [["product_id", "quantity_on_hand", "bay", "last_counted", "reserved_quantity"], *rows])


def invoices_still_open() -> None:
    path = messy(
        "receivables.csv",
        "Invoices with overdue days in a file called receivables are debts and no sales; of which day, nothing tells",
        "kind.receivable",
        outcome="needs_decision",
        question="period",
    )
    amounts = figures(2110, 4, 900, 9_000)
    rows = [
        [customer[1], f"INV-{n}", str(amount), f"2024-03-{n + 14}", str(30 - n)]
        for n, (customer, amount) in enumerate(zip(SUPERMARKETS, amounts, strict=False))
    ]
    write(path, "utf-8", [["customer", "invoice", "amount", "invoice_date", "overdue_days"], *rows])


def years_of_two_digits() -> None:
    amounts = figures(2111, 4, 900, 9_000)
    path = messy(
        "逐月销售(短年份).csv",
        "年 24 beside 月 5 is May 2024",
        "cells.period",
        Loads("sales", 4, "2024-05-01", "2024-08-01", totals={"amount": total(amounts)}),
    )
    write(
        path,
        "utf-8",
        [["年", "月", "客户名称", "销售额"], *(["24", str(n + 5), "甲", str(a)] for n, a in enumerate(amounts))],
    )


def shops_and_warehouses_side_by_side() -> None:
    path = messy(
        "store and depot sales.csv",
        "RETAIL SALES and WAREHOUSE SALES are two figures of sales: neither stands for both",
        "ask.two_amounts",
        outcome="needs_decision",
    )
    one, two = figures(2112, 4, 100, 900), figures(2113, 4, 100, 900)
    rows = [
        ["2024", str(n + 1), f"A{n}", "Cider", str(a), str(b)] for n, (a, b) in enumerate(zip(one, two, strict=True))
    ]
    write(path, "utf-8", [["YEAR", "MONTH", "ITEM CODE", "ITEM NAME", "RETAIL SALES", "WAREHOUSE SALES"], *rows])


def notes_one_under_the_other() -> None:
    lines = sold(2114, 6, SUPERMARKETS, DRINKS, (2024, 5), 20)
    path = messy(
        "delivery notes may.csv",
        "Each note says its customer and day in pairs over the header said again: they hold for its own lines only",
        "where.repeated_header",
        Loads(
            "sales",
            6,
            "2024-05-02",
            "2024-05-13",
            totals=_sums(lines),
            lines=[{"sale_date": "2024-05-13", "customer_name": "宁波三江副食", "product_name": lines[5].item[1]}],
        ),
    )
    head = ["品名", "规格", "数量", "单价", "金额", "备注"]
    rows = [[x.item[1], "箱", str(x.qty), str(x.price), str(x.amount), ""] for x in lines]
    first = ["客户", "杭州联和超市", "日期", "2024-05-02", "单号", "SH001"]
    second = ["客户", "宁波三江副食", "日期", "2024-05-13", "单号", "SH002"]
    write(path, "utf-8", [first, head, *rows[:3], second, head, *rows[3:]])


def bare_names_of_a_stock_report() -> None:
    path = messy(
        "饮品2024年5月.csv",
        "期初 | 入库 | 出库 | 期末 of goods are a report of stock although no name says so: 期末 is what is there",
        "meaning.stock_movement",
        Loads("inventory", 3, "2024-05-31", "2024-05-31", totals={"quantity": "101", "opening_quantity": "60"}),
    )
    rows = [["冰红茶", "20", "50", "30", "40"], ["清茶", "15", "60", "44", "31"], ["天然水", "25", "10", "5", "30"]]
    write(path, "utf-8", [["商品", "期初", "入库", "出库", "期末"], *rows])


def short_names_of_a_program() -> None:
    lines = sold(2115, 5, SUPERMARKETS, DRINKS, (2024, 5), 20)
    path = messy(
        "extract_0524.txt",
        "cust_no, qty and amt are the short names that programs use; zeros before a number stay",
        "text.pipe",
        Loads(
            "sales",
            5,
            "2024-05",
            "2024-05",
            totals=_sums(lines),
            columns={"cust_no": "customer_code", "amt": "amount", "qty": "quantity"},
        ),
    )
    rows = [
        [x.doc, str(x.day), f"{n:07d}", x.shop[1], x.item[1], str(x.qty), str(x.amount)]
        for n, x in enumerate(lines, start=123)
    ]
    write(path, "utf-8", [["order_no", "order_date", "cust_no", "cust_name", "item", "qty", "amt"], *rows], "|")


def prices_without_a_title() -> None:
    path = messy(
        "spec and price.csv",
        "Codes and what one of each costs, nothing else: prices, and no sales without amounts",
        "kind.price",
        outcome="ignored",
        kind="price",
    )
    rows = [["0001.1", "86.64"], ["0039.10", "14.32"], ["0040.135/120", "78.18"], ["黑色-2", "54.21"]]
    write(path, "utf-8", [["规格编码", "单价"], *rows])


def orders_from_a_warehouse() -> None:
    path = messy(
        "open orders dump.csv",
        "Pieces of orders that a warehouse ships are no stock, though the warehouse and the goods stand beside them",
        "meaning.stock_movement",
        outcome="ignored",
    )
    head = ["Warehouse Name", "PO Number", "PO Date", "Order Status", "Item Number", "Item Name", "Quantity"]
    rows = [
        ["Depot 1", f"CS{n}", f"05/{n + 12}/2024", "Shipped", f"K-{n}", "Garden bench", str(n + 1), "66.1"]
        for n in range(4)
    ]
    write(path, "utf-8", [[*head, "Wholesale Price"], *rows])


def flags_of_goods_sent_back() -> None:
    _flagged("电商明细(是否退货).csv", "是否退货", "是", "否")
    _flagged("orders with return flag.csv", "Return Flag", "Y", "N")
    _flagged("订单(有效标志).csv", "是否有效", "否", "是")
    _flagged("orders return status.csv", "return_status", "Returned", "Not Returned")
    _flagged("order2019.csv", "chargeback", "TRUE", "FALSE")
    _flagged("退换明细(是否退货).csv", "是否退货", "退货", "")
    _flagged("lineitem.csv", "Return Flag", "R", "N")


def flag_beside_a_minus() -> None:
    lines = sold(2117, 5, SUPERMARKETS, DRINKS, (2024, 5), 20)
    amounts = [-x.amount if n == 3 else x.amount for n, x in enumerate(lines)]
    path = messy(
        "退货已记负.csv",
        "What 是否退货 marks stands with a minus already: the lines add up as they are and nothing is asked",
        "meaning.negative_lines",
        Loads("sales", 5, "2024-05", "2024-05", totals={"amount": total(amounts)}),
    )
    rows = [
        [x.doc, str(x.day), x.item[1], str(a), "是" if a < 0 else "否"] for x, a in zip(lines, amounts, strict=True)
    ]
    write(path, "utf-8", [["订单号", "日期", "商品", "金额", "是否退货"], *rows])


def movements_of_every_kind() -> None:
    path = messy(
        "stock movements june.csv",
        "movement_type says INWARD, SALE, RETURN, DAMAGE: single movements are no count of the stock",
        "meaning.stock_movement",
        outcome="ignored",
    )
    kinds = ("INWARD", "SALE", "RETURN", "DAMAGE")
    rows = [[f"2024-06-{n + 14}", f"K-{n}", kind, str(n + 3), "Good"] for n, kind in enumerate(kinds)]
    write(path, "utf-8", [["date", "sku", "movement_type", "quantity", "condition"], *rows])


def targets_in_two_currencies() -> None:
    path = messy(
        "targets two currencies.csv",
        "The same targets in dong and in dollars: which of the two counts is asked",
        "ask.two_amounts",
        outcome="needs_decision",
    )
    rows = [[f"2024-{n + 1:02d}", "North", str(3_200_000_000 + n), str(130_612 + n)] for n in range(3)]
    write(path, "utf-8", [["year_month", "region", "target_amount_vnd", "target_amount_usd"], *rows])


def _flagged(name: str, header: str, marked: str, other: str) -> None:
    lines = sold(2116, 6, SUPERMARKETS, DRINKS, (2024, 5), 20)
    path = messy(
        name,
        f"{header} says {marked} of one line that still shows its amount: whether it counts is asked",
        "ask.status",
        outcome="needs_decision",
        readings=[str(total(x.amount for x in lines[:5])), str(total(x.amount for x in lines))],
    )
    rows = [
        [x.doc, str(x.day), x.item[1], str(x.qty), str(x.amount), marked if n > 4 else other]
        for n, x in enumerate(lines)
    ]
    write(path, "utf-8", [["订单号", "日期", "商品", "数量", "金额", header], *rows])


def deliveries_at_cost() -> None:
    lines = sold(2118, 5, SUPERMARKETS, DRINKS, (2024, 5), 20)
    path = messy(
        "送货成本5月.csv",
        "Pieces that customers took day by day with what they cost: sales without amounts, no stock worth its cost",
        "meaning.cost",
        Loads(
            "sales",
            5,
            "2024-05",
            "2024-05",
            totals={"quantity": total(Decimal(x.qty) for x in lines)},
            columns={"成本金额": "", "成本单价": ""},
        ),
    )
    rows = [[str(x.day), x.shop[1], x.item[1], str(x.qty), str(x.price), str(x.amount)] for x in lines]
    write(path, "utf-8", [["日期", "客户", "品名", "数量", "成本单价", "成本金额"], *rows])


def sums_by_blank_keys() -> None:
    sold_in = {
        "浙江": figures(2119, 2, 100, 900),
        "江苏": figures(2120, 2, 100, 900),
        "广东": figures(2121, 2, 100, 900),
    }
    amounts = [a for both in sold_in.values() for a in both]
    path = messy(
        "2024年5月各省(rollup).csv",
        "A province without a city and a region without a province are what those below them add up to: sums, no sales",
        "totals.blank_key",
        Loads("sales", 6, "2024-05-01", "2024-05-01", totals={"amount": total(amounts)}),
    )
    rows = []
    for region, provinces in (("华东", ("浙江", "江苏")), ("华南", ("广东",))):
        for province in provinces:
            rows += [[region, province, f"{province}{n}市", str(a)] for n, a in enumerate(sold_in[province])]
            rows.append([region, province, "", str(total(sold_in[province]))])
        rows.append([region, "", "", str(total(a for province in provinces for a in sold_in[province]))])
    write(path, "utf-8", [["大区", "省份", "城市", "销售额"], *rows])


def sales_and_expenses_in_one_list() -> None:
    path = messy(
        "ledger of both.csv",
        "A column says Sales or Expense of every line: adding them up would be neither",
        "meaning.cost",
        outcome="ignored",
    )
    rows = [
        ["Sales", "2024-05-13", "A", "100"],
        ["Expense", "2024-05-14", "Rent", "40"],
        ["Sales", "2024-05-15", "B", "70"],
    ]
    write(path, "utf-8", [["Type", "Date", "Account", "Amount"], *rows])


def _plain(name: str, dataset: str, rows: Sequence[tuple[str, ...]]) -> None:
    heads = {
        "product": ["单品编码", "单品名称", "分类编码", "分类名称"],
        "customer": ["客户编码", "客户名称", "省份", "城市"],
    }
    sentence = f"Codes, names and where they belong, without a figure or a title: a list ({dataset})"
    write(
        messy(name, sentence, f"kind.{dataset}", Loads(dataset, len(rows))), "utf-8", [heads[dataset], *map(list, rows)]
    )


def _line(x: Line) -> list[str]:
    return [x.doc, str(x.day), x.item[1], str(x.qty), str(x.price), str(x.amount)]


def _sums(lines: Sequence[Line]) -> dict[str, Decimal]:
    return {"amount": total(x.amount for x in lines), "quantity": total(Decimal(x.qty) for x in lines)}


def _worth(weights: Sequence[Decimal], prices: Sequence[Decimal]) -> Decimal:
    return total(w * p for w, p in zip(weights, prices, strict=True))
