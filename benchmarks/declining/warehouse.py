"""Writes files, imports them as the command line does, and asks what the product says of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd

from analytics import show
from analytics.ask import ask
from analytics.scope import Scope, month_end
from data.delivery import FileReading
from data.importing import deliver
from data.parsing import Order, read_file
from data.report import DONE, file_report
from data.store import Store

FLAGGED = ("declining", "stopped")


def imported(folder: Path, files: Mapping[str, tuple[pd.DataFrame, str, str | None]]) -> Store:
    """A new warehouse with tables as files: name → (table, dataset, sender)."""
    store = Store(folder / "warehouse.duckdb")
    readings = [_read(folder / name, *file) for name, file in files.items()]
    for delivery in deliver(store, readings):
        if delivery.status not in DONE:
            raise SystemExit(f"{delivery.reading.path.name}: {file_report(delivery, 'en')['message']}")
    return store


def _read(path: Path, table: pd.DataFrame, dataset: str, sender: str | None) -> FileReading:
    if path.suffix == ".parquet":
        table.to_parquet(path)
    else:
        table.to_csv(path, index=False)
    return read_file(path, Order(sender, dataset))


def status(store: Store, month: np.datetime64) -> pd.DataFrame:
    """What is said of each customer at the end of a month, by customer."""
    day: date = month_end(month.astype("datetime64[D]").astype(date))
    rows = ask(store, "declining_customers.status", Scope(as_of=show.as_of(store, day))).rows
    return rows.to_pandas().set_index("customer")
