"""Rows that were set aside: the first of them with their reasons, and all of them as a workbook to send back."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from analytics.screen.missing import XLSX
from analytics.screen.plain import plain
from analytics.screen.session import language, words
from data import rejected
from data.rejected import Rejected

SHOWN = 5


def show_rejected(found: Sequence[Rejected]) -> None:
    """The first rows of each table with the reason before the cells."""
    say = words()
    for one in found:
        if len(found) > 1:
            st.caption(plain(one.sheet))
        st.dataframe(
            [
                {
                    say("import_files.row"): row["row_no"],
                    say("import_files.reason"): rejected.reason(row, language()),
                    **{name: cell for name, cell in row["cells"].items() if cell is not None},
                }
                for row in one.rows[:SHOWN]
            ],
            hide_index=True,
            placeholder="—",
        )


def offer_rejected(found: Sequence[Rejected], name: str, key: str) -> None:
    """A workbook with every rejected row of a file; nothing where there is none."""
    rows = sum(len(one.rows) for one in found)
    if not rows:
        return
    chosen = language()
    st.download_button(
        words()("import_files.send_back", rows=f"{rows:,}"),
        lambda: rejected.as_xlsx(found, chosen),
        file_name=rejected.file_name(name, chosen),
        mime=XLSX,
        key=f"rejected.{key}",
        on_click="ignore",
    )
