"""Which twenty customers to visit first, and why each; draws and words it, asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

import plotly.graph_objects as go
import pyarrow as pa
import pyarrow.compute as pc

from analytics.exhibit import Answers, Column, Drill, Exhibit, Reader
from analytics.rooms.forms.bars import BAR_HEIGHT, LABEL_ON_DESK, LABEL_ON_PROJECTOR, shown
from analytics.rooms.forms.texts import shorten
from analytics.theme import BAD, FAINT, MUTED, OWN, new_figure
from analytics.words import MISSING

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
        say(
            "declining_customers.visits.headline",
            count=len(people),
            risk=say.money(sum(row["risk"] for row in people)),
            name=people[0]["customer_name"],
        ),
        figure=_figure(people, reader),
        rows=_with_reasons(listed, people, answers, reader),
        columns=(
            Column("visit_rank", "number"),
            Column("customer_name"),
            Column("status", "status"),
            Column("verdict", "status"),
            Column("trend", "trend"),
            Column("reason", "text"),
            Column("salesperson"),
            Column("province"),
            Column("expected3", "money"),
            Column("actual3", "money"),
            Column("gap3", "money"),
            Column("risk", "money"),
        ),
        meaning=say("declining_customers.visits.meaning"),
        drill=Drill("customer", "customer_key", "customer"),
    )


def _with_reasons(listed: pa.Table, people: Sequence[Row], answers: Answers, reader: Reader) -> pa.Table:
    """The list with a sentence and the 24 months behind it for each customer."""
    months = groupby(answers["trends"].rows.to_pylist(), key=lambda row: row["customer_key"])
    trends = {key: [float(row["amount"]) for row in bought] for key, bought in months}
    trend = pa.array([trends.get(row["customer_key"]) for row in people], pa.list_(pa.float64()))
    reasons = pa.array([reason(row, reader) for row in people], pa.string())
    return listed.append_column("trend", trend).append_column("reason", reasons)


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
    region = say("declining_customers.reason.region") if row["verdict"] == "region" else ""
    return silent + say(f"declining_customers.reason.{kind}", noise=noise, **parts) + region


def _figure(people: Sequence[Row], reader: Reader) -> go.Figure:
    """From what each should have bought down to what it bought, most urgent on top."""
    say, drawn = reader.words, people[: shown(len(people), reader.projector)]
    divisor, unit = say.money_unit()
    figure = new_figure(reader.projector, None if reader.projector else BAR_HEIGHT * len(drawn) + 100)
    places = list(range(len(drawn)))
    expected = [float(row["expected3"]) / divisor for row in drawn]
    actual = [float(row["actual3"]) / divisor for row in drawn]
    keys = [[row["customer_key"]] for row in drawn]
    _links(figure, places, actual, expected, reader)
    size = 18 if reader.projector else 12
    hover = {"hovertext": [reason(row, reader) for row in drawn], "hovertemplate": "%{hovertext}<extra></extra>"}
    shared = {"y": places, "mode": "markers", "customdata": keys, "cliponaxis": False, **hover}
    open_mark = {"color": "#FFFFFF", "size": size, "line": {"color": MUTED, "width": 3}}
    figure.add_scatter(x=expected, name=say("declining_customers.expected"), marker=open_mark, **shared)
    figure.add_scatter(
        x=actual, name=say("declining_customers.actual"), marker={"color": OWN, "size": size + 2}, **shared
    )
    _names(figure, drawn, max([*expected, *actual]), reader)
    figure.update_xaxes(title=say("declining_customers.visits.axis", unit=unit), nticks=6)
    return figure


def _links(
    figure: go.Figure, places: Sequence[int], actual: Sequence[float], expected: Sequence[float], reader: Reader
) -> None:
    ends = zip(actual, expected, places, strict=True)
    points = [(value, place) for low, high, place in ends for value in (low, high, None)]
    figure.add_scatter(
        x=[value for value, _ in points],
        y=[place for _, place in points],
        mode="lines",
        line={"color": FAINT, "width": 9 if reader.projector else 6},
        hoverinfo="skip",
        showlegend=False,
    )


def _names(figure: go.Figure, people: Sequence[Row], most: float, reader: Reader) -> None:
    """Names on the left, falls and owners on the right."""
    longest = LABEL_ON_PROJECTOR if reader.projector else LABEL_ON_DESK
    figure.add_scatter(
        x=[most * 1.04] * len(people),
        y=list(range(len(people))),
        mode="text",
        text=[
            f"<span style='color:{BAD}'><b>{row['change3']:+.0%}</b></span>  {row['salesperson'] or MISSING}"
            for row in people
        ],
        textposition="middle right",
        hoverinfo="skip",
        showlegend=False,
        cliponaxis=False,
    )
    figure.update_xaxes(range=[0, most * (1.5 if reader.projector else 1.3)])
    figure.update_yaxes(
        tickvals=list(range(len(people))),
        ticktext=[f"{place}. {shorten(row['customer_name'], longest)}" for place, row in enumerate(people, start=1)],
        range=[len(people) - 0.5, -0.5],
        showgrid=False,
        ticklabelstandoff=6,
    )
