"""Every threshold on screen, to read and to change; a change holds for all readers at once."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from datetime import date
from itertools import cycle, groupby
from operator import attrgetter
from typing import Any

import pandas as pd
import streamlit as st

from analytics.ask import ask
from analytics.scope import Scope
from analytics.screen.choices import choices
from analytics.screen.session import scope, store, words
from analytics.screen.thresholds import shown
from data import settings
from data.settings import BadSetting, Norm, Setting, Value

COLUMNS_OF_SETTINGS = 3
# A share is typed in percent.
SCALE = {"share": 100.0}
FORMATS = {"share": "%.0f", "number": "%.2f"}


def show_settings() -> None:
    """Thresholds, stock norms and what was changed lately."""
    values = settings.values(store())
    with st.container(key="settings"):
        for group, members in groupby(settings.known().values(), key=attrgetter("group")):
            st.subheader(words()(f"settings.group.{group}"), anchor=False)
            places = cycle(st.columns(COLUMNS_OF_SETTINGS))
            for setting, place in zip(members, places, strict=False):
                with place.container(border=True, key=f"setting-{setting.name}"):
                    _show_setting(setting, values[setting.name])
    _show_norms()
    _show_history()


def _show_setting(setting: Setting, value: Value) -> None:
    say = words()
    (_names if setting.kind == "list" else _number)(setting, value)
    default = shown(say, setting, setting.default)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(_bounds(setting, default))
        if value != setting.default:
            st.button(
                say("settings.reset", default=default),
                key=f"reset.{setting.name}",
                type="tertiary",
                on_click=_reset,
                args=(setting,),
            )


def _bounds(setting: Setting, default: str) -> str:
    say = words()
    if setting.kind == "list":
        return say("settings.default", default=default)
    least, most = shown(say, setting, setting.least), shown(say, setting, setting.most)
    return say("settings.bounds", least=least, most=most, default=default)


def _number(setting: Setting, value: Value) -> None:
    key, scale = f"setting.{setting.name}", SCALE.get(setting.kind, 1.0)
    kind = int if isinstance(setting.default, int) else float
    st.session_state[key] = kind(round(float(value) * scale, 6))
    st.number_input(
        words()(f"settings.label.{setting.kind}", name=words()(f"setting.{setting.name}")),
        min_value=kind(setting.least * scale),
        max_value=kind(setting.most * scale),
        step=kind(_step(setting)),
        format=FORMATS.get(setting.kind) if kind is float else None,
        key=key,
        help=words()(f"setting_help.{setting.name}"),
        on_change=_change(setting, lambda: str(_exact(st.session_state[key], scale))),
    )


def _exact(typed: float, scale: float) -> float | int:
    return typed if scale == 1 else round(typed / scale, 6)


def _step(setting: Setting) -> float:
    return {"share": 1, "money": 1000}.get(setting.kind, 1 if isinstance(setting.default, int) else 0.05)


def _names(setting: Setting, value: Value) -> None:
    key, chosen = f"setting.{setting.name}", [name for name in str(value).split(",") if name]
    known = ask(store(), "deliveries.rivals", Scope(as_of=date.max)).rows["brand"].to_pylist()
    st.session_state[key] = chosen
    st.multiselect(
        words()(f"setting.{setting.name}"),
        sorted({*known, *chosen}),
        key=key,
        accept_new_options=True,
        select_all=False,
        placeholder=words()("settings.add_names"),
        help=words()(f"setting_help.{setting.name}"),
        on_change=_change(setting, lambda: ",".join(st.session_state[key])),
    )


def _change(setting: Setting, typed: Callable[[], str]) -> Callable[[], None]:
    def change() -> None:
        settings.change(store(), setting.name, typed(), getpass.getuser())
        st.toast(words()("settings.changed", name=words()(f"setting.{setting.name}")))

    return change


def _reset(setting: Setting) -> None:
    settings.reset(store(), setting.name, getpass.getuser())


def _show_norms() -> None:
    """The stock norm of each region and series that differs from the common one."""
    say, kept = words(), settings.norms(store())
    st.subheader(say("settings.norms.title"), anchor=False)
    st.caption(say("settings.norms.meaning"))
    any_value, offered = say("scope.all"), choices(store(), scope())
    rows = [{"region": n.region or any_value, "series": n.series or any_value, "norm": n.norm} for n in kept]
    edited = st.data_editor(
        pd.DataFrame(rows, columns=["region", "series", "norm"]),
        column_config={
            "region": _place("region", {*offered["region"], *(norm.region for norm in kept)}),
            "series": _place("series", {*offered["series"], *(norm.series for norm in kept)}),
            "norm": _norm_column(),
        },
        num_rows="dynamic",
        hide_index=True,
        width="content",
        key=f"norms.{store().version()}",
    )
    st.button(say("settings.norms.save"), key="norms.save", on_click=_save_norms, args=(edited,))


def _norm_column() -> Any:
    bounds = settings.known()["stock_norm"]
    return st.column_config.NumberColumn(
        words()("settings.norms.norm"),
        min_value=bounds.least,
        max_value=bounds.most,
        step=0.05,
        format="%.2f",
        required=True,
        default=float(bounds.default),
    )


def _place(dimension: str, values: set[str]) -> Any:
    any_value = words()("scope.all")
    return st.column_config.SelectboxColumn(
        words()(f"column.{dimension}"),
        options=[any_value, *sorted(values - {""})],
        required=True,
        default=any_value,
        width="medium",
    )


def _save_norms(edited: pd.DataFrame) -> None:
    say = words()
    empty = {say("scope.all"): ""}
    wanted = [
        Norm(empty.get(row["region"], row["region"]), empty.get(row["series"], row["series"]), float(row["norm"]))
        for row in edited.to_dict("records")
    ]
    try:
        settings.change_norms(store(), wanted, getpass.getuser())
        st.toast(say("settings.norms.saved"))
    except BadSetting as error:
        st.toast(say("settings.norms.refused", least=f"{error.least:g}", most=f"{error.most:g}"))


def _show_history() -> None:
    say, known = words(), settings.known()
    changes = [change for change in settings.history(store()) if change.name in known or change.name == "norms"]
    st.subheader(say("settings.history.title"), anchor=False)
    if not changes:
        st.caption(say("settings.history.nothing"))
        return
    st.dataframe(
        [
            {
                say("settings.history.when"): change.changed_at.strftime("%Y-%m-%d %H:%M"),
                say("settings.history.what"): _named(change.name),
                say("settings.history.value"): _valued(change.name, change.value),
                say("settings.history.who"): change.changed_by,
            }
            for change in changes
        ],
        hide_index=True,
        placeholder="—",
        width="content",
        key="settings.history",
    )


def _named(name: str) -> str:
    return words()("settings.norms.title") if name == "norms" else words()(f"setting.{name}")


def _valued(name: str, value: str) -> str:
    if name == "norms":
        return ""
    setting = settings.known()[name]
    return shown(words(), setting, value) if value else words()("settings.history.default")
