"""Shapes of shared reports that used to be asked about or lost a dimension, and their nearest lookalikes."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import DRINKS, FURNITURE, SOFAS, SUPERMARKETS, figures, sold
from tests.make_messy.paper import book, page, put
from tests.make_messy.text import write
from tests.make_messy.wide import grid_of, sum_of

_ORDER = ["Name", "Created at", "Subtotal", "Shipping", "Taxes", "Total", "Lineitem quantity", "Lineitem name"]
_ADDED = Decimal("92.50")  # freight and tax


def chains_across() -> None:
    grid = grid_of(1901, 4, 4, 100, 9_000)
    chains = ["大润发", "永辉", "家乐福", "沃尔玛"]
    path = messy(
        "2024年6月各商超销售.xlsx",
        "The title says 各商超: the chains across are where it was sold, and 合计 sums them",
        "wide.customers",
        Loads(
            "sales",
            16,
            "2024-06-01",
            "2024-06-01",
            totals={"amount": sum_of(grid)},
            lines=[{"terminal": "永辉", "product_name": DRINKS[1][1], "amount": grid[1][1]}],
        ),
    )
    rows = [[d[0], d[1], *g, total(g)] for d, g in zip(DRINKS, grid, strict=False)]
    made, _ = page("6月", ["条码", "品名", *chains, "合计"], rows, "2024年6月各商超销售明细（金额：元）")
    made.save(path)


def two_years_of_categories() -> None:
    one, two = figures(1902, 4, 50, 300), figures(1903, 4, 50, 300)
    path = messy(
        "品类两年对比.xlsx",
        "2023年销售额 | 2024年销售额 of categories are sales, and no question: the headers say so",
        "wide.years headers.unit_wan",
        Loads("sales", 8, "2023-01", "2024-01", totals={"amount": (total(one) + total(two)) * 10_000}),
    )
    names = ("乳品", "饮料", "冲调", "零食")
    rows = [[n, a, b, f"{(b / a - 1) * 100:.1f}%"] for n, a, b in zip(names, one, two, strict=True)]
    made, _ = page("Sheet1", ["品类", "2023年销售额（万元）", "2024年销售额（万元）", "同比"], rows)
    made.save(path)


def sheets_named_after_days() -> None:
    lines = sold(1904, 12, SUPERMARKETS, DRINKS, (2024, 5), 30)
    path = messy(
        "销售日报2024.xlsx",
        "The file says 日报 and 2024: its sheets 5.3, 5.4 and 5.10 are days of May",
        "where.month_sheets wide.day_in_file_name",
        Loads("sales", 12, "2024-05-03", "2024-05-10", totals={"amount": total(x.amount for x in lines)}),
    )
    made, sheet = book("5.3")
    for n, name in enumerate(("5.3", "5.4", "5.10")):
        sheet = sheet if n == 0 else made.create_sheet(name)
        rows = [[x.shop[1], x.item[1], x.qty, x.price, x.amount] for x in lines[4 * n : 4 * n + 4]]
        put(sheet, 1, [["客户", "品名", "数量", "单价", "金额"], *rows])
    made.save(path)


def sheets_named_after_chapters() -> None:
    lines = sold(1905, 8, SUPERMARKETS, DRINKS, (2024, 5), 30)
    path = messy(
        "销售资料汇编2024.xlsx",
        "Nothing says that sheets 1.1 and 1.2 are days: they may be chapters, and the period is asked",
        "where.month_sheets wide.day_in_file_name",
        outcome="needs_decision",
    )
    made, sheet = book("1.1")
    for n, name in enumerate(("1.1", "1.2")):
        sheet = sheet if n == 0 else made.create_sheet(name)
        rows = [[x.shop[1], x.item[1], x.qty, x.price, x.amount] for x in lines[4 * n : 4 * n + 4]]
        put(sheet, 1, [["客户", "品名", "数量", "单价", "金额"], *rows])
    made.save(path)


def freight_in_the_total() -> None:
    lines = sold(1906, 9, FURNITURE, SOFAS, (2024, 5), 3)
    path = messy(
        "web orders with shipping.csv",
        "The total holds the freight, which is no sale: the subtotal is taken",
        "meaning.fees meaning.order_amount",
        Loads("sales", 9, totals={"amount": total(x.amount for x in lines), "quantity": sum(x.qty for x in lines)}),
    )
    rows = [
        [f"#{n}", str(x.day), str(x.amount), "80.00", "0.00", str(x.amount + 80), str(x.qty), x.item[1]]
        for n, x in enumerate(lines, 1001)
    ]
    write(path, "utf-8", [_ORDER, *rows])


def freight_and_tax_in_the_total() -> None:
    lines = sold(1907, 9, FURNITURE, SOFAS, (2024, 5), 3)
    path = messy(
        "web orders with tax.csv",
        "The subtotal is without tax and the total with tax and freight: which is the amount is asked",
        "meaning.fees ask.two_amounts",
        outcome="needs_decision",
    )
    rows = [
        [f"#{n}", str(x.day), str(x.amount), "80.00", "12.50", str(x.amount + _ADDED), str(x.qty), x.item[1]]
        for n, x in enumerate(lines, 1001)
    ]
    write(path, "utf-8", [_ORDER, *rows])


def freight_and_discount_in_the_total() -> None:
    lines = sold(1911, 9, FURNITURE, SOFAS, (2024, 5), 3)
    path = messy(
        "web orders with discount.csv",
        "The subtotal is before a discount and the total after it and with freight: which is the amount is asked",
        "meaning.fees ask.two_amounts",
        outcome="needs_decision",
        question="two_amounts",
    )
    head = ["order_id", "order_date", "customer", "subtotal", "discount", "shipping", "total"]
    rows = [
        [f"#{n}", str(x.day), x.shop[1], str(x.amount), "15.00", "80.00", str(x.amount + 65)]
        for n, x in enumerate(lines, 1001)
    ]
    write(path, "utf-8", [head, *rows])


def weeks_with_their_days() -> None:
    grid = grid_of(1908, 3, 3, 1_000, 9_000)
    weeks = ["第18周(4.29-5.5)", "第19周(5.6-5.12)", "第20周(5.13-5.19)"]
    path = messy(
        "门店各周销售额2024.xlsx",
        "A week with its days in brackets begins with the first of them",
        "wide.weeks",
        Loads("sales", 9, "2024-04-29", "2024-05-13", totals={"amount": sum_of(grid)}),
    )
    rows = [[f"{n}号店", *g, total(g)] for n, g in enumerate(grid, 1)]
    made, _ = page("Sheet1", ["门店", *weeks, "合计"], rows)
    made.save(path)


def running_beside_the_sum() -> None:
    grid = grid_of(1909, 31, 3, 100, 900)
    path = messy(
        "门店5月逐日销售.xlsx",
        "合计 sums each day and 累计 goes on from day to day: only the first is checked",
        "totals.labelled meaning.running",
        Loads(
            "sales", 93, "2024-05-01", "2024-05-31", totals={"amount": sum_of(grid)}, checks=[ok("合计", sum_of(grid))]
        ),
    )
    rows = [[f"5月{d}日", *g, total(g), sum_of(grid[:d])] for d, g in enumerate(grid, 1)]
    made, _ = page("5月", ["日期", "春熙店", "天府店", "科华店", "合计", "累计"], rows, "2024年5月各门店销售日报表")
    made.save(path)


def freight_among_the_lines() -> None:
    amounts = figures(1910, 5, 20, 90)
    path = messy(
        "marketplace settlement may.csv",
        "Fees are taken off the sales; freight that buyers paid stands among them: in or out is asked",
        "meaning.fees",
        outcome="needs_decision",
    )
    rows = []
    for n, amount in enumerate(amounts, 1):
        day = f"2024-05-{n:02d}"
        rows.append([f"111-{n}", day, "ItemPrice", "Principal", str(amount), f"SKU{n}"])
        rows.append([f"111-{n}", day, "ItemPrice", "Shipping", "3.99", f"SKU{n}"])
        rows.append([f"111-{n}", day, "ItemFees", "Commission", "-2.50", f"SKU{n}"])
    write(path, "utf-8", [["order-id", "posted-date", "amount-type", "amount-description", "amount", "sku"], *rows])
