"""Says which file a room is waiting for and offers its template."""

from __future__ import annotations

from importlib.util import find_spec

import streamlit as st

from analytics.screen.session import language, words

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show_missing(datasets: tuple[str, ...]) -> None:
    """One sentence naming the missing files, and a template for each."""
    say = words()
    names = [say(f"dataset.{name}") for name in datasets]
    st.info(say("missing.sentence", files=say.listed(names), page=say("import_files.title")))
    if find_spec("data.templates") is None:
        return
    for name, label in zip(datasets, names, strict=True):
        _offer_template(name, label)


def _offer_template(dataset: str, label: str) -> None:
    from data.templates import template_xlsx

    chosen = language()
    st.download_button(
        words()("missing.template", file=label),
        lambda: template_xlsx(dataset, chosen),
        file_name=f"{label}.xlsx",
        mime=XLSX,
        key=f"template.{dataset}",
        on_click="ignore",
    )
