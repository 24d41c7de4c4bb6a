"""Cuts printouts with fixed columns into cells; a wide character takes two columns."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pyarrow as pa

from data.readers.canonical import text_column
from data.readers.sheet import text_table

LEAST_LINES = 4


def fixed_cuts(lines: list[str]) -> tuple[int, ...]:
    """Display columns where cells begin: after a column that is blank in every line. () for too few."""
    if len(lines) < LEAST_LINES:
        return ()
    shown = [_columns(line) for line in lines]
    width = max(map(len, shown))
    across = zip(*(line.ljust(width) for line in shown), strict=True)
    inked = [any(not character.isspace() for character in column) for column in across]
    return tuple(i for i, ink in enumerate(inked) if ink and (i == 0 or not inked[i - 1]))


def cut(lines: list[str], cuts: tuple[int, ...]) -> pa.Table:
    """The cells of every line, stripped; a line that ignores the columns is one cell."""
    rows = (_cells(line, cuts) for line in lines)
    return text_table([text_column(column) for column in zip(*rows, strict=True)])


def _columns(line: str) -> str:
    return "".join(c * 2 if _is_wide(c) else c for c in line)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def _cells(line: str, cuts: tuple[int, ...]) -> list[str]:
    at = _places(line, cuts)
    if any(0 < i < len(line) and not line[i - 1].isspace() for i in at):
        return [line.strip()] + [""] * (len(cuts) - 1)
    return [line[start:end].strip() for start, end in pairwise([0, *at[1:], len(line)])]


def _places(line: str, cuts: tuple[int, ...]) -> list[int]:
    """The character at which each display column begins."""
    if line.isascii():
        return list(cuts)
    starts: list[int] = []
    column = 0
    for i, character in enumerate(line):
        while len(starts) < len(cuts) and column >= cuts[len(starts)]:
            starts.append(i)
        column += 2 if _is_wide(character) else 1
    return starts + [len(line)] * (len(cuts) - len(starts))
