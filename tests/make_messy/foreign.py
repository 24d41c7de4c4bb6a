"""Files of offices that keep their books in English: accounts with addresses, pipelines, months beside dates."""

from __future__ import annotations

import csv
from decimal import Decimal

from tests.make_messy.expecting import Loads, messy, total
from tests.make_messy.goods import figures
from tests.make_messy.paper import page

TOWNS = [("Barton LLC", "Bexar"), ("Kuhn-Gusikowski", "Comal"), ("Trantow-Barrows", "Travis"), ("Jerde Group", "Llano")]


def an_account_with_an_address() -> None:
    """`account` alone may be a ledger's account; with a street it is a customer."""
    amounts = [figures(911 + month, 4, 10_000, 90_000) for month in range(3)]
    rows = [
        [211_829 + 17 * n, name, f"{340 + n} Elm Street", town, "Texas", 75_001 + n, *(found[n] for found in amounts)]
        for n, (name, town) in enumerate(TOWNS)
    ]
    path = messy(
        "regional-accounts.xlsx",
        "Customer accounts with their addresses and a column a month are sales, not a ledger's expenses",
        "wide.english_months",
        Loads("sales", 12, "2014-01", "2014-03", totals={"amount": total(x for found in amounts for x in found)}),
    )
    head = ["account", "name", "street", "city", "state", "postal-code", "Jan-14", "Feb-14", "Mar-14"]
    made, _ = page("Sheet1", head, rows)
    made.save(path)


def a_pipeline() -> None:
    stages = [("Prospecting", 10), ("Negotiation", 60), ("Closed Won", 100), ("Closed Lost", 0)]
    deals = zip(TOWNS * 3, stages * 3, figures(921, 12, 2_000, 80_000), strict=True)
    rows = [
        [f"OPP-{300 + n}", f"{shop} renewal", shop, stage, amount, chance, f"2024-0{1 + n % 6}-15"]
        for n, ((shop, _), (stage, chance), amount) in enumerate(deals)
    ]
    path = messy(
        "open deals.csv",
        "Deals that may still be lost are no sales, though they have amounts and dates",
        "kind.pipeline",
        outcome="ignored",
        kind="pipeline",
    )
    head = ["Opportunity ID", "Opportunity Name", "Account Name", "Stage", "Amount", "Probability (%)", "Close Date"]
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([head, *rows])


def a_month_beside_the_date() -> None:
    """1/6/2014 may be January or June: the column of months beside it tells."""
    months = [6, 11, 3, 9, 12, 1] * 2
    pieces = figures(931, 12, 100, 2_000)
    rows = [
        ["Canada", " Paseo ", f" {count:,.2f} ", " $7.00 ", f" ${count * 7:,.2f} ", f"{month}/1/2014", month, 2014]
        for month, count in zip(months, pieces, strict=True)
    ]
    path = messy(
        "financial figures.csv",
        "All dates are first days of months; whether 3/1 is March is told by the column of months",
        "cells.dates",
        Loads(
            "sales",
            12,
            "2014-01-01",
            "2014-12-01",
            totals={"amount": total(Decimal(count * 7) for count in pieces), "quantity": total(pieces)},
        ),
    )
    head = ["Country", " Product ", "Units Sold", " Sale Price ", "  Sales ", "Date", "Month Number", "Year"]
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([head, *rows])


def stock_as_of_a_day() -> None:
    """May 31, 2024 is a day: not the May of 2031, nor the first of the month."""
    counts = [int(count) for count in figures(941, 8, 3, 60)]
    rows = [[f"Chair {n}", f"00{n}45", count, 12.5, count * 12.5] for n, count in enumerate(counts)]
    path = messy(
        "Inventory Valuation Summary.xlsx",
        "The day of the count stands in an English title: As of May 31, 2024",
        "where.titles wide.period_in_title",
        Loads(
            "inventory",
            8,
            "2024-05-31",
            "2024-05-31",
            totals={"quantity": sum(counts), "amount": Decimal("12.5") * sum(counts)},
        ),
    )
    head = ["Item", "SKU", "On Hand", "Avg Cost", "Asset Value"]
    made, _ = page("Sheet1", head, rows, "Inventory Valuation Summary, as of May 31, 2024")
    made.save(path)
