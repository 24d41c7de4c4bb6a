"""What a figure is made of, in words that presentations have too: charts, points, grids and key figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

Number = float | None
Box = tuple[float, float, float, float]
WHOLE: Box = (0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True)
class Run:
    """A piece of text in one style; colour as RRGGBB, '' for the usual one."""

    text: str
    colour: str = ""
    is_bold: bool = False


Label = tuple[Run, ...]


@dataclass(frozen=True)
class Series:
    """One row of values along a chart's categories.

    kind: bar, line, or mark (a short line at each value). colours: one for all or one per value.
    labels: what stands at each value; () for none. marks: the colour of a line's dot at each value, '' for none.
    is_hidden: only lifts what is stacked on it.
    """

    name: str
    values: tuple[Number, ...]
    kind: str = "bar"
    colours: tuple[str, ...] = ()
    labels: tuple[Label, ...] = ()
    marks: tuple[str, ...] = ()
    dash: str = ""
    on_second_axis: bool = False
    is_hidden: bool = False


@dataclass(frozen=True)
class Axis:
    """A value axis. form: how its numbers are written, '' by their size; bounds: the range drawn, if any;
    from_zero: begins at zero where nothing lies below."""

    title: str = ""
    form: str = ""
    is_shown: bool = True
    bounds: tuple[float, float] | None = None
    from_zero: bool = False


@dataclass(frozen=True)
class Chart:
    """Bars and lines along categories. box: left, bottom, right, top as shares of the figure.

    months: the first days of the months that the categories are, one after the other; () where they are none.
    """

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    months: tuple[date, ...] = ()
    is_horizontal: bool = False
    is_stacked: bool = False
    is_top_first: bool = False
    gap: int = 45
    title: Label = ()
    category_title: str = ""
    values: Axis = Axis()
    second: Axis = Axis()
    box: Box = WHOLE


@dataclass(frozen=True)
class Point:
    """A place on two value axes, its label, and the side the label stands on: right, left, top or bottom."""

    x: float
    y: float
    label: Label = ()
    side: str = "right"


@dataclass(frozen=True)
class Cloud:
    """Named points of one colour."""

    name: str
    colour: str
    points: tuple[Point, ...]
    is_line: bool = False


@dataclass(frozen=True)
class Points:
    """Points on two value axes."""

    clouds: tuple[Cloud, ...]
    x: Axis = Axis()
    y: Axis = Axis()
    title: Label = ()
    box: Box = WHOLE


@dataclass(frozen=True)
class Cell:
    """One field of a grid: its text and the colour behind it, '' for none."""

    label: Label
    colour: str = ""


@dataclass(frozen=True)
class Grid:
    """Coloured fields with names along both sides."""

    columns: tuple[str, ...]
    rows: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...]
    box: Box = WHOLE


@dataclass(frozen=True)
class Word:
    """A text at a place: shares of the box's width and height from the left and the bottom; size in pixels."""

    x: float
    y: float
    label: Label
    size: float


@dataclass(frozen=True)
class Words:
    """Texts at their places: key figures side by side. columns: how many stand beside one another."""

    words: tuple[Word, ...]
    columns: int
    box: Box = WHOLE


Part = Chart | Points | Grid | Words


@dataclass(frozen=True)
class Drawing:
    """A whole figure: its parts, the remarks written into it, and the names of lines that no part tells."""

    parts: tuple[Part, ...]
    captions: tuple[str, ...] = ()
    legend: Label = ()
