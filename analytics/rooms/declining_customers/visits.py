"""Which twenty customers to visit first, and why each; draws and words it, asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from itertools import groupby
from typing import Any

import plotly.graph_objects as go
import pyarrow as pa
import pyarrow.compute as pc

from analytics.exhibit import Answers, Column, Drill, Exhibit, Reader
from analytics.rooms.declining_customers.reasons import with_explanations
from analytics.rooms.declining_customers.series import FALLEN, by_customer
from analytics.rooms.declining_customers.states import FLAGGED
from analytics.rooms.forms import phrases
from analytics.rooms.forms.bars import shown
from analytics.rooms.forms.gaps import Gap, gaps
from analytics.theme import BAD
from analytics.words import Words

Row = Mapping[str, Any]
VISITS = 20


def visits(answers: Answers, reader: Reader) -> Exhibit:
    """The visit list: who, why in one sentence, how it went, whose customer it is."""
    say, rows = reader.words, answers["customers"].rows
    listed = rows.filter(pc.less_equal(rows["visit_rank"], VISITS)).sort_by("visit_rank")
    if not listed.num_rows:
        return Exhibit("visits", say("declining_customers.calm"))
    people = listed.to_pylist()
    return Exhibit(
        "visits",
        _headline(people, say),
        figure=_figure(people, reader),
        rows=_with_reasons(listed, people, answers, reader),
        columns=_columns(listed),
        meaning=say("declining_customers.visits.meaning"),
        drill=Drill("customer", "customer_key", "customer"),
        notes=(*(phrases.rest(reader, len(people)) if reader.projector else ()), *_notes(people, reader)),
    )


def _headline(people: Sequence[Row], say: Words) -> str:
    """What all of them put at risk: more than the flagged ones do, where others fill the list."""
    flagged = sum(row["status"] in FLAGGED for row in people)
    return say(
        f"declining_customers.visits.{'headline' if flagged == len(people) else 'with_others'}",
        count=len(people),
        flagged=flagged,
        risk=say.money(sum(row["risk"] for row in people)),
        name=people[0]["customer_name"],
    )


def _columns(listed: pa.Table) -> tuple[Column, ...]:
    """Why each, whose it is, who was there last and what is overdue, as far as any file says."""
    beside = (
        Column("salesperson"),
        Column("last_visit", "date"),
        Column("visited_by"),
        Column("visit_days", "number"),
        Column("overdue_amount", "money"),
        Column("cause", "status", "declining_customers.cause"),
    )
    return (
        Column("visit_rank", "number"),
        Column("customer_name"),
        Column("status", "status"),
        Column("verdict", "verdict"),
        Column("trend", "trend"),
        *(column for column in beside if listed[column.name].null_count < listed.num_rows),
        Column("reason", "text"),
        Column("explanation"),
        Column("fallen_series"),
        Column("province"),
        Column("expected3", "money"),
        Column("actual3", "money"),
        Column("gap3", "money"),
        Column("risk", "money"),
    )


def _notes(people: Sequence[Row], reader: Reader) -> tuple[str, ...]:
    """How many of them nobody went to lately, and what they owe past its day; nothing where no file says."""
    say, notes = reader.words, []
    if any(row["last_visit"] for row in people):
        unvisited = sum(row["is_unvisited"] for row in people)
        days = f"{reader.settings['visit_days']:g}"
        notes.append(say("declining_customers.visits.unvisited", count=unvisited, days=days))
    if told := [row["owed_on"] for row in people if row["owed_on"]]:
        late = [row["overdue_amount"] for row in people if row["overdue_amount"]]
        words = {"count": len(late), "amount": say.money(sum(late)), "day": say.day(max(told))}
        notes.append(say(f"declining_customers.visits.{'overdue' if late else 'paid'}", **words))
    return tuple(notes)


def _with_reasons(listed: pa.Table, people: Sequence[Row], answers: Answers, reader: Reader) -> pa.Table:
    """The list with a sentence and the 24 months behind it for each customer."""
    months = groupby(answers["trends"].rows.to_pylist(), key=lambda row: row["customer_key"])
    trends = {key: [float(row["amount"]) for row in bought] for key, bought in months}
    trend = pa.array([trends.get(row["customer_key"]) for row in people], pa.list_(pa.float64()))
    reasons = pa.array([reason(row, reader) for row in people], pa.string())
    fallen = by_customer(answers[FALLEN].rows.to_pylist(), reader)
    series = pa.array([fallen.get(row["customer_key"]) or None for row in people], pa.string())
    explained = with_explanations(listed, reader).append_column("fallen_series", series)
    return explained.append_column("trend", trend).append_column("reason", reasons)


def reason(row: Row, reader: Reader) -> str:
    """Why this customer, in one sentence with its figures."""
    say = reader.words
    parts = {
        "actual": say.money(row["actual3"]),
        "expected": say.money(row["expected3"]),
        "gap": say.money(row["gap3"]),
        "change": f"{row['change3']:+.0%}".replace("-", "−"),
        "risk": say.money(row["risk"]),
    }
    kind = "short" if row["gap3"] > 0 else "turned"
    noise = say("declining_customers.reason.noise", z=f"{row['z3']:.1f}") if row["z3"] >= 1 else ""
    silent = say("declining_customers.reason.silent", months=row["silent_months"]) if row["status"] == "stopped" else ""
    return silent + say(f"declining_customers.reason.{kind}", noise=noise, **parts)


def _figure(people: Sequence[Row], reader: Reader) -> go.Figure:
    """From what each should have bought down to what it bought, most urgent on top; on the desk all of them."""
    say = reader.words
    drawn = shown(len(people), projector=True) if reader.projector else len(people)
    divisor, unit = say.money_unit()
    lines = [
        Gap(
            key=row["customer_key"],
            label=f"{row['visit_rank']}. {row['customer_name']}",
            wanted=float(row["expected3"]) / divisor,
            found=float(row["actual3"]) / divisor,
            text=f"<b style='color:{BAD}'>{row['change3']:+.0%}</b>  {escape(row['salesperson'] or '')}",
            hover=escape(reason(row, reader)),
        )
        for row in people[:drawn]
    ]
    names = (say("declining_customers.expected"), say("declining_customers.actual"))
    return gaps(lines, say("declining_customers.visits.axis", unit=unit), names, reader.projector)
