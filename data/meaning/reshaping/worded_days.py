"""Writes days without a year as programs shorten them (1-May, May 1) as 1 May, if none can be a month of a year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import pyarrow as pa

from data.cells.dates import MONTHS
from data.coding import rewritten
from data.facts.labels import label
from data.meaning.reshaping.spoken_days import NEARLY_ALL, names_days
from data.tables import Table

LOOKED_AT = 400
SHORT_YEARS = range(5, 36)  # what 24-May or May-24 may be a year by
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[-/. ]*(?P<month>{_MONTH})\.?", re.I)
_MONTH_DAY = re.compile(rf"(?P<month>{_MONTH})\.?[-/. ]*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?", re.I)


def with_worded_days(table: Table) -> Table:
    """The table with its days of that kind as texts that every reader of days knows."""
    for index, header in enumerate(table.header):
        column = table.body.column(index)
        if names_days(header) and _are_days(column.slice(0, LOOKED_AT).to_pylist()):
            written = rewritten(column, _written_out)
            table = replace(table, body=table.body.set_column(index, table.body.column_names[index], written))
    return table


def _are_days(texts: Sequence[str | None]) -> bool:
    """Whether nearly all cells are such days, and one of them counts none that a year could be meant by."""
    said = [text for text in texts if text and not label(text)]
    found = [match for text in said if (match := _day(text))]
    days = {int(match["day"]) for match in found}
    return len(found) >= NEARLY_ALL * max(len(said), 1) and bool(days - set(SHORT_YEARS))


def _day(text: str) -> re.Match[str] | None:
    return _DAY.fullmatch(text.strip()) or _MONTH_DAY.fullmatch(text.strip())


def _written_out(texts: pa.Array) -> pa.Array:
    return pa.array([_day_first(text) if text else text for text in texts.to_pylist()], pa.string())


def _day_first(text: str) -> str:
    found = _day(text)
    return f"{int(found['day'])} {found['month'].capitalize()}" if found else text
