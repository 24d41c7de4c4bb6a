"""Who is reading: the open warehouse, the language and the reader's choice, drawing nothing."""

from __future__ import annotations

import streamlit as st

from analytics import show
from analytics.exhibit import Reader
from analytics.scope import Scope
from analytics.screen import choice
from analytics.words import Words
from data.messages import LANGUAGES
from data.store import Store, open_store

LANGUAGE = "lang"


def store() -> Store:
    """The warehouse of this server."""
    return open_store()


def language() -> str:
    """The language in the address; else the browser's where we speak it; else Chinese."""
    asked = st.query_params.get(LANGUAGE)
    return asked if asked in LANGUAGES else _browser_language()


def _browser_language() -> str:
    return "en" if (st.context.locale or "").lower().startswith("en") else "zh"


def words() -> Words:
    """The catalog of the reader's language."""
    return Words(language())


def scope() -> Scope:
    """What the reader chose to look at."""
    return choice.scope(store())


def reader() -> Reader:
    """For whom the exhibits of this run are drawn."""
    return show.reader(store(), scope(), language())
