"""How did each declining customer go against what it should have bought? Small multiples; asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from analytics.exhibit import Answers, Column, Drill, Exhibit, Reader
from analytics.rooms.declining_customers.markets import focus_first
from analytics.rooms.declining_customers.panels import CURVE, panels
from analytics.rooms.declining_customers.reasons import real
from analytics.rooms.declining_customers.states import FLAGGED, by_status
from analytics.rooms.forms import phrases
from analytics.scope import month_of
from analytics.words import unspecified

Row = Mapping[str, Any]
LEAST_MONTHS, SURE_MONTHS = 9, 15


def curves(answers: Answers, reader: Reader) -> Exhibit:
    """How many decline and how much is at risk; one panel per customer, most urgent first, six at a time."""
    say, counts = reader.words, by_status(answers)
    if not counts:
        return Exhibit("curves", say("declining_customers.nothing"), meaning=_meaning(reader))
    rows = answers["curves"].rows
    people = [list(months) for _, months in groupby(rows.to_pylist(), key=lambda row: row["customer_key"])]
    return Exhibit(
        "curves",
        _headline(counts, answers, reader),
        figure=panels(people, reader) if people else None,
        rows=rows,
        columns=(
            Column("month", "month"),
            Column("customer_name"),
            Column("province"),
            Column("status", "status"),
            Column("verdict", "verdict"),
            *CURVE,
        ),
        meaning=_meaning(reader),
        drill=Drill("customer", "customer_key", "customer"),
        notes=(*_reading(len(people), counts, reader), *_limits(answers, reader)),
    )


def _headline(counts: Mapping[str, Row], answers: Answers, reader: Reader) -> str:
    say, markets = reader.words, answers["markets"].rows.to_pylist()
    declining, stopped = (counts.get(status, {}).get("customers", 0) for status in FLAGGED)
    if not declining and not stopped:
        return say("declining_customers.none", customers=sum(row["customers"] for row in counts.values()))
    many = say("declining_customers.many", declining=declining) if declining else ""
    still = say(f"declining_customers.{'and' if declining else 'only'}_stopped", stopped=stopped) if stopped else ""
    at_risk = sum(counts[status]["risk"] for status in FLAGGED if status in counts)
    risk = say("declining_customers.at_risk", risk=say.money(at_risk))
    names = [unspecified(say, row["province"]) for row in focus_first(markets)]
    where = say("declining_customers.gathered", markets=say.listed(names)) if len(markets) > 1 else ""
    real_ones = real(answers["customers"].rows)
    truly = say("declining_customers.of_them_real", real=real_ones) if real_ones is not None else ""
    return phrases.sentence(say, many, still, truly, risk, where)


def _meaning(reader: Reader) -> str:
    say, steps = reader.words, {1: "conservative", 2: "standard", 3: "sensitive"}
    step = steps[int(reader.settings.get("decline_sensitivity", 2))]
    parts = (f"declining_customers.meaning.{step}", "declining_customers.meaning.rule")
    return "".join(say(part) for part in parts) + "\n\n" + say("declining_customers.curves.meaning")


def _reading(shown: int, counts: Mapping[str, Row], reader: Reader) -> Sequence[str]:
    """How the panels are drawn, and how many customers are left out of them."""
    say = reader.words
    if not shown:
        return ()
    flagged = sum(counts.get(status, {}).get("customers", 0) for status in FLAGGED)
    key = "scale_fixed" if reader.projector or shown == 1 else "scale"
    scale = say(f"declining_customers.curves.{key}", unit=say.money_unit()[1])
    left = say("declining_customers.curves.left", shown=shown, flagged=flagged) if flagged > shown else ""
    return tuple(filter(None, (scale, left)))


def _limits(answers: Answers, reader: Reader) -> Sequence[str]:
    """The months judged, and where history or the festival limits the verdicts."""
    say, last = reader.words, int(str(reader.scope.parameters()["last_no"]))
    rows = answers["customers"].rows
    months = rows["months_on_file"][0].as_py() if rows.num_rows else SURE_MONTHS
    found = [say("declining_customers.note.window", months=say.months(last - 2, last))]
    if months < LEAST_MONTHS:
        found.append(say("declining_customers.note.too_short", months=months))
    elif months < SURE_MONTHS:
        found.append(say("declining_customers.note.short", months=months))
    if month_of(last).month == 1:
        found.append(say("declining_customers.note.january"))
    return tuple(found)
