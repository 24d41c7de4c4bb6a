"""Uploads on screen: what each file would become, the one question it may need, and the commit."""

from __future__ import annotations

import getpass
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from analytics.screen.plain import plain
from analytics.screen.progress import run_with_progress, show_progress
from analytics.screen.rejected import offer_rejected, show_rejected
from analytics.screen.session import language, store, words
from data import ledger, memory, rejected
from data.child import read_files
from data.delivery import Delivery, FileReading
from data.importing import deliver
from data.inbox import Inbox
from data.parsing import Order
from data.progress import LOADING, READING
from data.rejected import Rejected
from data.report import file_report
from data.store import Store

PREVIEWS, ROUND, ANSWERS, DONE = "import.previews", "import.round", "import.answers", "import.done"
SECONDS_BETWEEN_LOOKS = 3
COLOURS = {"would_import": "green", "duplicate": "gray", "needs_decision": "orange", "refused": "red"}


def show_import() -> None:
    """The uploader, then the preview of what was uploaded, then the button that loads it."""
    say = words()
    _show_done()
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
    paths = [_saved(upload) for upload in uploads] + _waiting_files()
    if not paths:
        _forget()
        return
    previews = _previews(paths, sender)
    for preview in previews:
        _show_file(preview)
    _offer_commit(previews)


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
    wanted = {path: replace(order, decided=tuple(_answers(path).items())) for path in paths}
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


def _answers(path: Path) -> dict[str, str]:
    """What the reader answered about a file, by kind of question."""
    answers: dict[Path, dict[str, str]] = st.session_state.setdefault(ANSWERS, {})
    return answers.setdefault(path, {})


def _show_file(preview: Delivery) -> None:
    say, report = words(), file_report(preview, language())
    with st.container(border=True):
        st.badge(say(f"import_files.status.{preview.status}"), color=COLOURS[preview.status])  # type: ignore[arg-type]
        st.subheader(plain(report["file"]), anchor=False)
        if report["message"]:
            (st.info if preview.status == "duplicate" else st.error)(plain(report["message"]))
        if preview.comparisons:
            st.caption(say("import_files.compared", **report["comparison"]))
        for place, sheet in enumerate(report["sheets"]):
            _show_sheet(sheet, preview.reading.path, f"{report['sha256'][:12]}.{place}")
        _show_rejected(rejected.of_reading(preview.reading), report)
        if report["question"]:
            _ask(report["question"], preview.reading.path, report["sha256"][:12])


def _show_rejected(found: list[Rejected], report: dict[str, Any]) -> None:
    if found:
        say, rows = words(), sum(len(one.rows) for one in found)
        with st.expander(say("import_files.rejected", rows=f"{rows:,}"), expanded=True):
            show_rejected(found)
            offer_rejected(found, report["file"], report["sha256"][:12])


def _show_sheet(sheet: dict[str, Any], path: Path, key: str) -> None:
    say = words()
    dataset = say(f"dataset.{sheet['dataset']}") if sheet["dataset"] else say("import_files.no_dataset")
    st.markdown(f"**{plain(sheet['sheet'])}** → {dataset}")
    if sheet["status"] in ("ignored", "refused"):
        st.caption(plain(sheet["message"] or ""))
        return
    if sheet["question"]:
        _ask(sheet["question"], path, key)
    else:
        _show_counts(sheet)
    _show_details(sheet)


def _show_counts(sheet: dict[str, Any]) -> None:
    """What would be loaded of a sheet, against the totals that it states itself."""
    say, counts = words(), {name: f"{sheet[name]:,}" for name in ("rows_read", "rows_loaded", "rows_rejected")}
    days = say("import_files.days", first=sheet["first_date"] or "—", last=sheet["last_date"] or "—")
    st.write(plain(say("import_files.counts", **counts, days=days, totals=_totals(sheet["totals"]))))
    _show_checks(sheet["checks"])


def _totals(totals: dict[str, str]) -> str:
    say = words()
    return say.listed([f"{say(f'field.{name}')} {Decimal(total):,.2f}" for name, total in totals.items()])


def _show_checks(checks: list[dict[str, Any]]) -> None:
    """Every total that differs by itself; those that agree together."""
    agreeing = [_checked("check_ok", check) for check in checks if check["ok"]]
    if agreeing:
        st.success(plain(words().listed(agreeing)))
    for check in checks:
        if not check["ok"]:
            st.warning(plain(_checked("check_differs", check)))


def _checked(kind: str, check: dict[str, Any]) -> str:
    """A total of the file against the one read, by the field's name where its column is one."""
    say, name = words(), f"field.{check['column']}"
    figures = {key: f"{Decimal(check[key]):,.2f}" for key in ("file_says", "we_read")}
    return say(f"import_files.{kind}", column=say(name) if say.has(name) else check["column"], **figures)


def _ask(question: dict[str, Any], path: Path, key: str) -> None:
    """One question with both readings shown; the answer reads the file again."""
    st.warning(plain(question["text"]))
    for reading in question["readings"]:
        if reading["examples"]:
            if not _is_written(question):
                st.caption(plain(reading["label"]))
            st.dataframe(reading["examples"], hide_index=True)
    chosen = _answer(question, f"import.answer.{key}.{question['kind']}")
    if chosen and _answers(path).get(question["kind"]) != chosen:
        _answers(path)[question["kind"]] = chosen
        st.rerun()


def _answer(question: dict[str, Any], key: str) -> str | None:
    """What the reader chose among the readings, or wrote where the answer is open."""
    labels = {reading["answer"]: reading["label"] for reading in question["readings"]}
    if _is_written(question):
        ((example, label),) = labels.items()
        return st.text_input(label, placeholder=example, key=key)
    return st.radio(
        words()("import_files.choose"),
        list(labels),
        index=None,
        format_func=lambda answer: labels[answer],
        key=key,
    )


def _is_written(question: dict[str, Any]) -> bool:
    """Whether the reader answers in own words (which month is it?): nothing in the file offers a choice."""
    return len(question["readings"]) == 1


def _show_details(sheet: dict[str, Any]) -> None:
    say = words()
    with st.expander(say("import_files.columns", columns=len(sheet["columns"]))):
        st.dataframe(
            [
                {
                    say("import_files.header"): column["header"],
                    say("import_files.field"): say(f"field.{column['field']}") if column["field"] else "—",
                    say("import_files.unit"): column["unit"] or "—",
                    say("import_files.why"): column["why"],
                }
                for column in sheet["columns"]
            ],
            hide_index=True,
        )
    if sheet["problems"]:
        with st.expander(say("import_files.problems", problems=len(sheet["problems"]))):
            for problem in sheet["problems"]:
                st.write(plain(problem["message"]))


def _offer_commit(previews: Sequence[Delivery]) -> None:
    """The button that loads what is ready; the files as they were read, since their comparison is made again."""
    readings = st.session_state[PREVIEWS].readings
    ready = [reading for reading, preview in zip(readings, previews, strict=True) if preview.status == "would_import"]
    label = words()("import_files.commit", files=len(ready))
    if st.button(label, type="primary", disabled=not ready, key="import.commit"):
        act = partial(deliver, store(), ready, getpass.getuser(), language=language())
        run_with_progress(act, _take_done, LOADING, "progress.load")
        st.rerun()


def _take_done(done: Sequence[Delivery]) -> None:
    """Puts files of the inbox away and makes room for the next ones."""
    inbox = Inbox(store())
    for delivery in done:
        if inbox.folder in delivery.reading.path.parents:
            inbox.put_away(delivery)
    st.session_state[DONE] = [file_report(delivery, language()) for delivery in done]
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
    _forget()


def _show_done() -> None:
    say = words()
    for report in st.session_state.pop(DONE, []):
        rows = sum(sheet["rows_loaded"] for sheet in report["sheets"] if sheet["status"] == report["status"])
        st.success(plain(say("import_files.done", file=report["file"], batch=report["batch"], rows=f"{rows:,}")))


def _forget() -> None:
    for key in (PREVIEWS, ANSWERS):
        st.session_state.pop(key, None)
