"""Reads coloured grids and key figures from a panel's traces; knows no presentation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from analytics.export.powerpoint import places, styled
from analytics.export.powerpoint.parts import Box, Cell, Grid, Word, Words

Trace = Mapping[str, Any]
AxisSpec = Mapping[str, Any]
BLUES = ((0.0, "FFFFFF"), (1.0, "0072B2"))
USUAL_SIZE = 24.0


def grid(traces: Sequence[Trace], x: AxisSpec, y: AxisSpec, box: Box) -> Grid | None:
    """A heatmap as fields with their texts; the first row on top."""
    trace = next(one for one in traces if one.get("type") == "heatmap")
    values: list[list[Any]] = trace["z"]
    xs, ys = trace.get("x") or list(range(len(values[0]))), trace.get("y") or list(range(len(values)))
    said = trace.get("text") or _said(traces, xs, ys, values)
    cells = [
        tuple(_cell(trace, value, text) for value, text in zip(line, texts, strict=True))
        for line, texts in zip(values, said, strict=True)
    ]
    names = places.names(ys, (), "y", y)
    if not _is_top_first(y):
        cells, names = cells[::-1], names[::-1]
    return Grid(places.names(xs, (), "x", x), names, tuple(cells), box)


def _is_top_first(y: AxisSpec) -> bool:
    if y.get("autorange") == "reversed":
        return True
    first, last = y.get("range") or (0, 1)
    return bool(first > last)


def _said(traces: Sequence[Trace], xs: Sequence[Any], ys: Sequence[Any], values: list[list[Any]]) -> list[list[Any]]:
    """The texts that other traces write over the fields; the values where none does."""
    written = {
        (column, row): text
        for trace in traces
        if "text" in str(trace.get("mode", "")) and isinstance(trace.get("text"), list)
        for column, row, text in zip(trace["x"], trace["y"], trace["text"], strict=False)
    }
    if written:
        return [[written.get((column, row), "") for column in xs] for row in ys]
    return [["" if value is None else f"{value:,.2f}" for value in line] for line in values]


def _cell(trace: Trace, value: Any, text: Any) -> Cell:
    if value is None:
        return Cell(styled.label(text))
    low, high = trace.get("zmin"), trace.get("zmax")
    known = [float(one) for line in trace["z"] for one in line if one is not None]
    low = min(known) if low is None else float(low)
    high = max(known) if high is None else float(high)
    share = 0.0 if high == low else min(max((float(value) - low) / (high - low), 0.0), 1.0)
    return Cell(styled.label(text), _shade(_scale(trace), share))


def _scale(trace: Trace) -> list[tuple[float, str]]:
    given = trace.get("colorscale")
    if not isinstance(given, list):
        return list(BLUES)
    return [(float(stop), styled.colour(shade)) for stop, shade in given]


def _shade(scale: Sequence[tuple[float, str]], share: float) -> str:
    for (low, first), (high, last) in pairwise(scale):
        if low <= share <= high:
            return styled.between(first, last, 0.0 if high == low else (share - low) / (high - low))
    return scale[-1][1]


def key_figures(traces: Sequence[Trace], x: AxisSpec, y: AxisSpec, box: Box) -> Words:
    """Texts at their places, as shares of the axes' ranges."""
    xs = [value for trace in traces for value in places.values(trace, "x")]
    (left, right), (bottom, top) = x.get("range", (min(xs), max(xs))), y.get("range", (0, 1))
    words = [
        Word(
            (across - left) / ((right - left) or 1),
            (up - bottom) / ((top - bottom) or 1),
            styled.label(text),
            float((trace.get("textfont") or {}).get("size", USUAL_SIZE)),
        )
        for trace in traces
        for across, up, text in zip(places.values(trace, "x"), trace["y"], trace["text"], strict=True)
        if text
    ]
    return Words(tuple(words), len({word.x for word in words}), box)
