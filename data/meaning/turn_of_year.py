"""Writes the years out of months that head columns over the turn of a year: 10月 11月 12月 1月, Apr … Mar."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from data.cells.dates import month_number
from data.cells.periods import period
from data.meaning.witness import witness_of
from data.reading import Refused
from data.tables import Table

FEWEST = 3
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_TWO_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*(?:年度?)?\s*[-/~—–至]\s*(?:20)?(\d\d)(?!\d)")


def with_years(table: Table, file_name: str) -> Table:
    """The table with the year before each of such months; as it is where no year turns among them.

    Raises Refused where nothing tells both years.
    """
    above = [name.split(" / ")[0].strip() for name in table.header]
    months = {i: month for i, text in enumerate(above) if not text.isdigit() and (month := month_number(text))}
    firsts = [i for i in months if i - 1 not in months or months[i] != months[i - 1]]
    turn = _turn([months[i] for i in firsts])
    if turn is None or any(period(name).year for name in table.header):
        return table
    year = _first_year(witness_of(table, file_name).texts)
    if year is None:
        raise Refused("turn_of_year", sheet=table.sheet, before=above[firsts[turn - 1]], after=above[firsts[turn]])
    header = list(table.header)
    for i, month in months.items():
        written = f"{year + (i >= firsts[turn])}年{month}月"
        header[i] = written + table.header[i].strip().removeprefix(above[i])
    return replace(table, header=tuple(header))


def _turn(months: Sequence[int]) -> int | None:
    """The place of January where months follow each other over the turn of one year; None elsewhere."""
    follows = all(after == before % 12 + 1 for before, after in pairwise(months))
    turns = [place for place, (before, after) in enumerate(pairwise(months), start=1) if after < before]
    return turns[0] if FEWEST <= len(months) <= 12 and follows and len(turns) == 1 else None


def _first_year(texts: Sequence[str]) -> int | None:
    """The earlier of two years that follow each other, where the titles or names say both."""
    for text in texts:
        for first, second in _TWO_YEARS.findall(text):
            if int(second) == (int(first) + 1) % 100:
                return int(first)
        told = sorted({int(year) for year in _YEAR.findall(text)})
        if len(told) == 2 and told[1] == told[0] + 1:
            return told[0]
    return None
