"""Small warehouses from given rows, and answers as plain rows, for tests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa

from analytics.ask import ask
from analytics.scope import Scope
from data.loading import add_lines
from data.store import Store, now, record_change, refresh_marts

Rows = Sequence[Mapping[str, Any]]
AS_OF = date(2026, 5, 31)


def warehouse(folder: Path, **datasets: Rows) -> Store:
    """A warehouse that holds the given rows, one batch and sheet per dataset."""
    store = Store(folder / "warehouse.duckdb")
    with store.transaction() as cursor:
        for number, (dataset, rows) in enumerate(datasets.items(), start=1):
            cursor.execute(
                "insert into import_batch (batch_id, file_name, sha256, imported_at, status) "
                "values (?, ?, ?, ?, 'imported')",
                [number, f"{dataset}.csv", f"sha{number}", now()],
            )
            cursor.execute(
                "insert into import_sheet values (?, ?, ?, ?, ?, ?, ?, 0, null, null, '{}', null)",
                [number, number, dataset, dataset, f"sha{number}", len(rows), len(rows)],
            )
            if rows:
                given = [{"row_no": row_no, **row} for row_no, row in enumerate(rows, start=2)]
                add_lines(cursor, dataset, _as_texts(given), number, number)
        refresh_marts(cursor)
        record_change(cursor, "test")
    return store


def _as_texts(rows: Rows) -> pa.Table:
    """Rows with columns of their own each as one table; the warehouse casts the texts."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    columns = [[None if row.get(name) is None else str(row[name]) for row in rows] for name in names]
    return pa.table([pa.array(column, pa.string()) for column in columns], names=names)


def answer(store: Store, name: str, scope: Scope | None = None, **values: Any) -> list[dict[str, Any]]:
    """The rows of a named query; without a scope, all of the company at the end of May 2026."""
    return ask(store, name, scope or Scope(as_of=AS_OF), **values).rows.to_pylist()


def yuan(text: str) -> Decimal:
    return Decimal(text)
