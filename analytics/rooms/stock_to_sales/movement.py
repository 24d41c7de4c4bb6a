"""How do stocks move: count by count, series by series, and between two counts? Asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from analytics.exhibit import Answers, Column, Drill, Exhibit, Reader
from analytics.rooms.forms import phrases
from analytics.rooms.forms.bars import Bar, ranked_bars, shown
from analytics.scope import month_no
from analytics.theme import MUTED, OWN, WARN, new_figure
from analytics.words import Words, unspecified

Row = Mapping[str, Any]


def trend(answers: Answers, reader: Reader) -> Exhibit:
    """The ratio of the sums at each month's counts, only what was counted then."""
    say, rows = reader.words, answers["trend"].rows
    counted = [row for row in rows.to_pylist() if row["ratio"] is not None]
    if not counted:
        return Exhibit("trend", say("stock_to_sales.trend.nothing"))
    first, last = counted[0], counted[-1]
    key = "stock_to_sales.trend.headline" if len(counted) > 1 else "stock_to_sales.trend.single"
    return Exhibit(
        "trend",
        say(
            key,
            ratio=f"{last['ratio']:.2f}",
            month=say.month(last["month"]),
            first=f"{first['ratio']:.2f}",
            first_month=say.month(first["month"]),
        ),
        figure=_curve(counted, reader),
        rows=rows,
        columns=(
            Column("month", "month"),
            Column("ratio", "ratio"),
            Column("stock", "quantity"),
            Column("expected", "quantity", "stock_to_sales.expected"),
            Column("stock_value", "money"),
            Column("customers", "number", "stock_to_sales.customers"),
        ),
        meaning=say("stock_to_sales.trend.meaning"),
    )


def _curve(rows: Sequence[Row], reader: Reader) -> go.Figure:
    """The ratio at its real distances in time, so that counts far apart stand far apart."""
    say, wide = reader.words, reader.projector
    figure = new_figure(wide, None if wide else 320)
    places = [month_no(row["month"]) for row in rows]
    named = _spaced(places, 3 if wide else 2)
    figure.add_scatter(
        x=places,
        y=[row["ratio"] for row in rows],
        mode="lines+markers+text",
        line={"color": OWN, "width": 5 if wide else 3},
        marker={"size": 14 if wide else 9},
        text=[f"{row['ratio']:.2f}" if place in named else "" for place, row in zip(places, rows, strict=True)],
        textposition="top center",
        cliponaxis=False,
        hovertext=[
            say("stock_to_sales.trend.hover", month=say.month(row["month"]), customers=row["customers"]) for row in rows
        ],
        hovertemplate="%{hovertext}  %{y:.2f}<extra></extra>",
        showlegend=False,
    )
    norm = float(reader.settings["stock_norm"])
    figure.add_hline(
        y=norm,
        line={"color": MUTED, "dash": "dash", "width": 2},
        annotation={
            "text": say("stock_to_sales.trend.norm", norm=f"{norm:.2f}"),
            "x": 1,
            "xanchor": "right",
            "yanchor": "top",
            "font": {"color": MUTED},
        },
    )
    figure.update_xaxes(
        tickvals=named,
        ticktext=[f"{row['month']:%Y-%m}" for row in rows if month_no(row["month"]) in named],
        range=[places[0] - 0.8, places[-1] + 0.8],
    )
    highest = max([norm, *[row["ratio"] for row in rows]])
    figure.update_yaxes(title=say("column.ratio"), range=[0, highest * 1.25])
    return figure


def _spaced(places: Sequence[int], least: int) -> list[int]:
    """Places at least so many months apart, counted from the last, so that their names do not touch."""
    kept: list[int] = []
    for place in reversed(places):
        if not kept or kept[-1] - place >= least:
            kept.append(place)
    return kept[::-1]


def movers(answers: Answers, reader: Reader) -> Exhibit:
    """Days of cover of each series: what lies long and what turns fast."""
    say, rows = reader.words, answers["movers"].rows
    listed = [row for row in rows.to_pylist() if row["days_of_cover"] is not None]
    if not listed:
        return Exhibit("movers", say("stock_to_sales.nothing"))
    band = 1 + float(reader.settings["stock_band"])
    drawn = _both_ends(listed, shown(len(listed), reader.projector))
    bars = [
        Bar(
            key=row["series"],
            label=unspecified(say, row["series"]),
            value=row["days_of_cover"],
            text=say(
                "stock_to_sales.movers.bar", days=f"{row['days_of_cover']:.0f}", value=say.money(row["stock_value"])
            ),
            mark=30 * row["norm"],
            colour=WARN if row["ratio"] > row["norm"] * band else OWN,
        )
        for row in drawn
    ]
    slow, fast = listed[0], listed[-1]
    return Exhibit(
        "movers",
        say(
            "stock_to_sales.movers.headline",
            slow=unspecified(say, slow["series"]),
            slow_days=f"{slow['days_of_cover']:.0f}",
            fast=unspecified(say, fast["series"]),
            fast_days=f"{fast['days_of_cover']:.0f}",
        ),
        figure=ranked_bars(
            bars,
            say("stock_to_sales.movers.axis"),
            reader.projector,
            name=say("column.days_of_cover"),
            mark_name=say("stock_to_sales.movers.norm"),
        ),
        rows=rows,
        columns=(
            Column("series"),
            Column("days_of_cover", "number"),
            Column("ratio", "ratio"),
            Column("norm", "ratio"),
            Column("turns_a_year", "ratio"),
            Column("stock", "quantity"),
            Column("expected", "quantity", "stock_to_sales.expected"),
            Column("stock_value", "money"),
            Column("pairs", "number"),
        ),
        meaning=say("stock_to_sales.movers.meaning"),
        drill=Drill("series", "series"),
        notes=phrases.rest(reader, len(listed)),
    )


def _both_ends(rows: Sequence[Row], count: int) -> list[Row]:
    """The slowest and the fastest, where not all can be drawn."""
    if len(rows) <= count:
        return list(rows)
    return [*rows[: count - count // 2], *rows[-(count // 2) :]]


def changes(answers: Answers, reader: Reader) -> Exhibit:
    """What changed most between the last two counts of each customer."""
    say, rows = reader.words, answers["changes"].rows
    listed = rows.to_pylist()
    if not listed:
        return Exhibit("changes", say("stock_to_sales.changes.nothing"))
    states = [row["status"] for row in listed]
    drawn = sorted(listed[: shown(len(listed), reader.projector)], key=lambda row: -row["change"])
    return Exhibit(
        "changes",
        say(
            "stock_to_sales.changes.headline",
            appeared=states.count("appeared"),
            vanished=states.count("vanished"),
            grew=states.count("grew"),
            shrank=states.count("shrank"),
        ),
        figure=ranked_bars(
            [_change_bar(row, say) for row in drawn], say("stock_to_sales.changes.axis"), reader.projector
        ),
        rows=rows,
        columns=(
            Column("customer_name"),
            Column("region"),
            Column("province"),
            Column("series"),
            Column("status", "status"),
            Column("stock_before", "quantity"),
            Column("stock", "quantity"),
            Column("change", "quantity"),
        ),
        meaning=say("stock_to_sales.changes.meaning"),
        drill=Drill("customer", "customer_key", "customer"),
        notes=phrases.rest(reader, len(listed)),
    )


def _change_bar(row: Row, say: Words) -> Bar:
    change = float(row["change"])
    return Bar(
        key=row["customer_key"],
        label=f"{unspecified(say, row['series'])} · {row['customer_name']}",
        value=change,
        text=say("stock_to_sales.changes.bar", change=f"{change:+,.0f}", stock=say.quantity(row["stock"])),
        colour=WARN if change > 0 else OWN,
    )
