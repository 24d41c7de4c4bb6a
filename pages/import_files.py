"""Import: files in, a preview of what they become, and the ledger of what was loaded."""

import streamlit as st

from analytics.screen import words
from analytics.screen.importing import show_import
from analytics.screen.ledger import show_ledger
from analytics.screen.missing import offer_templates
from analytics.screen.names import show_names
from analytics.screen.timeliness import show_timeliness
from data.dictionary import datasets

say = words()
st.title(say("import_files.title"), anchor=False)
TABS = {
    "files": show_import,
    "ledger": show_ledger,
    "senders": show_timeliness,
    "names": show_names,
    "templates": lambda: offer_templates(tuple(datasets())),
}
for tab, show in zip(st.tabs([say(f"import_files.tab.{name}") for name in TABS]), TABS.values(), strict=True):
    with tab:
        show()
