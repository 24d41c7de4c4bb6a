"""Reads points and curves on two value axes from a panel's traces; knows no presentation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from analytics.export.powerpoint import places, styled
from analytics.export.powerpoint.charts import BAR_COLOUR, value_axis
from analytics.export.powerpoint.parts import Box, Cloud, Label, Point, Points, Run

Trace = Mapping[str, Any]
AxisSpec = Mapping[str, Any]


def points(traces: Sequence[Trace], x: AxisSpec, y: AxisSpec, box: Box, title: Label) -> Points | None:
    """The panel as points; None where it has bars or no place is a number."""
    if any(trace.get("type") != "scatter" for trace in traces):
        return None
    found = [_cloud(trace) for trace in traces if trace.get("mode") != "text"]
    clouds = tuple(cloud for cloud in found if cloud.points)
    return Points(clouds, value_axis(x), value_axis(y), title, box) if clouds else None


def _cloud(trace: Trace) -> Cloud:
    marker, line = trace.get("marker") or {}, trace.get("line") or {}
    given = marker.get("color") if isinstance(marker.get("color"), str) else line.get("color")
    return Cloud(
        styled.plain(trace.get("name")),
        styled.colour(given) if isinstance(given, str) else BAR_COLOUR,
        _points(trace),
        is_line="lines" in str(trace.get("mode", "")),
    )


def _points(trace: Trace) -> tuple[Point, ...]:
    said_in = (trace.get("textfont") or {}).get("color")
    texts = trace.get("text") if "text" in str(trace.get("mode", "")) else None
    count = len(trace["y"])
    said = texts if isinstance(texts, list) else [""] * count
    placed = zip(places.values(trace, "x"), trace["y"], said, _sides(trace, count), strict=False)
    return tuple(
        Point(float(across), float(up), _tinted(text, said_in), side)
        for across, up, text, side in placed
        if _both(across, up)
    )


def _sides(trace: Trace, count: int) -> list[str]:
    """The side that each label stands on: of `middle left` the left, of `top center` the top."""
    given = trace.get("textposition") or "middle right"
    each = given if isinstance(given, list) else [given] * count
    return [across if across in ("left", "right") else up for up, across in (str(one).split() for one in each)]


def _both(across: Any, up: Any) -> bool:
    return isinstance(across, int | float) and isinstance(up, int | float)


def _tinted(text: Any, given: Any) -> Label:
    """A label in the colour of its trace's texts."""
    shade = styled.colour(given) if isinstance(given, str) else ""
    return tuple(Run(run.text, run.colour or shade, run.is_bold) for run in styled.label(text))
