"""A room on screen: its title, the scope bar, then every exhibit, or which file is missing."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import product
from threading import Event
from time import sleep

import streamlit as st

from analytics import show
from analytics.exhibit import Exhibit, Picture, Room
from analytics.rooms import ROOMS, room
from analytics.scope import Scope
from analytics.screen import choice
from analytics.screen.exhibits import show_exhibit
from analytics.screen.missing import show_missing
from analytics.screen.scope_bar import scope_bar
from analytics.screen.session import language, scope, store, words
from data.messages import LANGUAGES
from data.store import Store, open_store

DRAWN = 256
CHANGE_SECONDS = 2
# Two exhibits stand side by side where the screen is wide enough for both.
EXHIBIT_PIXELS = 760
# Long enough for the browser to paint the first picture before it is given the others to lay out.
FIRST_ALONE_SECONDS = 0.15


def show_room(key: str, tools: Callable[[], None] | None = None) -> None:
    """The whole page of a room; tools: buttons that stand beside its title once there is data."""
    found = room(key)
    missing = show.missing_datasets(store(), found)
    show_title(key, None if missing else tools)
    if missing:
        show_missing(missing)
        return
    scope_bar(found.needs)
    first, *others = found.pictures
    show_exhibit(drawn(found, first), key, first.queries, first=True)
    sleep(FIRST_ALONE_SECONDS)
    with st.grid(min_column_width=EXHIBIT_PIXELS, key=f"others-{key}"):
        for picture in others:
            show_exhibit(drawn(found, picture), key, picture.queries)


def show_title(key: str, tools: Callable[[], None] | None = None) -> None:
    """What the page is called, the question it answers, and the tools beside them."""
    say = words()
    with st.container(key="title", horizontal=True, vertical_alignment="bottom"):
        st.title(say(f"{key}.title"), anchor=False, width="content")
        st.caption(say(f"{key}.question"))
        if tools:
            tools()


def drawn(room: Room, picture: Picture) -> Exhibit:
    """One exhibit for this reader, drawn once for equal data, scope and language."""
    return _drawn(store(), store().version(), room, picture, scope(), language())


@lru_cache(maxsize=DRAWN)
def _drawn(store: Store, _version: int, room: Room, picture: Picture, scope: Scope, language: str) -> Exhibit:
    return show.exhibit(store, room, picture, show.reader(store, scope, language))


def draw_ahead(stopped: Event) -> None:
    """Draws every room as it first opens, in both languages, so that no reader waits; again after each change."""
    warehouse, drawn_version = open_store(), None
    while not stopped.is_set():
        if warehouse.version() != drawn_version:
            drawn_version = warehouse.version()
            _draw_every_room(warehouse, drawn_version)
        stopped.wait(CHANGE_SECONDS)


def _draw_every_room(warehouse: Store, version: int) -> None:
    default = choice.default(warehouse)
    for key in ROOMS:
        found = room(key)
        if show.missing_datasets(warehouse, found):
            continue
        for picture, spoken in product(found.pictures, LANGUAGES):
            if warehouse.version() != version:
                return
            _drawn(warehouse, version, found, picture, default, spoken)
