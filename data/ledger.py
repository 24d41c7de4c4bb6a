"""Reads the ledger: which files were loaded, what each brought, and what the warehouse holds."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from data import queries
from data.checked import Problem
from data.dictionary import datasets
from data.messages import catalog
from data.report import problem_message
from data.store import Store

LOADING = Path(__file__).parent / "loading.sql"


def batches(store: Store) -> list[dict[str, Any]]:
    """One row per loaded file, newest first: batch, file, sender, datasets, rows, days, status."""
    return store.rows(queries.named(LOADING, "batches").sql).to_pylist()


def batch(store: Store, number: int) -> dict[str, Any] | None:
    """One batch: file name, sha256, sender, when and by whom it was imported, status; None for no such number."""
    rows = store.rows(queries.named(LOADING, "batch").sql, {"batch_id": number}).to_pylist()
    return rows[0] if rows else None


def sheets(store: Store, batch: int, language: str = "zh") -> list[dict[str, Any]]:
    """One row per table of a batch, with the whole report of its reading under `report`, its problems reworded."""
    rows = store.rows(queries.named(LOADING, "sheets").sql, {"batch_id": batch}).to_pylist()
    return [row | {"report": _in_language(json.loads(row["report"]), language)} for row in rows]


def _in_language(report: dict[str, Any], language: str) -> dict[str, Any]:
    """A report as it was kept, its problems said anew where they are known by that name still."""

    def said(problem: dict[str, Any]) -> dict[str, Any]:
        key = f"problem.{problem['kind']}"
        kept = Problem(problem["kind"], problem["row"], problem["column"], problem["value"])
        return problem | ({"message": problem_message(kept, language)} if key in catalog(language) else {})

    return report | {"problems": [said(problem) for problem in report["problems"]]}


@dataclass(frozen=True)
class Figures:
    """What a batch adds up to, and how that agrees with its file.

    totals: dataset, measure and exact total. checks: how many totals the file states; differing: the sheet and
    the check of each that differs, as reports have it.
    """

    totals: tuple[tuple[str, str, Decimal], ...]
    checks: int
    differing: tuple[dict[str, Any], ...]


def figures(store: Store) -> dict[int, Figures]:
    """The figures of every batch, by its number; of one that was taken back, those it brought."""
    rows = store.rows(queries.named(LOADING, "figures").sql).to_pylist()
    return {row["batch_id"]: _figures(row) for row in rows}


def _figures(row: dict[str, Any]) -> Figures:
    totals = tuple((one["dataset"], one["measure"], one["total"]) for one in sorted(row["totals"] or (), key=_place))
    differing = tuple(json.loads(one["check"]) | {"sheet": one["sheet"]} for one in row["differing"] or ())
    return Figures(totals, row["checks"], differing)


def _place(total: dict[str, Any]) -> tuple[str, int]:
    """Measures in the order in which the reports of the sheets tell them."""
    known = list(datasets()[total["dataset"]].fields)
    return total["dataset"], known.index(total["measure"]) if total["measure"] in known else len(known)


def taken_back(store: Store, batch: int) -> dict[str, Any] | None:
    """When a batch was taken back (`changed_at`) and by whom (`changed_by`); None where it was not."""
    rows = store.rows(queries.named(LOADING, "taken_back").sql, {"what": f"undo {batch}"}).to_pylist()
    return rows[0] if rows else None


def replaced_by(store: Store, batch: int) -> list[dict[str, Any]]:
    """One row per later batch that replaced lines of this one: `by_batch_id`, `from_date`, `to_date`."""
    return store.rows(queries.named(LOADING, "replaced_by").sql, {"batch_id": batch}).to_pylist()


def held(store: Store) -> list[dict[str, Any]]:
    """One row per dataset: files, rows, first and last day."""
    return store.rows(queries.named(LOADING, "held").sql).to_pylist()


def senders(store: Store) -> list[str]:
    """Everyone who has sent a file, by name."""
    return [row["sender"] for row in store.rows(queries.named(LOADING, "senders").sql).to_pylist()]
