"""Finds where the header of an area stands, one to three rows, without deciding what columns mean."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from data.finding.bands import BODY, UNDER, Band, BandFinder
from data.finding.cells import Area, Cells
from data.finding.kinds import TEXT, is_key_value, is_period, tells_period
from data.finding.words import explains, word_share

LEAST_COVERAGE = 0.5
LEAST_LINES = 2
LEAST_SCORE = 1.7
NEARLY = 0.8  # of two headers that score nearly the same the upper one comes first
WORDS = 0.3  # share of names that must be header words where nothing else tells them from data


@dataclass(frozen=True)
class Header:
    """A header: rows top…bottom-1 over columns left…right-1, one name for each column."""

    top: int
    bottom: int
    left: int
    right: int
    names: tuple[str, ...]
    score: float = 0.0
    word_share: float = 0.0

    @property
    def words(self) -> list[str]:
        """The names there are."""
        return [name for name in self.names if name]

    def overlaps(self, other: Header) -> bool:
        """Whether two headers stand over a common column."""
        return self.left < other.right and other.left < self.right


@dataclass(frozen=True)
class Anchor:
    """A header and the row where its titles begin."""

    header: Header
    start: int


class HeaderFinder:
    """Weighs the possible headers of one area."""

    def __init__(self, cells: Cells, area: Area) -> None:
        self.found = BandFinder(cells, area)
        self.window = self.found.window

    def best(self) -> Header | None:
        """The likeliest header; None where nothing heads anything."""
        scored = [(self.score(band), band) for band in self.found.bands()]
        most = max((score for score, _ in scored), default=0.0)
        if most < LEAST_SCORE:
            return None
        first = min(band.start for score, band in scored if score >= max(most - NEARLY, LEAST_SCORE))
        if self._has_lines_above(first):
            first = min(band.start for score, band in scored if score >= LEAST_SCORE)
        score, band = max((item for item in scored if item[1].start == first), key=lambda item: item[0])
        top, left = self.window.top, self.window.left
        names = tuple(band.names)
        words = word_share(band.names)
        return Header(top + band.start, top + band.end, left, left + len(names), names, score, words)

    def _has_lines_above(self, row: int) -> bool:
        """Whether several rows above a row hold as many numbers as those below: they would be lost as titles."""
        usual = np.median(self.found.says[row + 1 : row + 1 + BODY].sum(axis=1)) if row else 0
        above = self.found.says[:row].sum(axis=1)
        return bool(usual and (above >= usual).sum() >= LEAST_LINES)

    def score(self, band: Band) -> float:
        """How well a band heads what stands below it; at least LEAST_SCORE for a header."""
        full, said, _ = self.found.columns(band.end)
        names = band.names
        named = np.array([bool(name) for name in names])
        if named.sum() < 2 or (full[named] > 0).sum() < 2 or self._is_data(band) or self._heads_documents(band):
            return 0.0
        if tells_period([text for text in self.window.texts[band.end - 1] if text]):
            return 0.0
        coverage = float(full[named].sum() / full.sum())
        words = word_share(names)
        contrast = bool((said & named).any())
        if coverage < LEAST_COVERAGE or not (contrast or words >= WORDS or coverage > 0.9):
            return 0.0
        unlike = self._data_likeness(band, names, named, said)
        return 2 * coverage + 2 * words + contrast - unlike - 0.1 * (band.end - band.start) - 0.01 * band.start

    def _data_likeness(self, band: Band, names: list[str], named: np.ndarray, said: np.ndarray) -> float:
        """What speaks against a band: names that repeat, go on below, tell a story; more labels under it."""
        given = [name for name in names if name]
        repeats = 1 - len(set(given)) / len(given)
        again = self._again(band, named)
        stories = sum(len(name) > 40 or "。" in name for name in given) / len(given)
        missed = self._labels_below(band.end, said)
        said_things = 1.5 * sum(map(is_key_value, given)) / len(given)
        return repeats + 2 * again + stories + said_things + missed

    def _labels_below(self, start: int, said: np.ndarray) -> int:
        """How many rows of words stand over columns of numbers before the first number does."""
        count = 0
        for row in range(start, min(start + UNDER, len(self.found.labels))):
            if (self.found.says[row] & said).any():
                break
            is_label = self.found.labels[row] >= 2 and bool(((self.window.kinds[row] == TEXT) & said).any())
            count += is_label and not explains(self.window.texts[start - 1], self.window.texts[row])
        return count

    def _again(self, band: Band, named: np.ndarray) -> float:
        """The share of columns whose lowest label stands in the column again.

        A repeated header does not count, in another order neither: files put together one behind the other.
        """
        last = self.window.texts[band.end - 1]
        below = [row for row in self.window.texts[band.end : band.end + BODY] if sorted(row) != sorted(last)]
        again = sum(
            any(row[column] == last[column] for row in below) for column in np.flatnonzero(named) if last[column]
        )
        return again / max(int(named.sum()), 1)

    def _heads_documents(self, band: Band) -> bool:
        """Whether the lowest row stands below again, each time under other values: the heads of documents."""
        texts = self.window.texts
        upper, last = texts[band.start : band.end - 1], texts[band.end - 1]
        if not upper:
            return False
        again = [row for row in range(band.end + 1, min(len(texts), band.end + BODY)) if texts[row] == last]
        return any(_says_else(texts[row - 1], upper[-1]) for row in again)

    def _is_data(self, band: Band) -> bool:
        """Whether a label that is a date or a year stands over dates or years: then it is one of them."""
        row = band.end - 1
        below = self.window.texts[band.end : band.end + BODY]
        for column in np.flatnonzero(self.found.says[row]):
            values = [texts[column] for texts in below if texts[column]]
            if values and is_period(self.window.texts[row][column]) and sum(map(is_period, values)) > len(values) / 2:
                return True
        return False


def _says_else(row: list[str], other: list[str]) -> bool:
    """Whether a row that is not blank has another text where both have one, or none of the other's at all."""
    both = [(a, b) for a, b in zip(row, other, strict=True) if a and b]
    return any(row) and (any(a != b for a, b in both) or not both)
