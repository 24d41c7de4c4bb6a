"""The one question that a file may need: both readings on real rows, and the reader's answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from analytics.screen.plain import plain
from analytics.screen.session import words
from analytics.screen.sheets import exact

Question = Mapping[str, Any]
FOUR_DECIMALS = re.compile(r"-?\d+\.\d{4}")


def ask(question: Question, key: str, answer: Callable[[str, str], None]) -> None:
    """Shows a question; what the reader chooses or writes is given on as kind and answer."""
    st.warning(plain(question["text"]))
    _show_examples(question["readings"])
    chosen = _answer(question, f"import.answer.{key}.{question['kind']}")
    if chosen:
        answer(question["kind"], chosen)


def _show_examples(readings: Sequence[Question]) -> None:
    """The rows that are asked about, once where all readings show the same ones."""
    shown = [reading for reading in readings if reading["examples"]]
    alike = all(reading["examples"] == shown[0]["examples"] for reading in shown)
    for reading in shown[:1] if alike else shown:
        if not alike:
            st.caption(plain(reading["label"]))
        st.dataframe(
            [{header: _readable(cell) for header, cell in row.items()} for row in reading["examples"]],
            column_config={"row": words()("import_files.row")},
            hide_index=True,
        )


def _readable(cell: str) -> str:
    """An amount as the reading would have it, without the zeros that no file has."""
    return exact(cell) if FOUR_DECIMALS.fullmatch(cell) else cell


def _answer(question: Question, key: str) -> str | None:
    """What the reader chose among the readings, or wrote where nothing in the file offers a choice."""
    readings = question["readings"]
    if len(readings) == 1:
        return st.text_input(plain(readings[0]["label"]), placeholder=readings[0]["answer"], key=key)
    labels = {reading["answer"]: plain(reading["label"]) for reading in readings}
    return st.radio(
        words()("import_files.choose"),
        list(labels),
        index=None,
        format_func=lambda answer: labels[answer],
        captions=[_totals(reading["totals"]) for reading in readings],
        key=key,
    )


def _totals(totals: Mapping[str, str]) -> str:
    """What the data would add up to under one reading."""
    say = words()
    known = [f"{say(f'field.{name}')} {exact(total)}" for name, total in totals.items() if say.has(f"field.{name}")]
    return plain(say("import_files.would_be", totals=say.listed(known))) if known else ""
