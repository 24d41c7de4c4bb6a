"""The frame round every page: language, menu, then the page itself."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from analytics.rooms import ROOMS
from analytics.screen import choice, drill
from analytics.screen.session import words

ROOT = Path(__file__).parent.parent
WORK = ("import_files", "settings")
HIDDEN = ("customer", "lines")


def _page(key: str) -> st.Page:
    return st.Page(
        ROOT / "pages" / f"{key}.py",
        title=words()(f"{key}.title"),
        url_path=key,
        default=key == ROOMS[0],
        visibility="hidden" if key in HIDDEN else "visible",
    )


def _present(keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(key for key in keys if (ROOT / "pages" / f"{key}.py").exists() and words().has(f"{key}.title"))


st.set_page_config(page_title=words()("frame.product"), layout="wide")
pages = {key: _page(key) for key in _present((*ROOMS, *WORK, *HIDDEN))}
page = st.navigation(list(pages.values()))
choice.restore(page.url_path)
if wanted := st.session_state.pop(drill.GO_TO, None):
    st.switch_page(pages[wanted], query_params=choice.address())
page.run()
