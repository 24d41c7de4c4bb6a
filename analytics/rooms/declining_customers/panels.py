"""Small multiples of curves, six at a time, each against its expected level; asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import plotly.graph_objects as go

from analytics.exhibit import Reader
from analytics.rooms.forms.texts import shorten
from analytics.theme import BAD, BAND, DESK_FONT, FAINT, GRID, INK, MUTED, OWN, PROJECTOR_FONT, new_figure
from analytics.words import unspecified

Row = Mapping[str, Any]
ROWS, COLUMNS = 2, 3
PER_PAGE = ROWS * COLUMNS
RECENT = "rgba(178, 24, 43, 0.08)"


def panels(people: Sequence[Sequence[Row]], reader: Reader) -> go.Figure:
    """One panel per customer, given as its months in order; buttons turn the pages."""
    pages = [people[start : start + PER_PAGE] for start in range(0, len(people), PER_PAGE)]
    months = sorted({row["month"] for panel in people for row in panel})
    count, rows = len(pages[0]), -(-len(pages[0]) // COLUMNS)
    figure = new_figure(reader.projector, None if reader.projector else 250 * rows + 110)
    figure.add_traces(
        [trace for place, panel in enumerate(pages[0]) for trace in _traces(panel, months, reader, place)]
    )
    figure.add_trace(_legend_of_marks(reader))
    figure.update_layout(
        legend={"yref": "container", "y": 1, "yanchor": "top", "x": 0},
        margin={"t": 130 if reader.projector else 96, "b": 8},
        annotations=_titles(pages[0], rows, reader),
        shapes=[_judged_months(place, months) for place in range(count)],
        updatemenus=[_menu(pages, months, rows, reader)] if len(pages) > 1 else [],
        **{name: axis for place in range(count) for name, axis in _axes(place, rows, months, reader).items()},
    )
    return figure


def _axes(place: int, rows: int, months: Sequence[date], reader: Reader) -> dict[str, dict[str, Any]]:
    """The axes of one panel: the same months under each, a scale of its own from zero.

    Months are words, since turning a page makes Plotly guess the kind of the axis again.
    """
    say = reader.words
    labels = [say.month(month) for month in months]
    named = [month for month in months if month.month == 1] or [months[0], months[-1]]
    across, up = _domain(place, rows, reader)
    return {
        f"xaxis{_suffix(place)}": {
            "domain": across,
            "anchor": f"y{_suffix(place)}",
            "type": "category",
            "categoryarray": labels,
            "range": [-0.5, len(labels) - 0.5],
            "tickvals": [say.month(month) for month in named],
            "ticktext": [str(month.year) if month.month == 1 else say.month(month) for month in named],
            "tickangle": 0,
            "showgrid": False,
            "linecolor": FAINT,
        },
        f"yaxis{_suffix(place)}": {
            "domain": up,
            "anchor": f"x{_suffix(place)}",
            "rangemode": "tozero",
            "nticks": 3,
            "gridcolor": GRID,
            "zeroline": False,
            "automargin": True,
        },
    }


def _suffix(place: int) -> str:
    return str(place + 1) if place else ""


def _domain(place: int, rows: int, reader: Reader) -> tuple[list[float], list[float]]:
    """Where a panel stands in the picture, as shares of its width and height; room above for its title."""
    row, column = divmod(place, COLUMNS)
    gap_across, gap_up = 0.06, (0.36 if reader.projector else 0.25) if rows > 1 else 0.0
    width = (1 - gap_across * (COLUMNS - 1)) / COLUMNS
    height = (1 - gap_up * (rows - 1)) / rows
    left, top = column * (width + gap_across), 1 - row * (height + gap_up)
    return [left, left + width], [top - height, top]


def _judged_months(place: int, months: Sequence[date]) -> dict[str, Any]:
    """The shading under the last three months of a panel."""
    return {
        "type": "rect",
        "xref": f"x{_suffix(place)}",
        "yref": f"y{_suffix(place)} domain",
        "x0": len(months) - 3.5,
        "x1": len(months) - 0.5,
        "y0": 0,
        "y1": 1,
        "fillcolor": RECENT,
        "line": {"width": 0},
        "layer": "below",
    }


def _traces(panel: Sequence[Row], months: Sequence[date], reader: Reader, place: int) -> list[go.Scatter]:
    """The normal band, the expected level, and what was bought with the months that fell short marked."""
    say, wide = reader.words, reader.projector
    values = _values(panel, months, reader)
    labels = {name: say(f"declining_customers.{name}") for name in ("band", "expected", "actual")}
    shared = {
        "x": [say.month(month) for month in months],
        "xaxis": f"x{_suffix(place)}",
        "yaxis": f"y{_suffix(place)}",
        "showlegend": place == 0,
        "connectgaps": False,
    }
    silent = shared | {"hoverinfo": "skip", "mode": "lines"}
    edge = {"line": {"width": 0}}
    dashed = {"color": MUTED, "width": 3 if wide else 2, "dash": "dash"}
    bought = {"color": OWN, "width": 5 if wide else 3}
    marks = {"color": BAD, "size": values["marks"], "opacity": 1, "line": {"width": 0}}
    return [
        go.Scatter(y=values["low"], **edge, **(silent | {"showlegend": False})),
        go.Scatter(y=values["high"], fill="tonexty", fillcolor=BAND, name=labels["band"], **edge, **silent),
        go.Scatter(y=values["expected"], line=dashed, name=labels["expected"], **silent),
        go.Scatter(
            y=values["amount"],
            mode="lines+markers",
            line=bought,
            marker=marks,
            name=labels["actual"],
            cliponaxis=False,
            customdata=values["keys"],
            hovertemplate=say("declining_customers.curves.hover"),
            **shared,
        ),
    ]


def _legend_of_marks(reader: Reader) -> go.Scatter:
    """A legend entry of its own for the marked months, which are part of the curve."""
    return go.Scatter(
        x=[None],
        y=[None],
        mode="markers",
        marker={"color": BAD, "size": _mark(reader)},
        name=reader.words("declining_customers.short"),
    )


def _mark(reader: Reader) -> int:
    return 14 if reader.projector else 9


def _values(panel: Sequence[Row], months: Sequence[date], reader: Reader) -> dict[str, list[Any]]:
    """The values of one panel along the months, in the unit of its axis; None before the first purchase."""
    divisor, found = reader.words.money_unit()[0], {row["month"]: row for row in panel}
    rows = [found.get(month) for month in months]
    values: dict[str, list[Any]] = {
        name: [None if row is None else round(float(row[name]) / divisor, 1) for row in rows]
        for name in ("low", "high", "expected", "amount")
    }
    values["marks"] = [_mark(reader) if row is not None and row["is_short"] else 0 for row in rows]
    values["keys"] = [[panel[0]["customer_key"], expected] for expected in values["expected"]]
    return values


def _titles(people: Sequence[Sequence[Row]], rows: int, reader: Reader) -> list[dict[str, Any]]:
    """Above each panel: who, where, and by how much it fell."""
    return [_title(months[0], _domain(place, rows, reader), reader) for place, months in enumerate(people)]


def _title(row: Row, domain: tuple[list[float], list[float]], reader: Reader) -> dict[str, Any]:
    say, size = reader.words, PROJECTOR_FONT if reader.projector else DESK_FONT
    fall = say(
        f"declining_customers.curves.{row['status']}",
        place=unspecified(say, row["province"] or row["region"]),
        change=f"{row['change3']:+.0%}",
        gap=say.money(row["gap3"]),
        months=row["silent_months"],
    )
    name = shorten(row["customer_name"], 26 if reader.projector else 34)
    return {
        "text": f"<b>{name}</b><br><span style='color:{BAD}'>{fall}</span>",
        "x": domain[0][0],
        "y": domain[1][1],
        "xref": "paper",
        "yref": "paper",
        "xanchor": "left",
        "yanchor": "bottom",
        "align": "left",
        "showarrow": False,
        "font": {"size": size, "color": INK},
    }


def _menu(
    pages: Sequence[Sequence[Sequence[Row]]], months: Sequence[date], rows: int, reader: Reader
) -> dict[str, Any]:
    """Buttons that put the next six customers into the panels, without asking the server."""
    firsts = range(1, PER_PAGE * len(pages), PER_PAGE)
    return {
        "type": "buttons",
        "direction": "right",
        "x": 1,
        "xanchor": "right",
        "y": 1,
        "yanchor": "bottom",
        "pad": {"b": 84 if reader.projector else 56},
        "font": {"size": PROJECTOR_FONT if reader.projector else DESK_FONT},
        "bgcolor": "#FFFFFF",
        "buttons": [
            {
                "label": f"{first}–{first + len(page) - 1}",
                "method": "update",
                "args": [_page(page, months, reader), {"annotations": _titles(page, rows, reader)}],
            }
            for first, page in zip(firsts, pages, strict=True)
        ],
    }


def _page(people: Sequence[Sequence[Row]], months: Sequence[date], reader: Reader) -> dict[str, list[Any]]:
    """New values for every trace; panels without a customer are emptied."""
    found = [_values(panel, months, reader) for panel in people]
    panels: list[dict[str, list[Any]]] = [*found, *[{} for _ in range(PER_PAGE - len(found))]]
    lines = ("low", "high", "expected", "amount")
    return {
        "y": [panel.get(name, []) for panel in panels for name in lines] + [[None]],
        "customdata": [panel.get("keys", []) if name == "amount" else [] for panel in panels for name in lines] + [[]],
        "marker.size": [panel.get("marks", []) if name == "amount" else 0 for panel in panels for name in lines]
        + [_mark(reader)],
    }
