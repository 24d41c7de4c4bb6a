"""Turns a bar chart into bars with lines: moves series to a line chart, on a second axis where asked; knows no data."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from lxml import etree

C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
# What a series of a line chart may hold, in the order that the format asks for.
LINE_ORDER = ("idx", "order", "tx", "spPr", "marker", "dPt", "dLbls", "trendline", "errBars", "cat", "val", "smooth")
SECOND_AXES = ("50010", "50020")


def tag(name: str) -> str:
    """The full name of a chart element."""
    return f"{{{C}}}{name}"


def lines_among_bars(space: etree._Element, positions: Sequence[int], is_second: bool) -> None:
    """Moves the series at the given positions of a bar chart into a line chart over the same categories."""
    area = space.find(f".//{tag('plotArea')}")
    assert area is not None
    bars = area.find(tag("barChart"))
    assert bars is not None
    wanted = [one for one in bars.findall(tag("ser")) if _index(one) in positions]
    lines = etree.Element(tag("lineChart"))
    _child(lines, "grouping", "standard")
    _child(lines, "varyColors", "0")
    for one in wanted:
        bars.remove(one)
        lines.append(_as_line(one))
    _child(lines, "marker", "1")
    own = [found.get("val", "") for found in bars.findall(tag("axId"))]
    for axis in SECOND_AXES if is_second else own:
        _child(lines, "axId", axis)
    bars.addnext(lines)
    if is_second:
        _second_axes(area)


def _index(one: etree._Element) -> int:
    found = one.find(tag("idx"))
    return int(found.get("val", "0")) if found is not None else 0


def _child(parent: etree._Element, name: str, value: str) -> etree._Element:
    found = etree.SubElement(parent, tag(name))
    found.set("val", value)
    return found


def _as_line(one: etree._Element) -> etree._Element:
    for child in list(one):
        if etree.QName(child).localname not in LINE_ORDER:
            one.remove(child)
    _child(one, "smooth", "0")
    return one


def _second_axes(area: etree._Element) -> None:
    """A hidden copy of the categories and a value axis on the right."""
    first = area.find(tag("valAx"))
    categories = area.find(tag("catAx"))
    assert first is not None and categories is not None
    hidden, right = deepcopy(categories), deepcopy(first)
    for axis, own, crossed in ((hidden, *SECOND_AXES), (right, *reversed(SECOND_AXES))):
        _set(axis, "axId", own)
        _set(axis, "crossAx", crossed)
        for name in ("majorGridlines", "title"):
            for found in axis.findall(tag(name)):
                axis.remove(found)
    _set(hidden, "delete", "1")
    _set(right, "axPos", "r")
    _set(right, "crosses", "max")
    first.addnext(right)
    right.addnext(hidden)


def _set(axis: etree._Element, name: str, value: str) -> None:
    found = axis.find(tag(name))
    if found is not None:
        found.set("val", value)
