"""Lists that small systems export: budgets of the trade, orders with one sum, what came in among what went out."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import figures
from tests.make_messy.paper import book, put, title
from tests.make_messy.text import write


def a_budget_of_revenue_beside_that_of_spending() -> None:
    sold, spent = figures(9501, 6, 30_000, 50_000), figures(9502, 6, 5_000, 9_000)
    path = messy(
        "fy plan 2025.csv",
        "Revenue Budget is what is to be sold, Opex Budget beside it is no expense of a kind",
        "meaning.budget meaning.target",
        Loads("target", 6, "2025-01", "2025-06", totals={"amount": total(sold), "quantity": 6 * 240 + 15}),
    )
    rows = [
        [f"2025-{n + 1:02}-01", str(a), str(240 + n), str(b)] for n, (a, b) in enumerate(zip(sold, spent, strict=True))
    ]
    write(path, "utf-8", [["Month", "Revenue Budget", "Units Budget", "Opex Budget"], *rows])


def the_sum_of_an_order_beside_prices_without_pieces() -> None:
    path = messy(
        "珠宝销售单.csv",
        "单总额 stands on every piece of a slip, whose prices add up to it",
        "meaning.order_amount",
        outcome="needs_decision",
    )
    slips = [("XD01", ("680", "520")), ("XD02", ("1500",)), ("XD03", ("990", "310", "700")), ("XD04", ("520",))]
    rows = [
        [slip, f"2024-05-0{n + 1} 11:20", "二店", str(sum(map(int, prices))), f"69{n}{i}00000000{i}", price]
        for n, (slip, prices) in enumerate(slips)
        for i, price in enumerate(prices)
    ]
    write(path, "utf-8-sig", [["销售单号", "销售时间", "销售门店", "销售单总额", "商品条码", "产品单价"], *rows])


def what_came_in_among_what_went_out() -> None:
    path = messy(
        "门店收支流水.xlsx",
        "收支项目 that end in 收入 and in 支出 are neither sales nor expenses as a whole",
        "meaning.fees",
        outcome="ignored",
    )
    book_, sheet = book()
    title(sheet, 1, "门店收支流水", 5)
    kinds = ("房租支出", "零售收入", "水电支出", "储值收入", "维修支出")
    money = figures(9503, 5, 300, 9_000)
    rows = [
        [f"2024-05-{3 + n:02}", "一店", kind, float(a), "小李"]
        for n, (kind, a) in enumerate(zip(kinds, money, strict=True))
    ]
    put(sheet, 2, [["日期", "门店", "收支项目", "金额", "经办人"], *rows])
    book_.save(path)


def what_a_canteen_took_of_what_was_sent() -> None:
    path = messy(
        "食堂配送出库明细.xlsx",
        "销售额 is what was sent, 验收金额 what was taken: which counts is asked",
        "ask.two_amounts",
        outcome="needs_decision",
    )
    book_, sheet = book()
    lines = [("白菜", 100, 97, "1.5"), ("五花肉", 50, 50, "14"), ("鸡蛋", 60, 58, "5"), ("土豆", 80, 80, "2")]
    rows = [
        ["2024-05-06", "一中食堂", good, sent, taken, float(price), sent * float(price), taken * float(price)]
        for good, sent, taken, price in lines
    ]
    head = ["订单日期", "客户", "商品", "数量", "验收数量", "售价", "销售额", "验收金额"]
    put(sheet, 1, [head, *rows])
    book_.save(path)


def machines_bought_with_a_subsidy() -> None:
    path = messy(
        "农机购置补贴明细.xlsx",
        "购买数量 tells of machines that somebody bought, and so it is no list of goods",
        "kind.product",
        outcome="ignored",
    )
    book_, sheet = book()
    title(sheet, 1, "农机购置补贴明细", 9)
    lines = [("轮式拖拉机", 1, 48_000), ("旋耕机", 2, 5_200), ("播种机", 1, 9_000), ("轮式拖拉机", 2, 26_000)]
    rows = [
        [n + 1, "东镇", f"购机人{n}", good, count, "兴农农机", f"2024-03-{2 + 3 * n:02}", price, price * count // 4]
        for n, (good, count, price) in enumerate(lines)
    ]
    head = [
        "序号",
        "所在乡(镇)",
        "购机者姓名",
        "产品名称",
        "购买数量(台)",
        "经销商",
        "购机日期",
        "单台销售价格(元)",
        "总补贴额(元)",
    ]
    put(sheet, 2, [head, *rows])
    book_.save(path)


def ages_of_what_organizations_owe() -> None:
    open_ = [("8278.75", "1000", "1180", "1100", "4998.75"), ("24815.80", "20412", "1000", "2000", "1403.80")]
    path = messy(
        "AR Summary.xlsx",
        "O/S Amount is what is owed, 91 Above the oldest of it, Comments none of a shop on the web",
        "meaning.overdue kind.receivable",
        Loads("receivable", 2, "2024-02-29", "2024-02-29", totals={"amount": "33094.55"}),
    )
    book_, sheet = book()
    put(sheet, 1, [["A/R Aging Summary"], ["Branch Name:", "ALL"], ["To Date:", "29-FEB-24"]])
    head = ["Organization", "Salesperson", "O/S Amount", "0 to 30", "31 To 60", "61 To 90", "91 Above", "Comments"]
    rows = [[f"Cargo {n} Ltd", "RAM", *map(float, sums), "will pay"] for n, sums in enumerate(open_)]
    put(sheet, 4, [head, *rows])
    book_.save(path)
