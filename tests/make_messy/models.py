"""Tables of models and what pivots show of them: scenarios, filters above, sales that may be pieces."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import figures
from tests.make_messy.paper import book, put
from tests.make_messy.text import write


def figures_by_scenario() -> None:
    path = messy(
        "fact revenue by scenario.csv",
        "One key of the scenario is what happened, the others were planned: their sum is nothing",
        "meaning.budget",
        outcome="refused",
    )
    revenue = figures(9101, 8, 60_000, 140_000)
    rows = [
        [f"2025{n // 4 + 1:02}01", f"S{n % 2 + 1:03}", f"P{n % 4:03}", f"C{n % 3:03}", str(revenue[n])]
        for n in range(8)
    ]
    write(path, "utf-8", [["DateKey", "ScenarioKey", "ProductKey", "CustomerKey", "Revenue"], *rows])


def filters_above_a_pivot() -> None:
    asked = figures(9102, 9, 900, 4_000)
    path = messy(
        "透视表(筛选年份).xlsx",
        "The filter of a pivot stands above it with a blank row between: it is no table and tells the year",
        "where.titles",
        Loads("sales", 9, "2024-01", "2024-03", totals={"amount": total(asked)}),
    )
    made, sheet = book("Sheet2")
    months = [[f"{n + 1}月", *asked[3 * n : 3 * n + 3], sum(asked[3 * n : 3 * n + 3])] for n in range(3)]
    sums = [sum(asked[n::3], Decimal(0)) for n in range(3)]
    head = [["求和项:销售额", "列标签"], ["行标签", "华北", "华东", "华南", "总计"]]
    put(sheet, 1, [["年份", "2024"]])
    put(sheet, 3, [*head, *months, ["总计", *sums, sum(sums)]])
    made.save(path)


def sales_of_models() -> None:
    path = messy(
        "sales by model and month.csv",
        "Whole sales of brands and models with no money beside them may be cars: asked",
        "meaning.pieces",
        outcome="needs_decision",
        question="sold_pieces",
    )
    rows = [
        ["2024-04", "Alpha", "A3", "12045", "41020", "8.2%"],
        ["2024-04", "Beta", "B1", "9980", "35112", "6.8%"],
        ["2024-05", "Alpha", "A3", "13110", "54130", "8.5%"],
        ["2024-05", "Beta", "B1", "9105", "44217", "5.9%"],
    ]
    write(path, "utf-8", [["month", "brand", "model", "sales", "year_to_date", "share"], *rows])


def sales_less_what_was_spent() -> None:
    sold, spent = figures(9103, 6, 2_000, 4_000), figures(9104, 6, 40, 200)
    path = messy(
        "daybook with expenses.csv",
        "Net revenue that is the sales less what was spent: which of both counts is asked",
        "ask.two_amounts",
        outcome="needs_decision",
        question="two_amounts",
    )
    rows = [
        [f"2024-05-{n + 1:02}", str(sold[n]), str(40 + n), str(spent[n]), "0.00", str(sold[n] - spent[n])]
        for n in range(6)
    ]
    write(path, "utf-8", [["Date", "Total Sales", "Transactions", "Expenses", "Income", "Net Revenue"], *rows])


def orders_with_freight() -> None:
    goods = figures(9105, 6, 90_000, 250_000)
    path = messy(
        "orders with courier.csv",
        "Orders with freight and who carries them are sales: their total is far more than the freight",
        "meaning.fees",
        Loads("sales", 6, "2024-05-02", "2024-05-12", totals={"amount": total(goods)}),
    )
    rows = [
        [str(n + 1), f"2024-05-{2 * n + 2:02}", f"Buyer {n}", str(goods[n]), str(9000 + 500 * n), "", "JNE"]
        for n in range(6)
    ]
    for row, money in zip(rows, goods, strict=True):
        row[5] = str(money + Decimal(row[4]))
    head = ["Order ID", "Order Date", "Customer Name", "Subtotal", "Shipping Cost", "Total", "Courier"]
    write(path, "utf-8", [head, *rows])
