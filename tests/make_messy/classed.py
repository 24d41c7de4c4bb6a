"""Classes told by their codes among their lines, and figures reckoned from the lines below them."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import SUPERMARKETS, figures
from tests.make_messy.paper import page
from tests.make_messy.text import write


def accounts_above_their_own() -> None:
    spent = figures(2201, 4, 500, 9_000)
    path = messy(
        "2024年5月费用科目.xlsx",
        "6601 is what 660101 and 660102 add up to: its code says so, and it is no line",
        "totals.hierarchy",
        Loads("expense", 4, "2024-05", "2024-05", totals={"amount": total(spent)}),
    )
    made, _ = page("科目", ["科目编码", "科目名称", "本月发生额"], _accounts(spent), "2024年5月费用科目汇总表")
    made.save(path)


def _accounts(spent: list[Decimal]) -> list[list[object]]:
    names = ("差旅费", "运输费", "办公费", "折旧费")
    rows: list[list[object]] = []
    for code, name, at in (("6601", "销售费用", 0), ("6602", "管理费用", 2)):
        rows.append([code, name, spent[at] + spent[at + 1]])
        rows += [[f"{code}0{n + 1}", names[at + n], spent[at + n]] for n in range(2)]
    return rows


def classes_of_stock() -> None:
    path = messy(
        "分类库存20240531.xlsx",
        "01 is a class of goods and its pieces are those of 0101 and 0102",
        "totals.hierarchy meaning.stock_movement",
        Loads("inventory", 4, "2024-05-31", "2024-05-31", totals={"quantity": 150}),
    )
    rows = [["01", "白酒类", 57], ["0101", "青花瓷", 23], ["0102", "陈酿", 34]]
    rows += [["02", "啤酒类", 93], ["0201", "纯生", 52], ["0202", "鲜啤", 41]]
    made, _ = page("库存", ["商品编码", "商品名称", "库存数量"], rows)
    made.save(path)


def codes_that_only_begin_alike() -> None:
    path = messy(
        "短码库存20240531.xlsx",
        "A1 is no class of A11 and A12, for its pieces are not theirs",
        "meaning.stock_movement",
        Loads("inventory", 4, "2024-05-31", "2024-05-31", totals={"quantity": 99}),
    )
    rows = [["A1", "青花瓷", 30], ["A11", "陈酿", 23], ["A12", "纯生", 34], ["B2", "鲜啤", 12]]
    made, _ = page("库存", ["商品编码", "商品名称", "库存数量"], rows)
    made.save(path)


def averages_below() -> None:
    sold = figures(2202, 5, 1_000, 9_000)
    path = messy(
        "2024年5月客户销售(附注).xlsx",
        "Below the total stand 户均, 前三占比, 去年同期 and 增长: none of them is a customer",
        "totals.grand",
        Loads("sales", 5, "2024-05-01", "2024-05-01", totals={"amount": total(sold)}),
    )
    rows: list[list[object]] = [[s[1], value] for s, value in zip(SUPERMARKETS, sold, strict=True)]
    rows += [["合计", total(sold)], ["户均", round(total(sold) / 5, 2)], ["前三占比", 0.62]]
    rows += [["去年同期", round(total(sold) * 9 / 10, 2)], ["增长", 0.11]]
    made, _ = page("5月", ["客户", "销售额"], rows, "2024年5月客户销售额")
    made.save(path)


def statistics_below() -> None:
    path = messy(
        "store sales with stats.csv",
        "Average, Max, Min and Count stand in the second column below the days and are no stores",
        "totals.labelled",
        Loads("sales", 6, "2024-05-01", "2024-05-06", totals={"amount": 6_075}),
    )
    rows = [[f"2024-05-0{n + 1}", f"Store {n}", str(950 + 25 * n)] for n in range(6)]
    stats = [["", "Average", "1012.5"], ["", "Max", "1075"], ["", "Min", "950"], ["", "Count", "6"]]
    write(path, "utf-8", [["Date", "Store", "Sales"], *rows, *stats])


def money_put_on_cards() -> None:
    path = messy(
        "会员充值记录5月.csv",
        "What members put on their cards is neither sold nor a list of members",
        "kind.customer",
        outcome="ignored",
        kind="account",
    )
    rows = [[f"2024-05-{n + 1:02d} 10:00", f"880{n}", f"会员{n}", "500", "50", str(550 + n)] for n in range(12)]
    write(path, "gbk", [["充值时间", "会员卡号", "会员姓名", "充值金额", "赠送金额", "余额"], *rows])


def pieces_and_money_below_each_other() -> None:
    grid = [figures(2203 + n, 3, 100, 900) for n in range(3)]
    path = messy(
        "2024年一季度量与额.xlsx",
        "数量 and 金额 are rows of each customer: the money is loaded, the pieces are missing and not zero",
        "wide.months meaning.type_column",
        Loads("sales", 9, "2024-01", "2024-03", totals={"amount": sum(map(total, grid), Decimal(0))}),
    )
    rows: list[list[object]] = []
    for shop, row in zip(SUPERMARKETS, grid, strict=False):
        rows += [[shop[1], "数量", 12, 15, 9], [None, "金额", *row]]
    made, _ = page("S", ["客户", "指标", "1月", "2月", "3月"], rows)
    made.save(path)
