"""What tables drawn at random brought to light: columns that figures prove, titles that name pieces, whose brands."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import figures
from tests.make_messy.paper import book, merge, page, put
from tests.make_messy.text import write

BOXES = [(40, 60, 75), (12, 30, 22), (0, 45, 31), (88, 10, 64)]  # what was there, came and went
GOODS = ["青柠苏打水", "乌龙茶", "坚果礼盒", "燕麦片"]
MAKERS = ["Contoso", "Fabrikam", "Northwind"]


def _left() -> list[tuple[int, ...]]:
    """Boxes of each good: before, in, out and left."""
    return [(a, b, c, a + b - c) for a, b, c in BOXES]


def _carried(price: Decimal) -> list[list[Any]]:
    """Boxes and their worth."""
    return [[cell for n in four for cell in (n, n * price)] for four in _left()]


def boxes_that_came_and_went() -> None:
    path = messy(
        "六月进销存(箱).csv",
        "箱数 of what was there before a month is nothing that was sold, and 结存箱数 is proved by what came and went",
        "meaning.stock_movement meaning.stock_carried",
        Loads("inventory", 4, totals={"quantity": 93, "amount": Decimal("1162.50"), "opening_quantity": 140}),
    )
    rows = [[good, *map(str, row)] for good, row in zip(GOODS, _carried(Decimal("12.5")), strict=True)]
    four = ["期初", "采购入库", "销售出库", "结存"]
    head = ["商品名称", *(f"{name}{figure}" for name in four for figure in ("箱数", "金额"))]
    write(path, "utf-8", [["2024年6月进销存汇总"], head, *rows])


def what_is_left_in_other_words() -> None:
    path = messy(
        "stock movement June 2024.xlsx",
        "Beginning, Purchases, Sales and Ending under merged heads: the stock is what follows from the other three",
        "meaning.stock_movement headers.two_rows",
        Loads("inventory", 4, totals={"quantity": 93, "amount": Decimal("1162.50"), "opening_quantity": 140}),
    )
    out, sheet = book("Movement")
    four = ["Beginning", "Purchases", "Sales", "Ending"]
    heads = [["SKU", "Product Name"], [None, None]]
    for name in four:
        heads[0] += [name, None]
        heads[1] += ["Qty", "Value"]
    rows = [[f"A-{n}", f"Good {n}", *row] for n, row in enumerate(_carried(Decimal("12.5")), start=1)]
    put(sheet, 1, [*heads, *rows])
    merge(sheet, "C1:D1", "E1:F1", "G1:H1", "I1:J1")
    out.save(path)


def units_sold_by_month() -> None:
    path = messy(
        "units by rep.xlsx",
        "A title says Units sold by month 2024: what stands below the months are pieces and no money",
        "wide.english_months headers.unit_pieces",
        Loads("sales", 6, "2024-01-01", "2024-02-01", totals={"quantity": 2094}),
    )
    rows = [["Amy Liu", 440, 284], ["Li Min", 140, 514], ["Zhang Wei", 317, 399]]
    page("Sheet1", ["Sales Rep", "Jan 2024", "Feb 2024"], rows, "Units sold by month 2024")[0].save(path)


def pieces_by_region_with_their_sum() -> None:
    path = messy(
        "各区域日销量.xlsx",
        "Pieces of each day by region with 总计 beside them are sold without their money",
        "wide.subtotals headers.unit_pieces",
        Loads("sales", 9, "2024-12-08", "2024-12-16", totals={"quantity": 2994}),
    )
    days, regions = ["2024-12-08", "2024-12-13", "2024-12-16"], [(230, 2, 537), (875, 516, 31), (183, 603, 17)]
    rows = [[day, *of, sum(of)] for day, of in zip(days, regions, strict=True)]
    page("Sheet1", ["销售日期", "华北", "华南", "东北", "总计"], rows, "2024年各区域销量统计表")[0].save(path)


def regions_that_say_their_unit() -> None:
    path = messy(
        "各区域月销售额.csv",
        "东北(千元) under 销售额 is the region 东北, in thousands",
        "headers.unit_thousand headers.two_rows",
        Loads("sales", 4, totals={"amount": 21300}, lines=[{"region": "东北", "amount": 3088}]),
    )
    rows = [["2024-01", "3.088", "3.547"], ["2024-02", "6.028", "8.637"]]
    write(path, "utf-8", [["月份", "销售额", ""], ["", "东北(千元)", "西南(千元)"], *rows])


def brands_over_two_years() -> None:
    path = messy(
        "各年销售额对比.xlsx",
        "品牌 | 2023年 | 2024年 | 增长额: a title that compares does not tell whose brands these are",
        "meaning.competitor ask.dataset",
        outcome="needs_decision",
    )
    before, after = figures(7101, 4), figures(7102, 4)
    rows = [[good, a, b, b - a] for good, a, b in zip(GOODS, before, after, strict=True)]
    page("Sheet1", ["品牌", "2023年", "2024年", "增长额"], rows)[0].save(path)


def brands_by_shop() -> None:
    path = messy(
        "2024年1月各门店销量.csv",
        "Brands beside one's shops side by side may be those that one sells",
        "meaning.competitor ask.dataset",
        outcome="needs_decision",
    )
    rows = [["蜂蜜柚子茶", "88", "657", "365"], ["乌龙茶", "525", "771", "207"], ["薯片", "161", "696", "90"]]
    write(path, "gb18030", [["品牌", "人民路店", "大学城店", "万达店"], *rows])


def rival_brands_by_month() -> None:
    path = messy(
        "Competitor sales value 2024.csv",
        "Rival Brand beside months is whose figures they are, and none of them our sales",
        "meaning.competitor wide.english_months",
        Loads("competitor", 6, "2024-01-01", "2024-02-01"),
    )
    rows = [[maker, str(a), str(a + 900)] for maker, a in zip(MAKERS, figures(7103, 3), strict=True)]
    write(path, "utf-8", [["Rival Brand", "Jan", "Feb"], *rows])


def who_leads_the_region() -> None:
    aims = figures(7104, 6, 100_000, 900_000)
    path = messy(
        "2024一季度任务分解.xlsx",
        "销售员 beside 区域负责人: the aim is the seller's and not that of who leads the region",
        "meaning.target wide.months",
        Loads("target", 6, totals={"amount": total(aims)}, columns={"销售员": "salesperson", "区域负责人": ""}),
    )
    people = [("李敏", "王强"), ("陈静", "王强"), ("刘洋", "赵磊")]
    rows = [[*two, *aims[2 * n : 2 * n + 2]] for n, two in enumerate(people)]
    head = ["销售员", "区域负责人", "2024年1月", "2024年2月"]
    page("Sheet1", head, rows, "销售任务分解")[0].save(path)


def orders_that_wait_for_payment() -> None:
    path = messy(
        "orders May.csv",
        "Pending payment in the status of an order says that nothing is sold yet",
        "ask.status",
        outcome="needs_decision",
    )
    states = ["Completed", "Pending payment", "Completed"]
    rows = [
        [f"SO{n}", f"2024-05-1{n}", "Golden Mart", "Oatmeal", "2", str(a), state]
        for n, (a, state) in enumerate(zip(figures(7105, 3), states, strict=True))
    ]
    write(path, "utf-8", [["Order ID", "Order Date", "Customer", "Item", "Qty", "Line Total", "Status"], *rows])


def what_visited_buyers_sell_in_a_month() -> None:
    path = messy(
        "visits.csv",
        "Monthly Sales beside Visit Date and Next Visit tell of a visited shop, and are no sales of that day",
        "kind.visit ask.dataset",
        outcome="needs_decision",
    )
    head = ["Monthly Sales", "Rep", "Visit Date", "Customer", "Purpose", "Next Visit", "Stock on Hand"]
    days = ["2024-05-03", "2024-05-09", "2024-05-21"]
    rows = [[str(n + 40), "Amy Liu", day, f"Shop {n}", "Routine", "2024-06-03", "12"] for n, day in enumerate(days)]
    write(path, "utf-8", [head, *rows])


def months_that_make_up_what_was_reached() -> None:
    path = messy(
        "2024年任务完成进度.xlsx",
        "年任务 | 1月 | 2月 | 3月 | 累计完成: the months add up to what was reached and are no aims",
        "meaning.target ask.dataset",
        outcome="needs_decision",
    )
    done = figures(7106, 9, 10_000, 90_000)
    rows = []
    for n, name in enumerate(("李敏", "陈静", "刘洋")):
        months = done[3 * n : 3 * n + 3]
        rows.append([name, 1_200_000, *months, total(months), total(months) / 1_200_000])
    head = ["业务员", "年任务(元)", "1月(元)", "2月（元）", "3月(元)", "累计完成(元)", "完成率"]
    page("Sheet1", head, rows, "2024年任务完成进度")[0].save(path)


def several_stores_with_what_came_and_went() -> None:
    path = messy(
        "各仓进销存2024年5月.csv",
        "期初 | 入库 | 出库 | 期末 of several stores side by side: what is left in each of them is in stock",
        "meaning.stock_carried headers.two_rows",
        Loads("inventory", 8, totals={"quantity": 186, "opening_quantity": 280}, lines=[{"warehouse": "北仓"}]),
    )
    rows = [[good, *map(str, (*four, *four))] for good, four in zip(GOODS, _left(), strict=True)]
    four = ["期初", "入库", "出库", "期末"]
    write(path, "utf-8", [["商品名称", "总仓", "", "", "", "北仓", "", "", ""], ["", *four, *four], *rows])


def figures_of_a_business() -> None:
    path = messy(
        "2024年经营指标.xlsx",
        "销售额, 成本, 毛利 and 费用 below each other under 经营指标 are no aims and add up to nothing",
        "meaning.target meaning.cost",
        outcome="ignored",
    )
    named = ["销售数量", "销售额", "成本", "毛利", "费用"]
    rows = [[name, *figures(7110 + n, 3)] for n, name in enumerate(named)]
    page("Sheet1", ["项目", "1月", "2月", "3月"], rows, "2024年经营指标统计")[0].save(path)


def clicks_by_seller() -> None:
    path = messy(
        "Website visits 2024.csv",
        "Months beside sellers under a name that says visits are no sales",
        "wide.english_months",
        outcome="ignored",
    )
    rows = [["Amy Liu", "310", "284"], ["Li Min", "140", "514"], ["Wang Qiang", "77", "91"]]
    write(path, "utf-8", [["Sales Rep", "Jan", "Feb"], *rows])


def what_is_due_and_what_came_in() -> None:
    path = messy(
        "往来统计2024.xlsx",
        "应收, 已收 and 未收 below each other under 项目 are no kinds of expense",
        "kind.receivable",
        outcome="ignored",
    )
    rows = [[name, *figures(7120 + n, 2)] for n, name in enumerate(["应收", "已收", "未收"])]
    page("Sheet1", ["项目", "2024年1月", "2024年2月"], rows)[0].save(path)
