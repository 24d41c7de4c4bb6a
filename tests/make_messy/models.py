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


def several_filters_above_a_pivot() -> None:
    asked = figures(9106, 8, 900, 4_000)
    path = messy(
        "expenses pivot.xlsx",
        "Filters above a pivot are no table of their own: 2024 is no amount",
        "where.titles",
        Loads("expense", 8, "2024-01", "2024-10", totals={"amount": total(asked)}),
    )
    made, sheet = book("Pivot")
    rows = [["Salaries", *asked[:4], total(asked[:4])], ["Travel", *asked[4:], total(asked[4:])]]
    sums = [asked[n] + asked[n + 4] for n in range(4)]
    put(sheet, 1, [["Scenario", "Actual"], ["Year", "2024"]])
    head = [["Sum of Amount", "Column Labels"], ["Row Labels", "Q1", "Q2", "Q3", "Q4", "Grand Total"]]
    put(sheet, 4, [*head, *rows, ["Grand Total", *sums, total(asked)]])
    made.save(path)


def what_is_left_of_budgets() -> None:
    path = messy(
        "envelopes 2026-05.csv",
        "What is available of a budget is no stock",
        "meaning.budget",
        Loads("expense", 3, "2026-05", "2026-05", totals={"budget": Decimal("1440")}),
    )
    rows = [
        ["2026-05", "Bills", "Rent", "1200.00", "0.00", "-1200.00", "0.00"],
        ["2026-05", "Bills", "Power", "90.00", "12.00", "-84.30", "17.70"],
        ["2026-05", "Fun", "Dining", "150.00", "0.00", "-131.50", "18.50"],
    ]
    write(path, "utf-8", [["Period", "Group", "Category", "Budgeted", "Carryover", "Activity", "Available"], *rows])


def who_came_to_the_shop() -> None:
    asked = figures(9107, 6, 300, 3_000)
    path = messy(
        "到店项目明细.csv",
        "Names with their phones bought what the shop did for them: sales, and no expenses of theirs",
        "meaning.pieces",
        Loads("sales", 6, "2024-05-02", "2024-05-12", totals={"amount": total(asked)}),
    )
    rows = [
        [
            f"2024-05-{2 * n + 2:02}",
            "10:00",
            "人民路店",
            f"顾{n}",
            f"1380000{n:04}",
            "剪发",
            str(asked[n]),
            "60",
            "现金",
        ]
        for n in range(6)
    ]
    write(path, "utf-8", [["日期", "时间", "门店", "姓名", "电话", "项目", "金额", "时长", "付款"], *rows])
