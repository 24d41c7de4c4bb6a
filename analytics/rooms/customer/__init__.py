"""One customer's account card: its curve, what it buys beside its region, and its standing."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from analytics.exhibit import Answers, Column, Drill, Exhibit, Picture, Reader, Room
from analytics.rooms.customer.decline import CURVES, CUSTOMERS, decline
from analytics.rooms.customer.standing import owed, visits
from analytics.rooms.declining_customers.series import FALLEN
from analytics.theme import ACCENT, BAND, FAINT, OWN, new_figure
from analytics.words import MISSING, unspecified

SERIES_DRAWN = 12


def card(answers: Answers, reader: Reader) -> Exhibit:
    """Who the customer is and what it bought, in one sentence; facts carries the rest."""
    say, rows = reader.words, answers["card"].rows.to_pylist()
    if not rows:
        return Exhibit("card", say("customer.unknown"))
    row, window = rows[0], reader.scope.window()
    headline = say(
        "customer.headline",
        name=row["customer_name"],
        months=say.months(window.from_no, window.to_no),
        amount=say.money(row["net_amount"]),
        growth=say.growth(row["net_amount"], row["before_amount"]),
        before=say.months(window.before_from_no, window.before_to_no),
    )
    return Exhibit("card", headline, notes=(_who(row, reader),))


def _who(row: dict[str, Any], reader: Reader) -> str:
    """Code, place, channel, tier and salesperson, as far as any file states them."""
    say = reader.words
    names = ("customer_key", "region", "province", "city", "channel", "customer_tier", "salesperson")
    return say("list.stop").join(say("customer.fact", name=say(f"column.{n}"), value=row[n]) for n in names if row[n])


def facts(answers: Answers, reader: Reader) -> list[tuple[str, str]]:
    """The figures at the head of the card: (label, value)."""
    say, rows, places = reader.words, answers["card"].rows.to_pylist(), answers["places"].rows.to_pylist()
    if not rows:
        return []
    row = rows[0]
    found = [
        ("column.net_amount", say.money(row["net_amount"])),
        ("column.growth", say.growth(row["net_amount"], row["before_amount"])),
        ("customer.place", _place(places, "place", "customers", reader)),
        ("customer.place_in_region", _place(places, "place_in_region", "customers_in_region", reader)),
        ("customer.returns_rate", say.percent(row["returns_rate"])),
        ("customer.last_month", say.month(row["last_month"]) if row["last_month"] else MISSING),
        ("column.last_visit", say.day(row["last_visit"]) if row["last_visit"] else MISSING),
        ("column.overdue_amount", say.money(row["overdue_amount"])),
    ]
    return [(say(label), value) for label, value in found]


def _place(places: list[dict[str, Any]], place: str, of: str, reader: Reader) -> str:
    if not places:
        return MISSING
    return reader.words("customer.place_of", place=places[0][place], customers=places[0][of])


def curve(answers: Answers, reader: Reader) -> Exhibit:
    """Three years month by month against the year before, the festival marked."""
    say, rows = reader.words, answers["months"].rows
    bought = [row for row in rows.to_pylist() if row["net_amount"] is not None]
    if not bought:
        return Exhibit("curve", say("customer.curve.nothing"))
    return Exhibit(
        "curve",
        _curve_headline(bought, reader),
        figure=_curve(answers, reader),
        rows=rows,
        columns=(
            Column("month", "month"),
            Column("net_amount", "money"),
            Column("before_amount", "money", "customer.year_before"),
            Column("quantity", "quantity"),
        ),
        meaning=say("customer.curve.meaning"),
    )


def _curve_headline(bought: list[dict[str, Any]], reader: Reader) -> str:
    say, latest = reader.words, bought[-1]
    best = max(bought, key=lambda row: (row["net_amount"], row["month"]))
    return say(
        "customer.curve.headline_best" if best is latest else "customer.curve.headline",
        latest=say.money(latest["net_amount"]),
        month=say.month(latest["month"]),
        best=say.money(best["net_amount"]),
        best_month=say.month(best["month"]),
    )


def _curve(answers: Answers, reader: Reader) -> go.Figure:
    say, frame = reader.words, answers["months"].frame()
    divisor, unit = say.money_unit()
    months = [day.strftime("%Y-%m") for day in frame["month"]]
    figure = new_figure(reader.projector, height=320)
    shared = {"x": months, "connectgaps": False, "hovertemplate": "%{x}  %{y:,.1f}<extra>%{fullData.name}</extra>"}
    before, now = frame["before_amount"] / divisor, frame["net_amount"] / divisor
    figure.add_scatter(y=before, name=say("customer.year_before"), line={"color": FAINT, "width": 2}, **shared)
    figure.add_scatter(y=now, name=say("column.net_amount"), line={"color": OWN, "width": 3}, **shared)
    for month, day in zip(months, frame["new_year_day"], strict=True):
        if day is not None and day == day:
            _mark_festival(figure, month, say("festival"))
    figure.update_xaxes(type="category", nticks=12)
    figure.update_yaxes(title=say("axis.money", unit=unit), rangemode="tozero")
    return figure


def _mark_festival(figure: go.Figure, month: str, name: str) -> None:
    figure.add_vline(x=month, line={"color": BAND, "width": 16}, layer="below")
    figure.add_annotation(x=month, y=1, yref="paper", text=name, showarrow=False, font={"size": 11, "color": ACCENT})


def series(answers: Answers, reader: Reader) -> Exhibit:
    """What the customer buys beside what its region buys, and which series it leaves out."""
    say, rows = reader.words, answers["series"].rows
    listed = rows.to_pylist()
    bought = [row for row in listed if row["net_amount"]]
    if not bought:
        return Exhibit("series", say("customer.series.nothing"))
    unsold = [unspecified(say, row["series"]) for row in listed if row["net_amount"] == 0 and row["region_share"]]
    headline = say(
        "customer.series.headline_unsold" if unsold else "customer.series.headline",
        series=unspecified(say, bought[0]["series"]),
        share=say.percent(bought[0]["share"]),
        unsold=say.listed(unsold[:3]),
        count=len(unsold),
    )
    return Exhibit(
        "series",
        headline,
        figure=_shares(listed[:SERIES_DRAWN], reader),
        rows=rows,
        columns=(
            Column("series"),
            Column("net_amount", "money"),
            Column("before_amount", "money"),
            Column("share", "share"),
            Column("region_share", "share", "customer.region_share"),
        ),
        meaning=say("customer.series.meaning"),
        drill=Drill("series", "series", to="lines"),
    )


def _shares(rows: list[dict[str, Any]], reader: Reader) -> go.Figure:
    say = reader.words
    names = [unspecified(say, row["series"]) for row in rows][::-1]
    values = [[row["series"]] for row in rows][::-1]
    figure = new_figure(reader.projector, height=120 + 34 * len(rows))
    for column, label, colour in (
        ("region_share", "customer.region_share", FAINT),
        ("share", "customer.own_share", OWN),
    ):
        shares = [row[column] for row in rows][::-1]
        figure.add_bar(
            y=names,
            x=shares,
            name=say(label),
            orientation="h",
            marker={"color": colour},
            customdata=values,
            text=[say.percent(share) for share in shares],
            textposition="outside",
            cliponaxis=False,
            hovertemplate="%{y}  %{x:.1%}<extra>%{fullData.name}</extra>",
        )
    figure.update_layout(barmode="group", legend={"traceorder": "reversed"})
    figure.update_xaxes(tickformat=".0%", showticklabels=False)
    figure.update_yaxes(type="category")
    return figure


ROOM = Room(
    "customer",
    needs=("sales",),
    pictures=(
        Picture("card", ("card", "places"), card),
        Picture("decline", (CUSTOMERS, CURVES, FALLEN), decline),
        Picture("curve", ("months",), curve),
        Picture("series", ("series",), series),
        Picture("visits", ("visits.visits", "card"), visits),
        Picture("owed", ("receivables.owed",), owed),
    ),
)
