"""The house style of every picture, for the desk and for the projector; knows no data."""

from __future__ import annotations

import plotly.graph_objects as go

FONT = "'Noto Sans SC Variable', 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"

# Okabe-Ito, which colour-blind readers can tell apart and which keeps its order in grey.
OWN = "#0072B2"
ACCENT = "#D55E00"
GOOD = "#009E73"
WARN = "#E69F00"
BAD = "#B2182B"
MUTED = "#8A8F98"
FAINT = "#D5D9DE"
BAND = "rgba(0, 114, 178, 0.12)"
INK = "#1F2933"
GRID = "#E9ECEF"
SERIES = (OWN, ACCENT, GOOD, "#CC79A7", WARN, "#56B4E9", "#6A51A3", MUTED)

DESK_FONT, PROJECTOR_FONT = 14, 24


def new_figure(projector: bool = False, height: int | None = None) -> go.Figure:
    """An empty figure in house style; everything a chart shares is set here, not in a sent template."""
    size = PROJECTOR_FONT if projector else DESK_FONT
    figure = go.Figure(
        layout={
            "template": None,
            "font": {"family": FONT, "size": size, "color": INK},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "colorway": SERIES,
            "margin": {"l": 8, "r": 16, "t": 28 if not projector else 44, "b": 8},
            "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
            "hoverlabel": {"font": {"family": FONT, "size": size}},
            "hovermode": "closest",
            "bargap": 0.3,
            "separators": ".,",
            "dragmode": False,
        }
    )
    if height:
        figure.update_layout(height=height)
    style_axes(figure)
    return figure


def style_axes(figure: go.Figure) -> None:
    """Quiet axes with room for their labels; call again after making subplots."""
    figure.update_xaxes(showgrid=False, zeroline=False, linecolor=FAINT, automargin=True)
    figure.update_yaxes(gridcolor=GRID, zeroline=False, automargin=True)
