"""What a click on a point or a row does: one step down the drill path, drawing nothing."""

from __future__ import annotations

import streamlit as st

from analytics.exhibit import Drill, Exhibit
from analytics.screen import choice
from analytics.screen.session import store

DRILLS = "drills"
GO_TO = "go_to"


def key(name: str, part: str) -> str:
    """A stable element key that is renewed by each drill, so that no old selection stays behind."""
    return f"{name}.{part}.{st.session_state.get(DRILLS, 0)}"


def from_figure(exhibit: Exhibit, element: str) -> None:
    """Follows a clicked point by the first entry of its customdata."""
    points = st.session_state[element]["selection"]["points"]
    carried = [point["customdata"] for point in points if point.get("customdata")]
    if carried and exhibit.drill:
        first = carried[0]
        follow(exhibit.drill, str(first[0] if isinstance(first, list | tuple) else first))


def from_table(exhibit: Exhibit, element: str, order: list[int]) -> None:
    """Follows a selected row; order gives the exhibit's row for each row shown."""
    selected = st.session_state[element]["selection"]["rows"]
    if selected and exhibit.drill and exhibit.rows is not None:
        value = exhibit.rows[exhibit.drill.column][order[selected[0]]].as_py()
        follow(exhibit.drill, "" if value is None else str(value))


def follow(drill: Drill, value: str) -> None:
    """Narrows the choice to the value and says which page comes next."""
    warehouse = store()
    wanted = choice.scope(warehouse).narrowed(drill.dimension, value)
    choice.choose(choice.address_of(wanted, warehouse))
    st.session_state[DRILLS] = st.session_state.get(DRILLS, 0) + 1
    page = drill.to or ("customer" if drill.dimension == "customer" else "")
    if page:
        st.session_state[GO_TO] = page
