"""Settlement lists of platforms, pieces without money, pivot tables without words."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy
from tests.make_messy.goods import DRINKS, FURNITURE, SOFAS, SUPERMARKETS, sold
from tests.make_messy.paper import book, page, put

FEES = (("货款", Decimal(1)), ("佣金", Decimal("-0.05")), ("交易服务费", Decimal("-0.006")))


def fees_between_the_goods() -> None:
    lines = sold(1601, 8, FURNITURE, SOFAS, (2024, 5), 3)
    path = messy(
        "平台结算单202405.xlsx",
        "Each order has a line for the goods, one for the commission and one for a fee: only the goods are sales",
        "meaning.fees",
        Loads("sales", 8, str(lines[0].day), str(lines[-1].day), totals={"amount": sum(x.amount for x in lines)}),
    )
    rows = [
        [f"29{n:010d}", x.item[0], x.item[1], name, round(x.amount * share, 2), str(x.day), "已结算"]
        for n, x in enumerate(lines)
        for name, share in FEES
    ]
    made, _ = page(
        "结算", ["订单编号", "商品编号", "商品名称", "费用名称", "应结金额", "费用发生时间", "结算状态"], rows
    )
    made.save(path)


def fees_beside_the_goods() -> None:
    lines = sold(1602, 9, FURNITURE, SOFAS, (2024, 6), 3)
    path = messy(
        "店铺结算明细6月.xlsx",
        "Commission and fees stand in columns of their own: the sale is what stood before them, not what was paid out",
        "meaning.fees",
        Loads("sales", 9, str(lines[0].day), str(lines[-1].day), totals={"amount": sum(x.amount for x in lines)}),
    )
    head = ["结算时间", "订单号", "商品名称", "商品数量", "收入金额", "平台服务费", "佣金", "结算金额"]
    rows = []
    for n, x in enumerate(lines):
        fee, cut = (-round(x.amount * share, 2) for share in (Decimal("0.02"), Decimal("0.05")))
        rows.append([str(x.day), f"6{n:018d}", x.item[1], x.qty, x.amount, fee, cut, x.amount + fee + cut])
    made, _ = page("结算", head, rows)
    made.save(path)


def income_and_outgo_of_an_account() -> None:
    path = messy(
        "店铺账务明细.xlsx",
        "What came in and what went out of an account stand side by side: a statement, neither sales nor expenses",
        "meaning.fees",
        outcome="ignored",
    )
    kinds = ("交易收入", "交易收入", "技术服务费", "提现")
    rows = [
        [
            f"T{n:06d}",
            f"2024-05-{n + 1:02d} 10:15:00",
            120 + n if n % 4 < 2 else 0,
            0 if n % 4 < 2 else -9 - n,
            kinds[n % 4],
        ]
        for n in range(16)
    ]
    made, _ = page("账务", ["商户订单号", "发生时间", "收入金额（+元）", "支出金额（-元）", "账务类型"], rows)
    made.save(path)


def debits_and_credits() -> None:
    path = messy(
        "card transactions.csv",
        "Debits and credits of a card stand as positive figures in one column: they cannot be added up",
        "meaning.fees",
        outcome=["ignored", "needs_decision"],
    )
    rows = [f"2024-03-{n + 1:02d},Shop {n},{20 + n}.50,{'credit' if n % 6 == 0 else 'debit'},Office" for n in range(18)]
    path.write_text("\n".join(["Date,Description,Amount,Transaction Type,Category", *rows]) + "\n", "utf-8")


def pieces_alone() -> None:
    lines = sold(1603, 15, SUPERMARKETS, DRINKS, (2024, 5), 60)
    path = messy(
        "5月动销(仅数量).xlsx",
        "Pieces sold without price or amount: the pieces are loaded and their money is missing, not zero",
        "meaning.pieces",
        Loads("sales", 15, str(lines[0].day), str(lines[-1].day), totals={"quantity": sum(x.qty for x in lines)}),
    )
    rows = [[x.day, x.shop[1], x.item[0], x.item[1], x.qty] for x in lines]
    made, _ = page("动销", ["日期", "门店", "条码", "商品名称", "销量(瓶)"], rows)
    made.save(path)


def pieces_by_month() -> None:
    sold_ = {shop[1]: [20 + 3 * n + m for m in range(1, 7)] for n, shop in enumerate(FURNITURE)}
    path = messy(
        "2024上半年各客户销量.xlsx",
        "Months across hold pieces, and 合计 beside them is their sum and no amount",
        "meaning.pieces wide.months",
        Loads("sales", 36, "2024-01-01", "2024-06-01", totals={"quantity": sum(map(sum, sold_.values()))}),
    )
    head = ["客户名称", *(f"{m}月" for m in range(1, 7)), "合计"]
    made, _ = page("销量", head, [[shop, *n, sum(n)] for shop, n in sold_.items()])
    made.save(path)


def amounts_on_the_first_line() -> None:
    orders = [sold(1610 + n, 3, FURNITURE[:1], SOFAS, (2024, 5), 3) for n in range(5)]
    path = messy(
        "shop orders export.csv",
        "The total of an order stands on its first line only and its other lines are blank, not missing",
        "meaning.order_amount",
        Loads(
            "sales",
            15,
            totals={
                "amount": sum(x.amount for lines in orders for x in lines),
                "quantity": sum(x.qty for lines in orders for x in lines),
            },
        ),
    )
    rows = ["Name,Created at,Financial Status,Total,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku"]
    for n, lines in enumerate(orders):
        for k, x in enumerate(lines):
            whole = sum(y.amount for y in lines) if k == 0 else ""
            paid = "paid" if k == 0 else ""
            rows.append(
                f"#10{n:02d},2024-05-{n + 6:02d} 09:30:00 +0800,"
                f"{paid},{whole},{x.qty},{x.item[1]},{x.price},{x.item[0]}"
            )
    path.write_text("\n".join(rows) + "\n", "utf-8")


def pivot_of_sums() -> None:
    path = messy(
        "透视汇总2024-06.xlsx",
        "A pivot table names nothing but 行标签 and its sums: sales, stock or expenses must be asked",
        "ask.dataset",
        outcome="needs_decision",
    )
    rows = [[shop[1], 10 + n, (10 + n) * 88.5] for n, shop in enumerate(FURNITURE)]
    total_row = ["总计", sum(row[1] for row in rows), sum(row[2] for row in rows)]
    made, _ = page("Sheet3", ["行标签", "求和项:数量", "求和项:金额"], [*rows, total_row])
    made.save(path)


def cars_with_their_buyers() -> None:
    path = messy(
        "car deals.csv",
        "Buyers with phone and address, but each row has a day and a price: no list of customers",
        "kind.customer",
        outcome="ignored",
    )
    rows = [
        f"C_{n},1/{n + 13}/2024,Buyer {n},Male,{20000 + n},Dealer {n % 3},{25000 + 10 * n},SUV,55{n:05d},Austin"
        for n in range(15)
    ]
    head = "Car_id,Date,Customer Name,Gender,Annual Income,Dealer_Name,Price ($),Body Style,Phone,Dealer_Region"
    path.write_text("\n".join([head, *rows]) + "\n", "utf-8")


def one_question_for_all_sheets() -> None:
    path = messy(
        "三店发货开票对照.xlsx",
        "Three sheets of one layout leave the same open: it is asked once, with the sums of all three",
        "ask.two_amounts",
        outcome="needs_decision",
        readings=["2025", "1665"],
    )
    made, first = book("一店")
    for n, name in enumerate(("一店", "二店", "三店")):
        sheet = first if n == 0 else made.create_sheet(name)
        rows = [[f"2024-05-{k + 1:02d}", f"客户{k % 3}", 100 + k + 10 * n, 80 + k + 10 * n] for k in range(6)]
        put(sheet, 1, [["日期", "客户名称", "开票金额", "发货金额"], *rows])
    made.save(path)


def pieces_given_away() -> None:
    lines = sold(1620, 8, FURNITURE, SOFAS, (2024, 5), 3)
    path = messy(
        "5月赠品发放.xlsx",
        "Pieces given to customers for nothing are not pieces sold",
        "meaning.pieces",
        outcome="ignored",
    )
    rows = [[x.day, x.shop[1], "保温杯", x.qty] for x in lines]
    made, _ = page("赠品", ["日期", "客户名称", "赠品名称", "数量"], rows)
    made.save(path)


def pieces_beside_a_list_price() -> None:
    lines = sold(1621, 10, FURNITURE, SOFAS, (2024, 5), 3)
    path = messy(
        "order lines may.csv",
        "Pieces beside a list price and a discount have their money there: they are not loaded without it",
        "meaning.pieces",
        outcome="ignored",
    )
    rows = [f"{x.doc},{x.day},{x.shop[0]},{x.item[0]},{x.qty},{x.item[3]},{n % 3 * 5}" for n, x in enumerate(lines)]
    head = "order_id,order_date,customer_id,product_id,quantity,list_price,discount_percent"
    path.write_text("\n".join([head, *rows]) + "\n", "utf-8")


def pieces_sent_back() -> None:
    lines = sold(1622, 11, FURNITURE, SOFAS, (2024, 5), 3)
    path = messy(
        "售后登记5月.csv",
        "The days are days of return: all pieces came back and count negative",
        "meaning.pieces meaning.negative_lines",
        Loads("sales", 11, totals={"quantity": -sum(x.qty for x in lines)}),
    )
    rows = [f"{x.day},{x.doc},{x.shop[1]},{x.item[1]},{x.qty},破损" for x in lines]
    path.write_text("\n".join(["退货日期,单号,客户名称,产品名称,数量,原因", *rows]) + "\n", "utf-8")
