"""Rows that are sums of others without a word for it, rows that only look so, and columns that sums leave thin."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import figures
from tests.make_messy.paper import book, merge, put
from tests.make_messy.text import write

WAN = Decimal(10_000)
BUYERS = ("曲靖华丰商贸有限公司", "大理恒源超市", "保山金叶经销部", "玉溪百汇商行")
GOODS = ("实木床", "书柜", "茶几")


def groups_of_expenses_in_ten_thousands() -> None:
    money = figures(9300, 6, 100, 9_000)
    path = messy(
        "2024年1月费用汇总(万元).xlsx",
        "Two groups of expenses stand above their kinds, all in ten thousands with every digit: the groups are sums",
        "totals.hierarchy totals.above headers.unit_in_title",
        Loads("expense", 6, totals={"amount": total(money)}),
    )
    kinds = [("一、销售费用", ("差旅费", "招待费", "广告费")), ("二、管理费用", ("办公费", "租金", "水电费"))]
    rows: list[list[Any]] = []
    for at, (group, names) in enumerate(kinds):
        part = [amount / WAN for amount in money[3 * at : 3 * at + 3]]
        rows += [[group, sum(part)], *([f"{n}. {name}", part[n - 1]] for n, name in enumerate(names, start=1))]
    made, sheet = book()
    put(sheet, 1, [["2024年1月费用汇总表（单位：万元）"], ["费用项目", "金额"], *rows])
    made.save(path)


def january_that_is_the_last_quarter_by_chance() -> None:
    aims = [(28, 87), (13, 76), (63, 45), (31, 3), (23, 77), (24, 87), (69, 59), (47, 52), (47, 50)]
    aims += [(2, 82), (12, 67), (14, 83)]
    path = messy(
        "2025年各业务员销售目标(逐月).csv",
        "January's aim is by chance the sum of October to December, whose numbers begin like its own: no sum",
        "meaning.target wide.customers totals.chance",
        Loads("target", 24, "2025-01-01", "2025-12-01", totals={"amount": 1000 * sum(map(sum, aims))}),
    )
    rows = [[f"{month}月", *(str(1000 * aim) for aim in given)] for month, given in enumerate(aims, start=1)]
    sums = [str(1000 * sum(column)) for column in zip(*aims, strict=True)]
    write(path, "utf-8", [["2025年各业务员销售目标", "", ""], ["期间", "李敏", "赵刚"], *rows, ["合计", *sums]])


def months_under_a_name_for_time() -> None:
    aims = figures(9320, 12, 10_000, 90_000)
    path = messy(
        "2025年度目标(时间).xlsx",
        "The months stand under a name that targets do not know (时间), the year on top: each month's aim is its own",
        "meaning.target totals.above",
        Loads(
            "target",
            12,
            "2025-01-01",
            "2025-12-01",
            totals={"amount": total(aims)},
            lines=[{"target_month": "2025-12-01", "amount": aims[11]}],
        ),
    )
    rows = [[f"{month}月", "赣北", aim] for month, aim in enumerate(aims, start=1)]
    made, sheet = book()
    put(sheet, 1, [["2025年销售目标"], ["时间", "大区", "合计"], ["年度合计", None, total(aims)], *rows])
    made.save(path)


def a_month_of_one_sale_above_shares() -> None:
    money = figures(9330, 7, 400, 9_000)
    path = messy(
        "2024年客户销售额(占比).xlsx",
        "In March only one customer bought: its column holds as many shares and growths below the total as figures",
        "wide.months totals.labelled",
        Loads("sales", 7, "2024-01-01", "2024-03-01", totals={"amount": total(money)}),
    )
    rows: list[list[Any]] = [[BUYERS[n], money[2 * n], money[2 * n + 1], None] for n in range(3)]
    rows[1][3] = money[6]
    sums = [total(row[column] for row in rows if row[column]) for column in (1, 2, 3)]
    foot = [["合计", *sums], ["占比", "41.0%", "38.5%", "20.5%"], ["同比增长", "3.5%", "9.5%", "13.5%"]]
    made, sheet = book()
    put(sheet, 1, [["2024年客户销售额"], ["客户名称", "1月", "2月", "3月"], *rows, *foot])
    made.save(path)


def a_total_of_all_tables_below_the_last() -> None:
    money = figures(9340, 12, 400, 9_000)
    stated = [("1月", 0, total(money[8::2])), ("2月", 1, total(money[9::2]))]
    stale = [
        {"ok": False, "column": month, "file_says": total(money[at::2]), "we_read": read} for month, at, read in stated
    ]
    path = messy(
        "客户产品月度(各自成表).xlsx",
        "A table for each customer with its sum, and the total of all of them below the last: no table is far off",
        "where.stacked wide.months totals.grand",
        Loads("sales", 12, totals={"amount": total(money)}, checks=stale),
    )
    rows: list[list[Any]] = [["2024年客户产品销售额"]]
    for at in range(3):
        part = [[GOODS[n], *money[4 * at + 2 * n : 4 * at + 2 * n + 2]] for n in range(2)]
        sums = [part[0][column] + part[1][column] for column in (1, 2)]
        rows += [[f"客户：{BUYERS[at]}"], ["产品名称", "1月", "2月"], *part, ["小计", *sums], []]
    sums = [total(money[column::2]) for column in (0, 1)]
    made, sheet = book()
    put(sheet, 1, [*rows, ["总计", *sums]])
    made.save(path)


def goods_out_back_and_sold() -> None:
    path = messy(
        "2025年3月客户销退.xlsx",
        "What went out, what came back to the warehouse and what was sold in the end: sold, and no list of returns",
        "meaning.returns_sheet headers.two_rows",
        Loads("sales", 2, totals={"quantity": 164, "amount": 14_500}),
    )
    heads = [["客户名称", "出库", None, "退库", None, "实际销售", None], [None, *["数量", "金额"] * 3]]
    rows = [[BUYERS[0], 82, 8_890, 4, 50, 78, 8_840], [BUYERS[1], 88, 5_740, 2, 80, 86, 5_660]]
    made, sheet = book()
    put(sheet, 1, [["2025年3月客户销售退货汇总"], *heads, *rows])
    merge(sheet, "A2:A3", "B2:C2", "D2:E2", "F2:G2")
    made.save(path)


def one_region_and_the_whole_country() -> None:
    path = messy(
        "2025年11月客户销售(全国合计).xlsx",
        "One region above its customers, and the whole country below them: both are sums of the same three customers",
        "totals.hierarchy totals.grand",
        Loads("sales", 3, totals={"quantity": 149, "amount": 166_661}),
    )
    rows = [["滇东区", 149, 166_661], [BUYERS[0], 65, 81_296], [BUYERS[1], 34, 29_407], [BUYERS[2], 50, 55_958]]
    made, sheet = book()
    put(sheet, 1, [["2025年11月客户销售汇总"], ["客户名称", "数量", "金额"], *rows, ["全国合计", 149, 166_661]])
    made.save(path)


def pieces_of_all_months_together() -> None:
    money = figures(9400, 6, 400, 9_000)
    path = messy(
        "2024年客户销售额(附数量).xlsx",
        "The pieces of all months together stand beside the money of each: they belong to no month and count in none",
        "wide.months wide.subtotals",
        Loads("sales", 6, totals={"amount": total(money)}, columns={"数量": "", "1月": "amount"}),
    )
    rows = [[BUYERS[n], n + 3, *money[2 * n : 2 * n + 2], total(money[2 * n : 2 * n + 2])] for n in range(3)]
    made, sheet = book()
    put(sheet, 1, [["2024年客户销售额"], ["客户名称", "数量", "1月", "2月", "合计"], *rows])
    made.save(path)


def months_as_tables_of_a_year() -> None:
    money = figures(9420, 6, 400, 9_000)
    path = messy(
        "客户销售(分月成表).xlsx",
        "A table for each month under its name, the year on top of the first only",
        "where.stacked wide.period_in_title",
        Loads(
            "sales",
            6,
            "2024-01-01",
            "2024-03-01",
            totals={"amount": total(money)},
            lines=[{"sale_date": "2024-03-01", "amount": money[5]}],
        ),
    )
    rows: list[list[Any]] = [["2024年客户销售"]]
    for month in (1, 2, 3):
        part = [[BUYERS[n], GOODS[n], n + 2, money[2 * month - 2 + n]] for n in range(2)]
        rows += [[f"{month}月份销售明细"], ["客户名称", "商品名称", "数量", "金额"], *part]
        rows += [["小计", None, 5, total(money[2 * month - 2 : 2 * month])], []]
    made, sheet = book("2024年")
    put(sheet, 1, rows)
    made.save(path)


def units_in_millions_under_a_quarter() -> None:
    path = messy(
        "units sold by quarter.xlsx",
        "The title says that units are in millions; Units below each quarter is their name, and no unit of its own",
        "headers.two_rows wide.quarters meaning.competitor",
        Loads("competitor", 4, totals={"quantity": Decimal("446.06") * 1_000_000}),
    )
    made, sheet = book()
    heads = [["品牌", "2023Q1", None, "2023Q2", None], [None, "Units", "份额", "Units", "份额"]]
    rows = [["远景", Decimal("101.37"), "20.5%", Decimal("108.47"), "20.7%"]]
    rows += [["宏图", Decimal("114.05"), "23.1%", Decimal("122.17"), "23.3%"]]
    put(sheet, 1, [["Units sold (in millions)"], *heads, *rows])
    merge(sheet, "A2:A3", "B2:C2", "D2:E2")
    made.save(path)


def regions_in_english_under_months() -> None:
    path = messy(
        "sales by region and month.csv",
        "Regions under months keep the letters they are written in: North, not north",
        "wide.months wide.customers headers.two_rows",
        Loads("sales", 8, totals={"amount": 3_604}, lines=[{"region": "North", "amount": Decimal("100.50")}]),
    )
    heads = [["Product", "Jan", "", "Feb", ""], ["", "North", "South", "North", "South"]]
    rows = [["Desk", "100.50", "200.50", "300.50", "400.50"], ["Chair", "500.50", "600.50", "700.50", "800.50"]]
    write(path, "utf-8", [["Sales by Region 2024", "", "", "", ""], *heads, *rows])


def two_aims_of_which_one_counts() -> None:
    path = messy(
        "2025年6月两档目标.xlsx",
        "The least and the most that each is to sell stand side by side: which of them is the target is asked",
        "meaning.target ask.two_amounts",
        outcome="needs_decision",
        readings=["980000", "1176000"],
    )
    rows = [["李敏", 410_000, 492_000], ["赵刚", 570_000, 684_000]]
    made, sheet = book()
    put(sheet, 1, [["2025年6月业务员销售目标"], ["业务员", "基本目标", "挑战目标"], *rows])
    made.save(path)


def list_turned_on_its_side() -> None:
    path = messy(
        "2023年11月销售(转置).xlsx",
        "Each sale stands in a column and each field in a row: pieces and money below each other are no sum",
        "meaning.pieces",
        outcome="refused",
    )
    days = [f"2023-11-{day:02d}" for day in (1, 2, 9)]
    rows: list[list[Any]] = [["日期", *days], ["客户名称", *BUYERS[:3]], ["商品名称", *GOODS]]
    rows += [["数量", 12, 3, 8], ["金额", Decimal("3143.76"), Decimal("785.94"), Decimal("2701.20")]]
    made, sheet = book()
    put(sheet, 1, rows)
    made.save(path)


def ages_of_debts_in_days() -> None:
    path = messy(
        "ageing by days.csv",
        "Debts by age under names that no list knows (0-30 days, Over 90 days): what is owed, and nothing sold",
        "kind.receivable",
        Loads("receivable", 2, "2024-04-30", "2024-04-30", totals={"amount": Decimal("1330.88")}),
    )
    head = ["Customer", "0-30 days", "31-60 days", "61-90 days", "Over 90 days", "Total"]
    rows = [
        ["Acme Ltd", "69.55", "393.86", "16.26", "49.75", "529.42"],
        ["Blue Stores", "19.15", "0", "0", "782.31", "801.46"],
    ]
    write(path, "utf-8", [["A/R Aging Summary as of 2024-04-30", *[""] * 5], head, *rows])


def names_a_blank_column_before_their_figures() -> None:
    path = messy(
        "2024年5月盘点(空列).xlsx",
        "A blank column parts the names from their figures, below which stand sums without a name, and a signature",
        "where.blank_edges totals.row_without_label",
        Loads(
            "inventory",
            3,
            "2024-05-31",
            "2024-05-31",
            totals={"quantity": 208},
            lines=[{"product_name": "书柜", "quantity": 64}],
        ),
    )
    rows = [[f"SP{n}", name, None, n + 60, n + 63, 3, None] for n, name in enumerate(("实木床", "书柜"))]
    rows += [["SP2", "茶几", None, 80, 81, 1, "破损"], [None, None, None, 201, 208, 7, None]]
    head = ["编码", "品名", None, "账存", "实存", "差异", "备注"]
    made, sheet = book()
    put(sheet, 1, [["2024年5月库存盘点表"], head, *rows, ["主管签字：", None, None, "日期："]])
    made.save(path)


def two_rows_of_headers_behind_a_blank_column() -> None:
    aims = [(100_000, 120_000, 140_000), (210_000, 220_000, 260_000)]
    path = messy(
        "2025年目标(空列).xlsx",
        "A blank column parts the names from two rows of headers; the last row without a name is their sum",
        "meaning.target headers.two_rows totals.row_without_label",
        Loads(
            "target",
            6,
            "2025-01-01",
            "2025-03-01",
            totals={"amount": 1_050_000},
            lines=[{"salesperson": "赵刚", "target_month": "2025-03-01", "amount": 260_000}],
        ),
    )
    heads = [["业务员", None, "一季度", None, None, None], [None, None, "1月", "2月", "3月", "小计"]]
    rows = [[name, None, *given, sum(given)] for name, given in zip(("李敏", "赵刚"), aims, strict=True)]
    sums = [sum(column) for column in zip(*aims, strict=True)]
    made, sheet = book()
    put(sheet, 1, [["2025年销售目标"], *heads, *rows, [None, None, *sums, sum(sums)]])
    merge(sheet, "A2:A3", "C2:F2")
    made.save(path)


def one_figure_behind_a_blank_column() -> None:
    money = figures(9500, 3, 400, 9_000)
    path = messy(
        "2024年5月提货(空列).xlsx",
        "The last figure alone stands behind a blank column: it is the amount of the lines beside it",
        "where.blank_edges",
        Loads("sales", 3, totals={"amount": total(money), "quantity": 12}),
    )
    rows = [[BUYERS[n], GOODS[n], n + 3, None, money[n]] for n in range(3)]
    made, sheet = book()
    put(sheet, 1, [["2024年5月客户提货"], ["客户名称", "商品名称", "数量", None, "金额"], *rows])
    made.save(path)
