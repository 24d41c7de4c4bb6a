"""Who was at the customer and what it owes, beside what it buys; draws and words it, asks nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

from analytics.exhibit import Answers, Column, Exhibit, Reader
from analytics.theme import BAD, FAINT, OWN, new_figure

Row = Mapping[str, Any]
AGES = ("not_due", "overdue_30", "overdue_60", "overdue_90", "overdue_more")


def visits(answers: Answers, reader: Reader) -> Exhibit:
    """The visits on record, the last one in a sentence."""
    say, rows = reader.words, answers["visits.visits"].rows
    if not rows.num_rows:
        return Exhibit("visits", say("customer.visits.nothing"))
    last, standing = rows.to_pylist()[0], answers["card"].rows.to_pylist()
    headline = say(
        "customer.visits.headline",
        day=say.day(last["visit_date"]),
        days=(reader.scope.as_of - last["visit_date"]).days,
        who=say("customer.visits.who", who=last["visited_by"]) if last["visited_by"] else "",
        visits=standing[0]["visits"] if standing else rows.num_rows,
    )
    return Exhibit(
        "visits",
        headline,
        rows=rows,
        columns=(
            Column("visit_date", "date"),
            Column("visited_by"),
            Column("purpose"),
            Column("result"),
            Column("goal_met"),
            Column("next_date", "date"),
        ),
        meaning=say("customer.visits.meaning"),
        notes=(say("customer.visits.said", text=last["result"]),) if last["result"] else (),
    )


def owed(answers: Answers, reader: Reader) -> Exhibit:
    """What is owed by the latest list, and how long it is past its day."""
    say, rows = reader.words, answers["receivables.owed"].rows
    if not rows.num_rows:
        return Exhibit("owed", say("customer.owed.nothing"))
    row = rows.to_pylist()[0]
    words = {
        "day": say.day(row["owed_on"]),
        "owed": say.money(row["owed"]),
        "overdue": say.money(row["overdue_amount"]),
    }
    return Exhibit(
        "owed",
        say(f"customer.owed.{_kind(row)}", **words),
        figure=_ages(row, reader),
        rows=rows,
        columns=(
            Column("owed_on", "date"),
            Column("owed", "yuan"),
            Column("overdue_amount", "yuan"),
            *(Column(age, "yuan", f"customer.owed.{age}") for age in AGES[1:]),
            Column("late_days", "number", "customer.owed.late_days"),
            Column("prepaid", "yuan"),
            Column("credit_limit", "yuan"),
        ),
        meaning=say("customer.owed.meaning"),
    )


def _kind(row: Row) -> str:
    if row["overdue_amount"] is None:
        return "unknown"
    return "late" if row["overdue_amount"] > 0 else "in_time"


def _ages(row: Row, reader: Reader) -> go.Figure | None:
    """What is not due beside what is late, by age; nothing where a list tells no ages."""
    if not any(row[age] for age in AGES[1:]) or row["not_due"] is None:
        return None
    say, (divisor, unit) = reader.words, reader.words.money_unit()
    amounts = [row[age] or 0 for age in AGES]
    figure = new_figure(reader.projector, height=260)
    figure.add_bar(
        x=[say(f"customer.owed.{age}") for age in AGES],
        y=[float(amount) / divisor for amount in amounts],
        marker={"color": [FAINT, OWN, OWN, BAD, BAD]},
        text=[say.money(amount) if amount else "" for amount in amounts],
        textposition="outside",
        cliponaxis=False,
        hovertemplate="%{x}  %{y:,.2f}<extra></extra>",
    )
    figure.update_xaxes(type="category")
    figure.update_yaxes(title=say("axis.money", unit=unit), rangemode="tozero")
    return figure
