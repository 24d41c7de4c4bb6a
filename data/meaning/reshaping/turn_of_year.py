"""Writes the years out of months and days over the turn of a year: 10月 … 2月 across or in rows, Apr … Mar."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

import pyarrow as pa

from data.cells.dates import MONTHS, month_number
from data.cells.periods import period
from data.coding import listed
from data.dictionary import calendar
from data.facts.labels import label
from data.meaning.headers import key
from data.meaning.witness import witness_of
from data.reading import Refused
from data.tables import Table

FEWEST = 3
ALL_MONTHS = 12
LOOKED_AT = 100  # cells that must be such days before all are looked at
_YEARLESS = re.compile(r"(1[0-2]|0?[1-9])月(?:份|(?:0?[1-9]|[12]\d|3[01])日)?")
_MONTH = re.compile(r"(1[0-2]|0?[1-9])月份?")
_BARE_MONTH = re.compile(r"(1[0-2]|0?[1-9])(?:月份?)?")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_TWO_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*(?:年度?)?\s*[-/~—–至]\s*(?:20)?(\d\d)(?!\d)")


def with_years(table: Table, file_name: str) -> Table:
    """The table with the year before each of such months and days; as it is where no year turns among them.

    Raises Refused where months do so and nothing tells both years.
    """
    return _across(_turned(_down(table, file_name), file_name), file_name)


def _down(table: Table, file_name: str) -> Table:
    """Months and days in rows (10月, 1月3日), where the titles say a range of less than a year that holds them."""
    told = witness_of(table, file_name).told
    first, last = (told.period.first_day(), told.period.last) if told else (None, None)
    if not first or not last or last.year != first.year + 1 or last.month >= first.month:
        return table
    years = {
        m: first.year if m >= first.month else last.year for m in range(1, 13) if m >= first.month or m <= last.month
    }
    for index in range(len(table.header)):
        column = table.body.column(index)
        if all(_are_of(listed(part.combine_chunks()), years) for part in (column.slice(0, LOOKED_AT), column)):
            body = table.body.set_column(index, table.body.column_names[index], _dated(listed(column), years))
            table = replace(table, body=body)
    return table


def _are_of(texts: Sequence[str | None], years: Mapping[int, int]) -> bool:
    """Whether some texts are such months or days, and all of them of months whose year is known."""
    found = [_YEARLESS.fullmatch(text) for text in texts if text]
    return bool(found) and all(m and int(m[1]) in years for m in found)


def _dated(texts: Sequence[str | None], years: Mapping[int, int]) -> pa.Array:
    """The texts with the year of their month."""
    months = [text and _YEARLESS.fullmatch(text) for text in texts]
    return pa.array([f"{years[int(m[1])]}年{t}" if m else t for m, t in zip(months, texts, strict=True)], pa.string())


def _turned(table: Table, file_name: str) -> Table:
    """Months in rows that go over the turn of a year (11月, 12月, 1月) without a range in the titles."""
    if any(key(header) in calendar()["year"] for header in table.header):
        return table
    for index, header in enumerate(table.header):
        run, is_once = _run_of_months(table.body.column(index), bare=key(header) in calendar()["month"])
        turn = _turn(run) if len(run) < ALL_MONTHS or is_once else None
        if turn is not None:
            table = _with_turn(table, index, run, turn, _year_of(run, table, file_name))
    return table


def _run_of_months(column: pa.ChunkedArray, bare: bool) -> tuple[list[int], bool]:
    """(the months that a column tells without years, in the order in which they first stand, whether each but once).

    None for any other column.
    """
    months: list[int] = []
    for part in (column.slice(0, LOOKED_AT), column):
        if not (months := _months_of(listed(part), bare)):
            return [], False
    run = list(dict.fromkeys(months))
    return run, len(run) == len(months)


def _with_turn(table: Table, index: int, run: Sequence[int], turn: int, year: int | None) -> Table:
    if year is None:
        raise Refused("turn_of_year", sheet=table.sheet, before=f"{run[turn - 1]}月", after=f"{run[turn]}月")
    years = {month: year + (place >= turn) for place, month in enumerate(run)}
    column = _written(listed(table.body.column(index)), years)
    return replace(table, body=table.body.set_column(index, table.body.column_names[index], column))


def _months_of(texts: Sequence[str | None], bare: bool) -> list[int]:
    """The months of texts that are all months without a year, totals apart; [] where others stand among them."""
    said = [text.strip() for text in texts if text and not label(text)]
    found = [_month_of(text, bare) for text in said]
    return [month for month in found if month] if all(found) else []


def _month_of(text: str, bare: bool) -> int | None:
    """The month of 5月, May, and where it is `bare` of 5."""
    if found := (_BARE_MONTH if bare else _MONTH).fullmatch(text):
        return int(found[1])
    return MONTHS.get(text.lower())


def _year_of(run: Sequence[int], table: Table, file_name: str) -> int | None:
    """The year of the first of some months: of two years that are told, or of the month that ends or begins them."""
    witness = witness_of(table, file_name)
    if (year := _first_year(witness.texts)) is not None:
        return year
    told = witness.told.period if witness.told else None
    if told is None or not told.year or told.month not in (run[0], run[-1]):
        return None
    return told.year if told.month == run[0] else told.year - 1


def _written(texts: Sequence[str | None], years: Mapping[int, int]) -> pa.Array:
    """The texts of months with their years, totals as they are."""
    found = [_month_of(text.strip(), bare=True) if text else None for text in texts]
    return pa.array([f"{years[m]}年{m}月" if m else t for m, t in zip(found, texts, strict=True)], pa.string())


def _across(table: Table, file_name: str) -> Table:
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
