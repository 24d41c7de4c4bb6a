"""Reports of trades as assistants hand them on: years below each other, remarks that void a line, flows in one list."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import DRINKS, MEDICINE, PHARMACIES, SUPERMARKETS, figures, sold
from tests.make_messy.paper import merge, page, put
from tests.make_messy.text import write

MONTHS = [f"{n}月" for n in range(1, 7)]


def years_below_each_other() -> None:
    path = messy(
        "经销商两年销量.xlsx",
        "The year of each row stands in a column; the year of the title is not that of last year's rows",
        "wide.months wide.years",
        Loads(
            "sales",
            36,
            "2023-01-01",
            "2024-06-01",
            totals={"quantity": sum(map(sum, _years()))},
            lines=[{"customer_name": "杭州联和超市", "sale_date": "2023-01-01", "quantity": 41}],
        ),
    )
    rows: list[list[object]] = []
    for n, counts in enumerate(_years()):
        name = SUPERMARKETS[n // 2][1] if n % 2 == 0 else None
        rows.append([name, f"{2024 - n % 2}年", *counts, sum(counts)])
    made, sheet = page("对比", ["经销商", "年份", *MONTHS, "上半年"], rows, "2024年上半年销量对比（吨）")
    merge(sheet, "A3:A4", "A5:A6", "A7:A8")
    made.save(path)


def _years() -> list[list[int]]:
    return [[40 + 7 * n + 3 * month for month in range(6)] if n != 1 else [41, 52, 38, 47, 61, 39] for n in range(6)]


def stock_of_two_years() -> None:
    path = messy(
        "两年各月库存.csv",
        "The end of February is another day in a leap year, where the year of each row stands in a column",
        "wide.months wide.years meaning.stock_movement",
        Loads(
            "inventory",
            9,
            "2023-01-31",
            "2024-03-31",
            totals={"quantity": 225},
            lines=[{"product_name": "茉莉清茶500ml", "count_date": "2023-02-28", "quantity": 21}],
        ),
    )
    rows = [
        ["冰红茶500ml", "2023年", "10", "20", "30"],
        ["茉莉清茶500ml", "2023年", "11", "21", "31"],
        ["冰红茶500ml", "2024年", "24", "34", "44"],
    ]
    write(path, "utf-8-sig", [["产品", "年份", "1月库存", "2月库存", "3月库存"], *rows])


def remarks_that_void_a_line() -> None:
    lines = sold(3301, 10, SUPERMARKETS, DRINKS, most=90)
    kept = [x for n, x in enumerate(lines) if n not in (2, 7)]
    amount, count = total(x.amount for x in kept), sum(x.qty for x in kept)
    path = messy(
        "开票登记(备注作废).xlsx",
        "A remark that says nothing but 作废 voids its line, as the file's own total holds",
        "meaning.void",
        Loads("sales", 8, totals={"amount": amount, "quantity": count}, checks=[ok("amount", amount)]),
    )
    rows = [[x.day, x.doc, x.shop[1], x.item[1], x.qty, x.amount, "作废" if x not in kept else None] for x in lines]
    rows.append(["合计", None, None, None, count, amount, None])
    head = ["开票日期", "发票号码", "购货单位", "货物名称", "数量", "价税合计", "备注"]
    page("5月", head, rows, "销售开票登记")[0].save(path)


def flows_in_one_list() -> None:
    lines = sold(3302, 12, PHARMACIES, MEDICINE, most=200)
    kinds = ["购进", "销售", "销售", "库存"]
    path = messy(
        "医药流向(一张表).xlsx",
        "Lines that say 购进, 销售 or 库存 in one list are three kinds of figure, and not all of them stock",
        "ask.dataset",
        outcome="needs_decision",
        readings=[
            str(total(x.amount for n, x in enumerate(lines) if n % 4 in (1, 2))),
            str(total(x.amount for n, x in enumerate(lines) if n % 4 == 3)),
        ],
    )
    rows = [["国药控股", x.day, kinds[n % 4], x.shop[1], x.item[1], x.qty, x.amount] for n, x in enumerate(lines)]
    head = ["商业公司", "日期", "流向类型", "上下游单位", "产品名称", "数量", "金额"]
    page("流向", head, rows, "进销存流向")[0].save(path)


def goods_of_a_leaflet() -> None:
    path = messy(
        "端午档期商品.xlsx",
        "Goods offered to a shop for its leaflet, with what they cost then, are a promotion and no list of goods",
        "kind.promotion",
        outcome="ignored",
    )
    rows = [
        [n, item[0], item[1], "1*24", item[3], "2.90", "3.80", "3.20", "直降", "6.1-6.12", 240 + n]
        for n, item in enumerate(DRINKS, start=1)
    ]
    head = ["序号", "条码", "商品名称", "规格", "正常供价", "促销供价", "正常售价", "海报售价"]
    page("提报", [*head, "促销形式", "活动时间", "预估销量"], rows, "端午档期海报商品提报表")[0].save(path)


def books_sent_and_sent_back() -> None:
    sent, back = figures(3303, 4, 9_000, 30_000), figures(3304, 4, 300, 2_000)
    path = messy(
        "图书发退净汇总.xlsx",
        "Of books sent and sent back the copies are the net ones as the money is",
        "meaning.returns_sheet",
        Loads("sales", 4, totals={"amount": total(sent) - total(back), "quantity": sum(range(400, 404)) - 4 * 21}),
    )
    shops = ["昆明新华书店", "大理书城", "曲靖图书大厦", "玉溪新华书店"]
    rows = [
        [shops[n], 400 + n, a, 21, b, 379 + n, Decimal(a - b)] for n, (a, b) in enumerate(zip(sent, back, strict=True))
    ]
    head = ["客户名称", "发货册数", "发货实洋", "退货册数", "退货实洋", "净发册数", "净发实洋"]
    page("汇总", head, rows, "2024年5月发退货汇总")[0].save(path)


def totals_in_boxes() -> None:
    path = messy(
        "2024年5月销售(合计箱).csv",
        "A column called 合计(箱) counts boxes, and is no money",
        "headers.unit_pieces",
        Loads("sales", 3, totals={"quantity": 33}, columns={"合计(箱)": "quantity"}),
    )
    rows = [["杭州联和超市", "冰红茶", "16"], ["宁波三江副食", "冰红茶", "11"], ["苏州人民商场", "天然水", "6"]]
    write(path, "gb18030", [["客户", "产品", "合计(箱)"], *rows])


def figures_with_a_note() -> None:
    path = messy(
        "2024年6月客户销售(带括注).csv",
        "Brackets that say what a figure holds or how it was paid leave it as it is",
        "cells.numbers",
        Loads("sales", 5, totals={"amount": "7331.00"}),
    )
    rows = [["甲店", "1200(含税)"], ["乙店", "3881（含运费50）"], ["丙店", "300"], ["丁店", "1500元（欠200）"]]
    write(path, "gb18030", [["客户", "销售额"], *rows, ["戊店", "450（微信）"]])


def sales_that_a_state_pays_part_of() -> None:
    prices = [3999, 2999, 1999, 3999, 4999, 2999]
    path = messy(
        "以旧换新销售(国补).xlsx",
        "Goods sold, of which buyers pay what the subsidies leave: whether that or the whole is the sale is asked",
        "ask.two_amounts",
        outcome="needs_decision",
        readings=[str(total(Decimal(p) * 85 / 100 - 100 for p in prices)), str(sum(prices))],
    )
    rows = [
        [f"2024-06-{n + 1:02}", "苏宁人民路店", f"KFR-{35 + n}", 1, p, p * 0.15, 100, round(p * 0.85 - 100, 2)]
        for n, p in enumerate(prices)
    ]
    head = ["销售日期", "门店", "型号", "数量", "销售金额", "国补金额", "厂补金额", "顾客实付"]
    page("明细", head, rows, "家电以旧换新销售明细")[0].save(path)


def approvals_with_their_lines() -> None:
    lines = figures(3305, 9, 20, 900)
    path = messy(
        "审批报销(总额一次).xlsx",
        "The whole of each approved claim stands on its first line only, beside the money of every line",
        "meaning.form",
        Loads("expense", 9, totals={"amount": total(lines)}),
    )
    rows: list[list[object]] = []
    for n in range(3):
        of = lines[3 * n : 3 * n + 3]
        for at, amount in enumerate(of):
            first = [f"20240605000{n}", ["梁志", "欧阳", "何敏"][n], total(of)] if at == 0 else [None] * 3
            rows.append([*first, ["交通费", "住宿费", "餐费"][at], f"2024-06-{4 * n + at + 1:02}", amount])
    head = ["审批编号", "发起人姓名", "总金额（元）", "费用明细.费用类型", "费用明细.发生日期", "费用明细.金额（元）"]
    page("费用报销", head, rows)[0].save(path)


def aims_named_row_by_row() -> None:
    path = messy(
        "2025年各区目标(指标行).xlsx",
        "Under a title of targets 销售额 and 销量, row by row in a unit of their own, are aimed at",
        "meaning.target wide.quarters headers.unit_wan",
        Loads(
            "target",
            16,
            "2025-01-01",
            "2025-10-01",
            totals={"amount": 10_000 * sum(range(110, 118)), "quantity": sum(range(50, 58))},
        ),
    )
    rows: list[list[object]] = []
    for n, name in enumerate(["粤西", "粤北"]):
        money, pieces = range(110 + 4 * n, 114 + 4 * n), range(50 + 4 * n, 54 + 4 * n)
        rows += [
            [name, "销售额", "万元", *money, sum(money)],
            [None, "销量", "吨", *pieces, sum(pieces)],
        ]
    made, sheet = page("目标", ["区域", "指标", "单位", "Q1", "Q2", "Q3", "Q4", "全年"], rows, "2025年各区年度目标")
    merge(sheet, "A3:A4", "A5:A6")
    made.save(path)


def customers_below_others() -> None:
    path = messy(
        "客户档案(上级客户).xlsx",
        "A list of customers with their state and whom they belong to is no list of goods",
        "kind.customer",
        Loads("customer", 5),
    )
    above = {1: SUPERMARKETS[0][1], 2: SUPERMARKETS[0][1]}
    rows = [
        [code, name, above.get(n), "终端" if n in above else "经销商", province, city, "陈生", "启用", "2023-05-01"]
        for n, (code, name, _, province, city) in enumerate(SUPERMARKETS)
    ]
    head = ["客户编码", "客户名称", "上级客户", "客户分类", "省", "市", "业务员", "状态", "建档日期"]
    page("客户", head, rows)[0].save(path)


def units_in_two_languages() -> None:
    lines = sold(3306, 6, SUPERMARKETS, DRINKS, most=400)
    path = messy(
        "Sell-out Jul 2024 双语.xlsx",
        "A line of units says each in Chinese with its English name behind, and % below a rate",
        "headers.two_rows headers.unit_thousand",
        Loads(
            "sales",
            6,
            "2024-07-01",
            totals={"amount": sum(1000 * x.qty for x in lines), "quantity": sum(x.qty for x in lines)},
            units={"销售额 Sales / 千元 K RMB": "千元"},
        ),
    )
    rows: list[list[object]] = [[None, None, "箱 CS", "千元 K RMB", "千元 K RMB", "%"]]
    rows += [["华东", x.shop[1], x.qty, x.qty, x.qty * 0.2, 20] for x in lines]
    head = ["区域 Region", "客户 Customer", "数量 Qty", "销售额 Sales", "毛利 GP", "毛利率 GP%"]
    page("Jul", head, rows)[0].save(path)


def a_short_sheet_copied_and_carried_on() -> None:
    lines = sold(3307, 6, SUPERMARKETS, DRINKS)
    path = messy(
        "7月出库(复制的表).xlsx",
        "A sheet that a program named after another and that goes on with its lines holds all of them once",
        "where.copies",
        Loads("sales", 6, sheet="7月 (2)", totals={"amount": total(x.amount for x in lines)}),
    )
    rows = [[x.day, x.shop[1], x.item[1], x.qty, x.amount] for x in lines]
    head = ["日期", "客户", "品名", "数量", "金额"]
    made, _ = page("7月", head, rows[:5])
    for at, row in enumerate([head, *rows], start=1):
        sheet = made["7月 (2)"] if "7月 (2)" in made.sheetnames else made.create_sheet("7月 (2)")
        for column, value in enumerate(row, start=1):
            sheet.cell(at, column, value)
    made.save(path)


def goods_listed_with_their_stock() -> None:
    path = messy(
        "商品列表_20240731.xlsx",
        "Goods with prices, supplier and 当前库存 under no title are a list or a count: which is asked",
        "ask.dataset",
        outcome="needs_decision",
    )
    rows = [
        [f"H{n}", item[0], item[1], "瓶", "2.10", item[3], "3.00", 40 + n, "联和饮品", "正常"]
        for n, item in enumerate(DRINKS)
    ]
    head = ["货号", "条码", "商品名称", "单位", "进价", "售价", "会员价", "当前库存", "供应商", "状态"]
    page("商品", head, rows)[0].save(path)


def goods_taken_from_growers() -> None:
    path = messy(
        "粮食收购登记.xlsx",
        "Grain bought from growers is no sale, though nothing but the title and who brought it tells",
        "meaning.stock_movement",
        outcome="ignored",
    )
    rows = [[f"2024-08-{n + 1:02}", f"农户{n}", "水稻", 950 + n, "2.60", (950 + n) * 2.6] for n in range(6)]
    page("收购", ["日期", "农户", "品种", "净重", "单价", "金额"], rows, "2024年8月粮食收购台账")[0].save(path)


def aims_in_pieces() -> None:
    path = messy(
        "2025年1月销售任务(件).xlsx",
        "The sum of goods side by side is aimed at in pieces where the title counts pieces, and in no money",
        "meaning.target headers.unit_in_title",
        Loads("target", 3, "2025-01-01", totals={"quantity": 1851}, columns={"合计": "quantity"}),
    )
    counts = [[200 + n, 215 + n, 199 + n] for n in range(3)]
    rows = [[city, *row, sum(row)] for city, row in zip(["宜宾", "泸州", "自贡"], counts, strict=True)]
    rows.append(["合计", *map(sum, zip(*counts, strict=True)), sum(map(sum, counts))])
    page("任务", ["城市", "特曲", "头曲", "窖龄", "合计"], rows, "2025年1月销售任务（件）")[0].save(path)


def fees_of_supermarkets_shared_out() -> None:
    path = messy(
        "2024年进场费分摊.xlsx",
        "进场费 by system and month is spent, beside the contract that they are parts of",
        "meaning.budget wide.months",
        Loads("expense", 6, "2024-07-01", "2024-09-01", totals={"amount": 5400}),
    )
    rows = [["联和超市", 6000, 1000, 1000, 1000, 3000], ["人民商场", 4800, 800, 800, 800, 2400]]
    page("分摊", ["系统", "合同金额", "7月", "8月", "9月", "合计"], rows, "2024年KA进场费分摊表")[0].save(path)


def years_still_to_come() -> None:
    path = messy(
        "历年销售额(含预估).xlsx",
        "2024E is an estimate beside the years that were sold",
        "wide.years",
        Loads("sales", 6, "2021-01-01", "2023-01-01", totals={"amount": 10_000 * (311 + 342 + 377 + 201 + 222 + 240)}),
    )
    rows = [["桂北", 311, 342, 377, 402, "6.3%"], ["桂南", 201, 222, 240, 263, "9.6%"]]
    page("历年", ["区域", "2021", "2022", "2023", "2024E", "CAGR"], rows, "历年销售额（万元）")[0].save(path)


def receipts_among_sales() -> None:
    lines = sold(3308, 8, SUPERMARKETS, DRINKS, most=60)
    kept = [x for n, x in enumerate(lines) if n % 4 != 3]
    path = messy(
        "往来流水(销售与收款).xlsx",
        "Lines of money received stand among those of sales: whether they count is asked",
        "ask.status",
        outcome="needs_decision",
        readings=[str(total(x.amount for x in kept)), str(total(x.amount for x in kept) + 4000)],
    )
    rows = [
        [x.day, "销售", x.shop[1], x.item[1], x.qty, x.amount]
        if x in kept
        else [x.day, "收款", x.shop[1], None, None, 2000]
        for x in lines
    ]
    page("流水", ["日期", "业务", "客户", "品名", "数量", "金额"], rows)[0].save(path)


def money_tied_up_in_stock() -> None:
    path = messy(
        "库存资金占用.xlsx",
        "The sum under a title of the money in stock counts nothing",
        "meaning.stock_movement",
        outcome="ignored",
    )
    rows = [["柳州仓", "51230.55", "20411.20", "71641.75"], ["桂林仓", "33118.40", "18002.90", "51121.30"]]
    page("占用", ["仓库", "管材", "涂料", "合计"], rows, "库存资金占用表 2024年9月30日")[0].save(path)


def contracts_and_what_is_done_of_them() -> None:
    money = [20, 35, 48, 61]
    path = messy(
        "工程供货台账.xlsx",
        "What was contracted beside what was delivered and invoiced of it: which was sold is asked",
        "ask.two_amounts",
        outcome="needs_decision",
        readings=[str(10_000 * sum(money)), str(6_000 * sum(money)), str(5_000 * sum(money))],
    )
    rows = [
        [f"万象{n}期", f"HT{n:03}", f"2024-05-{n + 2:02}", m, m * 0.6, m * 0.5, m * 0.4] for n, m in enumerate(money)
    ]
    head = ["项目名称", "合同编号", "签订日期", "合同金额(万元)", "已供货(万元)", "已开票(万元)", "已回款(万元)"]
    page("台账", head, rows, "工程项目台账")[0].save(path)


def lines_that_go_on_without_a_header() -> None:
    lines = sold(3309, 12, SUPERMARKETS, DRINKS)
    path = messy(
        "9月出库(分两张表).xlsx",
        "A sheet without a header goes on with the lines of the one before it, as programs part long lists",
        "where.month_sheets",
        Loads("sales", 6, sheet="Sheet1", totals={"amount": total(x.amount for x in lines[:6])}),
        Loads(
            "sales",
            6,
            sheet="Sheet2",
            totals={"amount": total(x.amount for x in lines[6:])},
            lines=[{"row_no": 1, "customer_name": lines[6].shop[1], "quantity": lines[6].qty}],
        ),
    )
    rows = [[x.day, x.shop[1], x.item[1], x.qty, x.amount] for x in lines]
    made, _ = page("Sheet1", ["日期", "客户", "品名", "数量", "金额"], rows[:6])
    put(made.create_sheet("Sheet2"), 1, rows[6:])
    made.save(path)


def money_in_all_under_a_title_of_pieces() -> None:
    money = figures(3310, 3)
    path = messy(
        "2024年10月出货(支与箱).xlsx",
        "金额合计 under a title that counts pieces is money all the same",
        "headers.unit_in_title headers.two_rows",
        Loads("sales", 3, totals={"amount": total(money)}, columns={"金额合计": "amount"}),
    )
    rows: list[list[object]] = [[None, "支", "箱", "支", "箱", None]]
    rows += [[shop[1], 288, 2, 144, 1, m] for shop, m in zip(SUPERMARKETS[:3], money, strict=True)]
    made, sheet = page("10月", ["客户", "中性笔", None, "荧光笔", None, "金额合计"], rows, "10月出货（支/箱）")
    merge(sheet, "A2:A3", "B2:C2", "D2:E2", "F2:F3")
    made.save(path)


def invoices_that_came_in() -> None:
    path = messy(
        "进项发票登记.xlsx",
        "Invoices with a seller, no buyer and whether they were verified came in, and are no sales",
        "meaning.tax",
        outcome="ignored",
    )
    rows = [
        [f"2024-10-{n + 1:02}", f"2461000{n}", "某某广告有限公司", "*广告服务*", 100 + n, 6, 106 + n, "已认证"]
        for n in range(5)
    ]
    head = ["开票日期", "发票号", "销方名称", "货物或服务", "金额", "税额", "价税合计", "认证状态"]
    page("10月", head, rows, "发票登记10月")[0].save(path)


def outlets_of_dealers() -> None:
    path = messy(
        "终端网点导出.xlsx",
        "Outlets with a number, whom they belong to and where they are, are customers",
        "kind.customer",
        Loads("customer", 6, lines=[{"customer_code": "T000001", "customer_name": "文具店1", "city": "咸阳市"}]),
    )
    rows = [
        [
            f"T{n:06}",
            f"文具店{n}",
            "校边店",
            "秦都图书",
            "陕西省",
            "咸阳市",
            "某路1号",
            "王",
            "138****0000",
            "2024-01-02",
        ]
        for n in range(6)
    ]
    head = ["网点编号", "网点名称", "网点类型", "所属经销商", "省", "市", "详细地址", "联系人", "电话", "建档时间"]
    page("网点", head, rows)[0].save(path)


def takings_by_means_of_payment() -> None:
    cash, phone = figures(3311, 6, 100, 900), figures(3312, 6, 100, 900)
    back = [Decimal(0), Decimal("-12.50"), Decimal(0), Decimal(0), Decimal("-30.00"), Decimal(0)]
    rows = [
        [f"2024-11-{n + 1:02}", a, b, c, a + b + c] for n, (a, b, c) in enumerate(zip(cash, phone, back, strict=True))
    ]
    path = messy(
        "专柜日销(收款方式).xlsx",
        "The sum of the means of payment with refunds below zero among them is net already",
        "meaning.negative_lines",
        Loads("sales", 6, "2024-11-01", totals={"amount": total(cash) + total(phone) + total(back)}),
    )
    page("11月", ["日期", "现金", "微信", "退款", "当日合计"], rows, "11月专柜日销")[0].save(path)


def returns_with_a_minus_beside_the_net() -> None:
    gross = figures(3313, 5)
    path = messy(
        "门店销售与负退货.xlsx",
        "What is left is the amount, as what was sold and what came back with a minus make it up",
        "meaning.negative_lines meaning.returns_sheet",
        Loads(
            "sales",
            5,
            totals={"amount": total(gross) - 5 * 68, "quantity": sum(range(100, 105)) - 5},
            columns={"实际销售额": "amount"},
        ),
    )
    head = ["门店", "销售数量", "销售额", "退货数量", "退货额", "实际销售额"]
    rows = [[shop[1], 100 + n, g, -1, -68, g - 68] for n, (shop, g) in enumerate(zip(SUPERMARKETS, gross, strict=True))]
    page("2024年11月", head, rows)[0].save(path)


def days_counted_below_a_month() -> None:
    cash, phone = figures(3314, 9, 100, 900), figures(3315, 9, 100, 900)
    path = messy(
        "天山店12月每日销售.xlsx",
        "1, 2, 3 … under 日 are the days of the month that the title tells, and 合计 below them is their sum",
        "cells.month_day totals.labelled",
        Loads(
            "sales",
            9,
            "2024-12-01",
            "2024-12-09",
            totals={"amount": total(cash) + total(phone)},
            checks=[ok("amount", total(cash) + total(phone))],
        ),
    )
    rows = [[n + 1, a, b, a + b, 40 + n] for n, (a, b) in enumerate(zip(cash, phone, strict=True))]
    rows.append(["合计", total(cash), total(phone), total(cash) + total(phone), sum(range(40, 49))])  # type: ignore[list-item]
    page("12月", ["日", "现金", "扫码", "合计", "客流"], rows, "2024年12月天山店每日销售")[0].save(path)


def sums_where_nothing_names_the_rows() -> None:
    money = figures(3316, 5)
    path = messy(
        "12月营业额(只有号).xlsx",
        "合计 below mere numbers is the sum, although no column names the rows",
        "totals.labelled",
        Loads("sales", 5, totals={"amount": total(money)}),
    )
    rows = [[501 + 7 * n, m, 30 + n] for n, m in enumerate(money)]
    rows.append(["合计", total(money), 160])  # type: ignore[list-item]
    page("2024年12月", ["批号组", "营业额", "来客"], rows)[0].save(path)


def pieces_under_a_heading_of_tax() -> None:
    money = figures(3317, 4)
    path = messy(
        "2024年12月客户(含税与不含税).xlsx",
        "Pieces are the same with tax and without, whichever heading they stand under",
        "headers.two_rows meaning.tax",
        Loads("sales", 4, totals={"amount": total(money), "quantity": 46}),
    )
    rows: list[list[object]] = [[None, "数量", "金额", "数量", "金额"]]
    rows += [
        [shop[1], 10 + n, m, 10 + n, round(m / Decimal("1.09"), 2)]
        for n, (shop, m) in enumerate(zip(SUPERMARKETS, money, strict=False))
    ]
    made, sheet = page("12月", ["客户", "含税", None, "不含税", None], rows)
    merge(sheet, "A1:A2", "B1:C1", "D1:E1")
    made.save(path)


def debts_beside_telephones() -> None:
    path = messy(
        "欠账本2024年底.xlsx",
        "Who owes what, with a telephone, is a list of debts and none of customers",
        "kind.receivable",
        Loads("receivable", 5, totals={"amount": 7000}),
    )
    rows = [[shop[1], "139****0000", 1200 + 100 * n, "年底结"] for n, shop in enumerate(SUPERMARKETS)]
    page("欠", ["客户", "电话", "欠款", "备注"], rows, "欠账本 2024-12-31")[0].save(path)


def owed_by_month_of_invoice() -> None:
    path = messy(
        "应收按开票月份0131.xlsx",
        "Months below a title of what is owed are when it was invoiced, and were not sold",
        "kind.receivable",
        outcome=["ignored", "needs_decision"],
    )
    rows = [[shop[1], 3120 + n, 410 + n, 860 + n, 4390 + 3 * n] for n, shop in enumerate(SUPERMARKETS)]
    head = ["客户", "2023年10月及以前", "2023年11月", "2023年12月", "合计"]
    page("应收", head, rows, "应收账款按开票月份 2024-01-31")[0].save(path)


def visits_with_the_manager() -> None:
    path = messy(
        "协访记录1月.xlsx",
        "协访 with what was to be done is a visit",
        "kind.visit",
        Loads("visit", 5, "2024-01-08", "2024-01-12"),
    )
    rows = [[f"2024-01-{n + 8:02}", "林主管", "陈生", shop[1], "陈列整改"] for n, shop in enumerate(SUPERMARKETS)]
    page("协访", ["日期", "主管", "业务员", "客户", "协访要点"], rows, "协访记录 2024年1月")[0].save(path)


def prices_of_rivals_over_time() -> None:
    path = messy(
        "竞品价格走势2024.xlsx",
        "Days below a title of rivals' prices hold prices, which nobody adds up",
        "meaning.competitor kind.price",
        outcome="ignored",
    )
    rows = [["正阳", 128, 131, 135], ["大北", 142, 140, 146], ["双合", 151, 155, 153]]
    page("价格", ["品牌", "1月5日", "1月20日", "2月5日"], rows, "竞品价格走势（元/包）")[0].save(path)


def brands_counted_in_shops() -> None:
    path = messy(
        "终端销量调查7月.xlsx",
        "Brands counted in shops under a title of a survey are rivals' figures and one's own beside them",
        "meaning.competitor",
        Loads("competitor", 8, totals={"quantity": 604, "amount": 604 * 58}),
    )
    brands = [("雪原", "本品"), ("蒙晨", "竞品"), ("牧歌", "竞品"), ("燕赵", "竞品")]
    rows = [[f"{'万达' if n < 4 else '北国'}店", *brands[n % 4], 72 + n, (72 + n) * 58] for n in range(8)]
    head = ["门店", "品牌", "归属", "月销量(箱)", "月销售额(元)"]
    page("调查", head, rows, "2024年7月终端销量调查")[0].save(path)
