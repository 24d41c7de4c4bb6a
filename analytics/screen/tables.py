"""An exhibit's rows as a sortable, searchable table, and as files to take away."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc
import streamlit as st

from analytics.ask import as_frame
from analytics.exhibit import Exhibit
from analytics.screen import drill
from analytics.screen.columns import configured, shown
from analytics.screen.session import words


def show_table(exhibit: Exhibit, name: str) -> None:
    """The table under an exhibit; a selected row is followed where the exhibit has a drill."""
    say, rows = words(), exhibit.rows
    assert rows is not None
    wanted = st.text_input(say("table.search"), key=f"{name}.search", placeholder=say("table.search_hint"))
    order = _matching(rows, exhibit, wanted or "")
    key = drill.key(name, "table")
    st.dataframe(
        shown(as_frame(rows.take(order)), exhibit.columns, say),
        column_config=configured(exhibit.columns, say),
        column_order=[column.name for column in exhibit.columns],
        hide_index=True,
        placeholder="—",
        key=key,
        on_select=(lambda: drill.from_table(exhibit, key, order)) if exhibit.drill else "ignore",
        selection_mode="single-row",
        alt=exhibit.headline,
    )


def _matching(rows: pa.Table, exhibit: Exhibit, wanted: str) -> list[int]:
    """The places of the rows whose texts contain what is searched for."""
    if not wanted.strip():
        return list(range(rows.num_rows))
    texts = [
        rows[c.name].combine_chunks() for c in exhibit.columns if pa.types.is_string(rows.schema.field(c.name).type)
    ]
    hits = [
        pc.fill_null(pc.match_substring(text, wanted.strip(), ignore_case=True), False).to_pylist() for text in texts
    ]
    return [place for place, found in enumerate(zip(*hits, strict=True)) if any(found)]
