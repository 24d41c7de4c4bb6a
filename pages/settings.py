"""Settings: every threshold in words, with its bounds and its value in force."""

import streamlit as st

from analytics.screen import words
from analytics.screen.settings_form import show_settings

say = words()
st.title(say("settings.title"), anchor=False)
st.caption(say("settings.question"))
show_settings()
