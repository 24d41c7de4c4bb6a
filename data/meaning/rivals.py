"""Looks at two columns that could both be the amount: the same figures, a clear preference, or a question."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import reduce

import pyarrow as pa
import pyarrow.compute as pc

from data.cells.measuring import DECIMAL, fine, measure, total, writing
from data.dictionary import MONEY
from data.meaning.assigning import Assignment
from data.meaning.headers import key
from data.meaning.layouts import Layout
from data.meaning.profiles import is_line
from data.meaning.recognising import TRIMMED, Meaning, foreign_kind
from data.tables import Table
from data.vocabulary import text as written

MOST_TOTALS = 1_000
MOST_PARTS = 8
CENT = 0.01
_WHOLE = frozenset(map(key, ("total", "grand total", "合计", "sum", "total amount", "total paid")))
_SUBTOTAL = frozenset(map(key, ("subtotal", "sub total", "item total")))
_PAID = frozenset(map(key, ("amount paid", "paid amount", "payment amount", "total paid")))
_BILLED = ("amount", "order total", "amount payable")  # one name of each rank that says what was billed
_DEBT = re.compile(written("beside", "debt"), re.I)


@dataclass(frozen=True)
class Rivals:
    """Columns of one rank that contend for a money field with different sums."""

    field: str
    headers: tuple[str, ...]


def rivals_of(layout: Layout, table: Table, answer: str | None) -> tuple[Layout, Rivals | None]:
    """(the layout under an answer or with an empty amount replaced, what is left to ask)."""
    for field, losers in layout.assignment.losers.items():
        winner = layout.assignment.column_of(field)
        if winner is None or layout.dataset.fields[field].type != MONEY:
            continue
        if answer in table.header:
            return preferring(layout, field, table.header.index(answer)), None
        if (pieces := next((i for i, _ in losers if _are_pieces(layout, table, winner, i)), None)) is not None:
            return _counted(layout, pieces), None
        freight, goods = _beside_freight(layout, table, winner, losers)
        if (proven := next((i for i in goods if _makes_up(table, winner, (i, *freight))), None)) is not None:
            return preferring(layout, field, proven), None
        if (owed := _with_debt(table, winner, losers)) is not None:
            return preferring(layout, field, owed), None
        if (net := _less_returned(layout, table, winner, losers)) is not None:
            return preferring(layout, field, net), None
        if (proven := next((i for i, _ in losers if _is_whole(table, winner, i)), None)) is not None:
            return preferring(layout, field, proven), None
        alike = [i for i, m in losers if i in goods or _alike(layout.assignment.columns[winner], m)]
        alike += _billed(layout, table, winner, losers)
        differing = [i for i in alike if not _same(table, winner, i) and not _is_empty(table, i)]
        if differing and _is_empty(table, winner):
            return preferring(layout, field, differing[0]), None
        if differing:
            return layout, Rivals(field, tuple(table.header[i] for i in (winner, *differing)))
    return layout, None


def _beside_freight(
    layout: Layout, table: Table, winner: int, losers: Sequence[tuple[int, Meaning]]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """(columns of freight, subtotals of goods) beside a bare total: freight is no sale, and the total may hold it."""
    freight = tuple(i for i, header in enumerate(table.header) if foreign_kind(header) == "freight")
    if not freight or key(layout.assignment.columns[winner].name) not in _WHOLE:
        return (), ()
    return freight, tuple(i for i, meaning in losers if key(meaning.name) in _SUBTOTAL)


def _with_debt(table: Table, paid: int, losers: Sequence[tuple[int, Meaning]]) -> int | None:
    """What was sold, where the winner is what was paid of it and what is still owed makes up the rest."""
    debts = [i for i, header in enumerate(table.header) if _DEBT.search(header) and not _is_empty(table, i)]
    return next((i for i, _ in losers if any(_makes_up(table, i, (paid, debt)) for debt in debts)), None)


def _billed(layout: Layout, table: Table, paid: int, losers: Sequence[tuple[int, Meaning]]) -> list[int]:
    """What was billed beside what was paid: no column says whether the rest is still owed or was a discount."""
    if key(layout.assignment.columns[paid].name) not in _PAID or layout.dataset.name != "sales":
        return []
    if any(foreign_kind(header) == "discount" for header in table.header):
        return []
    ranks = {layout.dataset.fields["amount"].rank_of[key(name)][0] for name in _BILLED}
    return [i for i, m in losers if m.rank[0] in ranks and m.confidence >= TRIMMED and key(m.name) not in _PAID]


def _less_returned(layout: Layout, table: Table, sold: int, losers: Sequence[tuple[int, Meaning]]) -> int | None:
    """What is left of what was sold after what came back: 小计金额 beside 销售金额 and 退货金额."""
    back = [i for i, (field, role) in layout.helpers.items() if (field, role) == ("amount", "deduct")]
    back = [i for i in back if not _is_empty(table, i)]
    return next((i for i, _ in losers if any(_makes_up(table, sold, (i, returned)) for returned in back)), None)


def _is_whole(table: Table, winner: int, index: int) -> bool:
    """Whether a column is the sum of those left of it, the winner among them: 缴费金额 | 结算金额 | 总金额."""
    runs = (range(at, index) for at in range(max(0, index - MOST_PARTS), index - 1))
    parts = [run for run in runs if winner in run and not any(foreign_kind(table.header[i]) for i in run)]
    return any(_makes_up(table, index, run) for run in parts) and not _same(table, winner, index)


def _are_pieces(layout: Layout, table: Table, amount: int, index: int) -> bool:
    """Whether a column times the price is the amount on every line: 合计 beside sizes is a count of pieces."""
    price = layout.assignment.column_of("unit_price")
    if price is None or "quantity" in layout.fields or layout.dataset.name != "sales":
        return False
    product = pc.multiply(numbers_of(table, price).cast(pa.float64()), numbers_of(table, index).cast(pa.float64()))
    off = pc.abs(pc.subtract(product, numbers_of(table, amount).cast(pa.float64())))
    return bool(pc.all(pc.less(off, CENT)).as_py())


def _counted(layout: Layout, index: int) -> Layout:
    """The layout with a column of pieces."""
    assignment = layout.assignment
    meaning = Meaning(layout.dataset.name, "quantity", TRIMMED, (0, 0), "")
    return replace(layout, assignment=replace(assignment, columns={**assignment.columns, index: meaning}))


def _makes_up(table: Table, whole: int, parts: Sequence[int]) -> bool:
    """Whether columns add up to another on every line, so that no tax or discount is left over."""
    added = reduce(pc.add, (numbers_of(table, part) for part in parts))
    return bool(pc.all(pc.equal(added, numbers_of(table, whole))).as_py())


def _alike(winner: Meaning, loser: Meaning) -> bool:
    """Of one rank and recognised as surely, so that nothing prefers one to the other."""
    return winner.rank[0] == loser.rank[0] and (loser.confidence >= TRIMMED or winner.confidence < TRIMMED)


def numbers_of(table: Table, index: int) -> pa.Array:
    """The numbers of a column; missing is nothing."""
    column = table.body.column(index)
    written = writing(column)
    values = fine(measure(column, "comma" if written.comma and not written.point else "point").values)
    return pc.fill_null(values, pa.scalar(Decimal(0), DECIMAL))


def _same(table: Table, one: int, other: int) -> bool:
    """Whether two columns hold the same figures on every row that is no total."""
    differing = pc.indices_nonzero(pc.not_equal(numbers_of(table, one), numbers_of(table, other)))
    if len(differing) > MOST_TOTALS:
        return False
    return not any(is_line(list(row.values())) for row in table.body.take(differing).to_pylist())


def _is_empty(table: Table, index: int) -> bool:
    return total(pc.abs(numbers_of(table, index))) == 0


def preferring(layout: Layout, field: str, index: int) -> Layout:
    """The layout with another column for a field."""
    meanings = dict(layout.assignment.losers[field])
    if index not in meanings:
        return layout
    winner = layout.assignment.column_of(field)
    kept: Mapping[int, Meaning] = {i: m for i, m in layout.assignment.columns.items() if i != winner}
    was = () if winner is None else ((winner, layout.assignment.columns[winner]),)
    losers = {**layout.assignment.losers, field: (*was, *(p for p in layout.assignment.losers[field] if p[0] != index))}
    assignment = Assignment(layout.assignment.dataset, {**kept, index: meanings[index]}, losers)
    return replace(layout, assignment=assignment)
