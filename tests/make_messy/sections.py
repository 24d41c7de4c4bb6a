"""Lists in parts: pages that carry their sums on, returns under a heading, groups under the name of a field."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import figures
from tests.make_messy.paper import book, merge, put
from tests.make_messy.text import write

BUYERS = ("曲靖华丰商贸有限公司", "大理恒源超市", "保山金叶经销部", "玉溪百汇商行")
GOODS = ("实木床", "书柜", "茶几", "餐桌", "衣柜")


def _lines(seed: int, count: int) -> list[list[Any]]:
    money = figures(seed, count, 200, 9_000)
    return [[date(2024, 5, n + 1), BUYERS[n % 4], GOODS[n % 5], n % 4 + 2, money[n]] for n in range(count)]


def _sums(lines: list[list[Any]]) -> list[Any]:
    return [sum(line[3] for line in lines), total(line[4] for line in lines)]


def pages_that_carry_their_sums_on() -> None:
    lines = _lines(9100, 12)
    path = messy(
        "销售明细账(承前页).xlsx",
        "Each page ends in what it carries to the next one (过次页), which begins with it (承前页): no lines",
        "where.page_footers where.repeated_header totals.labelled",
        Loads(
            "sales",
            12,
            "2024-05-01",
            "2024-05-12",
            totals={"amount": _sums(lines)[1], "quantity": _sums(lines)[0]},
        ),
    )
    head = ["日期", "客户名称", "商品名称", "数量", "金额"]
    rows: list[list[Any]] = [["2024年5月销售明细账"], head, *lines[:5]]
    for at in (5, 10):
        carried = _sums(lines[:at])
        rows += [[None, None, "过次页", *carried], head, [None, None, "承前页", *carried], *lines[at : at + 5]]
    made, sheet = book()
    put(sheet, 1, [*rows, [None, None, "合计", *_sums(lines)]])
    made.save(path)


def returns_under_a_heading() -> None:
    lines = _lines(9110, 9)
    sold, back = lines[:6], lines[6:]
    net = [a - b for a, b in zip(_sums(sold), _sums(back), strict=True)]
    path = messy(
        "5月销售退货.xlsx",
        "Sales, then their returns under a heading of their own without a minus: the last three lines came back",
        "meaning.returns_sheet where.headings",
        Loads(
            "sales",
            9,
            "2024-05-01",
            "2024-05-09",
            totals={"amount": net[1], "quantity": net[0]},
            lines=[
                {"sale_date": "2024-05-01", "amount": sold[0][4]},
                {"sale_date": "2024-05-09", "amount": -back[2][4]},
            ],
        ),
    )
    head = ["日期", "客户名称", "商品名称", "数量", "金额"]
    rows = [["2024年5月销售及退货明细"], head, *sold, ["销售小计", None, None, *_sums(sold)], ["二、退货明细"]]
    rows += [*back, ["退货小计", None, None, *_sums(back)], ["合计", None, None, *net]]
    made, sheet = book()
    put(sheet, 1, rows)
    made.save(path)


def units_between_two_names() -> None:
    money = figures(9120, 5, 1, 60)
    path = messy(
        "2024年5月销售(单位居中).xlsx",
        "The unit stands between the name of a group and that of the column: 销售, 万元, 金额",
        "headers.three_rows headers.unit_wan",
        Loads("sales", 5, totals={"amount": 10_000 * total(money), "quantity": 15}),
    )
    made, sheet = book()
    heads = [["客户名称", "商品名称", "销售", None], [None, None, "件", "万元"], [None, None, "数量", "金额"]]
    put(sheet, 1, [*heads, *([BUYERS[n % 4], GOODS[n], n + 1, money[n]] for n in range(5))])
    merge(sheet, "A1:A3", "B1:B3", "C1:D1")
    made.save(path)


def a_note_that_begins_like_a_part() -> None:
    rows = [
        ("昆明金象超市", 4, 0, 7, 11),
        ("曲靖华丰商贸", 3, 2, 1, 6),
        ("大理恒源超市", 3, 5, 4, 12),
        ("玉溪百汇商行", 2, 6, 3, 11),
    ]
    path = messy(
        "2024年客户销量(其中).csv",
        "A note between the lines begins like a part (其中：…), and one of its neighbours is like another by chance",
        "wide.months where.side_notes",
        Loads("sales", 12, totals={"quantity": 40}),
    )
    lines = [[str(cell) for cell in row] for row in rows]
    lines.insert(2, ["其中：部分门店数据未报", *[""] * 4])
    write(path, "utf-8", [["2024年客户销量统计", *[""] * 4], ["客户名称", "1月", "2月", "3月", "合计"], *lines])


def regions_under_their_name() -> None:
    path = messy(
        "2024年5月产品销量(大区).xlsx",
        "The regions stand side by side under the word that says so, beside their sum: pieces, as the title says",
        "wide.customers headers.two_rows",
        Loads(
            "sales",
            6,
            totals={"quantity": 66},
            lines=[{"product_name": "书柜", "region": "滇南", "quantity": 8}],
        ),
    )
    made, sheet = book()
    counts = [(3, 5, 7), (13, 8, 30)]
    rows = [[GOODS[n], *given, sum(given)] for n, given in enumerate(counts)]
    put(
        sheet,
        1,
        [["2024年5月产品销量"], ["产品名称", "大区", None, None, "合计"], [None, "滇中", "滇南", "滇西", None], *rows],
    )
    merge(sheet, "A2:A3", "B2:D2", "E2:E3")
    made.save(path)


def salespeople_of_two_regions() -> None:
    money = figures(9150, 6, 1_000, 30_000)
    path = messy(
        "6月大区业务员.xlsx",
        "A salesperson ends one region and begins the next: the blanks below each name are still theirs",
        "keys.blank totals.labelled",
        Loads(
            "sales",
            6,
            totals={"amount": total(money)},
            lines=[{"customer_name": "玉溪百汇商行2", "salesperson": "李敏", "region": "滇西"}],
        ),
    )
    names = [f"{BUYERS[n % 4]}{n // 2}" for n in range(6)]
    rows: list[list[Any]] = [["滇中", "王强", names[0]], [None, None, names[1]], [None, "李敏", names[2]]]
    rows += [["滇西", "李敏", "曲靖华丰商贸有限公司2"], [None, None, "玉溪百汇商行2"], [None, "赵刚", names[5]]]
    filled = [[*row, amount] for row, amount in zip(rows, money, strict=True)]
    sums = [["滇中小计", None, None, total(money[:3])], ["滇西小计", None, None, total(money[3:])]]
    table = [["大区", "业务员", "客户名称", "销售额"], *filled[:3], sums[0], *filled[3:], sums[1]]
    made, sheet = book()
    put(sheet, 1, [["2024年6月大区业务员销售汇总"], *table, ["总计", None, None, total(money)]])
    made.save(path)


def ages_of_goods_in_stock() -> None:
    path = messy(
        "2024年6月库龄.xlsx",
        "Pieces and money of goods by their age, with the sum of both called 库存合计: a count of stock and no sale",
        "kind.product meaning.stock_movement",
        Loads("inventory", 3, "2024-06-30", "2024-06-30", totals={"quantity": 84, "amount": Decimal("51240.00")}),
    )
    ages = ["30天以内", "31-90天", "90天以上"]
    heads: list[list[Any]] = [["商品编码", "商品名称", "库存合计", None], [None, None, "数量", "金额"]]
    for age in ages:
        heads[0] += [age, None]
        heads[1] += ["数量", "金额"]
    rows = []
    for n, (price, counts) in enumerate(((600, (10, 4, 0)), (480, (0, 20, 30)), (942, (20, 0, 0)))):
        parts = [part for count in counts for part in (count, price * count)]
        rows.append([f"SP{n:03d}", GOODS[n], sum(counts), price * sum(counts), *parts])
    made, sheet = book()
    put(sheet, 1, [["库龄分析表"], *heads, *rows])
    merge(sheet, "A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2", "I2:J2")
    made.save(path)


def balances_at_the_end_of_months() -> None:
    money = figures(9170, 12, 500, 90_000)
    path = messy(
        "2024年应收余额(各月末).xlsx",
        "What customers owe at the end of each month, under headers 1月末, 2月末: debts, and nothing sold",
        "kind.receivable wide.months",
        outcome=["ignored", "needs_decision"],
    )
    rows = [[BUYERS[n], *money[3 * n : 3 * n + 3]] for n in range(4)]
    made, sheet = book()
    put(sheet, 1, [["2024年各月末应收账款余额"], ["客户名称", "1月末", "2月末", "3月末"], *rows])
    made.save(path)


def brands_in_shops() -> None:
    path = messy(
        "2024年5月竞品门店销售额.xlsx",
        "Rivals' brands side by side, the shops that sold them below: a market, though 门店 may be one's own",
        "meaning.competitor wide.customers",
        Loads("competitor", 6, totals={"amount": 246_000}, lines=[{"brand": "宜佳", "amount": 58_000}]),
    )
    made, sheet = book()
    rows = [["人民路店", 66_000, 41_000, 20_000], ["金碧路店", 43_000, 58_000, 18_000]]
    put(sheet, 1, [["2024年5月竞品各品牌销售额对比"], ["门店", "美居", "宜佳", "东方"], *rows])
    made.save(path)


def shares_written_as_fractions() -> None:
    path = messy(
        "2024年竞品份额(小数).xlsx",
        "Shares of a market as fractions, of some of its brands only: no money and no pieces",
        "meaning.competitor wide.months",
        outcome="ignored",
    )
    made, sheet = book()
    rows = [["美居", 0.291, 0.274], ["宜佳", 0.154, 0.187], ["东方", 0.203, 0.219]]
    put(sheet, 1, [["2024年竞品市场份额"], ["品牌", "1月", "2月"], *rows])
    made.save(path)


def warehouses_under_months() -> None:
    counts = {"茶几": (185, 80, 61, 49), "餐桌": (130, 81, 6, 93)}
    path = messy(
        "2024年各仓月末库存数量.xlsx",
        "Two warehouses stand under each month: the count of each at the end of it",
        "wide.months wide.customers headers.two_rows",
        Loads(
            "inventory",
            8,
            "2024-01-31",
            "2024-02-29",
            totals={"quantity": 685},
            lines=[{"product_name": "餐桌", "warehouse": "成都仓", "count_date": "2024-02-29", "quantity": 93}],
        ),
    )
    made, sheet = book()
    heads = [["商品名称", "1月", None, "2月", None], [None, *["上海仓", "成都仓"] * 2]]
    sums = [sum(column) for column in zip(*counts.values(), strict=True)]
    rows = [*([name, *given] for name, given in counts.items()), ["合计", *sums]]
    put(sheet, 1, [["2024年各仓月末库存数量"], *heads, *rows])
    merge(sheet, "A2:A3", "B2:C2", "D2:E2")
    made.save(path)


def departments_over_months_and_their_sum() -> None:
    money = figures(9190, 8, 100, 9_000)
    path = messy(
        "2024年部门费用(分月).xlsx",
        "The months stand under each department with their sum, which is no third month",
        "wide.months wide.subtotals headers.two_rows",
        Loads(
            "expense",
            8,
            "2024-01-01",
            "2024-02-01",
            totals={"amount": total(money)},
            lines=[{"department": "市场部", "expense_date": "2024-02-01", "amount": money[7]}],
        ),
    )
    heads = [["费用项目", "销售一部", None, None, "市场部", None, None], [None, *["1月", "2月", "小计"] * 2]]
    rows = []
    for at, kind in enumerate(("差旅费", "招待费")):
        (a, b), (c, d) = money[2 * at : 2 * at + 2], money[2 * at + 4 : 2 * at + 6]
        rows.append([kind, a, b, a + b, c, d, c + d])
    made, sheet = book()
    put(sheet, 1, [["2024年部门费用"], *heads, *rows])
    merge(sheet, "A2:A3", "B2:D2", "E2:G2")
    made.save(path)


def regions_under_months_and_their_sum() -> None:
    money = figures(9210, 8, 100, 9_000)
    path = messy(
        "2024年各大区产品销售额.xlsx",
        "The regions stand under each month with their sum, a total of all beside them: each region's sales once",
        "wide.months wide.subtotals headers.two_rows totals.labelled",
        Loads(
            "sales",
            8,
            "2024-01-01",
            "2024-02-01",
            totals={"amount": total(money)},
            lines=[{"product_name": "书柜", "region": "华中", "sale_date": "2024-02-01", "amount": money[7]}],
        ),
    )
    heads = [["产品名称", "1月", None, None, "2月", None, None, "合计"], [None, *["华东", "华中", "小计"] * 2, None]]
    rows = []
    for at, goods in enumerate(("餐桌", "书柜")):
        a, b, c, d = money[4 * at : 4 * at + 4]
        rows.append([goods, a, b, a + b, c, d, c + d, a + b + c + d])
    made, sheet = book()
    put(sheet, 1, [["2024年各大区产品销售额"], *heads, *rows])
    merge(sheet, "A2:A3", "B2:D2", "E2:G2", "H2:H3")
    made.save(path)


def series_under_sales() -> None:
    money = figures(9230, 6, 100, 9_000)
    path = messy(
        "2024年5月客户系列.xlsx",
        "Two series stand side by side under the name of their figure: both were sold",
        "wide.customers headers.two_rows",
        Loads("sales", 6, totals={"amount": total(money)}, lines=[{"series": "雅系列", "amount": money[1]}]),
    )
    made, sheet = book()
    rows = [[BUYERS[n], *money[2 * n : 2 * n + 2]] for n in range(3)]
    put(sheet, 1, [["2024年5月客户销售统计"], ["客户名称", "销售额", None], [None, "逸系列", "雅系列"], *rows])
    merge(sheet, "A2:A3", "B2:C2")
    made.save(path)


def blocks_of_which_the_second_has_a_total() -> None:
    lines = _lines(43, 7)
    path = messy(
        "分区域出库(只有一处合计)202405.xlsx",
        "The total below the second block is the sum of that block, whatever stands above its header",
        "where.repeated_header totals.labelled where.stacked",
        Loads(
            "sales",
            7,
            "2024-05-01",
            "2024-05-07",
            totals={"quantity": sum(line[3] for line in lines), "amount": total(line[4] for line in lines)},
        ),
    )
    head = ["日期", "客户名称", "产品名称", "数量", "金额"]
    made, sheet = book("出库")
    put(sheet, 1, [["华南区销售"], head, *lines[:5]])
    put(sheet, 10, [head, *lines[5:], ["合计", None, None, *_sums(lines[5:])]])
    made.save(path)
