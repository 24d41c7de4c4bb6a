"""Exports of programs that keep books, expenses and shops abroad."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy
from tests.make_messy.text import write


def receipts_of_a_traveller() -> None:
    path = messy(
        "receipts_export.csv",
        "A description beside a merchant is no good: what was paid to merchants may be spent",
        "ask.dataset",
        outcome="needs_decision",
    )
    rows = [
        ["2024-05-02 09:12:00", "City Cabs", "18.40", "4121", "Taxi", "Airport to office", "yes"],
        ["2024-05-03 20:05:00", "Grand Hotel", "212.00", "7011", "Lodging", "2 nights", "yes"],
        ["2024-05-04 12:31:00", "Noodle Bar", "14.80", "5812", "Meals", "Lunch", "yes"],
    ]
    write(path, "utf-8", [["Timestamp", "Merchant", "Amount", "MCC", "Category", "Description", "Reimbursable"], *rows])


def invoices_and_payments_of_customers() -> None:
    left = ("8650.00", "1120.50", "0.00")
    path = messy(
        "Customer entries as of 2024-05-31.csv",
        "Invoices and payments in one column with Remaining Amount are what is owed rather than sales, and asked about",
        "ask.dataset",
        outcome="needs_decision",
    )
    rows = [
        ["2024-05-02", "Invoice", "103001", "10000", "Order 101001", "8650.00", left[0], "2024-06-01"],
        ["2024-05-06", "Invoice", "103005", "20000", "Order 101007", "4120.50", left[1], "2024-06-05"],
        ["2024-05-12", "Payment", "2596", "20000", "Payment", "-3000.00", left[2], "2024-05-12"],
    ]
    head = ["Posting Date", "Document Type", "Document No.", "Customer No.", "Description", "Amount"]
    write(path, "utf-8", [[*head, "Remaining Amount", "Due Date"], *rows])


def stock_by_the_bag() -> None:
    path = messy(
        "Stock Summary.csv",
        "A summary of stock whose counts carry bags and bottles is no list of expenses",
        "meaning.cost",
        outcome="ignored",
    )
    rows = [
        ["Riverdale Traders"],
        ["Stock Summary"],
        ["1-Apr-24 to 30-Apr-24"],
        [""],
        ["Particulars", "Quantity", "Rate", "Value"],
        ["Basmati Rice 5kg", "120 bag", "410.00", "49200.00"],
        ["Sunflower Oil 1L", "300 btl", "132.50", "39750.00"],
        ["Grand Total", "", "", "88950.00"],
    ]
    write(path, "utf-8", rows)


def bills_pending() -> None:
    pending = ("15400.00", "12150.50")
    path = messy(
        "Bills Receivable.csv",
        "Pending Amount of a party, Due on and Overdue by days are what is owed",
        "kind.receivable",
        Loads("receivable", 2, "2024-04-30", totals={"amount": "27550.50"}),
    )
    rows = [
        ["Riverdale Traders"],
        ["Bills Receivable"],
        ["as at 2024-04-30"],
        [""],
        ["Date", "Ref. No.", "Party's Name", "Pending Amount", "Due on", "Overdue by days"],
        ["2024-04-13", "1", "Anand Stores", pending[0], "2024-04-17", "13"],
        ["2024-04-15", "2", "Bharat Mart", pending[1], "2024-04-20", "10"],
        ["", "", "Total", "27550.50", "", ""],
    ]
    write(path, "utf-8", rows)


def goods_of_vendors_that_were_sold() -> None:
    path = messy(
        "shop_goods_2024-05-01_2024-05-31.csv",
        "Goods with their vendor and no buyer are sold where the money is called net sales",
        "headers.by_content",
        Loads("sales", 2, "2024-05-01", totals={"amount": "1055.00", "quantity": "36"}),
    )
    rows = [
        ["Linen Shirt", "Oak & Co", "Shirts", "14", "700.00", "-35.00", "-50.00", "615.00"],
        ["Canvas Tote", "Oak & Co", "Bags", "22", "440.00", "0.00", "0.00", "440.00"],
    ]
    head = ["Product title", "Product vendor", "Product type", "Net items sold", "Gross sales", "Discounts", "Returns"]
    write(path, "utf-8", [[*head, "Net sales"], *rows])


def sold_by_identifiers() -> None:
    sold = ("1232.16", "1232.16", "2999.98")
    path = messy(
        "history.csv",
        "TIME_ID, QUANTITY_SOLD and AMOUNT_SOLD are the day, the pieces and the money",
        "cells.dates",
        Loads("sales", 3, "1998-01-10", "1999-02-15", totals={"amount": "5464.30", "quantity": "4"}),
    )
    rows = [
        ["13", "987", "10-JAN-98", "3", "1", sold[0]],
        ["13", "1660", "10-JAN-98", "3", "1", sold[1]],
        ["18", "1762", "15-FEB-99", "2", "2", sold[2]],
    ]
    write(path, "utf-8", [["PROD_ID", "CUST_ID", "TIME_ID", "CHANNEL_ID", "QUANTITY_SOLD", "AMOUNT_SOLD"], *rows])


def quarters_with_their_year() -> None:
    path = messy(
        "products by quarter.csv",
        "A quarter that says its year (Q1 2012) beside a column of years is that quarter",
        "cells.period",
        Loads("sales", 3, "2012-01-01", "2013-07-01", totals={"amount": "176813.48", "quantity": "881"}),
    )
    rows = [
        ["United States", "Fax", "Cooking Gear", "2012", "Q1 2012", "59628.66", "489"],
        ["United States", "Fax", "Tents", "2012", "Q1 2012", "35950.32", "252"],
        ["United Kingdom", "Web", "Irons", "2013", "Q3 2013", "81234.50", "140"],
    ]
    head = ["Retailer country", "Order method type", "Product", "Year", "Quarter", "Revenue", "Quantity"]
    write(path, "utf-8", [head, *rows])


def actual_and_predicted_goods() -> None:
    path = messy(
        "actual and predicted.csv",
        "What was ACTUAL of products beside what was PREDICTED is no expense",
        "meaning.cost",
        outcome="ignored",
    )
    rows = [[f"${900 + n}.00", f"${850 - n}.00", "CANADA", "SOFA", "1993", str(1 + n)] for n in range(6)]
    write(path, "utf-8", [["ACTUAL", "PREDICT", "COUNTRY", "PRODUCT", "YEAR", "MONTH"], *rows])


def the_same_as_price_times_pieces() -> None:
    path = messy(
        "fast food.csv",
        "A column of no known name that is price × quantity on every row raises no question",
        "meaning.price_times_quantity",
        Loads("sales", 4, "2022-08-13", "2022-11-20", totals={"amount": "730", "quantity": "35"}),
    )
    rows = [
        ["1", "8/13/2022", "Aalopuri", "20", "13", "260"],
        ["2", "8/23/2022", "Vadapav", "20", "15", "300"],
        ["3", "11/20/2022", "Vadapav", "20", "1", "20"],
        ["4", "11/15/2022", "Sugarcane juice", "25", "6", "150"],
    ]
    write(path, "utf-8", [["order_id", "date", "item_name", "item_price", "quantity", "trans_sum"], *rows])


def targets_in_pounds_of_egypt() -> None:
    path = messy(
        "branch targets.csv",
        "target_egp is a target in a currency, of whatever country",
        "meaning.target",
        Loads("target", 4, "2024-01-01", "2024-02-01", totals={"amount": "3470000"}),
    )
    rows = [
        ["Dokki", "2024-01", "990000"],
        ["Dokki", "2024-02", "1330000"],
        ["Maadi", "2024-01", "830000"],
        ["Maadi", "2024-02", "320000"],
    ]
    write(path, "utf-8", [["branch_name", "month", "target_egp"], *rows])


def sold_on_by_distributors() -> None:
    path = messy(
        "sell_out.csv",
        "Value and Count of distributors in a file called sell_out are sales",
        "headers.by_content",
        Loads("sales", 3, "2023-01-01", "2023-02-01", totals={"amount": "6313"}),
    )
    rows = [
        ["APAC", "Alice", "Distributor A", "Category 1", "1", "2023", "1189", "80"],
        ["APAC", "Alice", "Distributor B", "Category 1", "1", "2023", "1437", "290"],
        ["APAC", "Bob", "Distributor A", "Category 2", "2", "2023", "3687", "103"],
    ]
    write(
        path,
        "utf-8",
        [["Region", "Manager", "Distributor", "Product_Category", "Month", "Year", "Value", "Count"], *rows],
    )


def stretches_of_bare_digits() -> None:
    path = messy(
        "平台门店汇总.csv",
        "A stretch written 20240501-20240531 is the day it begins",
        "cells.period",
        Loads("sales", 2, "2024-05-01", totals={"amount": "14770.50"}),
    )
    rows = [["20240501-20240531", "城东店", "320105", "8420.50"], ["20240501-20240531", "城西店", "320106", "6350.00"]]
    write(path, "utf-8-sig", [["统计周期", "门店名称", "门店ID", "营业额"], *rows])


def bills_all_overdue() -> None:
    billed = ("71862.49", "61401.75", "119542.23")
    path = messy(
        "ar_invoices.csv",
        "Bills of which every one is days late are what is owed, not what was sold, as of the day the days tell",
        "kind.receivable",
        Loads("receivable", 3, "2026-03-01", totals={"amount": "252806.47"}),
    )
    rows = [
        ["invoice_id", "customer_id", "customer_name", "invoice_amount", "invoice_date", "due_date", "days_overdue"],
        ["INV1", "C1", "Gould Co", billed[0], "2025-11-19", "2025-12-20", "71"],
        ["INV2", "C2", "Miller Group", billed[1], "2025-12-25", "2026-02-06", "23"],
        ["INV3", "C3", "Burton and Ray", billed[2], "2025-12-11", "2026-02-06", "23"],
    ]
    write(path, "utf-8", rows)


def bills_and_what_was_paid() -> None:
    path = messy(
        "dms_invoices.csv",
        "A bare amount beside a due date and what was paid of it is what a customer was billed",
        "kind.receivable",
        outcome="needs_decision",
    )
    rows = [
        ["code", "customerCode", "issuedAt", "dueDate", "amount", "paidAmount"],
        ["INV-100", "KH001", "2026-05-01", "2026-05-31", "10000000", "6000000"],
        ["INV-101", "KH002", "2026-07-01", "2026-07-31", "5000000", "0"],
    ]
    write(path, "utf-8", rows)
