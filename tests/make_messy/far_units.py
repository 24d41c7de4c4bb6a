"""Figures in units that stand in figures, and quarters that begin in other months than the calendar's."""

from __future__ import annotations

from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import figures
from tests.make_messy.paper import book, put, title
from tests.make_messy.text import write


def thousands_in_figures() -> None:
    asked = figures(9201, 6, 8_000, 14_000)
    path = messy(
        "turnover by month.csv",
        "(1000 EUR) in a header multiplies, as (千元) does",
        "headers.unit_thousand",
        Loads("sales", 6, "2024-01", "2024-06", totals={"amount": total(asked) * 1000}),
    )
    rows = [["2024", str(n + 1), "Nord", "Retail", str(asked[n]).replace(".", ","), "2,1"] for n in range(6)]
    head = ["Year", "Month", "Region", "Industry", "Turnover (1000 EUR)", "Change %"]
    write(path, "utf-8", [head, *rows], delimiter=";")


def quarters_of_a_fiscal_year() -> None:
    asked = [figures(9202 + n, 6, 80, 150) for n in range(2)]
    path = messy(
        "net sales FY23.xlsx",
        "Q1 behind Apr, May and Jun is their sum, though the calendar has it elsewhere",
        "wide.subtotals",
        Loads("sales", 12, "2022-04", "2022-09", totals={"amount": total([*asked[0], *asked[1]]) * 1000}),
    )
    made, sheet = book("FY23")
    title(sheet, 1, "Net sales by region, USD thousands", 9)
    rows = []
    for name, money in zip(["North", "South"], asked, strict=True):
        rows.append([name, *money[:3], total(money[:3]), *money[3:], total(money[3:])])
    sums = [sum((row[at] for row in rows), Decimal(0)) for at in range(1, 9)]
    head = ["Region", "Apr-22", "May-22", "Jun-22", "Q1", "Jul-22", "Aug-22", "Sep-22", "Q2"]
    put(sheet, 2, [head, *rows, ["Total", *sums]])
    made.save(path)


def sold_to_and_by_distributors() -> None:
    path = messy(
        "primary and secondary.csv",
        "What was sold to distributors and what they sold: which counts is asked, and what they have left is no count",
        "ask.two_amounts",
        outcome="needs_decision",
        question="two_amounts",
    )
    rows = [
        ["2024-04", "Om Traders", "520000", "480000", "140000"],
        ["2024-04", "Sai Agencies", "310000", "325000", "65000"],
        ["2024-05", "Om Traders", "500000", "530000", "110000"],
    ]
    write(path, "utf-8", [["Month", "Distributor", "Primary Sales", "Secondary Sales", "Closing Stock"], *rows])
