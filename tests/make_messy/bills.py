"""Bills of which every line says what was payable, what was paid, what is still owed, and what was no sale."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import SUPERMARKETS, figures
from tests.make_messy.paper import page
from tests.make_messy.text import write

CENTS = Decimal("0.01")


def orders_less_freight() -> None:
    goods = figures(9811, 9, 60, 400)
    freight, off = [10 if n % 2 else 0 for n in range(9)], [5 * (n % 4) for n in range(9)]
    path = messy(
        "店铺订单(运费优惠)202405.xlsx",
        "实付 is the goods less the discount and with the freight on every line: less that it is what was sold",
        "meaning.fees meaning.rebate",
        Loads("sales", 9, "2024-05-02", "2024-05-10", totals={"amount": total(goods) - sum(off)}),
    )
    rows = [
        [f"2024-05-{n + 2:02}", f"E{n:05}", "补水面膜", 2, goods[n], freight[n], off[n], goods[n] + freight[n] - off[n]]
        for n in range(9)
    ]
    head = ["下单时间", "订单编号", "商品名称", "数量", "商品金额合计", "运费", "优惠", "实付"]
    page("订单", head, rows)[0].save(path)


def freight_as_much_as_discounts() -> None:
    goods = figures(9812, 8, 60, 400)
    off = [10 if n % 2 else 6 for n in range(8)]
    path = messy(
        "orders freight and discount.csv",
        "The total equals the subtotal where freight is as much as the discount, and holds the freight all the same",
        "meaning.fees meaning.rebate",
        Loads("sales", 8, "2024-05-02", "2024-05-09", totals={"amount": total(goods) - sum(off)}),
    )
    rows = [
        [f"2024-05-{n + 2:02}", f"E{n:05}", "Desk Lamp", "2", *map(str, (goods[n], off[n], off[n], goods[n]))]
        for n in range(8)
    ]
    write(path, "utf-8", [["Date", "Order ID", "Product", "Qty", "Subtotal", "Shipping", "Discount", "Total"], *rows])


def goods_before_discounts_win_by_name() -> None:
    goods = figures(9813, 9, 60, 400)
    path = messy(
        "微店订单(应收合计)5月.xlsx",
        "应收合计 is 商品金额 less 优惠金额 and with 运费 on every line, though 商品金额 is the better known name",
        "meaning.fees meaning.rebate",
        Loads("sales", 9, "2024-05-02", "2024-05-10", totals={"amount": total(goods) - 9 * 3}),
    )
    rows = [
        [f"2024-05-{n + 2:02}", f"W{n:05}", SUPERMARKETS[n % 5][1], "台灯", goods[n], n % 3 * 4, 3] for n in range(9)
    ]
    head = ["下单日期", "订单号", "客户名称", "商品", "商品金额", "运费", "优惠金额", "应收合计"]
    page("订单", head, [[*row, row[4] + row[5] - row[6]] for row in rows], "微店5月订单")[0].save(path)


def paid_in_two_ways() -> None:
    sold, off, owed = figures(9814, 9, 200, 900), [20 if n % 3 == 0 else 0 for n in range(9)], figures(9815, 9, 10, 90)
    path = messy(
        "美容院消费(卡扣现付)5月.xlsx",
        "优惠, 卡扣, 现付 and 欠款 make up 消费金额 on every line: all of them but the discount was sold",
        "meaning.rebate meaning.overdue",
        Loads("sales", 9, "2024-05-02", "2024-05-10", totals={"amount": total(sold) - sum(off)}),
    )
    rows = []
    for n, (whole, less, rest) in enumerate(zip(sold, off, owed, strict=True)):
        due = rest if n % 4 == 0 else Decimal(0)
        card = ((whole - less - due) / 3).quantize(CENTS)
        line = [whole, less, card, whole - less - due - card, due]
        rows.append([f"2024-05-{n + 2:02}", f"M{n:04}", f"王女士{n}", "面部护理", *line])
    head = ["日期", "单号", "客户", "项目", "消费金额", "优惠", "卡扣", "现付", "欠款"]
    page("消费", head, rows, "悦容美容院5月消费明细")[0].save(path)


def owed_from_before() -> None:
    prices, before = figures(9816, 8, 20, 90), figures(9817, 8, 1_000, 3_000)
    path = messy(
        "销售单(上次欠款)202405.csv",
        "上次欠款 was owed of bills before this one: whether 合计 is owed or the lines were sold is asked",
        "ask.dataset meaning.overdue",
        outcome="needs_decision",
    )
    rows = [
        [f"2024-05-{n + 2:02}", f"S{n:04}", SUPERMARKETS[n % 5][1], "啤酒", 6, one, one * 6, rest, one * 6 + rest]
        for n, (one, rest) in enumerate(zip(prices, before, strict=True))
    ]
    head = ["日期", "单号", "客户", "品名", "数量", "单价", "销售金额", "上次欠款", "合计"]
    write(path, "utf-8", [head, *([str(cell) for cell in row] for row in rows)])
