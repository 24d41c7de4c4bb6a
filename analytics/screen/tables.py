"""An exhibit's rows as a sortable, searchable table, and as files to take away."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc
import streamlit as st

from analytics.ask import as_frame
from analytics.exhibit import Exhibit
from analytics.export.table import csv_bytes, xlsx_bytes
from analytics.screen import drill
from analytics.screen.columns import configured, shown
from analytics.screen.session import scope, words
from analytics.words import MISSING

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# Fewer rows than this are seen at a glance; a search box would only stand in the way.
ROWS_WORTH_SEARCHING = 8


def show_table(exhibit: Exhibit, room: str) -> None:
    """The table under an exhibit; a selected row is followed where the exhibit has a drill."""
    rows, say, name = exhibit.rows, words(), f"{room}.{exhibit.key}"
    if rows is None or not rows.num_rows:
        return
    with st.container(key=f"tools-{name}", horizontal=True, vertical_alignment="center"):
        order = _search(exhibit, rows, name)
        _offer_files(exhibit, room)
    key = drill.key(name, "table")
    frame = shown(as_frame(rows.take(pa.array(order, pa.int64()))), exhibit.columns, say)
    st.dataframe(
        frame,
        column_config=configured(frame, exhibit.columns, say),
        column_order=[column.name for column in exhibit.columns],
        hide_index=True,
        placeholder=MISSING,
        key=key,
        on_select=(lambda: drill.from_table(exhibit, key, order)) if exhibit.drill else "ignore",
        selection_mode="single-row",
        alt=exhibit.headline,
    )


def _search(exhibit: Exhibit, rows: pa.Table, name: str) -> list[int]:
    """The places of the rows to show: all, or those that hold what the reader searches for."""
    if rows.num_rows < ROWS_WORTH_SEARCHING:
        return list(range(rows.num_rows))
    say = words()
    wanted = st.text_input(
        say("table.search"),
        key=f"{name}.search",
        placeholder=say("table.search_hint", rows=f"{rows.num_rows:,}"),
        label_visibility="collapsed",
    )
    return matching(rows, exhibit, (wanted or "").strip())


def matching(rows: pa.Table, exhibit: Exhibit, wanted: str) -> list[int]:
    """The places of the rows of which some shown text contains what is wanted, whatever its case."""
    shown_names = {column.name for column in exhibit.columns}
    texts = [field.name for field in rows.schema if field.name in shown_names and pa.types.is_string(field.type)]
    if not wanted or not texts:
        return list(range(rows.num_rows))
    hits = [pc.match_substring(pc.fill_null(rows[name], ""), wanted, ignore_case=True).to_pylist() for name in texts]
    return [place for place, found in enumerate(zip(*hits, strict=True)) if any(found)]


def _offer_files(exhibit: Exhibit, room: str) -> None:
    """The exact rows as CSV and XLSX, made only when asked for."""
    rows, columns, say = exhibit.rows, exhibit.columns, words()
    title = f"{say(f'{room}.title')}-{exhibit.key}"
    file_name = f"{title}-{scope().as_of.isoformat()}"
    kinds = {
        "csv": ("text/csv", lambda: csv_bytes(rows, columns, say)),
        "xlsx": (XLSX, lambda: xlsx_bytes(rows, columns, say, title)),
    }
    for kind, (mime, make) in kinds.items():
        st.download_button(
            say(f"table.{kind}"),
            make,
            file_name=f"{file_name}.{kind}",
            mime=mime,
            key=f"{room}.{exhibit.key}.{kind}",
            on_click="ignore",
            help=say("table.exact"),
        )
