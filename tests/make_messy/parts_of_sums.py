"""Amounts beside others that they are parts of, and what only settles works or shows a profit."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, SUPERMARKETS, sold
from tests.make_messy.paper import book, merge, page, put
from tests.make_messy.text import write


def paid_in_three_parts() -> None:
    parts = [(1000 + 10 * n, 20 * (n % 3), 200) for n in range(5)]
    path = messy(
        "园区代收汇总202405.xlsx",
        "结算金额 is one of three parts of 总金额, which they add up to on every line: the whole is the amount",
        "headers.two_rows wide.subtotals",
        Loads("sales", 5, "2024-05", "2024-05", totals={"amount": sum(map(sum, parts))}),
    )
    made, sheet = book("汇总")
    put(
        sheet,
        1,
        [["序号", "客户名称", "次数", "款项(元)"], [None, None, None, "缴费金额", "追补金额", "结算金额", "总金额"]],
    )
    merge(sheet, "A1:A2", "B1:B2", "C1:C2", "D1:G1")
    put(sheet, 3, [[n, x[1], 2, *p, sum(p)] for n, (x, p) in enumerate(zip(SUPERMARKETS, parts, strict=True), 1)])
    made.save(path)


def order_totals_on_first_lines() -> None:
    lines = sold(2801, 12, SUPERMARKETS, DRINKS, most=30)
    path = messy(
        "单据头行导出.csv",
        "销售金额 stands on the first line of a document and 金额 on each, and both come to the same: 金额 counts",
        "meaning.order_amount keys.blank totals.labelled",
        Loads(
            "sales",
            12,
            totals={"quantity": sum(x.qty for x in lines), "amount": total(x.amount for x in lines)},
            columns={"金额": "amount", "销售金额": ""},
        ),
    )
    rows = []
    for first, second in zip(lines[::2], lines[1::2], strict=True):
        whole = str(first.amount + second.amount)
        rows.append([first.doc, str(first.day), first.shop[0], whole, first.item[0], str(first.qty), str(first.amount)])
        rows.append(["", "", "", "", second.item[0], str(second.qty), str(second.amount)])
        rows.append(["", "", "", "", "合计:", "", whole])
    write(path, "utf-8", [["单据编号", "单据日期", "客户编码", "销售金额", "商品编码", "数量", "金额"], *rows])


def works_settled() -> None:
    path = messy(
        "检修作业结算.xlsx",
        "What works cost in material and labour was settled with a crew: nothing was sold",
        "meaning.budget",
        outcome=["ignored", "refused", "needs_decision"],
    )
    head = ["单据号", "预算日期", "预算金额", "施工单位", "材料费", "人工费", "设备费", "结算金额", "结算日期"]
    rows = [
        [f"ZY{n:03}", date(2024, 3, n), 12_000, "一队", 6000, 3000, 1500 + n, 10_500 + n, date(2024, 4, n)]
        for n in range(1, 8)
    ]
    page("Sheet1", head, rows)[0].save(path)


def pieces_beside_a_profit() -> None:
    lines = sold(2802, 10, SUPERMARKETS, DRINKS)
    path = messy(
        "会员销售查询.csv",
        "Pieces sold to members with what was earned on them: 盈利 is no money of sales",
        "meaning.pieces text.gbk",
        Loads("sales", 10, totals={"quantity": sum(x.qty for x in lines)}, columns={"盈利": ""}),
    )
    rows = [
        [x.doc, x.item[0], x.item[1], str(x.qty), x.shop[0], str(x.amount * Decimal("0.2")), str(x.day)] for x in lines
    ]
    write(path, "gbk", [["订单编号", "商品编号", "商品名称", "销售数量", "会员编号", "盈利", "销售日期"], *rows])
