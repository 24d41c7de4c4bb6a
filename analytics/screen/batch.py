"""One batch of the ledger, opened: its sheets, its original, its rejected rows and the way back."""

from __future__ import annotations

import getpass
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

import streamlit as st

from analytics.screen.plain import plain
from analytics.screen.rejected import offer_rejected
from analytics.screen.session import language, store, words
from analytics.screen.sheets import show_columns, show_differing, show_notes, show_problems, show_sheets
from data import ledger, loading, rejected
from data.importing import original_path
from data.ledger import Figures

Batch = Mapping[str, Any]


def show_batch(batch: Batch, figures: Figures) -> None:
    """What one file became, sheet by sheet, and what can be done with it."""
    number = batch["batch_id"]
    with st.container(border=True):
        _show_head(batch)
        reports = [sheet["report"] for sheet in ledger.sheets(store(), number, language())]
        if reports:
            show_sheets(reports, f"ledger.sheets.{number}")
            show_differing(figures.differing)
            _show_readings(reports, number)


def _show_head(batch: Batch) -> None:
    """The file's name and its buttons, then what became of it since."""
    say, number = words(), batch["batch_id"]
    with st.container(horizontal=True, vertical_alignment="center"):
        st.subheader(plain(say("ledger.opened", batch=number, file=batch["file_name"])), anchor=False)
        offer_original(number, batch["file_name"], batch["sha256"])
        offer_rejected(rejected.of_batch(store(), number), batch["file_name"], f"batch.{number}")
        if batch["status"] != "undone":
            with st.popover(say("ledger.undo", batch=number)):
                st.write(say("ledger.undo_sure", batch=number))
                st.button(say("ledger.undo_do"), on_click=_undo, args=(number,), key=f"ledger.undo.{number}")
    for sentence in _since(number):
        st.caption(plain(sentence))


def _since(number: int) -> list[str]:
    """That a batch was taken back, or that later ones replaced lines of it."""
    say, undone = words(), ledger.taken_back(store(), number)
    if undone:
        who = undone["changed_by"] or "—"
        return [say("ledger.taken_back", who=who, when=f"{undone['changed_at']:%Y-%m-%d %H:%M}")]
    return [
        say("ledger.replaced_by", batch=later["by_batch_id"], first=later["from_date"], last=later["to_date"])
        for later in ledger.replaced_by(store(), number)
    ]


def _show_readings(reports: Sequence[Mapping[str, Any]], number: int) -> None:
    """What holds for whole tables, what the columns became, once for sheets alike, and what single cells hold."""
    problems = list(chain.from_iterable(report["problems"] for report in reports))
    show_notes(problems)
    kinds = {tuple(column["header"] for column in report["columns"]): report for report in reports}
    for place, report in enumerate(kinds.values()):
        show_columns(report, f"batch.{number}.{place}", report["sheet"] if len(kinds) > 1 else "")
    show_problems(problems, f"batch.{number}")


def offer_original(number: int, file_name: str, sha256: str, place: str = "ledger") -> None:
    """The file as it was sent; nothing where it was not kept. place: where on the page it is offered."""
    path = original_path(store(), sha256)
    if path.exists():
        st.download_button(
            words()("ledger.original"),
            path.read_bytes,
            file_name=file_name,
            key=f"{place}.original.{number}",
            on_click="ignore",
        )


def _undo(number: int) -> None:
    say = words()
    try:
        loading.undo(store(), number, getpass.getuser())
        st.toast(say("ledger.undone", batch=number))
    except loading.NoSuchBatch:
        st.toast(say("ledger.gone", batch=number))
