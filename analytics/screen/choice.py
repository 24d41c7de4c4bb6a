"""The reader's choice as the address holds it: query parameters to a scope and back, drawing nothing.

The address is the only truth, so that a link, the back button and a reload all show the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import streamlit as st

from analytics import show
from analytics.ask import ask
from analytics.scope import COMPARISONS, DIMENSIONS, PERIODS, Scope
from data import settings
from data.store import Store

CUT, PERIOD, COMPARISON = "cut", "period", "compare"
PARAMETERS = (CUT, PERIOD, COMPARISON, *DIMENSIONS)
REMEMBERED = "choice"
Chosen = Mapping[str, tuple[str, ...]]


def chosen() -> dict[str, tuple[str, ...]]:
    """What the address holds, as written there."""
    found = {name: tuple(st.query_params.get_all(name)) for name in PARAMETERS}
    return {name: values for name, values in found.items() if values}


def restore(page: str) -> None:
    """Keeps the choice when the reader goes to another page by the menu, which empties the address."""
    came_from = st.session_state.get("page", page)
    remembered: Chosen = st.session_state.get(REMEMBERED, {})
    if came_from != page and remembered and not chosen():
        choose(remembered)
    st.session_state["page"] = page
    st.session_state[REMEMBERED] = chosen()


def choose(changes: Chosen) -> None:
    """Writes changes of the choice into the address; an empty value takes a parameter out."""
    others = {name: st.query_params.get_all(name) for name in st.query_params if name not in changes}
    wanted = others | {name: list(values) for name, values in changes.items() if values}
    if wanted != address():
        st.query_params.from_dict(wanted)


def address() -> dict[str, list[str]]:
    """Every parameter of the address, for going to another page with it."""
    return {name: st.query_params.get_all(name) for name in st.query_params}


def reset() -> None:
    """Back to the whole company in its default period."""
    choose(dict.fromkeys(PARAMETERS, ()))


def scope(store: Store) -> Scope:
    """The scope that the address asks for; what cannot be read there falls back to the default."""
    asked = chosen()
    latest = data_cut(store)
    return Scope(
        as_of=min(_day(asked.get(CUT, ())) or latest, latest),
        period=_one_of(PERIODS, asked.get(PERIOD, ()), "months12"),
        comparison=_one_of(COMPARISONS, asked.get(COMPARISON, ()), "last_year"),
        fiscal_year_start=int(settings.values(store)["fiscal_year_start"]),
        **{name: tuple(sorted(set(asked.get(name, ())))) for name in DIMENSIONS},
    )


def address_of(wanted: Scope, store: Store) -> dict[str, tuple[str, ...]]:
    """The parameters that stand for a scope; defaults are left out of the address."""
    latest = data_cut(store)
    return {
        CUT: () if wanted.as_of >= latest else (wanted.as_of.isoformat(),),
        PERIOD: () if wanted.period == "months12" else (wanted.period,),
        COMPARISON: () if wanted.comparison == "last_year" else (wanted.comparison,),
        **{name: getattr(wanted, name) for name in DIMENSIONS},
    }


def data_cut(store: Store) -> date:
    """The latest sales date; before the first sales file the latest date delivered at all."""
    return show.data_cut(store) or _latest_delivery(store)


def _latest_delivery(store: Store) -> date:
    latest: date | None = ask(store, "deliveries.latest", Scope(as_of=date.max)).rows["last_date"][0].as_py()
    return latest or date(2000, 12, 31)


def _one_of(choices: tuple[str, ...], asked: tuple[str, ...], default: str) -> str:
    return asked[-1] if asked and asked[-1] in choices else default


def _day(asked: tuple[str, ...]) -> date | None:
    try:
        return date.fromisoformat(asked[-1]) if asked else None
    except ValueError:
        return None
