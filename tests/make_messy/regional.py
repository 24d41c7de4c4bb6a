"""Tables of regional managers: months and days from … to, income beside costs, boxes and yuan, plans, results."""

from __future__ import annotations

from datetime import date

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import SUPERMARKETS, figures
from tests.make_messy.paper import book, merge, page, put

SHOPS = [row[1] for row in SUPERMARKETS]
GOODS = ("乌龙茶", "苏打水")
AREAS = ("浙东片区", "浙西片区", "浙南片区")


def months_of_a_year_without_their_word() -> None:
    path = messy(
        "客户销售汇总(起止月).xlsx",
        "2024.1-5 in a title is January to May and no fifth of January",
        "wide.period_in_title",
        outcome="needs_decision",
        question="period",
    )
    rows = list(zip(SHOPS, figures(6_110, 5, 200, 900), strict=True))
    page("汇总", ["客户", "销售额"], rows, "2024.1-5客户销售汇总")[0].save(path)


def thirds_of_a_month_in_cells() -> None:
    money = figures(6_120, 6, 200, 900)
    path = messy(
        "客户销售(分旬).xlsx",
        "2024年5月上旬 in a cell is a part of a month, dated by its first day",
        "cells.period",
        Loads("sales", 6, "2024-05-01", "2024-05-21", totals={"amount": total(money)}),
    )
    thirds = [f"2024年5月{third}旬" for third in "上中下" for _ in range(2)]
    rows = [[third, SHOPS[n % 2], money[n]] for n, third in enumerate(thirds)]
    page("分旬", ["时间", "客户", "销售额"], rows)[0].save(path)


def budget_of_kinds_of_goods() -> None:
    path = messy(
        "品类预算(逐月).xlsx",
        "A budget by kinds of goods: to be sold or to be spent, and the reader says which",
        "meaning.budget ask.dataset",
        outcome="needs_decision",
        question="dataset",
    )
    money = figures(6_130, 6, 200, 900)
    rows = [["茶饮" if n % 2 else "碳酸", money[n], 2024, n // 2 + 1] for n in range(6)]
    page("预算", ["品类", "预算金额", "年份", "月份"], rows)[0].save(path)


def income_and_costs_by_month() -> None:
    money = figures(6_140, 12, 2_000, 9_000)
    path = messy(
        "逐月收入成本.xlsx",
        "月份 | 收入 | 成本 | 订单数: what came in beside what it cost is sales, and no list of prices",
        "meaning.cost",
        Loads("sales", 12, "2024-01-01", "2024-12-01", totals={"amount": total(money)}),
    )
    rows = [[f"2024-{n + 1:02d}", a, a / 2, 300 + n] for n, a in enumerate(money)]
    page("经营", ["月份", "收入", "成本", "订单数"], rows)[0].save(path)


def sold_paid_and_owed_in_each_month() -> None:
    money = figures(6_150, 10, 200, 900)
    path = messy(
        "2024年客户各月销售回款欠款.xlsx",
        "销售 | 回款 | 欠款 under each month: the sales are read, and what is owed makes it no list of debts",
        "kind.receivable headers.two_rows",
        Loads("sales", 10, "2024-01-01", "2024-02-01", totals={"amount": total(money)}),
    )
    made, sheet = book("往来")
    put(sheet, 1, [["2024年客户销售回款欠款表"], ["客户", "1月", None, None, "2月", None, None]])
    rows = [[s, a, 90, a - 90, b, 80, a + b - 170] for s, a, b in zip(SHOPS, money[:5], money[5:], strict=True)]
    put(sheet, 3, [[None, *["销售", "回款", "欠款"] * 2], *rows])
    merge(sheet, "A1:G1", "A2:A3", "B2:D2", "E2:G2")
    made.save(path)


def goods_in_boxes_and_yuan() -> None:
    path = messy(
        "2024年5月客户产品(箱与元).xlsx",
        "箱 and 元 below each good under a title of 销量: boxes are pieces and yuan are money",
        "wide.customers headers.unit_pieces headers.two_rows",
        Loads("sales", 10, "2024-05-01", "2024-05-01", totals={"quantity": 240, "amount": 9_140}),
    )
    made, sheet = book("5月")
    put(sheet, 1, [["2024年5月客户产品销量"], ["客户", GOODS[0], None, GOODS[1], None], [None, *["箱", "元"] * 2]])
    put(sheet, 4, [[s, 20 + n, 800 + 10 * n, 24 + n, 1_000 + 4 * n] for n, s in enumerate(SHOPS)])
    merge(sheet, "A1:E1", "A2:A3", "B2:C2", "D2:E2")
    made.save(path)


def this_month_and_so_far_below_goods() -> None:
    path = messy(
        "2024年5月客户产品(本月与累计).xlsx",
        "本月 | 累计 below each good: the month counts, and what runs on is the sum of no row",
        "meaning.running headers.two_rows",
        Loads("sales", 10, "2024-05-01", "2024-05-01", totals={"amount": 9_140}),
    )
    made, sheet = book("5月")
    put(
        sheet, 1, [["2024年5月客户产品销售额"], ["客户", GOODS[0], None, GOODS[1], None], [None, *["本月", "累计"] * 2]]
    )
    put(sheet, 4, [[s, 800 + 10 * n, 3_100 + n, 1_000 + 4 * n, 5_200 + n] for n, s in enumerate(SHOPS)])
    merge(sheet, "A1:E1", "A2:A3", "B2:C2", "D2:E2")
    made.save(path)


def results_of_areas() -> None:
    path = messy(
        "2024年5月片区损益.xlsx",
        "Income, costs and what is left in rows, areas across: a statement of results, whose sum nobody sold",
        "meaning.cost",
        outcome="ignored",
    )
    lines = ("一、销售收入", "二、销售成本", "三、毛利", "四、销售费用", "五、净利")
    rows = [[line, *figures(6_160 + n, 3, 200, 900)] for n, line in enumerate(lines)]
    page("损益", ["项目", *AREAS], rows, "2024年5月各片区损益表（元）")[0].save(path)


def work_of_a_week_to_come() -> None:
    path = messy(
        "业务员一周工作安排.xlsx",
        "A plan of work for a week names customers to visit: no visits yet",
        "kind.visit",
        outcome="ignored",
    )
    rows = [[date(2024, 5, 13 + n), "走访", "理货", SHOPS[n]] for n in range(5)]
    page("安排", ["日期", "上午", "下午", "拜访客户"], rows, "业务员一周工作安排")[0].save(path)


def days_from_to_across() -> None:
    money = figures(6_170, 10, 200, 900)
    path = messy(
        "门店销售(起止日).xlsx",
        "5.1-5.7 | 5.8-5.14 in turn are days of a month, each dated by its first",
        "wide.weeks",
        Loads("sales", 10, "2024-05-01", "2024-05-08", totals={"amount": total(money)}),
    )
    rows = list(zip(SHOPS, money[:5], money[5:], strict=True))
    page("周", ["门店", "5.1-5.7", "5.8-5.14"], rows, "2024年5月门店周销售额")[0].save(path)


def a_month_over_two_tables() -> None:
    sold, spent = figures(6_180, 5, 200, 900), figures(6_190, 5, 20, 90)
    path = messy(
        "左右两表同一月份.xlsx",
        "Nothing but a month above two unlike tables side by side: it is that of both",
        "where.side_by_side wide.period_in_title",
        Loads("sales", 5, "2024-05-01", "2024-05-01", totals={"amount": total(sold)}),
        Loads("expense", 5, "2024-05-01", "2024-05-01", totals={"amount": total(spent)}),
    )
    kinds = ("油费", "餐费", "住宿费", "过路费", "陈列费")
    made, sheet = book("5月")
    rows = [[s, a, None, kind, b] for s, a, kind, b in zip(SHOPS, sold, kinds, spent, strict=True)]
    put(sheet, 1, [["2024年5月"], ["客户", "销售额", None, "费用项目", "费用金额"], *rows])
    made.save(path)


def when_they_came_and_left() -> None:
    path = messy(
        "外勤进店离店.xlsx",
        "进店时间 | 离店时间 | 客户 are visits, whose names say no more",
        "kind.visit",
        Loads("visit", 5, "2024-05-06", "2024-05-10"),
    )
    rows = [[f"2024-05-{6 + n:02d} 09:1{n}", f"2024-05-{6 + n:02d} 09:4{n}", s] for n, s in enumerate(SHOPS)]
    page("Sheet1", ["进店时间", "离店时间", "客户"], rows)[0].save(path)


def balances_on_either_side() -> None:
    path = messy(
        "客户往来余额(借贷方向).xlsx",
        "方向 tells for each balance of a customer whether it is owed or was received in advance: credits are negative",
        "kind.receivable ask.signs",
        Loads("receivable", 5, "2024-05-31", "2024-05-31", totals={"opening": 1_300, "amount": 1_105}),
    )
    sides = ("借", "借", "贷", "借", "平")
    opening, closing = (400, 300, 100, 700, 0), (450, 260, 205, 600, 0)
    rows = [[f"{n:04d}", SHOPS[n], sides[n], opening[n], 900, 700, sides[n], closing[n]] for n in range(5)]
    head = ["客户编码", "客户名称", "方向", "期初余额", "借方", "贷方", "方向", "期末余额"]
    made, sheet = book("余额表")
    put(sheet, 1, [["客户往来余额表"], ["科目：1122 应收账款    月份：2024年5月"], head, *rows])
    made.save(path)


def bottles_in_all() -> None:
    path = messy(
        "2024年5月送货(合计瓶数).xlsx",
        "合计瓶数 is boxes times what is in each and the loose bottles, as figures prove: the pieces sold",
        "meaning.pieces",
        Loads("sales", 5, "2024-05-01", "2024-05-05", totals={"quantity": 310, "amount": 930}),
    )
    rows = [
        [date(2024, 5, n + 1), s, n + 3, n, 12, 12 * (n + 3) + n, 36 * (n + 3) + 3 * n] for n, s in enumerate(SHOPS)
    ]
    page("送货", ["日期", "客户", "箱数", "瓶数", "每箱瓶数", "合计瓶数", "金额"], rows)[0].save(path)


def pieces_and_gifts_in_one_cell() -> None:
    path = messy(
        "2024年5月送货(买赠).xlsx",
        "10+2 is what was bought and what was given with it: no number of pieces, which is asked",
        "ask.two_counts",
        outcome="needs_decision",
        question="composite",
    )
    rows = [[date(2024, 5, n + 1), s, GOODS[n % 2], f"{10 + n}+{n + 1}", 300 + 30 * n] for n, s in enumerate(SHOPS)]
    page("送货", ["日期", "客户", "产品", "数量", "金额"], rows, "2024年5月送货")[0].save(path)


def applications_that_wait() -> None:
    path = messy(
        "6月市场费用(待批).xlsx",
        "待批 under 审批: an expense that nobody granted yet is asked about",
        "ask.status",
        outcome="needs_decision",
        question="document_status",
    )
    money = figures(6_210, 5, 200, 900)
    rows = [[date(2024, 5, 28), s, "陈列费", money[n], "待批" if n % 2 else "已批"] for n, s in enumerate(SHOPS)]
    page("申请", ["申请日期", "客户", "费用类型", "申请金额", "审批"], rows, "2024年6月市场费用")[0].save(path)


def aims_and_results_below_names() -> None:
    path = messy(
        "5月品类任务与完成.xlsx",
        "任务 | 完成 | 完成率 below each category: which of both is to be loaded is asked",
        "meaning.target ask.dataset",
        outcome="needs_decision",
        question="dataset",
    )
    made, sheet = book("5月")
    head = ["业务员", "茶饮类", None, None, "碳酸类", None, None]
    put(sheet, 1, [["2024年5月业务员品类任务完成表（万元）"], head, [None, *["任务", "完成", "完成率"] * 2]])
    put(sheet, 4, [[name, 40 + n, 36, 0.9, 50 + n, 41, 0.8] for n, name in enumerate(("周敏", "张伟", "刘洋"))])
    merge(sheet, "A1:G1", "A2:A3", "B2:D2", "E2:G2")
    made.save(path)


def parts_of_a_kind_of_expense() -> None:
    path = messy(
        "5月差旅明细(两层).xlsx",
        "火车 | 市内 below 交通费 are parts of it, and with the other kinds they come to the sum beside them",
        "headers.two_rows wide.subtotals",
        Loads("expense", 12, "2024-05-06", "2024-05-08", totals={"amount": 2_721}),
    )
    made, sheet = book("5月")
    head = ["日期", "姓名", "交通费", None, "住宿费", "餐费", "合计"]
    put(sheet, 1, [["2024年5月差旅费明细"], head, [None, None, "火车", "市内"]])
    put(sheet, 4, [[date(2024, 5, 6 + n), "周敏", 400 + n, 45 + n, 320, 140, 905 + 2 * n] for n in range(3)])
    put(sheet, 7, [["合计", None, 1_203, 138, 960, 420, 2_721]])
    merge(sheet, "A1:G1", "C2:D2", "A2:A3", "B2:B3", "E2:E3", "F2:F3", "G2:G3")
    made.save(path)


def results_of_all() -> None:
    money = figures(6_220, 6, 200, 900)
    path = messy(
        "2024年5月各部业绩(总业绩).xlsx",
        "总业绩 is no usual word for a total: it lacks the name that all lines have, and is their sum to the cent",
        "totals.labelled totals.grand",
        Loads("sales", 6, "2024-05-01", "2024-05-01", totals={"amount": total(money)}),
    )
    names = ("周敏", "张伟", "刘洋", "陈静", "赵磊", "孙倩")
    rows: list[list[object]] = [[f"{'一' if n < 3 else '二'}部", names[n], money[n]] for n in range(6)]
    rows[3:3] = [["一部合计", None, total(money[:3])]]
    rows += [["二部合计", None, total(money[3:])], ["总业绩", None, total(money)]]
    page("业绩", ["部门", "姓名", "业绩"], rows, "2024年5月销售业绩")[0].save(path)


def boxes_and_loose_bottles() -> None:
    path = messy(
        "2024年5月送货(箱数瓶数).xlsx",
        "箱数 and the loose 瓶数 beside it, no line tells how many make a box: only the money is sure",
        "meaning.pieces",
        Loads("sales", 5, "2024-05-01", "2024-05-05", totals={"amount": 1_700}, columns={"金额": "amount"}),
    )
    rows = [[date(2024, 5, n + 1), s, 8 + n, 2 * n, 300 + 20 * n] for n, s in enumerate(SHOPS)]
    page("送货", ["日期", "客户", "箱数", "瓶数", "金额"], rows)[0].save(path)
