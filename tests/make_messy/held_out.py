"""Exports and printouts whose stars, rules, spacers and ages have been taken for something else."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import COSMETICS, SUPERMARKETS, figures
from tests.make_messy.paper import page
from tests.make_messy.text import write

DEALERS = ("ACME TRADING CO", "BLUE RIVER LTD", "COAST FOODS")
LEDGER = figures(5121, 8, 1_000, 20_000)


def stars_that_hide_names() -> None:
    pieces, prices = figures(5101, 9, 1, 9), figures(5102, 9, 40, 400)
    sums = [n.to_integral_value() * p for n, p in zip(pieces, prices, strict=True)]
    hidden = ["**", "*", "王**", "**", "李*", "*", "赵六", "**", "陈七"]
    rows = [
        [
            f"XS{n:05d}",
            f"2024-05-{n + 3:02d}",
            name,
            COSMETICS[n % 4][1],
            str(pieces[n].to_integral_value()),
            str(prices[n]),
            str(sums[n]),
            "**",
            mark,
        ]
        for n, (name, mark) in enumerate(zip(hidden, ["*", "", "", "*", "", "", "*", "", ""], strict=True))
    ]
    path = messy(
        "小程序订单(脱敏).csv",
        "Stars hide the names and addresses of buyers and mark lines with a remark: they are no totals",
        "totals.products_named_so text.utf8",
        Loads(
            "sales", rows=9, totals={"amount": total(sums), "quantity": total(n.to_integral_value() for n in pieces)}
        ),
    )
    write(path, "utf-8", [["订单号", "下单日期", "客户", "商品名称", "数量", "单价", "金额", "地址", "标记"], *rows])


def register_printed_with_rules() -> None:
    amounts = figures(5103, 8, 100, 9_000)
    rule = "---------- --------- -------------------- ----- ------------"
    lines = [
        f"2024-06-{n * 3 + 1:02d} INV{n:05d}  {DEALERS[n % 3]:<20} {n + 2:>5} {amount:>12,.2f}"
        for n, amount in enumerate(amounts)
    ]
    last = f"TOTAL{'':36} {sum(range(2, 10)):>5} {total(amounts):>12,.2f}"
    head = ["SALES REGISTER", "", "INV DATE   INV NO    CUSTOMER               QTY       AMOUNT", rule]
    path = messy(
        "register june.prn",
        "Rules under the names and above the total, lines ended as DOS ends them: the total is not sold once more",
        "text.fixed totals.grand",
        Loads(
            "sales", rows=8, totals={"amount": total(amounts), "quantity": 44}, checks=[ok("amount", total(amounts))]
        ),
    )
    path.write_bytes("\r\n".join([*head, *lines, f"{'':41} ----- ------------", last, ""]).encode("ascii"))


def figures_behind_a_blank_column() -> None:
    amounts = figures(5104, 6, 1_000, 50_000)
    rows: list[list[str]] = []
    for at, amount in enumerate(amounts):
        rows += [[("华东", "华南", "西南")[at // 2], "", "", ""]] if at % 2 == 0 else []
        rows.append([SUPERMARKETS[at % len(SUPERMARKETS)][1], "", str(at + 3), str(amount)])
    path = messy(
        "2024年6月商超销售.csv",
        "A blank column parts the figures from the names, whose rows of regions have none: one table with its total",
        "where.blank_edges totals.grand",
        Loads("sales", rows=6, totals={"amount": total(amounts), "quantity": 33}),
    )
    write(path, "gb18030", [["客户", "", "数量", "金额"], *rows, ["合计", "", "33", str(total(amounts))]])


def debts_older_than() -> None:
    owed, late = figures(5105, 7, 5_000, 90_000), [Decimal(n * 1200) for n in range(7)]
    rows = [
        [
            *("2024-06-30", f"KH{n:03d}", SUPERMARKETS[n % len(SUPERMARKETS)][1], f"HT{n:04d}", str(owed[n])),
            *(str(late[n]), f"{late[n] / 2:.2f}", f"{late[n] / 4:.2f}", "30" if n else "0"),
        ]
        for n in range(7)
    ]
    header = [
        "快照时间",
        "客户编号",
        "客户名称",
        "合同号",
        "应收金额",
        "超期应收金额",
        "超期30天以上金额",
        "超期60天以上金额",
        "超期天数",
    ]
    path = messy(
        "ar_0630.csv",
        "What is late by more than 30 and by more than 60 days is a part of what is late: not added to it",
        "kind.receivable meaning.overdue",
        Loads("receivable", rows=7, totals={"amount": total(owed), "overdue": total(late)}),
    )
    write(path, "utf-8-sig", [header, *rows])


def parcels_sent() -> None:
    path = messy(
        "发件.csv",
        "Who was sent what with which parcel, and where to: no list of customers",
        "kind.customer",
        outcome="ignored",
    )
    rows = [
        [
            f"11月{n + 3}日",
            f"收件人{n % 3}",
            f"1380000{n:04d}",
            f"江西省南昌市红谷滩{n}号",
            "冰糖橙5斤装",
            f"98915{n:08d}",
            "邮政",
        ]
        for n in range(6)
    ]
    write(path, "utf-8", [["日期", "收件人", "手机", "地址", "发货信息", "快递号", "快递公司"], *rows])


def losses_logged() -> None:
    path = messy(
        "stock losses.csv",
        "What was stolen and written off day by day is no count of stock",
        "meaning.stock_movement",
        outcome="ignored",
    )
    rows = [
        [
            ("Bar", "Liquid")[n % 2],
            ("Theft", "Stock Adjusted")[n % 2],
            f"2019-03-{n + 2:02d}",
            ("10", "-8")[n % 2],
            "OX1",
        ]
        for n in range(10)
    ]
    write(path, "utf-8", [["Type", "Action", "Date", "Quantity", "Store ID"], *rows])


def months_by_number() -> None:
    months = [figures(5110 + n, 12, 10_000, 90_000) for n in range(5)]
    names = ["Wimbledon", "York", "Leeds", "Exeter", "Bristol"]
    rows = [[name, *map(str, of)] for name, of in zip(names, months, strict=True)]
    sums = [total(of) for of in zip(*months, strict=True)]
    path = messy(
        "store sales.csv",
        "Months across called Month 1 2019, with a total below",
        "wide.english_months totals.grand",
        Loads("sales", rows=60, first="2019-01-01", last="2019-12-01", totals={"amount": total(sums)}),
    )
    write(path, "utf-8", [["Store", *[f"Month {n} 2019" for n in range(1, 13)]], *rows, ["Total", *map(str, sums)]])


def list_of_a_system_with_a_starred_sum() -> None:
    amounts = figures(5120, 7, 1_000, 20_000)
    rule = "-" * 62
    lines = [
        f"|    |9000{n:04d}|{n + 1:02d}.05.2024|100{n % 3:03d} |{n + 2:>6} |{amount:>13,.2f} |CNY |"
        for n, amount in enumerate(amounts)
    ]
    last = f"|*   |        |          |       |{35:>6} |{total(amounts):>13,.2f} |CNY |"
    head = ["01.06.2024               Dynamic List Display               1", rule]
    names = "|    |Bill.Doc|Bill.Date |Sold-To|Billed |  Net Value   |Curr|"
    path = messy(
        "dynamic list.txt",
        "The star of the sum stands in a column without a name, parted by rules; 05.06.2024 has its day first",
        "text.pipe totals.grand cells.dotted_days",
        Loads("sales", rows=7, first="2024-05-01", last="2024-05-07", totals={"amount": total(amounts)}),
    )
    path.write_text("\n".join([*head, names, rule, *lines, rule, last, rule, ""]), "ascii")


def ledger_with_sums_of_months() -> None:
    path = messy(
        "发票明细账.xlsx",
        "(月计)3月 and (累计)4月 stand in the column of customers, the second with the sums of both months",
        "totals.labelled meaning.running",
        Loads("sales", rows=8, first="2024-03-02", last="2024-04-17", totals={"amount": total(LEDGER)}),
    )
    rows: list[list[object]] = []
    for month in (3, 4):
        own, so_far = LEDGER[4 * month - 12 : 4 * month - 8], LEDGER[: 4 * month - 8]
        rows += [
            [2024, month, 2 + 5 * n, f"{month}{n:04d}", SUPERMARKETS[n][1], n + 3, value] for n, value in enumerate(own)
        ]
        rows.append(["", "", "", "", f"(月计){month}月", 18, total(own)])
        rows.append(["", "", "", "", f"(累计){month}月", 18 * (month - 2), total(so_far)])
    made, _ = page("Sheet1", ["年", "月", "日", "发票号", "客户名称", "数量", "本币价税合计"], rows, "销售明细账")
    made.save(path)


def exports_in_two_currencies() -> None:
    dollars = figures(5122, 6, 500, 9_000)
    yuan = [(value * Decimal("7.15")).quantize(Decimal("0.01")) for value in dollars]
    rows = [
        [
            f"2024-03-{n * 4 + 1:02d}",
            f"INV{n:03d}",
            ("ABC Trading", "XYZ GmbH")[n % 2],
            100 + n,
            dollars[n],
            7.15,
            yuan[n],
        ]
        for n in range(6)
    ]
    path = messy(
        "出口销售3月.xlsx",
        "Dollars, the rate and 折人民币 side by side: the yuan are what was sold",
        "headers.unit_dollars",
        Loads("sales", rows=6, totals={"amount": total(yuan)}, columns={"折人民币(元)": "amount"}),
    )
    header = ["日期", "发票号", "客户", "数量", "金额(USD)", "汇率", "折人民币(元)"]
    made, _ = page("3月", header, rows, "出口销售明细")
    made.save(path)


def goods_by_age() -> None:
    ages = [[(3 * n + 7 * k) % 40 for k in range(4)] for n in range(7)]
    sums = [sum(of) for of in ages]
    rows: list[list[object]] = [
        [COSMETICS[n % 4][1] + f"{n}号", *ages[n], sums[n], sums[n] * Decimal("12.5")] for n in range(7)
    ]
    last = ["合计", *(sum(of) for of in zip(*ages, strict=True)), sum(sums), sum(sums) * Decimal("12.5")]
    path = messy(
        "商品库龄0531.xlsx",
        "Pieces by how long they have been lying: ages of goods, which nobody owes",
        "meaning.stock_movement totals.column_without_label",
        Loads("inventory", rows=7, totals={"quantity": sum(sums), "amount": sum(sums) * Decimal("12.5")}),
    )
    header = ["商品", "0-30天", "31-60天", "61-90天", "90天以上", "库存合计", "库存金额"]
    made, _ = page("库龄", header, [*rows, last], "库龄分析表（2024-05-31）")
    made.save(path)


def pieces_of_customers_by_product() -> None:
    pieces = [[(5 * n + 3 * k) % 17 + 1 for k in range(3)] for n in range(5)]
    sums = [sum(of) for of in zip(*pieces, strict=True)]
    rows: list[list[object]] = [[SUPERMARKETS[n][1], *of, sum(of)] for n, of in enumerate(pieces)]
    path = messy(
        "5月客户产品销量.xlsx",
        "Customers down, products across, a sum at the right: pieces sold of each product, and no expense called 小计",
        "wide.customers totals.column_without_label",
        Loads("sales", rows=15, totals={"quantity": sum(sums)}, lines=[{"product_name": "晨露系列B"}]),
    )
    header = ["客户", "晨露系列A", "晨露系列B", "晨露系列C", "小计"]
    made, _ = page("Sheet1", header, [*rows, ["合计", *sums, sum(sums)]], "2024年5月客户产品销量表（件）")
    made.save(path)


def stores_by_kind_of_goods() -> None:
    amounts = [figures(5130 + n, 3, 3, 40) for n in range(4)]
    rows: list[list[object]] = [
        [store, *of, total(of)]
        for store, of in zip(["西单店", "南京路店", "天河城店", "春熙路店"], amounts, strict=True)
    ]
    sums = [total(of) for of in zip(*amounts, strict=True)]
    path = messy(
        "5月门店品类.xlsx",
        "各门店 are the rows, so that 护肤 and 彩妆 across are kinds of goods and no stores",
        "wide.customers headers.unit_in_title",
        Loads("sales", rows=12, totals={"amount": total(sums) * 10000}, lines=[{"category": "护肤"}]),
    )
    header = ["门店", "护肤", "彩妆", "个护", "合计"]
    made, _ = page("Sheet1", header, [*rows, ["合计", *sums, total(sums)]], "2024年5月各门店品类销售（万元）")
    made.save(path)


def exports_put_together() -> None:
    sold = figures(5140, 6, 100, 9_000)
    lines = [[f"2024-05-{n + 1:02d}", SUPERMARKETS[n % 5][1], str(n + 2), str(value)] for n, value in enumerate(sold)]
    path = messy(
        "四五月合并.csv",
        "Two exports one behind the other in one file, the second with its columns in another order",
        "where.stacked where.repeated_header",
        Loads("sales", rows=6, totals={"amount": total(sold), "quantity": 27}),
    )
    second = [[day, name, amount, pieces] for day, name, pieces, amount in lines[2:]]
    rows = [["日期", "客户", "数量", "金额"], *lines[:2], ["日期", "客户", "金额", "数量"], *second]
    write(path, "utf-8", rows)


def expenses_abroad() -> None:
    rows: list[list[object]] = [
        ["2024-05-06", "王敏", "机票", "USD", 500, 7.1, 3550],
        ["2024-05-08", "王敏", "酒店", "EUR", 200, 7.7, 1540],
        ["2024-05-09", "李强", "打车", "CNY", 80, 1, 80],
    ]
    path = messy(
        "境外差旅.xlsx",
        "What was claimed in several currencies stands in yuan beside its rate: expenses of claimants, no sales",
        "meaning.form",
        Loads("expense", rows=3, totals={"amount": 5170}, columns={"人民币金额": "amount"}),
    )
    made, _ = page("5月", ["日期", "报销人", "项目", "币种", "原币金额", "汇率", "人民币金额"], rows)
    made.save(path)


def targets_of_days() -> None:
    rows: list[list[object]] = [["解放路店", f"2024-05-{n + 1:02d}", 1000, 900 + n * 50, "95%"] for n in range(6)]
    path = messy(
        "5月日目标.xlsx",
        "A target of each day beside what was reached: either or both may be loaded, and 日实际 is nothing spent",
        "meaning.target",
        outcome="needs_decision",
        readings=["6000", "6150", "12"],
    )
    made, _ = page("5月", ["门店", "日期", "日目标", "日实际", "达成率"], rows)
    made.save(path)


def claims_that_were_turned_down() -> None:
    rows: list[list[object]] = [
        [f"2024050{n}", "已结束", "拒绝" if n == 4 else "同意", f"2024-05-0{n}", "周敏", "销售部", "差旅费", 300 + n]
        for n in range(1, 8)
    ]
    path = messy(
        "审批导出_报销.xlsx",
        "Every claim is over, one was turned down by 审批结果: it is asked about before it counts",
        "ask.status",
        outcome="needs_decision",
        question="document_status",
    )
    made, _ = page(
        "报销", ["审批编号", "审批状态", "审批结果", "发起时间", "发起人姓名", "部门", "费用类型", "费用金额"], rows
    )
    made.save(path)


def bill_of_a_carrier() -> None:
    rows: list[list[object]] = [
        [n + 1, f"2024-05-{n + 2:02d}", f"SF{n:012d}", "上海", "北京", 1.5, "标快", 22 + n, 2, 20 + n] for n in range(6)
    ]
    path = messy(
        "速运月结5月.xlsx",
        "Parcels with what each costs before and after its discount: nobody's sales",
        "meaning.fees",
        outcome="ignored",
    )
    header = ["序号", "日期", "运单号", "寄件地区", "到件地区", "计费重量", "产品类型", "费用(元)", "折扣", "应付金额"]
    made, _ = page("账单", header, rows, "速运月结账单")
    made.save(path)


def market_by_corporation() -> None:
    rows: list[list[object]] = [
        ["ATORVASTATIN", f"Brand {n}", name, 1000 + 31 * n, 1100 + 17 * n]
        for n, name in enumerate(["Alpha Pharma", "Beta Bio", "Gamma Med", "Delta Labs"])
    ]
    path = messy(
        "molecule market.xlsx",
        "Products of several corporations by quarter: a market, not one's own sales",
        "meaning.competitor wide.quarters",
        Loads("competitor", rows=8, totals={"amount": sum(2100 + 48 * n for n in range(4))}),
    )
    made, _ = page("Sheet1", ["Molecule", "Product", "Corporation", "2023Q4 RMB", "2024Q1 RMB"], rows)
    made.save(path)


def visits_not_made() -> None:
    rows: list[list[object]] = [
        [f"2024-05-{n:02d}", None if n == 3 else f"2024-05-{n:02d}", "王敏", SUPERMARKETS[n % 5][1]]
        + (["否", None] if n == 3 else ["是", "货架正常"])
        for n in range(1, 7)
    ]
    path = messy(
        "拜访执行5月.xlsx",
        "A visit that was planned and not made has no 实际拜访日期: the day above is not its day",
        "kind.visit keys.blank",
        Loads("visit", rows=5, problems=[4]),
    )
    made, _ = page("执行", ["计划日期", "实际拜访日期", "业务员", "门店名称", "是否完成", "拜访结果"], rows)
    made.save(path)


def tolls_with_invoices() -> None:
    rows: list[list[object]] = [
        [f"2024-05-{n:02d}", "沪A12345", "上海", "苏州", 35 + n, "1.02", f"2345{n:04d}"] for n in range(1, 7)
    ]
    path = messy(
        "通行5月.xlsx",
        "Days, invoices and sums without goods or buyers may have been paid as well as sold",
        "ask.dataset",
        outcome=["needs_decision", "ignored"],
    )
    made, _ = page("Sheet1", ["通行日期", "车牌号", "入口", "出口", "金额", "税额", "发票号码"], rows)
    made.save(path)


def results_and_the_next_target() -> None:
    rows: list[list[object]] = [[SUPERMARKETS[n][1], 80 + n, 100 + 2 * n, "25%"] for n in range(4)]
    path = messy(
        "客户目标分配.xlsx",
        "What was sold last year beside what is aimed at this year: both cannot be loaded at once",
        "meaning.target ask.dataset",
        outcome="needs_decision",
        question="dataset",
    )
    made, _ = page("Sheet1", ["客户", "2023年实绩（万）", "2024年目标（万）", "增长率"], rows)
    made.save(path)
