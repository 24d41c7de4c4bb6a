"""Where do we stand? The months, and who and what brings the sales; draws and words them, asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import plotly.graph_objects as go
import pyarrow as pa
import pyarrow.compute as pc

from analytics.exhibit import Answers, Column, Drill, Exhibit, Picture, Reader, Room
from analytics.rooms.forms import months, phrases
from analytics.rooms.forms.bars import Bar, ranked_bars, shown
from analytics.rooms.overview.changes import bridge, drivers
from analytics.rooms.overview.summary import summary
from analytics.rooms.overview.targets import pace, targets
from analytics.theme import BAND, FAINT, MUTED, PROJECTOR_FONT, new_figure

Row = Mapping[str, Any]


def monthly(answers: Answers, reader: Reader) -> Exhibit:
    """Twelve months against the same months last year, both festivals marked."""
    rows = answers["monthly"].rows.to_pylist()
    if not any(row["net_amount"] for row in rows):
        return phrases.nothing("monthly", reader)
    return Exhibit(
        "monthly",
        _monthly_headline(rows, reader),
        figure=_monthly_figure(rows, reader),
        rows=answers["monthly"].rows,
        columns=(
            Column("month", "month"),
            Column("net_amount", "money"),
            Column("last_year_amount", "money", "overview.last_year"),
            Column("growth", "share"),
            Column("new_year_day", "date", "overview.festival_day"),
        ),
        meaning=reader.words("overview.monthly.meaning"),
    )


def _monthly_headline(rows: Sequence[Row], reader: Reader) -> str:
    say, compared = reader.words, [row for row in rows if row["growth"] is not None]
    best = max(rows, key=lambda row: row["net_amount"])
    values = {"best": say.money(best["net_amount"]), "best_month": say.month(best["month"])}
    if not compared:
        return say("overview.monthly.alone", **values)
    worst = min(compared, key=lambda row: row["growth"])
    up = sum(row["growth"] > 0 for row in compared)
    lowest = {"worst": f"{worst['growth']:+z.1%}", "worst_month": say.month(worst["month"])}
    key = "overview.monthly.headline" if worst["growth"] < 0 else "overview.monthly.all_up"
    return say(key, up=up, count=len(compared), **values, **lowest)


def _monthly_figure(rows: Sequence[Row], reader: Reader) -> go.Figure:
    say, projector = reader.words, reader.projector
    divisor, unit = say.money_unit()
    labels = phrases.month_labels(say, [row["month"] for row in rows])
    figure = new_figure(projector, None if projector else 340)
    before = [None if row["last_year_amount"] is None else float(row["last_year_amount"]) / divisor for row in rows]
    now = [float(row["net_amount"]) / divisor for row in rows]
    dotted = {"color": MUTED, "width": 3, "dash": "dot"}
    months.month_line(figure, labels, before, say("overview.last_year_line"), line=dotted)
    months.month_line(figure, labels, now, say("overview.this_year_line"))
    months.month_axis(figure, labels, projector)
    for place, row in enumerate(rows):
        this_year, last_year = row["new_year_day"], row["last_year_new_year_day"]
        storey = 1 if last_year or projector else 0
        _mark_festival(figure, place, last_year, FAINT, "overview.festival_last_year", 0, reader)
        _mark_festival(figure, place, this_year, BAND, "overview.festival", storey, reader)
    months.value_axis(figure, say("overview.axis_net", unit=unit))
    return figure


def _mark_festival(figure: go.Figure, place: int, day: Any, colour: str, key: str, storey: int, reader: Reader) -> None:
    """A band over the festival's month, named with its day at the foot; storey: above another name."""
    if day is None:
        return
    size = PROJECTOR_FONT if reader.projector else 12
    figure.add_vrect(x0=place - 0.45, x1=place + 0.45, fillcolor=colour, opacity=0.5, layer="below", line_width=0)
    figure.add_annotation(
        x=place,
        y=0,
        yref="paper",
        yanchor="bottom",
        yshift=storey * size * 3,
        text=reader.words(key, month=day.month, day=day.day, name=day.strftime("%b")),
        showarrow=False,
        font={"size": size},
    )


def by_level(answers: Answers, reader: Reader) -> Exhibit:
    """The next level down, largest first, each with its growth; a click leads into it."""
    level = reader.scope.next_level()
    return _members("by_level", answers["by_level"].rows, level, phrases.drill(reader), reader)


def by_dimension(dimension: str, answers: Answers, reader: Reader) -> Exhibit:
    """The values of one dimension (category, brand, series, channel), largest first."""
    rows = answers["by_dimension"].rows
    chosen = rows.filter(pc.equal(rows["dimension"], dimension))
    return _members(f"by_{dimension}", chosen, dimension, Drill(dimension, "member"), reader)


def _members(key: str, rows: pa.Table, level: str, drill: Drill | None, reader: Reader) -> Exhibit:
    say, listed = reader.words, rows.to_pylist()
    name = phrases.called(say, level)
    meaning = say("overview.members.meaning", level=name)
    if not listed:
        return phrases.nothing(key, reader, meaning=meaning)
    if len(listed) == 1 and not listed[0]["member"]:
        return phrases.nothing(key, reader, "overview.members.unstated", meaning, level=name)
    drawn = listed[: shown(len(listed), reader.projector)]
    return Exhibit(
        key,
        _members_headline(listed, name, reader),
        figure=_members_figure(drawn, reader),
        rows=rows,
        columns=_member_columns(level),
        meaning=meaning,
        drill=drill,
        notes=phrases.notes(reader, more=phrases.more(say, len(drawn), len(listed))),
    )


def _members_headline(listed: Sequence[Row], level: str, reader: Reader) -> str:
    say, top = reader.words, listed[0]
    first = say(
        "overview.members.top" if len(listed) > 1 else "overview.members.single",
        level=level,
        name=phrases.named(say, top["member_name"]),
        amount=say.money(top["net_amount"]),
        share=say.percent(top["share"]),
        change=phrases.change(reader, top["net_amount"], top["before_amount"]),
    )
    changed = [row for row in listed if row["change_amount"]]
    if not changed:
        return phrases.sentence(say, first)
    most, least = max(changed, key=_change), min(changed, key=_change)
    up = _changed("overview.members.up", most, reader) if most["change_amount"] > 0 and most is not top else ""
    down = _changed("overview.members.down", least, reader) if least["change_amount"] < 0 and least is not top else ""
    return phrases.sentence(say, first, up, down)


def _change(row: Row) -> Any:
    return row["change_amount"]


def _changed(key: str, row: Row, reader: Reader) -> str:
    say = reader.words
    return say(
        key,
        name=phrases.named(say, row["member_name"]),
        amount=phrases.signed_money(say, row["change_amount"]),
        growth=say.growth(row["net_amount"], row["before_amount"]),
    )


def _members_figure(drawn: Sequence[Row], reader: Reader) -> go.Figure:
    say = reader.words
    divisor, unit = say.money_unit()
    bars = [
        Bar(
            key=row["member"],
            label=phrases.named(say, row["member_name"]),
            value=float(row["net_amount"]) / divisor,
            text=f"{say.money(row['net_amount'])}  "
            + phrases.coloured_growth(say, row["net_amount"], row["before_amount"]),
            mark=None if row["before_amount"] is None else float(row["before_amount"]) / divisor,
        )
        for row in drawn
    ]
    title = say("overview.axis_net", unit=unit)
    return ranked_bars(bars, title, reader.projector, say("overview.now"), say("column.before_amount"))


def _member_columns(level: str) -> tuple[Column, ...]:
    return (
        phrases.name_column(level),
        Column("net_amount", "money"),
        Column("share", "share"),
        Column("before_amount", "money"),
        Column("change_amount", "money", "overview.change_amount"),
        Column("growth", "share"),
        Column("standing", "status", "overview.standing"),
        Column("share_change", "share", "overview.share_change"),
    )


def _dimension(name: str) -> Picture:
    return Picture(f"by_{name}", ("by_dimension",), partial(by_dimension, name))


ROOM = Room(
    "overview",
    needs=("sales",),
    pictures=(
        Picture("summary", ("periods", "running", "target_months"), summary),
        Picture("monthly", ("monthly",), monthly),
        Picture("by_level", ("by_level",), by_level),
        Picture("bridge", ("bridge",), bridge),
        Picture("drivers", ("bridge",), drivers),
        Picture("targets", ("target_members", "target_months"), targets),
        Picture("pace", ("target_months",), pace),
        _dimension("category"),
        _dimension("brand"),
        _dimension("series"),
        _dimension("channel"),
    ),
)
