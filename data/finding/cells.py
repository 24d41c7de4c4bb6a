"""A sheet's cells as facts that finding needs: what is filled, windows of text, kinds, without deciding."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.coding import coded, each, listed
from data.finding.kinds import kind
from data.readers.sheet import Sheet
from data.threads import side_by_side

MOST_IN_WINDOW = 100_000  # cells looked at one by one
WINDOW = 200  # rows
MOST_MERGED_ROWS = 70_000


@dataclass(frozen=True)
class Area:
    """A rectangle of cells: rows top…bottom-1, columns left…right-1, 0-based."""

    top: int
    bottom: int
    left: int
    right: int


@dataclass(frozen=True)
class Window:
    """The first rows of an area, cell by cell, without outer space.

    texts and kinds: rows × columns; top, left: where it stands.
    """

    top: int
    left: int
    texts: list[list[str]]
    kinds: np.ndarray


class Cells:
    """The cells of one sheet. columns: texts, coded where they repeat."""

    def __init__(self, sheet: Sheet) -> None:
        self.columns: list[pa.Array] = side_by_side(coded, sheet.cells.columns, len(sheet.cells))
        self.merged = sheet.merged
        self.height = len(sheet.cells)
        self.width = len(self.columns)

    @cached_property
    def filled(self) -> np.ndarray:
        """rows × columns: whether a cell holds more than white space."""
        flags = side_by_side(_is_filled, self.columns, self.height)
        return np.stack(flags).T if flags else np.zeros((0, 0), bool)

    @cached_property
    def occupied(self) -> np.ndarray:
        """As filled, with the places that merged cells cover; titles alone in their row cover nothing."""
        occupied = self.filled
        counts = self.filled[:MOST_MERGED_ROWS].sum(axis=1)
        for top, left, bottom, right in self.merged:
            is_inside = bottom < len(counts) and left < self.width
            if is_inside and counts[top : bottom + 1].max() > 1 and self.filled[top, left]:
                occupied = occupied.copy() if occupied is self.filled else occupied
                occupied[top : bottom + 1, left : right + 1] = True
        return occupied

    def filled_rows(self, top: int, bottom: int, left: int, right: int) -> np.ndarray:
        """For each row whether any of its cells in these columns is filled."""
        return np.asarray(self.filled[top:bottom, left:right].any(axis=1))

    def filled_columns(self, top: int, bottom: int, left: int, right: int) -> np.ndarray:
        """For each column whether any of its cells in these rows is filled."""
        return np.asarray(self.filled[top:bottom, left:right].any(axis=0))

    def row(self, at: int, left: int = 0, right: int | None = None) -> list[str]:
        """The texts of one row, '' where empty."""
        return [column[at].as_py() or "" for column in self.columns[left:right]]

    def window(self, area: Area, rows: int = WINDOW) -> Window:
        """The first rows of an area that are not blank… and no more than can be looked at."""
        width = max(area.right - area.left, 1)
        end = min(area.bottom, area.top + max(min(rows, MOST_IN_WINDOW // width), 10))
        slices = [listed(c.slice(area.top, end - area.top)) for c in self.columns[area.left : area.right]]
        texts = [[(value or "").strip() for value in row] for row in zip(*slices, strict=True)]
        kinds = np.array([[kind(text) for text in row] for row in texts], "int8").reshape(len(texts), width)
        return Window(area.top, area.left, texts, kinds)


def _is_filled(column: pa.Array) -> np.ndarray:
    blank = pc.fill_null(each(column, pc.utf8_is_space), True)
    return np.asarray(~blank.to_numpy(zero_copy_only=False))
