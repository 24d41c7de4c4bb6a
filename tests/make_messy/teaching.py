"""Files in the shape of well-known English teaching data, and a bilingual one, with invented figures."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import DRINKS, SUPERMARKETS, figures, sold
from tests.make_messy.paper import page


def the_classic_sample() -> None:
    dice, rows, sums = Random(232), [], Decimal(0)
    for n in range(18):
        count, price = dice.randint(20, 50), Decimal(dice.randint(4000, 18000)) / 100
        sums += count * price
        day = f"{1 + n % 12}/{13 + n % 15}/2004 0:00"
        capped, quarter = min(price, Decimal(100)), n % 12 // 3 + 1
        rows.append(
            f"{10100 + n},{count},{capped},{n % 4 + 1},{count * price},{day},Shipped,{quarter},"
            f'{1 + n % 12},2004,Classic Cars,S10_{1678 + n},"Land of Toys, Inc.",NYC,USA,Medium'
        )
    head = (
        "ORDERNUMBER,QUANTITYORDERED,PRICEEACH,ORDERLINENUMBER,SALES,ORDERDATE,STATUS,QTR_ID,MONTH_ID,YEAR_ID,"
        "PRODUCTLINE,PRODUCTCODE,CUSTOMERNAME,CITY,COUNTRY,DEALSIZE"
    )
    path = messy(
        "sales_data_2004.csv",
        "Prices are capped at 100, so SALES is the amount and not quantity × price; the day has a midnight",
        "headers.erp cells.times cells.dates text.quotes",
        Loads("sales", 18, "2004-01-13", "2004-12", totals={"amount": sums}, columns={"SALES": "amount"}),
    )
    path.write_text("\n".join([head, *rows]) + "\n", "utf-8")


def weekly_sales_of_departments() -> None:
    amounts = figures(233, 24, 900, 60_000)
    rows = [
        f"{n % 3 + 1},{n % 4 + 1},{date(2012, 2, 3 + 7 * (n // 12))},{a},{str(n < 12).upper()}"
        for n, a in enumerate(amounts)
    ]
    path = messy(
        "weekly_sales.csv",
        "Store and department are numbers and no money; Weekly_Sales is",
        "headers.erp text.utf8",
        Loads("sales", 24, "2012-02-03", "2012-02-10", totals={"amount": total(amounts)}),
    )
    path.write_text("\n".join(["Store,Dept,Date,Weekly_Sales,IsHoliday", *rows]) + "\n", "utf-8")


def daily_sales_of_stores() -> None:
    dice = Random(234)
    amounts = [dice.randint(3_000, 12_000) if n % 7 else 0 for n in range(28)]
    rows = [
        f"{n % 2 + 1},{n % 7 + 1},{date(2015, 7, 1 + n // 2)},{a},{a // 9},{int(a > 0)},1,0,{n % 3}"
        for n, a in enumerate(amounts)
    ]
    path = messy(
        "store_train.csv",
        "Customers counts people and is neither money nor a customer; closed days sold nothing",
        "headers.erp text.utf8",
        Loads("sales", 28, "2015-07-01", "2015-07-14", totals={"amount": sum(amounts)}, columns={"Sales": "amount"}),
    )
    path.write_text(
        "\n".join(["Store,DayOfWeek,Date,Sales,Customers,Open,Promo,StateHoliday,SchoolHoliday", *rows]), "utf-8"
    )


def two_languages_in_a_header() -> None:
    lines = sold(238, 13, SUPERMARKETS, DRINKS, (2024, 5), 90)
    rows = [[x.doc, x.day, x.shop[1], x.item[1], x.qty, x.price, x.amount] for x in lines]
    path = messy(
        "Sales Report 销售报表 May 2024.xlsx",
        "Every header stands in Chinese and English with its unit",
        "headers.erp headers.unit headers.line_breaks",
        Loads(
            "sales",
            13,
            "2024-05",
            "2024-05",
            totals={"amount": total(x.amount for x in lines), "quantity": sum(x.qty for x in lines)},
        ),
    )
    head = [
        "订单号\nOrder No.",
        "日期\nDate",
        "客户\nCustomer",
        "产品\nProduct",
        "数量(箱)\nQty",
        "单价(元/箱)\nUnit Price",
        "金额(元)\nAmount(RMB)",
    ]
    made, _ = page("Report", head, rows)
    made.save(path)


def pieces_of_each_day() -> None:
    sold_on = figures(2301, 31, 2_200, 4_000)
    path = messy(
        "catering_sales.xlsx",
        "Nothing but a day and its 销量: what was sold, in pieces, and money that nobody states stays missing",
        "headers.erp cells.dates",
        Loads("sales", 31, "2015-02-01", "2015-03-03", totals={"quantity": total(sold_on)}),
    )
    made, _ = page("Sheet1", ["日期", "销量"], [[date(2015, 2, 1) + timedelta(n), a] for n, a in enumerate(sold_on)])
    made.save(path)


def orders_typed_by_several_hands() -> None:
    dice, rows, sums, pieces = Random(2302), [], Decimal(0), 0
    for n in range(40):
        count, price = dice.randint(20, 900), dice.randint(2, 300)
        sums, pieces = sums + count * price, pieces + count
        day: object = "2019#3#11" if n == 12 else date(2019, 1, 1) + timedelta(3 * n)
        rows.append([f"D{31313 + n}", day, f"S{22796 + n % 7}", "浙江省", f"X{n % 9 + 1:03d}"])
        rows[-1] += [f"{count}个" if n == 20 else count, f"{price}元" if n == 25 else price, count * price]
    path = messy(
        "日化订单.xlsx",
        "One day is parted by #, one count says 个 and one price says 元: all three are read",
        "cells.dates cells.suffix",
        Loads("sales", 40, "2019-01-01", "2019-04-28", totals={"amount": sums, "quantity": pieces}),
    )
    head = ["订单编码", "订单日期", "客户编码", "所在省份", "商品编号", "订购数量", "订购单价", "金额"]
    made, _ = page("销售订单表", head, rows)
    made.save(path)
