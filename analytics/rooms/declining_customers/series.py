"""Which series fell with the declining customers? Draws and words it, asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from analytics.exhibit import Answers, Column, Drill, Exhibit, Reader
from analytics.rooms.forms import phrases
from analytics.rooms.forms.bars import Bar, ranked_bars, shown
from analytics.words import unspecified

Row = Mapping[str, Any]
FALLEN = "declining_series.fallen"
NAMED = 3  # series named beside a customer


def series(answers: Answers, reader: Reader) -> Exhibit:
    """What declining customers bought too little of, series by series; the table has every customer's."""
    say, rows = reader.words, answers[FALLEN].rows
    listed, meaning = rows.to_pylist(), say("declining_customers.series.meaning")
    if not any(row["series"] for row in listed):
        key = "declining_customers.series.unstated" if listed else "declining_customers.calm"
        return Exhibit("series", say(key), meaning=meaning)
    totals = _totals(listed)
    return Exhibit(
        "series",
        _headline(totals, listed, reader),
        figure=_bars(totals, reader),
        rows=rows,
        columns=(
            Column("customer_name"),
            Column("series"),
            Column("expected3", "money"),
            Column("actual3", "money"),
            Column("gap3", "money"),
            Column("change3", "share"),
            Column("z3", "ratio"),
            Column("share", "share", "declining_customers.series.share"),
            Column("is_clear", "text", "declining_customers.series.is_clear"),
            Column("salesperson"),
            Column("province"),
        ),
        meaning=meaning,
        drill=Drill("series", "series"),
        notes=phrases.rest(reader, len(totals)),
    )


def _totals(listed: Sequence[Row]) -> list[tuple[str, float, int]]:
    """Of each series: yuan bought too little by all of them, and with how many of them it clearly fell."""
    gaps: dict[str, float] = {}
    clear: dict[str, int] = {}
    for row in listed:
        gaps[row["series"]] = gaps.get(row["series"], 0.0) + float(row["gap3"])
        clear[row["series"]] = clear.get(row["series"], 0) + bool(row["is_clear"])
    return [(name, gap, clear[name]) for name, gap in sorted(gaps.items(), key=lambda item: (-item[1], item[0]))]


def _headline(totals: Sequence[tuple[str, float, int]], listed: Sequence[Row], reader: Reader) -> str:
    say, (name, gap, clear), worst = reader.words, totals[0], listed[0]
    share = say.percent(gap / sum(one for _, one, _ in totals), 0)
    its = {"its": unspecified(say, worst["series"]), "its_gap": say.money(worst["gap3"])}
    return phrases.sentence(
        say,
        say("declining_customers.series.most", series=unspecified(say, name), gap=say.money(gap), share=share),
        say("declining_customers.series.clear", clear=clear) if clear else "",
        say("declining_customers.series.worst", name=worst["customer_name"], **its),
    )


def _bars(totals: Sequence[tuple[str, float, int]], reader: Reader) -> go.Figure:
    say, (divisor, unit) = reader.words, reader.words.money_unit()
    bars = [
        Bar(
            key=name,
            label=unspecified(say, name),
            value=gap / divisor,
            text=say("declining_customers.series.bar", gap=say.money(gap), clear=clear) if clear else say.money(gap),
        )
        for name, gap, clear in totals[: shown(len(totals), reader.projector)]
    ]
    return ranked_bars(bars, say("declining_customers.series.axis", unit=unit), reader.projector)


def by_customer(listed: Sequence[Row], reader: Reader) -> dict[str, str]:
    """The series that each customer bought least of what it should have, in words; '' where none is stated."""
    say, found = reader.words, dict[str, list[str]]()
    for row in listed:
        named = found.setdefault(row["customer_key"], [])
        if row["series"] and len(named) < NAMED:
            named.append(say("declining_customers.series.named", series=row["series"], gap=say.money(row["gap3"])))
    return {key: say.listed(named) for key, named in found.items()}
