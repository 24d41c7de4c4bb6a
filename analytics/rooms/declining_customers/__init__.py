"""Which customers are clearly declining, and which to visit first? Draws and words it, asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from analytics.exhibit import Answers, Column, Drill, Exhibit, Picture, Reader, Room
from analytics.rooms.declining_customers.curves import curves
from analytics.rooms.declining_customers.reasons import real, reasons
from analytics.rooms.declining_customers.states import by_status, owners, states
from analytics.rooms.declining_customers.visits import visits
from analytics.rooms.forms import phrases
from analytics.rooms.forms.bars import Bar, ranked_bars, shown
from analytics.scope import month_of
from analytics.theme import ACCENT, OWN
from analytics.words import unspecified

Row = Mapping[str, Any]
LEAST_MONTHS, SURE_MONTHS = 9, 15
NAMED_MARKETS = 3


def summary(answers: Answers, reader: Reader) -> Exhibit:
    """How many decline, how much is at risk, and in which markets."""
    say, counts = reader.words, by_status(answers)
    if not counts:
        return Exhibit("summary", say("declining_customers.nothing"))
    markets = answers["markets"].rows
    return Exhibit(
        "summary",
        _headline(counts, markets.to_pylist(), real(answers["customers"].rows), reader),
        figure=_market_bars(markets.to_pylist(), reader),
        rows=markets,
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
        meaning=_meaning(reader),
        drill=Drill("province", "province"),
        notes=_notes(answers, reader),
    )


def _headline(counts: Mapping[str, Row], markets: Sequence[Row], real_ones: int | None, reader: Reader) -> str:
    say = reader.words
    declining, stopped = (counts.get(status, {}).get("customers", 0) for status in ("declining", "stopped"))
    if not declining and not stopped:
        return say("declining_customers.none", customers=sum(row["customers"] for row in counts.values()))
    many = say("declining_customers.many", declining=declining)
    still = say("declining_customers.and_stopped", stopped=stopped) if stopped else ""
    risk = say("declining_customers.at_risk", risk=say.money(sum(row["risk"] for row in markets)))
    names = [unspecified(say, row["province"]) for row in _named(markets)]
    where = say("declining_customers.gathered", markets=say.listed(names)) if len(markets) > 1 else ""
    truly = say("declining_customers.of_them_real", real=real_ones) if real_ones is not None else ""
    return phrases.sentence(say, many, still, truly, risk, where)


def _named(markets: Sequence[Row]) -> Sequence[Row]:
    """The markets the headline names: those to be watched, else the two with the most at risk."""
    focus = [row for row in markets if row["is_focus"]]
    return focus[:NAMED_MARKETS] or markets[: NAMED_MARKETS - 1]


def _market_bars(markets: Sequence[Row], reader: Reader) -> go.Figure | None:
    if not markets:
        return None
    say = reader.words
    divisor, unit = say.money_unit()
    bars = [
        Bar(
            key=row["province"] or "",
            label=unspecified(say, row["province"]),
            value=float(row["risk"]) / divisor,
            text=say(
                "declining_customers.bar",
                risk=say.money(row["risk"]),
                flagged=row["flagged"],
                customers=row["customers"],
            ),
            colour=ACCENT if row["is_focus"] else OWN,
        )
        for row in markets[: shown(len(markets), reader.projector)]
    ]
    return ranked_bars(bars, say("declining_customers.axis_risk", unit=unit), reader.projector)


def _meaning(reader: Reader) -> str:
    return reader.words(f"declining_customers.meaning.{_sensitivity(reader)}") + reader.words(
        "declining_customers.meaning.rule"
    )


def _sensitivity(reader: Reader) -> str:
    steps = {1: "conservative", 2: "standard", 3: "sensitive"}
    return steps[int(reader.settings.get("decline_sensitivity", 2))]


def _notes(answers: Answers, reader: Reader) -> tuple[str, ...]:
    """The months judged, what colour means, and where history or the festival limits the verdicts."""
    say, last = reader.words, reader.scope.parameters()["last_no"]
    months = answers["customers"].rows["months_on_file"][0].as_py()
    found = [
        say("declining_customers.note.window", months=say.months(int(str(last)) - 2, int(str(last)))),
        say("declining_customers.note.focus"),
    ]
    if months < LEAST_MONTHS:
        found.append(say("declining_customers.note.too_short", months=months))
    elif months < SURE_MONTHS:
        found.append(say("declining_customers.note.short", months=months))
    if month_of(int(str(last))).month == 1:
        found.append(say("declining_customers.note.january"))
    return tuple(found)


ROOM = Room(
    "declining_customers",
    needs=("sales",),
    pictures=(
        Picture("summary", ("counts", "markets", "customers"), summary),
        Picture("curves", ("curves", "counts"), curves),
        Picture("visits", ("customers", "trends"), visits),
        Picture("reasons", ("customers",), reasons),
        Picture("states", ("states", "counts", "customers"), states),
        Picture("owners", ("owners",), owners),
    ),
)
