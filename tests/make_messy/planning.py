"""Files of targets and rivals, and customers spelt in several ways."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import figures
from tests.make_messy.paper import page
from tests.make_messy.text import write


def customers_spelt_in_several_ways() -> None:
    names = ["昆明华美家具有限公司", "昆明华美家具", "昆明华美家具（有限公司）", "大理金象家居广场"]
    amounts = figures(187, 12, 900, 30_000)
    rows = [[date(2024, 5, 2 + 2 * n), names[n % 4], f"素里{n % 3}号沙发", 1 + n % 3, a] for n, a in enumerate(amounts)]
    path = messy(
        "客户名称不统一.xlsx",
        "One customer is spelt in three ways: the names stay as they are and the money is all there",
        "meaning.spelling",
        Loads(
            "sales",
            12,
            "2024-05-02",
            "2024-05-24",
            totals={"amount": total(amounts)},
            lines=[{"customer_name": names[n], "amount": amounts[n]} for n in (0, 1)],
        ),
    )
    made, _ = page("5月", ["日期", "客户名称", "产品", "数量", "金额"], rows)
    made.save(path)


def targets_of_sales_people() -> None:
    people = ["周敏", "赵磊", "孙丽", "钱勇"]
    amounts = [Decimal(x) * 1000 for x in (520, 480, 610, 455, 530, 490, 640, 470)]
    back = [a * Decimal("0.9") for a in amounts]
    rows = [
        [f"2024年{7 + n // 4}月", people[n % 4], a / 10_000, b / 10_000]
        for n, (a, b) in enumerate(zip(amounts, back, strict=True))
    ]
    path = messy(
        "业务员任务下达.xlsx",
        "Sales targets and collection targets of people in 万元",
        "meaning.target headers.unit_wan",
        Loads("target", 8, "2024-07-01", "2024-08-01", totals={"amount": total(amounts), "collection": total(back)}),
    )
    made, _ = page("任务", ["月份", "业务员", "销售任务(万元)", "销售回款(万元)"], rows, "7-8月销售任务下达表")
    made.save(path)


def rivals_in_a_list() -> None:
    brands, malls = ["全友", "掌上明珠", "双虎"], ["红星美凯龙", "居然之家"]
    keys = [(f"2024年{m}月", mall, brand) for m in (4, 5) for mall in malls for brand in brands]
    amounts = figures(188, 12, 30_000, 400_000)
    rows = [[*key, "导购上报", a] for key, a in zip(keys, amounts, strict=True)]
    path = messy(
        "竞品销售收集.xlsx",
        "Rival brands by mall and month",
        "meaning.competitor",
        Loads("competitor", 12, "2024-04-01", "2024-05-01", totals={"amount": total(amounts)}),
    )
    made, _ = page("竞品", ["月份", "卖场", "竞品品牌", "信息来源", "月销售额"], rows, "昆明市场竞品月销售收集表")
    made.save(path)


def rivals_across() -> None:
    grid = [figures(1890 + n, 4, 20_000, 300_000) for n in range(6)]
    brands = ["全友", "掌上明珠", "双虎", "喜临门"]
    rows = [[f"2024-{m:02}", "昆明", *g] for m, g in enumerate(grid, 1)]
    path = messy(
        "竞品各品牌销售额_昆明.xlsx",
        "Months stand down and rival brands across",
        "meaning.competitor wide.customers",
        Loads(
            "competitor",
            24,
            "2024-01-01",
            "2024-06-01",
            totals={"amount": total(v for g in grid for v in g)},
            lines=[{"brand": "双虎", "record_date": "2024-04-01", "amount": grid[3][2]}],
        ),
    )
    made, _ = page("竞品对比", ["月份", "城市", *brands], rows, "昆明市场竞品各品牌月销售额（元）")
    made.save(path)


def sales_called_targets() -> None:
    goals = [Decimal(1_000_000 + 50_000 * n) for n in range(6)]
    path = messy(
        "SalesTargets by rep.csv",
        "The file is called targets and its columns quantity and revenue: they are targets, no sales",
        "meaning.target",
        Loads("target", 6, "2023-01", "2024-01", totals={"amount": total(goals), "quantity": 6000}),
    )
    rows = [["Amy", f"R{n % 3}", "1000", str(goal), str(2023 + n // 3)] for n, goal in enumerate(goals)]
    write(path, "utf-8", [["FirstName", "LastName", "SalesQuantity", "SalesRevenue", "Year"], *rows])


def planned_and_reached_this_month() -> None:
    path = messy(
        "6月业务员计划与实际.csv",
        "本月计划 and 本月实际 of salespeople with their customers are aims and sales, and no expenses",
        "ask.dataset",
        outcome="needs_decision",
    )
    rows = [
        ["张伟", "华佳超市", "50000", "46280.5"],
        ["张伟", "永乐超市", "30000", "31250"],
        ["刘洋", "大盛", "40000", "28900"],
    ]
    write(path, "gb18030", [["业务员", "客户", "本月计划", "本月实际"], *rows])


def budget_by_classes_of_goods() -> None:
    path = messy(
        "2024年品类预算.xlsx",
        "a budget by 类别, which are goods (白酒, 饮料), is to be sold or spent: no kinds of expense",
        "ask.dataset",
        outcome="needs_decision",
        question="dataset",
    )
    rows = list(zip(("白酒", "啤酒", "饮料", "休闲食品"), figures(6_410, 4, 2_000, 9_000), strict=True))
    page("预算", ["类别", "预算"], rows, "2024年预算")[0].save(path)


def visits_that_brought_orders() -> None:
    path = messy(
        "2024年5月拜访下单.xlsx",
        "当日下单金额 beside visits is what was sold, of which visits hold nothing: which one is asked",
        "ask.dataset",
        outcome="needs_decision",
        question="dataset",
    )
    rows = [(date(2024, 5, 6 + n // 2), "何静", f"客户{n}", "上门", 200 + 35 * n) for n in range(6)]
    page("拜访", ["拜访日期", "拜访人", "客户名称", "拜访方式", "当日下单金额(元)"], rows)[0].save(path)


def boxes_and_bottles_in_stock() -> None:
    path = messy(
        "东山仓库存(箱瓶).xlsx",
        "stock in 库存箱数 and 库存瓶数 beside it, each of which leaves out the other",
        "ask.two_amounts meaning.pieces",
        outcome="needs_decision",
        question="two_amounts",
    )
    rows = [("东山仓", good, 12, 10 + 3 * n, 5 * n % 12) for n, good in enumerate(("米酒", "青梅酒", "高粱酒", "黄酒"))]
    page("库存", ["仓库", "商品名称", "每箱瓶数", "库存箱数", "库存瓶数"], rows, "2024-06-30库存表")[0].save(path)


def amounts_in_tens_of_thousands() -> None:
    path = messy(
        "客户销售(w).xlsx",
        "3.5w is 35,000 and 2k is 2,000, each cell in its own unit",
        "cells.suffix",
        Loads("sales", 5, "2024-05-01", totals={"amount": 66_900}),
    )
    rows = list(zip(("甲店", "乙店", "丙店", "丁店", "戊店"), ("3.5w", "1.2W", "2k", "8000", "9900"), strict=True))
    page("销售", ["客户", "销售额"], rows, "2024年5月")[0].save(path)


def goods_sold_by_weight() -> None:
    path = messy(
        "电子秤流水.xlsx",
        "重量 times 单价 is 总价 on every line: the weight is what was sold, no specification",
        "meaning.pieces",
        Loads("sales", 6, "2024-05-06", totals={"quantity": Decimal("83.7"), "amount": Decimal("334.8")}),
    )
    rows = [
        (f"2024-05-06 08:1{n}:05", f"蔬菜{n}", Decimal(102 + 15 * n) / 10, 4, Decimal(102 + 15 * n) * 4 / 10)
        for n in range(6)
    ]
    page("秤流水", ["称重时间", "品名", "重量(kg)", "单价(元/kg)", "总价(元)"], rows)[0].save(path)
