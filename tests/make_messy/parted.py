"""Blank columns within a table: what stands beyond them in the same rows is of it, whatever it holds."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import FURNITURE, figures
from tests.make_messy.paper import book, page, put
from tests.make_messy.text import write

BUYERS = [FURNITURE[n][1] for n in range(4)]


def days_beyond_a_blank_column() -> None:
    sold = figures(7201, 4, 1_000, 9_000)
    path = messy(
        "日期后空一列.xlsx",
        "Days that a blank column parts from their lines are each line's own, and not the first one of all",
        "where.blank_edges",
        Loads("sales", 4, "2024-05-03", "2024-08-03", totals={"amount": total(sold)}),
    )
    rows: list[list[object]] = [
        [f"2024-0{n + 5}-03", None, BUYERS[n], FURNITURE[n][0], 2, a] for n, a in enumerate(sold)
    ]
    page("Sheet1", ["日期", None, "客户", "品名", "数量", "金额"], rows)[0].save(path)


def the_last_month_beyond_a_blank_column() -> None:
    sold = figures(7202, 12, 1_000, 9_000)
    path = messy(
        "末月空一列费用.csv",
        "The last month of three is of the table although a blank column parts it",
        "where.blank_edges wide.year_months",
        Loads("expense", 12, "2024-01-01", "2024-03-01", totals={"amount": total(sold)}),
    )
    kinds = ("广告费", "差旅费", "招待费", "运费")
    rows = [[kind, *map(str, sold[3 * n : 3 * n + 2]), "", str(sold[3 * n + 2])] for n, kind in enumerate(kinds)]
    write(path, "utf-8", [["费用项目", "2024年1月", "2024年2月", "", "2024年3月"], *rows])


def names_beyond_a_blank_column_with_a_header_for_each_page() -> None:
    sold = figures(7203, 4, 1_000, 9_000)
    path = messy(
        "打印页客户销售_2024年6月.csv",
        "Names that a blank column parts from figures stay with them where a page repeats the header",
        "where.repeated_header where.blank_edges",
        Loads("sales", 4, "2024-06-01", "2024-06-01", totals={"quantity": 20, "amount": total(sold)}),
    )
    head = ["客户", "", "数量", "金额"]
    rows = [[name, "", "5", str(a)] for name, a in zip(BUYERS, sold, strict=True)]
    write(path, "utf-8", [head, *rows[:2], head, *rows[2:], ["合计", "", "20", str(total(sold))]])


def models_and_when_they_came_out() -> None:
    sold = figures(7204, 5, 1_000, 9_000)
    path = messy(
        "2024年5月畅销机型.xlsx",
        "上市时间 says when a model came out, and not when it was sold: the title does",
        "meaning.competitor wide.period_in_title",
        Loads("competitor", 5, "2024-05-01", "2024-05-01", totals={"amount": total(sold)}),
    )
    rows: list[list[object]] = [
        [brand, f"K{n}", f"2023.0{n + 1}", a]
        for n, (brand, a) in enumerate(zip(("海雁", "惠云", "联丰", "得乐", "海雁"), sold, strict=True))
    ]
    page("Sheet1", ["品牌", "机型", "上市时间", "零售额"], rows, "2024年5月空调市场畅销机型")[0].save(path)


def one_unit_over_two_tables() -> None:
    bought, sold = figures(7205, 4, 1, 9), figures(7206, 3, 1, 9)
    path = messy(
        "左右两表一个单位.xlsx",
        "A unit that stands alone above two tables side by side is that of both",
        "where.side_by_side headers.unit_in_title",
        Loads("sales", 7, "2024-05-01", "2024-05-01", totals={"amount": total([*bought, *sold]) * 10_000}),
    )
    left: list[list[object]] = [[name, a] for name, a in zip(BUYERS, bought, strict=True)]
    right: list[list[object]] = [[FURNITURE[n][0], a] for n, a in enumerate(sold)]
    rows = [[*row, None, *(right[n] if n < len(right) else [None, None])] for n, row in enumerate(left)]
    head = [["单位：万元"], ["客户", "金额", None, "产品", "销售额"]]
    paper, sheet = book()
    put(sheet, 1, [["2024年5月销售"], *head, *rows])
    paper.save(path)


def months_of_one_list_beyond_a_blank_column() -> None:
    sold = figures(7207, 6, 1_000, 9_000)
    path = messy(
        "分月清单空一列2024年.csv",
        "Each month's name stands over its own list although a blank column parts it from the figures",
        "where.stacked where.blank_edges",
        Loads("sales", 6, "2024-01-01", "2024-02-01", totals={"amount": total(sold)}),
    )
    head = ["客户名称", "", "品名", "数量", "金额"]
    lines = [[BUYERS[n % 3], "", FURNITURE[n][0], "2", str(a)] for n, a in enumerate(sold)]
    blank = [""] * 5
    first = [["1月份", *[""] * 4], head, *lines[:3]]
    write(path, "utf-8", [["2024年客户销售", *[""] * 4], *first, blank, ["2月份", *[""] * 4], head, *lines[3:]])


def groups_of_months_parted_by_a_blank_column() -> None:
    sold = figures(7208, 12, 1_000, 9_000)
    path = messy(
        "跨年分组空一列目标.csv",
        "The year and the month above a group are of its columns beyond a blank one as well",
        "headers.three_rows where.blank_edges meaning.target",
        Loads("target", 12, "2024-12-01", "2025-02-01", totals={"amount": total(sold)}),
    )
    heads = [["大区", "省份", "", "2024年", "2025年", ""], ["", "", "", "12月", "1月", "2月"]]
    lines = [
        [f"{('西南', '华东')[n % 2]}", ("云南", "浙江", "四川", "江苏")[n], "", *map(str, sold[3 * n : 3 * n + 3])]
        for n in range(4)
    ]
    write(path, "utf-8", [*heads, ["", "", "", "目标金额", "目标金额", "目标金额"], *lines])


def a_title_and_a_unit_over_two_tables() -> None:
    bought = figures(7209, 3, 1, 9)
    sold = [*figures(7210, 2, 1, 3)]
    path = messy(
        "左题右单位两表.csv",
        "A title over the left table and a unit over the right one speak of both",
        "where.side_by_side headers.unit_in_title wide.period_in_title",
        Loads("sales", 5, "2024-05-01", "2024-05-01", totals={"amount": total([*bought, *sold]) * 10_000}),
    )
    right = [[FURNITURE[n][0], str(a)] for n, a in enumerate(sold)]
    rows = [
        [name, str(a), "", *(right[n] if n < 2 else ["", ""])]
        for n, (name, a) in enumerate(zip(BUYERS[:3], bought, strict=True))
    ]
    write(path, "utf-8", [["2024年5月销售", "", "", "", "单位：万元"], ["客户", "金额", "", "产品", "销售额"], *rows])
