"""Who sends on time: the ledger against each sender's own rhythm, without any figure of the data itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from data import queries, settings
from data.store import Store

SQL = Path(__file__).with_name("timeliness.sql")
# The settings that the board goes by.
THRESHOLDS = ("due_hour", "due_day", "timely_days", "timely_weeks", "timely_months", "rhythm_least", "rhythm_latest")


def board(store: Store) -> list[dict[str, Any]]:
    """One row per sender and dataset, those that lack most first; empty without deliveries that name a sender.

    rhythm: daily, weekly, monthly or unknown (too few deliveries to tell, then nothing is expected).
    expected, on_time, late, missing, streak: counts of days, weeks or months; missing_days: their first days.
    reached: the last day of the data; last_received: when its newest file came.
    """
    (cut,) = store.rows(queries.named(SQL, "cut").sql)["as_of"].to_pylist()
    if cut is None:
        return []
    values = settings.values(store)
    wanted = {"as_of": cut, **{name: values[name] for name in THRESHOLDS}}
    return store.rows(queries.named(SQL, "board").sql, wanted).to_pylist()
