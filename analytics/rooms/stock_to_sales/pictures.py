"""Which stocks are furthest out of their band, and where? Draws and words it, asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import plotly.graph_objects as go
import pyarrow as pa
import pyarrow.compute as pc

from analytics.exhibit import Answers, Column, Drill, Exhibit, Reader
from analytics.rooms.forms import phrases
from analytics.rooms.forms.bars import BAR_HEIGHT, LABEL_ON_DESK, LABEL_ON_PROJECTOR
from analytics.rooms.forms.texts import shorten
from analytics.theme import ACCENT, BAD, DESK_FONT, INK, OWN, PROJECTOR_FONT, WARN, new_figure
from analytics.words import Words, unspecified

Row = Mapping[str, Any]
A_SIDE_ON_DESK, A_SIDE_ON_PROJECTOR = 6, 4
SERIES_ON_DESK, SERIES_ON_PROJECTOR = 12, 8
BAND = "rgba(0, 158, 115, 0.25)"
LESS_TO_MORE = [[0, "#5FA8DC"], [0.3, "#D6E8F5"], [0.5, "#F7F7F7"], [0.7, "#FDE3C8"], [1, "#F08A24"]]
COLOURS = {"over": WARN, "dead": ACCENT, "low": OWN, "out": BAD}


def worst(answers: Answers, reader: Reader) -> Exhibit:
    """The stocks that mean the most money, too much on top, too little below, each against its band."""
    say, rows = reader.words, answers["worst"].rows
    if not rows.num_rows:
        return Exhibit("worst", say("stock_to_sales.worst.none"))
    listed = rows.to_pylist()
    most = A_SIDE_ON_PROJECTOR if reader.projector else A_SIDE_ON_DESK
    drawn = [row for row in listed if row["place"] <= most]
    return Exhibit(
        "worst",
        _worst_headline(listed, say),
        figure=_dots(drawn, reader),
        rows=rows,
        columns=(
            Column("customer_name"),
            Column("series"),
            Column("status", "status"),
            Column("ratio", "ratio"),
            Column("low", "ratio", "stock_to_sales.low"),
            Column("high", "ratio", "stock_to_sales.high"),
            Column("stock", "quantity"),
            Column("expected", "quantity", "stock_to_sales.expected"),
            Column("money_over", "money"),
            Column("sales_at_risk", "money"),
            Column("suggested_order", "quantity"),
            Column("count_date", "date"),
            Column("salesperson"),
        ),
        meaning=say("stock_to_sales.worst.meaning"),
        drill=Drill("customer", "customer_key", "customer"),
        notes=phrases.notes(reader, more=phrases.more(say, len(drawn), len(listed))),
    )


def _worst_headline(rows: Sequence[Row], say: Words) -> str:
    first = {row["side"]: row for row in reversed(rows)}
    parts = {
        side: say(
            f"stock_to_sales.worst.{side}",
            name=row["customer_name"],
            series=unspecified(say, row["series"]),
            money=say.money(row["money"]),
        )
        for side, row in first.items()
    }
    return phrases.sentence(say, parts.get("over", ""), parts.get("short", ""))


def _dots(rows: Sequence[Row], reader: Reader) -> go.Figure:
    """One line per stock: its band, its ratio as a dot, the money at the end."""
    say, places = reader.words, list(range(len(rows)))
    figure = new_figure(reader.projector, None if reader.projector else BAR_HEIGHT * len(rows) + 100)
    reach = _reach(rows)
    figure.add_bar(
        orientation="h",
        y=places,
        base=[row["low"] for row in rows],
        x=[row["high"] - row["low"] for row in rows],
        name=say("stock_to_sales.band"),
        marker={"color": BAND},
        hoverinfo="skip",
    )
    for status, colour in COLOURS.items():
        chosen = [place for place in places if rows[place]["status"] == status]
        if chosen:
            figure.add_scatter(**_marks(status, colour, chosen, rows, reach, reader))
    _line_names(figure, rows, reader)
    figure.update_xaxes(title=say("stock_to_sales.worst.axis"), range=[-reach * 0.03, reach * 1.05], showgrid=False)
    return figure


def _reach(rows: Sequence[Row]) -> float:
    """How far the axis goes: stocks without sales or far beyond stand at its end."""
    ratios = [row["ratio"] for row in rows if row["ratio"] is not None]
    return float(min(max([*ratios, 2 * max(row["high"] for row in rows)]), 4 * max(row["high"] for row in rows)))


def _marks(
    status: str, colour: str, places: Sequence[int], rows: Sequence[Row], reach: float, reader: Reader
) -> dict[str, Any]:
    say = reader.words
    chosen = [rows[place] for place in places]
    return {
        "mode": "markers+text",
        "x": [reach if row["ratio"] is None else min(row["ratio"], reach) for row in chosen],
        "y": places,
        "name": say(f"status.{status}"),
        "marker": {"color": colour, "size": 20 if reader.projector else 13},
        "text": [_mark_text(row, say) for row in chosen],
        "textposition": ["middle left" if row["side"] == "over" else "middle right" for row in chosen],
        "cliponaxis": False,
        "customdata": [[row["customer_key"]] for row in chosen],
        "hovertext": [_hover(row, say) for row in chosen],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _mark_text(row: Row, say: Words) -> str:
    ratio = say("stock_to_sales.unsold") if row["ratio"] is None else f"{row['ratio']:.2f}"
    money = say(f"stock_to_sales.worst.money.{row['side']}", money=say.money(row["money"]))
    stale = say("stock_to_sales.stale") if row["is_stale"] else ""
    return f" {ratio}  <b>{money}</b>{stale} "


def _hover(row: Row, say: Words) -> str:
    return say(
        "stock_to_sales.worst.hover",
        name=escape(row["customer_name"]),
        series=escape(unspecified(say, row["series"])),
        stock=say.quantity(row["stock"]),
        expected=say.quantity(row["expected"]),
        order=say.quantity(row["suggested_order"]),
        day=say.day(row["count_date"]),
    )


def _line_names(figure: go.Figure, rows: Sequence[Row], reader: Reader) -> None:
    say, longest = reader.words, LABEL_ON_PROJECTOR if reader.projector else LABEL_ON_DESK
    figure.update_yaxes(
        tickvals=list(range(len(rows))),
        ticktext=[
            f"{shorten(row['customer_name'], longest)} · {shorten(unspecified(say, row['series']), 10)}" for row in rows
        ],
        range=[len(rows) - 0.5, -0.5],
        showgrid=False,
        ticklabelstandoff=6,
    )


def heat(answers: Answers, reader: Reader) -> Exhibit:
    """Region × series: the ratio in each cell, coloured by how far it is from the norm there."""
    say, rows = reader.words, answers["heat"].rows
    if not rows.num_rows:
        return Exhibit("heat", say("stock_to_sales.nothing"))
    listed = [row for row in rows.to_pylist() if row["ratio"] is not None and row["norm"]]
    series = _largest_series(rows, reader)
    return Exhibit(
        "heat",
        _heat_headline(listed, reader),
        figure=_cells(listed, series, reader) if listed else None,
        rows=rows,
        columns=(
            Column("region"),
            Column("series"),
            Column("ratio", "ratio"),
            Column("norm", "ratio"),
            Column("stock", "quantity"),
            Column("expected", "quantity", "stock_to_sales.expected"),
            Column("pairs", "number"),
        ),
        meaning=say("stock_to_sales.heat.meaning"),
        drill=Drill("region", "region"),
        notes=phrases.notes(reader, more=phrases.more(say, len(series), pc.count_distinct(rows["series"]).as_py())),
    )


def _largest_series(rows: pa.Table, reader: Reader) -> list[str]:
    """The series that sell most, as many as a picture can show."""
    sums = rows.group_by("series").aggregate([("expected", "sum")])
    order = pc.sort_indices(sums, [("expected_sum", "descending"), ("series", "ascending")])
    names: list[str] = sums["series"].take(order).to_pylist()
    return names[: SERIES_ON_PROJECTOR if reader.projector else SERIES_ON_DESK]


def _heat_headline(rows: Sequence[Row], reader: Reader) -> str:
    say = reader.words
    band = float(reader.settings["stock_band"])
    off = [row for row in rows if abs(row["ratio"] / row["norm"] - 1) > band]
    if not off:
        return say("stock_to_sales.heat.fine", cells=len(rows))
    far = max(off, key=lambda row: (abs(row["ratio"] / row["norm"] - 1), row["region"] or "", row["series"]))
    return say(
        "stock_to_sales.heat.headline",
        region=unspecified(say, far["region"]),
        series=unspecified(say, far["series"]),
        ratio=f"{far['ratio']:.2f}",
        norm=f"{far['norm']:.2f}",
        off=len(off),
        cells=len(rows),
    )


def _cells(rows: Sequence[Row], series: Sequence[str], reader: Reader) -> go.Figure:
    say = reader.words
    regions = sorted({row["region"] or "" for row in rows})
    found = {(row["region"] or "", row["series"]): row for row in rows}
    grid = [[found.get((region, name)) for name in series] for region in regions]
    figure = new_figure(reader.projector, None if reader.projector else 44 * len(regions) + 90)
    figure.add_heatmap(
        z=[[None if row is None else row["ratio"] / row["norm"] for row in line] for line in grid],
        x=list(range(len(series))),
        y=list(range(len(regions))),
        zmin=0.4,
        zmax=1.6,
        colorscale=LESS_TO_MORE,
        showscale=False,
        xgap=3,
        ygap=3,
        text=[["" if row is None else f"{row['ratio']:.2f}" for row in line] for line in grid],
        texttemplate="%{text}",
        textfont={"color": INK, "size": PROJECTOR_FONT if reader.projector else DESK_FONT},
        customdata=[[[region] for _ in series] for region in regions],
        hovertext=[["" if row is None else _cell_hover(row, say) for row in line] for line in grid],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    figure.update_xaxes(
        tickvals=list(range(len(series))),
        ticktext=[shorten(unspecified(say, name), 12) for name in series],
        side="top",
        showline=False,
        ticks="",
    )
    figure.update_yaxes(
        tickvals=list(range(len(regions))),
        ticktext=[shorten(unspecified(say, name), 14) for name in regions],
        autorange="reversed",
        showgrid=False,
        ticks="",
    )
    return figure


def _cell_hover(row: Row, say: Words) -> str:
    return say(
        "stock_to_sales.heat.hover",
        region=escape(unspecified(say, row["region"])),
        series=escape(unspecified(say, row["series"])),
        ratio=f"{row['ratio']:.2f}",
        norm=f"{row['norm']:.2f}",
        stock=say.quantity(row["stock"]),
        expected=say.quantity(row["expected"]),
    )
