"""Finds groups that stand above their members in one column and sum them, as pivot tables print them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import Decimal

from data.cells.measuring import DECIMAL
from data.facts.grid import Grid
from data.facts.labels import BY_HAND, GRAND, NEAR, SUB, Label, TotalRow
from data.reading import Refused

DEEPEST = 3

Values = Sequence[Decimal]


def groups(grid: Grid, found: Sequence[TotalRow]) -> list[TotalRow]:
    """The rows of groups where all rows together are two or three times the grand total that the file states."""
    depth, values, places = _depth(grid, found)
    if depth < 2:
        return []
    parents = dict(_groups(values, 0, len(values), depth) or [])
    if not _covers(values, parents, depth):
        return []
    return [TotalRow(places[at], Label(SUB), children=count) for at, count in parents.items()]


def refuse_counted_twice(grid: Grid, found: Sequence[TotalRow]) -> None:
    """Raises Refused where all other rows are the grand total two or three times: groups that cannot be told."""
    depth, _, _ = _depth(grid, found)
    if depth > 1:
        raise Refused("counted_twice", sheet=grid.table.sheet, times=depth)


def _depth(grid: Grid, found: Sequence[TotalRow]) -> tuple[int, list[Decimal], list[int]]:
    """(the times, the first measure of the other rows, their places)."""
    totals = [row for row in found if row.label.kind == GRAND]
    if len(totals) != 1 or grid.height > BY_HAND or not grid.numbers:
        return 0, [], []
    apart = {row.place for row in found}
    column = next(iter(grid.numbers.values())).values.cast(DECIMAL)
    places = [place for place in range(grid.height) if place not in apart and column[place].is_valid]
    values = [column[place].as_py() for place in places]
    stated = column[totals[0].place].as_py()
    if not stated or len(values) < 2:
        return 0, [], []
    times = round(sum(values, Decimal(0)) / stated)
    exact = abs(sum(values, Decimal(0)) - times * stated) <= NEAR * max(1, len(values))
    return (times if exact and 1 < times <= DEEPEST else 0), values, places


def _groups(values: Values, start: int, end: int, depth: int) -> list[tuple[int, int]] | None:
    """(place, how many rows below belong to it) of the groups from start to end; None where they do not add up."""
    found: list[tuple[int, int]] = []
    at = start
    while at < end:
        members, added, wanted = at + 1, Decimal(0), values[at] * (depth - 1)
        while members < end and (abs(added - wanted) > NEAR * depth or members == at + 1):
            added += values[members]
            members += 1
        if abs(added - wanted) > NEAR * depth or members == at + 1:
            return None
        found.append((at, members - at - 1))
        inner = _groups(values, at + 1, members, depth - 1) if depth > 2 else []
        if inner is None:
            return None
        found += inner
        at = members
    return found


def _covers(values: Values, parents: Collection[int], depth: int) -> bool:
    """Whether the rows that are left are the total once."""
    left = sum((value for at, value in enumerate(values) if at not in parents), Decimal(0))
    return bool(parents) and abs(left * depth - sum(values, Decimal(0))) <= NEAR * depth * len(values)
