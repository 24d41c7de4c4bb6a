"""Uploads on screen: what each file would become, the one question it may need, and the commit."""

from __future__ import annotations

import getpass
import shutil
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from analytics.screen.imported import forget_done, keep_done, show_done
from analytics.screen.plain import plain
from analytics.screen.preview import COLOURS, answered, answers, forget_answers, overruled, show_file
from analytics.screen.progress import run_with_progress, show_progress
from analytics.screen.sample_notice import offer_to_clear_sample
from analytics.screen.session import language, store, words
from data import ledger, memory
from data.child import read_files
from data.delivery import Delivery, FileReading
from data.importing import deliver
from data.inbox import Inbox
from data.parsing import Order
from data.progress import LOADING, READING
from data.store import Store

PREVIEWS, ROUND, UNDECIDED = "import.previews", "import.round", "import.undecided"
SECONDS_BETWEEN_LOOKS = 3
FEW = 3  # so many files are seen at a glance


def show_import() -> None:
    """The uploader, then the preview of what was uploaded, then the button that loads it."""
    say = words()
    offer_to_clear_sample()
    uploads = st.file_uploader(
        say("import_files.drop"), accept_multiple_files=True, key=f"import.upload.{st.session_state.get(ROUND, 0)}"
    )
    sender = st.selectbox(
        say("import_files.sender"),
        ledger.senders(store()),
        index=None,
        accept_new_options=True,
        placeholder=say("import_files.sender_hint"),
        key="import.sender",
    )
    dropped, waiting = [_saved(upload) for upload in uploads], _waiting_files()
    if dropped:
        forget_done()
    show_done()
    paths = [*_undecided(), *dropped, *waiting]
    if not paths:
        _forget()
        return
    previews = _previews(paths, sender)
    if len(previews) > FEW:
        _summarise(previews)
    for preview in previews:
        show_file(preview)
    _offer_commit(previews)


def _undecided() -> list[Path]:
    """Files of the last import that still wait for an answer; they stay until it is given or they are let go."""
    left: list[Path] = st.session_state.get(UNDECIDED, [])
    if left:
        say = words()
        with st.container(horizontal=True, vertical_alignment="center"):
            st.caption(say("import_files.undecided", files=len(left)), width="content")
            st.button(say("import_files.let_go"), on_click=_let_go, type="tertiary", key="import.let_go")
    return left


def _let_go() -> None:
    st.session_state.pop(UNDECIDED, None)


def _summarise(previews: Sequence[Delivery]) -> None:
    """How many of many files are ready, ask something or cannot be loaded, before the reader goes through them."""
    say, found = words(), Counter(preview.status for preview in previews)
    told = [say(f"import_files.summary.{status}", files=found[status]) for status in COLOURS if found[status]]
    st.markdown(f"**{say.listed(told)}**")


def _waiting_files() -> list[Path]:
    """Files of the inbox that need a person, chosen for this preview."""
    say, inbox = words(), Inbox(store())
    waiting = inbox.waiting
    _watch_inbox(waiting)
    if not waiting:
        return []
    chosen: list[Path] = st.multiselect(
        say("import_files.waiting", files=len(waiting)),
        waiting,
        format_func=lambda path: path.name,
        placeholder=say("import_files.waiting_hint"),
        key=f"import.waiting.{st.session_state.get(ROUND, 0)}",
    )
    return chosen


@st.fragment(run_every=SECONDS_BETWEEN_LOOKS)
def _watch_inbox(waiting: Sequence[Path]) -> None:
    """How far the inbox is with what was dropped into it; the page is shown anew where more files wait."""
    inbox = Inbox(store())
    st.caption(plain(words()("import_files.inbox", folder=inbox.folder)))
    if inbox.progress:
        show_progress(inbox.progress, "progress.inbox")
    if inbox.waiting != waiting:
        st.rerun()


def _previews(paths: Sequence[Path], sender: str | None) -> list[Delivery]:
    """What would become of the files, reckoned once for the same files, sender, answers and warehouse."""
    order = Order(sender, remembered=memory.remembered(store(), sender), language=language())
    wanted = {
        path: replace(order, decided=answers(path), answered=answered(path), overruled=tuple(overruled(path).items()))
        for path in paths
    }
    kept = st.session_state.get(PREVIEWS)
    if kept is None or kept.wanted != wanted or kept.version != store().version():
        known = kept.readings if kept and kept.wanted == wanted else None
        run_with_progress(partial(_preview, store(), wanted, known, language()), _keep, READING, "progress.read")
    found: list[Delivery] = st.session_state[PREVIEWS].deliveries
    return found


@dataclass(frozen=True)
class Previews:
    """The files as they were read, and what would become of them in a version of the warehouse."""

    wanted: Mapping[Path, Order]
    version: int
    readings: Sequence[FileReading]
    deliveries: Sequence[Delivery]


def _preview(store: Store, wanted: Mapping[Path, Order], known: Sequence[FileReading] | None, spoken: str) -> Previews:
    version, readings = store.version(), known or read_files(wanted)
    return Previews(wanted, version, readings, deliver(store, readings, dry_run=True, language=spoken))


def _keep(previews: Previews) -> None:
    st.session_state[PREVIEWS] = previews


def _saved(upload: UploadedFile) -> Path:
    """The upload as a file of its own name, where the readers and the keeping of originals find it."""
    folder = Path(tempfile.gettempdir()) / "dashboard-uploads" / upload.file_id
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / Path(upload.name).name
    if not path.exists():
        with path.open("wb") as stream:
            shutil.copyfileobj(upload, stream)
    return path


def _offer_commit(previews: Sequence[Delivery]) -> None:
    """The button that loads what is ready; the files as they were read, since their comparison is made again."""
    readings = st.session_state[PREVIEWS].readings
    ready = [reading for reading, preview in zip(readings, previews, strict=True) if preview.status == "would_import"]
    label = words()("import_files.commit", files=len(ready))
    if st.button(label, type="primary", disabled=not ready, key="import.commit"):
        act = partial(deliver, store(), ready, getpass.getuser(), language=language())
        open_ones = [preview.reading.path for preview in previews if preview.status == "needs_decision"]
        run_with_progress(act, partial(_take_done, open_ones), LOADING, "progress.load")
        st.rerun()


def _take_done(undecided: Sequence[Path], done: Sequence[Delivery]) -> None:
    """Puts files of the inbox away and makes room for the next ones; those that ask something stay."""
    inbox = Inbox(store())
    for delivery in done:
        if inbox.folder in delivery.reading.path.parents:
            inbox.put_away(delivery)
    keep_done(done)
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
    st.session_state[UNDECIDED] = [path for path in undecided if inbox.folder not in path.parents]
    st.session_state.pop(PREVIEWS, None)


def _forget() -> None:
    st.session_state.pop(PREVIEWS, None)
    forget_answers()
