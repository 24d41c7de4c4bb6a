"""Reads bars and lines along categories from a panel's traces; knows no presentation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from analytics.export.powerpoint import places, styled
from analytics.export.powerpoint.parts import Axis, Box, Chart, Label, Number, Series

Trace = Mapping[str, Any]
AxisSpec = Mapping[str, Any]
# The mode of a remark beside a point, told from Plotly's own modes by its order.
REMARK = "text+markers"
BAR_COLOUR, MARK_COLOUR = "0072B2", "1F2933"
DASHES = {"dot": "sysDot", "dash": "dash", "dashdot": "dashDot"}


@dataclass(frozen=True)
class Panel:
    """The traces of one chart with the places they share. side: the axis along which the categories lie."""

    traces: Sequence[Trace]
    side: str
    found: Sequence[Any]
    second: Sequence[Trace]

    @property
    def across(self) -> str:
        return "y" if self.side == "x" else "x"

    def values(self, trace: Trace, name: str = "") -> tuple[Any, ...]:
        """What the trace states at each place under a name (its values unless told otherwise)."""
        own = trace.get(name) if name else places.values(trace, self.across)
        if not isinstance(own, list):
            return tuple(own for _ in self.found)
        positions = places.along(trace, self.side, self.found, self.traces)
        return tuple(None if at is None or at >= len(own) else own[at] for at in positions)


def chart(
    traces: Sequence[Trace],
    x: AxisSpec,
    y: AxisSpec,
    y2: AxisSpec,
    second: Sequence[Trace],
    layout: Mapping[str, Any],
    box: Box,
    title: Label,
) -> Chart | None:
    """The panel as a chart; None where neither axis holds categories."""
    side = _side(traces, x, y)
    if not side:
        return None
    category, value = (x, y) if side == "x" else (y, x)
    bars = [trace for trace in traces if trace.get("type") == "bar"]
    drawn = [trace for trace in traces if _is_drawn(trace) and not _is_note(trace)]
    floating = any(isinstance(trace.get("base"), list) for trace in bars)
    if not drawn or (floating and any("markers" in _mode(trace) and _mode(trace) != REMARK for trace in traces)):
        return None
    placed = bars if any(isinstance(trace.get("width"), list) for trace in bars) else drawn
    panel = Panel(traces, side, places.places(placed, side, category), second)
    stacked = layout.get("barmode") in ("stack", "relative") and len(bars) > 1 and not _diverge(bars, panel)
    series = _series(panel, stacked)
    if not series:
        return None
    first, last = category.get("range", (0, 1))[:2] if category.get("range") else (0, 1)
    return Chart(
        categories=places.names(panel.found, traces, side, category),
        series=tuple(series),
        months=places.months(panel.found, category),
        is_horizontal=side == "y",
        is_stacked=stacked or any(one.is_hidden for one in series),
        is_top_first=side == "y" and isinstance(first, int | float) and first > last,
        gap=12 if placed is bars else 45,
        title=title,
        category_title=axis_title(category),
        values=value_axis(value),
        second=value_axis(y2),
        box=box,
    )


def _diverge(bars: Sequence[Trace], panel: Panel) -> bool:
    """Whether bars grow from zero to both sides and none stands on another, so that texts have room at their ends."""
    values = list(zip(*(panel.values(trace) for trace in bars), strict=True))
    sides = [[value > 0 for value in found if value] for found in values]
    return any(False in found for found in sides) and all(len(found) == len(set(found)) for found in sides)


def _mode(trace: Trace) -> str:
    return str(trace.get("mode", "")) if trace.get("type", "scatter") == "scatter" else ""


def _is_note(trace: Trace) -> bool:
    """Texts beside other traces' values, or the named points of a curve."""
    return "text" in _mode(trace) and "lines" not in _mode(trace)


def _side(traces: Sequence[Trace], x: AxisSpec, y: AxisSpec) -> str:
    """The axis along which the categories lie; '' where both hold values."""
    bars = [trace for trace in traces if trace.get("type") == "bar"]
    if bars:
        return "y" if bars[0].get("orientation") == "h" else "x"
    if y.get("ticktext") and not x.get("ticktext"):
        return "y"
    words = any(isinstance(value, str) for trace in traces for value in places.values(trace, "x"))
    lines = any("lines" in _mode(trace) for trace in traces)
    return "x" if words or (x.get("ticktext") and lines) else ""


def axis_title(axis: AxisSpec) -> str:
    """What an axis is called."""
    return styled.plain((axis.get("title") or {}).get("text"))


def value_axis(axis: AxisSpec) -> Axis:
    """A value axis with its unit, its range and how its numbers are written."""
    texts = axis.get("ticktext") or ()
    whole_percent = bool(texts) and all(str(text).endswith("%") for text in texts)
    form = '0"%"' if whole_percent else "0%" if "%" in str(axis.get("tickformat", "")) else ""
    is_shown = bool(axis.get("showticklabels", True) and axis.get("visible", True))
    bounds = (0.0, 100.0) if whole_percent else None if is_shown else _bounds(axis)
    from_zero = axis.get("rangemode") == "tozero" or (_bounds(axis) or (1.0,))[0] == 0.0
    return Axis(axis_title(axis), form, is_shown, bounds, from_zero)


def _bounds(axis: AxisSpec) -> tuple[float, float] | None:
    ends = [float(end) for end in axis.get("range") or () if isinstance(end, int | float)]
    return (min(ends), max(ends)) if len(ends) == 2 else None


def _is_drawn(trace: Trace) -> bool:
    """Whether a trace shows values of its own, not a band's edge or a line that joins two marks."""
    if trace.get("type") == "bar":
        return True
    line, mode = trace.get("line") or {}, _mode(trace)
    return line.get("width", 1) != 0 and not trace.get("fill") and (mode != "lines" or bool(trace.get("name")))


def _series(panel: Panel, stacked: bool) -> list[Series]:
    bars = [trace for trace in panel.traces if trace.get("type") == "bar"]
    others = [trace for trace in panel.traces if trace.get("type") != "bar" and _is_drawn(trace)]
    notes = [trace for trace in others if _is_note(trace)]
    found = [one for trace in bars for one in _bar_series(trace, panel)]
    found += [_other(trace, panel) for trace in others if trace not in notes]
    for trace in notes:
        found = _labelled(found, trace, panel, stacked)
    return _flat(found) if panel.side == "y" else found


def _flat(found: Sequence[Series]) -> list[Series]:
    """Level bars cannot be joined with lines: what is drawn as a mark or a line becomes a bar beside them."""
    return [one if one.kind == "bar" else Series(one.name, one.values, "bar", _faint(one), one.labels) for one in found]


def _faint(one: Series) -> tuple[str, ...]:
    return ("BFC5CC",) if one.colours[:1] in ((MARK_COLOUR,), ("FFFFFF",)) else one.colours


def _bar_series(trace: Trace, panel: Panel) -> list[Series]:
    if isinstance(trace.get("base"), list):
        return _steps(trace, panel)
    texts = panel.values(trace, "text") if trace.get("text") else ()
    sums = places.summed(trace, panel.side, panel.across)
    return [
        Series(
            name=styled.plain(trace.get("name")),
            values=tuple(_number(value) for value in panel.values({**trace, "sums": sums}, "sums")),
            colours=_colours(trace, panel),
            labels=tuple(styled.label(text) for text in texts),
        )
    ]


def _steps(trace: Trace, panel: Panel) -> list[Series]:
    """A waterfall: an unseen base, and what stands on it above and below zero."""
    bases = [_number(base) or 0.0 for base in panel.values(trace, "base")]
    ends = [base + (_number(value) or 0.0) for base, value in zip(bases, panel.values(trace), strict=True)]
    pairs = [(min(pair), max(pair)) for pair in zip(bases, ends, strict=True)]
    lifts = tuple(max(low, 0.0) + min(high, 0.0) for low, high in pairs)
    above = tuple(max(high, 0.0) - max(low, 0.0) for low, high in pairs)
    below = tuple(min(low, 0.0) - min(high, 0.0) for low, high in pairs)
    labels = tuple(styled.label(text) for text in panel.values(trace, "text"))
    colours = _colours(trace, panel)
    return [
        Series(" ", lifts, is_hidden=True),
        Series("+", above, colours=colours),
        Series("−", below, colours=colours),
        Series(" ", tuple(high for _, high in pairs), "line", labels=labels, is_hidden=True),
    ]


def _other(trace: Trace, panel: Panel) -> Series:
    line, marker = trace.get("line") or {}, trace.get("marker") or {}
    is_line = "lines" in _mode(trace) or not trace.get("mode")
    given = line.get("color") if is_line else marker.get("color") or (marker.get("line") or {}).get("color")
    return Series(
        name=styled.plain(trace.get("name")),
        values=tuple(_number(value) for value in panel.values(trace)),
        kind="line" if is_line else "mark",
        colours=(_one_colour(given),),
        labels=tuple(styled.label(text) for text in panel.values(trace, "text")) if "text" in _mode(trace) else (),
        marks=_marks(trace, panel) if is_line else (),
        dash=DASHES.get(str(line.get("dash", "")), ""),
        on_second_axis=trace in panel.second,
    )


def _marks(trace: Trace, panel: Panel) -> tuple[str, ...]:
    """The colour of a line's dot at each value, '' where it has none; () where the line has none at all."""
    if "markers" not in (_mode(trace) or "markers"):
        return ()
    line, marker = trace.get("line") or {}, trace.get("marker") or {}
    colour, sizes = _one_colour(marker.get("color") or line.get("color")), marker.get("size", 1)
    shown = panel.values({**trace, "size": sizes}, "size")
    return tuple(colour if size else "" for size in shown)


def _one_colour(given: Any) -> str:
    first = given[0] if isinstance(given, list) and given else given
    return styled.colour(first) if isinstance(first, str) else MARK_COLOUR


def _labelled(found: list[Series], trace: Trace, panel: Panel, stacked: bool) -> list[Series]:
    """The texts of a trace put at the values of the series they stand beside."""
    if "markers" in _mode(trace):
        return _named_points(found, trace, panel)
    labels = tuple(styled.label(text) for text in panel.values(trace, "text"))
    bars = [position for position, one in enumerate(found) if one.kind == "bar" and not one.is_hidden]
    if stacked:
        return [*found, Series(" ", tuple(0.0 for _ in labels), labels=labels, is_hidden=True)]
    at = bars[0] if bars else 0
    return [_with_labels(one, labels) if position == at else one for position, one in enumerate(found)]


def _named_points(found: list[Series], trace: Trace, panel: Panel) -> list[Series]:
    """Points of a curve that are named: their texts stand at the nearest category of the nearest line."""
    for place, height, text in zip(
        places.values(trace, panel.side), places.values(trace, panel.across), trace.get("text") or (), strict=False
    ):
        at = places.nearest(place, panel.found, panel.traces, panel.side)
        lines = [position for position, one in enumerate(found) if one.kind == "line" and not one.is_hidden]
        if lines and text:
            nearest = min(lines, key=lambda position: _distance(found[position].values[at], height))
            labels = list(found[nearest].labels) or [()] * len(panel.found)
            labels[at] = styled.label(text)
            found = [_with_labels(one, tuple(labels)) if i == nearest else one for i, one in enumerate(found)]
    return found


def _distance(value: Number, height: Any) -> float:
    return float("inf") if value is None or not isinstance(height, int | float) else abs(value - height)


def _with_labels(one: Series, labels: tuple[Label, ...]) -> Series:
    return replace(one, labels=labels)


def _colours(trace: Trace, panel: Panel) -> tuple[str, ...]:
    given = (trace.get("marker") or {}).get("color", f"#{BAR_COLOUR}")
    if isinstance(given, list):
        placed = panel.values({**trace, "colours": given}, "colours")
        found = tuple(styled.colour(one or f"#{BAR_COLOUR}") for one in placed)
        return found[:1] if len(set(found)) == 1 else found
    return (styled.colour(given),)


def _number(value: Any) -> Number:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
