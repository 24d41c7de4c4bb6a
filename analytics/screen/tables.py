"""An exhibit's rows as a sortable, searchable table, and as files to take away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import pyarrow as pa
import pyarrow.compute as pc
import streamlit as st

from analytics.ask import as_frame
from analytics.exhibit import Exhibit
from analytics.export.table import csv_bytes, xlsx_bytes
from analytics.screen import drill
from analytics.screen.columns import configured, shown
from analytics.screen.origin import show_origin
from analytics.screen.session import scope, words
from analytics.words import MISSING

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
BATCH = "batch_id"  # what the rows of lines carry, so that each opens to its file
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
    are_lines = BATCH in rows.column_names
    st.dataframe(
        frame,
        column_config=configured(frame, exhibit.columns, say),
        column_order=[column.name for column in exhibit.columns],
        hide_index=True,
        placeholder=MISSING,
        key=key,
        on_select=(lambda: drill.from_table(exhibit, key, order)) if exhibit.drill else _on_select(are_lines),
        selection_mode="single-row",
        alt=exhibit.headline,
    )
    if are_lines:
        _show_origin(rows.take(pa.array(order, pa.int64())), st.session_state[key]["selection"]["rows"], name)


def _on_select(are_lines: bool) -> Literal["rerun", "ignore"]:
    return "rerun" if are_lines else "ignore"


def _show_origin(lines: pa.Table, selected: Sequence[int], name: str) -> None:
    """File, sheet and row of the selected line, and its original; until one is selected, that it can be."""
    for line in lines.take(pa.array([place for place in selected if place < lines.num_rows], pa.int64())).to_pylist():
        show_origin(line[BATCH], name, line["sheet_name"], line["row_no"])
    if not selected:
        st.caption(words()("origin.select"))


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
