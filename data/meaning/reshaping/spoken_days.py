"""Writes days that stand as 5.12, 5/12 or 5-12 in a column or head columns out as 5月12日, if there is no doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pyarrow as pa

from data.cells.counting import counted_days
from data.coding import plain
from data.dictionary import datasets
from data.facts.labels import label
from data.meaning.headers import plain as plain_text
from data.meaning.recognising import BARE, meanings
from data.tables import Table

NEARLY_ALL = 0.95
LOOKED_AT = 100  # cells that must be such days before all are looked at
_OF_MONTHS = re.compile(r"月份|年月|期间|会计期|month|period|quarter|year|week|季|周", re.I)
_DAY = re.compile(r"(\d{1,2})([./-])(\d{1,2})")
_DIGIT = re.compile(r"\d")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
TENS = ("1", "2", "3")  # 5.1 may be the 10th where a spreadsheet took days for numbers

Parts = tuple[str, str]


def with_days_written_out(table: Table) -> Table:
    """The table with its days of that kind as texts that tell month from day; as it is where there are none."""
    for index, header in enumerate(table.header):
        column = table.body.column(index)
        if not names_days(header) or not _begins_so(column):
            continue
        written = _written_out(plain(column.combine_chunks()), header)
        if written is not None:
            table = replace(table, body=table.body.set_column(index, table.body.column_names[index], written))
    return replace(table, header=_headed_by_days(table.header))


def _headed_by_days(header: Sequence[str]) -> tuple[str, ...]:
    """The header with days that count up from column to column written out: 5.1, 5.2 …; 5.1 / 进, 5.1 / 销 …"""
    above = [name.partition(" / ")[0] for name in header]
    run = [i for i, text in enumerate(above) if _DAY.fullmatch(text.strip())]
    firsts = [i for i in run if i - 1 not in run or above[i] != above[i - 1] or header[i] == header[i - 1]]
    days = dict(zip(firsts, counted_days([above[i] for i in firsts]) or (), strict=False))
    written, told = list(header), ""
    for i in run if days else ():
        told = "{}月{}日".format(*days[i]) if i in days else told
        written[i] = told + header[i].removeprefix(above[i])
    return tuple(written)


def _begins_so(column: pa.ChunkedArray) -> bool:
    """Whether nearly all of the first cells are such days."""
    return _are_nearly_all(column.slice(0, LOOKED_AT).to_pylist())


def _are_nearly_all(texts: Sequence[str | None]) -> bool:
    """Whether nearly all texts are such days, but for labels of totals and of what stands below them (上期欠款)."""
    said = [text for text in texts if text and not label(text)]
    days = sum(bool(_DAY.fullmatch(text.strip())) for text in said)
    words = sum(not _DIGIT.search(text) for text in said) if 2 * days >= len(said) else 0
    return days >= NEARLY_ALL * max(len(said) - words, 1)


def names_days(header: str) -> bool:
    """Whether a header is the name of a day and not of a month or a week."""
    known = (m for m in meanings(header) if m.confidence >= BARE)
    return not _OF_MONTHS.search(plain_text(header)) and any(
        datasets()[m.dataset].fields[m.field].is_date for m in known
    )


def _written_out(cells: pa.Array, header: str) -> pa.Array | None:
    texts = cells.to_pylist()
    found = [_DAY.fullmatch(text.strip()) if text else None for text in texts]
    matched = [m for m in found if m]
    if not matched or not _are_nearly_all(texts):
        return None
    marks = {m[2] for m in matched}
    days = (
        _days([(m[1], m[3]) for m in matched], "." in marks, bool(_CHINESE.search(header))) if len(marks) == 1 else None
    )
    if days is None:
        return None
    written = iter(f"{month}月{day}日" for month, day in days)
    return pa.array([next(written) if match else text for match, text in zip(found, texts, strict=True)], pa.string())


def _days(parts: Sequence[Parts], dotted: bool, chinese: bool) -> list[tuple[int, int]] | None:
    """(month, day) of each; None where the parts can be read in more than one way or in none."""
    readings = [r for r in (_month_first(parts), _day_first(parts)) if _are_days(r)]
    if not dotted:
        return readings[0] if readings and (chinese or len(readings) == 1) else None
    return next(_sorted_ways(parts), None) if _are_days(_month_first(parts)) else None


def _month_first(parts: Sequence[Parts]) -> list[tuple[int, int]]:
    return [(int(a), int(b)) for a, b in parts]


def _day_first(parts: Sequence[Parts]) -> list[tuple[int, int]]:
    return [(int(b), int(a)) for a, b in parts]


def _are_days(days: Sequence[tuple[int, int]]) -> bool:
    return all(1 <= month <= 12 and 1 <= day <= 31 for month, day in days)


def _sorted_ways(parts: Sequence[Parts]) -> Iterator[list[tuple[int, int]]]:
    """The days as written, where a zero at an end or their order proves it; else with tens that lost their zero."""
    as_written = _month_first(parts)
    if any(len(b) > 1 and b.endswith("0") for _, b in parts) or not any(b in TENS for _, b in parts):
        yield as_written
        return
    if as_written == sorted(as_written):
        if any(b not in TENS for _, b in parts):
            yield as_written
        return
    raised: list[tuple[int, int]] = []
    for month, day in as_written:
        before = raised[-1] if raised else (0, 0)
        raised.append((month, day * 10) if (month, day) < before and str(day) in TENS else (month, day))
    if raised == sorted(raised):
        yield raised
