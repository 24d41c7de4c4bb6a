"""What Odoo and NetSuite export in English: groups with their counts, pivots, lists of documents."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import figures
from tests.make_messy.paper import book, put
from tests.make_messy.text import write

CUSTOMERS = ("Azure Interior", "Deco Addict", "Gemini Furniture")


def groups_with_their_counts() -> None:
    amounts = [figures(4401 + n, n + 2, 100, 9_000) for n in range(3)]
    path = messy(
        "Sales Order (sale.order) 2024-05.xlsx",
        "Each group is headed by a row with its name, how many orders it has and their sum: they are not added again",
        "totals.above totals.hierarchy",
        Loads(
            "sales", 9, "2024-05", totals={"amount": total(v for line in amounts for v in line)},
            lines=[{"customer_name": "Azure Interior", "amount": amounts[0][0]}],
        ),
    )  # fmt: skip
    rows: list[list[object]] = []
    for n, (name, line) in enumerate(zip(CUSTOMERS, amounts, strict=True)):
        rows.append([f"{name} ({len(line)})", None, None, None, total(line)])
        rows += [[f"S{n}{at:04d}", name, "Mitchell Admin", "My Company", a] for at, a in enumerate(line)]
    made, sheet = book("Sheet1")
    put(sheet, 1, [["Order Reference", "Customer", "Salesperson", "Company", "Total"], *rows])
    made.save(path)


def pivot_of_months_and_measures() -> None:
    money = [figures(4411 + n, 2, 100, 9_000) for n in range(3)]
    pieces = [[3, 5], [2, 4], [6, 1]]
    whole = total(v for line in money for v in line)
    path = messy(
        "Sales Analysis (sale.report).xlsx",
        "Months over measures, with a last block of sums without a month of its own and a row of sums on top",
        "wide.measures totals.above headers.two_rows",
        Loads(
            "sales", 6, "2024-04-01", "2024-05-01", totals={"amount": whole, "quantity": sum(map(sum, pieces))},
            checks=[ok("", whole)],
        ),
    )  # fmt: skip
    head: list[list[object]] = [[None, "April 2024", None, "May 2024", None, None, None]]
    head.append([None, *["Untaxed Total", "Qty Ordered"] * 3])

    def line(name: str, sums: list[Decimal], counts: list[int]) -> list[object]:
        return [name, sums[0], counts[0], sums[1], counts[1], total(sums), sum(counts)]

    months = [[total(m[at] for m in money) for at in range(2)], [sum(p[at] for p in pieces) for at in range(2)]]
    rows = [line("Total", months[0], months[1])]
    rows += [line(f"    {name}", m, p) for name, m, p in zip(CUSTOMERS, money, pieces, strict=True)]
    made, sheet = book("Sales Analysis")
    put(sheet, 1, [*head, *rows])
    made.save(path)


def invoices_in_a_list_of_transactions() -> None:
    amounts = figures(4421, 7, 100, 9_000)
    path = messy(
        "TransactionSearchResults.csv",
        "Every line is an invoice or a credit memo, which one gives to customers: no expense, whatever Type may be",
        "meaning.cost",
        Loads("sales", 7, "2024-05-11", "2024-05-17", totals={"amount": total(amounts[:6]) - amounts[6]}),
    )
    rows = [
        ["", f"2024-05-{n + 11}", "Credit Memo" if n == 6 else "Invoice", f"INV{n:04d}", CUSTOMERS[n % 3], str(a)]
        for n, a in enumerate(amounts)
    ]
    rows[6][5] = f"-{amounts[6]}"
    write(path, "utf-8", [["*", "Date", "Type", "Document Number", "Name", "Amount"], *rows])


def invoices_with_signed_amounts() -> None:
    amounts = figures(4431, 6, 100, 9_000)
    path = messy(
        "Journal Entry (account.move).xlsx",
        "Invoices with their partner and amounts called signed",
        "headers.erp",
        Loads("sales", 6, "2024-05-11", "2024-05-16", totals={"amount": total(amounts)}),
    )
    head = [
        "Number",
        "Invoice Partner Display Name",
        "Invoice/Bill Date",
        "Untaxed Amount Signed",
        "Payment Status",
        "Status",
    ]
    rows = [
        [f"INV/2024/{n:05d}", CUSTOMERS[n % 3], f"2024-05-{n + 11}", a, "Paid", "Posted"] for n, a in enumerate(amounts)
    ]
    made, sheet = book("Sheet1")
    put(sheet, 1, [head, *rows])
    made.save(path)
