"""Losers as good as the winner by their names, without those whose figures say that they are something else."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from data.meaning.headers import take_apart
from data.meaning.proofs import is_empty, numbers_of
from data.meaning.recognising import LOOSE, TRIMMED, Meaning
from data.meaning.settling.contest.columns import Contest
from data.meaning.settling.contest.freight import is_carried, subtotals
from data.tables import Table

LEAST_LINES = 3
ROUNDED = 0.006  # of the greater unit, whose cents are rounded


def as_good(contest: Contest) -> list[int]:
    """The losers of the winner's rank, recognised as surely, and the subtotals of goods that a bare total may hold."""
    goods, table = subtotals(contest), contest.table
    named = [i for i, meaning in contest.losers if i in goods or _is_alike(contest.winning, meaning)]
    money = [i for i in named if not _numbers_lines(table, i) and not _is_flag(table, i)]
    return [i for i in money if not is_carried(contest, i) and not _are_same_scaled(table, contest.winner, i)]


def _is_alike(winner: Meaning, loser: Meaning) -> bool:
    """Of one rank and recognised as surely, so that nothing prefers one to the other.

    So are two that only end in one name: 直营销售额 | VIP_销售额.
    """
    ends_alike = winner.confidence == LOOSE and winner.name == loser.name
    as_surely = loser.confidence >= TRIMMED or winner.confidence < TRIMMED or ends_alike
    return winner.rank[0] == loser.rank[0] and as_surely


def _numbers_lines(table: Table, index: int) -> bool:
    """Whether a column counts the lines: 1 2 3 4, or from 1 again for each document."""
    found = numbers_of(table, index).cast(pa.float64())
    if found.null_count or len(found) < LEAST_LINES or found[0].as_py() != 1:
        return False
    after, before = found.slice(1), found.slice(0, len(found) - 1)
    counted = pc.or_(pc.equal(pc.subtract(after, before), 1.0), pc.equal(after, 1.0))
    return bool(pc.all(counted).as_py()) and bool(pc.any(pc.greater(after, 1.0)).as_py())


def _is_flag(table: Table, index: int) -> bool:
    """Whether a column says yes or no of each line (paid: 0, 1) and holds no money."""
    found = numbers_of(table, index)
    return bool(pc.all(pc.or_(pc.equal(found, 0), pc.equal(found, 1))).as_py()) and not is_empty(table, index)


def _are_same_scaled(table: Table, one: int, other: int) -> bool:
    """Whether two columns hold the same money in units of their own: 金额(元) | 金额(万元)."""
    units = [take_apart(table.header[i]).unit for i in (one, other)]
    factors = [float(unit.factor) for unit in units if unit]
    if len(set(factors)) < len(units):
        return False
    floats = (numbers_of(table, i).cast(pa.float64()) for i in (one, other))
    scaled = [pc.multiply(found, factor) for found, factor in zip(floats, factors, strict=True)]
    return bool(pc.all(pc.less_equal(pc.abs(pc.subtract(*scaled)), ROUNDED * max(factors))).as_py())
