"""Exports that only their file's name, or a tax that no column states, tells what they are."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.text import write

RATES = (Decimal("1.13"), Decimal("1.13"), Decimal("1.09"))


def net_of_tax() -> None:
    nets = [Decimal(n) for n in ("5120.30", "880.00", "12640.55", "3303.10", "745.25", "9080.00")]
    gross = [(net * RATES[n % 3]).quantize(Decimal("0.01")) for n, net in enumerate(nets)]
    path = messy(
        "store_sales_report.20240512.csv",
        "销售净额 that a rate of tax makes 销售金额 on every line is without tax, not without returns",
        "meaning.tax",
        Loads("sales", 6, "2024-05-12", "2024-05-12", totals={"amount": total(gross)}),
    )
    rows = [
        [
            "2024",
            "5",
            "2024-05-12",
            f"0{n % 3 + 1}01",
            f"{'东西北'[n % 3]}门店",
            f"1{n}",
            "饮料",
            str(gross[n]),
            str(net),
        ]
        for n, net in enumerate(nets)
    ]
    head = ["年", "月", "日期", "门店编码", "门店名称", "品类编码", "品类名称", "销售金额", "销售净额"]
    write(path, "utf-8", [head, *rows])


def forecast_of_spending() -> None:
    path = messy(
        "q3_forecast.csv",
        "What departments are forecast to spend on salaries and travel is no target of sales",
        "meaning.target",
        outcome="ignored",
    )
    kinds = ["Salaries", "Travel", "Software", "Equipment", "Other"]
    rows = [
        [unit, kind, f"2026-0{month}", str(1200 + 310 * place + 17 * month)]
        for unit in ("Sales", "Operations")
        for place, kind in enumerate(kinds)
        for month in (7, 8, 9)
    ]
    write(path, "utf-8", [["department", "category", "month", "forecast_amount"], *rows])


def budget_of_goods() -> None:
    path = messy(
        "regionbudget_upload.csv",
        "Units and value of products under a name that ends in budget are no sales: which kind of budget is asked",
        "ask.dataset",
        outcome="needs_decision",
    )
    rows = [
        [f"2025-0{month}", "Kenya", buyer, good, str(20 + month), str(500 * (20 + month))]
        for month in (1, 2, 3)
        for buyer in ("Umoja Ltd", "Savanna Stores")
        for good in ("Syrup 100 ml", "Tablets 20")
    ]
    write(path, "utf-8", [["MONTH", "COUNTRY", "DISTRIBUTOR", "PRODUCT", "UNITS", "VALUE"], *rows])


def _purchases(name: str, sentence: str, price: str) -> None:
    path = messy(name, sentence, "meaning.cost", outcome="ignored")
    rows = [
        [f"2024-05-{3 + n:02d}", "Umoja Ltd", ["Cola 330 ml", "Water 1 l"][n % 2], str(24 + n), price, "Received"]
        for n in range(6)
    ]
    write(path, "utf-8", [["Date", "Distributor", "Product", "Quantity", "UnitPrice", "Status"], *rows])


def purchases_of_a_shop() -> None:
    _purchases(
        "shop_purchases.csv", "Purchases from distributors are no sales to them, where no customer is named", "12.5"
    )


def purchases_for_stock() -> None:
    _purchases("stock purchases 2024-05.csv", "Purchases for stock say what came in, not what is left", "9.8")


def open_items() -> None:
    path = messy(
        "open_items.csv",
        "Open items are what customers owe, not what was sold; of which day is asked",
        "kind.receivable",
        outcome="needs_decision",
    )
    rows = [
        ["Baobab Ltd", "INV-1001", "03/01/2026", "02/02/2026", "5,000,000.00", "1,000,000.00"],
        ["Mango & Co", "INV-1002", "15/01/2026", "14/02/2026", "2,000,000.00", ""],
        ["Baobab Ltd", "INV-1007", "28/01/2026", "27/02/2026", "750,500.00", ""],
    ]
    write(path, "utf-8", [["Customer", "Invoice No", "Invoice Date", "Due Date", "Amount", "Paid"], *rows])


def register_of_a_span() -> None:
    nets = [500, 1200, 1800, 600, 2500, 900, 1100]
    path = messy(
        "Sales Register (span).csv",
        "1-Apr-24 to 31-May-24 tells that 5-4-2024 is a day of April, whatever 1/24-25 as a voucher's number may be",
        "cells.dates",
        Loads("sales", 7, "2024-04-05", "2024-05-11", totals={"amount": total(Decimal(n) * 118 / 100 for n in nets)}),
    )
    rows = [
        [f"{5 + n}-{4 + n // 4}-2024", f"Shop {n % 3}", "Sales", f"{n + 1}/24-25", str(net), *[str(net * 9 / 100)] * 2]
        for n, net in enumerate(nets)
    ]
    rows = [[*row, str(Decimal(net) * 118 / 100)] for row, net in zip(rows, nets, strict=True)]
    title = [["Umang Traders"], ["Sales Register"], ["1-Apr-24 to 31-May-24"], []]
    head = ["Date", "Particulars", "Voucher Type", "Voucher No.", "Value", "CGST", "SGST", "Gross Total"]
    write(path, "utf-8", [*title, head, *rows])


def two_invoices_of_several_lines() -> None:
    path = messy(
        "Invoice.csv",
        "Lines of other worth that show one total by invoice, be it of two invoices: whose total it is, is asked",
        "meaning.order_amount",
        outcome="needs_decision",
    )
    rows = [
        ["2024-05-02", "88001", "Umoja Ltd", "Cola 330 ml", "10", "12", "120", "260", "286"],
        ["2024-05-02", "88001", "Umoja Ltd", "Water 1 l", "20", "7", "140", "260", "286"],
        ["2024-05-09", "88002", "Savanna", "Cola 330 ml", "5", "12", "60", "60", "66"],
        ["2024-05-15", "88003", "Umoja Ltd", "Water 1 l", "30", "7", "210", "330", "363"],
        ["2024-05-15", "88003", "Umoja Ltd", "Tea 500 ml", "12", "10", "120", "330", "363"],
    ]
    head = ["Invoice Date", "Invoice ID", "Customer Name", "Item Name", "Quantity", "Item Price", "Item Total"]
    write(path, "utf-8", [[*head, "SubTotal", "Total"], *rows])


def marks_of_staff() -> None:
    path = messy(
        "绩效指标导出.csv",
        "目标值 beside 扣分, 加分 and 指标分数 is what staff are marked by, and no target of sales",
        "meaning.target",
        outcome="ignored",
    )
    rows = [[f"ZB{n}", "2", "1", "%", str(80 + 3 * n), "10", "是", "2024-05"] for n in range(6)]
    write(path, "utf-8", [["指标编码", "扣分", "加分", "单位(%)", "目标值", "指标分数", "是否允许超分", "年月"], *rows])


def sold_abroad_with_freight() -> None:
    counts = [200, 350, 120, 410, 90, 275]
    path = messy(
        "出口台账(报关).csv",
        "销售金额 stays what was sold, although 海运费 makes it of what was declared at the customs",
        "meaning.fees",
        Loads("sales", 6, "2024-05-02", "2024-05-07", totals={"amount": total(Decimal(n) * 5 / 2 for n in counts)}),
    )
    rows = [
        [str(n), "KG", "2.5", str(n * 2.5), f"2024-05-0{2 + at}", f"31{at}", str(n * 2.5), "100", str(n * 2.5 - 100)]
        for at, n in enumerate(counts)
    ]
    head = [
        "销售数量",
        "单位",
        "销售单价",
        "销售金额",
        "出口日期",
        "报关单号码",
        "报关金额CFR",
        "海运费",
        "报关金额FOB",
    ]
    write(path, "utf-8", [head, *rows])
