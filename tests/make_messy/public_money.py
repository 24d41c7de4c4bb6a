"""Published files whose columns are called like those of others: raised money, budgets adopted, part payments."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import figures
from tests.make_messy.text import write


def what_is_left_in_sizes() -> None:
    path = messy(
        "leggings.csv",
        "Codes with a size, a colour and Stock: how many there are is a count without its day, and no name of a good",
        "meaning.stock_carried",
        outcome="needs_decision",
    )
    rows = [[str(n), f"AN20{n}-RED", f"AN20{n}", f"{n * 3}.0", "LEGGINGS", "LSM"[n % 3], "Red"] for n in range(9)]
    write(path, "utf-8", [["index", "SKU Code", "Design No.", "Stock", "Category", "Size", "Color"], *rows])


def money_that_firms_raised() -> None:
    path = messy(
        "rounds.csv",
        "fundedDate and raisedAmt of companies only end like the columns of sales",
        "meaning.cost",
        outcome="ignored",
    )
    rows = [[f"Firm {n}", "web", "Tempe", "AZ", f"{n + 1}-May-07", f"{n + 2}500000", "a"] for n in range(8)]
    write(path, "utf-8", [["company", "category", "city", "state", "fundedDate", "raisedAmt", "round"], *rows])


def adopted_and_spent() -> None:
    spent, adopted = figures(1207, 5, 10_000, 90_000), figures(1208, 5, 10_000, 90_000)
    path = messy(
        "department budgets.csv",
        "Adopted is the budget and Actual what was spent",
        "meaning.budget",
        Loads("expense", 5, "2023-01-01", totals={"amount": total(spent), "budget": total(adopted)}),
    )
    pairs = zip(adopted, spent, strict=True)
    rows = [["2023", f"Department {n}", "Personnel", str(a), str(b)] for n, (a, b) in enumerate(pairs)]
    write(path, "utf-8", [["Fiscal Year", "Department", "Category", "Adopted", "Actual"], *rows])


def a_statement_over_years() -> None:
    path = messy(
        "company results.csv",
        "Revenue, costs and net income over the years are a statement of profit and loss and no list of sales",
        "meaning.cost",
        outcome="ignored",
    )
    lines = ["Revenue", "Cost of sales", "Gross profit", "Operating expenses", "Net income"]
    rows = [[line, *(str(90_000 + 700 * n + year) for year in range(3))] for n, line in enumerate(lines)]
    write(path, "utf-8", [["Item", "2020", "2021", "2022"], *rows])


def paid_only_in_part() -> None:
    path = messy(
        "orders with payments.csv",
        "amount_paid is less than amount and nothing says whether the rest is owed or was a discount",
        "ask.two_amounts",
        outcome="needs_decision",
        readings=["1500", "4480.50"],
    )
    rows = [
        ["A1", "2024-01-05", "Acme", "Tea", "1200.00", "1200.00"],
        ["A2", "2024-01-12", "Globex", "Tea", "830.50", "300.00"],
        ["A3", "2024-02-01", "Initech", "Rice", "2450.00", "0.00"],
    ]
    write(path, "utf-8", [["order_id", "order_date", "customer", "product", "amount", "amount_paid"], *rows])


def days_of_the_last_order() -> None:
    spent = figures(1209, 8, 20, 900)
    path = messy(
        "customer summary.csv",
        "last_order_date is one of many days that total_spent was spent on: of which period it is has to be asked",
        "wide.period_in_title",
        outcome="needs_decision",
    )
    rows = [[str(n), f"Name {n}", str(n + 2), str(a), f"2024-0{n + 1}-15"] for n, a in enumerate(spent)]
    write(path, "utf-8", [["customer_id", "name", "total_orders", "total_spent", "last_order_date"], *rows])


def sales_of_each_month() -> None:
    sold = figures(1210, 6, 9_000, 20_000)
    path = messy(
        "months.csv",
        "total_sales of each month beside total_orders are sales although no customer and no good is named",
        "headers.by_content",
        Loads("sales", 6, "2024-01-01", "2024-06-01", totals={"amount": total(sold)}),
    )
    rows = [[f"2024-0{n}", str(amount), str(100 + n), "95.5"] for n, amount in enumerate(sold, start=1)]
    write(path, "utf-8", [["month", "total_sales", "total_orders", "avg_order_value"], *rows])


def budgets_under_a_name_of_sales() -> None:
    path = messy(
        "sales by region 2017-2018.csv",
        "Budget 2017 and Budget 2018 are no sales although the file is called so",
        "meaning.budget",
        outcome="ignored",
    )
    rows = [[region, str(100 + n), str(120 + n)] for n, region in enumerate(("East", "West", "North"))]
    write(path, "utf-8", [["Region", "Budget 2017", "Budget 2018"], *rows])


def reached_beside_foreseen() -> None:
    reached = figures(1211, 6, 50, 200)
    path = messy(
        "sales against forecast.csv",
        "Actual and Forecast alternate by month under a name of sales: what was reached was sold",
        "wide.measures",
        Loads("sales", 6, "2024-01-01", "2024-02-01", totals={"amount": total(reached)}),
    )
    pairs = zip(("East", "West", "North"), reached[:3], reached[3:], strict=True)
    rows = [[region, str(jan), "120", str(feb), "140"] for region, jan, feb in pairs]
    head = ["Region", "Jan 2024 Actual", "Jan 2024 Forecast", "Feb 2024 Actual", "Feb 2024 Forecast"]
    write(path, "utf-8", [head, *rows])


def reached_of_nobody_knows_what() -> None:
    path = messy(
        "region months.csv",
        "Actual and Forecast by region and month may be sales or expenses alike",
        "ask.dataset",
        outcome="needs_decision",
    )
    rows = [[region, str(90 + n), "120", str(99 + n), "140"] for n, region in enumerate(("East", "West", "North"))]
    head = ["Region", "Jan 2024 Actual", "Jan 2024 Forecast", "Feb 2024 Actual", "Feb 2024 Forecast"]
    write(path, "utf-8", [head, *rows])
