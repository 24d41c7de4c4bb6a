"""Exhibits drawn once for equal data, scope and language, and ahead of the readers who will ask for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
from analytics.screen.readers import READERS
from analytics.screen.session import language, scope, store
from data.messages import LANGUAGES
from data.store import Store, open_store

DRAWN = 256
CHANGE_SECONDS = 2
SECONDS_TO_PREPARE = 10  # whoever imports waits no longer for the pages of others
SECONDS_TO_STAND_BACK = 1  # for each picture, while readers ask for page after page
_opened: set[tuple[str, str]] = set()  # rooms that readers opened since the last change, each with their language
_spoken = {LANGUAGES[0]}  # the languages that readers of this server use


def drawn(room: Room, picture: Picture) -> Exhibit:
    """One exhibit for this reader."""
    _spoken.add(language())
    _opened.add((room.key, language()))
    return _drawn(store(), store().version(), room, picture, scope(), language())


@lru_cache(maxsize=DRAWN)
def _drawn(store: Store, _version: int, room: Room, picture: Picture, scope: Scope, language: str) -> Exhibit:
    return show.exhibit(store, room, picture, show.reader(store, scope, language))


def draw_ahead(stopped: Event) -> None:
    """Draws every room as it first opens, in its readers' languages, so that none waits.

    Again after each change, and when somebody reads in another language.
    """
    warehouse, drawn_ahead = open_store(), None
    while not stopped.is_set():
        wanted = (warehouse.version(), sorted(_spoken))
        if wanted != drawn_ahead:
            drawn_ahead = wanted
            for _ in _draw(warehouse, wanted[0], product(ROOMS, wanted[1])):
                READERS.wait_for_none(SECONDS_TO_STAND_BACK)
        stopped.wait(CHANGE_SECONDS)


def draw_opened() -> None:
    """Draws the rooms that readers opened since the last change, as they first open, from what they are to see next."""
    warehouse, opened = open_store(), sorted(_opened.intersection(product(ROOMS, LANGUAGES)))
    end = monotonic() + SECONDS_TO_PREPARE
    _opened.clear()
    choices(warehouse, choice.default(warehouse))
    for _ in _draw(warehouse, warehouse.version(), opened):
        if monotonic() > end:
            return


def _draw(warehouse: Store, version: int, wanted: Iterable[tuple[str, str]]) -> Iterator[None]:
    """Draws these rooms, a picture at every step, until another change is committed."""
    default = choice.default(warehouse)
    for key, spoken in wanted:
        found = room(key)
        if show.missing_datasets(warehouse, found):
            continue
        for picture in found.pictures:
            if warehouse.version() != version:
                return
            _drawn(warehouse, version, found, picture, default, spoken)
            yield
