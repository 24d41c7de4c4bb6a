"""The meeting as a file to take home: made on demand under a progress bar, then offered."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import streamlit as st

from analytics.export.formats import MIMES, file_name, written
from analytics.export.pdf import NoBrowser
from analytics.review.building import Progress
from analytics.review.slides import Deck
from analytics.screen.session import words


@dataclass(frozen=True)
class Ready:
    """A file that has been made. basis: what it was made of; it is offered only while that holds."""

    basis: Hashable
    kind: str
    name: str
    content: bytes


def offer_files(place: str, basis: Hashable, make: Callable[[Progress], Deck]) -> None:
    """A button for each kind of file, and the file that was made last."""
    say, key = words(), f"review.ready.{place}"
    with st.container(key=f"review-files-{place}", horizontal=True, vertical_alignment="center"):
        st.caption(say("quarterly_review.take_home"), width="content")
        asked = [kind for kind in MIMES if st.button(kind.upper(), key=f"review.{place}.{kind}")]
    for kind in asked:
        _make(key, basis, kind, make)
    ready: Ready | None = st.session_state.get(key)
    if ready and ready.basis == basis:
        st.download_button(
            say("quarterly_review.save", file=ready.name),
            ready.content,
            file_name=ready.name,
            mime=MIMES[ready.kind],
            type="primary",
            on_click="ignore",
            key=f"{key}.save",
        )


def _make(key: str, basis: Hashable, kind: str, make: Callable[[Progress], Deck]) -> None:
    say = words()
    try:
        with watched(say("quarterly_review.drawing")) as progress:
            deck = make(progress)
        with watched(say("quarterly_review.writing")) as progress:
            st.session_state[key] = Ready(basis, kind, file_name(deck, kind), written(deck, kind, progress))
    except NoBrowser:
        st.info(say("quarterly_review.no_browser"))


@contextmanager
def watched(text: str) -> Iterator[Progress]:
    """A progress bar while the work lasts."""
    bar = st.progress(0.0, text)

    def report(done: int, count: int) -> None:
        bar.progress(min(done / max(count, 1), 1.0), text)

    try:
        yield report
    finally:
        bar.empty()
