"""Streamlit's own English strings in the reader's language: the one place that knows them.

The English catalog holds each string as Streamlit writes it, under `streamlit.…`; the other
catalogs say the same under the same key. `{name}` stands for what varies within a string.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st

from analytics.screen.session import language
from analytics.words import LOCALES
from data.messages import catalog

SCRIPT = Path(__file__).with_name("translation.js")
PREFIX = "streamlit."


@cache
def dictionary(language: str) -> dict[str, str]:
    """What Streamlit says in English, and what it shall say instead; empty for English."""
    if language == "en":
        return {}
    english, ours = catalog("en", LOCALES), catalog(language, LOCALES)
    return {said: ours[key] for key, said in english.items() if key.startswith(PREFIX)}


def translate() -> None:
    """Puts the translator on the page; it works on everything that appears later."""
    _translator()(key="translation", data={"language": language(), "dictionary": dictionary(language())})


@cache
def _translator() -> st.components.v2.types.ComponentRenderer:
    return st.components.v2.component("translation", js=SCRIPT.read_text("utf-8"))
