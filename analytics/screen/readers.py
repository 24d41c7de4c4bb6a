"""Readers first: what is done ahead of them waits while a page is run for one."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Readers:
    """Counts the pages that are being run."""

    def __init__(self) -> None:
        self._running = 0
        self._changed = threading.Condition()

    @contextmanager
    def one_more(self) -> Iterator[None]:
        """Meanwhile a page is run."""
        self._count(1)
        try:
            yield
        finally:
            self._count(-1)

    def _count(self, by: int) -> None:
        with self._changed:
            self._running += by
            self._changed.notify_all()

    def wait_for_none(self, most: float) -> bool:
        """Waits until no page is run, at most so many seconds; whether none is."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._running, most)


READERS = Readers()
