"""Cash books, forms of reimbursement and lists of stores, as small offices keep them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.make_messy.expecting import Loads, messy
from tests.make_messy.goods import SUPERMARKETS
from tests.make_messy.paper import book, page, put


def a_cash_book() -> None:
    path = messy(
        "门店现金收支流水5月.xlsx",
        "Each line tells what came in or what was spent: which of the two is to be loaded nobody can tell",
        "ask.dataset",
        outcome="needs_decision",
        question="dataset",
    )
    told = [("货款", 860), ("房租", 3000), ("水电", 412), ("货款", 1290), ("工资", 5200), ("货款", 455), ("运费", 96)]
    rows = [
        [date(2024, 5, day), what, money if what == "货款" else None, None if what == "货款" else money, "李敏"]
        for day, (what, money) in enumerate(told, 2)
    ]
    page("流水", ["入账时间", "款项明细", "收入（+元）", "支出（-元）", "经手人"], rows)[0].save(path)


def a_reimbursement_with_an_advance() -> None:
    spent = [
        ("交通费", "打车去客户处", 3, "85.50"),
        ("餐费", "客户工作餐", 1, "320.00"),
        ("住宿费", "两晚", 2, "458.00"),
    ]
    whole = sum(Decimal(line[3]) for line in spent)
    path = messy(
        "费用报销单(预支)0512.xlsx",
        "What was advanced and is paid back stands below the total and is not spent; 报销人 张三 names no columns",
        "meaning.form where.signatures",
        Loads("expense", 3, "2024-05-12", "2024-05-12", totals={"amount": whole}),
    )
    made, sheet = book("报销单")
    put(
        sheet,
        1,
        [
            ["费用报销单"],
            ["部门：销售部", None, "日期：2024年5月12日"],
            ["报销人", "张三", "职务", "经理"],
            ["费用项目", "摘要", "单据张数", "金额(元)"],
        ],
    )
    put(sheet, 5, [[kind, what, papers, Decimal(money)] for kind, what, papers, money in spent])
    put(
        sheet,
        8,
        [
            ["合计", None, 6, whole],
            ["金额大写", "捌佰陆拾叁元伍角"],
            ["预支金额", 1000, "退回金额", 1000 - whole],
            ["核定报销总额", whole],
        ],
    )
    sheet.merge_cells("A1:D1")
    made.save(path)


def a_list_of_stores() -> None:
    path = messy(
        "门店档案.xlsx",
        "A store's code, name and place are a list of customers, whatever kinds of stores stand beside",
        "kind.customer",
        Loads("customer", 5),
    )
    head = ["门店代码", "门店名称", "省/市/区", "县/区", "城市", "店铺类型", "门店类型", "片区负责人", "渠道"]
    rows = [[x[0], f"{x[1]}一店", x[3], None, x[4], "直营", "A类", "钱伟", "商超"] for x in SUPERMARKETS]
    page("门店", head, rows)[0].save(path)
