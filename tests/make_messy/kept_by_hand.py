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


def balances_by_customer() -> None:
    path = messy(
        "应收明细(逐笔余额).xlsx",
        "A balance that runs on from bill to bill within each customer is not added up, whatever sums stand between",
        "meaning.running",
        outcome="ignored",
    )
    rows: list[list[object]] = []
    for place, name in enumerate(["鑫源酒业", "百汇烟酒", "金鼎贸易"]):
        balance = 1000 * (place + 1)
        rows.append([name, None, None, "期初余额", None, None, balance])
        for bill, more in enumerate([430, 215, 780]):
            balance += more
            day = f"2024-06-{bill + 5:02d}"
            rows.append([name, day, f"XS{place}{bill}", "普通销售", more, None, balance])
        rows.append([name, None, None, "小计", 1425, None, balance])
    head = ["客户", "单据日期", "单据编号", "业务类型", "增加应收款", "增加预收款", "应收款余额"]
    page("应收账款明细表", head, rows, "应收账款明细表（2024-06-01 至 2024-06-30）")[0].save(path)


def refunds_beside_unknown_money() -> None:
    dice = Random(6107)
    pieces = [dice.randint(5, 20) for _ in range(5)]
    path = messy(
        "商品销售报表(退款为零)_20240601-20240607.xlsx",
        "实付销售额 is what was sold; 退款金额 beside 销售数量 never stands for it",
        "meaning.order_amount",
        Loads("sales", 5, totals={"quantity": sum(pieces), "amount": 3 * sum(pieces)}),
    )
    head = [
        "商品名称",
        "商品条码",
        "销售数量",
        "原价销售额(元)",
        "优惠金额(元)",
        "实付销售额(元)",
        "退款数量",
        "退款金额(元)",
    ]
    rows = [[f"{'甲乙丙丁戊'[i]}味汽水", f"690{i}", n, n * 3.5, n * 0.5, n * 3, 0, 0] for i, n in enumerate(pieces)]
    page("报表", head, rows)[0].save(path)


def accounts_compared() -> None:
    path = messy(
        "超市对账差异2024年5月.xlsx",
        "What both sides say that they dealt is compared, not sold",
        "meaning.running",
        outcome="ignored",
    )
    rows = [[f"{'东西南北'[i]}店", 1000 + i * 10, 1000 + i * 10 - 5 * (i == 2), 5 * (i == 2)] for i in range(4)]
    page("对账", ["门店", "我方金额", "对方金额", "差异"], rows, "与超市5月对账差异表")[0].save(path)


def aims_of_year_and_month() -> None:
    reached = [28.5, 33, 41.2, 37.6, 52]
    path = messy(
        "2024年5月提货达成(年月任务).xlsx",
        "年度任务 | 月度任务 | 本月提货: the aim of the month and what was taken are asked about",
        "ask.dataset meaning.target",
        outcome="needs_decision",
        question="dataset",
        readings=["2000000", "1923000"],
    )
    head = ["大区", "经销商", "年度任务", "月度任务", "本月提货", "达成率", "累计提货"]
    rows = [["华东", f"{'甲乙丙丁戊'[i]}家居", 480, 40, r, f"{r / 40:.1%}", 150 + i] for i, r in enumerate(reached)]
    page("达成", head, rows, "2024年5月经销商任务达成表（万元）")[0].save(path)


def shares_of_the_price() -> None:
    path = messy(
        "图书批销清单(扣率).xlsx",
        "A price is taken times the pieces, and 扣率 in per cent is a share of that: which one is asked",
        "meaning.price_times_quantity",
        outcome="needs_decision",
        question="discount",
        readings=["1200.00", "1800.00", "3000.00"],
    )
    rows = [
        [f"9787{i}", f"{'甲乙丙丁戊'[i]}集", 10 + i, 50, "60%", f"{'东西南北中'[i]}书店", "2024-06"] for i in range(5)
    ]
    page("批销", ["条码", "商品名称", "数量", "单价", "扣率", "客户名称", "年月"], rows)[0].save(path)


def money_in_roubles() -> None:
    path = messy(
        "SKU排名(卢布)202406.xlsx",
        "₽ is a currency: the figures stay as they are, and it is said in which",
        "headers.unit_dollars",
        Loads("sales", 4, totals={"quantity": 26, "amount": 39000}, units={"销售金额(₽)": "卢布"}),
    )
    rows = [[i + 1, f"R{i}", f"{'甲乙丙丁'[i]}灯", 5 + i, (5 + i) * 1500] for i in range(4)]
    page("排名", ["排名", "SKU编码", "产品名称", "销量", "销售金额(₽)"], rows)[0].save(path)


def goods_with_their_supplier() -> None:
    dice = Random(6112)
    path = messy(
        "商品销售主题分析(供应商)2024年6月.xlsx",
        "Goods name who made them, and 销售金额 among the figures says that they were sold: which counts is asked",
        "ask.two_amounts",
        outcome="needs_decision",
        question="two_amounts",
    )
    head = ["商品编码", "商品名称", "供应商", "售价", "销售数量", "实发数量", "实发金额", "销售金额", "已付金额"]
    rows = []
    for i in range(6):
        n = dice.randint(5, 30)
        rows.append([f"K{i}", f"{'甲乙丙丁戊己'[i]}款", "某服饰厂", 79, n, n - 1, (n - 1) * 79, n * 79, n * 75])
    page("Sheet1", head, rows)[0].save(path)


def stock_in_two_units() -> None:
    dice = Random(6113)
    pieces = [dice.randint(2, 16) * 6 for _ in range(5)]
    path = messy(
        "即时库存(主辅单位)20240630.xlsx",
        "库存量(辅单位) counts the same goods again in another unit than that of the books",
        "headers.unit_pieces",
        Loads("inventory", 5, "2024-06-30", totals={"quantity": sum(pieces)}),
    )
    head = ["物料编码", "物料名称", "仓库名称", "库存量(主单位)", "库存量(辅单位)", "锁库数量", "更新日期"]
    rows = [[f"W{i}", f"{'甲乙丙丁戊'[i]}奶粉", "成品仓", n, n / 6, 2, "2024-06-30"] for i, n in enumerate(pieces)]
    page("库存", head, rows)[0].save(path)


def classes_over_half_years() -> None:
    dice = Random(6114)
    aims = [[dice.randint(10, 60) for _ in range(4)] for _ in range(4)]
    path = messy(
        "2025经销商品类目标(半年).xlsx",
        "经销商品类 names dealers and classes, no goods: classes stand over the halves of a year, and over their sums",
        "headers.two_rows wide.subtotals meaning.target",
        Loads("target", 16, totals={"amount": sum(map(sum, aims)) * 10_000}),
    )
    made, sheet = book("目标")
    title(sheet, 1, "2025年各经销商品类目标分解（万元）", 8)
    head = ["省区", "经销商", "白酒", None, "啤酒", None, "合计", None]
    halves = [None, None, *["上半年", "下半年"] * 3]
    rows = [["江苏", f"{'甲乙丙丁'[n]}酒业", a, b, c, d, a + c, b + d] for n, (a, b, c, d) in enumerate(aims)]
    put(sheet, 2, [head, halves, *rows])
    merge(sheet, "A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2")
    made.save(path)


def reached_without_a_name() -> None:
    path = messy(
        "品项任务跟踪(达成)2024年6月.xlsx",
        "达成 beside 任务 and what is left of it was sold, and is no rate: which is to be loaded is asked",
        "ask.dataset meaning.target",
        outcome="needs_decision",
        question="dataset",
        readings=["500.000", "410.000"],
    )
    rows = [[f"{'甲乙丙丁戊'[i]}系", 100, 80 + i, 20 - i, f"{80 + i}%"] for i in range(5)]
    page("6月", ["品项", "任务", "达成", "差额", "达成率"], rows, "2024年6月品项任务跟踪（箱）")[0].save(path)


def pieces_under_their_unit() -> None:
    path = messy(
        "二批出货(件)2024年5月.xlsx",
        "件 alone beside goods and money counts them",
        "headers.unit_pieces",
        Loads("sales", 5, totals={"quantity": 25, "amount": 1125}),
    )
    rows = [[f"5.{i + 1}", f"{'甲乙丙丁戊'[i]}店", "鲜奶", 3 + i, (3 + i) * 45] for i in range(5)]
    page("2024.5", ["日期", "客户", "品名", "件", "金额"], rows)[0].save(path)


def sales_and_expenses_of_staff() -> None:
    path = messy(
        "业务员费用业绩2024年6月.xlsx",
        "What staff sold stands beside what they spent and its sum, and the title speaks of both",
        "ask.dataset",
        outcome="needs_decision",
        question="dataset",
        readings=["268000.00", "5600.00"],
    )
    rows = [[f"{'赵钱孙李'[i]}某", 64000 + i * 2000, 500 + i * 100, 450, 300, 1250 + i * 100] for i in range(4)]
    head = ["业务员", "销售额", "差旅费", "招待费", "油费", "费用合计"]
    page("6月", head, rows, "2024年6月业务员费用业绩表")[0].save(path)


def sold_and_left_of_all_shops() -> None:
    path = messy(
        "各店销存(合计)20240630.xlsx",
        "合计 / 销 beside 合计 / 存: what was sold and what is left are never added up",
        "headers.two_rows",
        outcome="needs_decision",
    )
    made, sheet = book("销存")
    title(sheet, 1, "2024年6月30日各店销存", 7)
    rows = [[f"A{i}", 3 + i, 5, 4, 6 + i, 7 + i, 11 + i] for i in range(4)]
    pairs = [None, *["销", "存"] * 3]
    put(sheet, 2, [["款号", "盐都店", None, "亭湖店", None, "合计", None], pairs, *rows])
    merge(sheet, "A2:A3", "B2:C2", "D2:E2", "F2:G2")
    made.save(path)


def counted_in_boxes_and_bottles() -> None:
    path = messy(
        "盘点表(件瓶账实)20240630.xlsx",
        "A count in boxes and bottles that cannot be read is no list of goods either",
        "kind.product",
        outcome="ignored",
    )
    made, sheet = book("盘点")
    title(sheet, 1, "2024-06-30盘点表", 7)
    head = ["品名", "规格", "账面", None, "实盘", None, "差异"]
    rows = [[f"{'甲乙丙丁'[i]}酒", "1*6", 10 + i, 2, 10 + i, 1, -1] for i in range(4)]
    put(sheet, 2, [head, [None, None, "件", "瓶", "件", "瓶", "瓶"], *rows])
    merge(sheet, "A2:A3", "B2:B3", "C2:D2", "E2:F2")
    made.save(path)


def owed_in_bare_words() -> None:
    path = messy(
        "应收已收还差(手工)20240630.xlsx",
        "应收 is what was billed where 已收 and a column of no known name make it up on every line",
        "kind.receivable",
        Loads("receivable", 5, totals={"billed": 2510, "received": 1000, "amount": 1510}),
    )
    rows = [
        [f"{'甲乙丙丁戊'[i]}店", f"2024-05-0{i + 1}", f"X{i}", 500 + i, 100 * i, 500 + i - 100 * i] for i in range(5)
    ]
    head = ["客户", "单据日期", "单据号", "应收", "已收", "还差"]
    page("应收", head, rows, "截至2024-06-30应收明细")[0].save(path)


def owed_under_names() -> None:
    path = messy(
        "应收明细(客户在标题行)20240630.xlsx",
        "客户：甲店 heads the bills of that customer, whatever else stands beside it",
        "where.headings kind.receivable",
        Loads(
            "receivable",
            6,
            totals={"amount": 3030},
            lines=[{"customer_name": "甲店", "doc_no": "X0"}, {"customer_name": "丙店", "doc_no": "X1"}],
        ),
    )
    rows: list[list[object]] = []
    for shop in "甲乙丙":
        rows.append([f"客户：{shop}店  电话：0515-88880000"])
        rows += [["2024-05-05", "X0", 600, 100, 500], ["2024-05-06", "X1", 510, 0, 510]]
        rows.append(["小计", None, 1110, 100, 1010])
    head = ["单据日期", "单据号", "应收", "已收", "下欠"]
    page("应收", head, rows, "截至2024-06-30应收明细")[0].save(path)


def sold_under_names() -> None:
    path = messy(
        "业务员分组明细2024年6月.xlsx",
        "业务员：赵某 heads the lines that this person sold",
        "where.headings",
        Loads(
            "sales",
            6,
            totals={"quantity": 15, "amount": 270},
            lines=[{"salesperson": "赵某", "product_name": "糖"}, {"salesperson": "孙某", "product_name": "盐"}],
        ),
    )
    rows: list[list[object]] = []
    for name in "赵钱孙":
        rows.append([f"业务员：{name}某"])
        rows += [["2024-06-01", "糖", 2, 30], ["2024-06-02", "盐", 3, 60], ["小计", None, 5, 90]]
    page("明细", ["日期", "商品", "数量", "金额"], rows, "2024年6月销售明细")[0].save(path)


def freight_on_a_bill() -> None:
    path = messy(
        "送货账(运费在合计)2024年6月.xlsx",
        "合计 is paid and owed, and made up of 货款 and 运费: the freight was not sold",
        "meaning.fees",
        Loads("sales", 5, totals={"amount": 5010}),
    )
    rows = [[f"{'甲乙丙丁戊'[i]}店", 1000 + i, 50, 1050 + i, 300, 750 + i] for i in range(5)]
    page("6月", ["客户", "货款", "运费", "合计", "已付", "未付"], rows, "2024年6月送货")[0].save(path)


def refunds_after_ways_of_paying() -> None:
    path = messy(
        "各店净收(退款后)2024年6月.xlsx",
        "净收 is the sum of all ways to pay less what was paid back, under a name that nobody knows",
        "meaning.returns_sheet",
        Loads("sales", 5, totals={"amount": 2760}),
    )
    rows = [[f"{'甲乙丙丁戊'[i]}店", 100, 200, 300 + i, 600 + i, 50, 550 + i] for i in range(5)]
    page("6月", ["门店", "现金", "刷卡", "微信", "合计", "退款", "净收"], rows, "2024年6月销售")[0].save(path)


def debts_by_their_title() -> None:
    path = messy(
        "客户欠款表(只有金额)2024年6月.xlsx",
        "金额 of each customer once under a title of debts is what is owed",
        "kind.receivable",
        Loads("receivable", 5, "2024-06-30", "2024-06-30", totals={"amount": 5010}),
    )
    rows = [[f"{'甲乙丙丁戊'[i]}店", "赵某", 1000 + i, None] for i in range(5)]
    page("欠款", ["客户", "业务员", "金额", "备注"], rows, "2024年6月客户欠款表")[0].save(path)


def what_came_in_by_its_title() -> None:
    path = messy(
        "应收回款表(只有金额)2024年6月.xlsx",
        "金额 of each customer under a title of 应收回款 came in, and is owed no more",
        "kind.receivable",
        outcome="ignored",
    )
    rows = [[f"{'甲乙丙丁戊'[i]}店", 2000 + i] for i in range(5)]
    page("回款", ["客户", "金额"], rows, "2024年6月应收回款")[0].save(path)


def retail_and_settled() -> None:
    path = messy(
        "卖场销售台账(零售与结算)2024年6月.xlsx",
        "零售额 is what buyers paid, 结算额 what the store pays: which counts is asked",
        "ask.two_amounts",
        outcome="needs_decision",
        question="two_amounts",
        readings=["27000.00", "30000.00"],
    )
    rows = [[f"6.{i + 1}", f"{'甲乙丙丁戊'[i]}店", f"KFR-{i}", 2, 3000, 6000, 2700, 5400] for i in range(5)]
    head = ["日期", "门店", "型号", "台数", "零售价", "零售额", "结算价", "结算额"]
    page("6月", head, rows, "2024年6月卖场销售台账")[0].save(path)


def days_at_work() -> None:
    path = messy(
        "员工考勤(十天)2024年6月.xlsx",
        "Days at work are no sales and no aims, though a last column sums them day by day",
        "wide.customers",
        outcome="ignored",
    )
    rows = [[f"{'赵钱孙李周'[n]}某", *([1] * (9 - n)), *([0] * (n + 1)), 9 - n] for n in range(5)]
    page("6月", ["姓名", *map(str, range(1, 11)), "合计"], rows, "2024年6月考勤")[0].save(path)


def stores_that_are_numbered() -> None:
    path = messy(
        "各店销量(店号1至8)2024年6月.xlsx",
        "1 … 8 under a title of stores that no column names are stores, and no days",
        "wide.customers",
        Loads("sales", 40, totals={"quantity": 160}, lines=[{"product_name": "甲货", "quantity": 2}]),
    )
    rows = [[f"{'甲乙丙丁戊'[n]}货", *[2 + n] * 8, 16 + 8 * n] for n in range(5)]
    page("6月", ["商品", *map(str, range(1, 9)), "合计"], rows, "2024年6月各店销量（件）")[0].save(path)
