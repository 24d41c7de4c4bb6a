"""The ledger on screen: every file that was loaded, what it became, its original, and taking it back."""

from __future__ import annotations

import getpass
from typing import Any

import streamlit as st

from analytics.screen.rejected import offer_rejected
from analytics.screen.session import store, words
from data import ledger, loading, rejected
from data.importing import original_path

COLUMNS = (
    "batch_id",
    "file_name",
    "sender",
    "datasets",
    "rows_loaded",
    "rows_rejected",
    "first_date",
    "last_date",
    "imported_at",
    "imported_by",
    "status",
)


def show_ledger() -> None:
    """All batches, newest first; the selected one with its sheets, its original and the way back."""
    say, batches = words(), ledger.batches(store())
    if not batches:
        st.info(say("ledger.empty"))
        return
    st.caption(say("ledger.select"))
    chosen = st.dataframe(
        [_told(batch) for batch in batches],
        column_config={name: say(f"ledger.{name}") for name in COLUMNS},
        hide_index=True,
        placeholder="—",
        on_select="rerun",
        selection_mode="single-row",
        key="ledger.table",
    )
    for place in chosen["selection"]["rows"]:
        _show_batch(batches[place])


def _told(batch: dict[str, Any]) -> dict[str, Any]:
    say = words()
    datasets = [say(f"dataset.{name}") for name in (batch["datasets"] or "").split(", ") if name]
    changed = {"datasets": say.listed(datasets), "status": say(f"ledger.became.{batch['status']}")}
    return {name: batch[name] for name in COLUMNS} | changed


def _show_batch(batch: dict[str, Any]) -> None:
    say, number = words(), batch["batch_id"]
    with st.container(border=True, horizontal=True):
        _offer_original(batch)
        offer_rejected(rejected.of_batch(store(), number), batch["file_name"], f"batch.{number}")
        if batch["status"] != "undone":
            with st.popover(say("ledger.undo", batch=number)):
                st.write(say("ledger.undo_sure", batch=number))
                st.button(say("ledger.undo_do"), on_click=_undo, args=(number,), key=f"ledger.undo.{number}")
    for sheet in ledger.sheets(store(), number):
        st.json(sheet["report"], expanded=False)


def _offer_original(batch: dict[str, Any]) -> None:
    path = original_path(store(), batch["sha256"])
    if path.exists():
        st.download_button(
            words()("ledger.original"),
            path.read_bytes,
            file_name=batch["file_name"],
            key=f"ledger.original.{batch['batch_id']}",
            on_click="ignore",
        )


def _undo(number: int) -> None:
    say = words()
    try:
        loading.undo(store(), number, getpass.getuser())
        st.toast(say("ledger.undone", batch=number))
    except loading.NoSuchBatch:
        st.toast(say("ledger.gone", batch=number))
