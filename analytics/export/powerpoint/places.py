"""Where a trace's values stand along its category axis, and what those places are called; draws nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from analytics.export.powerpoint import styled

Trace = Mapping[str, Any]
AxisSpec = Mapping[str, Any]
YEAR = re.compile(r"(19|20)\d\d")


def values(trace: Trace, side: str) -> list[Any]:
    """The values of a trace along x or y; counted where it states none."""
    found = trace.get(side)
    if found is None:
        other = trace.get("y" if side == "x" else "x") or []
        return list(range(len(other)))
    return list(found)


def places(traces: Sequence[Trace], side: str, axis: AxisSpec) -> list[Any]:
    """Every place along the axis that a trace has a value at, in drawing order; numbers ascending."""
    given = [place for trace in traces for place in values(trace, side) if place is not None]
    found = list(dict.fromkeys([*axis.get("categoryarray", ()), *given]))
    return sorted(found) if all(isinstance(place, int | float) for place in found) else found


def names(found: Sequence[Any], traces: Sequence[Trace], side: str, axis: AxisSpec) -> tuple[str, ...]:
    """What each place is called: by its tick, by what it says when pointed at, else by itself."""
    ticks = dict(zip(axis.get("tickvals") or (), axis.get("ticktext") or (), strict=False))
    if _has_widths(traces):
        return tuple(f"{_right_edge(place, traces, side):.0f}{_suffix(axis)}" for place in found)
    said = {} if set(found) <= set(ticks) else _said(traces, side)
    return tuple(styled.plain(said.get(place, ticks.get(place, place))) for place in found)


def months(found: Sequence[Any], axis: AxisSpec) -> tuple[date, ...]:
    """The months that places are, one after the other, where the ticks are years at their Januaries; else none."""
    ticks = dict(zip(axis.get("tickvals") or (), axis.get("ticktext") or (), strict=False))
    years = {found.index(place): int(text) for place, text in ticks.items() if place in found and YEAR.fullmatch(text)}
    if len(years) < max(len(ticks), 1) or len({place - 12 * year for place, year in years.items()}) > 1:
        return ()
    at, year = next(iter(years.items()))
    counted = (12 * year + place - at for place in range(len(found)))
    return tuple(date(month // 12, month % 12 + 1, 1) for month in counted)


def _said(traces: Sequence[Trace], side: str) -> dict[Any, str]:
    pairs: dict[Any, str] = {}
    for trace in traces:
        texts = trace.get("hovertext")
        if isinstance(texts, list):
            pairs |= dict(zip(values(trace, side), texts, strict=False))
    return pairs


def _has_widths(traces: Sequence[Trace]) -> bool:
    return any(isinstance(trace.get("width"), list) for trace in traces if trace.get("type") == "bar")


def _right_edge(place: float, traces: Sequence[Trace], side: str) -> float:
    """The end of a step of a curve: where the next point of the line lies."""
    points = [point for trace in traces if trace.get("type") != "bar" for point in values(trace, side)]
    return min((point for point in points if point is not None and point > place), default=place)


def _suffix(axis: AxisSpec) -> str:
    texts = axis.get("ticktext") or ()
    return "%" if texts and all(str(text).endswith("%") for text in texts) else ""


def along(trace: Trace, side: str, found: Sequence[Any], traces: Sequence[Trace]) -> list[int | None]:
    """For each place the position of the trace's first value there; steps take the end of the curve's step."""
    own = values(trace, side)
    at: dict[Any, int] = {}
    for position, place in enumerate(own):
        at.setdefault(place, position)
    if trace.get("type") != "bar" and _has_widths(traces):
        return [at.get(_right_edge(place, traces, side)) for place in found]
    return [at.get(place) for place in found]


def summed(trace: Trace, side: str, across: str) -> list[float | None]:
    """The values of a bar, each being the sum of all that stand at its place: pieces of one bar are one."""
    own, found = values(trace, side), [None if one is None else float(one) for one in values(trace, across)]
    sums: dict[Any, float] = {}
    for place, one in zip(own, found, strict=False):
        if one is not None:
            sums[place] = sums.get(place, 0.0) + one
    return [sums.get(place) for place in own] if len(set(own)) < len(own) else found


def nearest(place: Any, found: Sequence[Any], traces: Sequence[Trace], side: str) -> int:
    """The position of the category at a place on the axis, or that lies nearest to it where places are numbers."""
    if place in found:
        return list(found).index(place)
    ends = [_right_edge(one, traces, side) if _has_widths(traces) else one for one in found]
    return min(range(len(ends)), key=lambda position: abs(ends[position] - place))
