"""The table of names: what may be one customer or brand, for a reader to join or keep apart, and to take back."""

from __future__ import annotations

import getpass
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import streamlit as st

from analytics.screen.plain import plain
from analytics.screen.session import store, words
from analytics.words import MISSING
from data import names
from data.names import DIFFERENT, OPEN, SAME, Decision, Named, Suggestion
from data.store import Store

SHOWN = 200
ROUND = "names.round"


def show_names() -> None:
    """Suggestions to decide, then what was decided, then where lists differ from lines."""
    say, found, decided = words(), _suggestions(store(), store().version()), names.decisions(store())
    joined = sum(decision.verdict == SAME for decision in decided)
    key = "names.headline" if found else "names.calm"
    st.subheader(plain(say(key, count=len(found), joined=joined)), anchor=False)
    if found:
        _suggest(found[:SHOWN])
    st.caption(say("names.meaning"))
    if decided:
        _show_decided(decided)
    _show_conflicts()


@lru_cache(maxsize=2)
def _suggestions(store: Store, _version: int) -> list[Suggestion]:
    return names.suggestions(store)


def _suggest(found: Sequence[Suggestion]) -> None:
    say = words()
    chosen = st.dataframe(
        [_told(one) for one in found],
        column_config={name: say(f"names.column.{name}") for name in _told(found[0])},
        hide_index=True,
        placeholder=MISSING,
        on_select="rerun",
        selection_mode="multi-row",
        key=_key("names.suggested"),
    )
    picked = [found[place] for place in chosen["selection"]["rows"]]
    with st.container(horizontal=True, vertical_alignment="center"):
        for verdict, kind in ((SAME, "primary"), (DIFFERENT, "secondary")):
            st.button(
                say(f"names.decide.{verdict}", count=len(picked)),
                type=kind,  # type: ignore[arg-type]
                disabled=not picked,
                on_click=_decide,
                args=(picked, verdict),
                key=f"names.{verdict}",
            )
        if not picked:
            st.caption(say("names.pick"))


def _told(one: Suggestion) -> dict[str, Any]:
    """A suggestion as a line: what is kept, what would count as it, where each is and when it last bought."""
    return {
        "kind": words()(f"names.kind.{one.kind}"),
        "kept": one.kept.name,
        "kept_key": _key_of(one.kept),
        "joined": one.joined.name,
        "joined_key": _key_of(one.joined),
        "kept_place": _place(one.kept),
        "joined_place": _place(one.joined),
        "kept_bought": _bought(one.kept),
        "joined_bought": _bought(one.joined),
    }


def _key_of(named: Named) -> str | None:
    """The code; nothing for a name without one."""
    return None if named.name_key.startswith("~") or named.name_key == named.name else named.name_key


def _place(named: Named) -> str:
    return " ".join(part for part in (named.region, named.city) if part) or MISSING


def _bought(named: Named) -> str:
    say = words()
    if named.first_month is None or named.last_month is None:
        return MISSING
    months = say.month(named.first_month), say.month(named.last_month)
    return say("names.bought", first=months[0], last=months[1], amount=say.money(named.net_amount))


def _show_decided(decided: Sequence[Decision]) -> None:
    say = words()
    with st.expander(say("names.decided", count=len(decided))):
        chosen = st.dataframe(
            [_told_decision(one) for one in decided],
            column_config={name: say(f"names.column.{name}") for name in _told_decision(decided[0])},
            hide_index=True,
            placeholder=MISSING,
            on_select="rerun",
            selection_mode="multi-row",
            key=_key("names.decisions"),
        )
        picked = [decided[place] for place in chosen["selection"]["rows"]]
        st.button(
            say("names.decide.open", count=len(picked)),
            disabled=not picked,
            on_click=_decide,
            args=(picked, OPEN),
            key="names.open",
        )


def _told_decision(one: Decision) -> dict[str, Any]:
    say = words()
    return {
        "kind": say(f"names.kind.{one.kind}"),
        "verdict": say(f"names.verdict.{one.verdict}"),
        "kept": one.kept_name,
        "kept_key": one.kept,
        "joined": one.joined_name,
        "joined_key": one.joined,
        "decided_at": one.decided_at,
        "decided_by": one.decided_by,
    }


def _show_conflicts() -> None:
    """Where a list of customers or products says otherwise than the lines, whose word counts."""
    say, found = words(), names.conflicts(store())
    if not found:
        return
    with st.expander(say("names.conflicts", count=len(found))):
        st.dataframe(
            [
                row | {"kind": say(f"dataset.{row['kind']}"), "attribute": say(f"field.{row['attribute']}")}
                for row in found
            ],
            column_config={name: say(f"names.column.{name}") for name in found[0]},
            hide_index=True,
            placeholder=MISSING,
            key="names.conflicts",
        )


def _key(name: str) -> str:
    """A new table after every decision, so that no row stays picked that is another by then."""
    return f"{name}.{st.session_state.get(ROUND, 0)}"


def _decide(picked: Sequence[Suggestion | Decision], verdict: str) -> None:
    names.decide(store(), picked, verdict, getpass.getuser())
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
    st.toast(words()(f"names.done.{verdict}", count=len(picked)))
