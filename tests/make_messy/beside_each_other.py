"""What only figures beside each other tell: prices that grow with the pieces, versions of one figure, plans, rates."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import SUPERMARKETS, figures
from tests.make_messy.paper import book, page, put, title
from tests.make_messy.text import write

PRICES = {"连衣裙": Decimal(300), "运动鞋": Decimal(600), "绘本": Decimal("15.5"), "积木": Decimal(31)}
PIECES = (2, 5, 1, 3, 4, 1, 5, 2, 3, 2, 4, 1, 3, 5, 1, 2)
MONTHS = ["1月", "2月", "3月"]


def _sold() -> list[tuple[str, int, Decimal]]:
    """(goods, pieces, the price of one) of lines each good of which is sold in fewer and more pieces."""
    names = list(PRICES)
    told = [(names[(n + n // 4) % 4], count) for n, count in enumerate(PIECES)]
    return [(name, count, PRICES[name]) for name, count in told]


def prices_that_grow_with_the_pieces() -> None:
    sold = _sold()
    path = messy(
        "mall invoices.csv",
        "price is the money of all pieces of a line: 5 of the same goods cost five times what 1 does",
        "meaning.price_times_quantity",
        Loads(
            "sales",
            len(sold),
            "2024-03-13",
            "2024-03-28",
            totals={"quantity": sum(PIECES), "amount": total(price * count for _, count, price in sold)},
        ),
    )
    head = ["invoice_no", "customer_id", "category", "quantity", "price", "payment_method", "invoice_date"]
    rows = [
        [f"I{138884 + n}", f"C{24128 + n}", goods, str(count), str(price * count), "Cash", f"2024-03-{13 + n}"]
        for n, (goods, count, price) in enumerate(sold)
    ]
    write(path, "utf-8", [head, *rows])


def amounts_that_stay_for_more_pieces() -> None:
    sold = _sold()
    path = messy(
        "门店流水(每件价).xlsx",
        "金额 is the same for 1 and for 5 of the same goods: it may be the price of each",
        "ask.two_amounts meaning.price_times_quantity",
        outcome="needs_decision",
        question="two_amounts",
        readings=[
            str(total(price for _, _, price in sold)),
            str(total(price * count for _, count, price in sold)),
        ],
    )
    rows = [
        [f"2024-05-{n + 2:02}", SUPERMARKETS[n % 3][1], goods, count, price]
        for n, (goods, count, price) in enumerate(sold)
    ]
    page("流水", ["日期", "门店", "商品名称", "数量", "金额"], rows)[0].save(path)


def this_year_and_the_last_below_each_other() -> None:
    now, before = figures(9981, 12, 60_000, 90_000), figures(9982, 12, 30_000, 50_000)
    path = messy(
        "客户销售对比(今年去年).xlsx",
        "A column without a name says 今年, 去年 and 增减 of each customer: only the first was sold this year",
        "meaning.running where.titles keys.blank",
        Loads("sales", 12, "2024-01", "2024-03", totals={"amount": total(now)}),
    )
    made, sheet = book("对比")
    title(sheet, 1, "2024年一季度客户销售（元）", 5)
    rows = []
    for n in range(4):
        mine, old = now[3 * n : 3 * n + 3], before[3 * n : 3 * n + 3]
        rows += [
            [SUPERMARKETS[n][1], "今年", *mine],
            [None, "去年", *old],
            [None, "增减", *(a - b for a, b in zip(mine, old, strict=True))],
        ]
    put(sheet, 2, [["客户", None, *MONTHS], *rows])
    made.save(path)


def days_that_stock_lasts() -> None:
    path = messy(
        "各店库存周转天数.xlsx",
        "By the title the figures of the months are days, and no goods in stock",
        "wide.months",
        outcome="ignored",
    )
    rows = [[shop[1], *(20 + 3 * n + m for m in range(3))] for n, shop in enumerate(SUPERMARKETS[:5])]
    page("Sheet1", ["门店", *MONTHS], rows, "2024年各门店库存周转天数")[0].save(path)


def plans_beside_what_was_spent() -> None:
    planned, spent = figures(9983, 8, 1_000, 5_000), figures(9984, 8, 1_000, 5_000)
    path = messy(
        "5月费用计划与实际.xlsx",
        "A bare 计划 beside what was spent on kinds of expense is their budget",
        "meaning.budget where.titles",
        Loads("expense", 8, "2024-05", "2024-05", totals={"amount": total(spent), "budget": total(planned)}),
    )
    kinds = ["差旅费", "招待费", "运费", "广告费"]
    rows = [
        [("华东办", "华南办")[n // 4], kinds[n % 4], plan, cost, plan - cost]
        for n, (plan, cost) in enumerate(zip(planned, spent, strict=True))
    ]
    page("费用", ["部门", "费用项目", "计划", "实际", "差异"], rows, "2024年5月费用计划与实际（元）")[0].save(path)


def what_ran_on_as_far_as_its_aim() -> None:
    aims, done = figures(9985, 6, 100_000, 200_000), figures(9986, 6, 80_000, 190_000)
    path = messy(
        "门店达成(累计流水).xlsx",
        "实际累计流水 is of the month of its aim, as 达成率 is reckoned with it: sold beside aimed at",
        "ask.dataset meaning.target meaning.running",
        outcome="needs_decision",
        question="dataset",
        readings=[str(total(aims)), str(total(done))],
    )
    rows = [
        [SUPERMARKETS[n % 5][1] + "东西"[n // 5] + "店", aim, came, f"{came / aim:.1%}"]
        for n, (aim, came) in enumerate(zip(aims, done, strict=True))
    ]
    page("达成", ["门店", "本月目标", "实际累计流水", "达成率"], rows, "2024年5月门店达成")[0].save(path)


def orders_beside_what_was_sent_so_far() -> None:
    ordered = figures(9987, 10, 10_000, 60_000)
    sent = [value if n % 3 else value - 5_000 for n, value in enumerate(ordered)]
    path = messy(
        "销售订单(累计发货).xlsx",
        "累计发货金额 is what was sent of 订单金额: only the reader knows which counts",
        "ask.two_amounts meaning.order_amount",
        outcome="needs_decision",
        question="two_amounts",
        readings=[str(total(ordered)), str(total(sent))],
    )
    rows = [
        [f"SO{240501 + n}", f"2024-05-{n + 1:02}", SUPERMARKETS[n % 5][1], value, out]
        for n, (value, out) in enumerate(zip(ordered, sent, strict=True))
    ]
    page("订单", ["订单号", "下单日期", "客户", "订单金额", "累计发货金额"], rows)[0].save(path)
