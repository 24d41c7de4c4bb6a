"""Decides which rows under a header are data: across blank rows and pages, without notes and signatures."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.coding import each
from data.finding.cells import Area, Cells
from data.finding.headers import Header
from data.finding.kinds import (
    BLANK,
    DATE,
    NUMBER,
    TEXT,
    are_column_numbers,
    is_example,
    is_instruction,
    is_key_value,
    is_note,
    is_page_mark,
    kind,
    says_total,
)
from data.finding.words import explains

MOST_LOOKED_AT = 100  # rows of a piece, or from the end, looked at one by one
MOST_PIECES = 300  # more blank rows than this are spacing; only what comes last may be something else
MOST_SINGLES = 100_000  # rows of one or two cells looked at one by one
LIKE = 0.5  # of the usual number of filled cells
INSTRUCTIONS = 3  # rows right under a header that may say how to fill it in
REPEATED = 4  # labels that tell a repeated header


@dataclass(frozen=True)
class Body:
    """rows: the sheet rows (0-based) that are data; end: the row after the last of them."""

    rows: np.ndarray
    end: int


class BodyFinder:
    """Looks down from one header to the row where the next table may begin."""

    def __init__(self, cells: Cells, header: Header, stop: int) -> None:
        self.cells = cells
        self.header = header
        self.stop = stop
        self.columns = cells.columns[header.left : header.right]
        self.counts = cells.filled[header.bottom : stop, header.left : header.right].sum(axis=1, dtype="int32")
        self.numeric = numeric_columns(cells, header, stop)

    def find(self, captions: frozenset[str]) -> Body:
        """The rows that are data; `captions` are texts that stand above the header."""
        keep = self.counts > 0
        keep &= ~self.repeated()
        self._drop_instructions(keep)
        self._drop_page_marks(keep, captions)
        self._drop_unlike_pieces(keep)
        self._drop_footers(keep)
        if not self._has_data(keep):
            keep[:] = False
        rows = np.flatnonzero(keep) + self.header.bottom
        return Body(rows, int(rows[-1]) + 1 if len(rows) else self.header.bottom)

    def repeated(self) -> np.ndarray:
        """Rows that say the header again, as printed pages do."""
        found = np.zeros(len(self.counts), bool)
        for row in range(self.header.top, self.header.bottom):
            labels = self.cells.row(row, self.header.left, self.header.right)
            named = [i for i, label in enumerate(labels) if label.strip()][:REPEATED]
            if len(named) >= 2:
                found |= self._say(named, labels)
        return found

    def _say(self, columns: list[int], labels: list[str]) -> np.ndarray:
        """The rows that hold these labels in these columns; mostly none holds even the first."""
        same = np.ones(len(self.counts), bool)
        for column in columns:
            same &= self._equals(column, labels[column])
            if not same.any():
                break
        return same

    def _equals(self, column: int, text: str) -> np.ndarray:
        """The rows that hold a label in a column; hands leave blanks round it, machines that write many rows do not."""
        by_hand, said = len(self.counts) <= MOST_SINGLES, text.strip()
        shown = pc.utf8_trim_whitespace if by_hand else (lambda texts: texts)
        same = each(self._part(column), lambda texts: pc.equal(shown(texts), said if by_hand else text))
        return pc.fill_null(same, False).to_numpy(zero_copy_only=False)

    def _part(self, column: int) -> pa.Array:
        return self.columns[column].slice(self.header.bottom, self.stop - self.header.bottom)

    def _drop_instructions(self, keep: np.ndarray) -> None:
        """Right under the header: how to fill the columns in, an example, or their numbers (甲 乙 1 2 3)."""
        first = np.flatnonzero(keep)[: INSTRUCTIONS + 1]
        shown = [is_example([text for text in self._texts(at) if text]) for at in first]
        for at in first[:INSTRUCTIONS]:
            texts = [text for text in self._texts(at) if text]
            told = is_instruction(texts) and not any(kind(text) in (NUMBER, DATE) for text in texts)
            example = is_example(texts) and (len(shown) == 1 or not all(shown))
            told |= self._explains(self._texts(at))
            keep[at] = not (told or example or are_column_numbers(texts))

    def _explains(self, texts: list[str]) -> bool:
        """Whether a row tells in words what the columns mean, those of numbers too."""
        over_numbers = [texts[i] for i in self.numeric]
        wordy = len(over_numbers) > 1 and all(kind(text) == TEXT for text in over_numbers)
        return wordy and explains(list(self.header.names), texts)

    def _drop_page_marks(self, keep: np.ndarray, captions: frozenset[str]) -> None:
        rows = np.flatnonzero(keep & (self.counts <= 2))[:MOST_SINGLES]
        taken = [self._part(i).take(pa.array(rows)).to_pylist() for i in range(len(self.columns))] if len(rows) else []
        for at, cells in zip(rows, zip(*taken, strict=True), strict=False):
            texts = [text.strip() for text in cells if text and text.strip()]
            keep[at] = not all(text in captions or is_page_mark(text) for text in texts)

    def _drop_unlike_pieces(self, keep: np.ndarray) -> None:
        """Behind a blank row what is filled like the rows before goes on, and so does what has numbers.

        Behind a total only the former does: what follows it else is a remark or another sum of the same.
        """
        starts = np.flatnonzero(np.diff(np.concatenate(([0], (self.counts > 0).astype("int8")))) == 1)
        usual = np.median(self.counts[keep][:1000]) if keep.any() else 0
        like = self.counts >= LIKE * usual
        pieces = list(pairwise([*starts[1:].tolist(), len(keep)]))
        for start, end in pieces if len(pieces) <= MOST_PIECES else pieces[-MOST_PIECES:]:
            piece = np.flatnonzero(keep[start:end]) + start
            numbered = np.array([self._has_number(at) for at in piece[:MOST_LOOKED_AT]])
            if not len(piece) or (like[piece].mean() >= LIKE and numbered.mean() >= LIKE):
                continue
            if not numbered.any() or self._is_total(np.flatnonzero(keep[:start])):
                keep[start:end] &= self._are_totals(start, end)

    def _has_number(self, at: int) -> bool:
        """Whether a row holds a number or a date where the table has them; any row where it has none."""
        texts = self._texts(at)
        return not len(self.numeric) or any(kind(texts[i]) in (NUMBER, DATE) for i in self.numeric)

    def _is_total(self, rows: np.ndarray) -> bool:
        """Whether the last of these rows is a total."""
        return bool(len(rows)) and says_total(self._texts(int(rows[-1])))

    def _are_totals(self, start: int, end: int) -> np.ndarray:
        """Of a short piece the rows that give totals."""
        rows = [self._texts(at) for at in range(start, min(end, start + MOST_LOOKED_AT))]
        totals = [says_total(row) and any(kind(text) == NUMBER for text in row) for row in rows]
        return np.array(totals + [False] * (end - start - len(rows)))

    def _drop_footers(self, keep: np.ndarray) -> None:
        for at in np.flatnonzero(keep)[::-1][:MOST_LOOKED_AT]:
            if self._is_full(at) or not self._is_footer([text for text in self._texts(at) if text.strip()]):
                return
            keep[at] = False

    def _is_full(self, at: int) -> bool:
        """Whether a row has a figure wherever the table has them and is filled as others are: a name may say 注塑厂."""
        texts = self._texts(at)
        numbers = [texts[i] for i in self.numeric]
        whole = len(numbers) > 1 and all(kind(text) in (NUMBER, DATE) for text in numbers)
        return whole and self.counts[at] >= np.median(self.counts[self.counts > 0])

    def _is_footer(self, texts: list[str]) -> bool:
        if is_note(texts[0]) or all(map(is_key_value, texts)):
            return True
        if len(texts) == 1:
            return kind(texts[0]) == TEXT and len(self._live()) > 2
        wordy = all(kind(text) == TEXT for text in texts)
        return wordy and len(self.numeric) > 0 and len(texts) < LIKE * len(self._live())

    def _live(self) -> np.ndarray:
        inside = self.cells.filled[self.header.bottom : self.stop, self.header.left : self.header.right]
        return np.flatnonzero(inside.any(axis=0))

    def _has_data(self, keep: np.ndarray) -> bool:
        """Whether any row says more than its own number, a total's name or nothing at all."""
        for at in np.flatnonzero(keep)[:1000]:
            texts = [text for text in self._texts(at) if text.strip()]
            plain = texts[1:] if texts and texts[0].isdecimal() and len(texts[0]) < 4 else texts
            if (len(plain) >= 2 or (plain and len(texts) >= 2)) and not says_total(texts):
                return True
        return False

    def _texts(self, at: int) -> list[str]:
        return self.cells.row(self.header.bottom + int(at), self.header.left, self.header.right)


def numeric_columns(cells: Cells, header: Header, stop: int) -> np.ndarray:
    """The columns that hold numbers or dates by the first rows under a header."""
    kinds = cells.window(Area(header.bottom, stop, header.left, header.right), 60).kinds
    said = np.isin(kinds, (NUMBER, DATE)).sum(axis=0)
    other = ((kinds != BLANK) & (kinds == TEXT)).sum(axis=0)
    return np.flatnonzero(said > other)
