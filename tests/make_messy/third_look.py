"""Reports of vans, counters and order meetings: figures beside others that look like them."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import figures
from tests.make_messy.paper import book, put
from tests.make_messy.text import write

SHOPS = ("东门小卖部", "李记粮油", "好又来便利", "桥头商店", "新村超市")


def _numbered(figures_of: list[Decimal]) -> list[str]:
    return [str(figure) for figure in figures_of]


def report_that_says_its_days_beside() -> None:
    sold = figures(9601, 5, 100, 900)
    path = messy(
        "销售统计(周期在上).csv",
        "统计周期 | 2025-03-01 至 2025-03-31 says of which days the report is and heads no column",
        "where.titles",
        Loads("sales", 5, "2025-03", "2025-03", totals={"amount": total(sold)}),
    )
    head = [["统计周期", "2025-03-01 至 2025-03-31"], ["总销售额", str(total(sold))], ["总订单数", "12"], []]
    rows = [[shop, str(n + 2), str(amount)] for n, (shop, amount) in enumerate(zip(SHOPS, sold, strict=True))]
    write(path, "utf-8-sig", [*head, ["门店", "数量", "金额"], *rows])


def members_beside_all() -> None:
    all_sold, of_members = figures(9602, 5, 1_000, 5_000), figures(9603, 5, 100, 900)
    path = messy(
        "门店品种销售(会员)202503.csv",
        "直营销售额 and VIP销售额 end in one name, and neither is the whole name: it is asked which one counts",
        "ask.two_amounts",
        outcome="needs_decision",
        question="two_amounts",
    )
    rows = [
        [shop, "阿胶", str(a), str(b), str(n + 2)]
        for n, (shop, a, b) in enumerate(zip(SHOPS, all_sold, of_members, strict=True))
    ]
    write(path, "utf-8", [["门店", "商品", "直营销售额", "VIP销售额", "数量"], *rows])


def billed_and_not_yet_paid() -> None:
    billed = figures(9604, 5, 100, 900)
    path = messy(
        "出货(应收实收)202503.csv",
        "Nothing came in yet for some lines: what was sold is 应收 rather than 实收, or 实收 after a discount; asked",
        "ask.two_amounts",
        outcome="needs_decision",
        question="two_amounts",
    )
    rows = [
        [f"2025-03-0{n + 1}", shop, str(due), str(due) if n % 2 else "0"]
        for n, (shop, due) in enumerate(zip(SHOPS, billed, strict=True))
    ]
    write(path, "utf-8", [["出货日期", "客户", "应收", "实收"], *rows])


def suppliers_among_sales() -> None:
    path = messy(
        "往来单位销售202503.csv",
        "Lines of 供应商 beside those of 客户 are asked about: one buys from them",
        "ask.status",
        outcome="needs_decision",
        question="document_status",
    )
    kinds = ("客户", "供应商", "客户", "客户", "供应商")
    rows = [[*line] for line in zip(SHOPS, kinds, _numbered(figures(9605, 5, 100, 900)), strict=True)]
    write(path, "utf-8", [["单位名称", "类型", "金额"], *rows])


def suppliers_among_customers() -> None:
    path = messy(
        "往来单位(含供应商).csv",
        "Of a list of those one deals with, 供应商 are no customers; who is both is one",
        "kind.customer",
        Loads("customer", 3),
    )
    kinds = ("客户", "供应商", "客户/供应商", "客户", "供应商")
    rows = [[f"00{n}", shop, kind, "王"] for n, (shop, kind) in enumerate(zip(SHOPS, kinds, strict=True))]
    write(path, "utf-8", [["单位编号", "单位全名", "单位类型", "联系人"], *rows])


def goods_loaded_on_a_van() -> None:
    path = messy(
        "车销装车单列表.csv",
        "What a van was loaded with is not sold yet",
        "meaning.cost",
        outcome="ignored",
    )
    rows = [
        [f"2025-03-0{n + 1}", f"ZC25030{n}", "何平", "川B·6K201", str(40 + n), str(worth)]
        for n, worth in enumerate(figures(9606, 5, 500, 3_000))
    ]
    header = ["装车日期", "装车单号", "业务员", "车牌号", "商品总数", "总金额"]
    write(path, "utf-8-sig", [["车销装车单列表"], [], header, *rows])


def pieces_and_money_side_by_side() -> None:
    path = messy(
        "2024年客户(左件右额).xlsx",
        "Two tables side by side with one header and the same customers: pieces left, money right, said in the title",
        "where.side_by_side",
        outcome="refused",
    )
    made, sheet = book("S")
    header = ["客户", "4月", "5月", "6月"]
    left = [figures(9607 + n, 5, 10, 90) for n in range(3)]
    right = [figures(9610 + n, 5, 1_000, 9_000) for n in range(3)]
    rows = [
        [shop, *(column[n] for column in left), None, shop, *(column[n] for column in right)]
        for n, shop in enumerate(SHOPS)
    ]
    put(sheet, 1, [["2024年客户销售表（左：吨数，右：金额）"], [*header, None, *header], *rows])
    made.save(path)


def boxes_and_the_bottles_left() -> None:
    sold = figures(9613, 5, 100, 900)
    path = messy(
        "饮料送货(箱瓶金额)202405.xlsx",
        "数量(箱) counts whole boxes and 数量(瓶) what is left: neither is how many were sold, the money is sure",
        "meaning.pieces",
        Loads("sales", 5, "2024-05", "2024-05", totals={"amount": total(sold)}, columns={"金额": "amount"}),
    )
    counts = ((3, 5), (2, 0), (0, 4), (6, 0), (1, 11))
    made, sheet = book("S")
    rows = [
        [f"2024-05-0{n + 1}", shop, "可乐", *counts[n], amount]
        for n, (shop, amount) in enumerate(zip(SHOPS, sold, strict=True))
    ]
    put(sheet, 1, [["日期", "客户", "产品", "数量(箱)", "数量(瓶)", "金额"], *rows])
    made.save(path)


def orders_by_size_with_their_sum() -> None:
    path = messy(
        "秋季订货会订单20240618.xlsx",
        "合计 is the pieces of all sizes, and the money stands in 订货金额",
        "meaning.pieces",
        Loads("sales", 5, "2024-06-18", "2024-06-18", totals={"amount": "18270.00", "quantity": "70"}),
    )
    made, sheet = book("S")
    header = ["客户", "款号", "S", "M", "L", "XL", "合计", "吊牌价", "折扣", "订货金额"]
    sizes = [[n + 1, n + 2, n + 3, 2] for n in range(5)]
    rows = [
        [shop, f"24Q3-{n}", *size, sum(size), 600, "4.35折", Decimal(sum(size)) * 261]
        for n, (shop, size) in enumerate(zip(SHOPS, sizes, strict=True))
    ]
    put(sheet, 1, [["秋季订货会订单   日期：2024年6月18日"], header, *rows])
    made.save(path)
