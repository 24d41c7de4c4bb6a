"""Gathers what stands around tables (titles, units, notes, signatures) for the table it speaks of."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from data.cells.periods import found_in
from data.finding.bodies import Body
from data.finding.cells import Cells
from data.finding.headers import Header
from data.finding.kinds import is_note, says_unit

MOST_ROWS = 60  # of notes on each side of a table


@dataclass(frozen=True, eq=False)
class Placed:
    """A table's place in the sheet."""

    header: Header
    body: Body

    def is_above(self, other: Placed) -> bool:
        return self is not other and self.body.end <= other.header.top

    def is_beside(self, other: Placed) -> bool:
        return self is not other and not self.is_above(other) and not other.is_above(self)


class Captions:
    """Says for each of a sheet's tables what stands around it."""

    def __init__(self, cells: Cells, tables: list[Placed]) -> None:
        self.cells = cells
        self.tables = tables

    def of(self, table: Placed) -> tuple[str, ...]:
        """Titles, side notes, then notes below: one text for each row."""
        left, right = self._ground(table)
        above, below = self._between(table)
        texts = [self._title_with_unit(row) or self._text(row, left, right) or self._shared(row) for row in above]
        texts += self._side_notes(table, left, right)
        texts += [self._text(row, left, right) for row in below]
        return tuple(dict.fromkeys(text for text in texts if text))

    def _ground(self, table: Placed) -> tuple[int, int]:
        """The columns whose notes are this table's: up to the tables beside it."""
        beside = [other.header for other in self.tables if other.is_beside(table)]
        lefts = [header.right for header in beside if header.right <= table.header.left]
        rights = [header.left for header in beside if header.left >= table.header.right]
        return max(lefts, default=0), min(rights, default=self.cells.width)

    def _between(self, table: Placed) -> tuple[list[int], list[int]]:
        """The rows above that speak of this table, and those below."""
        above = [other for other in self.tables if other.is_above(table)]
        below = [other for other in self.tables if table.is_above(other)]
        floor = max((other.body.end for other in above), default=0)
        ceiling = min((other.header.top for other in below), default=self.cells.height)
        titles = self._forward(floor, table.header.top) if above else self._filled(0, table.header.top)
        notes = self._filled(table.body.end, ceiling)
        if below:
            ahead = set(self._forward(table.body.end, ceiling))
            notes = [row for row in notes if row not in ahead]
        return self._sheet_titles(titles, above) + titles[-MOST_ROWS:], notes[:MOST_ROWS]

    def _filled(self, start: int, stop: int) -> list[int]:
        return (np.flatnonzero(self.cells.filled[start:stop].any(axis=1)) + start).tolist()

    def _forward(self, start: int, stop: int) -> list[int]:
        """Of the rows between two tables those that speak of the second: not the notes of the first."""
        rows = self._filled(start, stop)
        touching = 0
        while touching < len(rows) and rows[touching] == start + touching:
            touching += 1
        if touching < len(rows):  # a blank row parts what belongs to the first from the rest
            rows = rows[touching:]
        return [row for row in rows if not is_note(self._text(row, 0, self.cells.width))]

    def _sheet_titles(self, own: list[int], above: list[Placed]) -> list[int]:
        """For a lower table: the titles of the whole sheet, which stand apart from its first table."""
        if not above:
            return []
        first = min(other.header.top for other in self.tables)
        titles = self._filled(0, first)
        units = [row for row in titles if says_unit(self._text(row, 0, self.cells.width))]
        names = [row for row in titles if row not in units]
        apart = [row for row in names if not all(later in titles for later in range(row, first))]
        return sorted([*units, *(apart or names[: len(names) - bool(own)])])

    def _text(self, row: int, left: int, right: int) -> str:
        return " ".join(text.strip() for text in self.cells.row(row, left, right) if text.strip())

    def _shared(self, row: int) -> str:
        """A row of one cell over tables side by side speaks of all of them unless it touches one unlike the others.

        A unit or a period alone in its row is of all, as is a cell merged over them.
        """
        touches = any(other.header.top == row + 1 for other in self.tables) and not self._is_one_in_pieces()
        alone = self.cells.filled[row].sum() == 1
        text = self._text(row, 0, self.cells.width)
        of_all = not touches or says_unit(text) or found_in(text) == (0, len(text)) or self._is_merged_over_several(row)
        return text if alone and of_all and len(self.tables) > 1 else ""

    def _title_with_unit(self, row: int) -> str:
        """A row of a title and a unit that stand over different tables side by side: it speaks of all of them."""
        cells = np.flatnonzero(self.cells.filled[row]).tolist()
        said = [self.cells.row(row, at, at + 1)[0] for at in cells] if len(cells) == 2 else []
        if len(self.tables) < 2 or sum(map(says_unit, said)) != 1:
            return ""
        grounds = [self._ground(table) for table in self.tables]
        parted = not any(left <= cells[0] and cells[1] < right for left, right in grounds)
        return self._text(row, 0, self.cells.width) if parted else ""

    def _is_merged_over_several(self, row: int) -> bool:
        merged = [(left, right) for top, left, bottom, right in self.cells.merged if top <= row <= bottom]
        heads = [table.header for table in self.tables]
        return any(sum(left <= head.left and head.right - 1 <= right for head in heads) > 1 for left, right in merged)

    def _is_one_in_pieces(self) -> bool:
        """Whether all tables have one header in one row: a long list that goes on beside itself."""
        heads = {(table.header.top, tuple(table.header.words)) for table in self.tables}
        return len(heads) == 1

    def _side_notes(self, table: Placed, left: int, right: int) -> list[str]:
        """What stands to the left and right of the table in its own rows."""
        rows = range(table.header.top, min(table.body.end, table.header.top + MOST_ROWS))
        sides = ((left, table.header.left), (table.header.right, right))
        return [self._text(row, start, stop) for row in rows for start, stop in sides if start < stop]
