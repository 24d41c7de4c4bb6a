"""The lines behind what the reader looks at, a page at a time."""

from __future__ import annotations

import streamlit as st

from analytics.ask import ask
from analytics.rooms.lines import COLUMNS, page_of_lines
from analytics.screen.exhibits import show_exhibit
from analytics.screen.rooms import show_title
from analytics.screen.scope_bar import scope_bar
from analytics.screen.session import reader, store, words

PAGE_LINES = 200
DATASET = "lines.dataset"


def show_lines() -> None:
    """Which dataset, its totals, and one page of its lines."""
    say = words()
    show_title("lines")
    scope_bar()
    dataset = st.segmented_control(
        say("lines.dataset"),
        list(COLUMNS),
        default="sales",
        required=True,
        format_func=lambda name: say(f"dataset.{name}"),
        key=DATASET,
        label_visibility="collapsed",
    )
    _show_page(str(dataset))


def _show_page(dataset: str) -> None:
    for_whom = reader()
    total = ask(store(), f"lines.{dataset}_total", for_whom.scope)
    pages = -(-total.rows["line_count"][0].as_py() // PAGE_LINES)
    key = f"lines.page.{dataset}"
    page = min(st.session_state.get(key, 1), max(pages, 1))
    lines = ask(
        store(),
        f"lines.{dataset}",
        for_whom.scope,
        page_lines=PAGE_LINES,
        lines_before=(page - 1) * PAGE_LINES,
    )
    answers = {f"{dataset}_total": total, dataset: lines}
    show_exhibit(page_of_lines(answers, for_whom, dataset), "lines", (dataset, f"{dataset}_total"), first=True)
    if pages > 1:
        st.pagination(pages, key=key)
