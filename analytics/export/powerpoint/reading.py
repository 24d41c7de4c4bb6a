"""Reads a figure's JSON into parts that a presentation can draw itself; knows no presentation.

A figure that has a part of no known kind gives None, and its exhibit is shown as a table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from analytics.export.powerpoint import styled
from analytics.export.powerpoint.charts import REMARK, chart
from analytics.export.powerpoint.clouds import points
from analytics.export.powerpoint.fields import grid, key_figures
from analytics.export.powerpoint.parts import WHOLE, Box, Chart, Drawing, Label, Part, Points, Run

Figure = Mapping[str, Any]
Trace = Mapping[str, Any]
KNOWN = ("bar", "scatter", "heatmap")
LEAST_MULTIPLES = 3
STROKES = {"": "——", "dash": "– –", "sysDot": "·····", "dashDot": "–·–"}
PAPER = ("paper", "paper")  # what a remark is placed by that stands in no axes


def drawing(figure: Figure) -> Drawing | None:
    """The figure's parts; None where one cannot be drawn as a chart."""
    layout, traces = (
        figure["layout"],
        [trace for trace in figure["data"] if trace.get("visible", True) and _has_data(trace)],
    )
    if not traces or any(trace.get("type", "scatter") not in KNOWN for trace in traces):
        return None
    panels = _panels(traces, layout)
    used: list[Mapping[str, Any]] = []
    parts = [_part(panel, layout, used) for panel in panels]
    found = tuple(part for part in parts if part is not None)
    if len(found) < len(parts):
        return None
    return Drawing(found, () if _are_points(found) else _captions(layout, used), _legend(found))


def _are_points(found: Sequence[Part]) -> bool:
    """Texts among points name the corners of the field, which says nothing below it; the legend names the points."""
    return all(isinstance(part, Points) for part in found)


def _legend(found: Sequence[Part]) -> Label:
    """What the lines of small multiples are, which are too small for a legend each, where no line is named."""
    charts = [part for part in found if isinstance(part, Chart)]
    lines = [one for chart in charts for one in chart.series if one.kind == "line" and one.name.strip()]
    if len(charts) < LEAST_MULTIPLES or any(one.labels for one in lines):
        return ()
    named = {one.name: one for one in lines}.values()
    return tuple(Run(f"{STROKES[one.dash]} {one.name}　", one.colours[0]) for one in named)


def _captions(layout: Mapping[str, Any], used: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    said = [styled.plain(note.get("text")) for note in layout.get("annotations", ()) if note not in used]
    return tuple(dict.fromkeys(text for text in said if text.strip()))


def _has_data(trace: Trace) -> bool:
    if trace.get("type") == "heatmap":
        return True
    return any(value is not None for value in [*(trace.get("x") or ()), *(trace.get("y") or ())])


def _panels(traces: Sequence[Trace], layout: Mapping[str, Any]) -> list[list[Trace]]:
    """Traces that share a category axis: those on an overlaid axis belong to the panel below it."""
    found: dict[tuple[str, str], list[Trace]] = {}
    for trace in traces:
        x, y = trace.get("xaxis", "x"), trace.get("yaxis", "y")
        found.setdefault((_base(x, layout), _base(y, layout)), []).append(trace)
    return list(found.values())


def _base(axis: str, layout: Mapping[str, Any]) -> str:
    below = layout.get(spec_name(axis), {}).get("overlaying")
    return below if isinstance(below, str) else axis


def spec_name(axis: str) -> str:
    """`y2` is described under `yaxis2`."""
    return f"{axis[0]}axis{axis[1:]}"


def _part(traces: Sequence[Trace], layout: Mapping[str, Any], used: list[Mapping[str, Any]]) -> Part | None:
    x = _axis(traces[0].get("xaxis", "x"), layout)
    y = _axis(_base(traces[0].get("yaxis", "y"), layout), layout)
    box = _box(x, y)
    if any(trace.get("type") == "heatmap" for trace in traces):
        return grid(traces, x, y, box)
    if all(trace.get("mode") == "text" for trace in traces):
        return key_figures(traces, x, y, box)
    title = _title(traces[0], box, layout, used)
    second = [trace for trace in traces if trace.get("yaxis", "y") != _base(trace.get("yaxis", "y"), layout)]
    y2 = _axis(second[0]["yaxis"], layout) if second else {}
    beside = [note for note in layout.get("annotations", ()) if _is_at_a_point(note, traces[0])]
    found = chart([*traces, *map(_as_trace, beside)], x, y, y2, second, layout, box, title)
    used.extend(beside if found else ())
    return found or points(traces, x, y, box, title)


def _is_at_a_point(note: Mapping[str, Any], trace: Trace) -> bool:
    """Whether a remark names a point of the panel rather than the picture as a whole."""
    axes = (note.get("xref", "x"), note.get("yref", "y")) == (trace.get("xaxis", "x"), trace.get("yaxis", "y"))
    return axes and not note.get("showarrow")


def _as_trace(note: Mapping[str, Any]) -> Trace:
    return {"type": "scatter", "mode": REMARK, "x": [note["x"]], "y": [note["y"]], "text": [note.get("text")]}


def _axis(name: str, layout: Mapping[str, Any]) -> Mapping[str, Any]:
    found: Mapping[str, Any] = layout.get(spec_name(name), {})
    return found


def _box(x: Mapping[str, Any], y: Mapping[str, Any]) -> Box:
    (left, right), (bottom, top) = x.get("domain", (0.0, 1.0)), y.get("domain", (0.0, 1.0))
    return left, bottom, right, top


def _title(trace: Trace, box: Box, layout: Mapping[str, Any], used: list[Mapping[str, Any]]) -> Label:
    """The remark that stands above a small multiple."""
    if box == WHOLE:
        return ()
    corner = tuple(f"{trace.get(f'{side}axis', side)} domain" for side in "xy")
    for note in layout.get("annotations", ()):
        placed = note.get("xref"), note.get("yref")
        if (placed == corner and note.get("y", 0) >= 1) or (placed == PAPER and _is_above(note, box)):
            used.append(note)
            return styled.label(note.get("text"))
    return ()


def _is_above(note: Mapping[str, Any], box: Box) -> bool:
    return box[0] - 0.01 <= note.get("x", -1) <= box[2] + 0.01 and abs(note.get("y", -1) - box[3]) < 0.02
