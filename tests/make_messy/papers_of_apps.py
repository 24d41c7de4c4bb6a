"""Tables that shop programs export beside their sales: carts, quotes, transfers, credit notes, tills."""

from __future__ import annotations

from tests.make_messy.expecting import Loads, messy
from tests.make_messy.text import write


def carts() -> None:
    path = messy("open carts.csv", "What lies in carts nobody bought", "where.titles", outcome="ignored")
    rows = [
        ["1", "C101", "P11", "2", "15", "30", "2025-03-03 10:00:00"],
        ["2", "C102", "P12", "3", "15", "45", "2025-03-04 10:00:00"],
        ["3", "C103", "P13", "3", "15", "45", "2025-03-05 10:00:00"],
    ]
    head = ["cart_id", "customer_id", "product_id", "quantity", "unit_price", "line_total", "created_at"]
    write(path, "utf-8", [head, *rows])


def quotes() -> None:
    path = messy(
        "customer quotes.csv", "What is quoted to customers is not sold yet", "where.titles", outcome="ignored"
    )
    rows = [
        ["Q1", "Acme", "2025-03-03", "Soap", "1", "20", "20", "2025-03-12"],
        ["Q2", "Acme", "2025-03-04", "Oil", "3", "20", "60", "2025-03-13"],
        ["Q3", "Bolt", "2025-03-05", "Rice", "6", "20", "120", "2025-03-14"],
    ]
    head = ["quote_id", "customer_name", "quote_date", "product", "qty", "unit_price", "total", "valid_until"]
    write(path, "utf-8", [head, *rows])


def goods_sent_between_stores() -> None:
    path = messy(
        "门店间配货.csv",
        "Pieces that go from one store to another are neither sold nor counted",
        "meaning.stock_movement",
        outcome="ignored",
    )
    rows = [
        ["2025-03-03", "一店", "二店", "P11", "13"],
        ["2025-03-04", "一店", "三店", "P12", "15"],
        ["2025-03-05", "二店", "三店", "P13", "6"],
    ]
    write(path, "gb18030", [["日期", "调出门店", "调入门店", "商品编码", "数量"], *rows])


def credit_notes() -> None:
    path = messy(
        "credit_notes.csv",
        "A file of credit notes takes off what was sold, however its name is spelled",
        "meaning.returns_sheet",
        Loads("sales", 3, "2025-03-03", "2025-03-05", totals={"amount": "-151"}),
    )
    rows = [
        ["CN1", "2025-03-03", "C101", "I1", "81", "damaged"],
        ["CN2", "2025-03-04", "C102", "I2", "23", "damaged"],
        ["CN3", "2025-03-05", "C103", "I3", "47", "wrong item"],
    ]
    write(path, "utf-8", [["credit_note_no", "date", "customer", "invoice_no", "amount", "reason"], *rows])


def tills() -> None:
    path = messy(
        "cash register.csv",
        "What a till took in and gave out from its opening to its closing is no list of expenses",
        "meaning.running",
        outcome="ignored",
    )
    rows = [
        ["2025-03-03", "2000", "5037", "2421", "266", "6771"],
        ["2025-03-04", "2000", "4509", "1047", "289", "6220"],
        ["2025-03-05", "2000", "3362", "1255", "216", "5146"],
    ]
    write(path, "utf-8", [["date", "opening_cash", "cash_sales", "card_sales", "expenses", "closing_cash"], *rows])
