"""In which state are the customers, region by region and owner by owner? Draws and words it, asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import plotly.graph_objects as go

from analytics.exhibit import Answers, Column, Drill, Exhibit, Reader
from analytics.rooms.declining_customers.reasons import with_explanations
from analytics.rooms.forms import phrases
from analytics.rooms.forms.bars import Bar, ranked_bars, shown
from analytics.theme import BAD, FAINT, GOOD, INK, MUTED, WARN, new_figure
from analytics.words import Words, unspecified

Row = Mapping[str, Any]

# Worst first, as the bars are stacked; what cannot be judged is grey.
STATES = {
    "stopped": "#67001F",
    "declining": BAD,
    "watch": WARN,
    "erratic": "#C9CDD2",
    "stable": "#9CC3E0",
    "growing": GOOD,
    "new": "#56B4E9",
    "lost": MUTED,
    "too_little_data": FAINT,
}
FLAGGED = ("declining", "stopped")
NAMED = 4  # states in the headline


def by_status(answers: Answers) -> dict[str, Row]:
    """The counts and sums of each state that occurs."""
    return {row["status"]: row for row in answers["counts"].rows.to_pylist()}


def states(answers: Answers, reader: Reader) -> Exhibit:
    """How many customers of each region are in each state; the table has every customer."""
    say, rows = reader.words, answers["states"].rows.to_pylist()
    if not rows:
        return Exhibit("states", say("declining_customers.nothing"))
    return Exhibit(
        "states",
        _headline(by_status(answers), reader),
        figure=_state_bars(rows, reader),
        rows=with_explanations(answers["customers"].rows, reader),
        columns=(
            Column("customer_name"),
            Column("region"),
            Column("province"),
            Column("salesperson"),
            Column("status", "status"),
            Column("verdict", "verdict"),
            Column("cause", "status", "declining_customers.cause"),
            Column("explanation"),
            Column("expected3", "money"),
            Column("actual3", "money"),
            Column("gap3", "money"),
            Column("change3", "share"),
            Column("z3", "ratio"),
            Column("risk", "money"),
        ),
        meaning=say("declining_customers.states.meaning"),
        drill=Drill("customer", "customer_key", "customer"),
    )


def _headline(counts: Mapping[str, Row], reader: Reader) -> str:
    """How many are in each state, the most frequent first."""
    say, customers = reader.words, sum(row["customers"] for row in counts.values())
    frequent = sorted(counts, key=lambda status: -counts[status]["customers"])[:NAMED]
    told = [_count(status, counts[status]["customers"], say) for status in frequent]
    return say("declining_customers.states.headline", customers=customers, states=say.listed(told))


def _count(status: str, customers: int, say: Words) -> str:
    return say("declining_customers.states.count", count=customers, status=say(f"status.{status}").lower())


def _state_bars(rows: Sequence[Row], reader: Reader) -> go.Figure:
    """One bar per region, as wide as all its customers, in the order of the states."""
    say = reader.words
    regions = sorted({row["region"] or "" for row in rows}, key=lambda name: _flagged_share(rows, name))
    figure = new_figure(reader.projector, None if reader.projector else 44 * len(regions) + 110)
    for status, colour in STATES.items():
        found = {row["region"] or "": row for row in rows if row["status"] == status}
        if found:
            figure.add_bar(**_segment(status, colour, found, regions, reader))
    figure.update_layout(barmode="stack", legend={"traceorder": "normal"})
    figure.update_xaxes(visible=False, range=[0, 1])
    figure.update_yaxes(
        tickvals=list(range(len(regions))),
        ticktext=[escape(unspecified(say, name)) for name in regions],
        showgrid=False,
        ticklabelstandoff=6,
    )
    return figure


def _flagged_share(rows: Sequence[Row], region: str) -> tuple[float, str]:
    return sum(row["share"] for row in rows if (row["region"] or "") == region and row["status"] in FLAGGED), region


def _segment(
    status: str, colour: str, found: Mapping[str, Row], regions: Sequence[str], reader: Reader
) -> dict[str, Any]:
    say, dark = reader.words, status in ("stopped", "declining", "growing", "lost")
    least = 0.05 if reader.projector else 0.03
    present = [(place, found[name]) for place, name in enumerate(regions) if name in found]
    return {
        "orientation": "h",
        "name": say(f"status.{status}"),
        "y": [place for place, _ in present],
        "x": [row["share"] for _, row in present],
        "marker": {"color": colour},
        "text": [str(row["customers"]) if row["share"] >= least else "" for _, row in present],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "textfont": {"color": "#FFFFFF" if dark else INK},
        "hovertext": [
            say(
                "declining_customers.states.hover",
                region=escape(unspecified(say, row["region"])),
                status=say(f"status.{status}"),
                customers=row["customers"],
                share=say.percent(row["share"], 0),
            )
            for _, row in present
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def owners(answers: Answers, reader: Reader) -> Exhibit:
    """Whose customers are declining."""
    say, rows = reader.words, answers["owners"].rows
    listed = rows.to_pylist()
    if not any(row["salesperson"] for row in listed):
        return Exhibit("owners", say("declining_customers.owners.unstated" if listed else "declining_customers.calm"))
    divisor, unit = say.money_unit()
    bars = [
        Bar(
            key=row["salesperson"] or "",
            label=unspecified(say, row["salesperson"]),
            value=float(row["risk"]) / divisor,
            text=say(
                "declining_customers.bar",
                risk=say.money(row["risk"]),
                flagged=row["flagged"],
                customers=row["customers"],
            ),
        )
        for row in listed[: shown(len(listed), reader.projector)]
    ]
    most = listed[0]
    return Exhibit(
        "owners",
        say(
            "declining_customers.owners.headline",
            name=unspecified(say, most["salesperson"]),
            flagged=most["flagged"],
            customers=most["customers"],
            risk=say.money(most["risk"]),
        ),
        figure=ranked_bars(bars, say("declining_customers.axis_risk", unit=unit), reader.projector),
        rows=rows,
        columns=(
            Column("salesperson"),
            Column("customers", "number", "declining_customers.customers"),
            Column("flagged", "number", "declining_customers.flagged"),
            Column("flagged_share", "share", "declining_customers.flagged_share"),
            Column("gap3", "money"),
            Column("risk", "money"),
        ),
        meaning=say("declining_customers.owners.meaning"),
        notes=phrases.rest(reader, len(listed)),
    )
