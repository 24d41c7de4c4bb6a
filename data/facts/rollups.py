"""Finds sums among rows by their blank keys: a region without a province that is what its provinces add up to."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from data.dictionary import MONEY, QUANTITY
from data.facts.grid import Grid
from data.facts.labels import BY_HAND, NEAR, NOISE, Label, TotalRow

MOST_BLANK = 500
MOST_OF_ROWS = 0.75
PROOF = 2  # rows of which one group at least is the sum, so that it can be no chance
Texts = dict[int, list[str | None]]


def rollups(grid: Grid, keys: Sequence[int], known: Collection[int]) -> list[TotalRow]:
    """The rows that lack a key and are the sum of the rows that have it, as databases and pivot tables write them.

    Only where this holds for every row that lacks the key; the last key first, so that sums of sums are found.
    They are proven here, wherever they stand, and need no check against the rows right above them.
    """
    if grid.height > BY_HAND:
        return []
    texts = {i: grid.cells(i).to_pylist() for i in keys if grid.match.columns[i].field is not None}
    figures = list(_figures(grid))
    totals = set(known)
    found: list[TotalRow] = []
    for key in sorted(texts, reverse=True):
        places = _sums_without(key, texts, figures, totals)
        totals |= set(places)
        found += [TotalRow(place, Label(NOISE)) for place in places]
    return found


def _figures(grid: Grid) -> Iterator[list[Decimal | None]]:
    for index, column in grid.measures():
        if grid.field_of(column).type in (MONEY, QUANTITY) and index in grid.numbers:
            yield grid.numbers[index].values.to_pylist()


def _sums_without(key: int, texts: Texts, figures: list[list[Decimal | None]], totals: set[int]) -> list[int]:
    """The rows without this key where each of them is the sum of its rows with the key; else none."""
    rows = [row for row in range(len(texts[key])) if row not in totals and any(f[row] is not None for f in figures)]
    lacking = [row for row in rows if texts[key][row] is None and any(column[row] for column in texts.values())]
    if not 0 < len(lacking) <= min(MOST_BLANK, MOST_OF_ROWS * len(rows)):
        return []
    having = [row for row in rows if texts[key][row] is not None]
    proofs = 0
    for row in lacking:
        given = [column for column in texts.values() if column[row] is not None]
        members = [other for other in having if all(column[other] == column[row] for column in given)]
        if not members or not all(_is_sum(figure, row, members) for figure in figures):
            return []
        proofs += len(members) >= PROOF
    return lacking if proofs else []


def _is_sum(figure: list[Decimal | None], row: int, members: Sequence[int]) -> bool:
    stated = figure[row]
    return stated is None or abs(stated - sum((figure[at] or Decimal(0) for at in members), Decimal(0))) <= NEAR
