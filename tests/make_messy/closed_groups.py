"""Groups named only by the total below them, totals below several tables, months together, remarks of returns."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import DRINKS, SUPERMARKETS, figures
from tests.make_messy.paper import book, page, put
from tests.make_messy.text import write


def customers_named_by_their_subtotals() -> None:
    money = figures(9831, 6, 100, 900)
    path = messy(
        "客户小计在下(首组有名).xlsx",
        "The first customer stands on its first line, the others only on the subtotals below their lines",
        "totals.labelled keys.blank",
        Loads(
            "sales",
            6,
            "2024-05-02",
            "2024-05-17",
            totals={"amount": total(money)},
            lines=[
                {"sale_date": "2024-05-05", "customer_name": SUPERMARKETS[0][1], "amount": money[1]},
                {"sale_date": "2024-05-08", "customer_name": SUPERMARKETS[1][1], "amount": money[2]},
                {"sale_date": "2024-05-17", "customer_name": SUPERMARKETS[2][1], "amount": money[5]},
            ],
        ),
    )
    rows: list[list[Any]] = []
    for group in range(3):
        for n in (2 * group, 2 * group + 1):
            name = SUPERMARKETS[0][1] if n == 0 else None
            rows.append([name, date(2024, 5, 2 + 3 * n), DRINKS[n % 5][1], money[n]])
        rows.append([f"{SUPERMARKETS[group][1]} 小计", None, None, money[2 * group] + money[2 * group + 1]])
    rows.append(["合计", None, None, total(money)])
    made, _ = page("5月", ["客户", "日期", "商品", "金额"], rows, "5月客户销售明细")
    made.save(path)


def customers_named_by_english_totals() -> None:
    path = messy(
        "sales_detail_grouped_below.csv",
        "No line names its customer, the totals below do: Total Harbour Deli",
        "totals.labelled",
        Loads(
            "sales",
            4,
            "2024-05-03",
            "2024-05-09",
            totals={"amount": 451, "quantity": 42},
            lines=[{"sale_date": "2024-05-09", "customer_name": "Mill Lane Grocers", "amount": 91}],
        ),
    )
    rows = [["", "2024-05-03", "Cola", "10", "100"], ["", "2024-05-08", "Lemonade", "5", "60"]]
    rows += [["Total Harbour Deli", "", "", "15", "160"], ["", "2024-05-04", "Cola", "20", "200"]]
    rows += [["", "2024-05-09", "Juice", "7", "91"], ["Total Mill Lane Grocers", "", "", "27", "291"]]
    write(path, "utf-8", [["Customer", "Date", "Item", "Qty", "Amount"], *rows, ["TOTAL", "", "", "42", "451"]])


def two_warehouses_and_the_total_of_both() -> None:
    path = messy(
        "两仓库存20240531.xlsx",
        "Two tables of stock stand one below the other; the total of both below the second is none of its goods",
        "where.stacked totals.labelled",
        Loads("inventory", 4, "2024-05-31", "2024-05-31", totals={"quantity": 42, "amount": 461}),
    )
    head = ["产品", "数量", "金额"]
    first = [["一号仓库存"], head, ["苹果醋", 10, 100], ["酸梅汤", 20, 220], ["合计", 30, 320], [None]]
    second = [["二号仓库存"], head, ["苹果醋", 5, 50], ["果汁", 7, 91], ["合计", 12, 141], ["两仓总计", 42, 461]]
    made, sheet = book("库存")
    put(sheet, 1, [*first, *second])
    made.save(path)


def a_grand_total_below_several_tables() -> None:
    money = figures(9832, 4, 100, 900)
    parts = [money[0] + money[1], money[2] + money[3]]
    path = messy(
        "两片区客户销售2024年5月.xlsx",
        "The 总计 below the second table agrees with both tables together",
        "where.stacked totals.labelled",
        Loads(
            "sales",
            4,
            "2024-05",
            "2024-05",
            totals={"amount": total(money)},
            checks=[ok("销售额", total(money))],
        ),
    )
    head = ["客户", "销售额"]
    made, sheet = book("5月")
    rows: list[list[Any]] = []
    for part, name in enumerate(("城东片区", "城西片区")):
        lines = [[SUPERMARKETS[2 * part + n][1], money[2 * part + n]] for n in (0, 1)]
        rows += [[name], head, *lines, ["小计", parts[part]], [None]]
    put(sheet, 1, [*rows[:-1], ["总计", total(money)]])
    made.save(path)


def several_months_together() -> None:
    grid = [(1_200 + 60 * n, 1_050 + 55 * n) for n in range(5)]
    path = messy(
        "客户同期(1-5月).xlsx",
        "The first five months of two years, each in one column: on which month they stand is asked",
        "wide.months ask.stretch",
        outcome="needs_decision",
        question="stretch",
    )
    rows = [[SUPERMARKETS[n][1], before, now, f"{now / before - 1:.1%}"] for n, (now, before) in enumerate(grid)]
    made, _ = page("同期", ["客户名称", "2023年1-5月", "2024年1-5月", "增长率"], rows, "客户销售同期对比（元）")
    made.save(path)


def one_column_of_several_months() -> None:
    path = messy(
        "部门费用(年初至今).csv",
        "Only the header says that the figures are of January to May",
        "wide.months ask.stretch",
        outcome="needs_decision",
        question="stretch",
    )
    rows = [["销售部", kind, str(900 + 70 * n)] for n, kind in enumerate(("差旅费", "招待费", "办公费", "租金"))]
    write(path, "utf-8-sig", [["部门", "费用项目", "2024年1月-5月发生额"], *rows])


def remarks_in_other_words() -> None:
    money = figures(9833, 8, 100, 900)
    told = [None, "客户退回换新", "不退不换", "破损退货", None, "上次退货已扣", "退2箱", "七天无理由退货"]
    back = money[1] + money[3] + money[6]
    path = messy(
        "销售明细(备注退回).xlsx",
        "Remarks say in a few words that lines came back, with a plus; others only speak of returns",
        "ask.status",
        outcome="needs_decision",
        question="document_status",
        readings=[str(total(money) - 2 * back), str(total(money) - back), str(total(money))],
    )
    rows = [[date(2024, 5, 1 + n), SUPERMARKETS[n % 5][1], DRINKS[n % 5][1], money[n], told[n]] for n in range(8)]
    made, _ = page("5月", ["日期", "客户", "商品", "金额", "备注"], rows, "5月销售明细")
    made.save(path)


def claims_under_a_warranty() -> None:
    path = messy(
        "warranty_claims.csv",
        "What dealers claim under a warranty is neither sold nor an expense of the house as it stands",
        "where.titles",
        outcome="ignored",
    )
    head = ["claim_id", "claim_date", "dealer_id", "product_id", "claim_amount", "approved_amount", "status"]
    rows = [
        [str(n), f"2025-03-{n + 2:02}", f"D{n % 3}", f"P{n}", str(240 + n), str(210 + n), "approved"]
        for n in range(1, 8)
    ]
    write(path, "utf-8", [head, *rows])
