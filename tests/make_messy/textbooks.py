"""Tables as textbooks, tills and small programs write them: change given, shares taken off, what is left of budgets."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import HARDWARE, SUPERMARKETS, figures
from tests.make_messy.paper import page
from tests.make_messy.text import write


def change_given_by_a_till() -> None:
    path = messy(
        "收银小票2024年5月(找零).csv",
        "Change (找零) is taken off what was handed over (付款金额), which is what was bought less a discount",
        "meaning.price_times_quantity",
        Loads("sales", 4, "2024-05-01", "2024-05-02", totals={"amount": Decimal("303.5")}),
    )
    rows = [
        ["LS001", "2024-05-01", "城东店", "110", "10", "100", "0", "01"],
        ["LS002", "2024-05-01", "城东店", "56.5", "0", "60", "3.5", "01"],
        ["LS003", "2024-05-02", "城东店", "88", "5.5", "100", "17.5", "02"],
        ["LS004", "2024-05-02", "城东店", "64.5", "0", "70", "5.5", "02"],
    ]
    write(path, "utf-8", [["流水号", "消费日期", "门店", "总金额", "总折扣", "付款金额", "找零", "收银员"], *rows])


def bought_is_what_was_paid_less_change() -> None:
    path = messy(
        "till_slips.csv",
        "A column that is what was paid in cash less the change, whatever it is called, is what was bought",
        "meaning.price_times_quantity",
        Loads("sales", 3, "2024-05-01", "2024-05-02", totals={"amount": Decimal("239.5")}),
    )
    rows = [
        ["A1", "2024-05-01", "East", "95", "100", "5"],
        ["A2", "2024-05-01", "East", "56.5", "60", "3.5"],
        ["A3", "2024-05-02", "West", "88", "88", "0"],
    ]
    write(path, "utf-8", [["Receipt", "Date", "Store", "Goods", "Amount Paid", "Change"], *rows])


def revenue_beside_its_cost() -> None:
    path = messy(
        "revenue and cost.csv",
        "Revenue beside its cost by month and region is sales, and nothing is asked",
        "meaning.cost",
        Loads("sales", 4, "2024-01-01", "2024-02-01", totals={"amount": 470}),
    )
    rows = [["2024-01", "East", 120, 80, 12], ["2024-01", "West", 90, 60, 9]]
    rows += [["2024-02", "East", 150, 95, 15], ["2024-02", "West", 110, 70, 11]]
    write(path, "utf-8", [["month", "region", "revenue", "cost", "users"], *rows])


def stock_at_the_price_it_was_bought_for() -> None:
    path = messy(
        "商品进销存(按SKU)_2026年5月.csv",
        "Of several sums under 期末库存 the one that is the pieces at 采购价 is what they are worth",
        "headers.two_rows meaning.price_times_quantity",
        Loads("inventory", 2, "2026-05-31", "2026-05-31", totals={"quantity": 4214, "amount": Decimal("54331.62")}),
    )
    groups = [["商品进销存报表-按SKU", *[""] * 9], ["规格别名", "规格商家编码", "采购价", "期末库存", *[""] * 6]]
    head = ["", "", "", "数量", "盘库差额", "库存差额金额", "实际库存", "总金额", "退货重新入库数量", "金额"]
    rows = [
        ["白袋粮", "6977170000012", "11.98", "3019", "0", "0", "3019", "36167.62", "254", "3042.92"],
        ["蓝袋粮", "6977170000029", "15.20", "1200", "-5", "-76", "1195", "18164.00", "30", "456.00"],
    ]
    write(path, "utf-8", [*groups, head, *rows])


def sums_of_a_grouping() -> None:
    path = messy(
        "品类日汇总(总和).csv",
        "销售额总和 is 销售额, summed up by a program",
        "headers.erp",
        Loads("sales", 3, "2024-07-01", "2024-07-02", totals={"amount": Decimal("2839.36")}),
    )
    rows = [
        ["2024-07-01", "花叶类", "205.402", "0.571", "1230.51"],
        ["2024-07-01", "花菜类", "46.640", "0.676", "420.15"],
    ]
    rows.append(["2024-07-02", "花叶类", "198.856", "0.561", "1188.70"])
    write(path, "gb18030", [["销售日期", "分类名称", "销量(千克)", "平均销量(千克)", "销售额总和"], *rows])


def unpaid_bills() -> None:
    path = messy(
        "unpaid bills 2024-05-31.csv",
        "Amounts beside due dates in a list of unpaid bills are what is owed",
        "kind.receivable",
        Loads("receivable", 3, "2024-05-31", "2024-05-31", totals={"amount": Decimal("425.50")}),
    )
    rows = [
        ["INV-1", "Acme", "2024-04-01", "2024-05-01", "100.00", ""],
        ["INV-2", "Bolt", "2024-04-04", "2024-05-04", "250.00", "2024-04-20"],
        ["INV-3", "Acme", "2024-05-11", "2024-06-10", "75.50", ""],
    ]
    write(path, "utf-8", [["invoice_id", "customer", "invoice_date", "due_date", "amount", "last_payment_date"], *rows])


def small_counts_above_their_sums() -> None:
    chance = Random(881)
    rows: list[list[Any]] = [[f"H-{n}", f"花束{n}", *(chance.randint(40, 390) for _ in range(6))] for n in range(1, 6)]
    sums = [sum(column) for column in list(zip(*rows, strict=True))[2:]]
    path = messy(
        "2024年花店销售分析.xlsx",
        "Small whole numbers below months may be pieces, although the row of their sums is none of a few",
        "meaning.pieces wide.months",
        outcome="needs_decision",
    )
    head = ["花束编号", "花束名", *(f"{month}月" for month in range(1, 7))]
    page("销售分析", head, [*rows, ["", "每月总销售：", *sums]], "2024年花店销售分析")[0].save(path)


def books_by_month() -> None:
    chance = Random(882)
    rows: list[list[Any]] = [
        [f"BK-{n}", f"《读本{n}》", *(chance.randint(5, 400) for _ in range(12))] for n in range(1, 5)
    ]
    pieces = sum(sum(row[2:]) for row in rows)
    path = messy(
        "图书各月销量2023.xlsx",
        "图书编号 and 图书名称 are goods like any, whose 销量 are pieces",
        "headers.erp",
        Loads("sales", 48, "2023-01-01", "2023-12-01", totals={"quantity": pieces}),
    )
    head = ["图书编号", "图书名称", *(f"{month}月" for month in range(1, 13))]
    page("销量", head, rows, "2023年图书销量统计")[0].save(path)


def what_is_left_is_no_budget() -> None:
    path = messy(
        "2024年展会预算执行.xlsx",
        "What was spent in five months, 1-5月实际, is of no month that the title of a year tells",
        "meaning.budget",
        outcome="needs_decision",
        question="period",
    )
    rows: list[list[Any]] = [
        ["广告费", 600000, 238000, 362000],
        ["展会费", 300000, 150000, 150000],
        ["物料费", 120000, 61500, 58500],
    ]
    page("执行", ["费用项目", "年度预算", "1-5月实际", "剩余预算"], rows, "2024年展会费用预算执行情况表")[0].save(path)


def balance_by_another_name() -> None:
    billed, received = figures(883, 4, 20_000, 60_000), (Decimal(10_000), Decimal(0), Decimal(5_500), Decimal(20_000))
    path = messy(
        "应收账款登记(结余)20240531.xlsx",
        "结余, which is 应收账款 less 已收款金额 on every line, is what is owed",
        "kind.receivable",
        Loads("receivable", 4, "2024-05-31", "2024-05-31", totals={"amount": total(billed) - total(received)}),
    )
    rows = [
        [shop[0], shop[1], date(2024, 4, at + 3), one, got, one - got, date(2024, 6, at + 3)]
        for at, (shop, one, got) in enumerate(zip(SUPERMARKETS, billed, received, strict=False))
    ]
    head = ["客户代码", "客户名称", "应收日期", "应收账款", "已收款金额", "结余", "到期日期"]
    page("应收", head, rows, "应收账款登记表")[0].save(path)


def a_share_taken_off() -> None:
    shares = (Decimal("0.05"), Decimal(0), Decimal("0.1"), Decimal("0.05"))
    rows: list[list[Any]] = []
    for at, ((code, name, _, price), share) in enumerate(zip(HARDWARE, shares, strict=False)):
        gross = Decimal(price) * 20
        rows.append(
            [date(2024, 5, at + 6), f"08{at:04d}", code, name, 20, Decimal(price), gross, share, gross * (1 - share)]
        )
    net = total(row[-1] for row in rows)
    path = messy(
        "产品销售记录单(商业折扣).xlsx",
        "交易金额 is 销售额 less the share 商业折扣 on every line, and nothing is asked",
        "meaning.price_times_quantity",
        Loads("sales", len(rows), totals={"amount": net, "quantity": 20 * len(rows)}),
    )
    head = ["日期", "单号", "产品编号", "产品名称", "销售数量", "销售单价", "销售额", "商业折扣", "交易金额"]
    page("销售记录", head, rows, "产品销售记录单")[0].save(path)


def repaid_among_what_was_sold_on_credit() -> None:
    path = messy(
        "小店销售及还款2026-07.csv",
        "还款 among lines of 赊账 is no sale, and it is asked about",
        "ask.status",
        outcome="needs_decision",
    )
    rows = [
        ["2026-07-02", "老周", "赊账", "烟酒", "320.00"],
        ["2026-07-05", "阿珍", "赊账", "副食", "86.50"],
        ["2026-07-11", "老周", "还款", "", "200.00"],
    ]
    write(path, "utf-8", [["日期", "客户", "类型", "分类", "金额(元)"], *rows])


def list_prices_beside_a_commission() -> None:
    path = messy(
        "shop settlement of tags.csv",
        "What goods come to at their tags (吊牌金额) is no sale, also where a fee stands beside what came in",
        "meaning.fees",
        Loads("sales", 4, "2024-05-01", "2024-05-09", totals={"amount": 380}),
    )
    rows = [
        ["2024-05-01", "5", "永盛", "120", "洗衣液", "100"],
        ["2024-05-04", "10", "宏大", "240", "抽纸", "200"],
        ["2024-05-07", "1.5", "永盛", "36", "酱油", "30"],
        ["2024-05-09", "2.5", "恒昌", "60", "薯片", "50"],
    ]
    write(path, "utf-8", [["下单日期", "佣金", "客户名称", "吊牌金额", "商品", "实收金额"], *rows])


def orders_are_no_goods() -> None:
    path = messy(
        "门店订单日汇总.csv",
        "订单数 beside 订单金额 counts orders, and units what was sold",
        "meaning.pieces",
        Loads("sales", 3, "2024-05-01", "2024-05-03", totals={"amount": Decimal("1340.5"), "quantity": 61}),
    )
    rows = [["2024-05-01", "城东店", "8", "20", "420.5"], ["2024-05-02", "城东店", "9", "18", "380.0"]]
    rows.append(["2024-05-03", "城西店", "11", "23", "540.0"])
    write(path, "utf-8", [["日期", "门店", "订单数", "units", "订单金额"], *rows])


def a_total_with_cents_beside_counts() -> None:
    path = messy(
        "产品浏览与销售.csv",
        "A total with cents beside two counts (浏览量, qty) is money",
        "meaning.pieces",
        Loads("sales", 3, "2024-05-01", "2024-05-03", totals={"amount": Decimal("164.5"), "quantity": 10}),
    )
    rows = [["2024-05-01", "152", "拿铁", "3", "45.0"], ["2024-05-02", "140", "美式", "2", "24.5"]]
    rows.append(["2024-05-03", "181", "摩卡", "5", "95.0"])
    write(path, "utf-8", [["销售日期", "浏览量", "产品", "qty", "total"], *rows])


def sales_beside_purchases_by_month() -> None:
    path = messy(
        "summary of months.csv",
        "销售额 says what it is, whatever was bought or spent beside it",
        "meaning.cost",
        Loads("sales", 3, "2024-03-01", "2024-05-01", totals={"amount": Decimal("1157632.70")}),
    )
    rows = [
        ["2024-03", "310376.00", "402518.30", "12.95%", "8200.00", "43940.20"],
        ["2024-04", "280450.00", "366910.00", "13.03%", "7650.00", "40140.00"],
        ["2024-05", "295120.50", "388204.40", "13.11%", "7980.00", "42902.10"],
    ]
    write(path, "utf-8", [["月份", "采购额", "销售额", "毛利率", "运费", "净利润"], *rows])


def deliveries_by_department() -> None:
    path = messy(
        "送货记录导出.csv",
        "Goods, pieces and prices beside a customer are sold, although a department stands beside them",
        "meaning.price_times_quantity",
        Loads("sales", 3, "2024-05-03", "2024-05-08", totals={"amount": 6010, "quantity": 2300}),
    )
    rows = [
        ["荣昌", "纸箱部", "2024-05-03", "瓦楞纸板", "1200", "2.1", "2520", "00121", "1号线"],
        ["荣昌", "纸箱部", "2024-05-08", "瓦楞纸板", "800", "2.3", "1840", "00125", "2号线"],
        ["丽都", "彩盒部", "2024-05-08", "彩盒", "300", "5.5", "1650", "00126", "2号线"],
    ]
    head = ["客户名称", "部门", "日期", "产品名称", "数量", "单价", "金额", "票号", "生产线"]
    write(path, "utf-8", [head, *rows])


def figures_that_begin_alike() -> None:
    path = messy(
        "stock in transit 2024-05-31.csv",
        "4, 41 and 44 in a column of figures are no classes, although a line is the sum of others by chance",
        "totals.chance",
        Loads("inventory", 9, "2024-05-31", "2024-05-31", totals={"quantity": 3652}),
    )
    stock = (701, 159, 60, 139, 262, 861, 662, 379, 429)
    moving = (12, 24, 44, 46, 27, 4, 41, 31, 75)
    rows = [
        [f"SP{n:03d}", f"{HARDWARE[0][1]}{n}", str(a), str(b)]
        for n, (a, b) in enumerate(zip(stock, moving, strict=True))
    ]
    write(path, "utf-8", [["货号", "品名", "实际库存", "在途数量"], *rows])


def a_sum_of_kinds_of_spending() -> None:
    path = messy(
        "monthly figures of a shop.csv",
        "A bare 合计 of 房租, 水电, 人工 and 推广 was spent, whatever is called 物料 beside them, and is no sale",
        "meaning.fees",
        outcome="ignored",
    )
    rows = [["2024-01", "8000", "1250.5", "18000", "960", "2000", "30210.5"]]
    rows += [["2024-02", "8000", "1180", "18000", "720", "1500", "29400"]]
    rows += [["2024-03", "8000", "1302.4", "18600", "1010", "2600", "31512.4"]]
    write(path, "utf-8", [["月份", "房租", "水电", "人工", "物料", "推广", "合计"], *rows])


def cars_sold_by_shops() -> None:
    path = messy(
        "门店车型日销.csv",
        "车型 beside shops, pieces and money names what one sold, and no rivals",
        "headers.erp",
        Loads("sales", 3, "2024-05-01", "2024-05-03", totals={"amount": 374800, "quantity": 4}),
    )
    rows = [["2024-05-01", "城东店", "家用轿车A", "2", "200000"], ["2024-05-02", "城西店", "小型车B", "1", "75000"]]
    rows.append(["2024-05-03", "城东店", "家用轿车A", "1", "99800"])
    write(path, "utf-8", [["日期", "门店", "车型", "数量", "金额"], *rows])


def cars_of_whom() -> None:
    path = messy(
        "quarterly cars.csv",
        "车型 with what was sold and nobody who sold it may be of rivals as well as one's own",
        "ask.dataset",
        outcome="needs_decision",
    )
    rows = [
        ["2023", "Q1", "轿车", "12.5", "187.5"],
        ["2023", "Q1", "SUV", "9.8", "176.4"],
        ["2023", "Q2", "轿车", "13.1", "196.5"],
    ]
    write(path, "utf-8", [["年份", "季度", "车型", "销量(万辆)", "销售额(亿元)"], *rows])
