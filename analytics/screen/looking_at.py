"""Where the reader stands: the way back up, the months looked at, and how fresh the data is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import streamlit as st

from analytics.ask import ask
from analytics.scope import DRILL_PATH, Scope, last_complete_month
from analytics.screen import choice, drill
from analytics.screen.plain import plain
from analytics.screen.session import store, words
from analytics.words import unspecified

LACKING_NAMED = 3


def breadcrumbs(chosen: Scope) -> None:
    """The drill path from the whole company to here; each step leads back to itself."""
    path = [name for name in DRILL_PATH if getattr(chosen, name)]
    if not path:
        return
    with st.container(key="breadcrumbs", horizontal=True, vertical_alignment="center", gap="xxsmall"):
        _crumb("", words()("scope.all"))
        for name in path:
            _crumb(name, _called(chosen, name), here=name == path[-1])


def _crumb(dimension: str, label: str, here: bool = False) -> None:
    st.button(
        plain(label),
        key=f"crumb.{dimension}",
        type="tertiary",
        disabled=here,
        on_click=drill.back_to,
        args=(dimension,),
    )


def _called(chosen: Scope, dimension: str) -> str:
    values = getattr(chosen, dimension)
    if dimension == "customer":
        return words().listed([customer_name(code) for code in values])
    return words().listed([unspecified(words(), value) for value in values])


def customer_name(key: str) -> str:
    """What a customer is called; its key where nobody says."""
    rows = ask(store(), "customer.names", Scope(as_of=date.max, customer=(key,))).rows
    return str(rows["customer_name"][0].as_py()) if rows.num_rows else key


def looking_at(chosen: Scope, needs: Sequence[str] = ("sales",)) -> None:
    """The months looked at and compared with, and up to when the data reaches, by whom of those who send it."""
    say, window = words(), chosen.window()
    parts = [
        say(
            "window.months",
            now=say.months(window.from_no, window.to_no),
            before=say.months(window.before_from_no, window.before_to_no),
        )
    ]
    if window.festival:
        parts.append(say(f"window.{window.festival}"))
    with st.container(key="looking-at", horizontal=True, vertical_alignment="center"):
        st.caption(say("window.stop").join([*parts, *_freshness(chosen, needs)]))
        if not drill.on_lines():
            st.button(say("scope.lines"), key="scope.lines", type="tertiary", on_click=drill.to_lines)


def _freshness(chosen: Scope, needs: Sequence[str]) -> list[str]:
    """The data cut, and of each dataset the page rests on how many of its senders it holds."""
    say = words()
    rows = {row["dataset"]: row for row in ask(store(), "deliveries.coverage", chosen).rows.to_pylist()}
    known = [rows[name] for name in needs if name in rows and rows[name]["senders"] > 1]
    month = say.month(last_complete_month(chosen.as_of))
    return [say("window.data_cut", day=say.day(choice.data_cut(store()))), *(_covered(row, month) for row in known)]


def _covered(row: Mapping[str, Any], month: str) -> str:
    say = words()
    names = row["senders_lacking"].split(", ")[:LACKING_NAMED] if row["senders_lacking"] is not None else []
    lacking = [plain(unspecified(say, name)) for name in names]
    return say(
        "window.coverage" if row["dataset"] == "sales" else "window.coverage_of",
        dataset=say(f"dataset.{row['dataset']}"),
        senders=row["senders"],
        complete=row["senders_complete"],
        month=month,
        lacking=say("window.lacking", names=say.listed(lacking)) if lacking else "",
    )
