"""The rule behind an exhibit, the thresholds in force and the files it rests on."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc
import streamlit as st

from analytics.ask import MART, as_frame, ask, query_named
from analytics.exhibit import Column, Exhibit
from analytics.screen.columns import configured, shown
from analytics.screen.origin import show_origin
from analytics.screen.plain import plain
from analytics.screen.session import reader, store, words
from analytics.screen.thresholds import said
from data import settings
from data.queries import Query

# Which datasets the rows of a mart or a staging view come from.
RESTS_ON = {
    "mart_sales_month": ("sales",),
    "mart_sales_day": ("sales",),
    "mart_promotion_month": ("sales",),
    "mart_stock_count": ("inventory",),
    "mart_expense_month": ("expense",),
    "mart_target_month": ("target",),
    "mart_market_month": ("sales", "competitor"),
    "mart_customer": ("customer",),
    "mart_product": ("product",),
    "mart_visit": ("visit",),
    "mart_receivable": ("receivable",),
    "stg_sales": ("sales",),
    "stg_inventory": ("inventory",),
    "stg_expense": ("expense",),
    "stg_target": ("target",),
    "stg_competitor": ("competitor",),
    "stg_visit": ("visit",),
    "stg_receivable": ("receivable",),
}
FILE_COLUMNS = (
    Column("dataset", "text"),
    Column("file_name"),
    Column("sender"),
    Column("first_date", "date"),
    Column("last_date", "date"),
    Column("rows_loaded", "number"),
)
FILES_LISTED = 200


def show_meaning(exhibit: Exhibit, room: str, queries: tuple[str, ...]) -> None:
    """How it is counted, with the thresholds in force, and from which files."""
    if exhibit.meaning:
        st.markdown(exhibit.meaning)
    _thresholds(room, queries)
    _files(room, exhibit.key, queries)


def _thresholds(room: str, queries: tuple[str, ...]) -> None:
    """The settings that the queries read, with the values in force."""
    used = {name for query in _all(room, queries) for name in query.parameters}
    values = settings.values(store())
    lines = [said(words(), setting, values[name]) for name, setting in settings.known().items() if name in used]
    if lines:
        st.caption(plain(words()("exhibit.thresholds", values=words().listed(lines))))


def _files(room: str, exhibit_key: str, queries: tuple[str, ...]) -> None:
    """The files behind an exhibit; a selected one opens to its original."""
    say, rests_on = words(), _datasets(room, queries)
    rows = ask(store(), "deliveries.files", reader().scope).rows
    rows = rows.filter(pc.is_in(rows["dataset"], pa.array(sorted(rests_on), pa.string())))
    st.caption(say("exhibit.sources", files=rows.num_rows, queries=say.listed(_named(room, queries))))
    if rows.num_rows:
        frame = shown(as_frame(rows.slice(0, FILES_LISTED)), FILE_COLUMNS, say)
        frame["dataset"] = [say(f"dataset.{name}") for name in frame["dataset"]]
        name = f"{room}.{exhibit_key}.files"
        chosen = st.dataframe(
            frame,
            column_config=configured(frame, FILE_COLUMNS, say),
            column_order=[column.name for column in FILE_COLUMNS],
            hide_index=True,
            placeholder="—",
            on_select="rerun",
            selection_mode="single-row",
            key=name,
        )
        for place in chosen["selection"]["rows"]:
            show_origin(rows["batch_id"][place].as_py(), name)


def _datasets(room: str, queries: tuple[str, ...]) -> set[str]:
    marts = {mart for query in _all(room, queries) for mart in MART.findall(query.sql)}
    return {dataset for mart in marts for dataset in RESTS_ON.get(mart, ())}


def _all(room: str, queries: tuple[str, ...]) -> list[Query]:
    """The queries and all that they build on, each within its own room."""
    found: list[Query] = []
    for name in _named(room, queries):
        query = query_named(name)
        found += [query, *_all(name.partition(".")[0], tuple(sorted(query.uses)))]
    return found


def _named(room: str, queries: tuple[str, ...]) -> list[str]:
    """`room.query` of each; a query of another room is given so already."""
    return [name if "." in name else f"{room}.{name}" for name in queries]
