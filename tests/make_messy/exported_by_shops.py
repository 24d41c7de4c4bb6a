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


def pieces_that_came_back_under_money_with_a_minus() -> None:
    path = messy(
        "收银流水(退款负数).csv",
        "a line of -99 takes back the piece that was sold for 99, whose count carries no minus",
        "meaning.negative_lines",
        Loads("sales", 5, "2024-05-01", "2024-05-05", totals={"amount": "218", "quantity": 4}),
    )
    lines = [("面膜", 2, 198), ("口红", 1, 119), ("面膜", 1, -99), ("洗面奶", 3, 119), ("口红", 1, -119)]
    rows = [[f"2024-05-0{n + 1}", f"L{n}", good, str(count), str(a)] for n, (good, count, a) in enumerate(lines)]
    write(path, "utf-8-sig", [["日期", "流水号", "商品名称", "数量", "金额"], *rows])


def shares_that_were_bought() -> None:
    path = messy(
        "操作紀錄.csv",
        "投入金額 of shares (股數, 實現損益) is no expense",
        "kind.product",
        outcome="ignored",
    )
    rows = [
        ["2024-05-02", "晶圓廠", "買", "600", "100", "60000", ""],
        ["2024-05-09", "航運", "賣", "88", "50", "4400", "310"],
    ]
    write(path, "utf-8-sig", [["日期", "標的", "操作", "成本", "股數", "投入金額", "實現損益"], *rows])


def what_was_taken_by_every_way_to_pay() -> None:
    parts = [(1200, 2600, 980), (310, 1890, 1500), (760, 3020, 644)]
    path = messy(
        "连锁营业日报(实收).xlsx",
        "实收合计 is what was taken, 营业额 what it was before coupons",
        "meaning.rebate",
        Loads("sales", 3, "2024-05-06", "2024-05-06", totals={"amount": sum(map(sum, parts))}),
    )
    book_, sheet = book()
    title(sheet, 1, "连锁营业日报", 8)
    rows = [
        [n + 1, f"S{n}", f"{'东西南'[n]}门店", "2024-05-06", sum(one) + 150 * n + 40, sum(one), *one]
        for n, one in enumerate(parts)
    ]
    put(sheet, 2, [["序号", "门店编码", "门店名称", "日期", "营业额", "实收合计", "现金", "微信", "支付宝"], *rows])
    book_.save(path)


def what_contacts_owe_by_months() -> None:
    path = messy(
        "Aged Receivables Summary (May).csv",
        "Contact is who owes, Older the oldest of it",
        "meaning.overdue kind.receivable",
        Loads("receivable", 3, "2024-05-31", "2024-05-31", totals={"amount": "1490.75"}),
    )
    rows = [
        ["Bay Club", "250.25", "0.00", "0.00", "0.00", "0.00", "0.00", "250.25"],
        ["City Agency", "0.00", "660.50", "0.00", "80.00", "0.00", "0.00", "740.50"],
        ["Port Traders", "0.00", "0.00", "400.00", "0.00", "0.00", "100.00", "500.00"],
        ["Total", "250.25", "660.50", "400.00", "80.00", "0.00", "100.00", "1490.75"],
        ["Percentage of total", "16.8%", "44.3%", "26.8%", "5.4%", "0.0%", "6.7%", "100.0%"],
    ]
    head = ["Contact", "Current", "< 1 Month", "1 Month", "2 Months", "3 Months", "Older", "Total"]
    write(path, "utf-8", [["Aged Receivables Summary"], ["Harbour Supplies"], ["As at 31 May 2024"], head, *rows])


def lines_below_an_order_that_leave_its_number_blank() -> None:
    path = messy(
        "sale orders with lines.csv",
        "a line below its order leaves its number and its Total blank, of which one order is proof enough",
        "meaning.order_amount keys.blank",
        Loads("sales", 4, "2024-05-01", "2024-05-03", totals={"amount": "690", "quantity": 11}),
    )
    rows = [
        ["S00031", "2024-05-01", "Azure", "Desk", "2", "100", "200", "345"],
        ["", "", "", "Chair", "1", "100", "100", ""],
        ["S00032", "2024-05-02", "Deco", "Lamp", "4", "25", "100", "115"],
        ["S00033", "2024-05-03", "Azure", "Lamp", "4", "50", "200", "230"],
    ]
    head = ["Order Reference", "Order Date", "Customer", "Product", "Quantity", "Unit Price", "Subtotal", "Total"]
    write(path, "utf-8", [head, *rows])


def what_was_paid_and_what_is_owed_of_a_slip() -> None:
    slips = [("500", "10", "490", "0"), ("300", "0", "100", "200"), ("80.5", "0.5", "0", "80"), ("66", "0", "66", "0")]
    path = messy(
        "门店五月开单.xlsx",
        "实收 and 欠款 with 优惠 make up 应收 on every slip: what is owed was sold as well",
        "meaning.pieces meaning.overdue",
        Loads("sales", 4, "2024-05-02", "2024-05-05", totals={"amount": "936", "quantity": 46}),
    )
    book_, sheet = book()
    title(sheet, 1, "五月开单记录", 9)
    rows = [
        [f"KD{n}", f"2024-05-0{2 + n} 10:1{n}", f"{'甲乙'[n % 2]}店", "小李", 10 + n, *map(float, slip)]
        for n, slip in enumerate(slips)
    ]
    put(sheet, 2, [["单号", "时间", "客户", "业务员", "商品总数", "应收", "优惠", "实收", "欠款"], *rows])
    book_.save(path)


def what_is_owed_of_a_slip_without_a_discount() -> None:
    slips = [(520, 520, 0), (310, 100, 210), (90, 0, 90)]
    path = messy(
        "出货开单(未收).csv",
        "合计金额 is 实收金额 and 未收金额 on every slip, and so what was sold",
        "meaning.overdue",
        Loads("sales", 3, "2024-05-02", "2024-05-04", totals={"amount": "920"}),
    )
    rows = [[f"CH{n}", f"2024-05-0{2 + n}", f"{'丙丁'[n % 2]}店", *map(str, slip)] for n, slip in enumerate(slips)]
    write(path, "gb18030", [["单号", "日期", "客户", "合计金额", "实收金额", "未收金额"], *rows])


def what_is_owed_of_a_slip_rounded_down() -> None:
    slips = [
        ("1000.6", "0.6", "1000", "0", "0"),
        ("800.3", "0.3", "300", "500", "1500"),
        ("200", "0", "0", "200", "200"),
    ]
    path = messy(
        "批发部五月开单.csv",
        "总金额 is 实收, 本单欠款 and what was rounded off (抹零) on every slip; 累计欠款 is of all slips",
        "meaning.overdue meaning.rebate",
        Loads("sales", 3, "2024-05-02", "2024-05-04", totals={"amount": "2000", "quantity": 170}),
    )
    counts = ("100", "50", "20")
    rows = [[f"2024-05-0{2 + n}", f"PF{n}", f"{'戊己'[n % 2]}店", counts[n], *slip] for n, slip in enumerate(slips)]
    head = ["日期", "单号", "客户", "总数量", "总金额", "抹零", "实收", "本单欠款", "累计欠款"]
    write(path, "utf-8-sig", [head, *rows])


def what_is_owed_of_lessons_less_a_discount() -> None:
    fees = [(5000, 500, 4500, 0), (3000, 0, 1000, 2000), (2600, 100, 2500, 0)]
    path = messy(
        "培训报名缴费.csv",
        "学费 less 优惠 is 实缴 and 欠费 on every line, and so what was sold",
        "meaning.rebate meaning.overdue",
        Loads("sales", 3, "2024-05-02", "2024-05-04", totals={"amount": "10000"}),
    )
    rows = [[f"2024-05-0{2 + n}", f"学员{n}", "钢琴", *map(str, fee)] for n, fee in enumerate(fees)]
    write(path, "utf-8-sig", [["报名日期", "学员", "课程", "学费", "优惠", "实缴", "欠费"], *rows])


def boxes_and_bottles_in_stock_by_batch() -> None:
    path = messy(
        "效期批次2024年5月31日.csv",
        "库存箱 and 库存瓶 tell of stock, which is no list of goods",
        "kind.product meaning.pieces",
        outcome="ignored",
    )
    rows = [["酱油", "B1", "2024-01-01", "18", "5", "7", "67"], ["醋", "B2", "2024-02-01", "12", "3", "0", "36"]]
    write(path, "utf-8", [["产品", "批号", "生产日期", "保质期(月)", "库存箱", "库存瓶", "折合瓶数"], *rows])


def when_staff_came_to_work() -> None:
    path = messy(
        "门店员工签到.csv",
        "签到时间 beside 是否迟到 is when staff came to work, and no visit",
        "kind.visit",
        outcome="ignored",
    )
    rows = [[f"员工{n}", "一店", f"2024-05-0{2 + n} 08:5{n}", "东街2号", "否"] for n in range(3)]
    write(path, "utf-8", [["导购姓名", "门店", "签到时间", "签到地址", "是否迟到"], *rows])
