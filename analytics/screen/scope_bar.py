"""The scope bar: data cut, period, comparison and the part of the company, kept in the address."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pyarrow as pa
import streamlit as st

from analytics.ask import ask
from analytics.scope import COMPARISONS, PERIODS, Scope
from analytics.screen import choice
from analytics.screen.session import store, words
from analytics.words import unspecified

FIRST_ROW = ("region", "province", "channel")
MORE = ("brand", "category", "series")


def scope_bar() -> None:
    """One row of choices and a popover for the rest; every change goes through the address."""
    scope, say = choice.scope(store()), words()
    values = _choices(scope)
    row = st.container(horizontal=True, vertical_alignment="bottom", key="scope-bar")
    with row:
        _one("period", PERIODS, scope.period, choice.PERIOD)
        _one("comparison", COMPARISONS, scope.comparison, choice.COMPARISON)
        for name in FIRST_ROW:
            _many(name, values[name], getattr(scope, name))
        with st.popover(say("scope.more")):
            _cut(scope)
            for name in MORE:
                _many(name, values[name], getattr(scope, name))
        st.button(say("scope.reset"), on_click=choice.reset, type="tertiary", key="scope.reset")


def _one(name: str, options: Sequence[str], value: str, parameter: str) -> None:
    key = f"scope.{name}"
    st.session_state[key] = value
    st.selectbox(
        words()(f"scope.{name}"),
        options,
        format_func=lambda code: words()(f"{name}.{code}"),
        key=key,
        on_change=_write(key, parameter),
    )


def _many(name: str, options: Sequence[str], value: tuple[str, ...]) -> None:
    key = f"scope.{name}"
    st.session_state[key] = [one for one in value if one in options]
    st.multiselect(
        words()(f"column.{name}"),
        options,
        format_func=lambda one: unspecified(words(), one),
        key=key,
        placeholder=words()("scope.all"),
        on_change=_write(key, name),
    )


def _cut(scope: Scope) -> None:
    key, latest = "scope.cut", choice.data_cut(store())
    st.session_state[key] = scope.as_of
    st.date_input(words()("scope.cut"), max_value=latest, key=key, on_change=_write(key, choice.CUT))


def _write(key: str, parameter: str) -> Callable[[], None]:
    """A callback that moves a widget's value into the address."""

    def write() -> None:
        value: Any = st.session_state[key]
        values = value if isinstance(value, list) else [value] if value is not None else []
        choice.choose({parameter: tuple(str(one) for one in values)})

    return write


def _choices(scope: Scope) -> dict[str, list[str]]:
    """The values to choose from, by dimension; provinces only of the chosen regions."""
    rows = ask(store(), "sales.choices", Scope(as_of=scope.as_of)).rows
    found = {name: _distinct(rows, name) for name in (*FIRST_ROW, *MORE)}
    if scope.region:
        pairs = zip(rows["region"].to_pylist(), rows["province"].to_pylist(), strict=True)
        found["province"] = sorted({province or "" for region, province in pairs if (region or "") in scope.region})
    return found


def _distinct(rows: pa.Table, name: str) -> list[str]:
    return sorted({value or "" for value in rows[name].to_pylist()})
