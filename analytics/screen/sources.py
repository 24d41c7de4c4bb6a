"""The rule behind an exhibit and the files it rests on."""

from __future__ import annotations

import streamlit as st

from analytics.exhibit import Exhibit
from analytics.screen.session import words


def show_meaning(exhibit: Exhibit, room: str, queries: tuple[str, ...]) -> None:
    """Folded: the rule in words."""
    if exhibit.meaning:
        with st.expander(words()("exhibit.meaning")):
            st.markdown(exhibit.meaning)
            st.caption(words().listed([f"{room}.{name}" for name in queries]))
