"""What exports of programs tell by columns beside the figures: debts, moments of change, prices, snapshots of days."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, MEDICINE, SUPERMARKETS, figures
from tests.make_messy.paper import merge, page
from tests.make_messy.text import write


def sold_on_credit() -> None:
    sold, paid = figures(9921, 8, 900, 3_000), figures(9922, 8, 100, 800)
    path = messy(
        "销售单列表(含欠款).xlsx",
        "预付款, 实收金额 and 欠款 make up 销售金额 on every line, which is so what was sold",
        "meaning.overdue",
        Loads("sales", 8, "2024-05-02", "2024-05-09", totals={"amount": total(sold)}),
    )
    early = [Decimal(100) if n % 3 == 0 else Decimal(0) for n in range(8)]
    rows = [
        [f"XS2405{n:03}", SUPERMARKETS[n % 5][1], sold[n], early[n], paid[n], sold[n] - early[n] - paid[n]]
        for n in range(8)
    ]
    rows = [[*row, f"2024-05-{n + 2:02}"] for n, row in enumerate(rows)]
    head = ["单据编号", "客户名称", "销售金额", "预付款", "实收金额", "欠款", "单据日期"]
    page("销售单", head, rows)[0].save(path)


def changed_on_days_of_their_own() -> None:
    cost = figures(9923, 6, 300, 900)
    path = messy(
        "库存台账(更新时间)20240531.csv",
        "Each record tells when it was changed last; the count is of the day in the file's name",
        "wide.day_in_file_name",
        Loads("inventory", 6, "2024-05-31", "2024-05-31", totals={"quantity": 6 * 30 + 15, "amount": total(cost)}),
    )
    rows = [[f"M{n:03}", str(30 + n), str(cost[n]), "admin", f"2024-05-{5 + 3 * n:02} 09:12:0{n}"] for n in range(6)]
    write(path, "utf-8", [["物料ID", "库存数量", "库存金额", "创建者", "更新时间"], *rows])


def snapshots_of_days() -> None:
    path = messy(
        "stock_of_three_days.csv",
        "stat_date is the day of each count, update_time when the program wrote all three",
        "meaning.stock_movement",
        Loads("inventory", 9, "2024-05-29", "2024-05-31", totals={"quantity": 9 * 40 + 36, "amount": 9 * 500}),
    )
    rows = [[f"2024-05-{29 + n // 3}", f"M{n % 3}", str(40 + n), "500.00", "2024-06-01 01:00:00"] for n in range(9)]
    write(path, "utf-8", [["stat_date", "material_id", "stock_qty", "stock_amt", "update_time"], *rows])


def money_at_a_price() -> None:
    rows = []
    for n in range(4):
        came, went, price = 30 + n, 12 + n, Decimal(MEDICINE[n][3])
        rows.append([*MEDICINE[n][:2], 20, came, came * price, went, went * price * 2, 20 + came - went])
    rows = [[*row, row[7] * Decimal(MEDICINE[n][3])] for n, row in enumerate(rows)]
    path = messy(
        "药品收发存(进价零售)202405.xlsx",
        "What went out is told at the retail price, what is left at cost: the money in stock is what is left",
        "meaning.stock_movement",
        Loads(
            "inventory", 4, totals={"quantity": sum(row[7] for row in rows), "amount": total(row[8] for row in rows)}
        ),
    )
    head = ["药品编码", "药品名称", "期初数量", "入库数量", "入库金额(进价)", "出库数量", "出库金额(零售)"]
    page("收发存", [*head, "期末数量", "期末金额(进价)"], rows)[0].save(path)


def price_rounded_to_the_cent() -> None:
    money = figures(9925, 5, 2_000, 9_000)
    path = messy(
        "客户销售统计(均价)202405.xlsx",
        "售价金额 is the amount; the price beside it is rounded, and pieces times that come to something else",
        "meaning.pieces",
        Loads("sales", 5, totals={"amount": total(money)}),
    )
    rows = [[SUPERMARKETS[n][1], n + 3, 170 + n, round(money[n] / (170 + n), 2), money[n]] for n in range(5)]
    page("统计", ["客户名称", "销售笔数", "销售基本数量", "单价", "售价金额"], rows)[0].save(path)


def amounts_merged_over_their_goods() -> None:
    money = figures(9926, 4, 2_000, 9_000)
    path = messy(
        "销售列表(按单合并).xlsx",
        "Customer, number and money are merged over the goods of a sale: the money counts once, all pieces count",
        "keys.merged meaning.order_amount",
        Loads("sales", 10, totals={"amount": total(money), "quantity": sum(range(3, 13))}),
    )
    rows, spans, top = [], [], 2
    for n, size in enumerate((2, 3, 1, 4)):
        told = [SUPERMARKETS[n][1], f"S2405{n:03}", money[n], f"2024-05-{n + 6:02}"]
        for line in range(size):
            rows.append([*(told if line == 0 else [None] * 4), DRINKS[(n + line) % 5][1], len(rows) + 3])
        spans += [f"{column}{top}:{column}{top + size - 1}" for column in "ABCD" if size > 1]
        top += size
    made, sheet = page("销售", ["客户名称", "销售编号", "销售额", "销售日期", "产品名称", "数量"], rows)
    merge(sheet, *spans)
    made.save(path)


def change_given_at_the_till() -> None:
    money = figures(9927, 8, 20, 90)
    path = messy(
        "收银单(找零)202405.csv",
        "What a buyer handed over holds his change: what was due is what was sold",
        "meaning.negative_lines",
        Loads("sales", 8, totals={"amount": total(money)}),
    )
    handed = [(n // 10 + 1) * 10 for n in money]
    rows = [
        [f"P{n:04}", f"2024-05-{n + 1:02} 10:20:00", str(money[n]), str(handed[n]), str(handed[n] - money[n])]
        for n in range(8)
    ]
    write(path, "utf-8", [["小票号", "交易时间", "应收金额", "实收金额", "找零金额"], *rows])


def sold_since_it_was_listed() -> None:
    path = messy(
        "服务项目列表.csv",
        "When each service was put on the list and all that was sold of it since: no sales of that day",
        "kind.product",
        Loads("product", 6),
    )
    rows = [
        [str(n + 1), f"2023-0{n + 1}-11 09:30:00", f"检测{n + 1}", "上架", "120.00", str(240 * n + 480), str(2 * n + 4)]
        for n in range(6)
    ]
    write(path, "utf-8", [["编号", "创建时间", "名称", "状态", "优惠价格", "已售金额", "已售份数"], *rows])


def aims_by_year_and_month() -> None:
    path = messy(
        "业务员目标(年份月份)2024.csv",
        "目标年份 and 目标月份 are the two parts of a month",
        "meaning.target",
        Loads("target", 6, "2024-04", "2024-06", totals={"amount": 6 * 20_000 + 1_500}),
    )
    rows = [[f"S{n % 2}", ["陈晨", "吴勉"][n % 2], "2024", str(4 + n // 2), str(20_000 + 100 * n)] for n in range(6)]
    write(path, "utf-8", [["业务员ID", "业务员", "目标年份", "目标月份", "目标金额（元）"], *rows])


def summed_by_a_query() -> None:
    money = figures(9928, 5, 2_000, 9_000)
    path = messy(
        "query_2024-05.csv",
        "A query names its columns by what it did: sum(数量) are pieces, sum(金额) is money",
        "headers.erp",
        Loads("sales", 5, totals={"amount": total(money), "quantity": 110}),
    )
    rows = [[SUPERMARKETS[n][1], str(20 + n), str(money[n])] for n in range(5)]
    write(path, "utf-8", [["客户名称", "sum(数量)", "sum(金额)"], *rows])


def models_like_months() -> None:
    money = figures(9929, 6, 200, 900)
    path = messy(
        "产品销售统计(型号)202405.xlsx",
        "型号 M1, M2 beside codes of products is no month: the file's name tells it",
        "wide.period_in_file_name",
        Loads("sales", 6, "2024-05", "2024-05", totals={"amount": total(money)}),
    )
    rows = [[f"P{n}", DRINKS[n % 5][1], f"M{n % 3 + 1}", 12 + n, money[n]] for n in range(6)]
    page("统计", ["产品编码", "产品名称", "型号", "销售数量", "销售金额"], rows)[0].save(path)


def paid_on_some_lines_only() -> None:
    sold = figures(9930, 8, 900, 3_000)
    paid = [money if n % 2 else Decimal(0) for n, money in enumerate(sold)]
    path = messy(
        "销售利润明细(实收)202405.xlsx",
        "Nothing came in of some sales: asked whether 销售收入 or 实收金额 counts",
        "ask.two_amounts",
        outcome="needs_decision",
        question="two_amounts",
        readings=[str(total(paid)), str(total(sold))],
    )
    rows = [
        [f"2024-05-{n + 2:02}", f"XS2405{n:03}", SUPERMARKETS[n % 5][1], sold[n], sold[n] * 7 / 10, paid[n]]
        for n in range(8)
    ]
    page("利润", ["单据日期", "单据编号", "客户", "销售收入", "销售成本", "实收金额"], rows)[0].save(path)


def sold_today_this_month_and_ever() -> None:
    path = messy(
        "产品销量(今日本月总)202405.csv",
        "What was sold today, this month and ever, and no title that says which counts: asked",
        "ask.two_counts",
        outcome="needs_decision",
        question="two_amounts",
    )
    rows = [[DRINKS[n][1], str(n), str(40 + n), str(900 + 7 * n)] for n in range(5)]
    write(path, "utf-8", [["产品名称", "今日销量", "本月销量", "总销量"], *rows])


def told_in_the_own_money_as_well() -> None:
    dealt = figures(9931, 8, 900, 3_000)
    rates = [Decimal(1) if n % 3 else Decimal("7.1") for n in range(8)]
    own = [(money * rate).quantize(Decimal("0.01")) for money, rate in zip(dealt, rates, strict=True)]
    path = messy(
        "销售出库单列表(外币)202405.xlsx",
        "Deals in two moneys with what each came to in the own one: 价税合计（本位币） counts, and nothing is asked",
        "meaning.order_amount",
        Loads("sales", 8, "2024-05-02", "2024-05-09", totals={"amount": total(own)}),
    )
    rows = []
    for n in range(8):
        deal = [f"2024-05-{n + 2:02}", f"XSCK{n:05}", SUPERMARKETS[n % 5][1], "人民币" if n % 3 else "美元", rates[n]]
        rows.append([*deal, DRINKS[n % 5][1], 10 + n, dealt[n], own[n]])
    head = [
        "日期",
        "单据编号",
        "客户名称",
        "结算币别",
        "汇率",
        "物料名称",
        "实发数量",
        "价税合计",
        "价税合计（本位币）",
    ]
    page("销售出库单", head, rows)[0].save(path)


def worth_at_the_end_of_each_day() -> None:
    counts = [40 + 3 * n for n in range(8)]
    worth = [count * Decimal("4.2") for count in counts]
    path = messy(
        "门店进销存日报(移动平均).xlsx",
        "期末价值 beside 期末数量 is what the stock is worth",
        "meaning.stock_movement",
        Loads(
            "inventory",
            8,
            "2024-05-30",
            "2024-05-31",
            totals={"quantity": sum(counts), "amount": total(worth)},
        ),
    )
    rows = [
        [SUPERMARKETS[0][1], DRINKS[n % 4][1], f"2024-05-{30 + n // 4}", counts[n] - 6, 12, 6, counts[n], worth[n]]
        for n in range(8)
    ]
    head = ["门店名称", "商品名称", "统计日期", "期初库存", "本日进货数", "本日销量", "期末数量", "期末价值"]
    page("日报", head, rows)[0].save(path)
