"""Watches a folder for files that senders or assistants drop, and loads what needs no decision."""

from __future__ import annotations

import logging
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from data import child, memory
from data.delivery import Delivery
from data.importing import deliver
from data.parsing import Order
from data.progress import LOADING, READING, Progress, told_to
from data.report import DONE
from data.store import Store

SECONDS_BETWEEN_LOOKS = 5.0
# A file that still grows is still being copied.
SECONDS_AT_REST = 3.0
DONE_FOLDER, WAITING_FOLDER = "done", "waiting"
NOT_YET_FILES = ("~$", ".")
WHO = "inbox"
_in_sight: dict[Path, Progress] = {}  # by folder: what is being loaded just now
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Inbox:
    """A folder beside the warehouse; `inbox/<sender>/file` comes from that sender.

    What was loaded moves to `done/`, what was refused or needs a decision to `waiting/`,
    from where the import page takes it up.
    """

    store: Store

    @property
    def folder(self) -> Path:
        return self.store.path.parent / "inbox"

    @property
    def waiting(self) -> list[Path]:
        """Files that wait for a person, by name."""
        return sorted(path for path in (self.folder / WAITING_FOLDER).rglob("*") if path.is_file())

    def look(self) -> list[Delivery]:
        """Loads what has come to rest in the folder, once."""
        arrived = [path for path in self._arrived() if _is_at_rest(path)]
        by_sender: dict[str | None, list[Path]] = {}
        for path in arrived:
            by_sender.setdefault(self._sender(path), []).append(path)
        return [delivery for sender, paths in by_sender.items() for delivery in self._take(sender, paths)]

    @property
    def progress(self) -> Progress | None:
        """How far the files are that are being loaded; None where the inbox rests."""
        return _in_sight.get(self.folder)

    @contextmanager
    def _in_sight(self) -> Iterator[None]:
        """Lets the pages see how far the files are meanwhile."""
        _in_sight[self.folder] = Progress((*READING, *LOADING))
        try:
            with told_to(_in_sight[self.folder]):
                yield
        finally:
            del _in_sight[self.folder]

    def _arrived(self) -> list[Path]:
        self.folder.mkdir(parents=True, exist_ok=True)
        kept_apart = {self.folder / DONE_FOLDER, self.folder / WAITING_FOLDER}
        return [
            path
            for path in sorted(self.folder.rglob("*"))
            if path.is_file() and not path.name.startswith(NOT_YET_FILES) and not kept_apart & set(path.parents)
        ]

    def _sender(self, path: Path) -> str | None:
        inside = path.relative_to(self.folder).parts
        return inside[0] if len(inside) > 1 else None

    def _take(self, sender: str | None, paths: list[Path]) -> list[Delivery]:
        order = Order(sender, remembered=memory.remembered(self.store, sender))
        orders = {path: replace(order, received_at=_arrived_at(path)) for path in paths}
        with self._in_sight():
            deliveries = deliver(self.store, child.read_files(orders), WHO)
        for delivery in deliveries:
            self.put_away(delivery)
        return deliveries

    def put_away(self, delivery: Delivery) -> None:
        """Moves a file of the inbox to where its outcome belongs."""
        path = delivery.reading.path
        place = DONE_FOLDER if delivery.status in DONE else WAITING_FOLDER
        inside = path.relative_to(self.folder).parts
        target = self.folder.joinpath(place, *(inside[1:] if inside[0] == WAITING_FOLDER else inside))
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(path, _free_name(target))


def watch(store: Store, stopped: threading.Event) -> threading.Thread:
    """Looks into the inbox until `stopped` is set, in a thread of its own."""
    inbox = Inbox(store)

    def keep_looking() -> None:
        child.warm_up()
        while not stopped.wait(SECONDS_BETWEEN_LOOKS):
            try:
                inbox.look()
            except Exception:
                # One bad look must not end the watch; the next one tries again.
                log.exception("The inbox could not be looked into")

    thread = threading.Thread(target=keep_looking, name="inbox", daemon=True)
    thread.start()
    return thread


def _arrived_at(path: Path) -> datetime:
    """When a file came to rest in the folder: it may have waited for the office to open."""
    return datetime.fromtimestamp(path.stat().st_mtime).replace(microsecond=0)


def _is_at_rest(path: Path) -> bool:
    try:
        return time.time() - path.stat().st_mtime >= SECONDS_AT_REST
    except FileNotFoundError:
        return False


def _free_name(path: Path) -> Path:
    """The name itself, or with a number where an earlier file has it."""
    free, number = path, 2
    while free.exists():
        free = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return free
