"""The frame round every page: language, menu, then the page itself. Streamlit runs this for every reader.

No folder of pages may stand beside this file: Streamlit would serve them bare, without the frame.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from analytics.rooms import ROOMS
from analytics.screen import address, drill
from analytics.screen.look import language_switch, page_settings
from analytics.screen.sample_notice import say_sample
from analytics.screen.session import LANGUAGE, words
from analytics.screen.translation import translate

PAGES = Path(__file__).parent.parent / "pages"
MEETING = ("quarterly_review",)
WORK = ("import_files", "settings")
UNLISTED = (drill.ACCOUNT_CARD, drill.LINES)


def page_of(key: str) -> st.Page:
    """The page of a key, under its own address and in the reader's language."""
    return st.Page(
        PAGES / f"{key}.py",
        title=words()(f"{key}.title"),
        url_path=key,
        default=key == ROOMS[0],
        visibility="hidden" if key in UNLISTED else "visible",
    )


page_settings()
pages = {key: page_of(key) for key in (*ROOMS, *MEETING, *WORK, *UNLISTED)}
menu = {
    words()("frame.questions"): [pages[key] for key in (*ROOMS, *MEETING, *UNLISTED)],
    words()("frame.work"): [pages[key] for key in WORK],
}
page = st.navigation(menu)
st.session_state.pop(drill.DRILLED, None)
here = page.url_path or ROOMS[0]
address.keep(here, sticky=(LANGUAGE,))
if wanted := st.session_state.pop(drill.GO_TO, ""):
    st.switch_page(pages[wanted], query_params=address.parameters())
if here in ROOMS:
    st.session_state[drill.ROOM] = here
with st.sidebar:
    language_switch()
    translate()
    say_sample()
page.run()
