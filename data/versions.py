"""Finds sheets that are versions of one table: most lines the same, some corrected. Only the last may count."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from data.coding import plain
from data.delivery import SheetReading
from data.dictionary import datasets
from data.vocabulary import text as written

MOST_LINES = 20_000  # nobody corrects longer sheets by hand
LEAST_SHARED = 8
LEAST_COPIED = 3  # of a sheet that a program named after another: 7月 (2)
MOSTLY = 0.6

Lines = Counter[tuple[object, ...]]

_COPY = re.compile(r"\s*[(（]\d[)）]$")
_EARLIER = re.compile(written("version", "earlier"), re.I)


def earlier_versions(readings: Sequence[SheetReading]) -> dict[int, str]:
    """By place: sheets that another holds or corrects (they are hidden or named so); both where nothing tells which."""
    compared = [place for place, reading in enumerate(readings) if _is_compared(reading)]
    lines = {place: _lines(readings[place]) for place in compared if len(compared) > 1}
    found: dict[int, str] = {}
    for place, other in _pairs(readings, lines):
        part = place if lines[place].total() <= lines[other].total() else other
        if lines[part] <= lines[place + other - part]:
            found[part] = "part_of_sheet"
            continue
        one = _is_earlier(readings[place]), _is_earlier(readings[other])
        if one[0] == one[1]:
            found = dict.fromkeys((place, other), "two_versions") | found
        else:
            found.setdefault(place if one[0] else other, "earlier_version")
    return found


def _pairs(readings: Sequence[SheetReading], lines: Mapping[int, Lines]) -> Iterator[tuple[int, int]]:
    """The places of every two sheets of which one has most lines of the other."""
    for place, mine in lines.items():
        for other, theirs in lines.items():
            alike = readings[place].match.dataset == readings[other].match.dataset
            named = _is_copy(readings[place].sheet, readings[other].sheet)
            if place < other and alike and _is_mostly(mine, theirs, LEAST_COPIED if named else LEAST_SHARED):
                yield place, other


def _is_compared(reading: SheetReading) -> bool:
    """A sheet that is ready to load and adds up; lists that hold until the next one count nothing twice."""
    if reading.status != "ready" or reading.checked is None or not datasets()[reading.match.dataset or ""].measures:
        return False
    return LEAST_COPIED <= reading.checked.rows.num_rows <= MOST_LINES


def _lines(reading: SheetReading) -> Lines:
    """The lines with any figure other than nothing, and how often each stands there.

    Days of sales that a sheet's name tells (0520版, 0525版) may as well say when it was made.
    """
    assert reading.checked is not None
    dataset = datasets()[reading.match.dataset or ""]
    told = [c.field for c in reading.match.columns if c.role == "constant" and dataset.name == "sales"]
    rows = reading.checked.rows.drop_columns(["row_no", *({dataset.date} & {*told})])
    measures = [at for at, name in enumerate(rows.column_names) if name in dataset.measures]
    lines = zip(*(plain(column).to_pylist() for column in rows.columns), strict=True)
    return Counter(line for line in lines if any(line[at] for at in measures))


def _is_copy(one: str, other: str) -> bool:
    """Whether two sheets have one name but for the number that a program gives a copy."""
    return bool(_COPY.search(one) or _COPY.search(other)) and _COPY.sub("", one) == _COPY.sub("", other)


def _is_mostly(one: Lines, other: Lines, least: int) -> bool:
    shared = (one & other).total()
    return shared >= max(least, MOSTLY * min(one.total(), other.total()))


def _is_earlier(reading: SheetReading) -> bool:
    return reading.hidden or bool(_EARLIER.search(reading.sheet))
