"""Figures that prove each other: nets beside returns, pieces beside sizes, parts in the unit of their sum."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import COSMETICS, DRINKS, SUPERMARKETS, figures, sold
from tests.make_messy.paper import book, merge, page, put, title
from tests.make_messy.text import write


def a_net_beside_sold_and_returned() -> None:
    lines = sold(1821, 8, SUPERMARKETS, COSMETICS, most=40)
    back = [n % 3 for n in range(8)]
    net = [(x.qty - b) * x.price for x, b in zip(lines, back, strict=True)]
    path = messy(
        "商品销退汇总202405.xlsx",
        "实际销售金额 is 销售金额 less 退货金额, so the pieces are before returns too: nothing to ask",
        "meaning.negative_lines",
        Loads("sales", 8, "2024-05", totals={"amount": total(net), "quantity": sum(x.qty for x in lines) - sum(back)}),
    )
    head = ["条码", "名称", "销售数量", "销售金额", "退货数量", "退货金额", "实际销售金额"]
    rows = [
        [x.item[0], f"{x.item[1]}{n}", x.qty, x.amount, b, b * x.price, left]
        for n, (x, b, left) in enumerate(zip(lines, back, net, strict=True))
    ]
    page("Sheet1", head, rows)[0].save(path)


def orders_paid_and_paid_back() -> None:
    lines = sold(1822, 12, SUPERMARKETS, COSMETICS)
    back = [x.amount if n % 5 == 1 else x.price if n % 5 == 3 else Decimal(0) for n, x in enumerate(lines)]
    paid = [x.amount - b for x, b in zip(lines, back, strict=True)]
    path = messy(
        "宝贝订单报表.csv",
        "What the buyer paid and what was paid back make up 总金额: the payments are net already",
        "meaning.negative_lines headers.erp",
        Loads("sales", 12, totals={"amount": total(paid)}),
    )
    head = ["订单编号", "总金额", "买家实际支付金额", "收货地址", "订单付款时间", "退款金额"]
    rows = [
        [str(n), str(x.amount), str(p), "浙江省", f"{x.day} 10:2{n % 10}:00", str(b)]
        for n, (x, p, b) in enumerate(zip(lines, paid, back, strict=True), 1)
    ]
    write(path, "utf-8", [head, *rows])


def sizes_across() -> None:
    grid = [[(n * 3 + s * 2) % 7 for s in range(5)] for n in range(8)]
    path = messy(
        "童鞋销售(分尺码).xlsx",
        "26 … 30 are sizes and 合计 times the price is 金额: 合计 counts pairs and is no second amount",
        "wide.measures totals.column_without_label",
        Loads(
            "sales",
            8,
            totals={"quantity": sum(map(sum, grid)), "amount": sum(sum(g) * (69 + 10 * n) for n, g in enumerate(grid))},
        ),
    )
    rows = [
        [f"2024-05-{3 + n:02}", f"D{n:03}", SUPERMARKETS[n % 4][1], f"K20{n}", *g, sum(g), 69 + 10 * n]
        for n, g in enumerate(grid)
    ]
    head = ["日期", "单号", "客户", "款号", *(str(s) for s in range(26, 31)), "合计", "单价", "金额"]
    page("Sheet1", head, [[*row, row[-1] * row[-2]] for row in rows])[0].save(path)


def quarters_in_the_unit_of_their_year() -> None:
    goals = [[figures(1823 + n, 1, 60, 200)[0] + q for q in range(4)] for n in range(5)]
    path = messy(
        "2025经销商任务.xlsx",
        "年度任务(万元) is the sum of Q1 … Q4, which say no unit: they are in 万元 as well",
        "meaning.target wide.quarters headers.unit_wan",
        Loads("target", 20, "2025-01-01", "2025-10-01", totals={"amount": total(map(total, goals)) * 10_000}),
    )
    rows = [["华东", shop[1], total(g), *g] for shop, g in zip(SUPERMARKETS, goals, strict=True)]
    page("任务", ["大区", "经销商", "年度任务(万元)", "Q1", "Q2", "Q3", "Q4"], rows)[0].save(path)


def one_month_beside_what_runs_on() -> None:
    spent = figures(1830, 5, 2_000, 9_000)
    path = messy(
        "5月费用执行.xlsx",
        "5月 alone is the month's expense; 1-5月累计 runs on, and 年度预算 is no month's: both are left out",
        "meaning.budget meaning.running",
        Loads("expense", 5, "2024-05", "2024-05", totals={"amount": total(spent), "budget": 0}),
    )
    names = ["差旅费", "招待费", "运输费", "广告宣传费", "办公费"]
    rows = [[name, 90_000, a * 4, a, "31%"] for name, a in zip(names, spent, strict=True)]
    foot = ["合计", 450_000, total(spent) * 4, total(spent), "31%"]
    head = ["费用项目", "年度预算", "1-5月累计", "5月", "执行率"]
    page("执行", head, [*rows, foot], "2024年5月费用预算执行情况表")[0].save(path)


def years_under_each_month() -> None:
    grid = [figures(1840 + n, 6) for n in range(4)]
    path = messy(
        "各区两年逐月销售.xlsx",
        "2023 | 2024 stand as bare years under each month",
        "wide.years headers.two_rows",
        Loads("sales", 24, "2023-01", "2024-03", totals={"amount": total(map(total, grid))}),
    )
    made, sheet = book("对比")
    title(sheet, 1, "各区域销售额对比(元)", 7)
    put(sheet, 2, [["区域", "1月", None, "2月", None, "3月", None], [None, *[2023, 2024] * 3]])
    merge(sheet, "A2:A3", "B2:C2", "D2:E2", "F2:G2")
    put(sheet, 4, [[name, *g] for name, g in zip(["杭州", "宁波", "温州", "绍兴"], grid, strict=True)])
    made.save(path)


def pieces_and_profit_by_the_day() -> None:
    dishes = figures(1850, 14, 20, 40)
    path = messy(
        "noodle shop daily.csv",
        "日期, 销量 and 利润 of a shop of one's own: pieces without their money",
        "headers.by_content",
        Loads("sales", 14, "2024-06-01", "2024-06-14", totals={"quantity": total(dishes)}),
    )
    rows = [[f"2024/6/{n}", str(q), str(int(q) * 3)] for n, q in enumerate(dishes, 1)]
    write(path, "utf-8", [["日期", "销量", "利润"], *rows])


def prices_of_rivals() -> None:
    path = messy(
        "竞品标价调查.xlsx",
        "标价 and 促销价 of rival goods are prices: nothing was sold and nothing is added up",
        "kind.price",
        outcome="ignored",
    )
    rows = [
        [f"2024-05-{2 + n:02}", "南京", "苏果", "康师傅", item[1], Decimal(item[3]) + 1, Decimal(item[3])]
        for n, item in enumerate([*DRINKS, *DRINKS])
    ]
    page("Sheet1", ["调研日期", "城市", "卖场", "品牌", "型号", "标价", "促销价"], rows)[0].save(path)


def a_budget_by_months() -> None:
    grid = [figures(1860 + n, 12, 1_000, 9_000) for n in range(3)]
    path = messy(
        "2024费用预算(分月).xlsx",
        "费用预算 by months says no measure in its headers: the figures are budgets and nothing was spent",
        "meaning.budget wide.months",
        Loads("expense", 36, "2024-01", "2024-12", totals={"budget": total(map(total, grid))}),
    )
    head = ["科目", *(f"{m}月" for m in range(1, 13)), "全年"]
    rows = [[name, *g, total(g)] for name, g in zip(["差旅费", "招待费", "广告费"], grid, strict=True)]
    page("销售部", head, rows)[0].save(path)


def a_budget_of_sales_by_months() -> None:
    grid = [figures(1870 + n, 3) for n in range(3)]
    path = messy(
        "2025销售预算.xlsx",
        "销售预算 by months is what is to be sold, a target, and no sales",
        "meaning.target wide.months",
        Loads("target", 9, "2025-01", "2025-03", totals={"amount": total(map(total, grid))}),
    )
    rows = [[name, *g] for name, g in zip(["杭州", "宁波", "温州"], grid, strict=True)]
    page("Sheet1", ["区域", "1月", "2月", "3月"], rows)[0].save(path)


def pieces_called_a_total() -> None:
    grid = [[n + 3, 2 * n + 5, 7] for n in range(5)]
    path = messy(
        "2024年6月出货（箱）.xlsx",
        "单位：箱 says that 合计 counts cases: no money, whoever the names across may be",
        "headers.unit_pieces totals.column_without_label",
        Loads("sales", 5, "2024-06", "2024-06", totals={"quantity": sum(map(sum, grid))}),
    )
    rows = [[item[1], *g, sum(g)] for item, g in zip(DRINKS, grid, strict=True)]
    page("Sheet1", ["产品", "福满多", "老王干货", "小李批发", "合计"], rows, "2024年6月出货统计（单位：箱）")[0].save(
        path
    )


def states_of_other_things() -> None:
    taken = figures(1880, 12, 900, 2_000)
    path = messy(
        "门店经营日志.csv",
        "工单状态 tells what became of repairs: 已关闭 says nothing of the sales",
        "meaning.void",
        Loads("sales", 12, "2024-05-01", "2024-05-12", totals={"amount": total(taken)}),
    )
    rows = [[f"2024-05-{n:02}", "一店", str(a), "已关闭" if n % 2 else "处理中"] for n, a in enumerate(taken, 1)]
    write(path, "utf-8", [["日期", "门店", "营业额", "工单状态"], *rows])


def stock_by_sizes() -> None:
    grid = [[n, 2 * n + 1, 4, 3, n % 2] for n in range(1, 8)]
    path = messy(
        "服装库存(尺码)20240531.xlsx",
        "XS … XL add up to 合计 under a name that says 库存: the sum counts what is in stock",
        "totals.column_without_label wide.day_in_file_name",
        Loads("inventory", 7, "2024-05-31", "2024-05-31", totals={"quantity": sum(map(sum, grid))}),
    )
    rows = [[f"K10{n:02}", "黑", *g, sum(g)] for n, g in enumerate(grid)]
    page("Sheet1", ["款号", "颜色", "XS", "S", "M", "L", "XL", "合计"], rows)[0].save(path)


def pieces_by_a_column_of_units() -> None:
    grid = [[n + 1, 2, 3] for n in range(5)]
    path = messy(
        "配送汇总0512.xlsx",
        "The column 单位 says 瓶 for every row and no header speaks of money: the shops across hold pieces",
        "headers.unit_pieces wide.customers",
        Loads("sales", 15, "2024-05-12", "2024-05-12", totals={"quantity": sum(map(sum, grid))}),
    )
    rows = [[item[1], "瓶", *g, sum(g)] for item, g in zip(DRINKS, grid, strict=True)]
    head = ["品名", "单位", "北辰店", "南屏店", "湖滨店", "合计"]
    page("Sheet1", head, rows, "各店配送出库汇总  2024-05-12")[0].save(path)


def more_subtotals_than_lines() -> None:
    path = messy(
        "2024年5月省市小计.xlsx",
        "More subtotals than lines, each in the column of what it sums: the keys of the lines still tell them",
        "totals.hierarchy totals.labelled",
        Loads("sales", 4, "2024-05", "2024-05", totals={"amount": 430}),
    )
    rows = [["浙江", "杭州", "联和超市", 100], ["浙江", "杭州", "物美便利", 200], ["浙江", "杭州 小计", None, 300]]
    rows += [["浙江", "宁波", "三江副食", 50], ["浙江", "宁波 小计", None, 50], ["浙江 小计", None, None, 350]]
    rows += [["江苏", "南京", "金鹰便利", 80], ["江苏", "南京 小计", None, 80], ["江苏 小计", None, None, 80]]
    page("Sheet1", ["省份", "城市", "客户", "销售额"], [*rows, ["总计", None, None, 430]])[0].save(path)


def returns_under_their_own_heading() -> None:
    lines = sold(1890, 8, SUPERMARKETS, DRINKS)
    path = messy(
        "5月流水(一二).xlsx",
        "二、退货明细 heads a second table in the same sheet: its amounts are taken off",
        "where.stacked meaning.returns_sheet",
        Loads("sales", 9, totals={"amount": total(x.amount for x in lines) - 77}),
    )
    head = ["日期", "客户", "商品", "数量", "金额"]
    rows = [[x.day, x.shop[1], x.item[1], x.qty, x.amount] for x in lines]
    back = [lines[0].day, lines[0].shop[1], lines[0].item[1], 2, 77]
    made, sheet = book("流水")
    put(sheet, 1, [["一、销售明细"], head, *rows, [""], ["二、退货明细"], head, back])
    made.save(path)


def a_count_beside_the_books() -> None:
    path = messy(
        "盘点结果20240531.xlsx",
        "账存 | 实存 | 盈亏数: what was counted is the stock",
        "headers.erp",
        Loads("inventory", 5, "2024-05-31", "2024-05-31", totals={"quantity": sum(29 + n for n in range(5))}),
    )
    rows = [[n, x[0], x[1], 30 + n, 29 + n, -1, x[3]] for n, x in enumerate(DRINKS)]
    page("Sheet1", ["序号", "货号", "品名", "账存", "实存", "盈亏数", "零售价"], rows)[0].save(path)


def shares_traded() -> None:
    path = messy(
        "日线数据.csv",
        "开盘, 收盘, 最高 and 最低 are of shares: 成交额 is nobody's sale",
        "kind.price",
        outcome="ignored",
    )
    rows = [[f"2024-05-{n:02}", "10.1", "10.2", "10.4", "9.9", str(9000 + n), str(90_000 + n)] for n in range(6, 18)]
    write(path, "utf-8", [["日期", "开盘", "收盘", "最高", "最低", "成交量", "成交额"], *rows])
