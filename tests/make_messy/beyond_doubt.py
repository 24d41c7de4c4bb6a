"""What is plain although other columns stand beside it: costs, taxes, goods bought, sizes, the year before."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import FURNITURE, figures
from tests.make_messy.paper import page

BUYERS = [FURNITURE[n][1] for n in range(4)]


def pieces_of_each_good_and_their_sum() -> None:
    sold = list(map(int, figures(7101, 12, 10, 90)))
    path = messy(
        "2024年5月客户销量汇总.xlsx",
        "销量 in a title makes a bare 合计 of goods pieces, and no money",
        "meaning.pieces wide.customers",
        Loads("sales", 4, "2024-05-01", "2024-05-01", totals={"quantity": total(sold)}),
    )
    rows: list[list[object]] = [[name, *(line := sold[3 * n : 3 * n + 3]), sum(line)] for n, name in enumerate(BUYERS)]
    page("Sheet1", ["客户", "沙发", "餐桌", "书柜", "合计"], rows, "2024年5月客户销量")[0].save(path)


def pieces_of_each_clerk_and_their_sum() -> None:
    sold = list(map(int, figures(7102, 6, 10, 90)))
    path = messy(
        "2024年5月业务员销量.xlsx",
        "The pieces that clerks sold are nothing that they spent",
        "meaning.pieces wide.customers",
        outcome="ignored",
    )
    rows: list[list[object]] = [
        [name, *sold[2 * n : 2 * n + 2], sum(sold[2 * n : 2 * n + 2])]
        for n, name in enumerate(("王一", "李二", "赵三"))
    ]
    page("Sheet1", ["业务员", "沙发", "餐桌", "总计"], rows, "2024年5月业务员销量")[0].save(path)


def aims_in_pieces() -> None:
    aimed = list(map(int, figures(7103, 3, 100, 900)))
    path = messy(
        "2024年5月销量目标分解.xlsx",
        "目标 under a title of 销量目标 is aimed at in pieces",
        "meaning.target",
        Loads("target", 3, "2024-05-01", "2024-05-01", totals={"quantity": total(aimed)}),
    )
    rows = [list(pair) for pair in zip(("华东", "华南", "华北"), aimed, strict=True)]
    page("Sheet1", ["区域", "目标"], rows, "2024年5月销量目标")[0].save(path)


def goods_in_and_out_at_cost() -> None:
    moved = list(map(int, figures(7104, 8, 10, 90)))
    path = messy(
        "商品出入库5月.xlsx",
        "What went out of a store beside what came in is worth its cost: 出库金额 is no sale",
        "meaning.stock_movement",
        outcome="ignored",
        kind="movement",
    )
    rows: list[list[object]] = [
        [f"2024-05-0{n + 1}", "沙发", moved[n], moved[n] * 300, moved[n + 4], moved[n + 4] * 300] for n in range(4)
    ]
    page("Sheet1", ["日期", "商品", "入库数量", "入库金额", "出库数量", "出库金额"], rows)[0].save(path)


def bought_beside_sold() -> None:
    sold = list(map(int, figures(7105, 4, 10, 90)))
    path = messy(
        "商品采购与销售.xlsx",
        "销售数量 and 销售金额 are sold, whatever was bought of the same goods on the same day",
        "meaning.stock_movement",
        Loads("sales", 4, "2024-05-01", "2024-05-04", totals={"quantity": total(sold), "amount": total(sold) * 500}),
    )
    rows: list[list[object]] = [
        [f"2024-05-0{n + 1}", "沙发", 20, 6_000, count, count * 500] for n, count in enumerate(sold)
    ]
    page("Sheet1", ["日期", "商品", "采购数量", "采购金额", "销售数量", "销售金额"], rows)[0].save(path)


def amounts_beside_the_rate_of_their_tax() -> None:
    net = figures(7106, 4, 1_000, 9_000)
    path = messy(
        "客户金额含税.xlsx",
        "税率 beside amounts makes them no list of customers",
        "meaning.tax",
        Loads("sales", 4, "2024-05-01", "2024-05-04", totals={"amount": total(net) + total(net) * 13 / 100}),
    )
    rows: list[list[object]] = [
        [f"2024-05-0{n + 1}", BUYERS[n], a, "13%", a * 13 / 100, a * 113 / 100] for n, a in enumerate(net)
    ]
    page("Sheet1", ["日期", "客户", "不含税金额", "税率", "税额", "含税金额"], rows)[0].save(path)


def brands_and_what_they_cost() -> None:
    sold = figures(7107, 4, 10_000, 90_000)
    path = messy(
        "品牌成本毛利.xlsx",
        "Nobody knows what rivals' goods cost them: brands with their costs are one's own",
        "meaning.competitor meaning.cost",
        Loads("sales", 4, "2024-05-01", "2024-05-01", totals={"amount": total(sold)}),
    )
    rows: list[list[object]] = [
        ["2024-05", brand, a, a * 7 / 10, a * 3 / 10]
        for brand, a in zip(("海雁", "惠云", "联丰", "得乐"), sold, strict=True)
    ]
    page("Sheet1", ["月份", "品牌", "销售额", "成本", "毛利"], rows)[0].save(path)


def sizes_that_grow() -> None:
    sold = list(map(int, figures(7108, 16, 1, 9)))
    path = messy(
        "童装尺码销量5月.xlsx",
        "Growing sizes are names of columns beside other names",
        "meaning.pieces headers.by_content",
        Loads("sales", 4, "2024-05-01", "2024-05-01", totals={"quantity": total(sold)}),
    )
    rows: list[list[object]] = [[f"K{n}", "红", *(line := sold[4 * n : 4 * n + 4]), sum(line)] for n in range(4)]
    page("Sheet1", ["款号", "颜色", 90, 100, 110, 120, "合计"], rows, "2024年5月童装销量")[0].save(path)


def a_month_beside_that_of_the_year_before() -> None:
    sold = figures(7109, 4, 10_000, 90_000)
    path = messy(
        "2024年5月客户同期.xlsx",
        "5月 of the title's year is read beside 去年5月, which is held against it",
        "wide.months",
        Loads("sales", 4, "2024-05-01", "2024-05-01", totals={"amount": total(sold)}),
    )
    rows: list[list[object]] = [[name, a, a * 9 / 10, "11%"] for name, a in zip(BUYERS, sold, strict=True)]
    page("Sheet1", ["客户", "5月", "去年5月", "同比"], rows, "2024年5月客户销售额")[0].save(path)


def weeks_that_tell_their_year() -> None:
    sold = figures(7110, 4, 1_000, 9_000)
    path = messy(
        "门店周销售额.xlsx",
        "2024W18 under 周次 is the week from Monday, 29 April 2024 on",
        "wide.weeks cells.period",
        Loads("sales", 4, "2024-04-29", "2024-12-02", totals={"amount": total(sold)}),
    )
    weeks = ("2024W18", "2024W19", "2024W20", "2024W49")
    rows: list[list[object]] = [[week, "滇池路店", a] for week, a in zip(weeks, sold, strict=True)]
    page("Sheet1", ["周次", "门店", "销售额"], rows)[0].save(path)


def what_is_left_of_what_was_billed() -> None:
    billed = figures(7111, 4, 5_000, 9_000)
    path = messy(
        "应收已收余额_20240531.xlsx",
        "应收 less 已收 is 余额 on every line: that is owed, and nothing has to be asked",
        "kind.receivable",
        Loads("receivable", 4, "2024-05-31", "2024-05-31", totals={"amount": total(billed) - 4_000}),
    )
    rows: list[list[object]] = [[name, "货款", a, 1_000, a - 1_000] for name, a in zip(BUYERS, billed, strict=True)]
    page("Sheet1", ["客户", "摘要", "应收", "已收", "余额"], rows)[0].save(path)
