"""Finds tables that only pick out lines of another one: a list of what runs low under the stock it is taken from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.coding import plain
from data.delivery import SheetReading
from data.dictionary import datasets
from data.sums import own_titles
from data.vocabulary import text as written

MOST_LINES = 20_000  # nobody picks from longer tables by hand
DATASETS = ("sales", "inventory", "receivable", "expense")
DOCUMENT = "doc_no"  # which tells a line from all others
_PICKED = re.compile(written("beside", "picked"), re.I)


def excerpts(readings: Sequence[SheetReading]) -> dict[int, str]:
    """By place: tables of which each line, with its day, names and figures, stands in a longer one.

    That one may itself be a summary of the lines: orders beside what was bought with each. The lines of two shops may
    be alike; so their documents say that they are the same, or titles that they were picked.
    """
    known = [reading for reading in readings if _is_compared(reading)]
    found = [place for place, reading in enumerate(readings) if reading.status == "ready" and _is_compared(reading)]
    found = [p for p in found if DOCUMENT in _said(readings[p]) or _says_picked(readings[p], readings)]
    found = [place for place in found if any(_picks_from(readings[place], other) for other in known)]
    return dict.fromkeys(found, "excerpt_of_sheet")


def _is_compared(reading: SheetReading) -> bool:
    rows = reading.checked.rows.num_rows if reading.checked is not None else 0
    told = reading.status in ("ready", "ignored") and reading.match.dataset in DATASETS
    return told and 0 < rows <= MOST_LINES


def _says_picked(reading: SheetReading, readings: Sequence[SheetReading]) -> bool:
    """Whether its sheet's name or a title of its own says what its lines were picked for: 低库存预警."""
    return any(map(_PICKED.search, (reading.sheet, *own_titles(reading, readings))))


def _picks_from(part: SheetReading, whole: SheetReading) -> bool:
    assert part.checked is not None and whole.checked is not None
    dataset = datasets()[part.match.dataset or ""]
    if dataset.name != whole.match.dataset or part.checked.rows.num_rows >= whole.checked.rows.num_rows:
        return False
    said, measures = [name for name in _said(part) if name != "row_no"], set(dataset.totals)
    told = bool(measures & set(said)) and bool(set(said) - measures) and set(said) <= set(_said(whole))
    return told and _lines(part, said) <= _lines(whole, said)


def _said(reading: SheetReading) -> list[str]:
    """The fields of which any line says something."""
    assert reading.checked is not None
    rows = reading.checked.rows
    return [name for name in rows.column_names if rows[name].null_count < rows.num_rows]


def _lines(reading: SheetReading, said: Sequence[str]) -> set[tuple[object, ...]]:
    assert reading.checked is not None
    return set(zip(*(plain(reading.checked.rows[name]).to_pylist() for name in said), strict=True))
