"""How each kind of column reads in a table: units, shares, sparklines, status words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from analytics.exhibit import Column
from analytics.words import Words, unspecified

show = st.column_config
KINDS: dict[str, Callable[[str], Any]] = {
    "text": show.TextColumn,
    "money": partial(show.NumberColumn, format="%,.1f"),
    "small money": partial(show.NumberColumn, format="%,.2f"),
    "yuan": partial(show.NumberColumn, format="%,.2f"),
    "quantity": partial(show.NumberColumn, format="%,.0f"),
    "share": partial(show.NumberColumn, format="%.1f%%"),
    "ratio": partial(show.NumberColumn, format="%.2f"),
    "number": partial(show.NumberColumn, format="%,.0f"),
    "month": partial(show.DateColumn, format="YYYY-MM"),
    "date": partial(show.DateColumn, format="YYYY-MM-DD"),
    "status": show.TextColumn,
    "verdict": show.TextColumn,
    "trend": show.LineChartColumn,
}
# Below this largest value, in the table's unit, one decimal would round too much away.
SMALL_MONEY = 100


def configured(frame: pd.DataFrame, columns: Sequence[Column], say: Words) -> dict[str, Any]:
    """The column settings of a table as shown, by column name."""
    return {column.name: KINDS[_kind(frame, column)](label(column, say)) for column in columns}


def _kind(frame: pd.DataFrame, column: Column) -> str:
    small = column.kind == "money" and not (frame[column.name].abs().max() >= SMALL_MONEY)
    return "small money" if small else column.kind


def label(column: Column, say: Words) -> str:
    """The heading of a column, with its unit where it has one."""
    units = {"money": say.money_unit()[1], "yuan": say("unit.yuan")}
    name = say(column.label_key)
    return say("table.with_unit", name=name, unit=units[column.kind]) if column.kind in units else name


def shown(frame: pd.DataFrame, columns: Sequence[Column], say: Words) -> pd.DataFrame:
    """The rows in the units and words that the table shows; figures become percent, codes words."""
    divisor, _ = say.money_unit()
    readings: dict[str, Callable[[Any], Any]] = {
        "money": lambda values: values / divisor,
        "share": lambda values: values * 100,
        "status": lambda values: _coded(values, "status", say),
        "verdict": lambda values: _coded(values, "verdict", say),
        "text": lambda values: _text(values, say),
    }
    return frame.assign(
        **{column.name: readings[column.kind](frame[column.name]) for column in columns if column.kind in readings}
    )


def _coded(values: Any, kind: str, say: Words) -> Any:
    return values.map(lambda code: say(f"{kind}.{code}") if isinstance(code, str) else None)


def _text(values: Any, say: Words) -> Any:
    """Texts as they are, the empty one and truth in words."""
    if values.dtype == bool:
        return values.map({True: say("yes"), False: say("no")})
    return values.where(values != "", unspecified(say, ""))
