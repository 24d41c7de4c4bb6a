"""Draws points on two value axes as a native chart of a slide; computes nothing."""

from __future__ import annotations

from typing import Any

from pptx.chart.data import XyChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.slide import Slide
from pptx.util import Pt

from analytics.export.powerpoint import letters
from analytics.export.powerpoint.axes import SIZE, SMALL, style_values
from analytics.export.powerpoint.master import Frame
from analytics.export.powerpoint.parts import Points
from analytics.export.powerpoint.series import mark, write_label

SIDES = {
    "left": XL_LABEL_POSITION.LEFT,
    "right": XL_LABEL_POSITION.RIGHT,
    "top": XL_LABEL_POSITION.ABOVE,
    "bottom": XL_LABEL_POSITION.BELOW,
}


def draw_points(slide: Slide, spec: Points, frame: Frame) -> None:
    """Points on two value axes, each with its name."""
    data = XyChartData()
    # LibreOffice drops every series that stands before a longer one.
    clouds = sorted(spec.clouds, key=lambda cloud: -len(cloud.points))
    for cloud in clouds:
        series = data.add_series(cloud.name)
        for point in cloud.points:
            series.add_data_point(point.x, point.y)
    shapes: Any = slide.shapes
    kind = XL_CHART_TYPE.XY_SCATTER
    chart = shapes.add_chart(kind, frame.left, frame.top, frame.width, frame.height, data).chart
    chart.has_title = False
    chart.font.size = SIZE
    chart.plots[0].vary_by_categories = False
    for cloud, drawn in zip(clouds, chart.plots[0].series, strict=True):
        shade = RGBColor.from_string(cloud.colour or "0072B2")
        if cloud.is_line:
            drawn.format.line.color.rgb, drawn.format.line.width = shade, Pt(2.5)
        else:
            drawn.format.line.fill.background()
        mark(drawn.marker, shade)
        drawn.marker.size = 5 if cloud.is_line else 10
        for place, point in enumerate(cloud.points):
            if point.label:
                write_label(drawn.points[place].data_label, point.label, SIDES[point.side])
    style_values(chart.category_axis, spec.x, spec.x.form or "#,##0.##")
    style_values(chart.value_axis, spec.y, spec.y.form or "#,##0.##")
    for axis in (chart.category_axis, chart.value_axis):
        axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    chart.has_legend = sum(bool(cloud.name) for cloud in spec.clouds) > 1
    if chart.has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
        chart.legend.font.size = SMALL
    letters.dress(chart._chartSpace)
