"""Which exhibits a meeting shows, in the handbook's order; without asking for any number."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from analytics.exhibit import Picture, Room
from analytics.rooms import ROOMS, room

FILE = Path(__file__).with_name("agenda.toml")
LAST = "more"


class UnknownExhibit(ValueError):
    """A name that no exhibit bears; its message lists the names of that room."""


@dataclass(frozen=True)
class Section:
    """One part of the meeting. slides: shown unless the reader chooses; rooms: whose other exhibits are offered."""

    key: str
    slides: tuple[str, ...]
    rooms: tuple[str, ...]


@dataclass(frozen=True)
class Agenda:
    """The exhibits of a meeting as `room.exhibit`, in the order shown. name: '' for the handbook's own."""

    slides: tuple[str, ...]
    name: str = ""


@cache
def sections() -> tuple[Section, ...]:
    """The parts of the meeting in order."""
    entries = tomllib.loads(FILE.read_text("utf-8"))["section"]
    return tuple(Section(entry["key"], tuple(entry["slides"]), tuple(entry["rooms"])) for entry in entries)


@cache
def offered() -> dict[str, tuple[str, ...]]:
    """Every exhibit there is, under the section it belongs to, the handbook's own first."""
    named = {name for section in sections() for name in section.slides}
    homes = {key: section.key for section in sections() for key in section.rooms}
    found: dict[str, list[str]] = {section.key: _existing(section.slides) for section in sections()}
    for key in ROOMS:
        others = [f"{key}.{picture.key}" for picture in _pictures(key)]
        found[homes.get(key, LAST)] += [name for name in others if name not in named]
    return {key: tuple(names) for key, names in found.items()}


def _existing(names: Iterable[str]) -> list[str]:
    return [name for name in names if exists(name)]


def exists(name: str) -> bool:
    """Whether a room draws an exhibit of this name."""
    key, _, picture = name.partition(".")
    return any(found.key == picture for found in _pictures(key))


def _pictures(key: str) -> tuple[Picture, ...]:
    try:
        return room(key).pictures if key in ROOMS else ()
    except ModuleNotFoundError:
        return ()


def found(name: str) -> tuple[Room, Picture]:
    """The room and the picture of a name. Raises UnknownExhibit with the names to choose from."""
    if not exists(name):
        every = (other for names in offered().values() for other in names)
        raise UnknownExhibit(f"{name}: choose from {', '.join(every)}")
    key, _, picture = name.partition(".")
    return room(key), room(key).picture(picture)


def standard() -> Agenda:
    """The agenda of the handbook, as far as its exhibits exist."""
    return Agenda(tuple(name for section in sections() for name in _existing(section.slides)))


def section_of(name: str) -> str:
    """The section that an exhibit belongs to; the last one for what is no longer drawn."""
    return next((key for key, names in offered().items() if name in names), LAST)


def ordered(names: Sequence[str], agenda_name: str = "") -> Agenda:
    """The chosen exhibits in the order of the sections, whatever order they were chosen in."""
    places = {name: place for place, name in enumerate(other for names in offered().values() for other in names)}
    return Agenda(tuple(sorted(set(names), key=lambda name: (places.get(name, len(places)), name))), agenda_name)
