"""All that pages share on screen; with frame.py, pages/ and dashboard.py the only Streamlit."""

from analytics.screen.exhibits import show_exhibit
from analytics.screen.rooms import show_room, show_title
from analytics.screen.session import language, reader, store, words

__all__ = ["language", "reader", "show_exhibit", "show_room", "show_title", "store", "words"]
