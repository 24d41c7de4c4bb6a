"""Says which file a room is waiting for and offers the templates to fill."""

from __future__ import annotations

import streamlit as st

from analytics.screen.session import language, words
from data.templates import template_xlsx

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show_missing(datasets: tuple[str, ...]) -> None:
    """One sentence naming the missing files, and a template for each."""
    say = words()
    names = [say(f"dataset.{name}") for name in datasets]
    st.info(say("missing.sentence", files=say.listed(names), page=say("import_files.title")))
    offer_templates(datasets)


def offer_templates(datasets: tuple[str, ...]) -> None:
    """A workbook with the right header row for each dataset."""
    with st.container(key="templates", horizontal=True):
        for dataset in datasets:
            _offer_template(dataset)


def _offer_template(dataset: str) -> None:
    say, chosen = words(), language()
    label = say(f"dataset.{dataset}")
    st.download_button(
        say("missing.template", file=label),
        lambda: template_xlsx(dataset, chosen),
        file_name=f"{label}.xlsx",
        mime=XLSX,
        key=f"template.{dataset}",
        on_click="ignore",
    )
