"""Tables that the programs of small shops keep and export, and dashboards of their figures."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy
from tests.make_messy.text import write


def accounts_with_suppliers() -> None:
    path = messy(
        "dealer_ledger.csv",
        "Purchases and payments line by line, with debit and credit, are an account with a supplier and no expenses",
        "meaning.cost",
        outcome="ignored",
    )
    rows = [
        ["1", "4", "Purchase", "74400", "74400", "Initial stock: Bottle (620 x 120)", "2026-01-24"],
        ["2", "4", "Purchase", "20240", "0", "Restock: Face wash (Qty: 92)", "2026-01-26"],
        ["3", "7", "Payment", "0", "136080", "goods taken back", "2026-01-24"],
        ["4", "7", "Debt", "298740", "0", "old balance", "2026-01-22"],
        ["5", "9", "Advance", "0", "50000", "advance for brushes", "2026-01-31"],
        ["6", "9", "Purchase", "48000", "0", "Restock: Bottle (Qty: 400)", "2026-02-04"],
    ]
    write(path, "utf-8", [["id", "dealer_id", "type", "debit", "credit", "description", "date"], *rows])


def sales_on_credit() -> None:
    path = messy(
        "counter_sales.csv",
        "Of what was sold on credit nothing may be paid yet: which of the two is the amount is asked",
        "ask.two_amounts",
        outcome="needs_decision",
    )
    rows = [
        ["1", "31", "18860", "0", "On account", "2026-01-25 10:32:28", "2026-02-20", "0"],
        ["2", "32", "9430", "0", "On account", "2026-01-25 10:37:12", "", "0"],
        ["3", "33", "23720", "23720", "Cash", "2026-01-30 14:18:00", "", "0"],
        ["4", "31", "5450", "5450", "Cash", "2026-01-30 17:28:19", "", "0"],
    ]
    head = ["id", "customer_id", "total_amount", "paid_amount", "payment_method", "sale_date", "due_date", "discount"]
    write(path, "utf-8", [head, *rows])


def restocks_of_a_shop() -> None:
    path = messy(
        "restocks.csv",
        "Restocks are goods that were bought, whoever delivered them, and no sales",
        "meaning.cost",
        outcome="ignored",
    )
    rows = [
        ["1", "11", "Bottle 1 l", "620", "120", "140", "4", "Arif", "74400", "2026-01-24"],
        ["2", "12", "Paid 500 ml", "1990", "80", "100", "4", "Arif", "159200", "2026-01-24"],
        ["3", "12", "Paid 500 ml", "420", "80", "100", "7", "Open Market", "33600", "2026-01-25"],
    ]
    head = ["id", "product_id", "product_name", "quantity", "new_buy_price", "new_sell_price", "dealer_id"]
    write(path, "utf-8", [[*head, "dealer_name", "amount_paid", "date"], *rows])


def units_sold_beside_stock() -> None:
    path = messy(
        "dealer monthly sales.csv",
        "Units sold beside what is left, in a file called after sales, are asked about: sales or stock",
        "ask.dataset",
        outcome="needs_decision",
    )
    rows = [
        ["2024-04-01", "DLR001", "VAR001", "7", "19", "34.9", "28608.29", "28"],
        ["2024-04-01", "DLR001", "VAR002", "9", "36", "35.5", "42003.43", "29"],
        ["2024-04-01", "DLR002", "VAR001", "10", "23", "39.4", "52312.91", "38"],
    ]
    head = ["month", "dealer_id", "variant_id", "units_sold", "stock_available", "inventory_days", "marketing_spend"]
    write(path, "utf-8", [[*head, "test_drives"], *rows])


def working_capital() -> None:
    path = messy(
        "working_capital.csv",
        "Inventory beside payables and assets is money of a balance sheet and no count of stock",
        "meaning.cost",
        outcome="ignored",
    )
    rows = [
        ["2024-01-31", "1250000", "600000", "3200000", "1800000", "2100000", "8500000", "4200000"],
        ["2024-02-29", "1320000", "760000", "3380000", "1890000", "2205000", "8925000", "4410000"],
        ["2024-03-31", "1390000", "750000", "3550000", "1985000", "2315000", "9375000", "4630000"],
    ]
    head = ["Date", "Operating_Cash_Flow", "Net_Cash_Flow", "Accounts_Receivable", "Accounts_Payable", "Inventory"]
    write(path, "utf-8", [[*head, "Current_Assets", "Current_Liabilities"], *rows])


def revenue_beside_its_budget() -> None:
    path = messy(
        "unit_financials.csv",
        "Revenue beside Budget_Revenue is asked about: sales or targets",
        "ask.dataset",
        outcome="needs_decision",
    )
    rows = [
        ["2024-01-31", "North", "Product A", "4200000", "1680000", "2520000", "1050000", "4000000"],
        ["2024-01-31", "South", "Product A", "3150000", "1260000", "1890000", "787500", "3000000"],
        ["2024-02-29", "North", "Product A", "4410000", "1764000", "2646000", "1102500", "4200000"],
    ]
    head = ["Date", "Region", "Business_Unit", "Revenue", "COGS", "Gross_Profit", "Operating_Expenses"]
    write(path, "utf-8", [[*head, "Budget_Revenue"], *rows])


def lines_at_a_rate() -> None:
    path = messy(
        "counter lines may.csv",
        "Qty at a bare Rate less Discount % in hundredths is the amount of a line",
        "meaning.pieces",
        Loads("sales", 4, "2024-05-01", "2024-05-03", totals={"quantity": "43", "amount": "1036"}),
    )
    rows = [
        ["I1", "2024-05-01", "Alpha Stores", "Soap", "10", "20", "5"],
        ["I2", "2024-05-02", "Beta Mart", "Oil", "5", "100", "10"],
        ["I3", "2024-05-03", "Alpha Stores", "Salt", "20", "12", "0"],
        ["I4", "2024-05-03", "Gamma Shop", "Soap", "8", "20", "2.5"],
    ]
    write(path, "utf-8", [["Invoice No", "Date", "Customer", "Item", "Qty", "Rate", "Discount %"], *rows])


def a_discount_of_money() -> None:
    path = messy(
        "lines with money off.csv",
        "A discount whose figures may be money or percents is asked about, and each is a reading",
        "ask.two_amounts",
        outcome="needs_decision",
    )
    rows = [
        ["B1", "2024-05-01", "Alpha Stores", "Soap", "10", "20", "15"],
        ["B2", "2024-05-02", "Beta Mart", "Oil", "5", "100", "40"],
        ["B3", "2024-05-03", "Alpha Stores", "Salt", "20", "12", "0"],
    ]
    write(path, "utf-8", [["Bill No", "Date", "Customer", "Item", "Qty", "Unit Price", "Discount"], *rows])


def customers_and_what_each_may_owe() -> None:
    path = messy(
        "new customers.csv",
        "A list of customers with what each may owe is no list of debts",
        "kind.customer",
        Loads("customer", 4),
    )
    rows = [
        ["Harbour Provision", "Jaipur", "Retailer", "50000"],
        ["Verdant Supermart", "Jodhpur", "Supermarket", "150000"],
        ["Green General", "Jaipur", "Retailer", "30000"],
        ["Silver Enterprises", "Udaipur", "Wholesaler", "500000"],
    ]
    write(path, "utf-8", [["customer_name", "area", "customer_type", "credit_limit"], *rows])


def outlets_on_credit() -> None:
    path = messy(
        "outlet master.csv",
        "Outlets with their regions and terms are customers",
        "kind.customer",
        Loads("customer", 3),
    )
    rows = [
        ["OUT01", "Madan Ltd", "General Trade", "West", "Pune", "0", "250000", "2025-08-23"],
        ["OUT02", "Sharma LLC", "General Trade", "Central", "Nagpur", "45", "250000", "2024-06-26"],
        ["OUT03", "Cafe Desai", "HoReCa", "North", "Jaipur", "45", "250000", "2025-10-05"],
    ]
    head = [
        "outlet_id",
        "outlet_name",
        "outlet_type",
        "region",
        "city",
        "credit_days",
        "credit_limit",
        "onboarded_date",
    ]
    write(path, "utf-8", [head, *rows])


def sample_of_sales_by_piece() -> None:
    path = messy(
        "business_sample.csv",
        "A file called a sample shows how a program works; its goods were sold and not given away",
        "meaning.pieces",
        Loads("sales", 3, "2026-09-10", "2026-09-11", totals={"quantity": "6"}),
    )
    rows = [
        ["INV1001", "SKU-A01", "Premium Chips", "2", "2026-09-10"],
        ["INV1002", "SKU-B04", "Masala Chips", "3", "2026-09-10"],
        ["INV1003", "SKU-C08", "Cheese Chips", "1", "2026-09-11"],
    ]
    write(path, "utf-8", [["Order_Number", "Item_Code", "Item_Name", "Qty_Sold", "Sale_Date"], *rows])


def budget_by_account_number() -> None:
    path = messy(
        "budget by account.csv",
        "A budget by the numbers of accounts, revenue (4000) among them, is no budget of expenses",
        "meaning.budget",
        outcome="ignored",
    )
    rows = [
        ["2025-06", "4000", "4000", "Budget", "180000"],
        ["2025-06", "5000", "5000", "Budget", "90000"],
        ["2025-06", "6200", "6200", "Budget", "17000"],
        ["2025-07", "4000", "4000", "Budget", "188000"],
        ["2025-07", "6200", "6200", "Budget", "17500"],
    ]
    write(path, "utf-8", [["period", "account_number", "account_id", "scenario", "budget_amount"], *rows])


def orders_of_several_lines() -> None:
    path = messy(
        "shop order lines.csv",
        "Order Amount repeats on every line what the lines come to with the freight: the lines are what was sold",
        "meaning.fees",
        Loads("sales", 5, "2024-05-14", "2024-05-17", totals={"quantity": "8", "amount": "116.58"}),
    )
    rows = [
        ["577401", "1700", "Serum", "2", "18.44", "16.60", "3.50", "20.10", "2024-05-14 10:00:00"],
        ["577402", "1700", "Serum", "2", "34.18", "30.76", "3.50", "54.09", "2024-05-15 10:00:00"],
        ["577402", "1701", "Cream", "1", "22.03", "19.83", "0", "54.09", "2024-05-15 10:00:00"],
        ["577403", "1702", "Mask", "2", "30.00", "28.50", "2.00", "30.50", "2024-05-16 10:00:00"],
        ["577404", "1701", "Cream", "1", "22.03", "20.89", "3.50", "24.39", "2024-05-17 10:00:00"],
    ]
    head = ["Order ID", "SKU ID", "Product Name", "Quantity", "SKU Subtotal Before Discount"]
    tail = ["SKU Subtotal After Discount", "Shipping Fee After Discount", "Order Amount", "Created Time"]
    write(path, "utf-8", [[*head, *tail], *rows])


def cars_for_rent() -> None:
    path = messy(
        "租车门店日报.csv",
        "What a shop earned beside the cars it has is asked about: sales or stock",
        "ask.dataset",
        outcome="needs_decision",
    )
    rows = [
        ["北湖", "火车站店", "2024-05-01", "20", "8", "40%", "4197.88"],
        ["北湖", "机场店", "2024-05-01", "15", "6", "40%", "1817.12"],
        ["北湖", "火车站店", "2024-05-02", "20", "9", "45%", "4225.07"],
    ]
    write(path, "gb18030", [["城市", "门店", "日期", "库存", "在租", "出租率", "总收入"], *rows])


def sizes_and_their_sum() -> None:
    path = messy(
        "style by size.csv",
        "total_qty beside sizes is how many were sold",
        "meaning.pieces",
        Loads("sales", 3, "2024-05-01", "2024-05-03", totals={"quantity": "22", "amount": "1100"}),
    )
    rows = [
        ["2024-05-01", "T100", "red", "2", "3", "4", "1", "10", "500"],
        ["2024-05-02", "T100", "blue", "1", "2", "2", "0", "5", "250"],
        ["2024-05-03", "T200", "red", "3", "2", "1", "1", "7", "350"],
    ]
    write(path, "utf-8", [["date", "style", "color", "S", "M", "L", "XL", "total_qty", "amount"], *rows])
