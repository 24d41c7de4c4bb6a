"""Orders with deposits and what is left to pay, and debts whose figures tell which of several columns is owed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import FURNITURE, SOFAS
from tests.make_messy.paper import page
from tests.make_messy.text import write

SOLD = [(FURNITURE[n % 5], SOFAS[n % 5], 1 + n % 2) for n in range(8)]
DEPOSIT = 500


def orders_paid_in_part() -> None:
    path = messy(
        "门店定单收款登记.xlsx",
        "全款 is what was sold; 已付金额 and 应收余款 make it up",
        "headers.erp",
        Loads(
            "sales",
            8,
            "2024-05-01",
            "2024-05-08",
            totals={
                "quantity": sum(n for *_, n in SOLD),
                "amount": total(n * Decimal(goods[3]) for _, goods, n in SOLD),
            },
        ),
    )
    head = ["接单日期", "合同编号", "客户名称", "商品名称", "数量", "全款", "已付金额", "应收余款", "余款日期"]
    rows = []
    for at, (buyer, goods, pieces) in enumerate(SOLD, 1):
        whole = pieces * Decimal(goods[3])
        rows.append(
            [date(2024, 5, at), f"HT{at:04}", buyer[1], goods[1], pieces, whole, DEPOSIT, whole - DEPOSIT, None]
        )
    page("定单", head, rows)[0].save(path)


def orders_of_which_some_was_paid() -> None:
    path = messy(
        "定单已付金额202405.csv",
        "已付金额 beside 订单金额: a deposit or the price after a discount, which nothing tells",
        "ask.two_amounts",
        outcome="needs_decision",
        question="two_amounts",
    )
    rows = [
        [f"2024-05-{at:02}", buyer[1], goods[1], str(pieces), str(pieces * Decimal(goods[3])), str(DEPOSIT)]
        for at, (buyer, goods, pieces) in enumerate(SOLD, 1)
    ]
    write(path, "utf-8", [["下单日期", "客户名称", "商品名称", "数量", "订单金额", "已付金额"], *rows])


def debts_that_the_month_added() -> None:
    before = [12000, 0, 3500, 860, 20400]
    added = [8000, 4200, 0, 1300, 5600]
    came = [10000, 1200, 3500, 0, 6000]
    left = [b + a - c for b, a, c in zip(before, added, came, strict=True)]
    path = messy(
        "客户往来月报(本期欠款)20240531.xlsx",
        "期初应收 and 本期欠款 less 本期收款 make 应收账款: that is owed, not 本期欠款",
        "kind.receivable",
        Loads(
            "receivable",
            5,
            "2024-05-31",
            "2024-05-31",
            totals={"opening": sum(before), "received": sum(came), "amount": sum(left)},
        ),
    )
    rows = [[x[0], x[1], *line] for x, *line in zip(FURNITURE, before, added, came, left, strict=False)]
    page("往来", ["客户编码", "客户简称", "期初应收", "本期欠款", "本期收款", "应收账款"], rows)[0].save(path)


def debts_still_to_come_in() -> None:
    whole, came = [5000, 8200, 3100, 940, 12600], [1000, 8200, 0, 500, 6000]
    path = messy(
        "代理商待收欠款20240531.csv",
        "应收款合计 less 已收欠款 is 待收欠款, which is what is owed",
        "kind.receivable",
        Loads(
            "receivable",
            5,
            "2024-05-31",
            "2024-05-31",
            totals={"received": sum(came), "amount": sum(whole) - sum(came)},
        ),
    )
    rows = [[x[1], "刘洋", str(w), str(c), str(w - c)] for x, w, c in zip(FURNITURE, whole, came, strict=False)]
    write(path, "gbk", [["代理商名称", "业务员", "应收款合计", "已收欠款", "待收欠款"], *rows])
