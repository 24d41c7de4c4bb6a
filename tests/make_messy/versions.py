"""Sheets of one file that say the same again: an earlier version, a pivot table of the lines beside it."""

from __future__ import annotations

from typing import Any

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import Line, sold
from tests.make_messy.paper import book, put

HEAD = ["日期", "客户", "产品", "数量", "金额"]


def a_hidden_earlier_version() -> None:
    lines = sold(2311, 24)
    path = messy(
        "8月销售明细(定稿).xlsx",
        "A hidden sheet holds most lines of the one that corrects it, and does not count again",
        "where.hidden_sheet where.copies",
        _loads(lines, "销售明细"),
    )
    made, sheet = book("销售明细")
    put(sheet, 1, [HEAD, *map(_row, lines)])
    old = made.create_sheet("销售明细0805")
    put(old, 1, [HEAD, *map(_row, lines[:20])])
    old.cell(4, 5).value = 1_280
    old.sheet_state = "hidden"
    made.save(path)


def an_earlier_version_named_so() -> None:
    lines = sold(2312, 16)
    path = messy(
        "9月销售明细(含旧版).xlsx",
        "A sheet called 旧版 holds most lines of its neighbour and does not count again",
        "where.copies",
        _loads(lines, "9月"),
    )
    made, sheet = book("9月旧版")
    put(sheet, 1, [HEAD, *map(_row, lines[:14])])
    sheet.cell(7, 4).value = 99
    put(made.create_sheet("9月"), 1, [HEAD, *map(_row, lines)])
    made.save(path)


def two_versions_that_nothing_tells_apart() -> None:
    lines = sold(2313, 16)
    path = messy(
        "10月销售明细两张.xlsx",
        "Two visible sheets have most lines in common and differ in one: which is final, only their sender knows",
        "where.copies",
        outcome="refused",
    )
    made, sheet = book("明细A")
    put(sheet, 1, [HEAD, *map(_row, lines)])
    other = made.create_sheet("明细B")
    put(other, 1, [HEAD, *map(_row, lines)])
    other.cell(5, 5).value = 4_321
    made.save(path)


def two_versions_named_after_days() -> None:
    lines = sold(2315, 16)
    path = messy(
        "2024年5月销售(两版).xlsx",
        "0520版 and 0525版 say when they were made, not when was sold: most lines are the same",
        "where.copies wide.day_in_file_name",
        outcome="refused",
    )
    made, sheet = book("0520版")
    put(sheet, 1, [HEAD[1:], *(_row(x)[1:] for x in lines[:15])])
    sheet.cell(4, 4).value = 1_111
    put(made.create_sheet("0525版"), 1, [HEAD[1:], *(_row(x)[1:] for x in lines)])
    made.save(path)


def a_sheet_that_goes_on_with_another() -> None:
    lines = sold(2316, 20)
    path = messy(
        "5月流水(续).xlsx",
        "Every line of one sheet stands on the next, which goes on: it is a part of that and counts once",
        "where.copies",
        _loads(lines, "Sheet1 (2)"),
    )
    made, sheet = book("Sheet1")
    put(sheet, 1, [HEAD, *map(_row, lines[:13])])
    put(made.create_sheet("Sheet1 (2)"), 1, [HEAD, *map(_row, lines)])
    made.save(path)


def regions_and_all_of_them_with_a_slip() -> None:
    lines = sold(2317, 24)
    path = messy(
        "5月分区及全部.xlsx",
        "The sheet of all regions differs in one figure from theirs: which is right, only their sender knows",
        "where.copies",
        outcome="refused",
    )
    made, sheet = book("西南")
    put(sheet, 1, [HEAD, *map(_row, lines[:12])])
    put(made.create_sheet("华中"), 1, [HEAD, *map(_row, lines[12:])])
    whole = made.create_sheet("全部")
    put(whole, 1, [HEAD, *map(_row, lines)])
    whole.cell(6, 5).value = 50
    whole.cell(20, 5).value = 60
    made.save(path)


def a_pivot_beside_its_lines() -> None:
    lines = sold(2314, 18)
    path = messy(
        "透视与数据源.xlsx",
        "A pivot table whose kind no header tells stands beside the lines that it sums up: nothing is asked",
        "where.summary_sheet totals.hierarchy",
        _loads(lines, "数据源"),
    )
    rows: list[list[Any]] = []
    for region in dict.fromkeys(x.shop[3] for x in lines):
        own = [x for x in lines if x.shop[3] == region]
        rows += [[region, sum(x.qty for x in own), total(x.amount for x in own)]]
        for name in dict.fromkeys(x.shop[1] for x in own):
            of = [x for x in own if x.shop[1] == name]
            rows += [[f"  {name}", sum(x.qty for x in of), total(x.amount for x in of)]]
    rows += [["总计", sum(x.qty for x in lines), total(x.amount for x in lines)]]
    made, sheet = book("透视")
    put(sheet, 1, [["行标签", "求和项:数量", "求和项:金额"], *rows])
    put(made.create_sheet("数据源"), 1, [HEAD, *map(_row, lines)])
    made.save(path)


def _row(x: Line) -> list[Any]:
    return [x.day, x.shop[1], x.item[1], x.qty, x.amount]


def _loads(lines: list[Line], sheet: str) -> Loads:
    sums = {"amount": total(x.amount for x in lines), "quantity": sum(x.qty for x in lines)}
    return Loads("sales", len(lines), str(lines[0].day), str(lines[-1].day), sheet, totals=sums)
