"""The board of senders: who is in time, who is late, and which days or months are missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import streamlit as st

from analytics.screen.plain import plain
from analytics.screen.session import store, words
from analytics.words import MISSING
from data import settings, timeliness

Row = Mapping[str, Any]
NAMED, DAYS_NAMED = 3, 6
COUNTS = ("expected", "on_time", "late", "missing")


def show_timeliness() -> None:
    """One sentence on all senders, then each of them with what it lacks."""
    say, rows = words(), timeliness.board(store())
    if not rows:
        st.info(say("timeliness.nothing"))
        return
    st.subheader(plain(_headline(rows)), anchor=False)
    st.dataframe(
        [_told(row) for row in rows],
        column_config={
            "reached": st.column_config.DateColumn(say("timeliness.column.reached"), format="YYYY-MM-DD"),
            "on_time_share": st.column_config.ProgressColumn(
                say("timeliness.column.on_time_share"), format="%.0f%%", min_value=0, max_value=100
            ),
            "last_received": st.column_config.DatetimeColumn(
                say("timeliness.column.last_received"), format="YYYY-MM-DD HH:mm"
            ),
            **{
                name: say(f"timeliness.column.{name}")
                for name in ("sender", "dataset", "rhythm", "lacks", "streak", *COUNTS)
            },
        },
        hide_index=True,
        placeholder=MISSING,
        key="timeliness.board",
    )
    values = settings.values(store())
    st.caption(plain(say("timeliness.meaning", **{name: f"{values[name]:g}" for name in timeliness.THRESHOLDS})))


def _headline(rows: Sequence[Row]) -> str:
    """How many senders are judged, and who lacks most or came late most often."""
    say = words()
    judged = [row for row in rows if row["expected"]]
    if not judged:
        return say("timeliness.unjudged", senders=len({row["sender"] for row in rows}))
    bad = [row for row in judged if row["missing"] or row["late"]]
    senders = {row["sender"] for row in judged}
    good = len(senders - {row["sender"] for row in bad})
    clauses = [_clause(row) for row in bad[:NAMED]]
    summary = say("timeliness.summary" if good else "timeliness.none_good", senders=len(senders), good=good)
    return summary + (say("timeliness.but", named=say("phrase.joint").join(clauses)) if clauses else say("phrase.stop"))


def _clause(row: Row) -> str:
    say = words()
    kind = "both" if row["missing"] and row["late"] else "missing" if row["missing"] else "late"
    numbers = {name: _counted(row, name) for name in ("missing", "late")}
    return say(f"timeliness.{kind}", sender=row["sender"], dataset=say(f"dataset.{row['dataset']}"), **numbers)


def _counted(row: Row, name: str) -> str:
    """3天, 2 months: a count with the period that a sender sends."""
    say, key = words(), f"timeliness.count.{row['rhythm']}"
    return say(f"{key}.one" if row[name] == 1 else f"{key}.many", count=row[name])


def _told(row: Row) -> dict[str, Any]:
    say = words()
    share = None if row["on_time_share"] is None else row["on_time_share"] * 100
    return {
        "sender": row["sender"],
        "dataset": say(f"dataset.{row['dataset']}"),
        "rhythm": say(f"timeliness.rhythm.{row['rhythm']}"),
        "reached": row["reached"],
        "on_time_share": share,
        **{name: row[name] for name in COUNTS},
        "lacks": _lacks(row),
        "streak": row["streak"],
        "last_received": row["last_received"],
    }


def _lacks(row: Row) -> str | None:
    """The first missing days or months by name, and that there are more."""
    say, missing = words(), row["missing_days"] or []
    if not missing:
        return None
    named = say.listed([_period(day, row["rhythm"]) for day in missing[:DAYS_NAMED]])
    return named if len(missing) <= DAYS_NAMED else say("timeliness.and_more", named=named, count=len(missing))


def _period(day: date, rhythm: str) -> str:
    if rhythm == "monthly":
        return words().month(day)
    return words()(f"timeliness.period.{rhythm}", month=day.month, day=day.day, name=day.strftime("%b"))
