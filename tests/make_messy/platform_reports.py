"""Reports as shop platforms and small trading programs write them, with their own words for what was sold."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import COSMETICS, FURNITURE, SOFAS, sold
from tests.make_messy.paper import page


def days_of_a_stretch_in_every_row() -> None:
    lines = sold(2801, 8, FURNITURE, COSMETICS, (2024, 6))
    path = messy(
        "店铺商品效果_周报.xlsx",
        "Each row is of a written week (2024-06-03 ~ 2024-06-09), which begins on its first day",
        "cells.period headers.erp",
        Loads(
            "sales",
            8,
            "2024-06-03",
            "2024-06-24",
            totals={"amount": total(x.amount for x in lines), "quantity": sum(x.qty for x in lines)},
        ),
    )
    weeks = ["2024-06-03 ~ 2024-06-09", "2024-06-10 ~ 2024-06-16", "2024-06-17 ~ 2024-06-23", "2024-06-24 ~ 2024-06-30"]
    rows = [[weeks[n // 2], x.item[1], 900 + 7 * n, x.qty, x.amount] for n, x in enumerate(lines)]
    made, _ = page("商品", ["统计日期", "商品名称", "商品访客数", "支付件数", "支付金额"], rows)
    made.save(path)


def stretches_of_several_months() -> None:
    path = messy(
        "店铺商品效果_季度.xlsx",
        "2024-04-01 ~ 2024-06-30 in every row is no month: in which it counts is asked",
        "cells.period",
        outcome="needs_decision",
    )
    lines = sold(2802, 6, FURNITURE, COSMETICS, (2024, 6))
    rows = [["2024-04-01 ~ 2024-06-30", x.item[1], x.qty, x.amount] for x in lines]
    made, _ = page("商品", ["统计日期", "商品名称", "支付件数", "支付金额"], rows)
    made.save(path)


def goods_paid_for() -> None:
    lines = sold(2803, 6, FURNITURE, COSMETICS, (2024, 5))
    path = messy(
        "微商城商品销售统计(2024-05).xlsx",
        "付款件数 and 付款金额 are what a shop sold, although 付款人数 stands beside them",
        "headers.erp wide.period_in_file_name",
        Loads(
            "sales",
            6,
            "2024-05-01",
            "2024-05-01",
            totals={"amount": total(x.amount for x in lines), "quantity": sum(x.qty for x in lines)},
        ),
    )
    rows = [[x.item[1], 300 + n, 20 + n, x.qty, x.amount] for n, x in enumerate(lines)]
    made, _ = page("Sheet1", ["商品名称", "商品访客数", "付款人数", "付款件数", "付款金额(元)"], rows)
    made.save(path)


def pieces_sent_back_beside_a_net() -> None:
    lines = sold(2804, 6, FURNITURE, SOFAS, (2024, 6))
    back = [n % 3 for n in range(len(lines))]
    lost = [(x.price * k).quantize(Decimal("0.01")) for x, k in zip(lines, back, strict=True)]
    net = [x.amount - r for x, r in zip(lines, lost, strict=True)]
    path = messy(
        "单位销售统计_6月.xlsx",
        "净销售额 is 销售金额 less 退货金额, so the pieces sent back come off those sold",
        "headers.erp wide.period_in_title",
        Loads(
            "sales",
            6,
            "2024-06-01",
            "2024-06-01",
            totals={"amount": total(net), "quantity": sum(x.qty for x in lines) - sum(back)},
            checks=[ok("净销售额", total(net))],
        ),
    )
    rows = [
        [f"00{n}", x.shop[1], x.qty, x.amount, k, r, m]
        for n, (x, k, r, m) in enumerate(zip(lines, back, lost, net, strict=True), start=1)
    ]
    sums = [sum(row[i] for row in rows) for i in range(2, 7)]  # type: ignore[misc]
    head = ["单位编号", "单位全名", "销售数量", "销售金额", "退货数量", "退货金额", "净销售额"]
    made, _ = page("统计", head, [*rows, ["合计", None, *sums]], "单位销售统计 2024-06-01 至 2024-06-30")
    made.save(path)


def budget_and_what_was_used() -> None:
    plan = [Decimal(n * 7 + 20) for n in range(6)]
    used = [(p * 9 / 10).quantize(Decimal("0.1")) for p in plan]
    path = messy(
        "2024年费用预算与实际数.xlsx",
        "实际数 beside 预算数 is what was spent, both in 万元",
        "meaning.budget headers.unit_in_title",
        Loads(
            "expense",
            6,
            "2024-01-01",
            "2024-01-01",
            totals={"amount": total(used) * 10000, "budget": total(plan) * 10000},
        ),
    )
    kinds = ["差旅费", "广告费", "促销费", "办公费", "培训费", "会务费"]
    rows = [["华东大区", k, p, u, p - u] for k, p, u in zip(kinds, plan, used, strict=True)]
    made, _ = page(
        "执行", ["部门", "费用项目", "预算数", "实际数", "差异"], rows, "2024年费用预算执行情况（单位：万元）"
    )
    made.save(path)


def travel_in_town() -> None:
    costs = [(128, 320, 100, 45), (96, 280, 100, 38), (152, 0, 100, 40)]
    path = messy(
        "出差报销明细5月.xlsx",
        "市内交通 is one of the costs that 小计 adds up",
        "meaning.form totals.labelled",
        Loads(
            "expense",
            12,
            "2024-05-13",
            "2024-05-15",
            totals={"amount": sum(map(sum, costs))},
        ),
    )
    rows: list[list[object]] = [[f"2024-05-{13 + n}", "杭州-宁波", *c, sum(c)] for n, c in enumerate(costs)]
    head = ["日期", "起止地点", "交通费", "住宿费", "餐补", "市内交通", "小计"]
    sums = [sum(column) for column in zip(*costs, strict=True)]
    made, _ = page("报销", head, [*rows, ["合计", None, *sums, sum(sums)]], "差旅费报销明细")
    made.save(path)


def _market_budget(name: str, sentence: str, planned: str, used: str) -> None:
    kinds = ["广告费", "差旅费", "招待费", "办公费"]
    plan = [Decimal(9000 + 1100 * n) for n in range(len(kinds))]
    spent = [Decimal(4000 + 730 * n) for n in range(len(kinds))]
    path = messy(
        name,
        sentence,
        "meaning.budget",
        Loads("expense", 4, "2024-06-01", "2024-06-01", totals={"amount": total(spent), "budget": total(plan)}),
    )
    rows: list[list[object]] = [["市场部", k, p, u, p - u] for k, p, u in zip(kinds, plan, spent, strict=True)]
    rows.append(["合计", None, total(plan), total(spent), total(plan) - total(spent)])
    made, _ = page("Sheet1", ["部门", "费用科目", planned, used, "结余"], rows, "2024年6月市场部费用预算执行表")
    made.save(path)


def budget_and_what_was_claimed() -> None:
    _market_budget("市场部6月预算_已报销.xlsx", "已报销 beside 预算 is what was spent of it", "预算", "已报销")


def budget_and_what_was_reached() -> None:
    _market_budget(
        "市场部6月预算_实际完成.xlsx", "实际完成 beside 预算额 is what was spent of it", "预算额", "实际完成"
    )


def expenses_planned_and_real() -> None:
    _market_budget(
        "市场部6月预算费用_实际费用.xlsx", "预算费用 and 实际费用 are no kinds of expense", "预算费用", "实际费用"
    )


def parts_of_a_month_for_days() -> None:
    lines = sold(2805, 6, FURNITURE, SOFAS, (2024, 5))
    path = messy(
        "批次销售2024-05.xlsx",
        "上旬 and 中旬 in a column of days are no dates: whether all is of the month of the file name is asked",
        "cells.dates wide.period_in_file_name",
        outcome="needs_decision",
    )
    rows = [["上旬" if n < 3 else "中旬", x.shop[1], x.item[1], x.qty, x.amount] for n, x in enumerate(lines)]
    made, _ = page("Sheet1", ["日期", "客户", "商品", "数量", "金额"], rows)
    made.save(path)


def budget_incurred_and_paid() -> None:
    kinds = ["广告费", "差旅费", "招待费", "办公费"]
    spent = [Decimal(400 + 73 * n) for n in range(len(kinds))]
    path = messy(
        "6月市场费用进度.xlsx",
        "Of 已发生 and 已支付 beside 预算, what was incurred is the expense",
        "meaning.budget",
        Loads("expense", 4, "2024-06-01", "2024-06-01", totals={"amount": total(spent), "budget": 4 * 1500}),
    )
    rows: list[list[object]] = [[k, 1500, u, u - 50] for k, u in zip(kinds, spent, strict=True)]
    made, _ = page("Sheet1", ["费用项目", "预算", "已发生", "已支付"], rows, "2024年6月市场费用进度")
    made.save(path)


def tasks_in_pieces() -> None:
    aims = [(Decimal(9000 + 610 * n), 20 + n) for n in range(6)]
    path = messy(
        "七月任务量下达.xlsx",
        "任务量(件) beside 任务额(元) is the target in pieces",
        "meaning.target headers.unit_pieces",
        Loads(
            "target",
            6,
            "2024-07-01",
            "2024-07-01",
            totals={"amount": total(a for a, _ in aims), "quantity": sum(q for _, q in aims)},
        ),
    )
    rows = [["2024-07", s[1], a, q] for s, (a, q) in zip(FURNITURE, aims, strict=False)]
    made, _ = page("Sheet1", ["年月", "客户名称", "任务额(元)", "任务量(件)"], rows)
    made.save(path)
