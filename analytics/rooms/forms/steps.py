"""A waterfall: what raised and what lowered a sum, step after step; without data or words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from analytics.theme import BAD, GOOD, MUTED, OWN, new_figure


@dataclass(frozen=True)
class Step:
    """One step of a change. total: drawn from zero; otherwise from where the last step ended."""

    label: str
    value: float
    text: str
    total: bool = False


def steps(parts: Sequence[Step], title: str, projector: bool) -> go.Figure:
    """A waterfall: what raised and what lowered a sum, one step after another."""
    figure = new_figure(projector, None if projector else 360)
    bases, level = [], 0.0
    for part in parts:
        bases.append(0.0 if part.total else level)
        level = part.value if part.total else level + part.value
    places = list(range(len(parts)))
    figure.add_bar(
        x=places,
        y=[part.value for part in parts],
        base=bases,
        marker={"color": [_colour(part) for part in parts]},
        text=[part.text for part in parts],
        textposition="outside",
        constraintext="none",
        cliponaxis=False,
        showlegend=False,
        hovertext=[f"{part.label.replace('<br>', '')}  {part.text}" for part in parts],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    ends = [base + part.value for base, part in zip(bases, parts, strict=True)]
    spread = (max([*ends, 0.0]) - min([*ends, 0.0])) or 1.0
    figure.update_yaxes(
        title=title,
        range=[min([*ends, 0.0]) - spread * 0.14, max([*ends, 0.0]) + spread * 0.14],
        zeroline=True,
        zerolinecolor=MUTED,
    )
    figure.update_xaxes(tickvals=places, ticktext=[part.label for part in parts], tickangle=0)
    return figure


def _colour(step: Step) -> str:
    if step.total:
        return OWN
    return GOOD if step.value >= 0 else BAD
