"""Key figures side by side; without data or words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from analytics.theme import DESK_FONT, INK, MUTED, PROJECTOR_FONT, new_figure


@dataclass(frozen=True)
class Tile:
    """One key figure: what it is, the figure, and how it stands (a figure's text, which may be coloured)."""

    label: str
    figure: str
    note: str = ""


def tiles(shown_tiles: Sequence[Tile], projector: bool) -> go.Figure:
    """Key figures side by side, to be read from the back row."""
    figure = new_figure(projector, None if projector else 150)
    small, large = (PROJECTOR_FONT, 48) if projector else (DESK_FONT, 32)
    top, bottom = (0.70, 0.30) if projector else (0.86, 0.14)
    _layer(figure, top, [tile.label for tile in shown_tiles], small, MUTED)
    _layer(figure, 0.5, [f"<b>{tile.figure}</b>" for tile in shown_tiles], large, INK)
    _layer(figure, bottom, [tile.note for tile in shown_tiles], small, MUTED)
    figure.update_xaxes(visible=False, range=[-0.5, len(shown_tiles) - 0.5], fixedrange=True)
    figure.update_yaxes(visible=False, range=[0, 1], fixedrange=True)
    return figure


def _layer(figure: go.Figure, height: float, texts: list[str], size: int, colour: str) -> None:
    """One line of texts across all tiles."""
    figure.add_scatter(
        x=list(range(len(texts))),
        y=[height] * len(texts),
        mode="text",
        text=texts,
        textfont={"size": size, "color": colour},
        hoverinfo="skip",
        showlegend=False,
        cliponaxis=False,
    )
