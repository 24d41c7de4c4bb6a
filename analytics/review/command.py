"""`python -m analytics review`: a meeting as a file, without a screen."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Callable
from pathlib import Path

from analytics.export.formats import WRITERS, written
from analytics.export.pdf import NoBrowser
from analytics.review import edition, facts, notes
from analytics.review.agenda import Agenda, found, standard
from analytics.review.building import NothingToShow, Order, Progress, build, periods
from analytics.review.slides import Deck
from analytics.scope import DIMENSIONS
from analytics.words import Words
from data.messages import LANGUAGES
from data.store import Store, open_store

BAR = 24


class CannotWrite(ValueError):
    """The meeting cannot be written; its message says why, in the reader's language."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--period", help="2026Q3, 2026-09 or 2026; without it the last quarter that is complete")
    parser.add_argument("--agenda", help="the name of a kept agenda, or exhibits as room.exhibit,room.exhibit")
    parser.add_argument("--edition", help="a frozen meeting instead of the data of today")
    parser.add_argument("--freeze", action="store_true", help="freeze the meeting, then write it")
    parser.add_argument("--language", choices=LANGUAGES, default="zh")
    parser.add_argument("--author", default="")
    for dimension in DIMENSIONS:
        parser.add_argument(f"--{dimension}", action="append", default=[])
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.(pptx|html|xlsx|pdf)")


def bar(language: str) -> Callable[[str], Progress]:
    """A progress bar on standard error for each stage, by the stage's word in the catalog."""

    def stage(key: str) -> Progress:
        def show(done: int, count: int) -> None:
            filled = BAR * done // max(count, 1)
            line = f"\r{Words(language)(key)} [{'#' * filled}{'.' * (BAR - filled)}] {done}/{count}"
            sys.stderr.write(line + ("\n" if done >= count else ""))
            sys.stderr.flush()

        return show

    return stage


def review(options: argparse.Namespace, folder: Path, progress: Callable[[str], Progress] | None = None) -> str:
    """Writes the file, given from `folder`; returns a sentence about it. Raises CannotWrite, UnknownEdition."""
    say, out = Words(options.language), folder / options.out
    kind = out.suffix.lower().lstrip(".")
    if kind not in WRITERS:
        raise CannotWrite(say("quarterly_review.command.kind", file=out.name))
    if not out.parent.is_dir():
        raise CannotWrite(say("quarterly_review.command.folder", folder=out.parent))
    deck = _deck(options, say, progress("quarterly_review.command.drawing") if progress else None)
    if not deck.slides:
        raise CannotWrite(say("quarterly_review.deck.empty"))
    try:
        content = written(deck, kind, progress("quarterly_review.command.writing") if progress else None)
    except NoBrowser:
        raise CannotWrite(say("quarterly_review.no_browser")) from None
    out.write_bytes(content)
    return _told(deck, out, say)


def _deck(options: argparse.Namespace, say: Words, progress: Progress | None) -> Deck:
    store = open_store()
    if options.edition:
        return edition.opened(store, options.edition, options.language)
    try:
        order = _order(options, store)
        if options.freeze:
            return edition.opened(store, edition.freeze(store, order, progress), options.language)
        return build(store, order, progress)
    except NothingToShow:
        raise CannotWrite(say("quarterly_review.no_data")) from None


def _order(options: argparse.Namespace, store: Store) -> Order:
    chosen = {dimension: tuple(getattr(options, dimension)) for dimension in DIMENSIONS}
    return Order(
        period=options.period or periods(store)[0],
        language=options.language,
        author=options.author or getpass.getuser(),
        agenda=_agenda(options.agenda, store),
        chosen=tuple((name, values) for name, values in chosen.items() if values),
    )


def _agenda(given: str | None, store: Store) -> Agenda:
    """The handbook's agenda, a kept one, or the exhibits named. Raises UnknownExhibit."""
    if not given:
        return standard()
    kept = notes.agendas(store)
    if given in kept:
        return kept[given]
    names = tuple(name.strip() for name in given.split(","))
    for name in names:
        found(name)
    return Agenda(names)


def _told(deck: Deck, out: Path, say: Words) -> str:
    lines = [
        say("quarterly_review.command.written", file=out.name, title=facts.title(deck, say), count=len(deck.slides))
    ]
    lines += facts.warnings(deck, say)
    lines += [
        say("quarterly_review.deck.omitted_line", name=facts.called(left.name, say), reason=left.reason)
        for left in deck.omitted
    ]
    return "\n".join(lines)
