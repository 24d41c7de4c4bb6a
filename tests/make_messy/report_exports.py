"""Reports that shop and ERP programs print: what was done of orders, a closing, takings less discounts."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import DRINKS, SUPERMARKETS, figures
from tests.make_messy.paper import page
from tests.make_messy.text import write


def orders_and_what_was_done_of_them() -> None:
    ordered, done = (12, 30, 8, 25, 16), (12, 22, 8, 20, 0)
    prices = [Decimal(price) for *_, price in DRINKS]
    rows: list[list[Any]] = [
        [f"2024-05-{at + 6:02d}", f"XD24050{at}", shop[1], item[1], q, p, q * p, d, d * p, q - d]
        for at, (shop, item, q, p, d) in enumerate(zip(SUPERMARKETS, DRINKS, ordered, prices, done, strict=True))
    ]
    sums = [str(total(row[at] for row in rows)) for at in (6, 8)]
    path = messy(
        "销售订单执行5月.xlsx",
        "订单金额 beside 已执行金额, of which it is only a part: neither is taken silently",
        "ask.two_amounts",
        outcome="needs_decision",
        readings=sums,
    )
    head = ["订单日期", "订单编号", "客户", "商品名称", "订单数量", "单价", "订单金额"]
    page("执行情况", [*head, "已执行数量", "已执行金额", "未执行数量"], rows, "销售订单执行情况表")[0].save(path)


def a_cashiers_number_above_a_day() -> None:
    amounts = [Decimal(text) for text in ("1316.50", "4087.00", "2240.30", "518.00")]
    path = messy(
        "收银日结20240617.csv",
        "A cashier's number above the table (1001) is no day of October: the file's name says the day",
        "where.titles",
        Loads(
            "sales",
            4,
            "2024-06-17",
            "2024-06-17",
            totals={"amount": total(amounts)},
            checks=[ok("金额", total(amounts))],
        ),
    )
    ways = ("现金", "微信", "支付宝", "会员余额")
    rows = [[way, str(at * 9 + 4), str(amount)] for at, (way, amount) in enumerate(zip(ways, amounts, strict=True))]
    above = [["销售日结单", "", ""], ["门店：荷花路店", "", "收银员：1001 何小雨"]]
    write(path, "gb18030", [*above, ["支付方式", "笔数", "金额"], *rows, ["合计", "70", str(total(amounts))]])


def key_figures_under_sales() -> None:
    path = messy(
        "门店概况6月.xlsx",
        "What 名称 | 销售额 lists are the sum, counts and averages of a shop: no goods that were sold",
        "where.titles",
        outcome="ignored",
    )
    rows: list[list[Any]] = [["总销售额", 96410.5], ["订单数", 733], ["客单价", 131.53], ["会员销售额", 30215]]
    page("概况", ["名称", "销售额"], rows, "2024年6月门店概况")[0].save(path)


def takings_less_discounts() -> None:
    gross, off = figures(9105, 5), [Decimal(text) for text in ("12.50", "0", "30.00", "8.80", "0")]
    net = [a - b for a, b in zip(gross, off, strict=True)]
    path = messy(
        "菜品流水优惠收入202405.csv",
        "流水 less 优惠金额 is 收入 on every line, which is what was sold; dishes given away are none",
        "meaning.order_amount",
        Loads("sales", 5, totals={"amount": total(net), "quantity": 150}, columns={"菜品收入": "amount"}),
    )
    rows = [
        [item[1], str(10 * at + 10), *map(str, (a, b, c)), "1", "9.90"]
        for at, (item, a, b, c) in enumerate(zip(DRINKS, gross, off, net, strict=True))
    ]
    head = ["菜品名称", "销售数量", "菜品流水", "优惠金额", "菜品收入", "赠菜数量", "赠菜金额"]
    write(path, "gb18030", [head, *rows])


def goods_after_what_was_let_off() -> None:
    gross, off = figures(9106, 5), [Decimal(text) for text in ("5.20", "16.00", "0", "3.30", "7.70")]
    net = [a - b for a, b in zip(gross, off, strict=True)]
    path = messy(
        "网店订单(让利后)5月.xlsx",
        "货款 beside 让利后金额: what the buyer paid for the goods holds",
        "meaning.order_amount",
        Loads("sales", 5, "2024-05-06", "2024-05-10", totals={"amount": total(net)}, columns={"让利后金额": "amount"}),
    )
    rows: list[list[Any]] = [
        [f"2024-05-{at + 6:02d}", f"DD0506{at}", item[1], 2, a, b, c]
        for at, (item, a, b, c) in enumerate(zip(DRINKS, gross, off, net, strict=True))
    ]
    page("订单", ["付款时间", "订单编号", "货品名称", "数量", "货款", "优惠", "让利后金额"], rows)[0].save(path)


def what_is_left_in_the_till() -> None:
    path = messy(
        "店铺日结5月.xlsx",
        "What is left of a day's cash (结余) beside 现金 and 微信 is no stock, and its 支出 no list of expenses",
        "where.titles",
        outcome="ignored",
    )
    rows: list[list[Any]] = []
    for day in range(6, 12):
        cash, phone, spent = day * 83 + 0.5, day * 141 + 0.25, day * 9
        rows.append([f"2024-05-{day:02d}", cash, phone, cash + phone, spent, cash + phone - spent])
    page("日结", ["日期", "现金", "微信", "营业合计", "支出", "结余"], rows, "荷花路店日结汇总")[0].save(path)


def a_tills_number_above_a_table() -> None:
    path = messy(
        "门店销售汇总_202406.csv",
        "The number of a till above the table (0103) is no day of January: the file's name says the month",
        "where.titles",
        Loads("sales", 5, "2024-06-01", "2024-06-01", totals={"quantity": 40}),
    )
    above = [["商品销售汇总", "", ""], ["机构：[0512]荷花路店", "收银机：0103", ""]]
    rows = [[item[1], "8", str(8 * Decimal(item[3]))] for item in DRINKS]
    write(path, "gb18030", [*above, ["品名", "销售数量", "销售金额"], *rows])
