"""Sheets that clerks of distributors and shops keep by hand, and what platforms let their shops download."""

from __future__ import annotations

from random import Random

from tests.make_messy.expecting import Loads, messy
from tests.make_messy.paper import book, merge, page, put, title
from tests.make_messy.text import write


def classes_in_pieces_and_money() -> None:
    dice = Random(6101)
    lines = [[dice.randint(3, 20) for _ in range(3)] for _ in range(5)]
    money = [[round(n * price, 2) for n, price in zip(line, (0.31, 0.25, 0.42), strict=True)] for line in lines]
    worth = sum(round(value * 10000) for line in money for value in line)
    path = messy(
        "家电门店品类月报(台与万元).xlsx",
        "合计 / 台 beside 合计 / 万元 is no money: 台 and 万元 are units, and no values of a class",
        "headers.two_rows headers.unit_wan wide.customers",
        Loads("sales", 15, "2024-06", totals={"quantity": sum(map(sum, lines)), "amount": worth}),
    )
    made, sheet = book("6月")
    title(sheet, 1, "2024年6月家电门店分品类销售", 9)
    head = ["门店", "冰箱", None, "洗衣机", None, "空调", None, "合计", None]
    units = [None, *["台", "万元"] * 4]
    rows = []
    for place, (line, values) in enumerate(zip(lines, money, strict=True), 1):
        pairs = [figure for pair in zip(line, values, strict=True) for figure in pair]
        rows.append([f"{'一二三四五'[place - 1]}店", *pairs, sum(line), round(sum(values), 2)])
    sums = ["合计", *(round(sum(row[i] for row in rows), 2) for i in range(1, 9))]
    put(sheet, 2, [head, units, *rows, sums])
    merge(sheet, "A2:A3", "B2:C2", "D2:E2", "F2:G2", "H2:I2")
    made.save(path)


def days_so_far() -> None:
    dice = Random(6102)
    days = [[dice.choice([0, 2, 3, 5]) for _ in range(12)] for _ in range(6)]
    path = messy(
        "奶站5月送奶(十二天).xlsx",
        "1 … 12 under a title of May are days and no months, as the last column sums them",
        "wide.customers",
        Loads("sales", first="2024-05-01", last="2024-05-12", totals={"quantity": sum(map(sum, days))}),
    )
    rows = [
        [f"{n % 2 + 1}线", f"{'甲乙丙丁戊己'[n]}奶站", *(d or None for d in line), sum(line)]
        for n, line in enumerate(days)
    ]
    head = ["线路", "客户", *map(str, range(1, 13)), "合计"]
    page("5月", head, rows, "2024年5月送奶记录（箱）")[0].save(path)


def days_beside_debts() -> None:
    dice = Random(6103)
    days = [[dice.choice([0, 2, 3, 5]) for _ in range(10)] for _ in range(6)]
    path = messy(
        "送奶与欠款6月.xlsx",
        "Pieces sold day by day stand beside what customers owe: which of them is to be loaded is asked",
        "ask.dataset",
        outcome="needs_decision",
        question="dataset",
    )
    rows = [
        [f"{'甲乙丙丁戊己'[n]}奶站", *(d or None for d in line), sum(line), 100 * n + 35] for n, line in enumerate(days)
    ]
    page("6月", ["客户", *map(str, range(1, 11)), "合计", "欠款"], rows, "2024年6月送奶记录（箱）")[0].save(path)


def coupons_used() -> None:
    dice = Random(6104)
    paid = [dice.choice([99, 168, 258]) for _ in range(7)]
    path = messy(
        "到店核销明细(软件服务费).csv",
        "What buyers paid stands beside fees and what these left: sales, and no expenses of 商家补贴",
        "meaning.fees",
        Loads("sales", 7, "2024-07-01", "2024-07-07", totals={"amount": sum(paid)}),
    )
    head = [
        "核销时间",
        "订单编号",
        "商品名称",
        "核销门店",
        "用户实付",
        "商家补贴",
        "平台补贴",
        "软件服务费",
        "商家实收",
    ]
    rows = [
        [f"2024-07-0{n} 12:30:0{n}", f"7012{n}", "双人餐", "解放路店", p, 0, 0, fee, round(p - fee, 2)]
        for n, p in enumerate(paid, 1)
        for fee in [round(p * 0.025, 2)]
    ]
    write(path, "utf-8", [head, *([str(v) for v in row] for row in rows)])


def bill_of_deliveries() -> None:
    dice = Random(6105)
    paid = [dice.randint(800, 1900) for _ in range(6)]
    path = messy(
        "外卖平台账单(用户支付).csv",
        "用户支付 was sold; 结算金额 is what commissions left of it, and 单量 counts orders",
        "meaning.fees",
        Loads("sales", 6, "2024-06-11", "2024-06-16", totals={"amount": sum(paid)}),
    )
    head = ["门店ID", "门店名称", "账单日期", "单量", "用户支付", "商户补贴", "平台补贴", "佣金", "配送费", "结算金额"]
    rows = []
    for n, p in enumerate(paid):
        fee = -round(p * 0.08, 2)
        left = round(p - 60 + 30 + fee - 120, 2)
        rows.append(["E77120", "万达店", f"2024/06/{n + 11}", 20 + n, p, -60, 30, fee, -120, left])
    write(path, "gb18030", [head, *([str(v) for v in row] for row in rows)])


def rivals_by_guess() -> None:
    guessed = [42, 58, 31, 77, 25, 36]
    path = messy(
        "竞品动态第23周2024.xlsx",
        "月销量估计 is how many a rival sold, as far as anybody knows",
        "meaning.competitor",
        Loads("competitor", 6, totals={"quantity": sum(guessed)}),
    )
    head = ["市场", "竞品品牌", "主推产品", "零售价", "促销活动", "月销量估计(件)", "陈列面积"]
    rows = [
        [f"{'东西南北中前'[n]}县", "乙牌" if n % 2 else "丙牌", "四开", 468, "买一送一", g, "2米"]
        for n, g in enumerate(guessed)
    ]
    page("动态", head, rows, "竞品动态周报（2024年第23周）")[0].save(path)
