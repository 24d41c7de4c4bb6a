"""Tables of clerks and systems that were read for others: days as decimals, carriers' bills, ages in two rows."""

from __future__ import annotations

from typing import Any

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, FURNITURE, SOFAS, SUPERMARKETS, figures, sold
from tests.make_messy.paper import book, merge, page, put
from tests.make_messy.text import write

PIECES = [[(7 * row + 3 * day) % 9 for day in range(31)] for row in range(4)]


def days_as_text() -> None:
    path = messy(
        "5月各店日销量.xlsx",
        "5.1 … 5.31 head the columns: days of May, not decimals",
        "wide.period_in_title cells.dotted_days",
        _of_may(days=31),
    )
    rows = [[shop[1], *pieces, sum(pieces)] for shop, pieces in zip(SUPERMARKETS, PIECES, strict=False)]
    page("5月", ["门店", *(f"5.{n}" for n in range(1, 32)), "合计"], rows, "2024年5月各店日销量（台）")[0].save(path)


def days_as_numbers() -> None:
    path = messy(
        "5月产品日销量.xlsx",
        "Days typed as numbers: what stands as 5.1 after 5.9 is the 10th",
        "wide.period_in_title cells.dotted_days",
        _of_may(days=31),
    )
    head: list[Any] = ["品名", *(float(f"5.{n}") for n in range(1, 32))]
    made, sheet = book("Sheet1")
    put(sheet, 1, [["2024年5月产品日销量（箱）"], head])
    put(sheet, 3, [[item[1], *pieces] for item, pieces in zip(DRINKS, PIECES, strict=False)])
    made.save(path)


def _of_may(days: int) -> Loads:
    sold_on = [(row, day) for row in range(4) for day in range(days)]
    pieces = sum(PIECES[row][day] for row, day in sold_on)
    return Loads("sales", len(sold_on), "2024-05-01", f"2024-05-{days}", totals={"quantity": pieces})


def two_currencies_under_an_oracle_name() -> None:
    path = messy(
        "trx_register.csv",
        "A column under any name whose cells are CNY and USD: amounts of two currencies are not added unasked",
        "ask.status",
        outcome="needs_decision",
    )
    head = [
        "Trx Number",
        "Trx Date",
        "Invoice Currency Code",
        "Item Description",
        "Quantity Invoiced",
        "Extended Amount",
    ]
    rows = [
        [str(50100 + n), str(x.day), "USD" if n % 4 == 0 else "CNY", x.item[1], str(x.qty), str(x.amount)]
        for n, x in enumerate(sold(2321, 12))
    ]
    write(path, "utf-8", [head, *rows])


def a_carriers_bill() -> None:
    path = messy(
        "物流5月对账.xlsx",
        "Freight and insurance make up 合计: what a carrier bills is no sale",
        "meaning.fees",
        outcome="ignored",
    )
    freight = figures(2322, 9, 30, 200)
    rows = [
        [f"2024-05-{n + 1:02}", f"DPK{10_000 + n}", FURNITURE[n % 6][1], n % 4 + 1, value, 5, value + 5]
        for n, value in enumerate(freight)
    ]
    rows.append(["合计", None, None, None, total(freight), 45, total(freight) + 45])
    head = ["发货日期", "运单号", "收货客户", "件数", "运费", "保价费", "合计"]
    page("Sheet1", head, rows, "物流对账单 2024年5月")[0].save(path)


def rivals_prices() -> None:
    path = messy(
        "竞品售价调查.xlsx",
        "What rivals' goods cost is no list of one's own goods",
        "kind.price",
        outcome="ignored",
    )
    rows = [["全友" if n % 2 else "双虎", item[1], "", item[3], SOFAS[0][1]] for n, item in enumerate(SOFAS)]
    page("Sheet1", ["品牌", "品名", "规格", "售价", "我司同类"], rows, "竞品价格调查表 2024-05-20")[0].save(path)


def ages_over_money_and_share() -> None:
    ages = [figures(2323 + n, 5, 0, 30_000) for n in range(5)]
    sums = {"amount": total(total(row) for row in ages), "overdue": total(total(row[1:]) for row in ages)}
    path = messy(
        "U8应收账龄.xlsx",
        "Money and its share stand under each age of a two-row header",
        "kind.receivable headers.two_rows meaning.overdue",
        Loads("receivable", 5, "2024-06-30", "2024-06-30", totals=sums),
    )
    top = [
        "客户编码",
        "客户名称",
        "本币余额",
        "账期内",
        "1-30天",
        None,
        "31-60天",
        None,
        "61-90天",
        None,
        "91天以上",
        None,
    ]
    rows = [
        [
            shop[0],
            shop[1],
            total(row),
            row[0],
            *(cell for value in row[1:] for cell in (value, value / total(row) * 100)),
        ]
        for shop, row in zip(FURNITURE, ages, strict=False)
    ]
    made, sheet = book("应收账龄")
    put(sheet, 1, [["应收账龄分析"], ["截止日期：2024-06-30"], top, [None] * 4 + ["本币金额", "%"] * 4, *rows])
    merge(sheet, *(f"{c}3:{c}4" for c in "ABCD"), *(f"{a}3:{b}3" for a, b in ("EF", "GH", "IJ", "KL")))
    made.save(path)


def ages_without_a_unit() -> None:
    ages = [figures(2333 + n, 5, 0, 9_000) for n in range(4)]
    path = messy(
        "FBL5N ageing 0630.xlsx",
        "Not due | 1-30 | 31-60 | >90 | Total AR under a title of ageing are receivables",
        "kind.receivable",
        Loads("receivable", 4, "2024-06-30", "2024-06-30", totals={"amount": total(total(row) for row in ages)}),
    )
    rows = [[f"{1000 + n:010}", f"Dealer {n}", *row, total(row)] for n, row in enumerate(ages)]
    made, sheet = book("ALV")
    put(sheet, 1, [["Customer Ageing Report"], ["Key date: 06/30/2024"]])
    put(sheet, 3, [["Customer", "Name", "Not due", "1-30", "31-60", "61-90", ">90", "Total AR"], *rows])
    made.save(path)


def stores_of_cities_across() -> None:
    pieces = [[(5 * row + 2 * store) % 11 + 1 for store in range(4)] for row in range(4)]
    count = sum(map(sum, pieces))
    path = messy(
        "分店5月(三行表头).xlsx",
        "City, store and measure stand in three header rows: each store is a column of pieces and one of money",
        "headers.three_rows wide.customers wide.measures",
        Loads(
            "sales",
            16,
            "2024-05-01",
            "2024-05-01",
            totals={"quantity": count, "amount": 12 * count},
            lines=[{"terminal": "成都 B店", "product_name": DRINKS[1][1], "quantity": pieces[1][1]}],
        ),
    )
    made, sheet = book("Sheet1")
    top: list[Any] = ["商品", "成都", None, None, None, "重庆", None, None, None]
    stores: list[Any] = [None, "A店", None, "B店", None, "A店", None, "B店", None]
    rows = [[item[1], *(n for p in row for n in (p, 12 * p))] for item, row in zip(DRINKS, pieces, strict=False)]
    put(sheet, 1, [["2024年5月分店销售"], top, stores, [None, *["数量", "金额"] * 4], *rows])
    merge(sheet, "A2:A4", "B2:E2", "F2:I2", "B3:C3", "D3:E3", "F3:G3", "H3:I3")
    made.save(path)


def hong_kong_on_a_sheet_of_its_own() -> None:
    path = messy(
        "内地及香港5月.xlsx",
        "The header of one sheet says RMB and of the other HKD: the two are not added up",
        "headers.unit_dollars",
        outcome="needs_decision",
    )
    lines = sold(2324, 12)
    made, sheet = book("内地")
    put(sheet, 1, [["日期", "客户", "金额(RMB)"], *([x.day, x.shop[1], x.amount] for x in lines[:7])])
    put(
        made.create_sheet("香港"),
        1,
        [["日期", "客户", "金额(HKD)"], *([x.day, x.shop[1], x.amount] for x in lines[7:])],
    )
    made.save(path)


def a_brand_called_example() -> None:
    path = messy(
        "商品资料(示例牌).xlsx",
        "Every good is of the brand 示例: no row is an example of how to fill the form in",
        "kind.product where.instructions",
        Loads("product", 12),
    )
    rows = [[f"P{n:04}", f"{DRINKS[n % 5][1]}{n}", "饮料", "示例", "箱", 30, 48] for n in range(12)]
    head = ["商品编码", "商品名称", "类别", "品牌", "单位", "采购价", "零售价"]
    page("Sheet1", head, rows, "商品资料")[0].save(path)
