"""Where a line came from: its file, sheet and row, who sent and loaded it, and the file itself as it was sent."""

from __future__ import annotations

import streamlit as st

from analytics.screen.batch import offer_original
from analytics.screen.plain import plain
from analytics.screen.session import store, words
from analytics.words import MISSING
from data import ledger


def show_origin(number: int, key: str, sheet: str = "", row: int | None = None) -> None:
    """One batch, and where in its file a line stands; its original to download. key: of the table selected in."""
    say, batch = words(), ledger.batch(store(), number)
    if batch is None:
        return
    place = "origin.file" if row is None else "origin.row"
    loaded = {"sender": batch["sender"] or MISSING, "who": batch["imported_by"] or MISSING}
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{plain(say(place, file=batch['file_name'], sheet=sheet, row=row))}**", width="content")
        when = f"{batch['imported_at']:%Y-%m-%d %H:%M}"
        st.caption(plain(say("origin.loaded", batch=number, when=when, **loaded)), width="stretch")
        offer_original(number, batch["file_name"], batch["sha256"], key)
