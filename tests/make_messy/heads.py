"""Documents as systems export them: heads on the first line, on lines of their own, figures under unknown names."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, HARDWARE, SUPERMARKETS, figures, sold
from tests.make_messy.paper import page
from tests.make_messy.text import write


def orders_named_on_their_first_line() -> None:
    lines = sold(2601, 14, SUPERMARKETS, HARDWARE)
    path = messy(
        "批发平台订单导出.xlsx",
        "Number, buyer, order total and day of payment stand on the first line of an order only, left and right",
        "keys.blank meaning.order_amount",
        Loads(
            "sales",
            14,
            str(lines[0].day),
            str(lines[12].day),
            totals={"quantity": sum(x.qty for x in lines), "amount": total(x.amount for x in lines)},
            lines=[{"product_code": lines[1].item[0], "customer_name": lines[0].shop[1], "sale_date": lines[0].day}],
        ),
    )
    head = ["订单编号", "买家会员名", "实付款(元)", "货品标题", "单价(元)", "数量", "货号", "订单付款时间"]
    rows = []
    for n, x in enumerate(lines):
        goods = [x.item[1], x.price, x.qty, x.item[0]]
        whole = x.amount + (lines[n + 1].amount if n % 2 == 0 else 0)
        first = [x.doc, x.shop[1], whole, *goods, f"{x.day} 10:05:00"]
        rows.append(first if n % 2 == 0 else [None, None, None, *goods, None])
    page("订单", head, rows)[0].save(path)


def orders_under_heads_of_their_own() -> None:
    lines = [(("P001", 10, 100), ("P002", 5, 200)), (("P003", 20, 50),), (("P001", 4, 100), ("P003", 6, 50))]
    days = [date(2025, 1, 20), date(2025, 1, 21), date(2025, 2, 3)]
    path = messy(
        "逐单打印订单.xlsx",
        "Each order has a line of number, customer and day, and the header again: its day holds for its own lines",
        "where.stacked where.repeated_header",
        Loads(
            "sales",
            5,
            "2025-01-20",
            "2025-02-03",
            totals={"quantity": 45, "amount": 3700},
            lines=[{"product_code": "P003", "amount": 1000, "sale_date": "2025-01-21"}],
        ),
    )
    rows: list[list[object]] = []
    for n, (day, goods) in enumerate(zip(days, lines, strict=True), 1):
        rows += [[f"SO{n:03}", f"客户{'甲乙丙'[n - 1]}", day], [None, "SKU代码", "SKU名称", "数量", "单价", "金额"]]
        rows += [[None, code, f"配件{code[-1]}", qty, price, qty * price] for code, qty, price in goods]
    page("订单", ["订单号", "客户", "日期", None, None, None], rows)[0].save(path)


def pieces_that_price_and_amount_prove() -> None:
    lines = sold(2602, 12, SUPERMARKETS, DRINKS, most=40)
    path = messy(
        "客户订收对照20240512.xlsx",
        "客户实收 times the price is the amount on every line, so it counts the pieces; 客户订货 does not",
        "headers.by_content meaning.pieces",
        Loads(
            "sales",
            12,
            "2024-05-12",
            "2024-05-12",
            totals={"quantity": sum(x.qty for x in lines), "amount": total(x.amount for x in lines)},
            columns={"客户实收": "quantity", "客户订货": ""},
        ),
    )
    head = ["序", "编号", "商品名称", "单位", "客户订货", "客户名称", "客户实收", "单价", "金额"]
    rows = [
        [n, x.item[0], x.item[1], "箱", x.qty + n % 3, x.shop[1], x.qty, x.price, x.amount]
        for n, x in enumerate(lines, 1)
    ]
    page("Sheet1", head, rows)[0].save(path)


def pieces_before_noon_and_of_the_whole_day() -> None:
    lines = sold(2603, 12, SUPERMARKETS, DRINKS, most=40)
    path = messy(
        "门店销量快报.csv",
        "14点销量 counts until two o'clock, 全天销量 the whole day: the day is what was sold, and neither is money",
        "meaning.pieces",
        Loads("sales", 12, totals={"quantity": sum(x.qty for x in lines)}, columns={"全天销量": "quantity"}),
    )
    rows = [[str(x.day), x.shop[1], x.item[0], x.item[1], str(x.qty // 2), str(x.qty)] for x in lines]
    write(path, "gbk", [["日期", "门店", "商品代码", "商品名", "14点销量", "全天销量"], *rows])


def refunds_beside_money_of_no_known_name() -> None:
    path = messy(
        "影厅当日汇总20240501.csv",
        "Of tickets sold 退款金额 came back: it is asked about, and never stands for what was sold",
        "meaning.negative_lines",
        outcome="needs_decision",
    )
    rows = [[f"{n}号厅", "5", str(200 + n), f"{8000 + 40 * n}.00", f"{n * 30}.00"] for n in range(1, 5)]
    write(path, "utf-8-sig", [["影厅", "场次", "售出票数", "售票金额", "退款金额"], *rows])


def money_paid_back_and_a_net_nobody_knows() -> None:
    path = messy(
        "场馆净入账20240501.csv",
        "退款金额 beside 纯入账额 of no known name: the table is no list of returns",
        "meaning.negative_lines",
        outcome=["ignored", "refused"],
    )
    rows = [[f"{n}号馆", str(5 + n), f"{n * 30}.00", f"{8000 + 40 * n}.00"] for n in range(1, 5)]
    write(path, "utf-8-sig", [["场馆", "开放时段数", "退款金额", "纯入账额"], *rows])


def _fetched() -> Decimal:
    return total(Decimal("29.86") + n % 3 for n in range(1, 13))


def goods_fetched_by_lorry() -> None:
    path = messy(
        "厂区提货登记.xlsx",
        "Two goods again and again with lorries and days: 实际量 was fetched, 计划量 was not, and no list of goods",
        "kind.product meaning.price_times_quantity",
        Loads("sales", 12, "2024-05-01", "2024-05-12", totals={"quantity": _fetched(), "amount": 1850 * _fetched()}),
    )
    head = ["序号", "客户名称", "产品名称", "单价", "计划量", "实际量", "车船号", "提货日期", "到站名称"]
    shops = [x[1] for x in SUPERMARKETS]
    rows = [
        [
            n,
            shops[n % 5],
            ["焦炭", "焦油"][n % 2],
            1850,
            30,
            Decimal("29.86") + n % 3,
            f"浙A{n:05}",
            date(2024, 5, n),
            "义乌西",
        ]
        for n in range(1, 13)
    ]
    page("提货单", head, rows)[0].save(path)


def an_order_to_a_supplier() -> None:
    path = messy(
        "PO-2024-0511.csv",
        "What a supplier is to send: 需采购数量 of each good makes no list of goods",
        "kind.product",
        outcome=["ignored", "refused"],
    )
    head = [["采购订单编号", "PO-20240511-01"], ["供应商", "杭州味全食品厂"], ["下单日期", "2024/5/11"], []]
    goods = [[x[1], "24瓶", "箱", str(120 + 30 * n)] for n, x in enumerate(DRINKS)]
    write(path, "gb18030", [*head, ["商品名称", "规格", "单位", "需采购数量"], *goods])


def a_line_without_its_day() -> None:
    amounts = figures(2604, 6, 10_000, 40_000)
    path = messy(
        "投放与销售额.csv",
        "The last line lacks its day, its only key: a line that is set aside, and no total that does not add up",
        "totals.row_without_label totals.chance",
        Loads("sales", 5, "2024-01", "2024-05", totals={"amount": total(amounts[:5])}, problems=[7]),
    )
    days = [*(f"2024-{m:02}-05" for m in range(1, 6)), ""]
    rows = [[str(a / 8), str(a), "", day] for a, day in zip(amounts, days, strict=True)]
    write(path, "utf-8", [["展位数", "销售额", "备注", "日期"], *rows])
