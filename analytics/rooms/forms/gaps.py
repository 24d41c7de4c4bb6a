"""Two values per name and the gap between them; without data or words.

Values come in the axis's unit, texts come ready. Every dot carries its drill value as customdata[0].
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from analytics.rooms.forms.bars import BAR_HEIGHT, LABEL_ON_DESK, LABEL_ON_PROJECTOR
from analytics.rooms.forms.texts import plain, shorten, width
from analytics.theme import FAINT, MUTED, OWN, new_figure


@dataclass(frozen=True)
class Gap:
    """One line. wanted: the open circle; found: the dot; text: what stands at the right."""

    key: str
    label: str
    wanted: float
    found: float
    text: str = ""
    hover: str = ""
    colour: str = OWN


def gaps(lines: Sequence[Gap], title: str, names: tuple[str, str], projector: bool) -> go.Figure:
    """Open circle and dot per line, in the order given; names: of the circles and of the dots."""
    figure = new_figure(projector, None if projector else BAR_HEIGHT * len(lines) + 100)
    _links(figure, lines, projector)
    size = 18 if projector else 12
    open_mark = {"color": "#FFFFFF", "size": size, "line": {"color": MUTED, "width": 3}}
    dot = {"color": [line.colour for line in lines], "size": size + 2}
    figure.add_scatter(**_dots(lines, [line.wanted for line in lines], names[0], open_mark))
    figure.add_scatter(**_dots(lines, [line.found for line in lines], names[1], dot))
    _names(figure, lines, projector)
    figure.update_xaxes(title=title, nticks=6)
    return figure


def _links(figure: go.Figure, lines: Sequence[Gap], projector: bool) -> None:
    ends = [(value, place) for place, line in enumerate(lines) for value in (line.found, line.wanted, None)]
    figure.add_scatter(
        x=[value for value, _ in ends],
        y=[place for _, place in ends],
        mode="lines",
        line={"color": FAINT, "width": 9 if projector else 6},
        hoverinfo="skip",
        showlegend=False,
    )


def _dots(lines: Sequence[Gap], values: Sequence[float], name: str, mark: dict[str, object]) -> dict[str, object]:
    return {
        "x": list(values),
        "y": list(range(len(lines))),
        "mode": "markers",
        "name": name,
        "marker": mark,
        "cliponaxis": False,
        "customdata": [[line.key] for line in lines],
        "hovertext": [line.hover for line in lines],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _names(figure: go.Figure, lines: Sequence[Gap], projector: bool) -> None:
    """Names on the left, texts in a column on the right."""
    values = [value for line in lines for value in (line.wanted, line.found)]
    low, high = min([0.0, *values]), max(values)
    longest = max(width(plain(line.text)) for line in lines)
    figure.add_scatter(
        x=[high + (high - low) * 0.04] * len(lines),
        y=list(range(len(lines))),
        mode="text",
        text=[line.text for line in lines],
        textposition="middle right",
        hoverinfo="skip",
        showlegend=False,
        cliponaxis=False,
    )
    figure.update_xaxes(range=[low, high + (high - low) * (0.06 + longest * (0.022 if projector else 0.011))])
    figure.update_yaxes(
        tickvals=list(range(len(lines))),
        ticktext=[shorten(line.label, LABEL_ON_PROJECTOR if projector else LABEL_ON_DESK) for line in lines],
        range=[len(lines) - 0.5, -0.5],
        showgrid=False,
        ticklabelstandoff=12 if projector else 9,
    )
