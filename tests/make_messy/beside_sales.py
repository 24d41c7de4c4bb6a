"""Sales beside spending, payments of orders, leads and vendors: what may be sales and what never is."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import figures
from tests.make_messy.text import write


def sales_and_expenses_side_by_side() -> None:
    sold, spent = figures(1301, 6, 900, 2_000), figures(1302, 6, 300, 800)
    path = messy(
        "results.csv",
        "Revenue and Expenses stand side by side under a name that says nothing: one of them has to be chosen",
        "ask.dataset",
        outcome="needs_decision",
        readings=[str(total(sold)), str(total(spent))],
    )
    pairs = zip(sold, spent, strict=True)
    rows = [[f"2024-0{n}", str(a), str(b), str(a - b)] for n, (a, b) in enumerate(pairs, start=1)]
    write(path, "utf-8", [["Month", "Revenue", "Expenses", "Profit"], *rows])


def payments_of_orders() -> None:
    path = messy(
        "order payments.csv",
        "payment_date, order_id and amount: what was paid for orders may be taken for what was spent",
        "ask.dataset",
        outcome="needs_decision",
    )
    rows = [[str(n), str(n + 10), f"2024-01-{n + 10}", f"{n + 30}.50", "Card"] for n in range(1, 9)]
    write(path, "utf-8", [["payment_id", "order_id", "payment_date", "amount", "method"], *rows])


def leads_and_what_they_may_bring() -> None:
    path = messy(
        "inbound.csv",
        "Estimated Value of leads with their Company and Source is neither sold by us nor by a rival",
        "kind.pipeline",
        outcome="ignored",
    )
    rows = [[f"L{n}", f"Name {n}", f"Firm {n}", "Web", "New", f"2024-01-{n + 10}", f"{n}000"] for n in range(1, 7)]
    head = ["Lead ID", "Name", "Company", "Source", "Status", "Created Date", "Estimated Value"]
    write(path, "utf-8", [head, *rows])


def vendors_and_their_purchase_orders() -> None:
    path = messy(
        "payables.csv",
        "A Vendor with the purchase order that it was paid for is no rival brand",
        "meaning.competitor",
        outcome="ignored",
    )
    rows = [[f"2024-01-{n + 10}", "ACME" if n % 2 else "Zed", f"P{n}", f"{n}50.00"] for n in range(1, 8)]
    write(path, "utf-8", [["Date", "Vendor", "Purchase Order", "Amount"], *rows])


def kinds_of_expenses_in_a_cash_book() -> None:
    spent = figures(1303, 8, 50, 900)
    path = messy(
        "2024年1月流水.csv",
        "费用类型 beside 金额 in a 流水 without goods or customers: what was spent, not what was sold",
        "meaning.cost",
        Loads("expense", 8, "2024-01-10", "2024-01-17", totals={"amount": total(spent)}),
    )
    kinds = ["差旅", "招待", "办公"]
    rows = [[f"2024-01-{n + 10}", kinds[n % 3], str(amount), "见附件"] for n, amount in enumerate(spent)]
    write(path, "utf-8", [["日期", "费用类型", "金额", "备注"], *rows])


def a_final_amount() -> None:
    final = [amount * 9 / 10 for amount in figures(1304, 6, 100, 900)]
    path = messy(
        "orders with final amount.csv",
        "Total Amount, Discount Percentage and Final Amount: what was paid in the end is the amount",
        "meaning.tax",
        Loads("sales", 6, totals={"amount": total(final)}, columns={"Final Amount": "amount"}),
    )
    rows = [
        [f"C{n}", "Shirt", "1", f"{amount * 10 / 9:.2f}", "10", f"{amount:.3f}", f"2024-05-{n + 10}"]
        for n, amount in enumerate(final)
    ]
    head = ["Customer ID", "Product Name", "Quantity", "Total Amount", "Discount Percentage", "Final Amount", "Date"]
    write(path, "utf-8", [head, *rows])
