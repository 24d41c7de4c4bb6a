"""How each kind of column reads in a table: units, shares, sparklines, status words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from analytics.exhibit import Column
from analytics.words import Words

show = st.column_config
KINDS: dict[str, Callable[[str], Any]] = {
    "text": show.TextColumn,
    "money": partial(show.NumberColumn, format="%,.1f"),
    "yuan": partial(show.NumberColumn, format="%,.2f"),
    "quantity": partial(show.NumberColumn, format="%,.0f"),
    "share": partial(show.NumberColumn, format="percent"),
    "ratio": partial(show.NumberColumn, format="%.2f"),
    "number": partial(show.NumberColumn, format="%,.0f"),
    "month": partial(show.DateColumn, format="YYYY-MM"),
    "date": partial(show.DateColumn, format="YYYY-MM-DD"),
    "status": show.TextColumn,
    "trend": show.LineChartColumn,
}


def configured(columns: Sequence[Column], say: Words) -> dict[str, Any]:
    """The column settings of a table, by column name."""
    return {column.name: KINDS[column.kind](label(column, say)) for column in columns}


def label(column: Column, say: Words) -> str:
    """The heading of a column, with its unit where it has one."""
    units = {"money": say.money_unit()[1], "yuan": say("unit.yuan")}
    name = say(column.label_key)
    return say("table.with_unit", name=name, unit=units[column.kind]) if column.kind in units else name


def shown(frame: pd.DataFrame, columns: Sequence[Column], say: Words) -> pd.DataFrame:
    """The rows in the units and words that the table shows."""
    divisor, _ = say.money_unit()
    changed = {}
    for column in columns:
        values = frame[column.name]
        if column.kind == "money":
            changed[column.name] = values / divisor
        elif column.kind == "status":
            changed[column.name] = pd.Series(
                [say(f"status.{code}") if isinstance(code, str) else None for code in values], index=values.index
            )
    return frame.assign(**changed)
