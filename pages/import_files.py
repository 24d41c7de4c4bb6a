"""Import: files in, a preview of what they become, and the ledger of what was loaded."""

import streamlit as st

from analytics.screen import words
from analytics.screen.importing import show_import
from analytics.screen.ledger import show_ledger
from analytics.screen.missing import offer_templates
from analytics.screen.timeliness import show_timeliness
from data.dictionary import datasets

say = words()
st.title(say("import_files.title"), anchor=False)
files, loaded, senders, templates = st.tabs(
    [say(f"import_files.tab.{name}") for name in ("files", "ledger", "senders", "templates")]
)
with files:
    show_import()
with loaded:
    show_ledger()
with senders:
    show_timeliness()
with templates:
    offer_templates(tuple(datasets()))
