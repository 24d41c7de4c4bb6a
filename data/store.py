"""The warehouse file: opening it, reading from it, changing it in one transaction. Knows no dataset."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from data import queries
from data.festivals import fill_festivals
from data.marts import marts_are_current, refresh_marts
from data.older import brought_over
from data.shown import Shown

HERE = Path(__file__).parent
LOCAL = HERE / "local"
DEFAULT_URL = f"duckdb:///{LOCAL / 'warehouse.duckdb'}"


class WarehouseBusy(RuntimeError):
    """Another process holds the warehouse file."""


def warehouse_path(url: str | None = None) -> Path:
    """The file behind DATA_URL (`duckdb:///path`). Raises ValueError for any other kind of address."""
    address = url or os.environ.get("DATA_URL") or DEFAULT_URL
    scheme, separator, path = address.partition(":///")
    if scheme != "duckdb" or not separator or not path:
        raise ValueError(f"DATA_URL={address}: expected duckdb:///path/to/warehouse.duckdb")
    return Path(path)


class Store:
    """One open warehouse. Safe to share between threads: every call uses a cursor of its own.

    marts: whether there are any; a warehouse that is only compared with needs none.
    prepare: what a server does with a great change before its readers see it; asks in the context that made it.
    """

    def __init__(self, path: Path, marts: bool = True) -> None:
        self.path = path
        self.prepare: Callable[[], None] | None = None
        self._writing = threading.RLock()
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._connection = duckdb.connect(str(path), config=_CONFIG)
        except duckdb.IOException as error:
            if "lock" in str(error).lower():
                raise WarehouseBusy(str(path)) from error
            raise
        self._shown = Shown(self._connection)
        self._lay_out(marts)

    def _lay_out(self, marts: bool) -> None:
        with self.transaction() as cursor:
            with brought_over(cursor):
                cursor.execute((HERE / "schema.sql").read_text("utf-8"))
            for query in queries.load(HERE / "seeds.sql").values():
                cursor.execute(query.sql)
            fill_festivals(cursor)
            for query in queries.load(HERE / "staging.sql").values():
                cursor.execute(query.sql)
            if marts and not marts_are_current(cursor):
                refresh_marts(cursor)

    def rows(
        self, sql: str, parameters: Mapping[str, Any] | None = None, tables: Mapping[str, pa.Table] | None = None
    ) -> pa.Table:
        """The whole result of one query as an Arrow table; it may also read the given tables by name."""
        with self._shown.reading() as cursor:
            for name, table in (tables or {}).items():
                cursor.register(name, table)
            return cursor.sql(sql, params=dict(parameters or {})).to_arrow_table()

    @contextmanager
    def transaction(self, prepared: bool = False) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor whose changes all hold together or not at all; writers wait for one another.

        prepared: readers see what was there before until `prepare` is through with what is there now.
        """
        with self._writing:
            cursor = self._connection.cursor()
            try:
                cursor.execute("begin transaction")
                yield cursor
                version = _number_of_changes(cursor)
                if prepared and self.prepare and version != self.version():
                    self._shown.hold()
                cursor.execute("commit")
            except BaseException:
                cursor.execute("rollback")
                self._shown.move_on(self.version())
                raise
            finally:
                cursor.close()
            self._show(version)

    def _show(self, version: int) -> None:
        """Lets readers see what was committed, whatever becomes of its preparation."""
        try:
            if self.prepare and self._shown.is_held:
                with self._shown.ahead(version):
                    self.prepare()
        except Exception:
            logging.getLogger(__name__).exception("what was committed is shown unprepared")
        finally:
            self._shown.move_on(version)

    def version(self) -> int:
        """The number of the last commit, undo or changed setting; equal versions give equal answers."""
        return self._shown.version()

    def close(self) -> None:
        """Gives the file free for other processes."""
        self._connection.close()


_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "preserve_insertion_order": "true",
    # Marts are made anew with every commit: what several leave is put in order at once, not after each.
    "checkpoint_threshold": "64MB",
    # DuckDB 2.0.0 pushes sums of decimals below joins and loses their scale: figures 1,000 times too large.
    "disabled_optimizers": "partial_aggregate_pushdown",
}
_VERSION = queries.named(HERE / "ledger.sql", "version").sql
_RECORD = queries.named(HERE / "ledger.sql", "record_change").sql


def now() -> datetime:
    """The office's clock, for the ledger only; numbers go by the data cut."""
    return datetime.now().replace(microsecond=0)


def _number_of_changes(cursor: duckdb.DuckDBPyConnection) -> int:
    ((number,),) = cursor.execute(_VERSION).fetchall()
    return int(number)


def record_change(cursor: duckdb.DuckDBPyConnection, what: str, who: str | None = None) -> None:
    """Notes a change in its own transaction, which makes a new data version."""
    cursor.execute(_RECORD, {"changed_at": now(), "changed_by": who, "what": what})


_open_stores: dict[Path, Store] = {}
_opening = threading.Lock()


def open_store(url: str | None = None) -> Store:
    """The warehouse of this process, opened once. Raises WarehouseBusy when another process holds it."""
    path = warehouse_path(url).resolve()
    with _opening:
        if path not in _open_stores:
            _open_stores[path] = Store(path)
        return _open_stores[path]


def close_stores() -> None:
    """Closes every warehouse of this process."""
    with _opening:
        while _open_stores:
            _open_stores.popitem()[1].close()
