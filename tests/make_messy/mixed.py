"""Files that mix in what is no line of theirs: income among expenses, rebates, other figures, a total cut twice."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, FURNITURE, SUPERMARKETS, figures, sold
from tests.make_messy.paper import book, page, put
from tests.make_messy.text import write


def income_among_expenses() -> None:
    kinds = ["Revenue", "Cost of goods", "Marketing", "Payroll", "Rent"]
    actual = figures(931, 10, 5_000, 90_000)
    spent = total(a for n, a in enumerate(actual) if n % 5)
    path = messy(
        "budget vs actual.csv",
        "Revenue stands among the categories of a budget: it is no expense",
        "ask.income",
        outcome="needs_decision",
        readings=[str(spent), str(total(actual))],
    )
    rows = [[f"2025-{10 + n // 5}", kinds[n % 5], str(a + 1000), str(a)] for n, a in enumerate(actual)]
    write(path, "utf-8", [["Month", "Category", "Budget", "Actual"], *rows])


def rebates_of_dealers() -> None:
    sales = figures(932, 6)
    rebates = [(amount * Decimal("0.02")).quantize(Decimal("0.01")) for amount in sales]
    path = messy(
        "经销商返利5月.xlsx",
        "The sales that a rebate is reckoned from are no sales again; the rebate is an expense of that kind",
        "meaning.rebate",
        Loads(
            "expense",
            6,
            "2024-05",
            "2024-05",
            totals={"amount": total(rebates)},
            said=["kind"],
            lines=[{"kind": "返利", "amount": rebates[0], "customer_name": FURNITURE[0][1]}],
        ),
    )
    rows = [[s[0], s[1], a, "2%", r] for s, a, r in zip(FURNITURE, sales, rebates, strict=False)]
    made, _ = page(
        "返利", ["客户编码", "客户名称", "销售额", "返利比例", "返利金额"], rows, "2024年5月经销商返利计算表"
    )
    made.save(path)


def sales_with_a_rebate_column() -> None:
    lines = sold(933, 8, SUPERMARKETS, DRINKS, (2024, 5), 30)
    path = messy(
        "发货明细含返利.xlsx",
        "A column of rebates beside goods, pieces and sales does not make the lines expenses",
        "meaning.rebate",
        Loads("sales", 8, totals={"amount": total(x.amount for x in lines), "quantity": sum(x.qty for x in lines)}),
    )
    rows = [[x.day, x.doc, x.shop[1], x.item[1], x.qty, x.amount, x.amount / 50] for x in lines]
    made, _ = page("明细", ["日期", "单号", "客户", "商品名称", "数量", "销售额", "返利金额"], rows)
    made.save(path)


def weeks_across() -> None:
    amounts = figures(934, 12, 500, 9_000)
    path = messy(
        "2024年门店周销.xlsx",
        "第1周…第4周 stand across and the year in the file name: each week begins on its Monday",
        "wide.weeks",
        Loads("sales", 12, "2024-01-01", "2024-01-22", totals={"amount": total(amounts)}),
    )
    rows = [
        [f"{name}店", *amounts[4 * n : 4 * n + 4], total(amounts[4 * n : 4 * n + 4])] for n, name in enumerate("东西南")
    ]
    made, _ = page("周销售额", ["门店", "第1周", "第2周", "第3周", "第4周", "合计"], rows)
    made.save(path)


def year_and_week_columns() -> None:
    amounts = figures(935, 6, 500, 9_000)
    path = messy(
        "store sales weekly.csv",
        "Year and week stand in columns of their own; no line falls on the first of January by default",
        "cells.period",
        Loads("sales", 6, "2024-01-29", "2024-05-06", totals={"amount": total(amounts)}),
    )
    weeks = [5, 5, 12, 12, 19, 19]
    rows = [["2024", str(week), f"S{n % 2}", str(a)] for n, (week, a) in enumerate(zip(weeks, amounts, strict=True))]
    write(path, "utf-8", [["Year", "Week", "Store", "Sales"], *rows])


def a_total_split_in_two_ways() -> None:
    amounts = figures(936, 4)
    by_kind = [amounts[0] + amounts[1], amounts[2], Decimal("1000.00"), amounts[3] - Decimal("1000.00")]
    path = messy(
        "2024年6月销售分析.xlsx",
        "One sheet splits the month by province, the next by category: it counts once",
        "where.summary_sheet",
        Loads("sales", 4, "2024-06", "2024-06", sheet="按省份", totals={"amount": total(amounts)}),
    )
    made, first = book("按省份")
    put(
        first,
        1,
        [["省份", "销售额"], *([p, a] for p, a in zip(("云南", "贵州", "四川", "重庆"), amounts, strict=True))],
    )
    second = made.create_sheet("按品类")
    put(second, 1, [["品类", "销售额"], *([k, a] for k, a in zip(("沙发", "床", "柜", "桌"), by_kind, strict=True))])
    made.save(path)


def powers_of_ten_for_numbers() -> None:
    lines = sold(937, 7, SUPERMARKETS, DRINKS, (2024, 7), 3)
    path = messy(
        "excel另存订单.csv",
        "Order numbers became 6.9E+12 when a spreadsheet saved the file: they are lost, and that is said",
        "cells.ids",
        Loads(
            "sales",
            7,
            totals={"amount": total(x.amount for x in lines)},
            lines=[{"doc_no": "", "amount": lines[0].amount}],
        ),
    )
    rows = [["6.92E+12", str(x.day), x.shop[1], x.item[1], str(x.qty), str(x.amount)] for x in lines]
    write(path, "gb18030", [["订单编号", "下单日期", "客户名称", "商品名称", "数量", "实付金额"], *rows])


def days_under_row_labels() -> None:
    amounts = figures(938, 5)
    path = messy(
        "daily pivot.csv",
        "A pivot table calls its days Row Labels and ends with Grand Total",
        "headers.by_content totals.grand",
        Loads("sales", 5, "2024-03-14", "2024-03-18", totals={"amount": total(amounts)}),
    )
    rows = [[f"3/{14 + n}/2024", str(a)] for n, a in enumerate(amounts)]
    write(path, "utf-8", [["Row Labels", "Sum of Sales"], *rows, ["Grand Total", str(total(amounts))]])


def figures_named_in_a_column() -> None:
    amounts = figures(939, 6, 500, 9_000)
    path = messy(
        "2024年5月门店指标.xlsx",
        "销售额 and 客流 take turns down a column called 指标: visitors are no money",
        "wide.measures",
        Loads("sales", 6, "2024-05-01", "2024-05-03", totals={"amount": total(amounts)}),
    )
    rows = []
    for n in range(2):
        rows.append([f"{n + 1}店", "销售额", *amounts[3 * n : 3 * n + 3]])
        rows.append([f"{n + 1}店", "客流", 120 + n, 98, 143])
    made, _ = page("日报", ["门店", "指标", "1日", "2日", "3日"], rows)
    made.save(path)


def a_short_list_among_notes() -> None:
    lines = sold(940, 3, SUPERMARKETS, DRINKS, (2024, 8), 30)
    path = messy(
        "网银导出订单.csv",
        "Notes of one cell above and below outnumber the lines of a short list with commas",
        "text.gbk where.titles",
        Loads("sales", 3, totals={"amount": total(x.amount for x in lines)}),
    )
    above = [["#商城订单导出"], ["#账号：[2088]"], ["#起止：[2024年08月01日]　[2024年08月31日]"], ["#----订单列表----"]]
    below = [["#----订单列表结束----"], ["#共3笔"], ["#导出时间：[2024年09月01日 08:00:00]"]]
    rows = [[x.doc, str(x.day), x.shop[1], x.item[1], str(x.qty), str(x.amount)] for x in lines]
    write(path, "gb18030", [*above, ["订单号", "下单时间", "客户名称", "商品名称", "数量", "实付金额"], *rows, *below])
