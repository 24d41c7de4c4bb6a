"""What stands below an exhibit's picture: its table with downloads, its rule and its sources."""

from __future__ import annotations

import streamlit as st

from analytics.exhibit import Exhibit
from analytics.screen import drill
from analytics.screen.session import words
from analytics.screen.sources import show_meaning
from analytics.screen.tables import show_table

# Up to so many rows the picture says it all and the table may stay folded.
ROWS_IN_THE_PICTURE = 12
TABLE, MEANING = "table", "meaning"


@st.fragment
def show_details(exhibit: Exhibit, room: str, queries: tuple[str, ...]) -> None:
    """The table where it says more than the picture; the rest folded behind its name."""
    drill.redraw_page_after_drill()
    name = f"{room}.{exhibit.key}"
    has_rows, unfolded = bool(exhibit.rows and exhibit.rows.num_rows), _says_more_than_the_picture(exhibit)
    if unfolded:
        show_table(exhibit, room)
    folded = [TABLE] if has_rows and not unfolded else []
    chosen = _folds([*folded, MEANING] if exhibit.meaning or queries else folded, exhibit, name)
    if chosen == TABLE:
        show_table(exhibit, room)
    elif chosen == MEANING:
        show_meaning(exhibit, room, queries)


def _says_more_than_the_picture(exhibit: Exhibit) -> bool:
    """Long lists do; a curve shows every month that its table lists."""
    rows = exhibit.rows.num_rows if exhibit.rows is not None else 0
    is_curve = bool(exhibit.columns) and exhibit.columns[0].kind == "month"
    return bool(rows) and (exhibit.figure is None or (rows > ROWS_IN_THE_PICTURE and not is_curve))


def _folds(panels: list[str], exhibit: Exhibit, name: str) -> str | None:
    """Which of the folded panels is open."""
    say = words()
    if not panels:
        return None
    with st.container(key=f"folds-{name}", horizontal=True, vertical_alignment="center"):
        chosen = st.pills(
            say("exhibit.details"),
            panels,
            format_func=lambda panel: say(f"exhibit.{panel}"),
            key=f"{name}.panel",
            label_visibility="collapsed",
        )
        if exhibit.drill:
            st.caption(say("exhibit.click"))
    return chosen
