"""Whose share is how large, and how did the brands go? Draws and words it, asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import plotly.graph_objects as go

from analytics.exhibit import Answers, Column, Exhibit, Reader
from analytics.rooms.forms import phrases
from analytics.rooms.forms.bars import Bar, ranked_bars, shown
from analytics.rooms.forms.labels import spread
from analytics.theme import ACCENT, DESK_FONT, GOOD, MUTED, OWN, PROJECTOR_FONT, new_figure
from analytics.words import Words, unspecified

Row = Mapping[str, Any]
RIVALS = (ACCENT, GOOD, MUTED, "#CC79A7")


def brand_name(row: Row, say: Words) -> str:
    return say("competitors.own") if row["is_own"] else unspecified(say, row["brand"])


def shares(answers: Answers, reader: Reader) -> Exhibit:
    """Each brand's share of all that is recorded, against the window compared with."""
    say, rows = reader.words, answers["shares"].rows
    listed = [row for row in rows.to_pylist() if row["share"] is not None]
    if not listed:
        return phrases.nothing("shares", reader)
    bars = [
        Bar(
            key=row["brand"],
            label=brand_name(row, say),
            value=100 * row["share"],
            text=_share_text(row, say),
            mark=None if row["before_share"] is None else 100 * row["before_share"],
            colour=OWN if row["is_own"] else MUTED,
        )
        for row in _with_own(listed, shown(len(listed), reader.projector))
    ]
    return Exhibit(
        "shares",
        _shares_headline(listed, reader),
        figure=ranked_bars(
            bars,
            say("competitors.shares.axis"),
            reader.projector,
            name=phrases.window(reader),
            mark_name=phrases.before(reader) if any(bar.mark is not None for bar in bars) else "",
        ),
        rows=rows,
        columns=(
            Column("brand"),
            Column("is_own", "text", "competitors.is_own"),
            Column("share", "share"),
            Column("before_share", "share", "competitors.before_share"),
            Column("amount", "money"),
            Column("before_amount", "money"),
        ),
        meaning=say("competitors.shares.meaning"),
        notes=(_covered(answers, say), *phrases.notes(reader, answers["shares"]), *phrases.rest(reader, len(listed))),
    )


def _with_own(rows: Sequence[Row], count: int) -> Sequence[Row]:
    """The largest brands, and ours among them whatever its place."""
    drawn = rows[:count]
    own = [row for row in rows if row["is_own"]]
    return drawn if not own or own[0] in drawn else [*drawn[:-1], own[0]]


def _share_text(row: Row, say: Words) -> str:
    share = say.percent(row["share"])
    if row["before_share"] is None:
        return share
    return say("competitors.shares.bar", share=share, points=phrases.points(say, row["share"] - row["before_share"]))


def _shares_headline(rows: Sequence[Row], reader: Reader) -> str:
    say, first = reader.words, rows[0]
    own = next((row for row in rows if row["is_own"]), None)
    lead = {"leader": brand_name(first, say), "leader_share": say.percent(first["share"])}
    if own is None:
        return say("competitors.shares.rivals_only", brands=len(rows), **lead)
    place = 1 + next(number for number, row in enumerate(rows) if row["is_own"])
    change = "" if own["before_share"] is None else phrases.points(say, own["share"] - own["before_share"])
    key = "first" if place == 1 else "headline"
    said = say(f"competitors.shares.{key}", share=say.percent(own["share"]), place=place, brands=len(rows), **lead)
    return phrases.sentence(say, said, say("competitors.shares.change", points=change) if change else "")


def _covered(answers: Answers, say: Words) -> str:
    held = answers["coverage"].rows.to_pylist()
    if not held or held[0]["share"] is None:
        return say("competitors.note.no_own")
    return say(
        "competitors.note.coverage",
        share=say.percent(held[0]["share"], 0),
        covered=held[0]["covered_provinces"],
        provinces=held[0]["provinces"],
    )


def curves(answers: Answers, reader: Reader) -> Exhibit:
    """Our sales and the rivals' month by month, in the markets where all have every month."""
    say, rows = reader.words, answers["curves"].rows
    listed = rows.to_pylist()
    if not listed:
        return Exhibit("curves", say("competitors.curves.nothing"))
    changes = answers["changes"].rows.to_pylist()
    said = [
        say("competitors.curves.change", brand=brand_name(row, say), growth=f"{row['growth']:+z.1%}")
        for row in changes
        if row["growth"] is not None
    ]
    headline = say("competitors.curves.headline", changes=say.listed(said)) if said else say("competitors.curves.plain")
    return Exhibit(
        "curves",
        headline,
        figure=_curves(listed, reader),
        rows=rows,
        columns=(
            Column("month", "month"),
            Column("brand"),
            Column("is_own", "text", "competitors.is_own"),
            Column("amount", "money"),
            Column("markets", "number"),
        ),
        meaning=say("competitors.curves.meaning"),
        notes=(say("competitors.note.steady", markets=listed[0]["markets"], all=listed[0]["all_markets"]),),
    )


def _curves(rows: Sequence[Row], reader: Reader) -> go.Figure:
    say, wide = reader.words, reader.projector
    divisor, unit = say.money_unit()
    months = sorted({row["month"] for row in rows})
    figure = new_figure(wide, None if wide else 380)
    brands = sorted({(not row["is_own"], row["brand"]) for row in rows})
    found = {(not row["is_own"], row["brand"], row["month"]): float(row["amount"]) / divisor for row in rows}
    lines = [[found.get((*brand, month)) for month in months] for brand in brands]
    most = max(found.values())
    heights = spread([line[-1] or 0.0 for line in lines], most * (0.09 if wide else 0.06))
    for place, ((is_rival, name), line, height) in enumerate(zip(brands, lines, heights, strict=True)):
        colour = RIVALS[(place - 1) % len(RIVALS)] if is_rival else OWN
        shown_name = brand_name({"is_own": not is_rival, "brand": name}, say)
        _line(figure, months, line, shown_name, colour, 3 if is_rival else 5, reader)
        _end_name(figure, len(months) - 1, height, shown_name, colour, reader)
    _time_axis(figure, months, reader)
    figure.update_yaxes(title=say("competitors.curves.axis", unit=unit), rangemode="tozero")
    return figure


def _line(
    figure: go.Figure,
    months: Sequence[Any],
    values: Sequence[float | None],
    name: str,
    colour: str,
    thick: int,
    reader: Reader,
    form: str = ",.1f",
) -> None:
    """A curve along the months; a missing month is a gap."""
    figure.add_scatter(
        x=list(range(len(months))),
        y=list(values),
        mode="lines",
        name=escape(name),
        line={"color": colour, "width": thick + (2 if reader.projector else 0)},
        connectgaps=False,
        hovertext=[reader.words.month(month) for month in months],
        hovertemplate=f"%{{hovertext}}  %{{y:{form}}}<extra>%{{fullData.name}}</extra>",
        showlegend=False,
    )


def _end_name(figure: go.Figure, place: int, height: float, name: str, colour: str, reader: Reader) -> None:
    """A curve's name at its end instead of a legend."""
    figure.add_annotation(
        x=place,
        y=height,
        text=f"<b>{escape(name)}</b>",
        showarrow=False,
        xanchor="left",
        xshift=8,
        font={"color": colour, "size": PROJECTOR_FONT if reader.projector else DESK_FONT},
    )


def _time_axis(figure: go.Figure, months: Sequence[Any], reader: Reader) -> None:
    every = 6 if reader.projector else 3
    named = [place for place in range(len(months)) if (len(months) - 1 - place) % every == 0]
    figure.update_xaxes(
        tickvals=named,
        ticktext=[f"{months[place]:%Y-%m}" for place in named],
        range=[-0.5, len(months) * (1.2 if reader.projector else 1.1)],
    )


def share_months(answers: Answers, reader: Reader) -> Exhibit:
    """Our share month by month, where rivals are recorded."""
    say, rows = reader.words, answers["share_months"].rows
    listed = [row for row in rows.to_pylist() if row["share"] is not None]
    if not listed:
        return Exhibit("share_months", say("competitors.share_months.nothing"))
    last = listed[-1]
    before = next(
        (
            row
            for row in listed
            if (last["month"].year - row["month"].year, row["month"].month) == (1, last["month"].month)
        ),
        None,
    )
    values = {"share": say.percent(last["share"]), "month": say.month(last["month"])}
    headline = say("competitors.share_months.alone", **values)
    if before is not None:
        points = phrases.points(say, last["share"] - before["share"])
        headline = say("competitors.share_months.headline", points=points, **values)
    return Exhibit(
        "share_months",
        headline,
        figure=_share_curve(listed, reader),
        rows=rows,
        columns=(
            Column("month", "month"),
            Column("share", "share", "competitors.own_share"),
            Column("own_amount", "money"),
            Column("amount", "money", "competitors.all_brands"),
            Column("markets", "number"),
        ),
        meaning=say("competitors.share_months.meaning"),
    )


def _share_curve(rows: Sequence[Row], reader: Reader) -> go.Figure:
    months = [row["month"] for row in rows]
    figure = new_figure(reader.projector, None if reader.projector else 320)
    name = reader.words("competitors.own")
    _line(figure, months, [row["share"] for row in rows], name, OWN, 4, reader, ".1%")
    _end_name(figure, len(months) - 1, rows[-1]["share"], reader.words.percent(rows[-1]["share"]), OWN, reader)
    _time_axis(figure, months, reader)
    most = max(row["share"] for row in rows)
    figure.update_yaxes(title=reader.words("competitors.own_share"), tickformat=".0%", range=[0, min(1, most * 1.3)])
    return figure
