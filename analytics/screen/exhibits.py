"""One exhibit on screen: its sentence, its picture, and its details below."""

from __future__ import annotations

import streamlit as st

from analytics.exhibit import Exhibit
from analytics.screen import drill
from analytics.screen.details import show_details
from analytics.screen.plain import plain

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
