"""Asks and draws the exhibits of an agenda as a deck; knows no screen and writes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from analytics import show
from analytics.ask import ask
from analytics.exhibit import Exhibit, Reader
from analytics.review.agenda import Agenda, exists, found, section_of, standard
from analytics.review.period import offered, read
from analytics.review.readable import readable
from analytics.review.slides import Coverage, Deck, Omitted, Slide
from analytics.scope import Scope
from data import settings
from data.store import Store

Progress = Callable[[int, int], None]


class NothingToShow(ValueError):
    """A warehouse without sales: there is no data cut to look back from."""


@dataclass(frozen=True)
class Order:
    """A meeting as asked for: period, part of the company (dimension → values), agenda, language and author."""

    period: str
    language: str = "zh"
    author: str = ""
    agenda: Agenda = field(default_factory=standard)
    chosen: tuple[tuple[str, tuple[str, ...]], ...] = ()


def scope_of(store: Store, order: Order) -> Scope:
    """The scope of an order. Raises BadPeriod, NothingToShow."""
    cut = show.data_cut(store)
    if cut is None:
        raise NothingToShow("sales")
    start = _fiscal_year_start(store)
    return read(order.period, start).scope(cut, start, dict(order.chosen))


def _fiscal_year_start(store: Store) -> int:
    return int(settings.values(store)["fiscal_year_start"])


def periods(store: Store) -> list[str]:
    """The periods that the data covers wholly, quarters first, latest first. Raises NothingToShow."""
    cut = show.data_cut(store)
    if cut is None:
        raise NothingToShow("sales")
    first: date = ask(store, "sales.by_month", Scope(as_of=date.max)).rows["month"][0].as_py()
    return offered(first, cut, _fiscal_year_start(store))


def build(store: Store, order: Order, progress: Progress | None = None) -> Deck:
    """The deck of an order, slide after slide. Raises BadPeriod, NothingToShow."""
    scope = scope_of(store, order)
    reader = show.reader(store, scope, order.language, projector=True)
    drawn: list[Slide | Omitted] = []
    for name in order.agenda.slides:
        drawn.append(_slide(store, name, reader))
        if progress:
            progress(len(drawn), len(order.agenda.slides))
    period = read(order.period, scope.fiscal_year_start)
    return Deck(
        language=order.language,
        period=period.code,
        is_covered=period.is_covered(scope),
        scope=scope,
        author=order.author,
        data_version=store.version(),
        data_cut=show.data_cut(store) or date.max,
        agenda=order.agenda.name,
        coverage=_coverage(store, scope),
        settings=settings.values(store),
        slides=tuple(slide for slide in drawn if isinstance(slide, Slide)),
        omitted=tuple(left for left in drawn if isinstance(left, Omitted)),
    )


def _slide(store: Store, name: str, reader: Reader) -> Slide | Omitted:
    """A slide, or why there is none: a file is missing, or its rows are empty."""
    say = reader.words
    if not exists(name):
        return Omitted(name, say("quarterly_review.omitted.gone"))
    room, picture = found(name)
    if missing := show.missing_datasets(store, room):
        files = say.listed([say(f"dataset.{dataset}") for dataset in missing])
        return Omitted(name, say("quarterly_review.omitted.missing", files=files))
    exhibit = show.exhibit(store, room, picture, reader)
    if exhibit.is_empty:
        return Omitted(name, exhibit.headline)
    return _as_slide(exhibit, room.key, section_of(name))


def _as_slide(exhibit: Exhibit, room: str, section: str) -> Slide:
    return Slide(
        section=section,
        room=room,
        key=exhibit.key,
        headline=exhibit.headline,
        figure=None if exhibit.figure is None else readable(exhibit.figure),
        rows=exhibit.rows,
        columns=exhibit.columns,
        meaning=exhibit.meaning,
        drill=exhibit.drill,
        notes=exhibit.notes,
    )


def _coverage(store: Store, scope: Scope) -> Coverage | None:
    rows = ask(store, "deliveries.coverage", scope).rows.to_pylist()
    sales = next((row for row in rows if row["dataset"] == "sales"), None)
    return Coverage(sales["senders"], sales["senders_complete"]) if sales else None
