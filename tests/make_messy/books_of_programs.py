"""Reports as bookkeeping and trading programs write them: instalments, counts of papers, covers, whole documents."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, PHARMACIES, SUPERMARKETS, figures
from tests.make_messy.paper import book, dress, page, put
from tests.make_messy.text import write

CENT = Decimal("0.01")


def instalments() -> None:
    due = figures(9981, 6, 3000, 20000)
    paid = [due[0], due[1] / 2, Decimal(0), due[3], Decimal(0), due[5] / 4]
    paid = [value.quantize(CENT) for value in paid]
    rows = []
    for n, (one, came) in enumerate(zip(due, paid, strict=True)):
        customer = SUPERMARKETS[n // 2][1]
        of_contract = [f"HT24{n // 2:03}", (due[n - n % 2] + due[n - n % 2 + 1]), date(2024, 3, 2 + n // 2), customer]
        rows.append([*of_contract, 1 + n % 2, date(2024, 4 + n % 2, 20), one, came, one - came])
    path = messy(
        "合同收款计划20240531.xlsx",
        "What with receipts makes up what was to be paid is what is left, and receipts are not taken off it again",
        "kind.receivable",
        Loads(
            "receivable",
            6,
            totals={"billed": total(due), "received": total(paid), "amount": total(due) - total(paid)},
        ),
    )
    head = ["合同编号", "合同金额", "签订日期", "客户名称", "收款笔次", "收款日期", "收款金额", "回款金额", "应收款"]
    page("收款计划", head, rows)[0].save(path)


def contracts_counted() -> None:
    asked = figures(9982, 4, 200000, 900000)
    path = messy(
        "办事处业绩202405.xlsx",
        "How many contracts an office made counts no goods",
        "meaning.pieces",
        Loads("sales", 4, first="2024-05", totals={"amount": total(asked), "quantity": 0}),
    )
    rows = [
        [office, 8 + n, 21 + n, 9 + n, asked[n], (asked[n] / (9 + n)).quantize(CENT), asked[n] / 2, "50.00%"]
        for n, office in enumerate(["杭州办事处", "宁波办事处", "金华办事处", "温州办事处"])
    ]
    head = ["办事处", "总人数", "总报价数量", "总合同数量", "总合同金额", "平均合同金额", "总回款金额", "总回款率"]
    page("业绩", head, rows)[0].save(path)


def days_on_the_cover() -> None:
    sold = figures(9983, 3, 9000, 40000)
    path = messy(
        "品类分析_20240603.xlsx",
        "The cover tells which days a report covers, and the name of the file only when it was made",
        "wide.period_in_title where.prose_sheet",
        Loads("sales", 3, first="2024-05-01", totals={"amount": total(sold), "quantity": 1230}),
    )
    made, cover = book("汇总")
    told = [["生成时间", "2024-06-03 09:12:30"], ["统计周期", "2024-05-01 至 2024-05-31"], ["下钻层级", "全部"]]
    figures_of_all = [["汇总指标"], ["销售额", total(sold)], ["毛利率", "30.00%"], ["订单数", 521], ["客户数", 88]]
    put(cover, 1, [["品类分析报表"], *told, [], *figures_of_all])
    sheet = made.create_sheet("品类汇总")
    rows = [[name, sold[n], 400 + 10 * n, 180 + n] for n, name in enumerate(["饮用水", "果汁", "茶饮"])]
    end = put(sheet, 1, [["品类", "销售额", "销量", "订单数"], *rows])
    dress(sheet, [1], end - 1, 4)
    made.save(path)


def closing_by_another_name() -> None:
    rows, left = [], []
    for n, (code, name, _, price) in enumerate(DRINKS):
        moved = [90 + n, 40 + 2 * n, 30 + n]
        left.append(moved[0] + moved[1] - moved[2])
        worth = [(Decimal(price) * count).quantize(CENT) for count in moved[1:]]
        rows.append([code, name, "瓶", *moved, left[-1], *worth])
    path = messy(
        "进销存月报(期末量)202405.xlsx",
        "What the goods came to that left the store is no money of those that are in it",
        "meaning.stock_movement",
        Loads("inventory", 5, first="2024-05-31", totals={"quantity": sum(left), "amount": 0}),
    )
    head = [
        "物品编码",
        "物品名称",
        "单位",
        "期初量",
        "本期入量",
        "本期出量",
        "期末量",
        "入库金额(含税)",
        "出库金额(含税)",
    ]
    page("进销存月报", head, rows)[0].save(path)


def bills_of_the_house() -> None:
    rows, sold = [], []
    for n, (code, name, _, price) in enumerate(DRINKS):
        customer, count = SUPERMARKETS[n // 2], 24 * (n + 2)
        sold.append((Decimal(price) * count).quantize(CENT))
        of_bill = ["浙江分公司", f"AR2405{n // 2:03}", "审核", date(2024, 5, 3 + n // 2), "标准应收单", "客户"]
        rows.append([*of_bill, customer[0], customer[1], code, name, "瓶", count, price, sold[-1], "未结算"])
    path = messy(
        "应收单据明细202405.xlsx",
        "Who owes is the account that a bill is of, not the house that wrote it",
        "headers.erp",
        Loads(
            "sales",
            5,
            totals={"amount": total(sold), "quantity": sum(24 * (n + 2) for n in range(5))},
            columns={"往来户编码": "customer_code", "往来户名称": "customer_name"},
        ),
    )
    head = ["公司", "单据编号", "单据状态", "业务日期", "单据类型", "往来类型", "往来户编码", "往来户名称", "物料编码"]
    page("应收单", [*head, "物料名称", "计量单位", "数量", "含税单价", "应收金额", "结算状态"], rows)[0].save(path)


def sent_and_billed() -> None:
    rows = []
    for n, (code, name, _, price) in enumerate(DRINKS):
        customer = SUPERMARKETS[n % 3]
        pieces = [10 + n, 60 + 4 * n, 40 + 3 * n]
        pieces.append(pieces[0] + pieces[1] - pieces[2])
        worth = [(Decimal(price) * count).quantize(CENT) for count in pieces]
        moved = [value for pair in zip(pieces, worth, strict=True) for value in pair]
        rows.append([customer[0], customer[1], code, name, *moved])
    path = messy(
        "发出商品统计202405.xlsx",
        "What customers were sent and not yet billed is in no store, whatever is left of it at the end",
        "headers.erp",
        outcome="needs_decision",
        question="two_amounts",
    )
    head = ["客户编号", "客户名称", "存货编码", "存货名称"]
    head += [f"{part}{what}" for part in ("期初", "发货", "开票", "结存") for what in ("数量", "价税合计")]
    page("发出商品", head, rows)[0].save(path)


def left_to_pay() -> None:
    bill = figures(9984, 6, 500, 3000)
    rows = []
    for n, whole in enumerate(bill):
        before, now = ((whole * share).quantize(CENT) for share in (Decimal("0.3"), Decimal("0.2")))
        of_order = [f"DD2405{n:04}", f"2024-05-{n + 3:02} 09:30:00", SUPERMARKETS[n % 5][1], whole, before, now]
        rows.append([*of_order, whole - before - now, "完成"])
    path = messy(
        "配送订单202405.xlsx",
        "What is left to pay of an order after a deposit and cash is not what was sold",
        "meaning.order_amount",
        Loads("sales", 6, totals={"amount": total(bill)}),
    )
    head = ["单据编号", "下单时间", "客户", "订单金额", "预付金额", "现结金额", "应收金额", "配送状态"]
    page("配送订单", head, rows)[0].save(path)


def after_the_fee() -> None:
    sold = figures(9985, 6, 20, 300)
    path = messy(
        "跨境平台订单202405.xlsx",
        "What a platform pays out after its fee is less than what was sold",
        "meaning.fees",
        Loads("sales", 6, totals={"amount": total(sold)}),
    )
    rows = []
    for n, money in enumerate(sold):
        fee = (money / 10).quantize(CENT)
        of_order = [f"O{n:08}", "amazon", f"S{n % 2}", money, fee, money - fee, f"2024-05-{n + 3:02} 08:00:00"]
        rows.append([*of_order, "2024-06-15 00:00:00"])
    head = ["订单号", "平台", "店铺ID", "金额", "平台费", "结算金额", "下单时间", "结算时间"]
    page("订单", head, rows)[0].save(path)


def written_for_the_web() -> None:
    path = messy(
        "种草任务结算.xlsx",
        "What is paid to who wrote for the web was neither sold nor aimed at",
        "meaning.cost",
        outcome="ignored",
    )
    paid = figures(9986, 6, 40, 90)
    rows = [
        [f"新品种草{n}", f"标题{n}", "已结算", f"作者{n}", f"2024-05-{n + 2:02} 10:00:00", 60 + n, 5 + n, paid[n]]
        for n in range(6)
    ]
    head = ["通告名称", "内容标题", "状态", "认领人", "发布时间", "点赞数", "评论数", "结算金额", "支付订单号"]
    page("任务", head, [[*row, f"ZF{n:06}"] for n, row in enumerate(rows)])[0].save(path)


def numbered_task() -> None:
    sold = figures(9987, 6, 90000, 300000)
    path = messy(
        "任务4.1(平台月盈利).csv",
        "The number of a task in a course aims at nothing",
        "meaning.cost",
        Loads("sales", 6, first="2024-01-01", last="2024-06-01", totals={"amount": total(sold)}),
    )
    rows = [[f"2024-{n + 1:02}", money, (money * 7 / 10).quantize(CENT)] for n, money in enumerate(sold)]
    write(path, "utf-8-sig", [["年月", "销售收入", "销售成本"], *[[str(v) for v in row] for row in rows]])


def paid_by_the_insurance() -> None:
    whole = figures(9988, 5, 30, 400)
    path = messy(
        "药店医保结算202405.xlsx",
        "What the insurance and the patient pay make up what a pharmacy sold",
        "meaning.order_amount",
        Loads("sales", 5, totals={"amount": total(whole)}),
    )
    rows = []
    for n, money in enumerate(whole):
        fund = (money / 2).quantize(CENT)
        shop = PHARMACIES[n % 4]
        of_sale = [shop[0], shop[1], f"XS{n:06}", f"JS{n:06}", f"2024-05-{n + 6:02} 11:20:00"]
        rows.append([*of_sale, money, fund, money - fund, (money - fund) / 2, (money - fund) / 2])
    head = ["门店编号", "门店名称", "销售单号", "结算ID", "结算时间", "医疗费总额", "基金支付总额", "个人负担总金额"]
    page("医保", [*head, "个人账户支出", "个人现金支出"], rows)[0].save(path)


def orders_and_pieces() -> None:
    sold = figures(9989, 5, 900, 4000)
    path = messy(
        "产品利润(订单与销量)202405.xlsx",
        "Beside what was sold of a product the number of its orders counts no pieces",
        "meaning.pieces",
        Loads("sales", 5, totals={"amount": total(sold), "quantity": sum(60 + 5 * n for n in range(5))}),
    )
    rows = [[good[0], 20 + n, 60 + 5 * n, sold[n], (sold[n] / 5).quantize(CENT)] for n, good in enumerate(DRINKS)]
    page("利润", ["平台SKU ID", "订单数量", "产品销量", "销售金额", "毛利润"], rows)[0].save(path)


def house_that_settles() -> None:
    money = figures(9990, 5, 5000, 40000)
    path = messy(
        "检测结算单202405.xlsx",
        "The customer is who is called so, not the house that settles the account",
        "headers.erp",
        Loads("sales", 5, totals={"amount": total(money)}, columns={"客户": "customer_name"}),
    )
    rows = [
        [f"JS24{n:03}", "浙江检测公司", SUPERMARKETS[n][1], money[n], f"2024-05-{n + 4:02} 10:00:00", "已开票"]
        for n in range(5)
    ]
    page("结算单", ["结算单号", "结算单位", "客户", "结算金额", "创建日期", "开票状态"], rows)[0].save(path)


def drawn_from_the_store() -> None:
    path = messy(
        "领用出库单202405.xlsx",
        "Who drew goods from the store bought none, at whatever price the paper tells them",
        "meaning.cost",
        outcome="ignored",
    )
    worth = figures(9991, 6, 100, 900)
    rows = [
        [f"CK{n:05}", f"2024-05-{n + 2:02} 10:20:00", "王芳", "一号仓", money, money * 6 / 5, "已出库"]
        for n, money in enumerate(worth)
    ]
    page("出库", ["出库单号", "出库时间", "领用人", "仓库", "成本总额", "销售总额", "业务状态"], rows)[0].save(path)


def paid_for_parking() -> None:
    path = messy(
        "停车缴费202405.xlsx",
        "What others paid for parking is no expense",
        "meaning.cost",
        outcome="ignored",
    )
    paid = figures(9992, 6, 5, 60)
    rows = [
        [f"ZD{n:06}", f"浙A{n}23{n}5", 45 + 12 * n, money, "已缴费", "微信", f"2024-05-{n + 2:02} 18:05:00", 0]
        for n, money in enumerate(paid)
    ]
    head = ["账单编号", "车牌号", "停车时长", "费用金额", "账单状态", "支付方式", "支付时间", "优惠金额"]
    page("停车", head, rows)[0].save(path)


def papers_of_returns() -> None:
    rows, back = [], []
    for n, (code, name, _, price) in enumerate(DRINKS):
        count = 3 + n
        back.append((Decimal(price) * count).quantize(CENT))
        of_paper = [f"XT2405{n:03}", SUPERMARKETS[n][1], "已审核", f"2024-05-{n + 5:02} 15:00:00", count, back[-1]]
        rows.append([*of_paper, code, name, "瓶", count, price, "破损"])
    path = messy(
        "客户退货导出(整单)202405.xlsx",
        "On a paper of returns the sum of the paper came back, and the pieces of its lines",
        "meaning.returns_sheet",
        Loads("sales", 5, totals={"amount": -total(back), "quantity": -sum(3 + n for n in range(5))}),
    )
    head = [
        "退货单号",
        "客户名称",
        "状态",
        "退货时间",
        "合计数量",
        "合计金额",
        "产品编码",
        "产品名称",
        "单位",
        "退货数量",
    ]
    page("退货", [*head, "退货单价", "退货原因"], rows)[0].save(path)


def documents_and_lines() -> None:
    rows, sold = [], []
    for n in range(4):
        lines = [(DRINKS[(n + k) % 5], 6 + n + k) for k in range(2)]
        worth = [(Decimal(good[3]) * count).quantize(CENT) for good, count in lines]
        of_paper = [f"XS2405{n:03}", SUPERMARKETS[n][1], f"2024-05-{n + 5:02} 15:00:00"]
        of_paper += [sum(count for _, count in lines), total(worth)]
        for (good, count), money in zip(lines, worth, strict=True):
            rows.append([*of_paper, good[0], good[1], count, good[3], money])
        sold += worth
    path = messy(
        "销售出库导出(整单与明细)202405.xlsx",
        "What a column repeats on every line of a paper is what its lines come to, and nothing is asked",
        "meaning.order_amount",
        Loads("sales", 8, totals={"amount": total(sold)}, columns={"金额": "amount", "数量": "quantity"}),
    )
    head = ["销售单号", "客户名称", "出库时间", "合计数量", "合计金额", "产品编码", "产品名称", "数量", "单价", "金额"]
    page("出库", head, rows)[0].save(path)


def held_for_customers() -> None:
    rows, sold = [], []
    for n, (code, name, _, price) in enumerate(DRINKS):
        sold.append((Decimal(price) * (12 + n)).quantize(CENT))
        of_paper = [f"KD2405{n:03}", SUPERMARKETS[n][1], f"2024-05-{n + 5:02} 15:00:00", code, name, "一号仓"]
        rows.append([*of_paper, 12 + n, 12 + n, price, sold[-1]])
    path = messy(
        "开单明细(占用数量)202405.xlsx",
        "Goods on papers of customers at a price are in no stock, although a store holds them for these",
        "headers.erp",
        Loads("sales", 5, totals={"amount": total(sold), "quantity": sum(12 + n for n in range(5))}),
    )
    head = [
        "手推车单号",
        "客户名称",
        "开单时间",
        "产品编码",
        "产品名称",
        "仓库名称",
        "占用数量",
        "数量",
        "单价",
        "金额",
    ]
    page("开单", head, rows)[0].save(path)


def account_of_two_metals() -> None:
    path = messy(
        "客户往来账明细(三栏)202405.xlsx",
        "Debit and credit under groups of an account that a customer runs are no expenses",
        "kind.receivable",
        outcome="ignored",
    )
    made, sheet = book("往来账")
    left, rows = Decimal(1000), []
    for n, money in enumerate(figures(9993, 6, 100, 900)):
        debit, credit = (money, Decimal(0)) if n % 2 == 0 else (Decimal(0), money / 2)
        left += debit - credit
        rows.append([f"2024-05-{n + 2:02}", f"XS{n:05}", "销售结算", debit, credit, left, n, 0, 50 + n])
    top = [["客户往来账明细表（三栏式）"], ["统计日期：2024-05-01 至 2024-05-31"], ["往来客户：杭州联和超市（C1001）"]]
    head = [["日期", "单据号", "摘要", "现金账(元)", None, None, "金料账(克)", None, None]]
    head += [[None, None, None, *["借方", "贷方", "余额"] * 2]]
    end = put(sheet, 1, [*top, *head, *rows])
    for cells in ("A1:I1", "D4:F4", "G4:I4"):
        sheet.merge_cells(cells)
    dress(sheet, [4, 5], end - 1, 9)
    made.save(path)


def kinds_of_papers() -> None:
    sold = figures(9994, 5, 900, 9000)
    path = messy(
        "开票登记(发票类型)202405.xlsx",
        "The kind of an invoice is no class of goods",
        "headers.erp",
        Loads("sales", 5, totals={"amount": total(sold)}, columns={"发票类型": "", "购方名称": "customer_name"}),
    )
    rows = [
        [f"2024-05-{n + 4:02}", ["专票", "普票"][n % 2], f"1234567{n}", SUPERMARKETS[n][1], money]
        for n, money in enumerate(sold)
    ]
    page("开票", ["开票日期", "发票类型", "发票号码", "购方名称", "价税合计"], rows)[0].save(path)


def whole_market() -> None:
    path = messy(
        "市场行情统计202405.xlsx",
        "What a whole market sold by where goods come from is nobody's own",
        "kind.price",
        outcome="ignored",
    )
    rows = [[place, 120 + 30 * n, "吨", 180 + n, 900 + 55 * n] for n, place in enumerate(["安溪", "武夷山", "西湖"])]
    page("行情", ["产地名称", "产量", "产量单位", "平均价格（元）", "销售额（万元）"], rows)[0].save(path)


def coupons_redeemed() -> None:
    path = messy(
        "到店核销明细202405.xlsx",
        "What shops received for goods that were redeemed is sold, whatever a platform charges of it",
        "ask.two_amounts",
        outcome="needs_decision",
        question="two_amounts",
    )
    rows = []
    for n, price in enumerate(figures(9995, 6, 60, 190)):
        fee = (price / 40).quantize(CENT)
        of_coupon = [f"10{n:012}", f"2024-05-{n + 3:02} 12:10:00", ["双人餐", "四人餐"][n % 2], SUPERMARKETS[n % 3][1]]
        rows.append([*of_coupon, f"78{n:012}", price + 3, 3, price, fee, price - fee])
    head = ["券码", "核销时间", "商品名称", "核销门店", "订单编号", "商品售价", "商家补贴", "订单实收", "软件服务费"]
    page("核销", [*head, "商家应得"], rows)[0].save(path)


def carts_of_customers() -> None:
    path = messy(
        "手推车导出202405.xlsx",
        "What customers put into a cart they have not bought yet",
        "kind.pipeline",
        outcome="ignored",
    )
    rows = [
        [f"TC{n}", SUPERMARKETS[n][1], "未提交", f"2024-05-{n + 2:02} 09:00:00", code, name, 12 + n, price]
        for n, (code, name, _, price) in enumerate(DRINKS)
    ]
    head = ["手推车单号", "客户名称", "状态", "开单时间", "产品编码", "产品名称", "数量", "单价"]
    page("手推车", head, rows)[0].save(path)
