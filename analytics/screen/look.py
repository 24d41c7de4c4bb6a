"""The look of the page: its style sheet, its mark and the language switch."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from analytics.screen import address
from analytics.screen.session import LANGUAGE, language, words
from data.messages import LANGUAGES

MARK = Path(__file__).parent.parent.parent / "static" / "icon.png"
SIDEBAR_PIXELS = 208
# Relative, so that the app may also be served below a path.
STYLE = "<style>@import url('assets/style.css');</style>"


def page_settings() -> None:
    """The browser tab and the width of things; the first command of a run."""
    st.set_page_config(
        page_title=words()("frame.product"),
        page_icon=str(MARK),
        layout="wide",
        initial_sidebar_state=SIDEBAR_PIXELS,
    )
    st.html(STYLE)


def language_switch() -> None:
    """Chinese or English, kept in the address."""
    key, say = "language", words()
    st.session_state[key] = language()
    st.segmented_control(
        say("frame.language"),
        LANGUAGES,
        format_func=lambda code: say(f"language.{code}"),
        key=key,
        required=True,
        label_visibility="collapsed",
        on_change=lambda: address.change({LANGUAGE: (st.session_state[key],)}),
    )


def say_error(_error: Exception) -> bool:
    """One sentence to the reader in place of an English trace, which goes to the server's log."""
    st.error(words()("error.sentence"))
    return True
