"""Bars beside names, each with its text at its end; without data or words.

Values come in the axis's unit, texts come ready. Every bar carries its drill value as customdata[0].
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import plotly.graph_objects as go

from analytics.rooms.forms.texts import plain, shorten, width
from analytics.theme import DESK_FONT, FAINT, INK, OWN, PROJECTOR_FONT, new_figure

BAR_HEIGHT = 34
FEWEST = 3  # a picture of one bar keeps it as slim as one of three
ON_DESK, ON_PROJECTOR = 12, 7
LABEL_ON_DESK, LABEL_ON_PROJECTOR = 30, 22
# The pixels between names and right edge in the narrowest place, on the desk and on the projector.
AREA, NARROW_AREA = (520, 900), (250, 480)


@dataclass(frozen=True)
class Bar:
    """One bar. key: what a click carries; label: its name; text: what stands at its end.

    mark: a second value drawn as a short upright line (the target, the window compared with).
    """

    key: str
    label: str
    value: float
    text: str = ""
    mark: float | None = None
    colour: str = OWN


def shown(count: int, projector: bool) -> int:
    """How many of a list a picture shows; its table has the rest."""
    return min(count, ON_PROJECTOR if projector else ON_DESK)


def ranked_bars(bars: Sequence[Bar], title: str, projector: bool, name: str = "", mark_name: str = "") -> go.Figure:
    """Bars from top to bottom in the order given, with names on the left and texts at their ends."""
    height = None if projector else BAR_HEIGHT * max(len(bars), FEWEST) + 90
    figure = new_figure(projector, height)
    add_bars(figure, bars, projector, name=name, mark_name=mark_name)
    figure.update_xaxes(title=title)
    return figure


def add_bars(
    figure: go.Figure,
    bars: Sequence[Bar],
    projector: bool,
    name: str = "",
    mark_name: str = "",
    cell: tuple[int, int] | None = None,
) -> None:
    """Draws the bars into a figure, or into one cell (row, column) of its subplots."""
    row, column = cell or (None, None)
    places = list(range(len(bars)))
    figure.add_trace(_bars(bars, places, name, bool(mark_name)), row=row, col=column)
    if mark_name:
        figure.add_trace(_marks(bars, places, mark_name, projector), row=row, col=column)
    place_axis(figure, bars, projector, cell)
    room_for_texts(figure, bars, projector, cell)


def place_axis(figure: go.Figure, bars: Sequence[Bar], projector: bool, cell: tuple[int, int] | None = None) -> None:
    """Names at the places of the bars, the first on top."""
    row, column = cell or (None, None)
    labels = [shorten(bar.label, LABEL_ON_PROJECTOR if projector else LABEL_ON_DESK) for bar in bars]
    figure.update_yaxes(
        tickvals=list(range(len(bars))),
        ticktext=labels,
        range=[max(len(bars), FEWEST) - 0.5, -0.5],
        showgrid=False,
        ticklabelstandoff=6,
        row=row,
        col=column,
    )


def room_for_texts(
    figure: go.Figure, bars: Sequence[Bar], projector: bool, cell: tuple[int, int] | None = None
) -> None:
    """Writes the texts beyond the bars' ends and their marks, and widens the axis for them."""
    row, column = cell or (None, None)
    figure.add_trace(_texts(bars, list(range(len(bars)))), row=row, col=column)
    figure.update_xaxes(
        range=_range(bars, projector, narrow=cell is not None),
        showticklabels=False,
        zeroline=True,
        zerolinecolor=FAINT,
        row=row,
        col=column,
    )


def _bars(bars: Sequence[Bar], places: list[int], name: str, in_legend: bool) -> go.Bar:
    return go.Bar(
        x=[bar.value for bar in bars],
        y=places,
        orientation="h",
        name=name,
        showlegend=in_legend,
        marker={"color": [bar.colour for bar in bars]},
        customdata=[[bar.key] for bar in bars],
        hovertext=[f"{escape(bar.label)}  {bar.text}" for bar in bars],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _marks(bars: Sequence[Bar], places: list[int], name: str, projector: bool) -> go.Scatter:
    return go.Scatter(
        x=[bar.mark for bar in bars],
        y=places,
        mode="markers",
        name=name,
        marker={
            "symbol": "line-ns",
            "size": 26 if projector else 16,
            "line": {"color": INK, "width": 4 if projector else 3},
        },
        customdata=[[bar.key] for bar in bars],
        hoverinfo="skip",
    )


def _texts(bars: Sequence[Bar], places: list[int]) -> go.Scatter:
    """The texts beyond the bars' ends and their marks."""
    return go.Scatter(
        x=[bar.value if bar.value < 0 else max(bar.value, bar.mark or 0) for bar in bars],
        y=places,
        mode="text",
        text=[f"{bar.text} " if bar.value < 0 else f"  {bar.text}" for bar in bars],
        textposition=["middle left" if bar.value < 0 else "middle right" for bar in bars],
        customdata=[[bar.key] for bar in bars],
        cliponaxis=False,
        hoverinfo="skip",
        showlegend=False,
    )


def _range(bars: Sequence[Bar], projector: bool, narrow: bool) -> list[float]:
    """The values of the axis, wide enough for the texts where the picture is at its narrowest."""
    values = [bar.value for bar in bars] + [bar.mark for bar in bars if bar.mark is not None] + [0.0]
    left = _widest([bar for bar in bars if bar.value < 0], projector)
    right = _widest([bar for bar in bars if bar.value >= 0], projector)
    area = (NARROW_AREA if narrow else AREA)[projector]
    for_bars = max(area - left - right, area * 0.25)
    per_pixel = ((max(values) - min(values)) or 1.0) / for_bars
    return [min(values) - left * per_pixel, max(values) + right * per_pixel]


def _widest(bars: Sequence[Bar], projector: bool) -> float:
    """The pixels that the longest text needs."""
    longest = max((width(plain(bar.text)) + 2 for bar in bars), default=0)
    return longest * (PROJECTOR_FONT if projector else DESK_FONT) * 0.53
