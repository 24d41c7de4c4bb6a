"""Pivot tables in compact form: groups and their members stand in one column, and the groups sum them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.make_messy.expecting import Loads, messy, ok, total
from tests.make_messy.goods import FURNITURE, figures
from tests.make_messy.paper import page
from tests.make_messy.text import write


def groups_above_members() -> None:
    amounts = figures(961, 6)
    east, west = amounts[:2], amounts[2:]
    path = messy(
        "区域客户透视2024年6月.xlsx",
        "A pivot in compact form: regions stand above their customers in one column and are their sums",
        "totals.hierarchy totals.grand",
        Loads(
            "sales",
            6,
            "2024-06-01",
            "2024-06-01",
            totals={"amount": total(amounts)},
            checks=[ok("amount", total(amounts))],
        ),
    )
    members: list[list[Any]] = [[FURNITURE[n % 6][1], amount] for n, amount in enumerate(amounts)]
    rows = [["云南", total(east)], *members[:2], ["贵州", total(west)], *members[2:], ["总计", total(amounts)]]
    made, _ = page("透视", ["行标签", "求和项:销售额"], rows)
    made.save(path)


def groups_of_groups() -> None:
    amounts = figures(962, 6)
    one, two, three = (amounts[n : n + 2] for n in (0, 2, 4))
    path = messy(
        "pivot by region and dealer 2024-07.csv",
        "Three levels stand in one column of a pivot; only the lowest are lines",
        "totals.hierarchy",
        Loads("sales", 6, "2024-07", "2024-07", totals={"amount": total(amounts)}),
    )
    rows: list[tuple[str, Decimal]] = [("East", total(one + two)), ("Dealer A", total(one))]
    rows += [("Sofa", one[0]), ("Bed", one[1]), ("Dealer B", total(two)), ("Sofa", two[0]), ("Bed", two[1])]
    rows += [("West", total(three)), ("Dealer C", total(three)), ("Sofa", three[0]), ("Bed", three[1])]
    rows += [("Grand Total", total(amounts))]
    write(path, "utf-8", [["Row Labels", "Sum of Sales"], *([name, str(amount)] for name, amount in rows)])


def groups_that_cannot_be_told() -> None:
    amounts = sorted(figures(963, 4))
    path = messy(
        "pivot sorted by sales 2024-08.csv",
        "A compact pivot was sorted by its figures: the rows are twice the grand total and nobody can tell which count",
        "totals.hierarchy",
        outcome="refused",
    )
    rows = [("East", amounts[0] + amounts[2]), ("West", amounts[1] + amounts[3]), *zip("ABCD", amounts, strict=True)]
    rows = [*sorted(rows, key=lambda row: row[1]), ("Grand Total", total(amounts))]
    write(path, "utf-8", [["Row Labels", "Sum of Sales"], *([name, str(amount)] for name, amount in rows)])
