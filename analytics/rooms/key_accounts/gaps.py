"""What customers and areas do not buy that their neighbours do; draws and words it, asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from analytics.exhibit import Answers, Column, Drill, Exhibit, Reader
from analytics.rooms.forms import phrases
from analytics.rooms.forms.bars import Bar, ranked_bars, shown

Row = Mapping[str, Any]
OPPORTUNITY = (
    Column("opportunity", "money", "key_accounts.opportunity"),
    Column("series_share", "share", "key_accounts.series_share"),
    Column("mean_amount", "money", "key_accounts.mean_amount"),
    Column("net_amount", "money", "key_accounts.own_amount"),
)


def white_space(answers: Answers, reader: Reader) -> Exhibit:
    """Series that a customer does not buy although others in its region do, largest opportunity first."""
    say, rows = reader.words, answers["white_space"].rows
    if not rows.num_rows:
        return phrases.nothing(
            "white_space", reader, "key_accounts.white_space.nothing", say("key_accounts.white_space.meaning")
        )
    drawn = rows.slice(0, shown(rows.num_rows, reader.projector)).to_pylist()
    first = drawn[0]
    headline = say(
        "key_accounts.white_space.headline",
        gaps=first["gaps"],
        total=say.money(first["total_opportunity"]),
        name=first["customer_name"],
        series=first["series"],
        buyers=first["buyers"],
        peers=first["peers"],
        opportunity=say.money(first["opportunity"]),
    )
    return Exhibit(
        "white_space",
        headline,
        figure=_figure(
            drawn, "customer_name", "customer_key", "buyers", "peers", "key_accounts.white_space.text", reader
        ),
        rows=rows,
        columns=(
            Column("customer_key"),
            Column("customer_name"),
            Column("region"),
            Column("series"),
            *OPPORTUNITY,
            Column("buyers", "number", "key_accounts.buyers"),
            Column("peers", "number", "key_accounts.peers"),
        ),
        meaning=say("key_accounts.white_space.meaning"),
        drill=Drill("customer", "customer_key"),
        notes=(*phrases.notes(reader), *_cut(first, rows.num_rows, reader)),
    )


def white_areas(answers: Answers, reader: Reader) -> Exhibit:
    """Series that an area does not sell although other areas of its region do."""
    say, rows = reader.words, answers["white_areas"].rows
    if not rows.num_rows:
        return phrases.nothing(
            "white_areas", reader, "key_accounts.white_areas.nothing", say("key_accounts.white_areas.meaning")
        )
    drawn = rows.slice(0, shown(rows.num_rows, reader.projector)).to_pylist()
    first = drawn[0]
    headline = say(
        "key_accounts.white_areas.headline",
        gaps=first["gaps"],
        total=say.money(first["total_opportunity"]),
        area=first["area"],
        series=first["series"],
        selling=first["selling_areas"],
        others=first["other_areas"],
        opportunity=say.money(first["opportunity"]),
    )
    return Exhibit(
        "white_areas",
        headline,
        figure=_figure(
            drawn, "area", "province", "selling_areas", "other_areas", "key_accounts.white_areas.text", reader
        ),
        rows=rows,
        columns=(
            Column("region"),
            Column("province"),
            Column("area", label="key_accounts.area"),
            Column("series"),
            *OPPORTUNITY,
            Column("selling_areas", "number", "key_accounts.selling_areas"),
            Column("other_areas", "number", "key_accounts.other_areas"),
            Column("customers", "number", "key_accounts.customers"),
        ),
        meaning=say("key_accounts.white_areas.meaning"),
        drill=Drill("province", "province"),
        notes=(*phrases.notes(reader), *_cut(first, rows.num_rows, reader)),
    )


def _cut(first: Row, held: int, reader: Reader) -> tuple[str, ...]:
    """Says when the list is longer than what was asked for, else when it is longer than the picture."""
    if first["gaps"] > held:
        return (reader.words("key_accounts.cut", held=held, gaps=first["gaps"]),)
    return phrases.rest(reader, held)


def _figure(drawn: Sequence[Row], name: str, key: str, some: str, every: str, text: str, reader: Reader) -> go.Figure:
    """One bar for each gap: its opportunity, and how many neighbours buy the series."""
    say = reader.words
    divisor, unit = say.money_unit()
    bars = [
        Bar(
            key=row[key],
            label=say("key_accounts.gap", name=row[name] or "", series=row["series"]),
            value=float(row["opportunity"]) / divisor,
            text=say(text, amount=say.money(row["opportunity"]), some=row[some], every=row[every]),
        )
        for row in drawn
    ]
    return ranked_bars(bars, say("key_accounts.axis_opportunity", unit=unit), reader.projector)
