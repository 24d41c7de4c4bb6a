"""Is this customer declining, and why? Its curve against what it should have bought; asks nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analytics.exhibit import Answers, Column, Exhibit, Reader
from analytics.rooms.declining_customers.panels import CURVE, panels
from analytics.rooms.declining_customers.reasons import explanation
from analytics.rooms.declining_customers.series import FALLEN, by_customer
from analytics.rooms.declining_customers.visits import reason

Row = Mapping[str, Any]
CUSTOMERS, CURVES = "declining_customers.customers", "declining_customers.curves"
JUDGED = ("declining", "stopped", "watch", "growing", "erratic", "stable")


def decline(answers: Answers, reader: Reader) -> Exhibit:
    """The state in a sentence; the curve with its normal band, price and stock beneath on demand."""
    say, meaning = reader.words, reader.words("customer.decline.meaning")
    people, rows = answers[CUSTOMERS].rows.to_pylist(), answers[CURVES].rows
    if len(people) != 1:
        return Exhibit("decline", say("customer.decline.nothing"), meaning=meaning)
    months = rows.to_pylist()
    return Exhibit(
        "decline",
        _headline(people[0], reader),
        figure=panels([months], reader) if months and people[0]["status"] in JUDGED else None,
        rows=rows,
        columns=(
            Column("month", "month"),
            *CURVE,
        ),
        meaning=meaning,
        notes=_notes(people[0], answers, reader),
    )


def _headline(row: Row, reader: Reader) -> str:
    say = reader.words
    status = say(f"status.{row['status']}")
    if row["status"] not in JUDGED:
        return say(f"customer.decline.{row['status']}", status=status)
    kind = "judged" if row["gap3"] > 0 else "held"
    return say(
        f"customer.decline.{kind}",
        status=status,
        reason=reason(row, reader),
        actual=say.money(row["actual3"]),
        expected=say.money(row["expected3"]),
    )


def _notes(row: Row, answers: Answers, reader: Reader) -> tuple[str, ...]:
    """What explains it, which series fell, and what could not be told; of a customer that is flagged."""
    say = reader.words
    if not row["is_flagged"]:
        return (explanation(row, reader),) if row["cause"] else ()
    fallen = by_customer(answers[FALLEN].rows.to_pylist(), reader).get(row["customer_key"])
    series = say("customer.decline.series", series=fallen) if fallen else ""
    return tuple(filter(None, (explanation(row, reader), series)))
