"""Cuts a sheet at its blank rows and columns into the areas where something stands."""

from __future__ import annotations

import numpy as np

from data.finding.cells import Area

MOST_GAPS = 300  # more blank rows than this are spacing inside one table


def areas(filled: np.ndarray) -> list[Area]:
    """The areas that no blank row or column crosses, top to bottom, left to right."""
    whole = Area(0, filled.shape[0], 0, filled.shape[1])
    return sorted(_cut(filled, whole), key=lambda area: (area.top, area.left))


def _cut(filled: np.ndarray, area: Area) -> list[Area]:
    inside = filled[area.top : area.bottom, area.left : area.right]
    rows, columns = _runs(np.asarray(inside.any(axis=1))), _runs(np.asarray(inside.any(axis=0)))
    if len(rows) > MOST_GAPS:
        rows = [(rows[0][0], rows[-1][1])]
    if not rows:
        return []
    top, left = area.top, area.left
    if len(rows) > 1 or (rows[0][1] - rows[0][0]) < len(inside):
        pieces = [Area(top + start, top + end, left, area.right) for start, end in rows]
    elif len(columns) > 1 or columns[0][1] - columns[0][0] < inside.shape[1]:
        pieces = [Area(top, area.bottom, left + start, left + end) for start, end in columns]
    else:
        return [area]
    return [leaf for piece in pieces for leaf in _cut(filled, piece)]


def _runs(flags: np.ndarray) -> list[tuple[int, int]]:
    """Where flags are up: (first, after last) of every run."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flags, [False])).astype("int8")))
    return [(start, end) for start, end in edges.reshape(-1, 2).tolist()]
