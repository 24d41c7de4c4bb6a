"""Finds tables that only pick out lines of another one: a list of what runs low under the stock it is taken from."""

from __future__ import annotations

from collections.abc import Sequence

from data.coding import plain
from data.delivery import SheetReading
from data.dictionary import datasets
from data.sums import days_of

MOST_LINES = 20_000  # nobody picks from longer tables by hand
LEAST_LINES = 3  # of what happened, where a line or two may be alike by chance; of what stands there one is enough


def excerpts(readings: Sequence[SheetReading]) -> dict[int, str]:
    """By place: tables of which each line, with its names and figures, stands in a longer one of the same days."""
    ready = [place for place, reading in enumerate(readings) if _is_compared(reading)]
    found = [one for one in ready if any(_picks_from(readings[one], readings[other]) for other in ready)]
    return dict.fromkeys(found, "excerpt_of_sheet")


def _is_compared(reading: SheetReading) -> bool:
    return reading.status == "ready" and reading.checked is not None and reading.checked.rows.num_rows <= MOST_LINES


def _picks_from(part: SheetReading, whole: SheetReading) -> bool:
    assert part.checked is not None and whole.checked is not None
    dataset, lines = datasets()[part.match.dataset or ""], part.checked.rows.num_rows
    least = 1 if dataset.at_end and part.sheet == whole.sheet else LEAST_LINES
    if dataset.name != whole.match.dataset or not least <= lines < whole.checked.rows.num_rows:
        return False
    if days_of(part) != days_of(whole):
        return False
    said = [name for name in _said(part) if name != "row_no"]
    measures = set(dataset.totals)
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
