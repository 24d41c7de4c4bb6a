"""How each kind of column reads in a table: units, shares, sparklines, status words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from analytics.exhibit import Column
from analytics.words import Words


def configured(columns: Sequence[Column], say: Words) -> dict[str, Any]:
    """The column settings of a table, by column name."""
    return {column.name: _setting(column, say) for column in columns}


def shown(frame: pd.DataFrame, columns: Sequence[Column], say: Words) -> pd.DataFrame:
    """The rows in the units and words that the table shows."""
    divisor, _ = say.money_unit()
    ready = frame.copy()
    for column in columns:
        if column.kind == "money":
            ready[column.name] = ready[column.name] / divisor
        elif column.kind == "status":
            ready[column.name] = [
                say(f"status.{code}") if isinstance(code, str) else None for code in ready[column.name]
            ]
    return ready


def label(column: Column, say: Words) -> str:
    """The heading of a column, with its unit where it has one."""
    name = say(column.label_key)
    return say("table.with_unit", name=name, unit=say.money_unit()[1]) if column.kind == "money" else name


def _setting(column: Column, say: Words) -> Any:
    name = label(column, say)
    kinds = {
        "money": lambda: st.column_config.NumberColumn(name, format="%,.1f"),
        "quantity": lambda: st.column_config.NumberColumn(name, format="%,.0f"),
        "share": lambda: st.column_config.NumberColumn(name, format="percent"),
        "ratio": lambda: st.column_config.NumberColumn(name, format="%.2f"),
        "number": lambda: st.column_config.NumberColumn(name, format="%,.0f"),
        "month": lambda: st.column_config.DateColumn(name, format="YYYY-MM"),
        "date": lambda: st.column_config.DateColumn(name, format="YYYY-MM-DD"),
        "trend": lambda: st.column_config.LineChartColumn(name),
    }
    return kinds[column.kind]() if column.kind in kinds else st.column_config.TextColumn(name)
