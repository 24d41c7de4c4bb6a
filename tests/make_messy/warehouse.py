"""Tables of a data warehouse: facts that are no sales, dimensions that are lists, pieces by maker."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import figures
from tests.make_messy.text import write


def amounts_of_accounts() -> None:
    path = messy(
        "fact finance.csv",
        "AccountKey beside a department and a scenario is an account of the ledger and no customer",
        "meaning.cost",
        outcome="ignored",
    )
    money = figures(1305, 12, 900, 30_000)
    rows = [
        [str(n), "3", "1", str(n % 2 + 1), str(60 + n % 3), str(a), f"2024-01-{n + 10}"] for n, a in enumerate(money)
    ]
    head = ["FinanceKey", "OrganizationKey", "DepartmentGroupKey", "ScenarioKey", "AccountKey", "Amount", "Date"]
    write(path, "utf-8", [head, *rows])


def levels_to_keep_in_stock() -> None:
    path = messy(
        "dim goods.csv",
        "SafetyStockLevel and ReorderPoint of goods are what should be in stock and never what is",
        "kind.product",
        Loads("product", 6),
    )
    colours = ["Black", "Red", "Blue"]
    rows = [
        [str(n), f"FR-{n}", f"Frame {n}", "12.5", colours[n % 3], "500", "375", "58", "R", "2007-12-28"]
        for n in range(1, 7)
    ]
    head = ["ProductKey", "ProductAlternateKey", "EnglishProductName", "StandardCost", "Color"]
    write(path, "utf-8", [[*head, "SafetyStockLevel", "ReorderPoint", "Size", "ProductLine", "EndDate"], *rows])


def dimensions_by_their_file_name() -> None:
    path = messy(
        "dim_customer.csv",
        "A table called dim_customer lists customers, whatever further words stand beside code and name",
        "kind.customer",
        Loads("customer", 4, lines=[{"customer_code": "70002011", "customer_name": "Firm 1", "channel": "Direct"}]),
    )
    rows = [[f"7000201{n}", f"Firm {n}", "Brick & Mortar", "Direct", "India", "ROA", "APAC"] for n in range(1, 5)]
    head = ["customer_code", "customer", "platform", "channel", "market", "sub_zone", "region"]
    write(path, "utf-8", [head, *rows])


def pieces_by_maker() -> None:
    path = messy(
        "vehicles by makers.csv",
        "Pieces sold by maker and month are the market's, of all rivals",
        "meaning.competitor",
        Loads("competitor", 6, "2021-04-01", "2021-05-01", totals={"quantity": 2100}),
    )
    makers = ["Ola", "Okaya", "Tata"]
    rows = [[f"01-{'Apr' if n < 3 else 'May'}-21", "2-Wheelers", makers[n % 3], str(100 * (n + 1))] for n in range(6)]
    write(path, "utf-8", [["date", "vehicle_category", "maker", "electric_vehicles_sold"], *rows])


def what_rivals_are_thought_to_sell() -> None:
    money = figures(1306, 6, 90_000, 150_000)
    path = messy(
        "rival estimates.csv",
        "estimated_revenue of a competitor is as much as anybody knows of a rival: it counts",
        "meaning.competitor",
        Loads("competitor", 6, "2024-12-01", "2025-01-01", totals={"amount": total(money)}),
    )
    rows = [["2024-12" if n < 3 else "2025-01", "ABC"[n % 3], str(a), "4.1"] for n, a in enumerate(money)]
    write(path, "utf-8", [["month", "competitor", "estimated_revenue", "avg_rating"], *rows])


def few_lines_of_cars() -> None:
    path = messy(
        "cars.csv",
        "Four cars with their day, buyer and price are no list of customers, and how many were sold is not told",
        "kind.customer",
        outcome="ignored",
    )
    days = ["1/2/2022", "1/2/2022", "1/15/2022", "12/31/2023"]
    rows = [[f"C{n}", day, f"Name {n}", "Male", "1350000", "Ford", "26000", "8264678"] for n, day in enumerate(days)]
    head = ["Car_id", "Date", "Customer Name", "Gender", "Annual Income", "Company", "Price ($)", "Phone"]
    write(path, "utf-8", [head, *rows])
