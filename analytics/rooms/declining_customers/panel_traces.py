"""The curves of one customer's panel: what it bought, what it should have, its price and its stock; asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import plotly.graph_objects as go

from analytics.exhibit import Reader
from analytics.rooms.declining_customers.panel_places import PER_PAGE, suffix
from analytics.theme import ACCENT, BAD, BAND, FESTIVAL, MUTED, OWN, PROMOTION

Row = Mapping[str, Any]
LINES = ("low", "high", "expected", "amount")
BENEATH = ("price", "stock")


def beneath(people: Sequence[Sequence[Row]]) -> tuple[str, ...]:
    """The further curves that the rows have any figure for."""
    return tuple(name for name in BENEATH if any(row[name] is not None for panel in people for row in panel))


def traces(panel: Sequence[Row], months: Sequence[date], place: int, reader: Reader) -> list[go.Scatter]:
    """The normal band, the expected level, what was bought with the short months marked; hidden price and stock."""
    found, wide = values(panel, months, reader), reader.projector
    labels = {name: reader.words(f"declining_customers.{name}") for name in ("band", "expected", "actual")}
    shared: dict[str, Any] = {"x": [reader.words.month(month) for month in months], "xaxis": f"x{suffix(place)}"}
    shared |= {"yaxis": f"y{suffix(place)}", "showlegend": False, "connectgaps": False}
    silent = shared | {"hoverinfo": "skip", "mode": "lines"}
    edge = {"line": {"width": 0}}
    dashed = {"color": MUTED, "width": 3 if wide else 2, "dash": "dash"}
    band = {"fill": "tonexty", "fillcolor": BAND, "name": labels["band"], "showlegend": place == 0}
    return [
        go.Scatter(y=found["low"], **edge, **silent),
        go.Scatter(y=found["high"], **edge, **(silent | band)),
        go.Scatter(y=found["expected"], line=dashed, name=labels["expected"], **silent),
        go.Scatter(
            y=found["amount"],
            mode="lines+markers",
            line={"color": OWN, "width": 5 if wide else 3},
            marker={"color": BAD, "size": found["marks"], "opacity": 1, "line": {"width": 0}},
            name=labels["actual"],
            cliponaxis=False,
            customdata=found["keys"],
            hovertemplate=reader.words("declining_customers.curves.hover"),
            **shared,
        ),
        *(_beneath(name, found, place, shared, reader) for name in BENEATH),
    ]


def _beneath(
    name: str, found: Mapping[str, list[Any]], place: int, shared: Mapping[str, Any], reader: Reader
) -> go.Scatter:
    """The price or the stock under a curve, shown when the reader asks for it."""
    say = reader.words
    return go.Scatter(
        **{**shared, "yaxis": f"y{PER_PAGE + place + 1}", "connectgaps": name == "stock"},
        y=found[name],
        mode="lines+markers",
        line={"color": ACCENT, "width": 2},
        marker={"size": 4},
        name=say(f"declining_customers.curves.{name}"),
        visible=False,
        hovertemplate=say("declining_customers.curves.hover_beneath", name=say(f"declining_customers.curves.{name}")),
    )


def values(panel: Sequence[Row], months: Sequence[date], reader: Reader) -> dict[str, list[Any]]:
    """The values of one panel along the months, money in the unit of its axis; None before the first purchase."""
    divisor, found = reader.words.money_unit()[0], {row["month"]: row for row in panel}
    rows = [found.get(month) for month in months]
    along: dict[str, list[Any]] = {
        name: [None if row is None else round(float(row[name]) / divisor, 3) for row in rows] for name in LINES
    }
    for name in BENEATH:
        along[name] = [None if row is None or row[name] is None else float(row[name]) for row in rows]
    along["marks"] = [mark(reader) if row is not None and row["is_short"] else 0 for row in rows]
    along["keys"] = [[panel[0]["customer_key"], expected] for expected in along["expected"]]
    return along


def mark(reader: Reader) -> int:
    return 14 if reader.projector else 9


def legend_of_marks(people: Sequence[Sequence[Row]], reader: Reader) -> list[go.Scatter]:
    """Legend entries of their own for what is no curve: marked months, the festival, promotions."""
    found = [_entry("short", BAD, "circle", reader)]
    if any(row["is_festival"] for panel in people for row in panel):
        found.append(_entry("festival_month", FESTIVAL, "square", reader))
    if any(row["is_promoted"] for panel in people for row in panel):
        found.append(_entry("promotion_month", PROMOTION, "square", reader))
    return found


def _entry(name: str, colour: str, symbol: str, reader: Reader) -> go.Scatter:
    return go.Scatter(
        x=[None],
        y=[None],
        mode="markers",
        marker={"color": colour, "size": mark(reader) + (3 if symbol == "square" else 0), "symbol": symbol},
        name=reader.words(f"declining_customers.{name}"),
    )
