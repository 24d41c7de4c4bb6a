"""Draws bars and lines as native charts of a slide, with data that can be edited; computes nothing."""

from __future__ import annotations

from typing import Any

from pptx.chart.axis import ValueAxis
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.slide import Slide

from analytics.export.powerpoint import letters
from analytics.export.powerpoint.axes import SIZE, SMALL, TINY, along_years, give_title, style_values
from analytics.export.powerpoint.combining import lines_among_bars
from analytics.export.powerpoint.master import Frame
from analytics.export.powerpoint.parts import Axis, Chart
from analytics.export.powerpoint.series import style_series

MOST_NAMES = 12
THICKEST = 0.14  # of the chart, that one bar may fill
WIDEST_GAP = 500  # that the format knows


def draw_chart(slide: Slide, spec: Chart, frame: Frame) -> None:
    """Bars, lines, or both over the same categories."""
    data = CategoryChartData(number_format=number_format(spec))
    data.categories = spec.months or spec.categories
    for one in spec.series:
        data.add_series(one.name, one.values)
    shapes: Any = slide.shapes
    chart = shapes.add_chart(_kind(spec), frame.left, frame.top, frame.width, frame.height, data).chart
    _style(chart, spec)
    for one, drawn in zip(spec.series, list(chart.plots[0].series), strict=True):
        style_series(drawn, one, spec)
    _combine(chart, spec)
    _legend(chart, spec)
    letters.dress(chart._chartSpace)


def _kind(spec: Chart) -> XL_CHART_TYPE:
    if not any(one.kind == "bar" for one in spec.series):
        return XL_CHART_TYPE.LINE_MARKERS
    if spec.is_horizontal:
        return XL_CHART_TYPE.BAR_STACKED if spec.is_stacked else XL_CHART_TYPE.BAR_CLUSTERED
    stacked = spec.is_stacked or _is_overlaid(spec)
    return XL_CHART_TYPE.COLUMN_STACKED if stacked else XL_CHART_TYPE.COLUMN_CLUSTERED


def _is_overlaid(spec: Chart) -> bool:
    """Bars of several series of which each category has one, or one on each side of zero: they stand in one row."""
    bars = [one.values for one in spec.series if one.kind == "bar"]
    sides = [[value > 0 for value in found if value] for found in zip(*bars, strict=True)]
    return len(bars) > 1 and all(len(found) == len(set(found)) for found in sides)


def number_format(spec: Chart) -> str:
    """As many decimals as the largest value needs."""
    if spec.values.form:
        return spec.values.form
    largest = max((abs(value) for one in spec.series for value in one.values if value is not None), default=0.0)
    return "#,##0" if largest >= 100 else "#,##0.0" if largest >= 10 else "0.00"


def _style(chart: Any, spec: Chart) -> None:
    chart.has_title = bool(spec.title)
    if spec.title:
        letters.write(chart.chart_title.text_frame, spec.title, SMALL)
        chart.chart_title.include_in_layout = False
    chart.font.size = SIZE
    chart.font.color.rgb = RGBColor.from_string("1F2933")
    plot = chart.plots[0]
    if any(one.kind == "bar" for one in spec.series):
        overlaid = spec.is_stacked or _is_overlaid(spec)
        plot.gap_width = _gap(spec, 1 if overlaid else sum(one.kind == "bar" for one in spec.series))
        plot.overlap = 100 if overlaid else 0
    _category_axis(chart.category_axis, spec)
    style_values(chart.value_axis, spec.values, number_format(spec))
    if spec.values.bounds is None and _begins_at_zero(spec):
        chart.value_axis.minimum_scale = 0
    if spec.is_top_first:
        # Values stay at the bottom although the categories run downwards.
        chart.value_axis._element.find("{*}crosses").set("val", "max")
    if is_small(spec):
        chart.value_axis.tick_labels.font.size = TINY


def _gap(spec: Chart, beside: int) -> int:
    """Between the bars, in hundredths of one: wider where they are few, or one alone would fill the slide.

    beside: how many stand beside one another in each category.
    """
    return max(spec.gap, min(WIDEST_GAP, round(100 * (1 / (THICKEST * len(spec.categories)) - beside))))


def _begins_at_zero(spec: Chart) -> bool:
    """Bars always do; left alone, programs cut them off where all are long."""
    values = [value for one in spec.series for value in one.values if value is not None]
    return min(values, default=0.0) >= 0 and (spec.values.from_zero or any(one.kind == "bar" for one in spec.series))


def _category_axis(axis: Any, spec: Chart) -> None:
    axis.has_major_gridlines = False
    axis.format.line.color.rgb = RGBColor.from_string("BFC5CC")
    axis.tick_labels.font.size = TINY if is_small(spec) else SMALL if len(spec.categories) > 8 else SIZE
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis.reverse_order = spec.is_top_first
    if spec.months:
        along_years(axis)
    elif (skip := -(-len(spec.categories) // (2 if is_small(spec) else MOST_NAMES))) > 1:
        for name in ("tickLblSkip", "tickMarkSkip"):
            _skip(axis._element, name, skip)
    if spec.category_title:
        give_title(axis, spec.category_title)


def is_small(spec: Chart) -> bool:
    """Whether a chart is one of many on its slide."""
    left, bottom, right, top = spec.box
    return (right - left) < 0.5 and (top - bottom) < 0.5


def _skip(axis: Any, name: str, count: int) -> None:
    """Names every so many categories only; stands before the mark that ends a category axis."""
    element = axis.makeelement(axis.tag.replace("}catAx", "}" + name), {"val": str(count)})
    last = axis.find("{*}noMultiLvlLbl")
    if last is None:
        axis.append(element)
    else:
        last.addprevious(element)


def _combine(chart: Any, spec: Chart) -> None:
    if not any(one.kind == "bar" for one in spec.series):
        return
    for is_second in (False, True):
        wanted = [
            place for place, one in enumerate(spec.series) if one.kind != "bar" and one.on_second_axis == is_second
        ]
        if wanted:
            lines_among_bars(chart._chartSpace, wanted, is_second)
            if is_second:
                style_second(chart, spec.second)


def style_second(chart: Any, spec: Axis) -> None:
    """The numbers and the range of the axis on the right."""
    found = chart._chartSpace.findall(".//{*}valAx")[-1]
    style_values(ValueAxis(found), spec, spec.form or "#,##0.0")
    ValueAxis(found).has_major_gridlines = False


def _legend(chart: Any, spec: Chart) -> None:
    """Names above the chart where there is more than one to tell apart."""
    named = [one for one in spec.series if one.name.strip() and not one.is_hidden]
    chart.has_legend = not is_small(spec) and len(named) > 1 and named[0].name != "+"
    if not chart.has_legend:
        return
    chart.legend.position = XL_LEGEND_POSITION.TOP
    chart.legend.include_in_layout = False
    chart.legend.font.size = SMALL
