"""Asks a room's questions and draws its exhibits: the one way from warehouse to page, deck and export."""

from __future__ import annotations

from datetime import date
from typing import Any

from analytics.ask import ask
from analytics.exhibit import Exhibit, Picture, Reader, Room
from analytics.scope import Scope, month_end
from analytics.words import Words
from data import settings
from data.store import Store


def data_cut(store: Store) -> date | None:
    """The day that sales reach to; None before the first sales file."""
    cut: date | None = _reach(store)["data_cut"]
    return cut


def as_of(store: Store, asked: date) -> date:
    """The data cut that a reader asks for; where lines are totals of whole months, that month's end.

    Never past the month that sales reach to: later months were not sent, which is no month without sales.
    """
    reach = _reach(store)
    cut = month_end(asked) if reach["is_monthly"] else asked
    return min(cut, month_end(reach["data_cut"])) if reach["data_cut"] else cut


def _reach(store: Store) -> dict[str, Any]:
    (row,) = ask(store, "sales.data_cut", Scope(as_of=date.max)).rows.to_pylist()
    return dict(row)


def reader(store: Store, scope: Scope, language: str, projector: bool = False) -> Reader:
    """For whom to draw: the scope with the fiscal year in force, and every threshold."""
    return Reader(Words(language), scope, settings.values(store), projector)


def exhibit(store: Store, room: Room, picture: Picture, for_whom: Reader) -> Exhibit:
    """One exhibit of a room, asked and drawn."""
    answers = {name: ask(store, room.query(name), for_whom.scope) for name in picture.queries}
    return picture.draw(answers, for_whom)


def exhibits(store: Store, room: Room, for_whom: Reader) -> list[Exhibit]:
    """All exhibits of a room in order."""
    return [exhibit(store, room, picture, for_whom) for picture in room.pictures]


def missing_datasets(store: Store, room: Room) -> tuple[str, ...]:
    """The datasets that a room needs and the warehouse does not hold."""
    held = set(ask(store, "sales.datasets", Scope(as_of=date.max)).rows["dataset"].to_pylist())
    return tuple(name for name in room.needs if name not in held)
