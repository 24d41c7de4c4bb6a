"""Decks that a browser may open by an unguessable token; made when first asked for, then unchanged."""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

HELD = 12


@dataclass
class _Place:
    """One deck: how to make it, and it once made."""

    make: Callable[[], str]
    made: str = ""
    making: threading.Lock = field(default_factory=threading.Lock)


class Shelf:
    """The latest decks by token, safe between threads; older ones give way."""

    def __init__(self, held: int = HELD) -> None:
        self._held = held
        self._places: OrderedDict[str, _Place] = OrderedDict()
        self._changing = threading.Lock()

    def put(self, make: Callable[[], str]) -> str:
        """A token for a deck that is still to be made."""
        token = secrets.token_urlsafe(32)
        with self._changing:
            self._places[token] = _Place(make)
            while len(self._places) > self._held:
                self._places.popitem(last=False)
        return token

    def holds(self, token: str) -> bool:
        return token in self._places

    def page(self, token: str) -> str | None:
        """The deck of a token as HTML, the same at every call; None when it is not held."""
        place = self._places.get(token)
        if place is None:
            return None
        with place.making:
            place.made = place.made or place.make()
        return place.made


SHELF = Shelf()
