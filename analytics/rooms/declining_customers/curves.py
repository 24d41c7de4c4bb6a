"""How did each declining customer go against what it should have bought? Small multiples; asks nothing."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from analytics.exhibit import Answers, Column, Drill, Exhibit, Reader
from analytics.rooms.declining_customers.panels import panels

Row = Mapping[str, Any]
FLAGGED = ("declining", "stopped")


def curves(answers: Answers, reader: Reader) -> Exhibit:
    """One panel per customer, most urgent first, six at a time."""
    say, rows = reader.words, answers["curves"].rows
    people = [list(months) for _, months in groupby(rows.to_pylist(), key=lambda row: row["customer_key"])]
    if not people:
        return Exhibit("curves", say("declining_customers.calm"))
    flagged = sum(row["customers"] for row in answers["counts"].rows.to_pylist() if row["status"] in FLAGGED)
    worst = people[0][0]
    return Exhibit(
        "curves",
        say(
            "declining_customers.curves.headline",
            name=worst["customer_name"],
            change=f"{worst['change3']:+.0%}",
            gap=say.money(worst["gap3"]),
        ),
        figure=panels(people, reader),
        rows=rows,
        columns=(
            Column("customer_name"),
            Column("province"),
            Column("status", "status"),
            Column("month", "month"),
            Column("amount", "money", "declining_customers.actual"),
            Column("expected", "money", "declining_customers.expected"),
            Column("low", "money", "declining_customers.low"),
            Column("high", "money", "declining_customers.high"),
        ),
        meaning=say("declining_customers.curves.meaning"),
        drill=Drill("customer", "customer_key", "customer"),
        notes=_notes(len(people), flagged, reader),
    )


def _notes(shown: int, flagged: int, reader: Reader) -> tuple[str, ...]:
    say = reader.words
    left = (say("declining_customers.curves.left", shown=shown, flagged=flagged),) if flagged > shown else ()
    return (say("declining_customers.curves.scale", unit=say.money_unit()[1]), *left)
