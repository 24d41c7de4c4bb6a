"""Finds rows that are the sums of rows above or below them, level by level, as trees of regions are printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import gcd

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.cells.measuring import DECIMAL
from data.facts.grid import Grid
from data.facts.labels import BY_HAND, GRAND, NEAR, NOISE, SUB, Label, TotalRow
from data.facts.selecting import of_other_figures
from data.reading import Refused

DEEPEST = 3
_OF_LINES = ("doc_no", "sale_date", "expense_date")
MOST_MEMBERS = 500
MOST_DECIMALS = 6  # of cents in ten thousands
FLOAT_NOISE = 1e-15  # what each step of a sum of floats may be off, as a share of all that is added
LEAST_DIGITS, MOST_DIGITS = 6, 9  # digits that agree, below which a tree may be chance: with a total, without one

Values = tuple[Decimal | None, ...]  # what one row states, by column


@dataclass(frozen=True)
class Tree:
    """Rows told apart by their sums: those that stand under no other, and the members of those that are sums."""

    values: Sequence[Values]
    roots: tuple[int, ...]
    members: dict[int, tuple[int, ...]]

    @property
    def digits(self) -> int:
        """How many digits of figures agree with the sum of other rows: few may agree by chance."""
        return self._agreeing(self.values)

    @property
    def telling_digits(self) -> int:
        """The same without what figures have in common, which no total proves: money at one price repeats pieces."""
        columns = dict.fromkeys(_reduced(column) for column in zip(*self.values, strict=True))
        return self._agreeing(tuple(zip(*columns, strict=True)))

    def _agreeing(self, values: Sequence[Sequence[Decimal | int | None]]) -> int:
        """Half as many tell where some figures are below zero, for sums then come back to what they were."""
        stated = (value for at in self.members for value in values[at] if value)
        agreeing = sum(len(str(abs(int(value)))) for value in stated)
        return agreeing // 2 if any(value and value < 0 for row in self.values for value in row) else agreeing

    def end(self, at: int) -> int:
        """The last row that belongs to a row."""
        return self.end(max(self.members[at])) if at in self.members else at


def _reduced(figures: Sequence[Decimal | None]) -> tuple[int, ...]:
    """Whole figures without what they have in common: of 100, 300 and 200 agree no more digits than of 1, 3 and 2."""
    whole = [int(figure or 0) for figure in figures]
    common = gcd(*whole) or 1
    return tuple(figure // common for figure in whole)


def groups(grid: Grid, found: Sequence[TotalRow]) -> list[TotalRow]:
    """The rows that sum up rows beneath them, or else above them, where the whole table is a tree of such sums.

    It is one where its uppermost rows add up to a total that is stated, labelled or not, or else are all sums.
    """
    if grid.height > BY_HAND or any(column.role == "computed" for column in grid.match.columns):
        return []  # lines with a price each are no sums
    values, places, grands = _stated(grid, found)
    if len(values) < 4 or not values[0] or len(grands) > 1 or _tells_each_apart(grid, places):
        return []
    for factor in _factors(values):
        fine = [_times(row, factor) for row in values]
        grand = _times(grands[0], factor) if grands else None
        for rows, is_above in ((fine, True), (fine[::-1], False)):
            for tree in _trees(rows):
                total = _total_of(tree, grand)
                if total is not None:
                    return list(_rows(tree, total, places if is_above else places[::-1], is_above))
    return []


def _tells_each_apart(grid: Grid, places: Sequence[int]) -> bool:
    """Whether every row has a number or a day of its own, as lines have and the sums of them have not."""
    own = [i for i, c in enumerate(grid.match.columns) if c.field in _OF_LINES and not c.role]
    told = (grid.cells(i).take(pa.array(places)) for i in own)
    return any(cells.null_count == 0 and pc.count_distinct(cells).as_py() == len(places) for cells in told)


def _factors(values: Sequence[Values]) -> tuple[int, ...]:
    """By what figures are taken: as they are, and those in ten thousands (0.199608) with two decimals as well."""
    last = max(-int(value.normalize().as_tuple().exponent) for row in values for value in row if value is not None)
    return (1, 10 ** (min(last, MOST_DECIMALS) - 2)) if last > 2 else (1,)


def _times(row: Values, factor: int) -> Values:
    return tuple(None if value is None else value * factor for value in row) if factor > 1 else row


def _stated(grid: Grid, found: Sequence[TotalRow]) -> tuple[list[Values], list[int], list[Values]]:
    """(the figures of the rows that are no totals yet, their places, the figures of grand totals)."""
    summable = [i for i, c in grid.measures() if c.role != "discount" and grid.field_of(c).adds_up]
    columns = [grid.numbers[i].values.cast(DECIMAL).to_pylist() for i in summable]
    rows: list[Values] = list(zip(*columns, strict=True)) if columns else []
    apart = {row.place for row in found} | set(np.flatnonzero(of_other_figures(grid)).tolist())
    places = [at for at, row in enumerate(rows) if at not in apart and any(row)]
    grands = [rows[row.place] for row in found if row.label.kind == GRAND and any(rows[row.place])] if rows else []
    return [rows[at] for at in places], places, grands


def _trees(values: Sequence[Values]) -> Iterator[Tree]:
    """The rows as trees: all branches of one depth, told from the top; else each over the fewest rows it may sum."""
    for depth in range(2, DEEPEST + 1):
        members: dict[int, tuple[int, ...]] = {}
        roots = _branches(values, 0, len(values), depth, members)
        if roots:
            yield Tree(values, roots, members)
    for fewest in (2, 1):
        yield _tree(values, fewest)


def _branches(
    values: Sequence[Values], start: int, end: int, depth: int, members: dict[int, tuple[int, ...]]
) -> tuple[int, ...]:
    """The rows from start to end under which the others stand, all levels of a branch adding up to its multiple.

    None where they do not add up so.
    """
    roots, at, numbers = [], start, [row[0] or Decimal(0) for row in values[:end]]
    while depth > 1 and at < end:
        below, added, wanted = at + 1, Decimal(0), numbers[at] * (depth - 1)
        while below < end and (below == at + 1 or abs(added - wanted) > NEAR * depth):
            added += numbers[below]
            below += 1
        inner = _branches(values, at + 1, below, depth - 1, members)
        if below == at + 1 or abs(added - wanted) > NEAR * depth or not inner or not _is_sum(values, values[at], inner):
            return ()
        members[at] = inner
        roots.append(at)
        at = below
    return tuple(roots) if depth > 1 else tuple(range(start, end))


def _tree(values: Sequence[Values], fewest: int) -> Tree:
    """Each row over the fewest rows right below it that it is the sum of, those that are sums taken as one."""
    open_roots: list[int] = []
    members: dict[int, tuple[int, ...]] = {}
    added = _Added(values)
    for at in range(len(values) - 1, -1, -1):
        counts = added.may_be(at, len(open_roots), fewest)
        count = next((count for count in counts if _is_sum(values, values[at], open_roots[-count:])), 0)
        if count:
            members[at] = tuple(open_roots[-count:])
            del open_roots[-count:]
        open_roots.append(at)
        added.put(at, len(open_roots))
    return Tree(values, tuple(reversed(open_roots)), members)


class _Added:
    """A pile of rows and their sums from the bottom up, in floats: sure to find every sum, and some that are none."""

    def __init__(self, values: Sequence[Values]) -> None:
        self._figures = np.array([[float(value or 0) for value in row] for row in values]).T
        self._sums = np.zeros((len(self._figures), len(values) + 1))
        self._near = float(NEAR) + FLOAT_NOISE * len(values) * np.abs(self._figures).sum(axis=1)
        self._first: list[int] = (self._figures != 0).argmax(axis=0).tolist()

    def put(self, at: int, height: int) -> None:
        """A row comes to lie on top, at this height."""
        self._sums[:, height] = self._sums[:, height - 1] + self._figures[:, at]

    def may_be(self, at: int, height: int, fewest: int) -> Sequence[int]:
        """How many rows from the top a row may be the sum of, by its first figure, the fewest first."""
        first = self._first[at]
        sums, wanted = self._sums[first], self._figures[first, at]
        lowest, highest = max(0, height - MOST_MEMBERS), max(0, height - fewest + 1)
        found = (np.abs(sums[height] - wanted - sums[lowest:highest]) <= self._near[first]).nonzero()[0]
        counts: list[int] = (height - lowest - found[::-1]).tolist() if found.size else []
        return counts


def _is_sum(values: Sequence[Values], row: Values, members: Sequence[int]) -> bool:
    """Whether every figure that a row states is the sum of its members'."""
    return all(
        stated is None or abs(stated - sum((values[at][column] or Decimal(0) for at in members), Decimal(0))) <= NEAR
        for column, stated in enumerate(row)
    )


def _total_of(tree: Tree, grand: Values | None) -> tuple[int, ...] | None:
    """The roots that state the total of all, or () where none does; None where the rows are no tree."""
    if not any(sum(any(tree.values[at]) for at in members) > 1 for members in tree.members.values()):
        return None
    if grand is not None:
        return () if _is_sum(tree.values, grand, tree.roots) and tree.digits >= LEAST_DIGITS // 2 else None
    if len(tree.roots) == 1:
        below = tree.members[tree.roots[0]]
        inner = len(below) > 1 and any(at in tree.members for at in below)
        return tree.roots if inner and tree.telling_digits >= LEAST_DIGITS else None
    *others, last = tree.roots
    sums = [at for at in others if at in tree.members]
    if len(others) > 1 and sums and _is_sum(tree.values, tree.values[last], others):
        return (last,) if tree.telling_digits >= LEAST_DIGITS else None
    full = all(len(tree.members.get(at, ())) > 1 for at in tree.roots)
    return () if full and tree.telling_digits >= MOST_DIGITS else None


def _rows(tree: Tree, total: tuple[int, ...], places: Sequence[int], is_above: bool) -> Iterator[TotalRow]:
    yield from (TotalRow(places[at], Label(GRAND)) for at in total)
    for at in set(tree.members) - set(total):
        last = places[tree.end(at)]
        yield TotalRow(places[at], Label(SUB if is_above else NOISE), children=max(0, last - places[at]))


def refuse_counted_twice(grid: Grid, found: Sequence[TotalRow]) -> None:
    """Raises Refused where all other rows are the grand total two or three times: groups that cannot be told."""
    if grid.height > BY_HAND:
        return
    values, _, grands = _stated(grid, found)
    if len(grands) != 1 or len(values) < 2:
        return
    first = next(column for column, value in enumerate(grands[0]) if value)
    stated, added = grands[0][first] or Decimal(0), sum((row[first] or Decimal(0) for row in values), Decimal(0))
    times = round(added / stated)
    if 1 < times <= DEEPEST and abs(added - times * stated) <= NEAR * len(values):
        raise Refused("counted_twice", sheet=grid.table.sheet, times=times)
