"""The ledger on screen: every file that was loaded, by whom, what it adds up to and whether that fits the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import streamlit as st

from analytics.screen.batch import show_batch
from analytics.screen.session import store, words
from analytics.screen.sheets import checks_in_short, days, exact
from analytics.screen.tables import ROWS_WORTH_SEARCHING
from analytics.words import MISSING
from data import ledger
from data.ledger import Figures
from data.store import Store

Batch = Mapping[str, Any]
COUNTS = ("rows_loaded", "rows_rejected")
SEARCHED = ("file_name", "sender", "imported_by")
# What a line of the ledger has room for; all totals stand with the batch.
MAIN_MEASURES = ("amount", "quantity")


def show_ledger() -> None:
    """All batches, newest first; the selected one with its sheets, its original and the way back."""
    say, (batches, figures) = words(), _known(store(), store().version())
    if not batches:
        st.info(say("ledger.empty"))
        return
    found = _searched(batches)
    st.caption(say("ledger.select"))
    lines = [_told(batch, figures[batch["batch_id"]]) for batch in found]
    chosen = st.dataframe(
        lines,
        column_config={name: _column(name) for name in (lines or [{}])[0]},
        hide_index=True,
        placeholder=MISSING,
        on_select="rerun",
        selection_mode="single-row",
        key="ledger.table",
    )
    for place in chosen["selection"]["rows"]:
        if place < len(found):
            show_batch(found[place], figures[found[place]["batch_id"]])


@lru_cache(maxsize=2)
def _known(store: Store, _version: int) -> tuple[list[dict[str, Any]], dict[int, Figures]]:
    return ledger.batches(store), ledger.figures(store)


def _searched(batches: Sequence[Batch]) -> list[Batch]:
    """The batches whose file, sender or importer holds what the reader searches for."""
    if len(batches) < ROWS_WORTH_SEARCHING:
        return list(batches)
    say = words()
    wanted = st.text_input(
        say("table.search"),
        key="ledger.search",
        placeholder=say("ledger.search", batches=f"{len(batches):,}"),
        label_visibility="collapsed",
    )
    sought = (wanted or "").strip().lower()
    return [batch for batch in batches if any(sought in str(batch[name] or "").lower() for name in SEARCHED)]


def _told(batch: Batch, figures: Figures) -> dict[str, Any]:
    """A batch as a line."""
    say = words()
    datasets = [say(f"dataset.{name}") for name in (batch["datasets"] or "").split(", ") if name]
    differing = [{**check, "sheet": ""} for check in figures.differing]
    return {
        "batch_id": batch["batch_id"],
        "file_name": batch["file_name"],
        "sender": batch["sender"],
        "datasets": say.listed(datasets) or None,
        **{name: batch[name] for name in COUNTS},
        "totals": _main_totals(figures) or None,
        "checks": checks_in_short(figures.checks, differing),
        "status": say(f"ledger.became.{batch['status']}"),
        "imported_at": batch["imported_at"],
        "imported_by": batch["imported_by"],
        "days": days(batch) if batch["first_date"] else None,
    }


def _main_totals(figures: Figures) -> str:
    """Amounts and quantities, by dataset where the file brought more than one."""
    say, several = words(), len({dataset for dataset, _, _ in figures.totals}) > 1
    found = [one for measure in MAIN_MEASURES for one in figures.totals if one[1] == measure]
    return say.listed(
        [
            f"{say(f'dataset.{dataset}') + ' ' if several else ''}{say(f'field.{measure}')} {exact(total)}"
            for dataset, measure, total in found
        ]
    )


def _column(name: str) -> Any:
    label = words()(f"ledger.{name}")
    if name in COUNTS:
        return st.column_config.NumberColumn(label, format="%,d")
    if name == "imported_at":
        return st.column_config.DatetimeColumn(label, format="YYYY-MM-DD HH:mm")
    return st.column_config.TextColumn(label, width="medium") if name in ("file_name", "checks") else label
