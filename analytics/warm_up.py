"""Loads everything heavy before the first reader comes; shows nothing."""

from __future__ import annotations

from datetime import date

from analytics import show
from analytics.ask import ask
from analytics.rooms import ROOMS, room
from analytics.scope import Scope
from analytics.theme import new_figure
from data.store import Store, open_store


def warm_up() -> Store:
    """Opens the warehouse, imports every room and draws one figure. Raises WarehouseBusy."""
    store = open_store()
    for key in ROOMS:
        room(key)
    new_figure().to_json()
    show.data_cut(store)
    ask(store, "sales.datasets", Scope(as_of=date.max))
    return store
