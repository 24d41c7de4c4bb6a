"""Files that stand between two kinds: stock without units, balances, sales beside what is owed, a budget of sales."""

from __future__ import annotations

from typing import Any

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import FURNITURE, figures
from tests.make_messy.paper import page

GOODS = [(f"K{n:02}", name) for n, name in enumerate(["双人床", "床头柜", "衣柜", "餐桌", "茶几"])]


def opening_in_out_closing() -> None:
    """期初 | 入库 | 出库 | 期末 without a word of what is counted: pieces."""
    opening, came, went = ([3 + (7 * n + shift) % 29 for n in range(5)] for shift in (1, 9, 4))
    closing = [a + b - c for a, b, c in zip(opening, came, went, strict=True)]
    rows: list[list[Any]] = [
        [*item, a, b, c, d] for item, a, b, c, d in zip(GOODS, opening, came, went, closing, strict=True)
    ]
    path = messy(
        "2024年3月进销存.xlsx",
        "期初, 入库, 出库 and 期末 alone: the closing pieces are the count",
        "meaning.stock_movement",
        Loads("inventory", 5, "2024-03-31", "2024-03-31", totals={"quantity": sum(closing)}),
    )
    made, _ = page("3月", ["货号", "品名", "期初", "入库", "出库", "期末"], rows, "2024年3月库存进销存")
    made.save(path)


def balances_of_accounts() -> None:
    rows = [
        [f"100{n}", name, 1000.5 + n, 500, 300, 1200.5 + n]
        for n, name in enumerate(["库存现金", "银行存款", "应收票据"])
    ]
    path = messy(
        "2024年3月科目余额.xlsx",
        "Accounts with what they opened and closed with are balances: no expenses and no stock",
        "meaning.vouchers",
        outcome="ignored",
    )
    made, _ = page("Sheet1", ["科目编码", "科目名称", "期初", "借方", "贷方", "期末"], rows, "2024年3月")
    made.save(path)


def shipped_and_owed() -> None:
    """发货金额 is what was sold, 欠款 what is owed: both stand here, and one has to be chosen."""
    shipped = figures(961, 8, 2_000, 9_000)
    rows = [["202405", FURNITURE[n % 5][1], amount, amount - 100, 100] for n, amount in enumerate(shipped)]
    path = messy(
        "客户发货回款5月.xlsx",
        "What was shipped and what is still owed stand side by side: sales or receivables",
        "ask.dataset",
        outcome="needs_decision",
        readings=["800.00", str(total(shipped))],
    )
    made, _ = page("Sheet1", ["月份", "客户", "发货金额", "回款金额", "欠款"], rows)
    made.save(path)


def a_budget_of_sales() -> None:
    rows = [
        [r, m, 9_000 + n, 8_500 + n, 8_000] for n, (r, m) in enumerate([("North", "Jan-24"), ("South", "Feb-24")] * 3)
    ]
    path = messy(
        "Sales Budget vs Actual.xlsx",
        "Budget and actual of sales are no expenses, though budgets usually are of expenses",
        "meaning.budget",
        outcome=["ignored", "needs_decision"],
    )
    made, _ = page("Sheet1", ["Region", "Month", "Budget", "Actual", "Prior Year"], rows)
    made.save(path)
