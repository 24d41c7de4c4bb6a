"""One exhibit on screen: its sentence, its picture, and its details below."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from analytics.exhibit import Exhibit
from analytics.screen import drill
from analytics.screen.details import show_details
from analytics.screen.plain import plain
from analytics.screen.session import words

PLOTLY = {"displayModeBar": False, "responsive": True, "scrollZoom": False, "doubleClick": False}


def show_exhibit(exhibit: Exhibit, room: str, queries: tuple[str, ...] = (), first: bool = False) -> None:
    """Headline, figure and notes, then table, meaning and sources."""
    with st.container(key=f"exhibit-{room}-{exhibit.key}", border=not first):
        (st.header if first else st.subheader)(plain(exhibit.headline), anchor=False)
        if exhibit.figure is not None:
            _figure(exhibit, f"{room}.{exhibit.key}")
        for note in exhibit.notes:
            st.caption(plain(note))
        show_details(exhibit, room, queries)


def show_empty(exhibits: Sequence[Exhibit], room: str) -> None:
    """Exhibits with nothing to draw, as one short list that says each reason once."""
    reasons = dict.fromkeys(exhibit.headline for exhibit in exhibits)
    if not reasons:
        return
    with st.container(key=f"empty-{room}", border=True, gap="xsmall"):
        st.caption(words()("exhibit.empty"))
        for reason in reasons:
            st.markdown(plain(reason))


def _figure(exhibit: Exhibit, name: str) -> None:
    key = drill.key(name, "figure")
    st.plotly_chart(
        exhibit.figure,
        theme=None,
        key=key,
        on_select=(lambda: drill.from_figure(exhibit, key)) if exhibit.drill else "ignore",
        selection_mode="points",
        config=PLOTLY,
        alt=exhibit.headline,
    )
