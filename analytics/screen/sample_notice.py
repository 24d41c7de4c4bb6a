"""Says that the sample company is shown, and takes it out before real figures come in."""

from __future__ import annotations

import getpass
from functools import lru_cache

import streamlit as st

from analytics.screen.session import store, words
from data.sample.clearing import clear, holds_sample
from data.store import Store


def say_sample() -> None:
    """A line below the menu while the warehouse holds the sample company."""
    if _holds_sample(store(), store().version()):
        st.caption(words()("sample.shown"))


def offer_to_clear_sample() -> None:
    """Why the sample should go before one's own files come, and the button for it."""
    if not _holds_sample(store(), store().version()):
        return
    say = words()
    with st.container(key="sample", horizontal=True, vertical_alignment="center"):
        st.info(say("sample.held"))
        with st.popover(say("sample.clear")):
            st.write(say("sample.sure"))
            st.button(say("sample.do"), on_click=_clear, key="sample.clear", type="primary")


@lru_cache(maxsize=4)
def _holds_sample(store: Store, _version: int) -> bool:
    return holds_sample(store)


def _clear() -> None:
    files = clear(store(), getpass.getuser())
    st.toast(words()("sample.cleared", files=files))
