"""Takes out rows that head a group with how many lines follow, as exports write them: Azure Interior (5)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pyarrow as pa

from data.cells.numbers import number
from data.coding import listed
from data.tables import Table

LONGEST = 100_000
LOOKED_AT = 3  # a group heads the first rows, or there are none
_GROUP = re.compile(r".*\S \((\d{1,6})\)")


def without_counted_groups(table: Table) -> Table:
    """The table without such rows, where each says how many lines stand beneath it and names nothing besides."""
    if not 1 < table.body.num_rows <= LONGEST:
        return table
    firsts = listed(table.body.column(0).slice(0, LOOKED_AT))
    if not any(text and _GROUP.fullmatch(text) for text in firsts):
        return table
    counts = [_count(text) for text in listed(table.body.column(0))]
    groups = [place for place, count in enumerate(counts) if count]
    if not _hold(counts, groups) or not all(_names_nothing(table, place) for place in groups):
        return table
    return _without(table, groups)


def _count(text: str | None) -> int:
    """How many lines a group's row says that it has; 0 for any other row."""
    found = _GROUP.fullmatch(text) if text else None
    return int(found[1]) if found else 0


def _hold(counts: Sequence[int], groups: Sequence[int]) -> bool:
    """Whether the lines after each group's row, those of groups within it too, are as many as it says."""
    lines = np.cumsum([count == 0 for count in counts])
    ends = {int(lines[place]) for place in groups} | {int(lines[-1])}
    return 0 < len(groups) < len(counts) and all(int(lines[place]) + counts[place] in ends for place in groups)


def _names_nothing(table: Table, place: int) -> bool:
    """Whether the other cells of a row are sums or empty."""
    others = (column[place].as_py() for column in table.body.columns[1:])
    return all(text is None or number(text).point is not None for text in others)


def _without(table: Table, places: Sequence[int]) -> Table:
    kept = np.ones(table.body.num_rows, bool)
    kept[list(places)] = False
    mask, moved = pa.array(kept), np.cumsum(kept) - 1
    merged = tuple((c, int(moved[a]), int(moved[b])) for c, a, b in table.merged if kept[a] and kept[b])
    return replace(table, body=table.body.filter(mask), rows=table.rows.filter(mask), merged=merged)
