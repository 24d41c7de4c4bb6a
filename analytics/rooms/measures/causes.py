"""Why do customers decline, most frequent cause first, region by region? Draws and words it, asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

import plotly.graph_objects as go

from analytics.exhibit import Answers, Column, Exhibit, Reader
from analytics.rooms.forms import phrases
from analytics.rooms.forms.bars import Bar, ranked_bars, shown
from analytics.theme import ACCENT, OWN
from analytics.words import unspecified

Row = Mapping[str, Any]
REGIONS_NAMED, REGIONS_ON_PROJECTOR = 4, 2


def causes(answers: Answers, reader: Reader) -> Exhibit:
    """The causes that managers named, with their running share and where they lie."""
    say, rows = reader.words, answers["causes"].rows
    found = [list(regions) for _, regions in groupby(rows.to_pylist(), key=lambda row: row["cause"])]
    meaning = say("measures.causes.meaning")
    if not found:
        return Exhibit("causes", say("measures.causes.nothing"), meaning=meaning)
    first = found[0][0]
    return Exhibit(
        "causes",
        say(
            "measures.causes.headline",
            customers=first["customers_in_all"],
            cause=say(f"status.{first['cause']}"),
            count=first["cause_customers"],
            share=say.percent(first["share"], 0),
            region=unspecified(say, first["region"]),
            there=first["customers"],
        ),
        figure=_bars(found, reader),
        rows=rows,
        columns=(
            Column("side", "status"),
            Column("cause", "status"),
            Column("region"),
            Column("customers", "number", "measures.causes.customers"),
            Column("cause_customers", "number"),
            Column("share", "share"),
            Column("running_share", "share"),
        ),
        meaning=meaning,
        notes=(say("measures.causes.note"), *phrases.rest(reader, len(found))),
    )


def _bars(found: Sequence[Sequence[Row]], reader: Reader) -> go.Figure:
    bars = [
        Bar(
            key=regions[0]["cause"],
            label=reader.words(f"status.{regions[0]['cause']}"),
            value=float(regions[0]["cause_customers"]),
            text=_text(regions, reader),
            colour=OWN if regions[0]["side"] == "dealer_side" else ACCENT,
        )
        for regions in found[: shown(len(found), reader.projector)]
    ]
    return ranked_bars(bars, reader.words("measures.causes.axis"), reader.projector)


def _text(regions: Sequence[Row], reader: Reader) -> str:
    """How many, the running share, and where: the regions with most first."""
    say = reader.words
    most = REGIONS_ON_PROJECTOR if reader.projector else REGIONS_NAMED
    places = [
        say("measures.causes.place", region=unspecified(say, row["region"]), count=row["customers"])
        for row in regions[:most]
    ]
    more = say("measures.causes.and_more") if len(regions) > most else ""
    return say(
        "measures.causes.bar",
        count=regions[0]["cause_customers"],
        share=say.percent(regions[0]["running_share"], 0),
        places=say.listed(places) + more,
    )
