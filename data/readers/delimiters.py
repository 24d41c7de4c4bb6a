"""Decides how the cells of a text file are set apart, from its first lines, without reading it all."""

from __future__ import annotations

import csv
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from data.readers.fixed import fixed_cuts

SAMPLE = 100_000  # characters
RECORDS = 300
LEAST_SHARE = 0.5  # of the records that must agree on a number of cells
LEAST_COLUMNS = 3  # of a table that is told from titles and notes by them alone
NEARLY_ALL, AMONG_NOTES = 0.8, 0.5  # of a short table between many notes; what its agreement is worth
LEAST_PARTED = 0.6  # of the lines, where nothing else tells what parts them
LEAST_SPACED = 0.9  # of the lines, where only spaces part them
# A comma also stands in numbers and a space in names, so they must win by more.
PRIORS = {"\t": 1.3, ";": 1.2, "|": 1.2, ",": 1.0}
SPACES = 0.6
UNQUOTED = 0.9  # quotes are there to hold cells together unless that breaks the rows
TWO_SPACES = re.compile(r"\S(?:\s{2,}|\t)\S")


@dataclass(frozen=True)
class Layout:
    """How a text file is split: by a delimiter, by any run of spaces, or at fixed columns.

    delimiter: one character; ' ' is any run of spaces; '' is fixed columns (or one column).
    width: the number of cells most records have.
    quoted: quotes hold cells together.
    cuts: display columns at which fixed cells begin.
    """

    delimiter: str
    width: int = 1
    quoted: bool = True
    cuts: tuple[int, ...] = ()


def layout(head: str) -> Layout:
    """The layout of a text from its beginning (cut at a line's end)."""
    if said := re.match(r'"?sep=(.)"?\n', head, re.IGNORECASE):
        return Layout(said[1])
    score, best = max(_delimited(head), key=lambda found: found[0])
    lines = head.split("\n", RECORDS)[:RECORDS]
    width, agreed = agreement([line.split() for line in lines], LEAST_SPACED)
    cuts = _cuts(lines) if best.delimiter == "," or not score else ()
    words = {len(line.split()) for line in lines if line.strip()}
    if len(cuts) > max(2, best.width) and len(words) > 1:  # cells are missing in some lines
        return Layout("", len(cuts), quoted=False, cuts=cuts)
    if agreed * SPACES > score:
        return Layout(" ", width, quoted=False)
    return best if score else _parted(head)


def _parted(head: str) -> Layout:
    """The delimiter that parts most lines of a text of several short tables, whose widths agree on nothing."""
    for mark in PRIORS:
        widths = [len(record) for record in split(head, mark, True) if any(cell.strip() for cell in record)]
        if widths and sum(width > 1 for width in widths) >= LEAST_PARTED * len(widths) and max(widths) >= LEAST_COLUMNS:
            return Layout(mark, max(widths))
    return Layout("")


def _cuts(lines: list[str]) -> tuple[int, ...]:
    """The fixed columns of the lines that hold about as many cells as most: dates and pages above them hold fewer."""
    spaced = [line for line in lines if TWO_SPACES.search(line)]
    widths = Counter(len(TWO_SPACES.findall(line)) + 1 for line in spaced)
    most = max(widths, key=lambda width: (widths[width], width), default=0)
    return fixed_cuts([line for line in spaced if 2 * len(TWO_SPACES.findall(line)) + 2 > most])


def _delimited(head: str) -> Iterator[tuple[float, Layout]]:
    for mark, prior in PRIORS.items():
        for quoted in (True, False) if '"' in head else (True,):
            width, score = agreement(split(head, mark, quoted))
            yield prior * score * (1 if quoted else UNQUOTED), Layout(mark, width, quoted)


def split(head: str, mark: str, quoted: bool) -> list[list[str]]:
    """The first records under a delimiter."""
    lines = head.splitlines(keepends=True)
    if quoted:
        return list(islice(csv.reader(lines, delimiter=mark), RECORDS))
    return list(islice(csv.reader(lines, delimiter=mark, quoting=csv.QUOTE_NONE), RECORDS))


def _without_edges(records: list[list[str]]) -> list[list[str]]:
    """Without titles above and notes below, records of one cell, where a table of some columns is left."""
    at = [place for place, record in enumerate(records) if len(record) > 1]
    inside = records[at[0] : at[-1] + 1] if at else []
    return inside if len(inside) > 1 and min(map(len, inside)) >= LEAST_COLUMNS else records


def agreement(records: list[list[str]], least: float = LEAST_SHARE) -> tuple[int, float]:
    """The number of cells records agree on, and how well: more for more cells, 0 when they don't."""
    filled = [record for record in records if any(cell.strip() for cell in record)]
    width, score = _agreed(filled, least)
    if score or least > LEAST_SHARE:
        return width, score
    width, score = _agreed(_without_edges(filled), NEARLY_ALL)
    return width, score * AMONG_NOTES


def _agreed(filled: list[list[str]], least: float) -> tuple[int, float]:
    widths = Counter(len(record) for record in filled if len(record) > 1)
    if not widths:
        return 1, 0.0
    width, count = max(widths.items(), key=lambda item: (item[1] * math.log2(item[0]), item[0]))
    share = count / len(filled)
    spaced = sum(bool(TWO_SPACES.search(cell)) for record in filled for cell in record)
    score = share**2 * math.log2(width + 1) * (1 - spaced / sum(map(len, filled)))
    return width, score if share >= least else 0.0
