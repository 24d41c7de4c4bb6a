"""How one series of a native chart looks: its colours, its marks and its labels; knows no axis."""

from __future__ import annotations

from typing import Any

from pptx.chart.marker import Marker
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.util import Pt

from analytics.export.powerpoint import letters, styled
from analytics.export.powerpoint.axes import SMALL
from analytics.export.powerpoint.parts import Chart, Label, Series

DASHES = {
    "sysDot": MSO_LINE_DASH_STYLE.ROUND_DOT,
    "dash": MSO_LINE_DASH_STYLE.DASH,
    "dashDot": MSO_LINE_DASH_STYLE.DASH_DOT,
}


def style_series(drawn: Any, one: Series, spec: Chart) -> None:
    if one.is_hidden:
        _hide(drawn, one)
    elif one.kind == "bar":
        _colour_bars(drawn, one)
    else:
        _colour_line(drawn, one)
    _label(drawn, one, spec)


def _hide(drawn: Any, one: Series) -> None:
    """A series that only lifts others or carries their labels."""
    drawn.format.fill.background()
    drawn.format.line.fill.background()
    if one.kind != "bar":
        _marker(drawn).style = XL_MARKER_STYLE.NONE


def _colour_bars(drawn: Any, one: Series) -> None:
    drawn.invert_if_negative = False
    drawn.format.fill.solid()
    drawn.format.fill.fore_color.rgb = RGBColor.from_string(one.colours[0] or "FFFFFF")
    if len(one.colours) > 1:
        for place, shade in enumerate(one.colours):
            fill = drawn.points[place].format.fill
            fill.solid()
            fill.fore_color.rgb = RGBColor.from_string(shade)


def _colour_line(drawn: Any, one: Series) -> None:
    shade, line = RGBColor.from_string(one.colours[0] or "1F2933"), drawn.format.line
    if one.kind == "mark":
        line.fill.background()
    else:
        line.color.rgb, line.width = shade, Pt(2.5)
        if one.dash:
            line.dash_style = DASHES[one.dash]
    if one.kind == "mark":
        mark(_marker(drawn), shade, is_dash=True)
    else:
        _mark_line(drawn, one)


def _mark_line(drawn: Any, one: Series) -> None:
    """A dot at each value, at some, or at none."""
    if one.marks and len(set(one.marks)) == 1 and one.marks[0]:
        mark(_marker(drawn), RGBColor.from_string(one.marks[0]))
        return
    _marker(drawn).style = XL_MARKER_STYLE.NONE
    for place, colour in enumerate(one.marks):
        if colour:
            mark(drawn.points[place].marker, RGBColor.from_string(colour))


def _marker(drawn: Any) -> Marker:
    """The marker of a series; a bar chart's series has none until it becomes a line, so it is written by hand."""
    element = drawn._element
    if element.find("{*}marker") is None:
        place = next(position for position, child in enumerate(element) if child.tag.endswith("}spPr")) + 1
        element.insert(place, element.makeelement(element.tag.replace("}ser", "}marker"), {}))
    return Marker(element)


def mark(marker: Marker, shade: RGBColor, is_dash: bool = False) -> None:
    marker.style = XL_MARKER_STYLE.DASH if is_dash else XL_MARKER_STYLE.CIRCLE
    marker.size = 22 if is_dash else 6
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = shade
    marker.format.line.color.rgb = shade


def _label(drawn: Any, one: Series, spec: Chart) -> None:
    inside = spec.is_stacked and one.kind == "bar" and not one.is_hidden
    for place, text in enumerate(one.labels):
        if text and one.values[place] is not None:
            ink = styled.ink_on(one.colours[place % len(one.colours)]) if inside else ""
            write_label(drawn.points[place].data_label, text, _position(one, spec), ink)


def _position(one: Series, spec: Chart) -> XL_LABEL_POSITION:
    if one.kind != "bar":
        return XL_LABEL_POSITION.ABOVE if one.is_hidden or not one.on_second_axis else XL_LABEL_POSITION.RIGHT
    if one.is_hidden:
        return XL_LABEL_POSITION.INSIDE_BASE
    return XL_LABEL_POSITION.CENTER if spec.is_stacked else XL_LABEL_POSITION.OUTSIDE_END


def write_label(label: Any, text: Label, position: XL_LABEL_POSITION, ink: str = "") -> None:
    letters.write(label.text_frame, text, SMALL, ink)
    letters.keep_on_one_line(label.text_frame)
    label.position = position
