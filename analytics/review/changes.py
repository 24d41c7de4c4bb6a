"""What differs between two decks, number by number; asks the warehouse only for a deck of today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pyarrow as pa

from analytics.exhibit import Column
from analytics.review import edition
from analytics.review.agenda import Agenda
from analytics.review.building import Order, build
from analytics.review.slides import Deck, Slide
from data import queries
from data.store import Store

NUMBERS = ("money", "yuan", "quantity", "share", "ratio", "number")
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Change:
    """One number that differs. row: the texts that name its line; None: it was not there."""

    row: tuple[str, ...]
    column: Column
    before: Any
    after: Any


@dataclass(frozen=True)
class SlideChange:
    """What became of one slide. kind: same, changed, gone or new; changes: largest difference first."""

    name: str
    kind: str
    before: str = ""
    after: str = ""
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """Slide by slide, and the thresholds that differ: name → (before, after)."""

    slides: tuple[SlideChange, ...]
    settings: Mapping[str, tuple[Any, Any]]

    @property
    def is_same(self) -> bool:
        return not self.settings and all(slide.kind == "same" for slide in self.slides)


def today(store: Store, frozen: Deck) -> Deck:
    """The same meeting with the data and thresholds of now."""
    chosen = tuple(frozen.scope.filters().items())
    agenda = Agenda(tuple(slide.name for slide in frozen.slides), frozen.agenda)
    return build(store, Order(frozen.period, frozen.language, frozen.author, agenda, chosen))


def since(store: Store, edition_id: str, language: str) -> Comparison:
    """What has changed since an edition was frozen. Raises UnknownEdition."""
    frozen = edition.opened(store, edition_id, language)
    return compared(frozen, today(store, frozen))


def events_since(store: Store, deck: Deck) -> list[dict[str, Any]]:
    """The imports, undos and changed thresholds after a deck was drawn: when, who, what."""
    sql = queries.named(edition.SQL, "changes_since").sql
    return store.rows(sql, {"data_version": deck.data_version}).to_pylist()


def compared(before: Deck, after: Deck) -> Comparison:
    """Two decks slide by slide, in the order of the first, then what only the second has."""
    names = [slide.name for slide in before.slides]
    names += [slide.name for slide in after.slides if slide.name not in names]
    found = tuple(_slide(name, before.slide(name), after.slide(name)) for name in names)
    keys = sorted(set(before.settings) | set(after.settings))
    pairs = {key: (before.settings.get(key), after.settings.get(key)) for key in keys}
    return Comparison(found, {key: pair for key, pair in pairs.items() if pair[0] != pair[1]})


def _slide(name: str, before: Slide | None, after: Slide | None) -> SlideChange:
    if before is None:
        return SlideChange(name, "new", after="" if after is None else after.headline)
    if after is None:
        return SlideChange(name, "gone", before=before.headline)
    changes = _changes(before, after)
    same = not changes and before.headline == after.headline
    return SlideChange(name, "same" if same else "changed", before.headline, after.headline, changes)


def _changes(before: Slide, after: Slide) -> tuple[Change, ...]:
    if before.rows is None or after.rows is None or before.rows.equals(after.rows):
        return ()
    columns = [column for column in before.columns if column.kind in NUMBERS and column.name in after.rows.schema.names]
    keys = _keys(before, before.rows, after.rows)
    old, new = _named(before.rows, keys), _named(after.rows, keys)
    found = [
        Change(row, column, _value(old, row, column), _value(new, row, column))
        for row in dict.fromkeys([*old, *new])
        for column in columns
        if _value(old, row, column) != _value(new, row, column)
    ]
    return tuple(sorted(found, key=_size, reverse=True))


def _keys(slide: Slide, before: pa.Table, after: pa.Table) -> list[str]:
    """The fewest leading columns that tell the rows of both tables apart; none where nothing does."""
    named = [slide.drill.column] if slide.drill else []
    named += [column.name for column in slide.columns if column.kind in ("text", "status", "verdict", "month", "date")]
    known = [name for name in dict.fromkeys(named) if name in before.schema.names and name in after.schema.names]
    for count in range(1, len(known) + 1):
        if _tells_apart(before, known[:count]) and _tells_apart(after, known[:count]):
            return known[:count]
    return []


def _tells_apart(rows: pa.Table, names: Sequence[str]) -> bool:
    return len(set(zip(*(rows[name].to_pylist() for name in names), strict=True))) == rows.num_rows


def _named(rows: pa.Table, keys: Sequence[str]) -> dict[tuple[str, ...], Row]:
    """Rows by what names them; by their place where nothing does."""
    listed = rows.to_pylist()
    if not keys:
        return {(str(place),): row for place, row in enumerate(listed, start=1)}
    return {tuple("" if row[key] is None else str(row[key]) for key in keys): row for row in listed}


def _value(rows: Mapping[tuple[str, ...], Row], row: tuple[str, ...], column: Column) -> Any:
    return rows[row].get(column.name) if row in rows else None


def _size(change: Change) -> tuple[bool, float]:
    """Money first, then by how much it differs."""
    before, after = (float(Decimal(str(value or 0))) for value in (change.before, change.after))
    return change.column.kind in ("money", "yuan"), abs(after - before)
