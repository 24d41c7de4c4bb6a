"""Which markets are to be watched? Those where many customers decline; draws and words it, asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from analytics.exhibit import Answers, Column, Drill, Exhibit, Reader
from analytics.rooms.forms.bars import Bar, ranked_bars, shown
from analytics.theme import ACCENT, OWN
from analytics.words import unspecified

Row = Mapping[str, Any]
NAMED = 3


def markets(answers: Answers, reader: Reader) -> Exhibit:
    """Money at risk province by province, focus markets first and marked."""
    say, rows = reader.words, answers["markets"].rows
    listed = rows.to_pylist()
    if not listed:
        return Exhibit("markets", say("declining_customers.calm"), meaning=say("declining_customers.markets.meaning"))
    return Exhibit(
        "markets",
        _headline(listed, reader),
        figure=_bars(listed, reader),
        rows=rows,
        columns=(
            Column("region"),
            Column("province"),
            Column("attention", "status", "declining_customers.is_focus"),
            Column("customers", "number", "declining_customers.customers"),
            Column("declining", "number", "status.declining"),
            Column("stopped", "number", "status.stopped"),
            Column("flagged_share", "share", "declining_customers.flagged_share"),
            Column("gap3", "money"),
            Column("risk", "money"),
        ),
        meaning=say("declining_customers.markets.meaning"),
        drill=Drill("province", "province"),
        notes=(say("declining_customers.note.focus"),) if any(row["is_focus"] for row in listed) else (),
    )


def focus_first(listed: Sequence[Row]) -> Sequence[Row]:
    """The markets that a headline names: those to be watched, else the two with the most at risk."""
    focus = [row for row in listed if row["is_focus"]]
    return focus[:NAMED] or listed[: NAMED - 1]


def _headline(listed: Sequence[Row], reader: Reader) -> str:
    say, focus = reader.words, [row for row in listed if row["is_focus"]]
    return say(
        "declining_customers.markets.focus" if focus else "declining_customers.markets.none",
        count=len(focus),
        names=say.listed([unspecified(say, row["province"]) for row in focus_first(listed)]),
        more=say("declining_customers.markets.more") if len(focus) > NAMED else "",
        risk=say.money(sum(row["risk"] for row in focus or listed)),
    )


def _bars(listed: Sequence[Row], reader: Reader) -> go.Figure:
    say, (divisor, unit) = reader.words, reader.words.money_unit()
    bars = [
        Bar(
            key=row["province"] or "",
            label=unspecified(say, row["province"]),
            value=float(row["risk"]) / divisor,
            text=_text(row, reader),
            colour=ACCENT if row["is_focus"] else OWN,
        )
        for row in listed[: shown(len(listed), reader.projector)]
    ]
    return ranked_bars(bars, say("declining_customers.axis_risk", unit=unit), reader.projector)


def _text(row: Row, reader: Reader) -> str:
    say = reader.words
    return say(
        "declining_customers.bar", risk=say.money(row["risk"]), flagged=row["flagged"], customers=row["customers"]
    )
