"""The house style of every picture, for the desk and for the projector; knows no data."""

from __future__ import annotations

from functools import cache

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
FESTIVAL = "rgba(106, 81, 163, 0.20)"
PROMOTION = WARN
INK = "#1F2933"
GRID = "#E9ECEF"
PAPER = "#FFFFFF"
SERIES = (OWN, ACCENT, GOOD, "#CC79A7", WARN, "#56B4E9", "#6A51A3", MUTED)

DESK_FONT, PROJECTOR_FONT = 14, 24


def new_figure(projector: bool = False, height: int | None = None) -> go.Figure:
    """An empty figure in house style, which its axes keep however the chart names them."""
    size = PROJECTOR_FONT if projector else DESK_FONT
    figure = go.Figure(
        layout={
            "template": _template(size),
            "font": {"family": FONT, "size": size, "color": INK},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "colorway": SERIES,
            "margin": {"l": 8, "r": 16, "t": 28 if not projector else 44, "b": 8},
            "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
            "hoverlabel": {"font": {"family": FONT, "size": size}, "bgcolor": PAPER, "bordercolor": FAINT},
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


@cache
def _template(size: int) -> go.layout.Template:
    """What axes fall back to, with numbers written out in full.

    Plotly's own template is ten times as large and would be sent with each chart.
    """
    title = {"font": {"size": size if size == PROJECTOR_FONT else round(size * 0.88), "color": MUTED}, "standoff": 8}
    numbers = {"exponentformat": "none", "separatethousands": True}
    axis = {"zeroline": False, "automargin": True, "fixedrange": True, "title": title, **numbers}
    return go.layout.Template(layout={"xaxis": axis, "yaxis": axis})


def style_axes(figure: go.Figure) -> None:
    """Quiet axes with room for their labels; call again after making subplots."""
    figure.update_xaxes(showgrid=False, linecolor=FAINT)
    figure.update_yaxes(gridcolor=GRID)
