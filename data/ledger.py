"""Reads the ledger: which files were loaded, what each brought, and what the warehouse holds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from data import queries
from data.store import Store

LOADING = Path(__file__).parent / "loading.sql"


def batches(store: Store) -> list[dict[str, Any]]:
    """One row per loaded file, newest first: batch, file, sender, datasets, rows, days, status."""
    return store.rows(queries.named(LOADING, "batches").sql).to_pylist()


def sheets(store: Store, batch: int) -> list[dict[str, Any]]:
    """One row per table of a batch, with the whole report of its reading under `report`."""
    rows = store.rows(queries.named(LOADING, "sheets").sql, {"batch_id": batch}).to_pylist()
    return [row | {"report": json.loads(row["report"])} for row in rows]


def held(store: Store) -> list[dict[str, Any]]:
    """One row per dataset: files, rows, first and last day."""
    return store.rows(queries.named(LOADING, "held").sql).to_pylist()


def senders(store: Store) -> list[str]:
    """Everyone who has sent a file, by name."""
    return [row["sender"] for row in store.rows(queries.named(LOADING, "senders").sql).to_pylist()]
