"""Figures that stand where another is looked for: totals of something else, costs below revenue, stock before use."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import SUPERMARKETS, figures
from tests.make_messy.paper import book, page, put
from tests.make_messy.text import write


def totals_of_another_table() -> None:
    path = messy(
        "各店6月营业额(合计贴错).xlsx",
        "The 合计 below was pasted from a table many times as large: the lines are not those of that total",
        "totals.stale totals.labelled",
        outcome=["refused", "ignored"],
    )
    amounts = figures(3101, 5)
    rows: list[list[Any]] = [[shop[1], amount] for shop, amount in zip(SUPERMARKETS, amounts, strict=True)]
    page("Sheet1", ["门店", "营业额"], [*rows, ["合计", total(amounts) * 37]], "2024年6月各店营业额")[0].save(path)


def costs_below_revenue() -> None:
    path = messy(
        "category by year.xlsx",
        "A pivot with its values in rows: costs and revenue stand under each other and must not be added up",
        "meaning.cost totals.labelled",
        outcome=["refused", "ignored"],
    )
    cells = [figures(3110 + n, 3) for n in range(4)]
    made, sheet = book("Sheet1")
    rows: list[list[Any]] = [
        [None, None, "Category", None, None, None],
        ["Year", "Data", "Rice", "Oil", "Tea", "Grand Total"],
    ]
    for n, figure in enumerate(cells):
        name = "Sum of Revenue" if n % 2 else "Sum of Cost"
        rows.append([None if n % 2 else 2022 + n // 2, name, *figure, total(figure)])
    for n, name in enumerate(("Total Sum of Cost", "Total Sum of Revenue")):
        added = [total(pair) for pair in zip(cells[n], cells[n + 2], strict=True)]
        rows.append([name, None, *added, total(added)])
    put(sheet, 3, rows)
    made.save(path)


def stock_before_it_was_used() -> None:
    counts = [(1200, 300, 410), (860, 0, 120), (540, 260, 333), (75, 40, 12)]
    left = [opening + came - used for opening, came, used in counts]
    path = messy(
        "raw material stock 31-05-2024.csv",
        "Total Available is what there was before it was used; the day first in the file name",
        "meaning.stock_movement wide.day_in_file_name",
        Loads("inventory", 4, "2024-05-31", "2024-05-31", totals={"quantity": sum(left), "opening_quantity": 2675}),
    )
    head = ["Material", "Opening Stock", "Receipts", "Total Available", "Issues", "Closing Stock", "System Stock"]
    rows = [
        [name, str(opening), str(came), str(opening + came), str(used), str(opening + came - used), str(opening)]
        for name, (opening, came, used) in zip(("Sugar", "Flour", "Yeast", "Salt"), counts, strict=True)
    ]
    write(path, "utf-8", [head, *rows])


def net_of_charges_for_shipping() -> None:
    net = figures(3131, 6)
    path = messy(
        "daily shop sales.csv",
        "Total sales holds the shipping charges and the taxes besides: the goods came to Net sales",
        "meaning.tax",
        Loads("sales", 6, "2024-05-13", "2024-05-18", totals={"amount": total(net)}),
    )
    head = ["Day", "Orders", "Net sales", "Shipping charges", "Taxes", "Total sales"]
    rows = []
    for n, amount in enumerate(net):
        shipping, tax = Decimal("8.50") * (n + 1), (amount * Decimal("0.06")).quantize(Decimal("0.01"))
        day, *figures_told = f"2024-05-{13 + n}", amount, shipping, tax, amount + shipping + tax
        rows.append([day, str(3 + n), *map(str, figures_told)])
    write(path, "utf-8", [head, *rows])


def english_months_down_over_the_turn_of_the_year() -> None:
    sales = figures(3141, 6)
    path = messy(
        "sales mar2025.csv",
        "Oct to Mar in rows: the month of the file name ends them, so that October is of the year before",
        "wide.period_in_file_name cells.period",
        Loads(
            "sales",
            6,
            "2024-10-01",
            "2025-03-01",
            totals={"amount": total(sales)},
            lines=[{"sale_date": "2024-12-01", "amount": sales[2]}],
        ),
    )
    months = ("Oct", "Nov", "Dec", "Jan", "Feb", "Mar")
    write(path, "utf-8", [["Month", "Sales"], *([m, str(a)] for m, a in zip(months, sales, strict=True))])


def fiscal_year_down_without_its_years() -> None:
    path = messy(
        "sales of the year.csv",
        "April to March in rows, each month once, and nothing says which years",
        "cells.period",
        outcome=["refused", "ignored"],
    )
    months = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")
    sales = figures(3142, 12)
    write(path, "utf-8", [["Month", "Sales"], *([m, str(a)] for m, a in zip(months, sales, strict=True))])


def budget_and_actual_of_whatever() -> None:
    path = messy(
        "bva2024.csv",
        "Months with Budget and Actual and not a word of what: sales have both as well",
        "meaning.budget",
        outcome=["refused", "ignored"],
    )
    pairs = list(zip(figures(3151, 4), figures(3152, 4), strict=True))
    rows = [[month, str(b), str(a)] for month, (b, a) in zip(("Jan", "Feb", "Mar", "Apr"), pairs, strict=True)]
    write(path, "utf-8", [["Month", "Budget", "Actual"], *rows])


def years_counted_from_1911() -> None:
    path = messy(
        "設備容量週報.xlsx",
        "至90年12月累計數 counts lines up to a year of the Republic: no month of expenses",
        "cells.period",
        outcome=["refused", "ignored"],
    )
    head = ["項目", "單位", "分公司", "至90年12月累計數", "91年預定建設數", "備註"]
    rows = [
        ["市話門號", "門", "北分", 8253400, 113700, None],
        ["市話門號", "門", "中分", 4082500, 79000, None],
        ["數據專線", "埠", "南分", 40980, 1486, None],
    ]
    page("910617", head, rows, "網路容量及使用現況雙週報表")[0].save(path)


def merged_beyond_the_table() -> None:
    amounts = figures(3161, 4)
    path = messy(
        "6月客户销售(合并到表外).xlsx",
        "Cells far to the right of the table are merged although nothing stands in them",
        "where.titles",
        Loads("sales", 4, "2024-06", totals={"amount": total(amounts)}),
    )
    rows = [[shop[1], amount] for shop, amount in zip(SUPERMARKETS, amounts, strict=False)]
    made, sheet = page("Sheet1", ["客户名称", "销售额"], rows, "2024年6月客户销售")
    sheet.merge_cells("H2:J4")
    made.save(path)


def goods_ordered_by_their_day_of_production() -> None:
    path = messy(
        "进口商品订货.csv",
        "生产日期 and 有效日期 are of the goods: nothing says when they were sold",
        "cells.dates meaning.price_times_quantity",
        outcome="needs_decision",
    )
    head = ["商品代码", "商品名称", "订单数量", "生产日期", "有效日期", "生产批号", "成本价", "销售价"]
    rows = [
        [f"YJ{n}", name, str(24 * (n + 1)), f"2023-0{n + 1}-12", f"2025-0{n + 1}-11", f"L{n}", "26.00", "68.00"]
        for n, name in enumerate(("初榨橄榄油", "葡萄籽油", "意面500g", "番茄罐头"))
    ]
    write(path, "utf-8-sig", [head, *rows])


def quotations_in_a_list() -> None:
    path = messy(
        "报价单列表2024-05.csv",
        "A list of quotations, with customers and amounts as sales have them",
        "kind.pipeline",
        outcome=["refused", "ignored"],
    )
    head = ["订单号", "订单名称", "制单日期", "开票税率", "业务员", "客户名称", "金额"]
    rows = [
        [f"Q{n:04d}", "包装盒", f"2024-05-{n + 11}", "13%", "陆遥", shop[1], str(amount)]
        for n, (shop, amount) in enumerate(zip(SUPERMARKETS, figures(3171, 5), strict=True))
    ]
    write(path, "utf-8-sig", [head, *rows])


def lines_numbered_as_running() -> None:
    amounts = figures(3172, 6)
    path = messy(
        "门店零售明细5月.csv",
        "明细流水 counts the lines 1 2 3 and is no amount beside 金额",
        "headers.by_content",
        Loads("sales", 6, "2024-05-11", "2024-05-16", totals={"amount": total(amounts)}),
    )
    head = ["零售单号", "明细流水", "店铺名称", "款号", "数量", "金额", "销售日期"]
    rows = [
        [f"LS{n:05d}", str(n + 1), "百联店", f"25A{n % 3}", "1", str(amount), f"2024-05-{n + 11}"]
        for n, amount in enumerate(amounts)
    ]
    write(path, "utf-8-sig", [head, *rows])


def names_explained_below() -> None:
    amounts = figures(3173, 6)
    path = messy(
        "All orders of the shop.csv",
        "Below the header a row says in sentences what each column means",
        "where.instructions",
        Loads("sales", 6, "2024-05-14", "2024-05-19", totals={"amount": total(amounts), "quantity": 6}),
    )
    head = ["Order ID", "Order Status", "Product Name", "Quantity", "Order Amount", "Created Time"]
    told = [
        "Platform unique order ID.",
        "Current status of the order.",
        "Name of the product in the platform.",
        "SKU sold quantity in the order.",
        "What the buyer paid for the whole order.",
        "Time when the order was created.",
    ]
    rows = [
        [f"57741{n:06d}", "Completed", "Lip tint", "1", str(amount), f"05/{n + 14}/2024 10:15:00 AM"]
        for n, amount in enumerate(amounts)
    ]
    write(path, "utf-8-sig", [head, told, *rows], quoting=1)


def budget_and_actual_of_expenses() -> None:
    budget, actual = figures(3174, 4), figures(3175, 4)
    path = messy(
        "Plan and actual 2024-03.xlsx",
        "Budget and Actual beside a column called Expense: what was spent, as its header says",
        "meaning.budget totals.labelled",
        Loads("expense", 4, "2024-03", totals={"amount": total(actual), "budget": total(budget)}),
    )
    names = ("Salaries", "Rent", "Travel", "Utilities")
    rows: list[list[Any]] = [[name, b, a, b - a] for name, b, a in zip(names, budget, actual, strict=True)]
    rows.append(["Total", total(budget), total(actual), total(budget) - total(actual)])
    page("Sheet1", ["Expense", "Budget", "Actual", "Variance"], rows, "March 2024")[0].save(path)


def documents_numbered_within_a_year() -> None:
    amounts = figures(3181, 20)
    path = messy(
        "invoices of May 2024.csv",
        "INV-2024-1 to INV-2024-20: the first twelve look like months, the others like the year that sums them",
        "totals.hierarchy cells.ids",
        Loads("sales", 20, "2024-05-01", "2024-05-20", totals={"amount": total(amounts)}),
    )
    rows = [
        [f"INV-2024-{n + 1}", f"2024-05-{n + 1:02d}", SUPERMARKETS[n % 5][1], str(amount)]
        for n, amount in enumerate(amounts)
    ]
    write(path, "utf-8", [["Invoice", "Date", "Customer", "Amount"], *rows])


def balance_beside_what_came_and_went() -> None:
    counts = [(40, 25, 12), (7, 0, 5), (120, 60, 131), (0, 33, 8)]
    left = [opening + came - went for opening, came, went in counts]
    path = messy(
        "Stock Balance 2024-05-31.csv",
        "Balance Qty is what is left, In Qty and Out Qty what moved",
        "meaning.stock_movement",
        Loads("inventory", 4, "2024-05-31", "2024-05-31", totals={"quantity": sum(left), "opening_quantity": 167}),
    )
    head = ["Item", "Item Name", "Warehouse", "Balance Qty", "Balance Value", "Opening Qty", "In Qty", "Out Qty"]
    rows = [
        [f"BOLT-{n}", f"Bolt M{n + 4}", "Main", str(rest), str(rest * 3), str(opening), str(came), str(went)]
        for n, ((opening, came, went), rest) in enumerate(zip(counts, left, strict=True))
    ]
    write(path, "utf-8", [head, *rows], quoting=1)


def names_that_begin_like_totals_and_notes() -> None:
    rows = [
        ["2024-05-06", "SO-301", "三江副食", "4", "28"],
        ["2024-05-07", "SO-302", "联和超市", "1", "4"],
        ["2024-05-08", "SO-303", "Total Wine", "5", "32"],
        ["2024-05-09", "SO-304", "金鹰便利", "3", "45"],
        ["2024-05-10", "SO-305", "注塑机械厂", "2", "19"],
    ]
    path = messy(
        "五月小单.csv",
        "Total Wine happens to have bought what the two before it did together; 注塑机械厂 is no note",
        "totals.products_named_so totals.chance",
        Loads("sales", 5, "2024-05-06", "2024-05-10", totals={"amount": 128, "quantity": 15}),
    )
    write(path, "utf-8-sig", [["日期", "单号", "客户", "数量", "金额"], *rows])


def a_note_as_the_last_name() -> None:
    rows = [
        ["全友百货", "2024-05-06", "4", "28"],
        ["联和超市", "2024-05-07", "1", "14"],
        ["审计师事务所", "2024-05-08", "8", "32"],
    ]
    rows.append(["注塑机械厂", "2024-05-09", "2", "19"])
    path = messy(
        "五月客户单.csv",
        "The last line begins with the name of a customer that reads like a note (注…) and is filled as the others are",
        "totals.products_named_so where.signatures",
        Loads("sales", 4, "2024-05-06", "2024-05-09", totals={"amount": 93, "quantity": 15}),
    )
    write(path, "utf-8-sig", [["客户", "日期", "数量", "金额"], *rows])


def one_total_cut_three_ways() -> None:
    first, second, third = figures(3191, 3)
    moved = Decimal("150.25")
    cuts = ([first, second, third], [first + moved, second - moved, third], [first, second + moved, third - moved])
    path = messy(
        "statistics 2024-05.csv",
        "维度类型 tells customers, products and regions: each states the whole, and their sum counts it three times",
        "totals.dimension",
        outcome="refused",
    )
    kinds = ("customer", "product", "region")
    names = (("华联", "永辉", "大润发"), ("牛奶", "酸奶", "奶酪"), ("华东", "华南", "华北"))
    rows = [
        [kind, "2024-05", name, str(amount)]
        for kind, members, amounts in zip(kinds, names, cuts, strict=True)
        for name, amount in zip(members, amounts, strict=True)
    ]
    write(path, "utf-8-sig", [["维度类型", "周期", "维度名称", "销售金额"], *rows])


def days_weeks_and_months_in_one_column() -> None:
    amounts = figures(3201, 7)
    path = messy(
        "sales by grain.csv",
        "统计粒度 says 日, 周 and 月: the week and the month state the days again",
        "totals.dimension cells.period",
        outcome="refused",
    )
    rows = [["日", f"2024-05-{n + 6:02d}", str(amount)] for n, amount in enumerate(amounts)]
    rows += [["周", "2024-W19", str(total(amounts))], ["月", "2024-05", str(total(amounts) * 4)]]
    write(path, "utf-8-sig", [["统计粒度", "统计日期", "销售额"], *rows])


def index_of_retail_trade() -> None:
    path = messy(
        "retail trade index.csv",
        "An index of a country's retail trade, as statisticians publish it with codes of flags: nobody's sales",
        "cells.period",
        outcome=["refused", "ignored"],
    )
    head = ["LOCATION", "INDICATOR", "SUBJECT", "MEASURE", "FREQUENCY", "TIME", "Value", "Flag Codes"]
    rows = [["NZL", "RETSALES", "TOT", "IDX2015", "M", f"2021-{n:02d}", f"{98 + n * 0.7:.2f}", ""] for n in range(1, 8)]
    write(path, "utf-8", [head, *rows])


def claims_under_warranty() -> None:
    path = messy(
        "三包索赔清单2024-05.csv",
        "索赔金额 is what dealers claim back: nobody bought anything for it",
        "meaning.rebate",
        outcome=["refused", "ignored"],
    )
    head = ["索赔单号", "索赔日期", "经销商", "产品", "故障件", "索赔金额", "状态"]
    rows = [
        [f"CL{n:03d}", f"2024-05-{n + 11}", shop[1], "冰箱", "压缩机", str(amount), "已审核"]
        for n, (shop, amount) in enumerate(zip(SUPERMARKETS, figures(3211, 5), strict=True))
    ]
    write(path, "utf-8-sig", [head, *rows])


def this_year_beside_the_year_before() -> None:
    now, before = figures(3212, 4), figures(3213, 4)
    path = messy(
        "CY and PY May 2024.csv",
        "Sales CY are this year's, Sales PY the year's before and no sales of May 2024",
        "meaning.running",
        Loads("sales", 4, "2024-05", totals={"amount": total(now)}),
    )
    names = ("Tea", "Coffee", "Milk", "Juice")
    rows = [[name, str(a), str(b), "3.1%"] for name, a, b in zip(names, now, before, strict=True)]
    write(path, "utf-8", [["Category", "Sales CY", "Sales PY", "Chg %"], *rows])


def sales_of_a_month_beside_those_of_a_day() -> None:
    months = figures(3214, 5)
    path = messy(
        "2024年5月客户日均.csv",
        "日均销售额 is an average, 月销售额 what the month came to",
        "meaning.running",
        Loads("sales", 5, "2024-05", totals={"amount": total(months)}),
    )
    rows = [
        [shop[1], f"{amount / 31:.2f}", str(amount), "31"] for shop, amount in zip(SUPERMARKETS, months, strict=True)
    ]
    write(path, "utf-8-sig", [["客户", "日均销售额", "月销售额", "营业天数"], *rows])


def fixed_assets_with_what_they_cost() -> None:
    path = messy(
        "固定资产台账2024.csv",
        "a date, a name, a count and what it cost: things the firm keeps, none sold",
        "meaning.rebate",
        outcome=["refused", "ignored"],
    )
    head = ["资产编号", "资产名称", "购置日期", "数量", "原值", "累计折旧", "净值"]
    rows = [
        [f"FA{n:03d}", "展示冰柜", f"2022-05-{n + 11}", "1", str(cost), str(cost // 4), str(cost - cost // 4)]
        for n, cost in enumerate(figures(3215, 6))
    ]
    write(path, "utf-8-sig", [head, *rows])


def projects_dealers_announce() -> None:
    path = messy(
        "工程报备登记2024-05.csv",
        "预计金额 is what a dealer hopes to sell: neither a visit nor a sale",
        "meaning.rebate",
        outcome=["refused", "ignored"],
    )
    head = ["报备日期", "经销商", "工程名称", "预计用量", "预计金额", "跟进人"]
    rows = [
        [f"2024-05-{n + 11}", shop[1], f"{n + 1}号楼", str(40 + n), str(amount), "赵敏"]
        for n, (shop, amount) in enumerate(zip(SUPERMARKETS, figures(3216, 5), strict=True))
    ]
    write(path, "utf-8-sig", [head, *rows])
