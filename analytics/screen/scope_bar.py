"""The scope bar: data cut, period, comparison and the part of the company, kept in the address."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from analytics.scope import COMPARISONS, PERIODS, Scope
from analytics.screen import address, choice, picks
from analytics.screen.choices import choices
from analytics.screen.looking_at import breadcrumbs, looking_at
from analytics.screen.session import scope, store, words
from analytics.words import unspecified

IN_SIGHT = ("region", "province", "channel")
FOLDED = ("brand", "category", "series")


def scope_bar(needs: Sequence[str] = ("sales",)) -> None:
    """One row of choices and a fold for the rest, then what is looked at, in words; needs: what the page rests on."""
    chosen = scope()
    offered = choices(store(), chosen)
    with st.container(key="scope-bar", horizontal=True, vertical_alignment="bottom", gap="small"):
        _cut(chosen)
        _one("period", PERIODS, chosen.period, choice.PERIOD)
        _one("comparison", COMPARISONS, chosen.comparison, choice.COMPARISON)
        for name in IN_SIGHT:
            _many(name, offered[name], getattr(chosen, name))
        _fold(chosen, offered)
        st.button(words()("scope.reset"), on_click=choice.reset, type="tertiary", key="scope.reset")
    breadcrumbs(chosen)
    looking_at(chosen, needs)


def _fold(chosen: Scope, offered: dict[str, list[str]]) -> None:
    say, picked = words(), list(picks.offered(chosen))
    in_force = sum(bool(getattr(chosen, name)) for name in (*FOLDED, *(name for name, *_ in picked)))
    label = say("scope.more_chosen", count=in_force) if in_force else say("scope.more")
    with st.popover(label, key="scope.more"):
        for pick in picked:
            _many(*pick)
        for name in FOLDED:
            _many(name, offered[name], getattr(chosen, name))


def _one(name: str, options: Sequence[str], value: str, parameter: str) -> None:
    key, say = f"scope.{name}", words()
    st.session_state[key] = value
    st.selectbox(
        say(f"scope.{name}"),
        options,
        format_func=lambda code: say(f"{name}.{code}"),
        key=key,
        filter_mode=None,
        on_change=_write(key, parameter),
    )


def _many(
    name: str, options: Sequence[str], value: tuple[str, ...], called: Callable[[str], str] | None = None
) -> None:
    key, say = f"scope.{name}", words()
    st.session_state[key] = [one for one in value if one in options]
    st.multiselect(
        say(f"column.{name}"),
        options,
        format_func=called or (lambda one: unspecified(say, one)),
        key=key,
        placeholder=say("scope.all"),
        filter_mode="contains",
        select_all=False,
        on_change=_write(key, name),
    )


def _cut(chosen: Scope) -> None:
    key = "scope.cut"
    st.session_state[key] = chosen.as_of
    st.date_input(
        words()("scope.cut"),
        min_value=choice.EARLIEST,
        max_value=choice.data_cut(store()),
        format="YYYY-MM-DD",
        key=key,
        on_change=_write(key, choice.CUT),
    )


def _write(key: str, parameter: str) -> Callable[[], None]:
    """A callback that moves a widget's value into the address."""

    def write() -> None:
        value: Any = st.session_state[key]
        values = value if isinstance(value, list) else [value] if value is not None else []
        address.change({parameter: tuple(str(one) for one in values)})

    return write
