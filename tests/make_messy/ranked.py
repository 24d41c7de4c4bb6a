"""Rankings beside the figures that they are picked from, and tables near to stock or lists that are neither."""

from __future__ import annotations

from datetime import date

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, MEDICINE, SUPERMARKETS, figures
from tests.make_messy.paper import book, page, put
from tests.make_messy.text import write


def the_best_sellers_of_a_month() -> None:
    amounts = figures(2901, 20, 1000, 3000)
    path = messy(
        "经营分析202405.xlsx",
        "商品TOP5 picks some of what the sheet of days tells in full: it is no further sale",
        "where.summary_sheet",
        Loads("sales", 20, "2024-05-01", "2024-05-20", sheet="日趋势", totals={"amount": total(amounts)}),
    )
    made, sheet = book("日趋势")
    put(sheet, 1, [["日期", "销售额", "订单数"], *([date(2024, 5, d), a, 20] for d, a in enumerate(amounts, 1))])
    best = sorted(amounts, reverse=True)[:5]
    ranked = [[n, x[1], 60 - n, a] for n, (x, a) in enumerate(zip(DRINKS, best, strict=True), 1)]
    put(made.create_sheet("商品TOP5"), 1, [["排名", "商品名称", "销量", "销售额"], *ranked])
    made.save(path)


def a_report_in_short_sections() -> None:
    path = messy(
        "门店经营报表.csv",
        "Sections of one to four columns, the whole, the days and the dishes: only the days count",
        "where.stacked where.summary_sheet text.ragged",
        Loads("sales", 3, "2024-05-01", "2024-05-03", totals={"amount": 6000}),
    )
    days = [["2024-05-01", "1500.00", "15"], ["2024-05-02", "2000.00", "20"], ["2024-05-03", "2500.00", "25"]]
    rows = [["经营报表", "2024-05-01 至 2024-05-03"], [], ["汇总"], ["营业额", "订单数", "客单价", "已取消订单数"]]
    rows += [["6000.00", "60", "100.00", "2"], [], ["每日明细"], ["日期", "营业额", "订单数"], *days, []]
    rows += [["菜品销量排行"], ["排名", "菜品名称", "销量", "销售额"]]
    rows += [["1", "宫保鸡丁", "100", "3800.00"], ["2", "鱼香肉丝", "50", "1800.00"]]
    write(path, "utf-8-sig", rows)


def what_went_in_and_out_of_a_store() -> None:
    path = messy(
        "盘存报表.xlsx",
        "入库数量 beside 出库数量: goods moved, and 总库存数 is what is left of them",
        "meaning.stock_movement wide.period_in_title",
        Loads("inventory", 5, "2024-05-31", "2024-05-31", totals={"quantity": 5 * 70 + 10}),
    )
    made, sheet = book("盘存")
    put(
        sheet,
        1,
        [["2024-05-01-2024-05-31号总仓盘存报表"], ["商品编号", "商品名称", "入库数量", "出库数量", "总库存数"]],
    )
    put(sheet, 3, [[x[0], x[1], 100 + n, 30 - n, 70 + n] for n, x in enumerate(DRINKS)])
    made.save(path)


def what_went_in_and_out_alone() -> None:
    path = messy(
        "仓库进出汇总202405.csv",
        "What came in and went out without what is left: neither sold nor in stock",
        "meaning.stock_movement text.gbk",
        outcome=["ignored", "refused"],
    )
    rows = [[x[1], str(100 + n), str(40 + n)] for n, x in enumerate(DRINKS)]
    write(path, "gbk", [["商品名称", "入库数量", "出库数量"], *rows])


def slips_of_a_bank() -> None:
    path = messy(
        "回单汇总.csv",
        "Slips of a bank by 银行流水号: money that came in, no sales",
        "where.titles",
        outcome=["ignored", "refused"],
    )
    rows = [[f"BANK-{n:05}", f"2026-0{n}-03", f"{1234 + n}.56", "CNY", "2.30"] for n in range(1, 7)]
    write(path, "utf-8", [["银行回单"], ["银行流水号", "交易日期", "实收金额", "币种", "手续费"], *rows])


def medicine_taken() -> None:
    path = messy(
        "用药计划.xlsx",
        "The same two medicines again and again for many people: no list of goods",
        "kind.product",
        outcome=["ignored", "refused"],
    )
    head = ["老人姓名", "药品名称", "剂量", "频次", "时间", "状态", "开始日期"]
    rows = [
        [f"{SUPERMARKETS[n % 5][4]}老人{n}", MEDICINE[n % 2][1], "1片", "每日1次", "08:00", "正常", date(2024, 5, 1)]
        for n in range(10)
    ]
    page("Sheet1", head, rows)[0].save(path)


def coupons_redeemed() -> None:
    path = messy(
        "门店券核销.csv",
        "抵扣金额 of coupons is a discount given, neither spent nor sold",
        "meaning.fees",
        outcome=["ignored", "refused"],
    )
    rows = [[f"2024-05-{n:02}", "一店", "满100减10", "10", str(3 + n), str(30 + 10 * n)] for n in range(1, 10)]
    write(path, "utf-8", [["核销时间", "门店", "券名称", "券面额", "核销数量", "抵扣金额"], *rows])
