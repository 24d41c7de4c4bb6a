"""Wholes told by figures beside their parts, aims as small as counts are, and visits that only a title calls so."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import SUPERMARKETS, figures
from tests.make_messy.paper import book, page, put, title

CARS = ("途观", "朗逸", "帕萨特")


def aims_as_small_as_counts() -> None:
    path = messy(
        "2024年5月经销商月度任务.xlsx",
        "月度任务 of 8 to 20 is no money of a month; nothing says whether it is thousands of yuan or cars",
        "meaning.target meaning.pieces",
        outcome="needs_decision",
        question="sold_pieces",
        readings=[str(sum(range(8, 20))), str(sum(range(8, 20)))],
    )
    rows = [[f"D{n // 3:03}", f"{SUPERMARKETS[n // 3][1]}汽贸", f"S{n % 3}", CARS[n % 3], 8 + n] for n in range(12)]
    page("任务", ["经销商代码", "经销商", "车系代码", "车系", "月度任务"], rows)[0].save(path)


def bills_parted_into_what_came_in_and_what_is_owed() -> None:
    came_in, owed = figures(9931, 8, 6, 60), figures(9932, 8, 2, 30)
    path = messy(
        "开票未回款明细表.xlsx",
        "回款合计 and 开票未回款 make up 开票金额 on every line: the latter is what is owed",
        "kind.receivable headers.unit_wan",
        Loads("receivable", 8, "2024-05-31", "2024-05-31", totals={"amount": total(owed) * 10_000}),
    )
    rows = [
        [n + 1, f"HT24{n:03}", SUPERMARKETS[n % 5][1], (a + b) * 2, a + b, a, b, ("发票未寄", "资金紧张")[n % 2]]
        for n, (a, b) in enumerate(zip(came_in, owed, strict=True))
    ]
    sums = ["合计", None, None, *(sum(row[at] for row in rows) for at in range(3, 7)), None]
    head = ["序号", "合同号", "客户名称", "合同金额", "开票金额", "回款合计", "开票未回款", "未回款原因"]
    made, sheet = book("未回款")
    title(sheet, 1, "开票未回款明细表（截至2024年5月31日）", 8)
    put(sheet, 2, [["单位：万元"], head, *rows, sums])
    made.save(path)


def visits_called_so_by_a_title() -> None:
    path = messy(
        "业务员拜访记录表.xlsx",
        "洽谈内容 and 接待人 tell of visits, as the title does",
        "kind.visit where.titles",
        Loads("visit", 10, "2024-05-06", "2024-05-15"),
    )
    rows = [
        [
            n + 1,
            f"5月{n + 6}日",
            ("王建国", "李敏")[n % 2],
            SUPERMARKETS[n % 5][1],
            "老板",
            "上门",
            "介绍新品",
            "有意向",
        ]
        for n in range(10)
    ]
    head = ["序号", "日期", "业务员", "客户名称", "接待人", "方式", "洽谈内容", "结果"]
    made, sheet = book()
    title(sheet, 1, "2024年5月业务员客户拜访记录表", 8)
    put(sheet, 2, [head, *rows])
    made.save(path)


def the_sum_of_columns_called_alike() -> None:
    greens, meat = figures(9933, 7, 900, 4_000), figures(9934, 7, 300, 2_000)
    path = messy(
        "生鲜销售环比202405.xlsx",
        "本月生鲜销售额 is 蔬菜 and 鲜肉 on every line: it counts, and they do not once more",
        "totals.column_without_label",
        Loads("sales", 7, "2024-05", "2024-05", totals={"amount": total(greens) + total(meat)}),
    )
    head = ["客户名称", "业务员", "本月新鲜蔬菜销售额", "蔬菜销售额环比", "本月鲜肉类销售额", "本月生鲜销售额"]
    rows = [
        [SUPERMARKETS[n % 5][1] + ("", "二店")[n // 5], "李敏", a, "3.2%", b, a + b]
        for n, (a, b) in enumerate(zip(greens, meat, strict=True))
    ]
    page("生鲜", head, rows)[0].save(path)


def stock_that_its_ages_make_up() -> None:
    ages = [figures(9935 + at, 6, 10, 900) for at in range(4)]
    sums = [sum(of_one) for of_one in zip(*ages, strict=True)]
    path = messy(
        "库龄报表_20240531.xlsx",
        "总金额 is the money of all ages on every line",
        "meaning.stock_movement",
        Loads("inventory", 6, "2024-05-31", "2024-05-31", totals={"quantity": 6 * 50 + 15, "amount": total(sums)}),
    )
    head = ["物料", "物料描述", "工厂", "库存地点", "基本单位", "总库存", "总金额"]
    head += ["0-30天金额", "31-90天金额", "91-180天金额", "180天以上金额"]
    rows = [
        [f"10000{n}", f"支架{n}型", "1000", "0001", "KG", 50 + n, sums[n], *(of_age[n] for of_age in ages)]
        for n in range(6)
    ]
    page("库龄", head, rows)[0].save(path)


def cost_at_a_price_of_its_own() -> None:
    prices = figures(9941, 8, 20, 200)
    rows = []
    for n, price in enumerate(prices):
        pieces, cost = 1 + n % 4, price - 7
        rows.append([f"WX{n:04}", f"PJ{n:04}", "机油滤清器", pieces, price, price * pieces, cost, cost * pieces])
        rows[-1].append(f"2024-05-{n + 2:02}")
    path = messy(
        "维修配件销售明细.xlsx",
        "成本金额 is the pieces at 成本单价, as 销售金额 is at 销售单价; only the latter was sold",
        "meaning.cost",
        Loads("sales", 8, "2024-05-02", "2024-05-09", totals={"amount": total(row[5] for row in rows)}),
    )
    head = ["工单号", "配件编码", "配件名称", "数量", "销售单价", "销售金额", "成本单价", "成本金额", "出库日期"]
    page("配件", head, rows)[0].save(path)


def prices_above_pieces_across() -> None:
    goods = ["清香500ml", "浓香500ml", "酱香500ml"]
    rows = [[SUPERMARKETS[n % 5][1] + ("", "二店")[n // 5], 3 + n, 8 + n, 2 + n] for n in range(7)]
    pieces = sum(sum(row[1:]) for row in rows)
    path = messy(
        "5月客户销量表(单价行).xlsx",
        "The row 单价 below the header is of no customer",
        "totals.column_without_label meaning.pieces",
        Loads("sales", 7, "2024-05", "2024-05", totals={"quantity": pieces}),
    )
    made, sheet = book()
    title(sheet, 1, "2024年5月客户销量表", 5)
    summed = [[*row, sum(row[1:])] for row in rows]
    put(sheet, 2, [["客户", *goods, "合计"], ["单价", 88, 128, 268, 484], *summed])
    made.save(path)
    path = messy(
        "5月客户提货表.xlsx",
        "合计 of what nothing names is too small for the money of a month: money or pieces",
        "totals.column_without_label meaning.pieces",
        outcome="needs_decision",
        question="sold_pieces",
        readings=[str(pieces), str(pieces)],
    )
    made, sheet = book()
    title(sheet, 1, "2024年5月客户提货表", 5)
    sums = ["合计", *(sum(row[at] for row in summed) for at in range(1, 5))]
    put(sheet, 2, [["客户", *goods, "合计"], *summed, sums])
    made.save(path)


def aims_of_the_year_below_months() -> None:
    months = [figures(9951 + at, 5, 9_000, 90_000) for at in range(3)]
    rows = [[f"{name}办事处", *given, sum(given)] for name, *given in zip("杭宁温台金", *months, strict=True)]
    sums = ["合计", *(sum(row[at] for row in rows) for at in range(1, 5))]
    path = messy(
        "2024年一季度办事处销售.xlsx",
        "去年同期, 全年目标 and 2023年 stand below the total and are no offices",
        "totals.below wide.months",
        Loads("sales", 15, "2024-01", "2024-03", totals={"amount": sums[4]}),
    )
    below = [["去年同期", 99_000, 88_000, 77_000, 264_000], ["2023年", 99_000, 88_000, 77_000, 264_000]]
    made, sheet = book()
    title(sheet, 1, "2024年一季度各办事处销售额（元）", 5)
    put(sheet, 2, [["办事处", "1月", "2月", "3月", "合计"], *rows, sums, *below, ["全年目标", 3_000_000]])
    made.save(path)


def stock_of_today_beside_that_of_the_books() -> None:
    rows = [[name, 100 + n, 20 * n, 15 + n, 85 + 20 * n, 86 + 21 * n] for n, name in enumerate(CARS)]
    path = messy(
        "5月20日库存日报.xlsx",
        "今日库存 is what was there yesterday, came and went; 系统库存 is what a program says",
        "meaning.stock_movement",
        Loads("inventory", 3, "2024-05-20", "2024-05-20", totals={"quantity": sum(row[4] for row in rows)}),
    )
    made, sheet = book()
    title(sheet, 1, "2024年5月20日库存日报", 6)
    put(sheet, 2, [["产品", "昨日库存", "今日入库", "今日出库", "今日库存", "系统库存"], *rows])
    made.save(path)


def cars_sold_with_their_extras() -> None:
    prices, extras = figures(9961, 6, 90_000, 200_000), figures(9962, 6, 1_000, 5_000)
    path = messy(
        "整车销售明细.xlsx",
        "Each line is a car at its 成交价; 精品金额 is but what went with it",
        "ask.two_amounts",
        outcome="needs_decision",
        question="two_amounts",
        readings=[str(total(prices)), str(total(extras))],
    )
    rows = [
        [f"2024-05-{n + 3:02}", f"LFV{n:013}", CARS[n % 3], f"客户{n}", price + 3_000, price, extra]
        for n, (price, extra) in enumerate(zip(prices, extras, strict=True))
    ]
    page("整车", ["开票日期", "车架号", "车型", "客户姓名", "指导价", "成交价", "精品金额"], rows)[0].save(path)


def a_title_merged_over_two_lists() -> None:
    sold, spent = figures(9963, 5, 900, 9_000), figures(9964, 5, 100, 900)
    path = messy(
        "经营简表.xlsx",
        "The title is merged over both lists and dates both",
        "where.side_by_side where.titles",
        Loads("sales", 5, "2024-05", "2024-05", totals={"amount": total(sold)}),
        Loads("expense", 5, "2024-05", "2024-05", totals={"amount": total(spent)}),
    )
    kinds = ("房租", "运费", "招待费", "差旅费", "广告费")
    made, sheet = book()
    title(sheet, 1, "2024年5月经营简表", 5)
    put(sheet, 2, [["客户", "销售额", None, "费用项目", "金额"]])
    put(sheet, 3, [[SUPERMARKETS[n][1], sold[n], None, kinds[n], spent[n]] for n in range(5)])
    made.save(path)


def receipts_set_off_against_bills() -> None:
    came_in, set_off = figures(9971, 6, 1_000, 9_000), figures(9972, 6, 100, 900)
    path = messy(
        "收款核销明细.xlsx",
        "收款单号 and 收款日期 tell of money that came in; nothing was spent",
        "kind.receivable",
        outcome="ignored",
    )
    rows = [
        [f"SKD{n:04}", f"2024-05-{n + 2:02}", SUPERMARKETS[n % 5][1], a, b, "电汇", f"XS{n:03}", "李敏"]
        for n, (a, b) in enumerate(zip(came_in, set_off, strict=True))
    ]
    head = ["收款单号", "收款日期", "客户", "收款金额", "本次核销金额", "结算方式", "核销单号", "业务员"]
    page("核销", head, rows)[0].save(path)


def orders_beside_what_was_sent_of_them() -> None:
    prices = figures(9973, 7, 10, 60)
    rows = []
    for n, price in enumerate(prices):
        ordered, sent = 20 + n, 12 + n
        rows.append([f"2024-05-{n + 2:02}", f"XSDD{n:04}", SUPERMARKETS[n % 5][1], f"物料{n}", ordered, price])
        rows[-1] += [price * ordered, sent, price * sent]
    path = messy(
        "销售订单执行明细表.xlsx",
        "价税合计 is that of 订单数量, and 已出库金额 of what was sent: only the reader knows which counts",
        "ask.two_amounts meaning.order_amount",
        outcome="needs_decision",
        question="two_amounts",
        readings=[str(total(row[6] for row in rows)), str(total(row[8] for row in rows))],
    )
    head = ["日期", "订单编号", "客户", "物料名称", "订单数量", "含税单价", "价税合计", "已出库数量", "已出库金额"]
    page("订单执行", head, rows)[0].save(path)


def aims_in_boxes_and_money() -> None:
    path = messy(
        "办事处月度目标.xlsx",
        "目标箱数 stands beside 目标金额",
        "meaning.target",
        Loads("target", 6, "2024-04", "2024-06", totals={"quantity": 6 * 300 + 15, "amount": 6 * 40_000}),
    )
    rows = [[f"2024-{4 + n % 3:02}", f"{'杭宁'[n // 3]}办事处", "高档", 300 + n, 40_000] for n in range(6)]
    page("目标", ["月份", "办事处", "产品档次", "目标箱数", "目标金额"], rows)[0].save(path)


def contracts_beside_what_was_taken_of_them() -> None:
    rows = []
    for n, price in enumerate(figures(9974, 6, 7_800, 8_200)):
        agreed, taken = 60 + n, 20 + n
        rows.append([f"HT{n:03}", f"2024-04-{n + 2:02}", SUPERMARKETS[n % 5][1], "一级豆油", agreed, price])
        rows[-1] += [price * agreed, taken, price * taken, agreed - taken]
    path = messy(
        "销售合同执行表.xlsx",
        "合同金额 was agreed on and 已提金额 is what was taken of it: only the reader knows which counts",
        "ask.two_amounts meaning.order_amount",
        outcome="needs_decision",
        question="two_amounts",
        readings=[str(total(row[6] for row in rows)), str(total(row[8] for row in rows))],
    )
    head = ["合同号", "签订日期", "客户", "品种", "合同数量(吨)", "单价", "合同金额"]
    page("合同", [*head, "已提数量(吨)", "已提金额", "未提数量(吨)"], rows)[0].save(path)
