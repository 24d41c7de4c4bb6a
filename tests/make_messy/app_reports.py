"""Reports that small programs save in one go: when they were made, the whole, the days, what is picked from them."""

from __future__ import annotations

from datetime import date

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, HARDWARE, SUPERMARKETS, figures
from tests.make_messy.paper import book, put
from tests.make_messy.text import write


def the_moment_of_export_above_the_whole() -> None:
    amounts = figures(7101, 6, 500, 900)
    path = messy(
        "销售分析(导出时间).csv",
        "When a report was exported heads no column: what it comes to in all is none of its lines",
        "where.stacked where.summary_sheet text.bom",
        Loads("sales", 6, "2024-05-06", "2024-05-11", totals={"amount": total(amounts)}),
    )
    rows = [["销售数据分析报告"], ["导出时间", "2024-05-12 09:12:33"], []]
    rows += [["总销售额", str(total(amounts))], ["订单总数", "212"], [], ["销售趋势"], ["日期", "销售额", "订单数"]]
    rows += [[f"2024-05-{n:02d}", str(a), str(20 + n)] for n, a in enumerate(amounts, 6)]
    best = [[str(n), x[1], str(90 - n), str(total(amounts) / (n + 2))] for n, x in enumerate(DRINKS[:3], 1)]
    rows += [[], ["热销商品TOP10"], ["排名", "商品名称", "销量", "销售额"], *best]
    write(path, "utf-8-sig", rows)


def a_sheet_of_what_a_report_comes_to() -> None:
    amounts = figures(7102, 8, 500, 900)
    path = messy(
        "销售分析报告(概览).xlsx",
        "The days of a report and when it was made stand over each other and head nothing of what it comes to",
        "where.prose_sheet where.summary_sheet",
        Loads("sales", 8, "2024-05-01", "2024-05-08", sheet="销售趋势", totals={"amount": total(amounts)}),
    )
    made, sheet = book("概览")
    told = [["销售分析报告"], ["统计周期", "2024-05-01 至 2024-05-08"], ["生成时间", "2024-05-09 08:30"], []]
    put(sheet, 1, [*told, ["指标", "数值"], ["总销售额", total(amounts)], ["订单数", 340], ["客单价", 18.4]])
    days = [[date(2024, 5, n), a, 40 + n] for n, a in enumerate(amounts, 1)]
    put(made.create_sheet("销售趋势"), 1, [["日期", "销售额", "订单数"], *days])
    made.save(path)


def what_runs_low_under_the_stock() -> None:
    counts = [120, 8, 64, 35]
    path = messy(
        "库存报表20240531(低库存).csv",
        "What runs low is picked from the stock above it: its lines stand there already",
        "where.stacked where.summary_sheet text.gbk",
        Loads("inventory", 4, "2024-05-31", "2024-05-31", totals={"quantity": sum(counts)}),
    )
    rows = [["库存报表"], ["导出时间", "2024-05-31 18:20:11"], [], ["库存概览"], ["商品总数", "4"]]
    rows += [["库存总量", str(sum(counts))], [], ["库存明细"], ["商品编码", "商品名称", "分类", "库存数量"]]
    rows += [[*x[:3], str(n)] for x, n in zip(HARDWARE, counts, strict=True)]
    rows += [[], ["低库存预警"], ["商品编码", "商品名称", "当前库存", "预警值"]]
    rows += [[HARDWARE[1][0], HARDWARE[1][1], "8", "20"]]
    write(path, "gbk", rows)


def a_few_of_the_best_under_titles_that_say_so() -> None:
    classes, best = [5200, 3100, 1700], [2600, 1900, 1200]
    path = messy(
        "销售报表(分类及排名).csv",
        "The best goods and buyers are called rankings by their own titles only: the classes are the whole",
        "where.stacked where.summary_sheet",
        Loads("sales", 3, "2024-05-01", "2024-05-01", totals={"amount": sum(classes)}),
    )
    rows = [["销售报表", "日期范围: 2024-05-01 - 2024-05-31"], [], ["按分类的销售额"], ["分类", "销售额"]]
    rows += [[x, str(n)] for x, n in zip(("茶饮", "水", "碳酸"), classes, strict=True)]
    rows += [[], ["畅销商品排名"], ["商品", "分类", "销售数量", "销售额"]]
    rows += [[x[1], x[2], str(n // 4), str(n)] for x, n in zip(DRINKS, best, strict=False)]
    rows += [[], ["客户购买力排名"], ["客户", "订单数", "购买总额"]]
    rows += [[x[1], "12", str(n + 300)] for x, n in zip(SUPERMARKETS, best, strict=False)]
    write(path, "utf-8", rows)


def bills_that_red_ones_took_back() -> None:
    amounts = figures(7105, 6, 300, 900)
    path = messy(
        "开票(已红冲).csv",
        "已红冲 says that a red bill took another back: whether it counts is asked",
        "ask.status",
        outcome="needs_decision",
        readings=[str(total(amounts[1:])), str(total(amounts))],
    )
    rows = [["发票号", "客户名称", "金额", "状态", "创建时间"]]
    states = ["已红冲", *["已开具"] * 5]
    rows += [
        [f"FP{n:05d}", SUPERMARKETS[n % 5][1], str(a), state, f"2024-05-{n + 1:02d} 10:00:00"]
        for n, (a, state) in enumerate(zip(amounts, states, strict=True))
    ]
    write(path, "utf-8", rows)


def owners_and_goods_among_the_customers() -> None:
    path = messy(
        "accounts to begin with.csv",
        "A list of all accounts tells the customers by a column: owners and goods are none",
        "kind.customer",
        Loads("customer", 2, lines=[{"customer_name": "Elm Traders"}, {"customer_name": "Oak Stores"}]),
    )
    rows = [["Account Code", "Account Name", "Category", "Opening Qty", "Opening Value", "Phone Number", "Address"]]
    rows += [["OWN001", "Partner A Capital", "Owner", "0", "500000", "0911 000 101", "Head Office"]]
    rows += [["CUS001", "Elm Traders", "Customer", "0", "45000", "0911 000 102", "Market"]]
    rows += [["CUS002", "Oak Stores", "Customer", "0", "12000", "0911 000 103", "Harbour"]]
    rows += [["ITM001", "Cotton Bale", "Item", "120", "1080000", "", ""]]
    write(path, "utf-8", rows)


def what_the_tax_is_reckoned_from() -> None:
    nets = [1000, 640, 750, 480]
    path = messy(
        "tax invoices in short words.csv",
        "inv_val is what was billed and ass_val what the taxes are reckoned from",
        "headers.erp",
        Loads("sales", 4, "2024-05-13", "2024-05-16", totals={"amount": sum(n + n // 5 for n in nets)}),
    )
    rows = [["cust_name", "inv_date", "invno", "part_name", "qty", "bas_price", "ass_val", "c_gst", "s_gst", "inv_val"]]
    rows += [
        [
            *(SUPERMARKETS[k][1], f"2024-05-{13 + k}", f"INV{k:03d}", DRINKS[k][1], "10", str(n / 10), str(n)),
            *(str(n // 10), str(n // 10), str(n + n // 5)),
        ]
        for k, n in enumerate(nets)
    ]
    write(path, "utf-8", rows)


def cities_behind_arrows() -> None:
    path = messy(
        "地区销售2024年5月(箭头).csv",
        "-> before a name says that it belongs to the one above, which is the sum of them and no further line",
        "totals.hierarchy",
        Loads("sales", 4, "2024-05-01", "2024-05-01", totals={"amount": 1600}),
    )
    rows = [["地区", "销售额"], ["华东", "900"], ["-> 杭州", "500"], ["-> 上海", "400"]]
    rows += [["华南", "700"], ["-> 广州", "450"], ["-> 深圳", "250"]]
    write(path, "utf-8", rows)


def what_the_best_customers_spent() -> None:
    path = messy(
        "top customers May 2024.csv",
        "What customers spent is what one sold to them, and no expense",
        "meaning.cost",
        outcome="ignored",
    )
    write(path, "utf-8", [["Customer", "Spent"], ["Elm Traders", "5200"], ["Oak Stores", "4100"]])


def a_budget_with_french_heads() -> None:
    plans = [9911, 1053, 11263, 5813]
    path = messy(
        "budget des centres.csv",
        "mois holds the months, montant_budget what was planned for each account",
        "meaning.budget headers.erp",
        Loads("expense", 4, "2025-01-01", "2025-02-01", totals={"budget": sum(plans)}),
    )
    rows = [["mois", "code_compte", "libelle_compte", "centre_cout", "montant_budget"]]
    kinds = [("606100", "Energie"), ("641000", "Salaires")]
    rows += [[f"2025-{n // 2 + 1:02d}-01", *kinds[n % 2], "ATELIER", str(plan)] for n, plan in enumerate(plans)]
    write(path, "utf-8", rows)


def what_coupons_were_redeemed() -> None:
    path = messy(
        "代金券核销_2024-05.csv",
        "核销金额 of coupons is what they stand for: neither spent nor sold",
        "meaning.fees",
        outcome="ignored",
    )
    rows = [["门店名称", "核销数量", "核销金额"], ["岚山店", "12", "600"], ["绿洲店", "30", "1500"]]
    write(path, "utf-8", [*rows, ["合计", "42", "2100"]])


def materials_of_a_job() -> None:
    path = messy(
        "102户_材料清单.csv",
        "A list of the materials of a job, with a day, counts and money: nobody bought them yet",
        "kind.pipeline",
        outcome="ignored",
    )
    rows = [["日期: 2024/5/31"], [], ["序号", "名称", "品牌", "规格", "单位", "数量", "单价", "金额"]]
    rows += [[str(n), "铜芯线", "恒泰", "2.5mm", "米", str(n * 10), "3.5", str(n * 35)] for n in range(1, 5)]
    write(path, "utf-8-sig", rows)


def discounts_told_of_each_day() -> None:
    paid = [480, 560, 650]
    path = messy(
        "日期销售折扣汇总表.csv",
        "A report of discounts on sales tells the sales as well: what was paid counts",
        "meaning.order_amount totals.labelled",
        Loads("sales", 3, "2024-05-01", "2024-05-03", totals={"amount": sum(paid)}),
    )
    rows = [["销售日期", "门店名称", "应收金额", "实收金额", "毛利率", "折扣额"]]
    rows += [[f"2024-05-0{n}", "岚山店", str(a + 20), str(a), "30.1%", "20"] for n, a in enumerate(paid, 1)]
    write(path, "utf-8", [*rows, [], ["合计", "", str(sum(paid) + 60), str(sum(paid)), "30.1%", "60"]])


def sheets_picked_out_of_the_orders() -> None:
    head = ["订单号", "商品名称", "数量", "实付金额", "付款时间", "付款方式"]
    ways = ["微信", "对公", "微信", "微信", "对公", "微信"]
    money = figures(7113, 6, 200, 900)
    rows = [
        [f"25060{n:04d}", HARDWARE[n % 4][1], n % 3 + 1, a, f"2025-06-0{n + 1} 10:20:00", way]
        for n, (a, way) in enumerate(zip(money, ways, strict=True))
    ]
    path = messy(
        "国内订单处理后.xlsx",
        "Two orders of six stand on a sheet of their own again: they count once",
        "where.summary_sheet",
        Loads("sales", 6, "2025-06-01", "2025-06-06", sheet="订单", totals={"amount": total(money)}),
    )
    made, sheet = book("订单")
    put(sheet, 1, [head, *rows])
    put(made.create_sheet("对公打款"), 1, [head, *(row for row in rows if row[5] == "对公")])
    made.save(path)


def figures_of_a_period_one_below_the_other() -> None:
    path = messy(
        "kpi cards 2024-05.csv",
        "Revenue above Orders: figures of a month of different kinds, no expenses that add up",
        "meaning.cost",
        outcome="ignored",
    )
    rows = [["name", "value", "unit", "change"], ["Total Revenue", "582000", "USD", "+12%"]]
    write(path, "utf-8", [*rows, ["Orders", "1289", "count", "+5%"], ["AOV", "451.5", "USD", "+6%"]])


def claims_on_policies() -> None:
    path = messy(
        "claims of May.csv",
        "What an insurer is to pay on its policies is neither spent on the trade nor sold",
        "meaning.fees",
        outcome="ignored",
    )
    rows = [["claim_id", "policy_id", "claim_date", "claim_amount", "claim_type", "status"]]
    rows += [
        [f"CL{n:03d}", f"P{n:04d}", f"2024-05-{n:02d}", str(700 + 90 * n), "Home", "Approved"] for n in range(1, 5)
    ]
    write(path, "utf-8", rows)
