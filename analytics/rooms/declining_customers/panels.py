"""Small multiples of curves, six at a time, each against its expected level; asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import plotly.graph_objects as go

from analytics.exhibit import Column, Reader
from analytics.rooms.declining_customers.panel_marks import named, shapes
from analytics.rooms.declining_customers.panel_menus import menus
from analytics.rooms.declining_customers.panel_places import PER_PAGE, Layout, suffix
from analytics.rooms.declining_customers.panel_traces import beneath, legend_of_marks, traces
from analytics.theme import FAINT, GRID, new_figure

Row = Mapping[str, Any]
# What a panel draws of each month, in the order of its table.
CURVE = (
    Column("amount", "money", "declining_customers.actual"),
    Column("expected", "money", "declining_customers.expected"),
    Column("low", "money", "declining_customers.low"),
    Column("high", "money", "declining_customers.high"),
    Column("promoted_amount", "money", "declining_customers.promoted"),
    Column("price", "yuan", "declining_customers.price"),
    Column("stock", "quantity", "declining_customers.stock"),
)
LEGEND, MENUS, TITLES = 30, 34, 52
# Room to the right of the last month for the names of the curves, as a share of the months.
NAMES = {"zh": 0.16, "en": 0.32}


def panels(people: Sequence[Sequence[Row]], reader: Reader) -> go.Figure:
    """One panel per customer, given as its months in order; buttons turn the pages."""
    pages = [people[start : start + PER_PAGE] for start in range(0, len(people), PER_PAGE)]
    months = sorted({row["month"] for panel in people for row in panel})
    layout = Layout(len(pages[0]), beneath(people), reader.projector)
    figure = new_figure(reader.projector, None if reader.projector else 205 * layout.rows + 140)
    figure.add_traces([trace for place, panel in enumerate(pages[0]) for trace in traces(panel, months, place, reader)])
    figure.add_traces(legend_of_marks(people, reader))
    figure.update_layout(
        legend=_legend(layout),
        margin={"t": 90 if reader.projector else LEGEND + MENUS + TITLES, "b": 8},
        annotations=named(pages[0], layout, reader),
        shapes=shapes(pages[0], months),
        updatemenus=menus(pages, months, layout, reader),
        **{name: axis for place in range(layout.count) for name, axis in _axes(place, layout, months, reader).items()},
    )
    return figure


def _legend(layout: Layout) -> dict[str, Any]:
    """On top; on the projector in one row with the pages, since the height is needed for the curves."""
    beside = {"yref": "paper", "y": 1.29 if layout.rows > 1 else 1.2, "yanchor": "bottom"}
    above = {"yref": "container", "y": 1, "yanchor": "top"}
    return {"x": 0, "traceorder": "normal"} | (beside if layout.projector else above)


def _axes(place: int, layout: Layout, months: Sequence[date], reader: Reader) -> dict[str, dict[str, Any]]:
    """The axes of one panel: the same months under each, a scale of its own from zero, a hidden one beneath."""
    upright = {"rangemode": "tozero", "gridcolor": GRID, "zeroline": False, "automargin": True}
    found = {
        f"xaxis{suffix(place)}": _months(place, layout, months, reader),
        f"yaxis{suffix(place)}": upright | {"domain": layout.curve(place), "anchor": f"x{suffix(place)}", "nticks": 3},
    }
    if layout.beneath:
        found[f"yaxis{layout.strip(place)}"] = upright | {
            "domain": layout.under(place),
            "anchor": f"x{suffix(place)}",
            "nticks": 2,
            "visible": False,
        }
    return found


def _months(place: int, layout: Layout, months: Sequence[date], reader: Reader) -> dict[str, Any]:
    """Months are words, since turning a page makes Plotly guess the kind of the axis again."""
    say = reader.words
    named_months = [month for month in months if month.month == 1] or [months[0], months[-1]]
    room = NAMES[say.language] * len(months) * (1.3 if reader.projector else 1) * min(1, layout.columns / 2)
    return {
        "domain": layout.across(place),
        "anchor": f"y{suffix(place)}",
        "type": "category",
        "categoryarray": [say.month(month) for month in months],
        "range": [-0.5, len(months) - 0.5 + room],
        "tickvals": [say.month(month) for month in named_months],
        "ticktext": [str(month.year) if month.month == 1 else say.month(month) for month in named_months],
        "tickangle": 0,
        "showgrid": False,
        "linecolor": FAINT,
    }
