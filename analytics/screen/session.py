"""Who is reading: the open warehouse, the language and the reader's choice, without drawing anything."""

from __future__ import annotations

import streamlit as st

from analytics import show
from analytics.exhibit import Reader
from analytics.screen import choice
from analytics.words import Words
from data.messages import LANGUAGES
from data.store import Store, open_store

LANGUAGE_PARAMETER = "lang"


def store() -> Store:
    """The warehouse of this server."""
    return open_store()


def language() -> str:
    """The language in the address, else the browser's where we speak it, else Chinese."""
    asked = st.query_params.get(LANGUAGE_PARAMETER) or st.session_state.get(LANGUAGE_PARAMETER)
    if asked in LANGUAGES:
        return str(asked)
    return browser_language()


def browser_language() -> str:
    """`en` for an English browser; Chinese is the first language everywhere else."""
    return "en" if (st.context.locale or "").lower().startswith("en") else "zh"


def words() -> Words:
    """The catalog of the reader's language."""
    return Words(language())


def reader() -> Reader:
    """For whom the exhibits of this run are drawn."""
    return show.reader(store(), choice.scope(store()), language())
