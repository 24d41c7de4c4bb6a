"""A run over files on screen: how far all of them are, and what is being done with those on their way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TypeVar

import streamlit as st

from analytics.screen.plain import plain
from analytics.screen.session import words
from data.progress import Progress, Step, told_to

Result = TypeVar("Result")
NAMED = 3
SECONDS_BETWEEN_LOOKS = 0.2


def run_with_progress(
    act: Callable[[], Result], keep: Callable[[Result], None], steps: Sequence[str], label: str
) -> None:
    """Acts in a thread of its own while a bar shows how far it is, then keeps what came of it.

    A click meanwhile ends the showing, not the act: it is answered once the result is kept.
    label: the key of the sentence above the bar.
    """
    progress, place = Progress(steps), st.empty()
    with ThreadPoolExecutor(1) as beside:
        future = beside.submit(_told, act, progress)
        try:
            while not wait([future], timeout=SECONDS_BETWEEN_LOOKS).done:
                with place.container(border=True):
                    show_progress(progress, label)
        finally:
            keep(future.result())
    place.empty()


def _told(act: Callable[[], Result], progress: Progress) -> Result:
    with told_to(progress):
        return act()


def show_progress(progress: Progress, label: str) -> None:
    """The bar with its sentence, and a line for each of the first files on their way."""
    st.progress(min(progress.share, 1.0), text=summary(progress, label))
    st.caption("  \n".join(plain(line_of(step)) for step in progress.running[:NAMED]) or " ")


def summary(progress: Progress, label: str) -> str:
    """How many of the files are read or through, and how many rows were counted in them."""
    return words()(label, files=len(progress.at), done=progress.read, rows=f"{progress.rows:,}")


def line_of(step: Step) -> str:
    """What is being done with one file, and with how many rows."""
    say = words()
    doing = say(f"progress.{step.name}")
    key = "progress.file_rows" if step.of else "progress.file"
    return say(key, file=step.path.name, doing=doing, rows=f"{step.of:,}")
