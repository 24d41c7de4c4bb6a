"""What a file would become: its tables, those alike folded into one block, each with what it was taken for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

import streamlit as st

from analytics.screen.asking import ask
from analytics.screen.plain import plain
from analytics.screen.rejected import offer_rejected, show_rejected
from analytics.screen.session import language, words
from analytics.screen.sheets import (
    days,
    show_columns,
    show_differing,
    show_notes,
    show_problems,
    show_sheets,
    show_totals,
    totals,
)
from data import rejected
from data.decisions import BOTH, NO_DATA
from data.delivery import Delivery
from data.dictionary import datasets
from data.memory import OF_ONE_FILE
from data.report import file_report

ANSWERS, OVERRULED = "import.answers", "import.overruled"
COLOURS = {"would_import": "green", "duplicate": "gray", "needs_decision": "orange", "refused": "red"}
NAMED = 6


@dataclass
class Alike:
    """Tables of a file with the same columns that became the same: reports in file order."""

    layout: str
    sheets: list[dict[str, Any]] = field(default_factory=list)

    @property
    def first(self) -> dict[str, Any]:
        return self.sheets[0]

    @property
    def differing(self) -> list[dict[str, Any]]:
        """The totals that differ from what was read, each with its sheet."""
        return [
            {**check, "sheet": sheet["sheet"]} for sheet in self.sheets for check in sheet["checks"] if not check["ok"]
        ]


def show_file(preview: Delivery) -> None:
    """One file: its status and counts, then each kind of table in it, then its rejected rows and its question."""
    report = file_report(preview, language())
    path, key = preview.reading.path, f"{report['sha256'][:12]}.{preview.reading.path.parent.name[-8:]}"
    with st.container(border=True):
        _show_head(report)
        if report["message"]:
            (st.info if preview.status == "duplicate" else st.error)(plain(report["message"]))
        if preview.status != "duplicate":
            _show_tables(preview, report, key)
            _show_rejected(preview, report, key)
        if report["question"]:
            ask(report["question"], key, lambda kind, answer: _take_answer(path, kind, answer))


def _show_tables(preview: Delivery, report: dict[str, Any], key: str) -> None:
    known: set[str] = set()
    for place, alike in enumerate(_alike(preview, report)):
        is_new = alike.layout not in known
        _show_alike(alike, preview.reading.path, f"{key}.{place}", is_new, report["message"] or "")
        known.add(alike.layout)


def answers(path: Path) -> tuple[tuple[str, str], ...]:
    """What the reader answered about a whole file: (kind of question, answer)."""
    return tuple((kind, answer) for (layout, kind), answer in _said(ANSWERS, path).items() if not layout)


def answered(path: Path) -> tuple[tuple[str, str, str], ...]:
    """What the reader answered about its tables of one layout: (layout, kind of question, answer)."""
    return tuple((layout, kind, answer) for (layout, kind), answer in _said(ANSWERS, path).items() if layout)


def overruled(path: Path) -> dict[str, str]:
    """What the reader said that tables of a file are, by their layout."""
    return _said(OVERRULED, path)


def forget_answers() -> None:
    """The next files may be others of the same names."""
    for key in (ANSWERS, OVERRULED):
        st.session_state.pop(key, None)


def _said(key: str, path: Path) -> dict[Any, str]:
    said: dict[Path, dict[Any, str]] = st.session_state.setdefault(key, {})
    return said.setdefault(path, {})


def _show_head(report: dict[str, Any]) -> None:
    say = words()
    with st.container(horizontal=True, vertical_alignment="center"):
        st.subheader(plain(report["file"]), anchor=False, width="content")
        status = report["status"]
        st.badge(say(f"import_files.status.{status}"), color=COLOURS[status])  # type: ignore[arg-type]
        if status == "would_import":
            counts = {name: f"{count:,}" for name, count in report["comparison"].items()}
            st.caption(say("import_files.compared", **counts), width="content")


def _alike(preview: Delivery, report: dict[str, Any]) -> Iterator[Alike]:
    """The tables of a file, those with one layout, dataset and outcome together; a question stands by itself."""
    found: dict[object, Alike] = {}
    for place, (sheet, told) in enumerate(zip(preview.reading.sheets, report["sheets"], strict=True)):
        asks = place if told["question"] else None
        kind = (sheet.layout, told["dataset"], told["status"], asks)
        found.setdefault(kind, Alike(sheet.layout)).sheets.append(told)
    yield from found.values()


def _show_alike(alike: Alike, path: Path, key: str, is_new: bool, said: str) -> None:
    """What the tables were taken for and why, then what would be loaded of them or what is asked.

    said: what stands above already and need not be said again.
    """
    say, first = words(), alike.first
    _show_taken_for(alike, path, key, is_new)
    if first["status"] in ("ignored", "refused"):
        reasons = dict.fromkeys(sheet["message"].rstrip("；; ") for sheet in alike.sheets if sheet["message"])
        st.caption("  \n".join(plain(reason) for reason in list(reasons)[:NAMED] if reason not in said))
        return
    if first["question"]:
        ask(first["question"], key, lambda kind, answer: _take_answer(path, kind, answer, alike.layout))
    elif len(alike.sheets) == 1:
        _show_counts(first)
    else:
        show_sheets(alike.sheets, f"sheets.{key}")
        show_differing(alike.differing)
    problems = list(chain.from_iterable(sheet["problems"] for sheet in alike.sheets))
    show_notes(problems)
    show_columns(first, key)
    show_problems(problems, key)
    if overruled(path).get(alike.layout):
        st.caption(say("import_files.will_be_remembered"))


def _show_taken_for(alike: Alike, path: Path, key: str, is_new: bool) -> None:
    """The tables' names and the dataset they were taken for, which the reader may overrule."""
    say = words()
    names = [sheet["sheet"] for sheet in alike.sheets]
    named = say.listed(names[:NAMED])
    label = named if len(names) <= NAMED else say("import_files.sheets", named=named, count=len(names))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{plain(label)}**", width="content")
        if is_new:
            _offer_datasets(alike, path, key)
    if alike.first["why"] and alike.first["status"] not in ("ignored", "refused"):
        st.caption(plain(alike.first["why"].rstrip("；; ")))


def _offer_datasets(alike: Alike, path: Path, key: str) -> None:
    say, options = words(), [*datasets(), NO_DATA]
    taken_for = alike.first["dataset"] or NO_DATA
    chosen = st.selectbox(
        say("import_files.taken_for"),
        options,
        index=options.index(taken_for),
        format_func=lambda name: say("import_files.not_data" if name == NO_DATA else f"dataset.{name}"),
        key=f"import.dataset.{key}.{taken_for}",
        label_visibility="collapsed",
        help=say("import_files.overrule"),
        width=220,
    )
    if chosen and chosen != taken_for:
        overruled(path)[alike.layout] = chosen
        st.rerun()


def _take_answer(path: Path, kind: str, answer: str, layout: str = "") -> None:
    """What is said of a table holds for tables of its layout only, its period for the file; the file is read again."""
    overrules = kind == "dataset" and layout and answer != BOTH
    said: dict[Any, str] = overruled(path) if overrules else _said(ANSWERS, path)
    place = layout if overrules else ("" if kind in OF_ONE_FILE else layout, kind)
    if said.get(place) != answer:
        said[place] = answer
        st.rerun()


def _show_counts(sheet: dict[str, Any]) -> None:
    """What would be loaded of a table, and whether it agrees with the totals that it states itself."""
    say = words()
    counts = {name: f"{sheet[name]:,}" for name in ("rows_read", "rows_loaded", "rows_rejected")}
    besides = sheet["rows_read"] - sheet["rows_loaded"] - sheet["rows_rejected"]
    parts = [say("import_files.counts", **counts)]
    parts += [say("import_files.besides", rows=f"{besides:,}")] if besides > 0 else []
    parts += [days(sheet)] if sheet["first_date"] else []
    parts += [say("import_files.totals", totals=totals(sheet))] if sheet["totals"] else []
    st.write(plain(say("phrase.joint").join(parts) + say("phrase.stop")))
    show_totals(sheet["checks"])


def _show_rejected(preview: Delivery, report: dict[str, Any], key: str) -> None:
    found = rejected.of_reading(preview.reading)
    if found:
        rows = sum(len(one.rows) for one in found)
        with st.expander(words()("import_files.rejected", rows=f"{rows:,}"), expanded=True, key=f"rejected.open.{key}"):
            show_rejected(found)
            offer_rejected(found, report["file"], key)
