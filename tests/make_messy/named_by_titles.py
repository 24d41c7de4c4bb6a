"""Figures that only a title names (aims, the current month), and units that are easily taken for something else."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import SUPERMARKETS, figures
from tests.make_messy.paper import merge, page

CLERKS = ["罗刚", "龙燕", "杨洋"]


def aims_named_like_sales() -> None:
    pieces = [[int(n) for n in figures(9201 + row, 2, 50, 200)] for row in range(3)]
    money = [[Decimal(k) / 8 for k in row] for row in pieces]
    path = messy(
        "三季度业务员品类目标.xlsx",
        "销量 and 销售额 below months are aims, as nothing but the title says",
        "meaning.target headers.two_rows",
        Loads(
            "target",
            rows=6,
            first="2024-07",
            last="2024-08",
            totals={"quantity": sum(map(sum, pieces)), "amount": sum(map(sum, money)) * 10_000},
        ),
    )
    head = ["姓名", "7月", None, "8月", None]
    under = [None, "销量(件)", "销售额(万元)", "销量(件)", "销售额(万元)"]
    rows: list[list[Any]] = [
        [name, k[0], float(m[0]), k[1], float(m[1])] for name, k, m in zip(CLERKS, pieces, money, strict=True)
    ]
    made, sheet = page("Q3", head, [under, *rows], "2024年三季度业务员目标")
    merge(sheet, "A2:A3", "B2:C2", "D2:E2")
    made.save(path)


def shops_to_be_reached() -> None:
    rows = [[name, 20 + n, 5, 6, 7, 2 + n] for n, name in enumerate(CLERKS)]
    path = messy(
        "8月铺货目标.xlsx",
        "How many shops are to be reached in each week is no target of sales",
        "meaning.target wide.weeks",
        outcome="ignored",
    )
    head = ["业务员", "目标网点(家)", "第1周", "第2周", "第3周", "第4周"]
    made, _ = page("铺货", head, rows, "2024年8月铺货目标分解表")
    made.save(path)


def prices_for_square_metres() -> None:
    boxes = [int(n) for n in figures(9211, 7, 5, 60)]
    areas = [Decimal(n) * Decimal("1.92") for n in boxes]
    path = messy(
        "瓷砖出库7月.xlsx",
        "元/㎡ is no February, and the pieces are what the price is of, not the boxes",
        "headers.unit meaning.pieces",
        Loads(
            "sales",
            rows=7,
            first="2024-07-03",
            last="2024-07-09",
            totals={"quantity": total(areas), "amount": total(areas) * 46},
        ),
    )
    rows = [
        [f"2024-07-{n + 3:02d}", SUPERMARKETS[n % 5][1], f"TZ8{n}", k, k * 3, float(area), 46, float(area * 46)]
        for n, (k, area) in enumerate(zip(boxes, areas, strict=True))
    ]
    head = ["日期", "客户", "型号", "箱数", "片数", "平方数", "单价(元/㎡)", "金额(元)"]
    made, _ = page("7月", head, rows, "7月瓷砖出库明细")
    made.save(path)


def sales_below_the_expenses() -> None:
    costs = [[n.to_integral_value() for n in figures(9221 + row, 3, 500, 9_000)] for row in range(4)]
    path = messy(
        "各店费用及销售额7月.xlsx",
        "The last lines of a list of expenses are what was sold and the rate: whether they count is asked",
        "ask.income",
        outcome="needs_decision",
        question="income_lines",
        readings=[str(sum(map(sum, costs))), str(sum(map(sum, costs)) + 240_006)],
    )
    rows: list[list[Any]] = [
        [kind, *map(int, row), int(sum(row))]
        for kind, row in zip(["房租", "人工", "水电费", "促销费"], costs, strict=True)
    ]
    rows.append(["费用合计", *(sum(row[at] for row in rows) for at in range(1, 5))])
    rows.append(["销售额", 80_001, 80_002, 80_003, 240_006])
    head = ["费用项目", "中华店", "花果园店", "小河店", "合计"]
    made, _ = page("7月", head, rows, "2024年7月各店费用表（元）")
    made.save(path)


def this_month_beside_the_last() -> None:
    now = [n.quantize(Decimal("0.01")) for n in figures(9231, 4, 20, 90)]
    path = messy(
        "办事处本期同期.xlsx",
        "本月 / 本期 is what was sold, as the title says; 上期, 同期 and what has run up since January are not",
        "headers.two_rows meaning.running",
        Loads("sales", rows=4, first="2024-07-01", last="2024-07-01", totals={"amount": total(now) * 10_000}),
    )
    head = ["办事处", "本月", None, None, None, None, "本年累计", None]
    under = [None, "本期", "上期", "环比%", "同期", "同比%", "本期", "同期"]
    rows = [
        [f"{city}办", float(n), 20 + i, 11.1, 18 + i, 25.0, float(n * 7), 130 + i]
        for i, (city, n) in enumerate(zip(["贵阳", "遵义", "安顺", "毕节"], now, strict=True))
    ]
    made, sheet = page("7月", head, [under, *rows], "2024年7月各办事处销售同比环比（万元）")
    merge(sheet, "A2:A3", "B2:F2", "G2:H2")
    made.save(path)


def units_of_each_figure_in_the_title() -> None:
    pieces = [int(n) for n in figures(9241, 5, 10, 99)]
    money = [n.quantize(Decimal("0.01")) for n in figures(9242, 5, 1, 90)]
    rows = [[SUPERMARKETS[i][1], pieces[i], float(money[i])] for i in range(5)]
    loads = Loads(
        "sales",
        rows=5,
        first="2024-12-01",
        last="2024-12-01",
        totals={"quantity": sum(pieces), "amount": total(money) * 10_000},
    )
    for name, heading, head in (
        ("12月客户销售(标题单位).xlsx", "2024年12月客户销售（数量：件；金额：万元）", ["客户", "数量", "金额"]),
        ("12月客户销售(空格单位).xlsx", "2024年12月客户销售", ["客户", "数量 件", "金额 万元"]),
    ):
        path = messy(name, f"Each figure has its own unit, as {heading} | {head[-1]} says", "headers.unit_wan", loads)
        made, _ = page("Sheet1", head, rows, heading)
        made.save(path)
