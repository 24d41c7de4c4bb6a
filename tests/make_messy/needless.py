"""Files that need no question, and names over units: days without a year, lists, debts, flags, contracts."""

from __future__ import annotations

from datetime import date

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import DRINKS, SUPERMARKETS, figures
from tests.make_messy.paper import book, page, put
from tests.make_messy.text import write

GOODS = ("乌龙茶", "苏打水", "橙汁")


def boxes_under_names_of_goods() -> None:
    grid = [(31 + n, 22 + 2 * n, 17 + 3 * n) for n in range(4)]
    path = messy(
        "2024年5月客户产品销售(箱件).xlsx",
        "Goods stand across and the unit of each below its name: boxes and pieces, no money",
        "wide.customers headers.unit_pieces headers.two_rows",
        Loads(
            "sales",
            12,
            "2024-05",
            "2024-05",
            totals={"quantity": sum(map(sum, grid))},
            lines=[{"customer_name": SUPERMARKETS[2][1], "product_name": "橙汁", "quantity": 23}],
        ),
    )
    rows = [[SUPERMARKETS[n][1], *grid[n]] for n in range(4)]
    made, sheet = book("5月")
    put(sheet, 1, [["2024年5月各客户产品销售"], ["客户名称", *GOODS], [None, "箱", "箱", "件"], *rows])
    made.save(path)


def boxes_behind_names_of_goods() -> None:
    grid = [(31 + n, 22 + 2 * n, 17 + 3 * n) for n in range(5)]
    path = messy(
        "产品销售日报(分品).xlsx",
        "Days down, goods across with their unit and a sum of boxes: each good keeps its name, and boxes are no money",
        "wide.customers headers.unit_pieces totals.labelled",
        Loads(
            "sales",
            15,
            "2024-05-06",
            "2024-05-10",
            totals={"quantity": sum(map(sum, grid))},
            checks=[ok("合计 / 箱", sum(map(sum, grid)))],
            lines=[{"sale_date": "2024-05-10", "product_name": "苏打水", "quantity": 30}],
        ),
    )
    rows = [[date(2024, 5, 6 + n), *grid[n], sum(grid[n])] for n in range(5)]
    made, sheet = book("日报")
    put(sheet, 1, [["2024年5月产品销售日报"], ["日期", *GOODS, "合计"], [None, *["箱"] * 4], *rows])
    made.save(path)


def days_as_spreadsheets_shorten_them() -> None:
    money = figures(9851, 6, 100, 900)
    path = messy(
        "orders 2024 (1-May).csv",
        "1-May as a spreadsheet shows a day of this year; the name of the file says which year that is",
        "cells.month_day wide.period_in_file_name",
        Loads(
            "sales",
            6,
            "2024-05-01",
            "2024-06-02",
            totals={"amount": total(money)},
            lines=[{"sale_date": "2024-06-02", "amount": money[5]}],
        ),
    )
    days = ("1-May", "9-May", "17-May", "24-May", "31-May", "2-Jun")
    rows = [[day, f"Customer {n}", str(money[n])] for n, day in enumerate(days)]
    write(path, "utf-8", [["Order Date", "Customer", "Amount"], *rows])


def days_as_spreadsheets_shorten_them_of_no_year() -> None:
    path = messy(
        "orders (May 3).csv",
        "May 3 and no year anywhere: the year is asked, the days stay",
        "cells.month_day",
        outcome="needs_decision",
        question="period",
    )
    rows = [[f"May {3 + 4 * n}", f"Customer {n}", str(120 + 7 * n)] for n in range(6)]
    write(path, "utf-8", [["Order Date", "Customer", "Amount"], *rows])


def customers_and_their_status() -> None:
    path = messy(
        "客户编码状态.xlsx",
        "Codes, names and a status once for each customer: a list of customers",
        "kind.customer",
        Loads("customer", 5, lines=[{"customer_code": "C1003", "customer_name": SUPERMARKETS[2][1]}]),
    )
    made, _ = page("Sheet1", ["客户编码", "客户名称", "状态"], [[s[0], s[1], "启用"] for s in SUPERMARKETS])
    made.save(path)


def nameless_codes_of_customers() -> None:
    path = messy(
        "客户(编码名称).xlsx",
        "编码 | 名称 | 状态 may be goods, but the sheet is called customers: no list of goods",
        "kind.customer where.titles",
        outcome="ignored",
    )
    made, _ = page("客户", ["编码", "名称", "状态"], [[s[0], s[1], "启用"] for s in SUPERMARKETS])
    made.save(path)


def debts_of_last_month_and_this() -> None:
    owed = figures(9852, 5, 900, 9_000)
    path = messy(
        "欠款两月2024年5月.xlsx",
        "What was owed last month and what is owed now",
        "kind.receivable",
        Loads("receivable", 5, totals={"amount": total(owed)}, columns={"上月欠款": "opening", "本月欠款": "amount"}),
    )
    rows = [[SUPERMARKETS[n][1], owed[n] + 100, owed[n]] for n in range(5)]
    made, _ = page("欠款", ["客户名称", "上月欠款", "本月欠款"], rows, "2024年5月客户欠款")
    made.save(path)


def left_of_contracts() -> None:
    owed = figures(9853, 5, 9_000, 90_000)
    path = messy(
        "工程合同应收2024-05-31.xlsx",
        "What a contract came to, what was collected and what is owed of it: debts, and no sales",
        "kind.receivable",
        Loads("receivable", 5, totals={"amount": total(owed)}),
    )
    rows = [[SUPERMARKETS[n][1], owed[n] + 20_000, 20_000, owed[n]] for n in range(5)]
    made, _ = page("应收", ["客户名称", "合同金额", "累计已收", "应收余额"], rows, "截止2024年5月31日应收账款")
    made.save(path)


def expenses_paid_or_not() -> None:
    money = figures(9854, 6, 50, 900)
    path = messy(
        "team_expenses.csv",
        "0 and 1 under paid say whether, not how much",
        "meaning.budget",
        Loads("expense", 6, "2024-05-03", "2024-05-08", totals={"amount": total(money)}),
    )
    kinds = ("Travel", "Rent", "Office supplies")
    rows = [[str(n), f"2024-05-{n + 3:02}", kinds[n % 3], str(money[n]), str(n % 2)] for n in range(6)]
    write(path, "utf-8", [["id", "date", "category", "amount", "paid"], *rows])


def stock_updated() -> None:
    path = messy(
        "stock_list.csv",
        "The day under updated is that of the count",
        "kind.product",
        Loads("inventory", 5, "2024-06-03", "2024-06-03", totals={"quantity": 610}),
    )
    rows = [[f"SKU{n}", DRINKS[n][1], "North", str(120 + n), "30", "2024-06-03"] for n in range(5)]
    write(path, "utf-8", [["product_id", "name", "location", "stock", "minimum_stock", "updated"], *rows])


def dine_in_and_delivery() -> None:
    inside, brought = figures(9855, 5, 900, 2_000), figures(9856, 5, 300, 800)
    path = messy(
        "门店堂食外卖2024年5月.xlsx",
        "Two columns of a shop's sales without their sum: whether both count is asked",
        "ask.two_amounts",
        outcome="needs_decision",
        readings=[str(total(inside) + total(brought)), str(total(inside)), str(total(brought))],
    )
    rows = [[SUPERMARKETS[n][1], inside[n], brought[n]] for n in range(5)]
    made, _ = page("5月", ["门店", "堂食销售额", "外卖销售额"], rows)
    made.save(path)


def members_and_others() -> None:
    members, others = figures(9857, 6, 900, 2_000), figures(9858, 6, 300, 800)
    path = messy(
        "会员与非会员销售.csv",
        "What members bought and what others did, by day and shop without a sum: adding up is one of the answers",
        "ask.two_amounts",
        outcome="needs_decision",
        readings=[str(total(members) + total(others)), str(total(members)), str(total(others))],
    )
    rows = [[f"2024-05-{n + 1:02}", SUPERMARKETS[n % 5][1], str(members[n]), str(others[n])] for n in range(6)]
    write(path, "utf-8-sig", [["日期", "门店", "会员销售额", "非会员销售额"], *rows])


def stock_that_came_and_went_in_english() -> None:
    path = messy(
        "stock_movement_book.csv",
        "opening, received, issued and closing of goods without a word for pieces: what was there and what is left",
        "meaning.stock_movement",
        Loads("inventory", 6, "2025-03-03", "2025-03-08", totals={"quantity": 405, "opening_quantity": 399}),
    )
    rows = [[f"2025-03-{3 + n:02}", f"P{n}", str(64 + n), "8", str(7), str(65 + n)] for n in range(6)]
    write(path, "utf-8", [["date", "item_code", "opening", "received", "issued", "closing"], *rows])
