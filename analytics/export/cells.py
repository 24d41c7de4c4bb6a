"""How exact values read in a small table: money in the language's unit, shares in percent, codes in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from analytics.exhibit import Column
from analytics.words import MISSING, Words, unspecified

WORDS = ("text", "status", "verdict", "month", "date")
# Below this largest value, in the table's unit, one decimal would round too much away.
SMALL_MONEY = 100


def heading(column: Column, say: Words) -> str:
    """The heading of a column, with its unit where it has one."""
    units = {"money": say.money_unit()[1], "yuan": say("unit.yuan")}
    name = say(column.label_key)
    return say("table.with_unit", name=name, unit=units[column.kind]) if column.kind in units else name


def text(column: Column, value: Any, say: Words) -> str:
    """A value as a reader reads it; a dash for missing."""
    if value is None:
        return unspecified(say, None) if column.kind == "text" else MISSING
    if isinstance(value, bool):
        return say("yes" if value else "no")
    return READINGS.get(column.kind, _plain)(value, say)


def _money(value: Any, say: Words) -> str:
    scaled = float(value) / say.money_unit()[0]
    return f"{scaled:,.1f}" if abs(scaled) >= SMALL_MONEY else f"{scaled:,.2f}"


def _plain(value: Any, say: Words) -> str:
    return say.day(value) if isinstance(value, date) else str(value)


READINGS: dict[str, Callable[[Any, Words], str]] = {
    "text": lambda value, say: unspecified(say, str(value)),
    "status": lambda value, say: say(f"status.{value}") if value else MISSING,
    "verdict": lambda value, say: say(f"verdict.{value}") if value else MISSING,
    "money": _money,
    "yuan": lambda value, _say: f"{float(value):,.2f}",
    "quantity": lambda value, _say: f"{float(value):,.0f}",
    "number": lambda value, _say: f"{float(value):,.0f}",
    "ratio": lambda value, _say: f"{float(value):.2f}",
    "share": lambda value, say: say.percent(value),
    "month": lambda value, _say: f"{value:%Y-%m}",
    "date": lambda value, _say: f"{value:%Y-%m-%d}",
}
