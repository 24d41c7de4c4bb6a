"""The axes of native charts: titles, grids, how numbers are written; knows no data."""

from __future__ import annotations

from typing import Any

from pptx.dml.color import RGBColor
from pptx.util import Pt

from analytics.export.powerpoint.parts import Axis

MONTH = "yyyy-mm"
SIZE, SMALL, TINY = Pt(14), Pt(12), Pt(9)
QUIET, GRID = RGBColor.from_string("5B6672"), RGBColor.from_string("E9ECEF")


def style_values(axis: Any, spec: Axis, form: str) -> None:
    """A value axis with its title, grid and numbers; without them where the figure hides it."""
    axis.has_major_gridlines = spec.is_shown
    if spec.is_shown:
        axis.major_gridlines.format.line.color.rgb = GRID
        axis.tick_labels.font.size = SMALL
        axis.tick_labels.number_format = form
        axis.tick_labels.number_format_is_linked = False
    axis.visible = spec.is_shown
    axis.format.line.fill.background()
    if spec.title and spec.is_shown:
        give_title(axis, spec.title)
    if spec.bounds:
        axis.minimum_scale, axis.maximum_scale = spec.bounds


def along_years(axis: Any) -> None:
    """An axis of months that names one a year."""
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = MONTH, False
    element = axis._element
    for name in ("baseTimeUnit", "majorUnit", "majorTimeUnit", "minorUnit", "minorTimeUnit"):
        for found in element.findall(f"{{*}}{name}"):
            element.remove(found)
    for name, value in (("baseTimeUnit", "months"), ("majorUnit", "1"), ("majorTimeUnit", "years")):
        element.append(element.makeelement(element.tag.replace("}dateAx", "}" + name), {"val": value}))


def give_title(axis: Any, text: str) -> None:
    axis.has_title = True
    frame = axis.axis_title.text_frame
    frame.text = text
    font = frame.paragraphs[0].runs[0].font
    font.size, font.bold, font.color.rgb = SMALL, False, QUIET
