"""One exhibit on screen: its sentence, its picture, its table, its rule and its sources."""

from __future__ import annotations

import streamlit as st

from analytics.exhibit import Exhibit
from analytics.screen import drill
from analytics.screen.session import words
from analytics.screen.sources import show_meaning
from analytics.screen.tables import show_table

PLOTLY = {"displayModeBar": False, "responsive": True, "scrollZoom": False, "doubleClick": False}


def show_exhibit(exhibit: Exhibit, room: str, queries: tuple[str, ...] = (), first: bool = False) -> None:
    """Headline, figure, notes, table, meaning and sources, in this order."""
    name = f"{room}.{exhibit.key}"
    with st.container(key=f"exhibit-{room}-{exhibit.key}", border=not first):
        _headline(exhibit, first)
        if exhibit.figure is not None:
            _figure(exhibit, name)
        for note in exhibit.notes:
            st.caption(note)
        if exhibit.rows is not None and exhibit.rows.num_rows:
            show_table(exhibit, name)
        show_meaning(exhibit, room, queries)


def _headline(exhibit: Exhibit, first: bool) -> None:
    (st.header if first else st.subheader)(_plain(exhibit.headline), anchor=False)


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
    if exhibit.drill:
        st.caption(words()("exhibit.click"))


def _plain(text: str) -> str:
    """Text whose marks are not taken for Markdown."""
    return "".join(f"\\{mark}" if mark in "\\`*_{}[]()#+-.!~$|<>:" else mark for mark in text)
