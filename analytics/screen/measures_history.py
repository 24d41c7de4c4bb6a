"""What was decided about a customer, line by line, and every step of one measure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import streamlit as st

from analytics.screen.plain import plain
from analytics.screen.session import store, words
from analytics.words import MISSING
from data import measures
from data.measures import Event, Judgement

Row = Mapping[str, Any]


def show_measures(rows: Sequence[Row], judgements: Sequence[Judgement]) -> None:
    """One line for each measure, the last decided first, and the cause as judged last."""
    if not rows:
        st.caption(words()("measures.form.none"))
    for row in rows:
        st.markdown(f"**{plain(row['what'])}**  {plain(_told(row))}")
    if judgements:
        st.caption(plain(_judged(judgements[0])))


def _told(row: Row) -> str:
    """How a measure stands: progress, owner, due date, outcome with its effect."""
    say = words()
    outcome = say(f"status.{row['outcome']}")
    if row["outcome"] in ("better", "not_better"):
        outcome = say("measures.form.outcome", outcome=outcome, effect=say.money(row["effect"]))
    state = say(f"status.{row['state']}")
    due = say("measures.form.until", day=_day(row["due_on"]))
    visits = say("measures.form.visits", visits=row["visits_since"]) if row["visits_since"] is not None else None
    return say("list.stop").join(filter(None, [state, row["owner"], due, visits, outcome]))


def _judged(judgement: Judgement) -> str:
    say = words()
    return say(
        "measures.form.last_cause",
        cause=say(f"status.{judgement.cause}"),
        who=judgement.decided_by or MISSING,
        day=_day(judgement.decided_at),
        note=say("measures.form.with_note", note=judgement.note) if judgement.note else "",
    )


def show_history(number: int) -> None:
    """Every step of a measure: when, by whom, and what it was after it."""
    found = measures.history(store(), number)
    if found:
        st.caption(words()("measures.form.history"))
    for event in found:
        st.caption(plain(_step(event)))


def _step(event: Event) -> str:
    say = words()
    return say(
        "measures.event.line",
        when=event.happened_at.strftime("%Y-%m-%d %H:%M"),
        who=event.happened_by or MISSING,
        kind=say(f"measures.event.{event.kind}"),
        what=event.measure.what,
        due=_day(event.measure.due_on),
        expected=say.money(event.measure.expected_amount),
    )


def _day(day: date | None) -> str:
    return day.strftime("%Y-%m-%d") if day else MISSING
