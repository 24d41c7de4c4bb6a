"""Months across whose figure only the title names, and it is none of sales: visitors, prices, profit, receipts."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, SUPERMARKETS, sold
from tests.make_messy.paper import page
from tests.make_messy.wide import grid_of, sum_of

MONTHS = [f"{n}月" for n in range(1, 7)]


def visitors() -> None:
    _not_sold("门店客流2024上半年.xlsx", "门店", "2024年上半年门店客流量（人次）", "How many people came is no money")


def average_prices() -> None:
    _not_sold(
        "均价走势2024上半年.xlsx", "产品", "2024年上半年产品平均售价（元）", "Prices month by month do not add up"
    )


def profit() -> None:
    _not_sold(
        "毛利2024上半年.xlsx", "产品", "2024年上半年各产品毛利额统计（元）", "What was earned is not what was sold"
    )


def receipts() -> None:
    _not_sold(
        "回款2024上半年.xlsx", "客户", "2024年上半年客户回款统计表（元）", "What customers paid is not what they bought"
    )


def daily_averages() -> None:
    _not_sold(
        "日均2024上半年.xlsx", "门店", "2024年上半年各店日均销售额（元）", "Averages of a day are no sums of a month"
    )


def growth() -> None:
    _not_sold(
        "增长2024上半年.xlsx", "区域", "2024年上半年销售同比增长率", "Rates as plain numbers under a title of sales"
    )


def number_of_orders() -> None:
    _not_sold(
        "单量2024上半年.xlsx",
        "门店",
        "2024年上半年各店订单数",
        "How many orders there were is neither money nor pieces",
    )


def money_of_stock() -> None:
    _not_sold(
        "库存金额2024上半年.xlsx",
        "产品",
        "2024年上半年各月末库存金额（元）",
        "Money in stock is no pieces and no sales",
    )


def sales_after_all() -> None:
    grid = grid_of(2371, 5, 6)
    path = messy(
        "毛利与销售2024上半年.xlsx",
        "The title names sales last: a file called after profit does not make them profit",
        "wide.months wide.period_in_title",
        Loads("sales", 30, "2024-01-01", "2024-06-01", totals={"amount": sum_of(grid)}),
    )
    rows = [[item[1], *row] for item, row in zip(DRINKS, grid, strict=True)]
    page("Sheet1", ["产品", *MONTHS], rows, "2024年上半年各产品销售额统计（元）")[0].save(path)


def _not_sold(name: str, key: str, heading: str, sentence: str) -> None:
    path = messy(name, sentence, "wide.months wide.period_in_title", outcome="ignored")
    rows = [[shop[1], *row] for shop, row in zip(SUPERMARKETS, grid_of(2372, 5, 6), strict=True)]
    page("Sheet1", [key, *MONTHS], rows, heading)[0].save(path)


def receipts_line_by_line() -> None:
    _bare(
        "5月回款登记(三列).xlsx", "2024年5月回款明细", "Day, customer and 金额 under a title of receipts are no sales"
    )


def deposits_line_by_line() -> None:
    _bare("2024年保证金.xlsx", "2024年5月经销商保证金台账", "Deposits that dealers left are no sales")


def fines_line_by_line() -> None:
    _bare("2024年罚款.xlsx", "2024年5月市场违规罚款登记表", "Fines are no sales")


def sales_line_by_line() -> None:
    lines = sold(2373, 9)
    path = messy(
        "5月流水(三列).xlsx",
        "Day, customer and 金额 under a title of sales are sales",
        "where.titles",
        Loads("sales", 9, totals={"amount": total(x.amount for x in lines)}),
    )
    rows = [[x.day, x.shop[1], x.amount] for x in lines]
    page("Sheet1", ["日期", "客户", "金额"], rows, "2024年5月销售流水登记")[0].save(path)


def _bare(name: str, heading: str, sentence: str) -> None:
    path = messy(name, sentence, "where.titles", outcome="ignored")
    rows = [[x.day, x.shop[1], x.amount] for x in sold(2374, 9)]
    page("Sheet1", ["日期", "客户", "金额"], rows, heading)[0].save(path)
