"""Files of courses and public repositories: bare sales of cars, codes before names, totals called after a side."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import SUPERMARKETS, figures
from tests.make_messy.text import write


def cars_only_called_sales() -> None:
    path = messy(
        "car_model_sales.csv",
        "Whole numbers of goods that are only called sales may be money as well as pieces sold",
        "meaning.pieces",
        outcome="needs_decision",
        question="sold_pieces",
    )
    dice = Random(8101)
    rows = [[str(2015 + n % 5), f"Model {'ABC'[n // 5]}", str(dice.randint(20_000, 90_000))] for n in range(15)]
    write(path, "utf-8", [["year", "car", "sales"], *rows])


def statistics_of_countries() -> None:
    path = messy(
        "tea_imports.csv",
        "A flag whether a country is a member names no customer, and value is no money by itself",
        "meaning.cost",
        outcome="ignored",
    )
    dice = Random(8102)
    rows = [[f"Country {n % 6}", str(n % 2), str(2010 + n // 6), f"{dice.random() * 90:.7f}"] for n in range(24)]
    write(path, "utf-8", [["country", "member", "year", "value"], *rows])


def totals_of_both_sides_with_dates() -> None:
    spent = figures(8103, 9, 20, 600)
    path = messy(
        "服务器开支.csv",
        "总计支出 has a date like every line; that it is the sum of them all proves it a total",
        "totals.labelled cells.numbers text.bom",
        Loads("expense", 9, "2023-03-01", "2023-04-26", totals={"amount": total(spent)}),
    )
    first = date(2023, 3, 1)
    rows: list[list[str]] = []
    for n, amount in enumerate(spent):
        day = first + timedelta(days=7 * n)
        rows.append([f"{day:%Y/%-m/%-d}", "云主机", f" ¥-{amount:,} ", ""])
        rows.append([f"{day:%Y/%-m/%-d}", "赞助", "", f" ¥{amount + 3:,} "])
    rows += [
        ["2023/4/27", "总计收入", "", f" ¥{total(spent) + 27:,} "],
        ["2023/4/28", "总计支出", f" ¥-{total(spent):,} ", ""],
    ]
    write(path, "utf-8-sig", [["时间", "条目", " 支出 ", " 收入 "], *rows])


def codes_before_names() -> None:
    lines = {
        "660101 差旅费": ("12.4", "13.6"),
        "660102 招待费": ("8.3", "7.9"),
        "660103 广告费": ("30.4", "28.6"),
        "660201 房租": ("40.2", "40.2"),
        "660202 水电费": ("5.4", "6.1"),
    }
    sums = {"6601 销售费用": ("51.0", "50.2"), "6602 管理费用": ("45.6", "46.3")}  # 51.1 and 50.1 before rounding
    path = messy(
        "费用预算(科目带编码).csv",
        "The code stands before the name in one cell, and the sums of classes are rounded by themselves",
        "totals.hierarchy wide.years",
        Loads(
            "expense",
            10,
            "2023-01-01",
            "2024-01-01",
            totals={"budget": sum((Decimal(f) for pair in lines.values() for f in pair), Decimal(0))},
        ),
    )
    rows = []
    for name, pair in sums.items():
        rows += [[name, *pair], *([code, *own] for code, own in lines.items() if code.startswith(name[:4]))]
    write(path, "gb18030", [["科目", "2023年预算", "2024年预算"], *rows])


def operating_expenses_of_departments() -> None:
    planned, spent = figures(8105, 12, 30_000, 90_000), figures(8106, 12, 30_000, 90_000)
    path = messy(
        "opex by department.csv",
        "budgeted_opex is the budget and actual_opex what was spent",
        "meaning.budget",
        Loads("expense", 12, "2024-01-01", "2024-04", totals={"amount": total(spent), "budget": total(planned)}),
    )
    rows = [
        [f"2024-{1 + n // 3:02}-01", ("Sales", "R&D", "G&A")[n % 3], str(p), str(s), str(s - p)]
        for n, (p, s) in enumerate(zip(planned, spent, strict=True))
    ]
    write(path, "utf-8", [["month", "department", "budgeted_opex", "actual_opex", "variance"], *rows])


def how_many_were_paid_back() -> None:
    sold = figures(8107, 10, 400, 1200)
    path = messy(
        "daily_shop_summary.csv",
        "refund_count counts orders and takes nothing off the pieces; biz_date is the day",
        "meaning.pieces",
        Loads("sales", 10, "2025-04-01", "2025-04-10", totals={"amount": total(sold), "quantity": 335}),
    )
    rows = [
        [f"2025-04-{n + 1:02}", str(a), str(25 + n), str(29 + n), f"{a * 2 / 5:.2f}", str(n % 3), f"{a * 3 / 5:.2f}"]
        for n, a in enumerate(sold)
    ]
    head = ["biz_date", "gmv", "order_count", "item_qty", "cost_total", "refund_count", "gross_profit"]
    write(path, "utf-8", [head, *rows])


def visits_by_numbers_of_outlets() -> None:
    path = messy(
        "merchandising visits.csv",
        "Whoever was visited has only a number of an outlet, and whoever went only one of a merchandiser",
        "kind.visit",
        Loads("visit", 9, "2025-07-01", "2025-07-09", columns={"outlet_id": "customer_code"}),
    )
    rows = [
        [f"V{n:05}", f"M0{n % 3}", f"HZ-{n % 4:03}", f"2025-07-{n + 1:02} 09:{n + 10}:24", str(n % 5), "True"]
        for n in range(9)
    ]
    write(path, "utf-8", [["visit_id", "merchandiser_id", "outlet_id", "check_in", "photos", "signed_off"], *rows])


def dealers_with_terms() -> None:
    path = messy(
        "dealer_list.csv",
        "经销商编码、渠道和账期 in a list of dealers without a figure",
        "kind.customer text.gbk",
        Loads("customer", 5, lines=[{"customer_code": "C1001", "customer_name": "杭州联和超市", "region": "华东"}]),
    )
    rows = [[*shop[:2], "连锁零售", shop[2], str(15 + 15 * (n % 3)), "买断"] for n, shop in enumerate(SUPERMARKETS)]
    write(path, "gbk", [["经销商编码", "经销商名称", "渠道类型", "所在区域", "账期天数", "结算模式"], *rows])


def subsidies_beside_pieces() -> None:
    path = messy(
        "补贴销售.csv",
        "补贴金额 ends like an amount, and is what the state paid back and no money of sales",
        "meaning.pieces",
        outcome="ignored",
    )
    goods = ("节能空调", "变频冰箱", "滚筒洗衣机")
    rows = [[f"A00{n % 3}", goods[n % 3], str(n % 2 + 1), f"2025-03-{n + 3:02}", f"户{n}", "400"] for n in range(9)]
    write(path, "utf-8", [["商品编码", "商品名称", "销售数量", "销售日期", "消费者", "补贴金额"], *rows])


def online_and_offline_side_by_side() -> None:
    online, offline = figures(8111, 6, 40, 90), figures(8112, 6, 20, 60)
    path = messy(
        "线上线下销售走势.csv",
        "线上销售 and 线下销售 are two channels of one measure; the title tells year and unit in one bracket",
        "wide.platforms headers.unit_wan",
        Loads("sales", 12, "2025-01-01", "2025-06-01", totals={"amount": total([*online, *offline]) * 10_000}),
    )
    pairs = zip(online, offline, strict=True)
    rows = [[f"{n}月", str(a), str(b), f"{(a + b) / 5:.2f}"] for n, (a, b) in enumerate(pairs, 1)]
    write(path, "gbk", [["渠道销售走势（2025年，万元）"], ["月份", "线上销售", "线下销售", "总利润"], *rows])


def earned_and_spent_by_month() -> None:
    earned, spent = figures(8113, 5, 90_000, 200_000), figures(8114, 5, 50_000, 90_000)
    path = messy(
        "monthly_finance.csv",
        "收入 and 支出 of each month side by side: one of them can be loaded, and the reader says which",
        "ask.dataset",
        outcome="needs_decision",
        question="dataset",
    )
    pairs = zip(earned, spent, strict=True)
    rows = [[f"2024-{n:02}", str(a), str(b), str(a - b)] for n, (a, b) in enumerate(pairs, 1)]
    write(path, "utf-8", [["月份", "收入", "支出", "净利润"], *rows])


def sold_on_credit() -> None:
    prices = [Decimal(price) for price in ("68.00", "45.00", "66.00", "72.00", "44.50")]
    pieces = [20, 15, 12, 8, 30]
    path = messy(
        "水果批发流水.csv",
        "Beside 已结清 a line 未付款 was sold on credit and not left unfinished",
        "meaning.price_times_quantity text.bom",
        Loads(
            "sales",
            5,
            "2026-03-02",
            "2026-03-06",
            totals={"amount": total(p * n for p, n in zip(prices, pieces, strict=True)), "quantity": sum(pieces)},
        ),
    )
    rows = [
        [f"2026-03-{n + 2:02}", shop[1], "红富士苹果", f"{count}.00", "箱", str(price), ("已结清", "未付款")[n % 2]]
        for n, (shop, count, price) in enumerate(zip(SUPERMARKETS, pieces, prices, strict=True))
    ]
    write(
        path,
        "utf-8-sig",
        [["销售日期", "客户名称", "商品名称", "数量", "单位", "成交价", "付款状态"], *rows],
        quoting=1,
    )


def office_budget_in_months() -> None:
    kinds = ("Rent", "Travel", "Software", "Training")
    planned = [figures(8115 + n, 3, 900, 4000) for n in range(len(kinds))]
    path = messy(
        "office_budget.csv",
        "Only the file name calls the months of each cost a budget, its words joined by a low line",
        "meaning.budget wide.months",
        Loads(
            "expense", 12, "2025-01-01", "2025-03-01", totals={"budget": total([v for line in planned for v in line])}
        ),
    )
    rows = [[kind, "2025", *map(str, line)] for kind, line in zip(kinds, planned, strict=True)]
    write(path, "utf-8", [["Expense Type", "Year", "Jan", "Feb", "Mar"], *rows])


def budget_in_a_bare_amount() -> None:
    kinds = ("差旅费", "房租", "培训费")
    planned = figures(8119, 9, 900, 4000)
    path = messy(
        "2025年部门费用预算.csv",
        "A bare 金额 of each month in a file called a budget is what may be spent, and nothing that was",
        "meaning.budget text.gbk",
        Loads("expense", 9, "2025-01-01", "2025-03-01", totals={"budget": total(planned)}),
    )
    rows = [[("销售部", "市场部")[n % 2], kinds[n % 3], f"2025-{n // 3 + 1:02}", str(planned[n])] for n in range(9)]
    write(path, "gbk", [["部门", "科目", "月份", "金额"], *rows])


def budget_of_goods() -> None:
    goods = ("Trail Bike", "City Bike", "Child Seat")
    planned = [figures(8121 + n, 3, 9000, 40_000) for n in range(len(goods))]
    path = messy(
        "product_budget.csv",
        "A budget by product: sales aimed at or money to be spent, and the reader says which",
        "meaning.budget ask.dataset",
        outcome="needs_decision",
        question="dataset",
    )
    rows = [[name, *map(str, line)] for name, line in zip(goods, planned, strict=True)]
    write(path, "utf-8", [["Product Name", "Jan 2025", "Feb 2025", "Mar 2025"], *rows])


def owed_in_a_bare_amount() -> None:
    owed = figures(8125, len(SUPERMARKETS), 3000, 90_000)
    late = [0, 12, 45, 0, 101]
    path = messy(
        "应收账款_2025-06-30.csv",
        "A bare 金额 of each invoice beside 逾期天数 under the name of receivables is what is owed",
        "kind.receivable meaning.overdue",
        Loads("receivable", 5, "2025-06-30", "2025-06-30", totals={"amount": total(owed)}),
    )
    rows = [[shop[1], f"FP25{n:04}", str(owed[n]), str(late[n])] for n, shop in enumerate(SUPERMARKETS)]
    write(path, "utf-8", [["客户", "发票号", "金额", "逾期天数"], *rows])


def owed_and_paid_in_one_list() -> None:
    path = messy(
        "receivables_ledger.csv",
        "Where lines of a list of receivables say that they were paid, its bare amount is not what is owed",
        "kind.receivable meaning.overdue",
        outcome="ignored",
    )
    rows = [
        [shop[1], f"INV{n:04}", str(1200 + 310 * n), str(7 * n), ("Paid", "Open")[n % 2]]
        for n, shop in enumerate(SUPERMARKETS)
    ]
    write(path, "utf-8", [["customer", "invoice", "amount", "days overdue", "status"], *rows])


def invoices_that_came_in() -> None:
    billed = figures(8131, 6, 900, 9000)
    path = messy(
        "工厂发票.csv",
        "收票时间 and 开票工厂 tell of invoices that came in: 开票金额 was bought and not sold",
        "meaning.cost text.bom",
        outcome="ignored",
    )
    rows = [
        [
            f"DD{n:03}",
            f"宏达{n % 3 + 1}厂",
            f"FP{n:05}",
            f"2024-05-{n + 3:02}",
            str(owed),
            f"2024-05-{n + 9:02}",
            "已收",
        ]
        for n, owed in enumerate(billed)
    ]
    write(path, "utf-8-sig", [["订单号", "开票工厂", "发票号", "开票时间", "开票金额", "收票时间", "状态"], *rows])


def net_of_one_piece() -> None:
    prices, pieces = figures(8132, 8, 300, 2000), [1, 2, 3, 1, 2, 4, 1, 3]
    lines = [(price - 20) * count for price, count in zip(prices, pieces, strict=True)]
    path = messy(
        "branch_sales.csv",
        "Net Sales times Quantity makes Subtotal: it is of one piece, and the line comes to the subtotal",
        "meaning.price_times_quantity",
        Loads("sales", 8, "2019-04-01", "2019-04-08", totals={"amount": total(lines), "quantity": sum(pieces)}),
    )
    header = [
        "Date Sold",
        "Branch",
        "Item Description",
        "Quantity",
        "Selling Price",
        "Discount",
        "Net Sales",
        "Subtotal",
    ]
    rows = [
        [
            f"2019-04-{n + 1:02}",
            "Cebu",
            f"Phone A{n}",
            str(pieces[n]),
            str(price),
            "20.00",
            str(price - 20),
            str(lines[n]),
        ]
        for n, price in enumerate(prices)
    ]
    write(path, "utf-8", [header, *rows])


def two_rankings_of_one_month() -> None:
    goods, buyers = figures(8133, 4, 4000, 9000), figures(8134, 3, 400, 900)
    path = messy(
        "report_2026-03.csv",
        "The best goods and the best buyers of a month are two cuts of the same sales: only the greater counts",
        "where.stacked where.copies",
        Loads("sales", 4, "2026-03-01", "2026-03-01", totals={"amount": total(goods)}),
    )
    named = ("矿泉水", "方便面", "抽纸", "洗衣液")
    sold = [[str(n + 1), named[n], str(30 - n), str(amount)] for n, amount in enumerate(goods)]
    bought = [[str(n + 1), SUPERMARKETS[n][1], str(4 - n), str(amount)] for n, amount in enumerate(buyers)]
    head = [["2026-03 月度销售报表"], [], ["商品销量排行"], ["排名", "商品", "销量", "销售额"]]
    write(path, "utf-8", [*head, *sold, [], ["客户贡献排行"], ["排名", "客户", "单数", "销售额"], *bought])


def bills_of_no_customer() -> None:
    path = messy(
        "member_bills.csv",
        "Paid beside Days overdue is what others paid and nothing spent; nothing names whom the money is owed by",
        "kind.receivable meaning.overdue",
        outcome="ignored",
    )
    rows = [
        [f"No {n}", f"I-{n}", f"2025-05-{n + 1:02}", "400.00", f"{90 + 7 * n}.00", f"{310 - 7 * n}.00", str(3 * n)]
        for n in range(6)
    ]
    write(path, "utf-8", [["Household", "Invoice", "Due", "Invoiced", "Paid", "Owing", "Days overdue"], *rows])


def budget_used_and_left() -> None:
    planned, used = figures(8141, 4, 5000, 9000), figures(8142, 4, 1000, 4000)
    path = messy(
        "2025年5月部门预算使用.csv",
        "剩余金额 is what a budget has left and no other answer to what was spent of it",
        "meaning.budget",
        Loads("expense", 4, "2025-05-01", "2025-05-01", totals={"amount": total(used), "budget": total(planned)}),
    )
    rows = [
        [name, str(plan), str(spent), str(plan - spent)]
        for name, plan, spent in zip(("销售部", "市场部", "人事部", "行政部"), planned, used, strict=True)
    ]
    write(path, "gbk", [["部门", "预算金额", "已使用金额", "剩余金额"], *rows])
