"""Exhibits drawn once for equal data, scope and language, and ahead of the readers who will ask for them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import product
from threading import Event
from time import monotonic

from analytics import show
from analytics.exhibit import Exhibit, Picture, Room
from analytics.rooms import ROOMS, room
from analytics.scope import Scope
from analytics.screen import choice
from analytics.screen.choices import choices
from analytics.screen.session import language, scope, store
from data.messages import LANGUAGES
from data.store import Store, open_store

DRAWN = 256
CHANGE_SECONDS = 2
SECONDS_TO_PREPARE = 10  # whoever imports waits no longer for the pages of others
_opened: set[tuple[str, str]] = set()  # rooms that readers opened since the last change, each with their language


def drawn(room: Room, picture: Picture) -> Exhibit:
    """One exhibit for this reader."""
    _opened.add((room.key, language()))
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
            _draw(warehouse, drawn_version, product(ROOMS, LANGUAGES))
        stopped.wait(CHANGE_SECONDS)


def draw_opened() -> None:
    """Draws the rooms that readers opened since the last change, as they first open, from what they are to see next."""
    warehouse, opened = open_store(), sorted(_opened.intersection(product(ROOMS, LANGUAGES)))
    _opened.clear()
    choices(warehouse, choice.default(warehouse))
    _draw(warehouse, warehouse.version(), opened, monotonic() + SECONDS_TO_PREPARE)


def _draw(warehouse: Store, version: int, wanted: Iterable[tuple[str, str]], end: float = float("inf")) -> None:
    """Each of these rooms, picture by picture, until another change is committed or the time is over."""
    default = choice.default(warehouse)
    for key, spoken in wanted:
        found = room(key)
        if show.missing_datasets(warehouse, found):
            continue
        for picture in found.pictures:
            if warehouse.version() != version or monotonic() > end:
                return
            _drawn(warehouse, version, found, picture, default, spoken)
