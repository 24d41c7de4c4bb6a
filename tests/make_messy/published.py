"""Files as schools, shops and city halls publish them: plans beside what was sold, payees, suppliers, two sides."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import COSMETICS, DRINKS, SUPERMARKETS, figures, sold
from tests.make_messy.text import write


def a_net_price_of_a_piece() -> None:
    lines = sold(1201, 14, SUPERMARKETS, COSMETICS, (2024, 6), 12)
    path = messy(
        "order lines with net price.csv",
        "UnitPrice and NetPrice stand side by side without an amount: what a piece was sold for is the net price",
        "meaning.price_times_quantity",
        Loads("sales", 14, totals={"amount": total(x.amount for x in lines)}, columns={"NetPrice": "unit_price"}),
    )
    head = ["OrderNumber", "OrderDate", "CustomerKey", "ProductKey", "Quantity", "UnitPrice", "NetPrice"]
    rows = [[x.doc, x.day, x.shop[0], x.item[0], x.qty, x.price * 2, x.price] for x in lines]
    write(path, "utf-8", [head, *([str(cell) for cell in row] for row in rows)])


def a_net_price_of_the_line() -> None:
    lines = sold(1202, 14, SUPERMARKETS, DRINKS, (2024, 6), 12)
    path = messy(
        "order lines with net of line.csv",
        "Net Price is above the price of a piece wherever several were sold: it is what the line comes to",
        "meaning.price_times_quantity",
        Loads("sales", 14, totals={"amount": total(x.amount for x in lines)}, columns={"Unit Price": "unit_price"}),
    )
    head = ["Order ID", "Order Date", "Customer Name", "Product", "Quantity", "Unit Price", "Net Price"]
    rows = [[x.doc, x.day, x.shop[1], x.item[1], x.qty, x.price, x.amount] for x in lines]
    write(path, "utf-8", [head, *([str(cell) for cell in row] for row in rows)])


def pieces_that_are_foreseen() -> None:
    path = messy(
        "monthly fact by customer.csv",
        "forecast_quantity is what is expected to be sold and never what was sold",
        "meaning.target",
        outcome="ignored",
    )
    rows = [[f"2024-0{n}-01", f"A01{n}", f"7000201{n % 3}", str(20 * n)] for n in range(1, 9)]
    write(path, "utf-8", [["date", "product_code", "customer_code", "forecast_quantity"], *rows])


def budgets_of_revenue() -> None:
    money = figures(1203, 6, 20_000, 90_000)
    path = messy(
        "budget by category.csv",
        "budget_revenue by month is a target and no sale",
        "meaning.target",
        Loads("target", 6, "2025-01-01", "2025-06-01", totals={"amount": total(money)}),
    )
    rows = [["2025", str(n), "Sarees", str(10 * n), str(amount)] for n, amount in enumerate(money, start=1)]
    write(path, "utf-8", [["year", "month", "category", "budget_qty", "budget_revenue"], *rows])


def suppliers_are_no_customers() -> None:
    path = messy(
        "company list.csv",
        "supplierID beside companyName and its address: they are whom goods are bought from, no customers",
        "kind.customer",
        outcome="ignored",
    )
    head = ["supplierID", "companyName", "contactName", "address", "city", "country", "phone"]
    rows = [[str(n), f"Firm {n}", f"Name {n}", f"{n} Main St.", "Oslo", "Norway", f"555-010{n}"] for n in range(1, 6)]
    write(path, "utf-8", [head, *rows])


def a_card_pays_merchants() -> None:
    path = messy(
        "card.csv",
        "Amounts with a merchant, a category and a city: what was paid with a card looks like sales and may be none",
        "ask.dataset",
        outcome="needs_decision",
    )
    money = figures(1204, 12, 4, 300)
    kinds = ["grocery_pos", "gas_transport", "misc_net"]
    rows = [
        [f"2024-03-{n + 10} 08:0{n % 10}:00", f"Shop {n % 4}", kinds[n % 3], str(amount), "Leeds"]
        for n, amount in enumerate(money)
    ]
    write(path, "utf-8", [["trans_date", "merchant", "category", "amt", "city"], *rows])


def both_sides_of_a_city_budget() -> None:
    spent, came = figures(1205, 4, 10_000, 90_000), figures(1206, 2, 1_000, 5_000)
    path = messy(
        "city budget 2024.csv",
        "Revenue or Spending is told in a column: what comes in is not part of what is spent",
        "ask.income",
        outcome="needs_decision",
        readings=[str(total(spent)), str(total([*spent, *came]))],
    )
    sides = [("Spending", amount) for amount in spent] + [("Revenue", amount) for amount in came]
    rows = [["2024", side, "Police", f"Program {n}", str(amount)] for n, (side, amount) in enumerate(sides)]
    write(path, "utf-8", [["Fiscal Year", "Revenue or Spending", "Department", "Program", "Budget"], *rows])


def cheques_with_the_zone_of_their_clock() -> None:
    money = [Decimal("69.50"), Decimal("1203.88"), Decimal("45.20"), Decimal("310.00")]
    path = messy(
        "cheque register.csv",
        "The days carry a clock and its zone (2024/01/05 05:00:00+00), and whoever was paid is a vendor: expenses",
        "cells.times",
        Loads("expense", 4, "2024-01-05", "2024-01-08", totals={"amount": total(money)}),
    )
    rows = [
        [f"PV{n}", str(amount), f"2024/01/0{n + 5} 05:00:00+00", "Aviation", f"Vendor {n}"]
        for n, amount in enumerate(money)
    ]
    write(path, "utf-8", [["VOUCHER NUMBER", "AMOUNT", "CHECK DATE", "DEPARTMENT NAME", "VENDOR NAME"], *rows])


def shares_of_a_head_are_no_money() -> None:
    path = messy(
        "panel.csv",
        "Revenue of 0.0173 in every line is a measure of a study and no money",
        "meaning.cost",
        outcome="ignored",
    )
    rows = [[str(n % 5), str(1979 + n // 5), f"0.0{n + 113}", f"0.0{n + 104}"] for n in range(40)]
    write(path, "utf-8", [["id", "year", "expend", "revenue"], *rows])
