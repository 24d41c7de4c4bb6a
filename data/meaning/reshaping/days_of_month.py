"""Writes the days 1, 2, 3 … (1日, 2日 …) of a month that a title tells out as 12月1日."""

from __future__ import annotations

import re
from dataclasses import replace

import pyarrow as pa

from data.coding import plain
from data.dictionary import calendar
from data.facts.labels import label
from data.meaning.headers import key
from data.meaning.reshaping.days_across import is_of_one_month
from data.meaning.witness import witness_of
from data.tables import Table
from data.vocabulary import words

LEAST = 3  # different days
LOOKED_AT = 100  # cells that must be such days before all are looked at
_NAMES = frozenset(map(key, words("beside", "day_names")))
_PARTS, _DATE = frozenset(words("beside", "day_parts")), "日期"  # the part of a date, which the cells are now whole
_DAY = re.compile(r"(3[01]|[12]\d|0?[1-9])\s*[日号]?")


def with_days_of_month(table: Table, file_name: str) -> Table:
    """The table with such days as texts that tell their month; as it is where there are none or no month is told."""
    index = next((i for i, header in enumerate(table.header) if key(header) in _NAMES), None)
    if index is None or any(key(header) in calendar()["month"] for header in table.header):
        return table
    column = table.body.column(index)
    if not _are_days(column.slice(0, LOOKED_AT).to_pylist(), least=1):
        return table
    texts = plain(column.combine_chunks()).to_pylist()
    told = witness_of(table, file_name).told
    if not _are_days(texts, LEAST) or told is None or not is_of_one_month(told.period):
        return table
    year = f"{told.period.year}年" if told.period.year else ""
    days = (_DAY.fullmatch(text) if text else None for text in texts)
    written = [
        f"{year}{told.period.month}月{int(day[1])}日" if day else text for day, text in zip(days, texts, strict=True)
    ]
    body = table.body.set_column(index, table.body.column_names[index], pa.array(written, pa.string()))
    header = [_DATE if i == index and key(name) in _PARTS else name for i, name in enumerate(table.header)]
    return replace(table, body=body, header=tuple(header))


def _are_days(texts: list[str | None], least: int) -> bool:
    """Whether all texts but labels of totals are days of one month that never go back."""
    said = [text for text in texts if text and not label(text)]
    found = [_DAY.fullmatch(text) for text in said]
    days = [int(day[1]) for day in found if day]
    return len(days) == len(said) and days == sorted(days) and len(set(days)) >= least
