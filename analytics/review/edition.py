"""Freezes a meeting and opens it again as it was shown; draws nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from analytics.review import facts
from analytics.review.building import Order, Progress, build
from analytics.review.packing import packed, unpacked
from analytics.review.slides import Deck
from analytics.words import Words
from data import queries
from data.messages import LANGUAGES
from data.store import HERE, Store, now

SQL = HERE / "review.sql"


class UnknownEdition(KeyError):
    """No edition of that id; its message lists the ids there are."""


class BrokenEdition(ValueError):
    """The stored bytes are not those that were frozen."""


@dataclass(frozen=True)
class Edition:
    """The entry of a frozen meeting in the list of editions."""

    edition_id: str
    period: str
    title: str
    data_version: int
    data_cut: date
    frozen_at: datetime
    frozen_by: str | None


def freeze(store: Store, order: Order, progress: Progress | None = None) -> str:
    """Draws the meeting in every language and keeps it; returns the edition's id. Raises as build does."""
    decks = [
        build(store, replace(order, language=language), _share(progress, place))
        for place, language in enumerate(LANGUAGES)
    ]
    with store.transaction() as cursor:
        taken = cursor.execute(_sql("editions_of"), {"period": decks[0].period}).fetchall()
        name, time = _next_id(decks[0].period, len(taken)), now()
        frozen = [replace(deck, edition=name, frozen_at=time) for deck in decks]
        content = packed(frozen)
        entry = {
            "edition_id": name,
            "period": frozen[0].period,
            "title": facts.title(frozen[0], Words(frozen[0].language)),
            "data_version": frozen[0].data_version,
            "data_cut": frozen[0].data_cut,
            "frozen_at": time,
            "frozen_by": order.author,
            "sha256": hashlib.sha256(content).hexdigest(),
            "content": content,
        }
        cursor.execute(_sql("keep_edition"), entry)
    return name


def _share(progress: Progress | None, place: int) -> Progress | None:
    """The progress of one language as its part of the whole."""
    if progress is None:
        return None
    report: Callable[[int, int], None] = progress
    return lambda done, count: report(done + place * count, count * len(LANGUAGES))


def _next_id(period: str, taken: int) -> str:
    return f"{period}-{taken + 1}"


def editions(store: Store) -> list[Edition]:
    """Every frozen meeting, latest first."""
    return [Edition(**row) for row in store.rows(_sql("editions")).to_pylist()]


def opened(store: Store, edition_id: str, language: str) -> Deck:
    """The meeting as it was shown. Raises UnknownEdition, BrokenEdition."""
    found = store.rows(_sql("edition"), {"edition_id": edition_id}).to_pylist()
    if not found:
        known = ", ".join(edition.edition_id for edition in editions(store)) or "—"
        raise UnknownEdition(f"{edition_id}: choose from {known}")
    content = found[0]["content"]
    if hashlib.sha256(content).hexdigest() != found[0]["sha256"]:
        raise BrokenEdition(edition_id)
    return unpacked(content, language)


def _sql(name: str) -> str:
    return queries.named(SQL, name).sql
