"""Shapes of shared reports that used to be asked about or lost a dimension, and their nearest lookalikes."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import DRINKS, FURNITURE, SOFAS, SUPERMARKETS, figures, sold
from tests.make_messy.paper import book, merge, page, put
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
        "The total is the subtotal less the discount and with the freight: less that it is what was sold",
        "meaning.fees meaning.rebate",
        Loads("sales", len(lines), totals={"amount": total(x.amount - 15 for x in lines)}),
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


def bought_among_the_sold() -> None:
    lines = sold(1911, 10, SUPERMARKETS, DRINKS, (2024, 5), 30)
    path = messy(
        "仓库出入库流水5月.xlsx",
        "Goods taken in stand among those that went out: whether they count is asked",
        "ask.status meaning.type_column",
        outcome="needs_decision",
    )
    rows = [[x.day, x.item[1], "出库" if n % 2 else "入库", x.qty, x.price, x.amount] for n, x in enumerate(lines)]
    made, _ = page("流水", ["日期", "商品", "类型", "数量", "单价", "金额"], rows)
    made.save(path)


def returns_taken_in() -> None:
    lines = sold(1912, 10, SUPERMARKETS, DRINKS, (2024, 5), 30)
    path = messy(
        "销售出库及退货入库5月.xlsx",
        "销售退货入库 is what buyers sent back: it is taken off and no question",
        "meaning.type_column",
        Loads(
            "sales", 10, totals={"amount": total(-x.amount if n % 5 == 4 else x.amount for n, x in enumerate(lines))}
        ),
    )
    kinds = ["销售退货入库" if n % 5 == 4 else "销售出库" for n in range(10)]
    rows = [[x.day, x.shop[1], x.item[1], k, x.qty, x.amount] for x, k in zip(lines, kinds, strict=True)]
    made, _ = page("单据", ["日期", "客户", "商品", "单据类型", "数量", "金额"], rows)
    made.save(path)


def paid_in_part() -> None:
    lines = sold(1913, 8, FURNITURE, SOFAS, (2024, 5), 3)
    path = messy(
        "开单记录(含欠款).xlsx",
        "What was paid and what is still owed add up to what was sold: that is the amount",
        "meaning.overdue",
        Loads("sales", 8, totals={"amount": total(x.amount for x in lines)}, columns={"应收金额": "amount"}),
    )
    owed = [100 if n % 3 == 2 else 0 for n in range(8)]
    rows = [
        [x.doc, x.day, x.shop[1], x.item[1], x.qty, x.amount, x.amount - o, o] for x, o in zip(lines, owed, strict=True)
    ]
    made, _ = page("开单", ["销售单号", "业务时间", "客户", "商品名", "数量", "应收金额", "实收金额", "欠款"], rows)
    made.save(path)


def months_of_a_business_year() -> None:
    grid = grid_of(1914, 3, 4, 100, 900)
    path = messy(
        "dealer sales by fiscal month.csv",
        "Apr FY24 first: the business year does not begin in January, and nobody says in which year its months are",
        "wide.english_months",
        outcome="ignored",
    )
    rows = [[f"Dealer {n}", *map(str, g)] for n, g in enumerate(grid, 1)]
    write(path, "utf-8", [["Dealer", "Apr FY24", "May FY24", "Jan FY24", "Feb FY24"], *rows])


def months_beside_last_year() -> None:
    grid = grid_of(1915, 3, 6, 100, 900)
    path = messy(
        "门店逐月同比.xlsx",
        "今年, 去年 and 增长 stand under each month: the figures of this year are loaded",
        "wide.months headers.two_rows",
        Loads("sales", 9, "2024-01", "2024-03", totals={"amount": total(a for g in grid for a in g[::2])}),
    )
    made, sheet = book("S")
    heads = [text for m in (1, 2, 3) for text in (f"{m}月", None, None)]
    rows = [
        [f"{n}号店", *(v for a, b in zip(g[::2], g[1::2], strict=True) for v in (a, b, f"{(a / b - 1) * 100:.1f}%"))]
        for n, g in enumerate(grid, 1)
    ]
    top = [["2024年一季度门店销售同比（元）"], ["门店", *heads], [None, *["今年", "去年", "增长"] * 3]]
    put(sheet, 1, [*top, *rows])
    merge(sheet, "A2:A3", "B2:D2", "E2:G2", "H2:J2")
    made.save(path)


def pieces_of_chains_across() -> None:
    pieces = [[12, 30], [7, 45], [19, 8]]
    path = messy(
        "2024年5月各商超销量.xlsx",
        "The title says 销量（箱）: what stands under the chains are pieces and no money",
        "wide.customers meaning.pieces headers.unit_in_title",
        Loads("sales", 6, "2024-05-01", "2024-05-01", totals={"quantity": 121}),
    )
    rows = [[d[0], d[1], *p, sum(p)] for d, p in zip(DRINKS, pieces, strict=False)]
    made, _ = page("Sheet1", ["条码", "品名", "大润发", "永辉", "合计"], rows, "2024年5月各商超销量（箱）")
    made.save(path)


def weeks_over_the_turn_of_the_year() -> None:
    grid = grid_of(1916, 2, 3, 1_000, 9_000)
    path = messy(
        "门店跨年周销售额.xlsx",
        "The weeks run over the turn of a year that nobody tells: none of them is read",
        "wide.weeks",
        outcome=["needs_decision", "ignored"],
    )
    weeks = ["第52周(12.22-12.28)", "第1周(12.29-1.4)", "第2周(1.5-1.11)"]
    made, _ = page("Sheet1", ["门店", *weeks], [[f"{n}号店", *g] for n, g in enumerate(grid, 1)])
    made.save(path)


def quarter_that_sums_its_months() -> None:
    lines = sold(1917, 15, SUPERMARKETS, DRINKS, (2024, 5), 30)
    path = messy(
        "2024二季度分月及汇总.xlsx",
        "The sheet of the quarter adds up to the sheets of its months: it counts nothing twice and asks nothing",
        "where.summary_sheet",
        Loads("sales", 15, totals={"amount": total(x.amount for x in lines)}),
    )
    made, sheet = book("4月")
    for n, month in enumerate((4, 5, 6)):
        sheet = sheet if n == 0 else made.create_sheet(f"{month}月")
        rows = [
            [f"2024-{month:02d}-{k + 3:02d}", x.shop[1], x.item[1], x.qty, x.amount]
            for k, x in enumerate(lines[5 * n : 5 * n + 5])
        ]
        put(sheet, 1, [["日期", "客户", "商品", "数量", "金额"], *rows])
    sums = {x.shop[1]: total(y.amount for y in lines if y.shop == x.shop) for x in lines}
    put(made.create_sheet("二季度汇总"), 1, [["客户", "销售金额"], *sums.items(), ["合计", total(sums.values())]])
    made.save(path)


def in_and_out_in_a_column() -> None:
    lines = sold(1918, 10, SUPERMARKETS, DRINKS, (2024, 5), 30)
    path = messy(
        "店里流水(进出).xlsx",
        "进 and 出 stand in one column: whether what came in counts is asked",
        "ask.status meaning.type_column",
        outcome="needs_decision",
    )
    rows = [[x.day, "出" if n % 2 else "进", x.item[1], x.qty, x.price, x.amount] for n, x in enumerate(lines)]
    made, _ = page("流水", ["日期", "进/出", "商品", "数量", "单价", "金额"], rows)
    made.save(path)


def months_foreseen() -> None:
    path = messy(
        "三季度销售预测2024.xlsx",
        "6月预测 is what may be sold: it is not loaded as sales",
        "meaning.target",
        outcome="ignored",
    )
    rows = [[d[1], 12 + n, 15 + n, 11 + n] for n, d in enumerate(DRINKS)]
    made, _ = page("预测", ["产品", "7月预测", "8月预测", "9月预测"], rows)
    made.save(path)


def prices_quoted() -> None:
    lines = sold(1919, 6, FURNITURE, SOFAS, (2024, 5), 3)
    path = messy(
        "客户报价记录.xlsx",
        "What was quoted to customers is not sold yet",
        "kind.pipeline",
        outcome="ignored",
        kind="pipeline",
    )
    rows = [[x.day, x.shop[1], x.item[1], x.qty, x.price, x.amount, "30天"] for x in lines]
    made, _ = page("Sheet1", ["报价日期", "客户", "产品", "数量", "单价", "金额", "报价有效期"], rows)
    made.save(path)
