"""What a click on a point, a row or a breadcrumb does, drawing nothing."""

from __future__ import annotations

import streamlit as st

from analytics.exhibit import Drill, Exhibit
from analytics.screen import address, choice
from analytics.screen.session import scope, store

DRILLS, DRILLED, GO_TO, ROOM = "drills", "drilled", "go_to", "room"
ACCOUNT_CARD, LINES = "customer", "lines"


def key(name: str, part: str) -> str:
    """A stable element key, renewed by each drill so that no old selection stays behind."""
    return f"{name}.{part}.{st.session_state.get(DRILLS, 0)}"


def from_figure(exhibit: Exhibit, element: str) -> None:
    """Follows a clicked point by the first entry of its customdata."""
    points = st.session_state[element]["selection"]["points"]
    carried = [point["customdata"] for point in points if point.get("customdata") is not None]
    if carried and exhibit.drill:
        follow(exhibit.drill, _first(carried[0]))


def _first(customdata: object) -> str:
    value = customdata[0] if isinstance(customdata, list | tuple) else customdata
    return "" if value is None else str(value)


def from_table(exhibit: Exhibit, element: str, order: list[int]) -> None:
    """Follows a selected row; order gives the exhibit's row for each row shown."""
    selected = st.session_state[element]["selection"]["rows"]
    if selected and exhibit.drill and exhibit.rows is not None:
        value = exhibit.rows[exhibit.drill.column][order[selected[0]]].as_py()
        follow(exhibit.drill, "" if value is None else str(value))


def follow(drill: Drill, value: str) -> None:
    """Narrows the choice to a value and goes to where the drill leads; customers to their card."""
    choice.choose(scope().narrowed(drill.dimension, value), store())
    _next_page(drill.to or (ACCOUNT_CARD if drill.dimension == "customer" else ""))


def back_to(dimension: str) -> None:
    """Up the drill path to a dimension ('' for the whole company), out of the card to the room before it."""
    choice.widen_to(dimension, store())
    leaves = st.session_state.get(address.PAGE) in (ACCOUNT_CARD, LINES) and not scope().customer
    _next_page(st.session_state.get(ROOM, "overview") if leaves else "")


def on_lines() -> bool:
    """Whether the reader already looks at lines."""
    return bool(st.session_state.get(address.PAGE) == LINES)


def go_to(page: str) -> None:
    """To another page with what was chosen there before."""
    _next_page(page)


def to_lines() -> None:
    """From any page to the lines behind what is looked at."""
    _next_page(LINES)


def redraw_page_after_drill() -> None:
    """Within a part of the page that runs by itself: a click there that drilled concerns the whole page."""
    if st.session_state.pop(DRILLED, False):
        st.rerun()


def _next_page(page: str) -> None:
    st.session_state[DRILLS] = st.session_state.get(DRILLS, 0) + 1
    st.session_state[DRILLED] = True
    if page:
        st.session_state[GO_TO] = page
