"""A room on screen: its title, the scope bar, then every exhibit, or which file is missing."""

from __future__ import annotations

from functools import lru_cache

import streamlit as st

from analytics import show
from analytics.exhibit import Exhibit, Picture, Room
from analytics.rooms import room
from analytics.scope import Scope
from analytics.screen.exhibits import show_exhibit
from analytics.screen.missing import show_missing
from analytics.screen.scope_bar import scope_bar
from analytics.screen.session import language, scope, store, words
from data.store import Store

DRAWN = 256


def show_room(key: str) -> None:
    """The whole page of a room."""
    found = room(key)
    st.title(words()(f"{key}.title"), anchor=False)
    missing = show.missing_datasets(store(), found)
    if missing:
        show_missing(missing)
        return
    scope_bar()
    for place, picture in enumerate(found.pictures):
        show_exhibit(drawn(found, picture), key, picture.queries, first=place == 0)


def drawn(room: Room, picture: Picture) -> Exhibit:
    """One exhibit for this reader, drawn once for equal data, scope and language."""
    return _drawn(store(), store().version(), room, picture, scope(), language())


@lru_cache(maxsize=DRAWN)
def _drawn(store: Store, _version: int, room: Room, picture: Picture, scope: Scope, language: str) -> Exhibit:
    return show.exhibit(store, room, picture, show.reader(store, scope, language))
