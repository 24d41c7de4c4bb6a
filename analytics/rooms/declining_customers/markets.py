"""Which provinces and cities are to be watched, since many of their customers decline? Asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from analytics.exhibit import Answers, Column, Drill, Exhibit, Reader
from analytics.rooms.forms import phrases
from analytics.rooms.forms.bars import Bar, ranked_bars, shown
from analytics.theme import ACCENT, OWN
from analytics.words import Words, unspecified

Row = Mapping[str, Any]
NAMED = 3


def markets(answers: Answers, reader: Reader) -> Exhibit:
    """Money at risk province by province, focus markets first and marked."""
    if not answers["markets"].rows.num_rows:
        return Exhibit("markets", reader.words("declining_customers.calm"), meaning=_meaning("markets", reader))
    return _places("markets", "province", answers, reader)


def cities(answers: Answers, reader: Reader) -> Exhibit:
    """The same city by city, as far as customers state one."""
    if not answers["cities"].rows.num_rows:
        nothing = "cities.unstated" if answers["markets"].rows.num_rows else "calm"
        return Exhibit("cities", reader.words(f"declining_customers.{nothing}"), meaning=_meaning("cities", reader))
    return _places("cities", "city", answers, reader)


def _places(key: str, level: str, answers: Answers, reader: Reader) -> Exhibit:
    """key: the exhibit and its query; level: the column that names the places."""
    say, rows = reader.words, answers[key].rows
    listed = rows.to_pylist()
    return Exhibit(
        key,
        _headline(key, level, listed, reader),
        figure=_bars(level, listed, reader),
        rows=rows,
        columns=(
            Column("region"),
            Column("province"),
            *([Column("city")] if level == "city" else []),
            Column("attention", "status", "declining_customers.is_focus"),
            Column("customers", "number", "declining_customers.customers"),
            Column("declining", "number", "status.declining"),
            Column("stopped", "number", "status.stopped"),
            Column("flagged_share", "share", "declining_customers.flagged_share"),
            Column("gap3", "money"),
            Column("risk", "money"),
        ),
        meaning=_meaning(key, reader),
        drill=Drill(level, level),
        notes=(*_focus_note(listed, say), *phrases.rest(reader, len(listed))),
    )


def _focus_note(listed: Sequence[Row], say: Words) -> tuple[str, ...]:
    """What the colour says, where it says anything."""
    return (say("declining_customers.note.focus"),) if any(row["is_focus"] for row in listed) else ()


def _meaning(key: str, reader: Reader) -> str:
    return reader.words(f"declining_customers.{key}.meaning")


def focus_first(listed: Sequence[Row]) -> Sequence[Row]:
    """The markets that a headline names: those to be watched, else the two with the most at risk."""
    focus = [row for row in listed if row["is_focus"]]
    return focus[:NAMED] or listed[: NAMED - 1]


def _headline(key: str, level: str, listed: Sequence[Row], reader: Reader) -> str:
    say, focus = reader.words, [row for row in listed if row["is_focus"]]
    return say(
        f"declining_customers.{key}.{'focus' if focus else 'none'}",
        count=len(focus),
        names=say.listed([unspecified(say, row[level]) for row in focus_first(listed)]),
        more=say("declining_customers.markets.more") if len(focus) > NAMED else "",
        risk=say.money(sum(row["risk"] for row in focus or listed)),
    )


def _bars(level: str, listed: Sequence[Row], reader: Reader) -> go.Figure:
    say, (divisor, unit) = reader.words, reader.words.money_unit()
    bars = [
        Bar(
            key=row[level] or "",
            label=unspecified(say, row[level]),
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
