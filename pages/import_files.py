"""Import: files in, a preview of what they become, and the ledger of what was loaded."""

import streamlit as st

from analytics.screen import words
from analytics.screen.imported import open_last_again, remember_open, tab_key, tab_label
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
open_last_again()
tabs = st.tabs([tab_label(name) for name in TABS], key=tab_key(), on_change="rerun")
for tab, (name, show) in zip(tabs, TABS.items(), strict=True):
    if tab.open:
        remember_open(name)
    # Files that were dropped are kept only while their uploader is drawn.
    if tab.open or name == "files":
        with tab:
            show()
