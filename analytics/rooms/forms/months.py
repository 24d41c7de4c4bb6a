"""Bars, curves and marks along months; without data or words. A missing month is a gap."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from analytics.theme import DESK_FONT, INK, OWN, PROJECTOR_FONT


def month_bars(
    figure: go.Figure,
    labels: Sequence[str],
    values: Sequence[float | None],
    name: str,
    cell: tuple[int, int] | None = None,
    colour: str = OWN,
) -> None:
    """Upright bars along the months."""
    row, column = cell or (None, None)
    trace = go.Bar(
        x=list(range(len(labels))),
        y=list(values),
        name=name,
        marker={"color": colour},
        hovertext=[label.replace("<br>", " ") for label in labels],
        hovertemplate="%{hovertext}  %{y:,.1f}<extra>%{fullData.name}</extra>",
    )
    figure.add_trace(trace, row=row, col=column)


def month_line(
    figure: go.Figure,
    labels: Sequence[str],
    values: Sequence[float | None],
    name: str,
    cell: tuple[int, int] | None = None,
    line: dict[str, object] | None = None,
    mode: str = "lines+markers",
) -> None:
    """A curve along the months; a missing month is a gap."""
    row, column = cell or (None, None)
    style = line or {"color": OWN, "width": 4}
    trace = go.Scatter(
        x=list(range(len(labels))),
        y=list(values),
        name=name,
        mode=mode,
        line=style,
        marker={"color": style["color"], "size": 8},
        connectgaps=False,
        hovertext=[label.replace("<br>", " ") for label in labels],
        hovertemplate="%{hovertext}  %{y:,.1f}<extra>%{fullData.name}</extra>",
    )
    figure.add_trace(trace, row=row, col=column)


def month_ticks(marks: Sequence[float | None], name: str, labels: Sequence[str], projector: bool) -> go.Scatter:
    """A short level line over each month (its budget, its target)."""
    return go.Scatter(
        x=list(range(len(labels))),
        y=list(marks),
        mode="markers",
        name=name,
        marker={
            "symbol": "line-ew",
            "size": 44 if projector else 34,
            "line": {"color": INK, "width": 4 if projector else 3},
        },
        hovertext=[label.replace("<br>", " ") for label in labels],
        hovertemplate="%{hovertext}  %{y:,.1f}<extra>%{fullData.name}</extra>",
    )


def month_texts(heights: Sequence[float | None], texts: Sequence[str]) -> go.Scatter:
    """A text over each month, above its bar and its mark."""
    return go.Scatter(
        x=list(range(len(texts))),
        y=list(heights),
        mode="text",
        text=list(texts),
        textposition="top center",
        hoverinfo="skip",
        showlegend=False,
        cliponaxis=False,
    )


def month_axis(
    figure: go.Figure, labels: Sequence[str], projector: bool, cell: tuple[int, int] | None = None, every: int = 1
) -> None:
    """Month names under the places 0, 1, 2 …; every: how many months share one name."""
    row, column = cell or (None, None)
    places = list(range(0, len(labels), every))
    figure.update_xaxes(
        tickvals=places,
        ticktext=[labels[place] for place in places],
        range=[-0.6, len(labels) - 0.4],
        tickangle=0,
        tickfont={"size": PROJECTOR_FONT if projector else DESK_FONT},
        row=row,
        col=column,
    )


def value_axis(figure: go.Figure, title: str, cell: tuple[int, int] | None = None) -> None:
    """Values from zero up."""
    row, column = cell or (None, None)
    figure.update_yaxes(title=title, rangemode="tozero", row=row, col=column)
