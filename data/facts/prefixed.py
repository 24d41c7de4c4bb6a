"""Finds rows that sum the rows whose codes begin with theirs: 6601 above 660101 and 660102."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from data.cells.measuring import DECIMAL
from data.facts.grid import Grid
from data.facts.labels import BY_HAND, NEAR, NOISE, Label, TotalRow

PROOF = 2  # rows of which one class at least is the sum, so that it can be no chance
_CODE = re.compile(r"[0-9A-Za-z]+([.\-][0-9A-Za-z]+)*")
_NAMED = re.compile(r"(\d+(?:[.\-]\d+)*)(?:\s+\D|(?![年季月周旬日])[\u4e00-\u9fff]).*")  # 6601 销售费用, but not 1月


def classes(grid: Grid, known: Collection[int]) -> list[TotalRow]:
    """The rows of classes, where each of them is the sum of the lines below it; else none."""
    if grid.height > BY_HAND or not grid.numbers:
        return []
    measures = dict(grid.measures())
    summed = [index for index, column in measures.items() if grid.field_of(column).adds_up]
    columns = [grid.numbers[i].values.cast(DECIMAL).to_pylist() for i in summed or list(grid.numbers)[:1]]
    for index in range(len(grid.table.header)):
        lines = _lines_of_classes(_codes(grid, index, known)) if index not in measures else {}
        if lines and all(_are_sums(figures, lines) for figures in columns):
            told = (place for place in lines if any(figures[place] for figures in columns))
            return [TotalRow(place, Label(NOISE), index) for place in told]
    return []


def _are_sums(figures: Sequence[Decimal | None], lines: dict[int, list[int]]) -> bool:
    """Whether every class is the sum of its lines in one column, but for what rounding leaves."""
    half = _half_digit(figures)
    return all(
        abs((figures[place] or Decimal(0)) - sum((figures[at] or Decimal(0) for at in below), Decimal(0)))
        <= max(NEAR, half * (len(below) + 1))
        for place, below in lines.items()
    )


def _codes(grid: Grid, index: int, known: Collection[int]) -> dict[str, int]:
    """The places by their codes; none where a row has no code or two have the same."""
    texts = [(place, text) for place, text in enumerate(grid.cells(index).to_pylist()) if place not in known]
    found = {code: place for place, text in texts if (code := _code(text or ""))}
    return found if len(found) == len(texts) else {}


def _code(text: str) -> str:
    """The code in a cell, alone or before the name; '' where there is none."""
    if _CODE.fullmatch(text.strip()):
        return text.strip()
    named = _NAMED.fullmatch(text.strip())
    return named[1] if named else ""


def _half_digit(figures: Sequence[Decimal | None]) -> Decimal:
    """What rounding takes off a figure at most where figures have a point: 0.05 of 76.1; nothing of whole numbers."""
    last = max((-int(f.normalize().as_tuple().exponent) for f in figures if f is not None), default=0)
    return Decimal(1).scaleb(-last) / 2 if last > 0 else Decimal(0)


def _lines_of_classes(codes: dict[str, int]) -> dict[int, list[int]]:
    """By the place of each class, the places of the lines below it; none where no class has several."""
    above = {code: [codes[begin] for begin in _beginnings(code) if begin in codes] for code in codes}
    parents = {place for places in above.values() for place in places}
    found: dict[int, list[int]] = {}
    for code, place in codes.items():
        for parent in above[code] if place not in parents else ():
            found.setdefault(parent, []).append(place)
    is_listed = all(_is_one_block(codes, place, below) for place, below in found.items())
    return found if is_listed and any(len(below) >= PROOF for below in found.values()) else {}


def _is_one_block(codes: dict[str, int], place: int, below: list[int]) -> bool:
    """Whether nothing else stands between a class and its lines, as numbers that begin alike by chance (4, 41) do."""
    named = {at: code for code, at in codes.items()}
    first, last = min(place, *below), max(place, *below)
    return all(code.startswith(named[place]) for at, code in named.items() if first <= at <= last)


def _beginnings(code: str) -> Iterator[str]:
    """Every shorter code that it begins with."""
    yield from (code[:end].rstrip(".-") for end in range(1, len(code)))
