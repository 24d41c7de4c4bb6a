"""Lists of the first so many, which are not all there was, and lists that only rank all of it."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, FURNITURE, SUPERMARKETS, figures
from tests.make_messy.paper import book, page, put

NAMES = [x[1] for x in (*FURNITURE, *SUPERMARKETS)][:10]


def the_ten_greatest_customers() -> None:
    path = messy(
        "2024年5月客户销售TOP10.xlsx",
        "TOP10 lists ten of all customers: whether they are to stand for all of May is asked",
        "ask.first_only",
        outcome="needs_decision",
        question="first_only",
    )
    amounts = sorted(figures(5101, len(NAMES), 20_000, 90_000), reverse=True)
    rows = [[n, name, amount] for n, (name, amount) in enumerate(zip(NAMES, amounts, strict=True), 1)]
    page("TOP10", ["排名", "客户名称", "销售额"], rows, "2024年5月客户销售TOP10")[0].save(path)


def two_lists_of_the_first_five() -> None:
    amounts = sorted(figures(5103, 5, 20_000, 90_000), reverse=True)
    path = messy(
        "经营简报202405.xlsx",
        "前五名 of customers above 前五名 of goods: the greater one is asked about, no money counts twice",
        "ask.first_only where.stacked",
        outcome="needs_decision",
        question="first_only",
        readings=[str(total(amounts))],
    )
    made, sheet = book("简报")
    put(sheet, 1, [["2024年5月经营简报"], [], ["一、销售前五名客户"], ["客户", "本月销售额", "占比"]])
    put(sheet, 5, [[name, a, f"{a / 900_000:.1%}"] for name, a in zip(NAMES, amounts, strict=False)])
    put(sheet, 11, [["二、销售前五名产品"], ["产品", "本月销售额"]])
    put(sheet, 13, [[x[1], a / 2] for x, a in zip(DRINKS, amounts, strict=False)])
    made.save(path)


def the_first_five_and_the_rest() -> None:
    amounts = [*sorted(figures(5105, 5, 20_000, 90_000), reverse=True), 186_400]
    path = messy(
        "6月前5名客户及其他2024.xlsx",
        "前5名 with a line of 其他客户: all of it is told, and nothing is asked",
        "totals.labelled",
        Loads("sales", 6, "2024-06-01", "2024-06-01", totals={"amount": total(amounts)}),
    )
    rows = [[name, amount] for name, amount in zip([*NAMES[:5], "其他客户"], amounts, strict=True)]
    head = ["客户名称", "销售额"]
    page("客户", head, [*rows, ["合计", total(amounts)]], "2024年6月前5名客户及其他销售额")[0].save(path)


def the_first_three_of_a_ranking() -> None:
    path = messy(
        "销售额排名前3的客户202406.xlsx",
        "排名前3的客户 are three of all customers, whatever the word behind the number",
        "ask.first_only",
        outcome="needs_decision",
        question="first_only",
    )
    rows = [[name, amount] for name, amount in zip(NAMES[:3], (36_000, 24_000, 18_000), strict=True)]
    page("客户", ["客户", "销售额"], rows, "2024年6月销售额排名前3的客户")[0].save(path)


def a_ranking_that_the_lines_make_up() -> None:
    lines = [["2024-05-03", NAMES[0], 10, 300], ["2024-05-06", NAMES[1], 5, 210], ["2024-05-09", NAMES[2], 8, 528]]
    path = messy(
        "5月明细与前两名.xlsx",
        "前2名 beside the lines that it is picked from asks nothing and adds nothing",
        "where.summary_sheet",
        Loads("sales", 3, "2024-05-03", "2024-05-09", sheet="明细", totals={"amount": 1038}),
    )
    made, sheet = book("明细")
    put(sheet, 1, [["日期", "客户", "数量", "销售额"], *lines])
    put(made.create_sheet("前2名客户"), 1, [["客户", "销售额"], [NAMES[2], 528], [NAMES[0], 300]])
    made.save(path)
