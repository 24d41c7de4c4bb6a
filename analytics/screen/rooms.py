"""A room on screen: its title, the scope bar, then every exhibit, or which file is missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import sleep

import streamlit as st

from analytics import show
from analytics.exhibit import Exhibit, Picture, Room
from analytics.rooms import room
from analytics.screen.drawing import drawn
from analytics.screen.exhibits import show_empty, show_exhibit
from analytics.screen.missing import show_missing
from analytics.screen.readers import READERS
from analytics.screen.scope_bar import scope_bar
from analytics.screen.session import store, words

# Two exhibits stand side by side where the screen is wide enough for both.
EXHIBIT_PIXELS = 760
# Long enough for the browser to paint the first picture before it is given the others to lay out.
FIRST_ALONE_SECONDS = 0.15


def show_room(key: str, tools: Callable[[], None] | None = None) -> None:
    """The whole page of a room; tools: buttons that stand beside its title once there is data."""
    with READERS.one_more():
        _show_room(key, tools)


def _show_room(key: str, tools: Callable[[], None] | None) -> None:
    found = room(key)
    missing = show.missing_datasets(store(), found)
    show_title(key, None if missing else tools)
    if missing:
        show_missing(missing)
        return
    scope_bar(found.needs)
    first, *others = found.pictures
    opening = drawn(found, first)
    show_exhibit(opening, key, first.queries, first=True)
    sleep(FIRST_ALONE_SECONDS)
    with st.grid(min_column_width=EXHIBIT_PIXELS, key=f"others-{key}"):
        empty = show_pictures(found, others)
    show_empty([exhibit for exhibit in empty if exhibit.headline != opening.headline], key)


def show_pictures(room: Room, pictures: Sequence[Picture]) -> list[Exhibit]:
    """Shows every picture that has something to show; gives the others."""
    empty = []
    for picture in pictures:
        exhibit = drawn(room, picture)
        if exhibit.is_empty:
            empty.append(exhibit)
        else:
            show_exhibit(exhibit, room.key, picture.queries)
    return empty


def show_title(key: str, tools: Callable[[], None] | None = None) -> None:
    """What the page is called, the question it answers, and the tools beside them."""
    say = words()
    with st.container(key="title", horizontal=True, vertical_alignment="bottom"):
        st.title(say(f"{key}.title"), anchor=False, width="content")
        st.caption(say(f"{key}.question"))
        if tools:
            tools()
