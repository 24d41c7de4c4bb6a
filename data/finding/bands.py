"""The rows of an area that may be a header: labels only, upper ones grouping lower ones; not yet weighed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from data.cells.counting import counted_days
from data.finding.cells import Area, Cells, Window
from data.finding.kinds import BLANK, DATE, NUMBER, TEXT, is_instruction, is_key_value, is_period, kind
from data.finding.names import join
from data.finding.words import explains, is_header_word, word_share
from data.meaning.headers import unit
from data.vocabulary import text as written

CANDIDATES = 60  # rows of an area among which its header may begin
TALLEST = 3
UNDER = 5  # rows right below a header that must not be labels as well
BODY = 40  # rows below that say what the columns hold
MOSTLY = 0.6
SHARE = ("%", "％")
LEAST_SIZES = 3  # beside each other
NAMES = 0.75  # share of words of headers in a row that can only be one
_SIZE = re.compile(written("beside", "size"), re.I)


@dataclass(frozen=True)
class Band:
    """Rows that may be a header, as rows of a window; spread: each row's labels over what they cover."""

    start: int
    end: int
    spread: list[list[str]]

    @property
    def names(self) -> list[str]:
        return [join(_with_unit_last(list(parts))) for parts in zip(*self.spread, strict=True)]


class BandFinder:
    """Goes through the first rows of one area.

    labels: how many labels each row holds, 0 where it holds anything else. says: which cells are numbers or dates.
    """

    def __init__(self, cells: Cells, area: Area) -> None:
        self.window: Window = cells.window(Area(area.top, cells.height, area.left, area.right))
        self.kinds = self.window.kinds
        self.texts = self.window.texts
        self.rows = min(area.bottom - area.top, len(self.texts))
        self.merged = _merged_here(cells, self.window)
        self.says = (self.kinds == NUMBER) | (self.kinds == DATE)
        self.labels = [self._labels(row) for row in range(min(len(self.texts), CANDIDATES + TALLEST + UNDER))]

    def bands(self) -> Iterator[Band]:
        """Every band of one to three rows."""
        for start in range(min(self.rows, CANDIDATES)):
            for end in range(start + 1, min(start + TALLEST, self.rows) + 1):
                if not self.labels[end - 1]:
                    break
                band = Band(start, end, self._spread(start, end))
                if end == start + 1 or self._is_grouped(band):
                    yield band

    def columns(self, start: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Of the rows from start on: how full each column is, which are numbers or dates, which are periods."""
        end = self.rows if self.rows - start >= 2 else len(self.kinds)
        below = self.kinds[start : min(end, start + BODY)]
        said = self.says[start : start + len(below)].sum(axis=0)
        text = (below == TEXT).sum(axis=0)
        full = (below != BLANK).sum(axis=0) / max(int((below != BLANK).any(axis=1).sum()), 1)
        return full, said > MOSTLY * np.maximum(said + text, 1), said

    def _labels(self, row: int) -> int:
        """How many labels a row holds; 0 when it holds anything that is not a label."""
        texts, kinds = self.texts[row], self.kinds[row]
        said = np.flatnonzero(self.says[row])
        if len(said) and not _are_periods([texts[i] for i in said]) and not _are_sizes(texts):
            return 0
        count = int((kinds == TEXT).sum()) + len(said)
        given = [text for text in texts if text]
        return 0 if is_instruction(given) or are_pairs(given) else count

    def _spread(self, start: int, end: int) -> list[list[str]]:
        """The labels of some rows, each over all that it covers; in the lowest row only over its own column."""
        rows = self.texts[start:end]
        spread = [list(row) for row in rows]
        for i, row in enumerate(rows):
            ends = [self.merged.get((start + i, c), (start + i, c)) if row[c] else (0, 0) for c in range(len(row))]
            for column, (last_row, last_column) in enumerate(ends):
                for below in range(i, min(last_row - start + 1, len(rows))):
                    across = column if below == len(rows) - 1 else min(last_column, len(row) - 1)
                    spread[below][column : across + 1] = [
                        old or row[column] for old in spread[below][column : across + 1]
                    ]
            if i + 1 < len(rows) and not any(last > column for column, (_, last) in enumerate(ends)):
                _flow(spread[i], row, [any(below) for below in zip(*rows[i + 1 :], strict=True)])
        return spread

    def _is_grouped(self, band: Band) -> bool:
        """Whether every upper row of a band groups the labels below it, as no title or data row does."""
        return all(self._groups(row, band.end) for row in range(band.start, band.end - 1))

    def _groups(self, row: int, end: int) -> bool:
        texts, below = self.texts[row], self.texts[row + 1]
        if any(is_key_value(text) for text in texts) or _heads_form(texts, below):
            return False
        spans = [(c, *self.merged[row, c]) for c, text in enumerate(texts) if text and (row, c) in self.merged]
        wide = any(last > c and self._is_group(texts, c, last) for c, _, last in spans) and self._leaves_keys(
            row, spans
        )
        tall = [1 for _, last_row, _ in spans if row < last_row < end]
        if wide or (tall and len(tall) < sum(map(bool, texts))):
            return True
        return self.labels[row] >= 2 and self._heads_numbers(row + 1, end) and _complete(texts, below)

    def _leaves_keys(self, row: int, spans: list[tuple[int, int, int]]) -> bool:
        """Groups leave the key columns alone; titles side by side cover them all."""
        covered = {column for first, _, last in spans if last > first for column in range(first, last + 1)}
        labels = [label for label in self.texts[row + 1] if label]
        free = any(label and column not in covered for column, label in enumerate(self.texts[row + 1]))
        named = any(label and column not in covered for column, label in enumerate(self.texts[row]))
        return free or named or len(set(labels)) < len(labels)

    def _is_group(self, texts: list[str], first: int, last: int) -> bool:
        """A label merged over some columns is a group's name; over most of them it is a title."""
        if last - first + 1 <= MOSTLY * len(texts):
            return first > 0 or sum(map(bool, texts)) > 1
        return first > 0 and (is_period(texts[first]) or sum(map(bool, texts)) > 1)

    def _heads_numbers(self, row: int, end: int) -> bool:
        """Whether a row has text or, all different, periods over columns of numbers, so that it cannot be data."""
        _, said, _ = self.columns(end)
        return self.labels[row] > 0 and bool((((self.kinds[row] == TEXT) | self.says[row]) & said).any())


def _merged_here(cells: Cells, window: Window) -> dict[tuple[int, int], tuple[int, int]]:
    """Merged cells that begin in the window, in its rows and columns."""
    here = {}
    for top, left, bottom, right in cells.merged:
        row, column = top - window.top, left - window.left
        if 0 <= row < len(window.texts) and 0 <= column < window.kinds.shape[1]:
            here[row, column] = (bottom - window.top, right - window.left)
    return here


def _are_periods(texts: list[str]) -> bool:
    """Whether numbers or dates in a row are periods: all different, days counted up, or the same again and again."""
    if counted_days(texts):
        return True
    if len(set(texts)) < len(texts):
        return _are_periods_again(texts)
    if all(map(is_period, texts)):
        return True
    numbers = [int(text) for text in texts if text.isdecimal()]
    steps = {b - a for a, b in pairwise(numbers)}
    return len(numbers) == len(texts) > 2 and (steps == {1} or (numbers[0] > 30_000 and steps <= {28, 29, 30, 31}))


def _are_periods_again(texts: list[str]) -> bool:
    """Whether the same periods stand in the same order under each of several groups: 2023 2024 2023 2024."""
    periods = list(dict.fromkeys(texts))
    whole = len(texts) % len(periods) == 0 and texts == periods * (len(texts) // len(periods))
    return whole and len(periods) > 1 and all(map(is_period, periods))


def _are_sizes(texts: list[str]) -> bool:
    """Whether a row names columns and sizes, the numbers among them growing: 款号 | 颜色 | 160 | 165 | 170 | 合计."""
    sizes = [text for text in texts if _SIZE.fullmatch(text)]
    words = [text for text in texts if text and text not in sizes]
    numbers = [float(text) for text in sizes if kind(text) == NUMBER]
    grow = all(a < b for a, b in pairwise(numbers))
    return len(sizes) >= LEAST_SIZES and len(words) > 1 and grow and all(map(is_header_word, words))


def are_pairs(texts: list[str]) -> bool:
    """Whether a row says two or more names with a value behind each, some no words, as the head of a form does."""
    if len(texts) < 4 or len(texts) % 2 or all(kind(text) == TEXT for text in texts[1::2]):
        return False
    names = [kind(text) == TEXT and is_header_word(text) and not is_period(text) for text in texts[0::2]]
    return all(names) and not any(kind(text) == TEXT and is_header_word(text) for text in texts[1::2])


def _heads_form(texts: list[str], below: list[str]) -> bool:
    """Whether a row of words says names with their values above a row of names: 报销人 张三 职务 经理."""
    given = [is_header_word(text) for text in texts if text]
    in_turn = len(given) >= 4 and given == [True, False] * (len(given) // 2)
    return in_turn and word_share(below) >= NAMES


def _with_unit_last(parts: list[str]) -> list[str]:
    """The parts of a name with a unit between them (销售, 万元, 金额) where names say it: behind the last one."""
    units = [part for part in parts[1:-1] if part and part != parts[-1] and unit(part)]
    if not units or not parts[-1]:
        return parts
    return [*(part for part in parts[:-1] if part not in units), f"{parts[-1]}({units[-1]})"]


def _flow(spread: list[str], labels: list[str], below: list[bool]) -> None:
    """Without merged cells a group's name stands over its first column; it goes on over named columns."""
    name = ""
    for column, label in enumerate(labels):
        if label:
            name = label if below[column] else ""
        elif name and below[column] and not spread[column]:
            spread[column] = name
        else:
            name = ""


def _complete(upper: list[str], lower: list[str]) -> bool:
    """Whether two rows only together name the columns, or the lower one says a unit or another word for each."""
    only_upper = any(a and not b for a, b in zip(upper, lower, strict=True))
    only_lower = any(b and not a for a, b in zip(upper, lower, strict=True))
    labels = [label for label in lower if label]
    if only_lower and (only_upper or len(set(labels)) < len(labels)):
        return True
    if explains(upper, lower):
        return False
    units = [unit(label) for label in labels if label.strip() not in SHARE]
    say_units = bool(units) and all(units)
    return (say_units or word_share(labels) >= MOSTLY) and all(a for a, b in zip(upper, lower, strict=True) if b)
