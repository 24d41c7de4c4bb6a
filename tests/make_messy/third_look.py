"""Reports of vans, counters and order meetings: figures beside others that look like them."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import figures
from tests.make_messy.paper import book, merge, put
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


def stock_of_warehouses_beside_what_is_reserved() -> None:
    stock = [[31, 4, 22, 0, 17, 2], [12, 1, 9, 0, 44, 5], [8, 0, 15, 3, 6, 0]]
    held = sum(sum(row[::2]) for row in stock)
    path = messy(
        "多仓库存(占用)20240630.xlsx",
        "Under each warehouse stand 库存 and 占用: the stock of all of them counts, and 总库存 is its sum",
        "headers.two_rows meaning.stock_movement",
        Loads("inventory", 9, "2024-06-30", "2024-06-30", totals={"quantity": held}),
    )
    made, sheet = book("S")
    upper = ["商品", "昆明仓", None, "大理仓", None, "保山仓", None, "总库存"]
    rows = [[name, *row, sum(row[::2])] for name, row in zip(("火腿", "乳扇", "普洱"), stock, strict=True)]
    put(sheet, 1, [upper, [None, *["库存", "占用"] * 3], *rows])
    merge(sheet, "B1:C1", "D1:E1", "F1:G1")
    made.save(path)


def stock_of_places_nobody_knows() -> None:
    path = messy(
        "各点库存20240630.xlsx",
        "Under names that say nothing stand 库存 and 占用: whether all of them count is asked, never the first alone",
        "headers.two_rows ask.two_amounts",
        outcome="needs_decision",
        question="two_amounts",
    )
    made, sheet = book("S")
    rows = [[name, 31 + n, 4, 22 + n, 0, 17 + n, 2] for n, name in enumerate(("火腿", "乳扇", "普洱"))]
    put(sheet, 1, [["商品", "一号点", None, "二号点", None, "三号点", None], [None, *["库存", "占用"] * 3], *rows])
    merge(sheet, "B1:C1", "D1:E1", "F1:G1")
    made.save(path)


def goods_sent_back_to_who_made_them() -> None:
    path = messy(
        "采购退货明细6月2024.xlsx",
        "What goes back to a supplier is no sale that came back",
        "meaning.cost",
        outcome="ignored",
    )
    made, sheet = book("S")
    rows = [
        [f"2024-06-0{n + 2}", f"CT{n:03d}", "诺邓火腿厂", "火腿", n + 1, 30, amount]
        for n, amount in enumerate(figures(9614, 5, 30, 200))
    ]
    put(sheet, 1, [["日期", "退货单号", "供应商", "商品", "数量", "单价", "退货金额"], *rows])
    made.save(path)


def dishes_sent_back() -> None:
    path = messy(
        "点菜明细20240615.csv",
        "退菜 in 状态 says that a dish was sent back though its price still stands there",
        "ask.status",
        outcome="needs_decision",
        question="document_status",
    )
    rows = [
        [f"2024-06-15 12:1{n}:00", f"A00{n // 2}", "米线", "1", "18", "18", "退菜" if n in (1, 4) else ""]
        for n in range(6)
    ]
    write(path, "utf-8", [["时间", "单号", "菜品名称", "数量", "单价", "金额", "状态"], *rows])


def blocks_of_stock_in_spaced_columns() -> None:
    left = [[31, 22, 17], [12, 9, 44], [8, 15, 6]]
    path = messy(
        "分仓库存(空列)20240630.xlsx",
        "Blank columns part names from figures in each block; 小计 below them is no good",
        "where.stacked totals.labelled",
        Loads("inventory", 9, "2024-06-30", "2024-06-30", totals={"quantity": sum(map(sum, left))}),
    )
    made, sheet = book("S")
    below = put(sheet, 1, [["库存表2024-06-30"]]) + 1
    for name, counts in zip(("昆明仓", "大理仓", "保山仓"), left, strict=True):
        goods = zip(("火腿", "乳扇", "普洱"), counts, strict=True)
        rows = [[good, None, "箱", None, count, Decimal(count) * 12] for good, count in goods]
        header = ["产品", None, "规格", None, "数量", "金额"]
        sums = ["小计", None, None, None, sum(counts), Decimal(sum(counts)) * 12]
        below = put(sheet, below, [[name], header, *rows, sums]) + 1
    made.save(path)


def two_years_with_what_changed() -> None:
    before, after = figures(9615, 5, 1_000, 9_000), figures(9616, 5, 1_000, 9_000)
    path = messy(
        "6月客户同比表2024.xlsx",
        "增减额 beside the same month of two years is reckoned from them and counts nothing",
        "wide.year_months",
        Loads("sales", 10, "2023-06-01", "2024-06-01", totals={"amount": total([*before, *after])}),
    )
    made, sheet = book("S")
    rows = [[shop, a, b, b - a] for shop, a, b in zip(SHOPS, before, after, strict=True)]
    put(sheet, 1, [["2024年6月客户销售同比表（元）"], ["客户", "2023年6月", "2024年6月", "增减额"], *rows])
    made.save(path)


def bought_left_and_sold_right() -> None:
    bought, sold = figures(9617, 6, 100, 900), figures(9618, 6, 100, 900)
    path = messy(
        "小店进销登记6月2024.xlsx",
        "进货 stands above the left table and 销售 above the right one: only the right one is sold",
        "where.side_by_side",
        Loads("sales", 6, "2024-06", "2024-06", totals={"amount": total(sold)}),
    )
    made, sheet = book("S")
    names = ("火腿", "乳扇", "普洱", "香醋", "肴肉", "红枣")
    rows = [
        [f"2024-06-0{n + 1}", name, n + 5, 20, cost, None, f"2024-06-0{n + 2}", name, n + 2, 30, worth]
        for n, (name, cost, worth) in enumerate(zip(names, bought, sold, strict=True))
    ]
    header = ["日期", "品名", "数量", "进价", "金额", None, "日期", "品名", "数量", "售价", "金额"]
    put(sheet, 1, [["小店进销登记"], ["进货", *[None] * 5, "销售"], header, *rows])
    merge(sheet, "A1:K1", "A2:E2", "G2:K2")
    made.save(path)


def counted_beside_the_books() -> None:
    path = messy(
        "五金盘点(账实盈亏)20240630.xlsx",
        "Under 账面, 实盘 and 盈亏 stand pieces and money: what was counted is the stock, with its own money",
        "headers.two_rows meaning.stock_movement",
        Loads("inventory", 3, "2024-06-30", "2024-06-30", totals={"quantity": "67", "amount": "804"}),
    )
    made, sheet = book("S")
    books, counted = (21, 34, 15), (20, 34, 13)
    rows = [
        [f"W00{n}", name, b, b * 12, c, c * 12, c - b, (c - b) * 12]
        for n, (name, b, c) in enumerate(zip(("合页", "锁具", "拉手"), books, counted, strict=True))
    ]
    upper = ["编码", "品名", "账面", None, "实盘", None, "盈亏"]
    put(sheet, 1, [upper, [None, None, *["数量", "金额"] * 3], *rows])
    merge(sheet, "A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:H1")
    made.save(path)


def spent_this_year_and_the_year_before() -> None:
    spent = [figures(9620 + n, 3, 100, 900) for n in range(3)]
    path = messy(
        "2024年一季度费用(本年上年).xlsx",
        "本年 and 上年 under each month: this year's is what was spent, the other year's is only compared",
        "wide.measures headers.two_rows",
        Loads("expense", 9, "2024-01-01", "2024-03-01", totals={"amount": total(x for row in spent for x in row)}),
    )
    made, sheet = book("S")
    rows = [
        [kind, *(x for amount in row for x in (amount, amount - 50))]
        for kind, row in zip(("差旅费", "招待费", "广告费"), spent, strict=True)
    ]
    upper = ["费用项目", "1月", None, "2月", None, "3月", None]
    put(sheet, 1, [["2024年一季度费用与同期对比（元）"], upper, [None, *["本年", "上年"] * 3], *rows])
    merge(sheet, "A1:G1", "A2:A3", "B2:C2", "D2:E2", "F2:G2")
    made.save(path)
