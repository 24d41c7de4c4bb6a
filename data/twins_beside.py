"""Finds tables side by side that give the same lines different figures of one kind, as nothing tells them apart."""

from __future__ import annotations

from collections.abc import Sequence

from data.coding import plain
from data.delivery import SheetReading
from data.dictionary import datasets

MOST_LINES = 20_000  # nobody sets longer tables side by side


def twins_beside(readings: Sequence[SheetReading]) -> dict[int, str]:
    """By place: both of two tables of one sheet in the same rows, with the same names and days: pieces | money."""
    ready = [place for place, reading in enumerate(readings) if _is_compared(reading)]
    pairs = [(one, other) for one in ready for other in ready if one < other]
    twins = [pair for pair in pairs if _are_twins(*(readings[place] for place in pair))]
    return {place: "twins_beside" for pair in twins for place in pair}


def _is_compared(reading: SheetReading) -> bool:
    return reading.status == "ready" and reading.checked is not None and reading.checked.rows.num_rows <= MOST_LINES


def _are_twins(one: SheetReading, other: SheetReading) -> bool:
    assert one.checked is not None and other.checked is not None
    if (one.sheet, one.layout, one.match.dataset) != (other.sheet, other.layout, other.match.dataset):
        return False
    measures = datasets()[one.match.dataset or ""].totals
    same_kind = set(one.checked.totals) == set(other.checked.totals) and bool(one.checked.totals)
    mine, theirs = (checked.rows.drop_columns(list(measures)) for checked in (one.checked, other.checked))
    pairs = zip(mine.columns, theirs.columns, strict=True)
    return same_kind and mine.num_rows == theirs.num_rows and all(plain(a).equals(plain(b)) for a, b in pairs)
