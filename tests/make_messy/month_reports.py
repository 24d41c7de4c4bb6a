"""Reports of a month that say little: 本月 beside 同期, halves of years, units in a row, what is to be collected."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import FURNITURE, figures
from tests.make_messy.paper import book, merge, page, put
from tests.make_messy.text import write

OFFICES = ["成都办", "重庆办", "昆明办", "贵阳办"]


def _compared(seed: int, names: list[str] = OFFICES) -> tuple[list[Decimal], list[list[object]]]:
    now = figures(seed, len(names), 200, 900)
    rows = [[n, a, a + 15, "-3.2%", a * 5, a * 5 + 60, "-1.1%"] for n, a in zip(names, now, strict=True)]
    return now, rows


def this_month_beside_last_years() -> None:
    now, rows = _compared(8_310)
    path = messy(
        "5月销售月报（同期）.xlsx",
        "本月 | 同期 | 增长率 | 本年累计 under a title of sales: 本月 is what was sold in May",
        "meaning.running headers.unit_in_title",
        Loads("sales", 4, "2024-05-01", "2024-05-01", totals={"amount": total(now) * 10_000}),
    )
    head = ["办事处", "本月", "同期", "增长率", "本年累计", "同期累计", "增长率"]
    page("月报", head, rows, "2024年5月各办事处销售情况表  单位：万元")[0].save(path)


def actual_under_this_month() -> None:
    now, rows = _compared(8_320, ["差旅费", "招待费", "运输费", "办公费"])
    path = messy(
        "5月费用月报（两层）.xlsx",
        "实际 | 同期 | 增长率 under 本月 and under 本年累计: 本月 / 实际 is what was spent in May",
        "meaning.running headers.two_rows",
        Loads("expense", 4, "2024-05-01", "2024-05-01", totals={"amount": total(now)}),
    )
    made, sheet = book("月报")
    put(sheet, 1, [["2024年5月销售费用月报"], ["费用项目", "本月", None, None, "本年累计"]])
    put(sheet, 3, [[None, *["实际", "同期", "增长率"] * 2], *rows])
    merge(sheet, "A1:G1", "A2:A3", "B2:D2", "E2:G2")
    made.save(path)


def another_figure_of_this_month() -> None:
    path = messy(
        "5月销售部工作量.xlsx",
        "本月 | 同期 under a title of what salespeople did: no sale, although 销售 stands in the title",
        "meaning.running",
        outcome="ignored",
    )
    head = ["办事处", "本月", "同期", "增长率", "本年累计", "同期累计", "增长率"]
    page("月报", head, _compared(8_330)[1], "2024年5月销售部工作量")[0].save(path)


def short_halves() -> None:
    grid = [figures(8_340 + n, 3, 20_000, 90_000) for n in range(4)]
    path = messy(
        "regional sales by half.csv",
        "1H23, 2H23 and 1H24 head the columns: halves of years, from their first month on",
        "wide.quarters",
        Loads("sales", 12, "2023-01-01", "2024-01-01", totals={"amount": total(map(total, grid))}),
    )
    rows = [[name, *map(str, row)] for name, row in zip(["North", "East", "South", "West"], grid, strict=True)]
    write(path, "utf-8", [["Region", "1H23", "2H23", "1H24"], *rows])


def halves_in_a_column() -> None:
    sold = figures(8_350, 6, 200, 900)
    path = messy(
        "竞品半年销售.xlsx",
        "23H1 and 23H2 stand in a column of periods",
        "meaning.competitor cells.period",
        Loads("competitor", 6, "2023-01-01", "2023-07-01", totals={"amount": total(sold) * 10_000}),
    )
    rows = [[f"{'甲乙丙'[n % 3]}牌电器", f"23H{n // 3 + 1}", 1_200 + n, a] for n, a in enumerate(sold)]
    page("竞品", ["品牌", "期间", "销量(台)", "销售额(万元)"], rows)[0].save(path)


def bare_units_below_two_rows() -> None:
    sold = figures(8_360, 4, 10, 90)
    path = messy(
        "省区销售（单位行）.xlsx",
        "a row of bare units (吨 千元) stands below two rows of names of which the groups only are merged",
        "headers.three_rows headers.unit_thousand",
        Loads("sales", 4, "2024-05-01", totals={"quantity": 4 * 30, "amount": total(sold) * 1_000}),
    )
    made, sheet = book("汇总")
    put(sheet, 1, [["2024年5月销售汇总"], ["大区", "省份", "销售", None, "同期"], [None, None, *["数量", "金额"] * 2]])
    put(sheet, 4, [[None, None, *["吨", "千元"] * 2]])
    names = [("西南", "四川"), ("西南", "云南"), ("西北", "陕西"), ("西北", "甘肃")]
    put(sheet, 5, [[*names[n], 30, a, 28, a + 2] for n, a in enumerate(sold)])
    merge(sheet, "C2:D2", "E2:F2")
    made.save(path)


def kinds_of_expense_in_ten_thousands() -> None:
    grid = [figures(8_370 + n, 3, 2, 90) for n in range(3)]
    path = messy(
        "部门费用（万元行）.xlsx",
        "差旅费 | 招待费 | 运费 have their unit in a row of its own",
        "wide.platforms headers.unit_wan",
        Loads("expense", 9, "2024-05-01", totals={"amount": total(map(total, grid)) * 10_000}),
    )
    made, sheet = book("费用")
    put(sheet, 1, [["部门费用表 2024年5月"], ["部门", "差旅费", "招待费", "运费"], [None, "万元", "万元", "万元"]])
    put(sheet, 4, [[name, *row] for name, row in zip(["销售部", "市场部", "仓储部"], grid, strict=True)])
    made.save(path)


def day_of_debts() -> None:
    owed = figures(8_380, 8, 2_000, 60_000)
    path = messy(
        "客户欠款与超期天数.xlsx",
        "no date of the list: 到期日 and 超期天数 come to one day on every line",
        "kind.receivable",
        Loads("receivable", 8, "2024-06-30", "2024-06-30", totals={"amount": total(owed)}),
    )
    rows = []
    for n, a in enumerate(owed):
        due = date(2024, 4, 3) + timedelta(days=13 * n)
        rows.append([FURNITURE[n % 6][1], f"XS24{n:04}", due, max((date(2024, 6, 30) - due).days, 0), a])
    page("欠款", ["客户名称", "单据号", "到期日", "超期天数", "未收金额"], rows)[0].save(path)


def days_late_that_disagree() -> None:
    owed = figures(8_390, 6, 2_000, 60_000)
    path = messy(
        "客户欠款（天数不一）.xlsx",
        "到期日 and 超期天数 come to other days on other lines: the day is asked for",
        "kind.receivable",
        outcome="needs_decision",
        question="period",
    )
    rows = [[FURNITURE[n][1], date(2024, 4, 3 + n), 60 + 3 * n, a] for n, a in enumerate(owed)]
    page("欠款", ["客户名称", "到期日", "超期天数", "未收金额"], rows)[0].save(path)


def what_is_to_be_collected() -> None:
    aims = [Decimal(x) for x in (120_000, 95_000, 143_000, 88_000)]
    path = messy(
        "5月回款目标完成.xlsx",
        "回款目标 beside 实际回款 is an aim, no list of debts",
        "meaning.target",
        Loads("target", 4, "2024-05-01", totals={"collection": total(aims)}),
    )
    rows = [[f"钱{'一二三四'[n]}平", a, a - 7_300, "93%"] for n, a in enumerate(aims)]
    page("回款", ["业务员", "回款目标", "实际回款", "完成率"], rows, "2024年5月回款目标完成情况")[0].save(path)


def prices_of_rivals_side_by_side() -> None:
    path = messy(
        "终端价格调查5月.xlsx",
        "我司价 | 竞品A价 | 竞品B价 and no other figure: prices, which are not loaded",
        "kind.price",
        outcome="ignored",
        kind="price",
    )
    rows = [["空调", f"KF-{26 + n}", 1_990 + 70 * n, 1_890 + 60 * n, 2_090 + 80 * n] for n in range(8)]
    page("价格", ["品类", "型号", "我司价", "竞品A价", "竞品B价"], rows, "2024年5月终端价格调查")[0].save(path)


def each_line_a_piece() -> None:
    menu = [("Margherita", "M", "11.50"), ("Funghi", "L", "15.25"), ("Diavola", "S", "9.75")]
    sold = [(order, menu[(order + n) % 3]) for order in range(1, 13) for n in (0, 0, 1)]
    path = messy(
        "pizza tickets.csv",
        "price and no count: two of one pizza in an order stand on two lines, so that each line is one piece",
        "meaning.price_times_quantity",
        Loads("sales", 36, "2024-03-01", "2024-03-12", totals={"amount": total(Decimal(item[2]) for _, item in sold)}),
    )
    rows = [[str(n), f"T{o:03}", f"2024-03-{o:02}", *item] for n, (o, item) in enumerate(sold)]
    write(path, "utf-8", [["id", "order_id", "date", "name", "size", "price"], *rows])


def done_of_an_income() -> None:
    now, rows = _compared(8_400)
    path = messy(
        "6月收入完成情况.xlsx",
        "本月完成 | 上年同期 under 销售收入完成情况: what was sold in June",
        "meaning.running headers.unit_in_title",
        Loads("sales", 4, "2024-06-01", "2024-06-01", totals={"amount": total(now) * 10_000}),
    )
    head = ["办事处", "本月完成", "上年同期", "同比", "累计完成", "上年累计", "累计同比"]
    page("月报", head, rows, "2024年6月各办事处销售收入完成情况（万元）")[0].save(path)


def sold_and_paid_each_month() -> None:
    grid = [figures(8_410 + n, 4, 2_000, 60_000) for n in range(5)]
    path = messy(
        "客户月销售与回款.xlsx",
        "1月销售 | 1月回款: what was sold is read, what came in of it makes no list of debts",
        "wide.measures",
        Loads("sales", 10, "2024-01", "2024-02", totals={"amount": total(v for row in grid for v in row[::2])}),
    )
    rows = [[FURNITURE[n][1], *row] for n, row in enumerate(grid)]
    head = ["客户", "1月销售", "1月回款", "2月销售", "2月回款"]
    page("往来", head, rows, "2024年客户销售与回款")[0].save(path)


def budget_of_the_month_beside_that_of_the_year() -> None:
    spent = figures(8_420, 4, 500, 6_000)
    path = messy(
        "5月预算（年度与本月）.xlsx",
        "年度预算 stands before 本月预算: the latter is what the month had to spend",
        "meaning.budget meaning.running",
        Loads("expense", 4, "2024-05", totals={"amount": total(spent), "budget": 4 * 3_000}),
    )
    rows = [[f"{'东西南北'[n]}区", 36_000, 3_000, a, a * 5] for n, a in enumerate(spent)]
    page("费用", ["部门", "年度预算", "本月预算", "本月实际", "累计实际"], rows, "2024年5月费用预算执行表")[0].save(
        path
    )


def bare_month_beside_a_budget() -> None:
    spent = figures(8_430, 4, 500, 6_000)
    path = messy(
        "5月预算执行（本月）.xlsx",
        "全年预算 | 截至5月累计 | 本月: what was spent this month, and neither the year's budget nor what runs on",
        "meaning.budget meaning.running",
        Loads("expense", 4, "2024-05", totals={"amount": total(spent), "budget": 0}),
    )
    rows = [[f"{'东西南北'[n]}区", "差旅费", 36_000, a * 5, a] for n, a in enumerate(spent)]
    page("费用", ["部门", "科目", "全年预算", "截至5月累计", "本月"], rows, "2024年5月部门费用预算执行")[0].save(path)
