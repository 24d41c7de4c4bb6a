"""The page's address as the memory of what the reader chose, without knowing what the parameters mean."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

REMEMBERED, PAGE = "address", "page"
Parameters = Mapping[str, tuple[str, ...]]


def parameters() -> dict[str, tuple[str, ...]]:
    """Everything the address holds; a parameter may stand there several times."""
    return {name: tuple(st.query_params.get_all(name)) for name in st.query_params}


def page() -> str:
    """The page that the reader is on; '' before the first one."""
    return str(st.session_state.get(PAGE, ""))


def change(changes: Parameters) -> None:
    """Writes changes into the address; an empty value takes a parameter out."""
    wanted = {name: values for name, values in (parameters() | dict(changes)).items() if values}
    if wanted != parameters():
        st.query_params.from_dict({name: list(values) for name, values in wanted.items()})


def keep(page: str, sticky: tuple[str, ...] = ()) -> None:
    """Carries the parameters over to another page, since the menu empties the address.

    sticky: parameters that stay even when the reader goes back to an address without them.
    """
    remembered: Parameters = st.session_state.get(REMEMBERED, {})
    moved = st.session_state.get(PAGE, page) != page
    if moved and not parameters():
        change(remembered)
    else:
        change({name: remembered.get(name, ()) for name in sticky if name not in parameters()})
    st.session_state[PAGE] = page
    st.session_state[REMEMBERED] = parameters()
