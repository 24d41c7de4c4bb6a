"""Which state of the warehouse its readers see: the last one committed, or the one before while that is prepared."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

import duckdb

from data import queries

LEDGER = Path(__file__).parent / "ledger.sql"

Cursor = duckdb.DuckDBPyConnection

# Who is ahead of the others, and under which number: a context, not a thread, so that those it sends out are so too.
_AHEAD: ContextVar[tuple[Shown | None, int]] = ContextVar("ahead", default=(None, 0))


class Shown:
    """The state that readers see, by the number of its last change. Every reader gets a cursor of its own.

    While a state is held, readers see it whatever is committed, and take turns, for it lives in one transaction.
    """

    def __init__(self, connection: Cursor) -> None:
        self._connection = connection
        self._version = 0
        self._held: Cursor | None = None
        self._turn = threading.Lock()

    @property
    def is_held(self) -> bool:
        return self._held is not None

    def version(self) -> int:
        """The number of the state that the asking context sees."""
        ahead = self._ahead()
        return self._version if ahead is None else ahead

    @contextmanager
    def reading(self) -> Iterator[Cursor]:
        """A cursor on the state that the asking context sees."""
        if self._held is None or self._ahead() is not None:
            with self._connection.cursor() as cursor:
                yield cursor
            return
        with self._turn:
            if self._held is not None:
                yield from self._on_held(self._held)
                return
        with self._connection.cursor() as cursor:
            yield cursor

    def _on_held(self, held: Cursor) -> Iterator[Cursor]:
        try:
            yield held
        except duckdb.Error:
            self._let_go(held)  # a question that failed ends its transaction, and with it the state
            raise

    def hold(self) -> None:
        """Keeps the state as it is now for all readers until `move_on`."""
        held = self._connection.cursor()
        held.execute("begin transaction")
        held.execute(queries.named(LEDGER, "version").sql).fetchall()  # the first question fixes what it sees
        self._held = held

    @contextmanager
    def ahead(self, version: int) -> Iterator[None]:
        """Meanwhile this context, and each copy of it, sees what was committed already, under its number."""
        before = _AHEAD.set((self, version))
        try:
            yield
        finally:
            _AHEAD.reset(before)

    def _ahead(self) -> int | None:
        whose, version = _AHEAD.get()
        return version if whose is self else None

    def move_on(self, version: int) -> None:
        """From now on all readers see what was committed last."""
        with self._turn:
            if self._held is not None:
                self._let_go(self._held)
            self._version = version

    def _let_go(self, held: Cursor) -> None:
        self._held = None
        held.close()
