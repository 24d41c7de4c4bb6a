"""Reckons what a receivables list leaves to its reader: balances, money overdue, ages added up."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.cells.measuring import DECIMAL, fine, scaled, total
from data.checked import Check
from data.facts.checksums import CENT, shown
from data.facts.lines import Lines
from data.meaning.layout.ages import BUCKETS, OLDEST, OVERDUE

ZERO = pa.scalar(Decimal(0), DECIMAL)
LEAST_PAIRS, MOSTLY = 2, 0.8
AGES = (*(name for name, _, _ in BUCKETS), OLDEST)


def with_added(found: Lines) -> None:
    """Adds to its field each column that holds a part of it: money overdue for longer, goods fetched."""
    for index, column in found.grid.columns("add"):
        name, numbers = column.field or "", found.grid.numbers[index]
        values, faults = scaled(numbers.values, column.factor).take(found.origin), numbers.faults.take(found.origin)
        is_faulty = pc.fill_null(pc.not_equal(faults, "missing"), False)
        found.values[name] = _added(found.values.get(name), values)
        found.faults[name] = pc.if_else(is_faulty, faults, found.faults.get(name, pa.nulls(found.count, pa.string())))
        before = found.sources.get(name, -1)
        found.sources[name] = np.where(is_faulty.to_numpy(zero_copy_only=False), index, before)


def with_reckoned(found: Lines, how: Mapping[str, str]) -> None:
    """The fields that no column states, each in the way that was found for it."""
    for name, way in how.items():
        found.values[name] = WAYS[way](found)


def sum_checks(found: Lines) -> list[Check]:
    """What a receivables list says twice: overdue money in all and by age, closing balances and what led to them."""
    if found.grid.dataset.name != "receivable":
        return []
    checks = []
    if not any(column.field == OVERDUE for _, column in found.grid.columns("add")):
        checks += _check(found, "ageing", OVERDUE, AGES)
    if {"opening", "billed", "received"} <= set(found.values) and "amount" in found.sources:
        found.values["closing"] = _balance(found)
        checks += _check(found, "closing_balance", "amount", ("closing",))
        del found.values["closing"]
    return checks


def _check(found: Lines, kind: str, whole: str, parts: Sequence[str]) -> list[Check]:
    """The sum of a field against the sum of those it consists of; nothing where either is missing."""
    known = [fine(found.values[name]) for name in parts if name in found.values]
    if not known or whole not in found.values:
        return []
    says, read = total(fine(found.values[whole])), sum(map(total, known), Decimal(0))
    return [Check(kind, whole, shown(says, "money"), shown(read, "money"), abs(says - read) <= CENT)]


def running_balances(found: Lines) -> np.ndarray:
    """All lines of a statement whose balance runs on from document to document, none of any other list."""
    names = ("amount", "billed", "received")
    if found.grid.dataset.name != "receivable" or not {*names, "doc_date"} <= set(found.values):
        return np.zeros(found.count, bool)
    amount, billed, received = (pc.fill_null(fine(found.values[n]), ZERO).to_numpy(False) for n in names)
    codes = [found.values[n].to_numpy(False) for n in ("customer_code", "customer_name") if n in found.values]
    alike = np.logical_and.reduce([texts[1:] == texts[:-1] for texts in codes]) if codes else amount[1:] == amount[1:]
    runs = amount[1:] == amount[:-1] + billed[1:] - received[1:]
    is_statement = alike.sum() >= LEAST_PAIRS and (runs & alike).sum() > MOSTLY * alike.sum()
    is_statement = is_statement and (amount != billed - received).any()  # else each line owes what is left of it alone
    return np.full(found.count, bool(is_statement))


def _added(one: pa.Array | None, other: pa.Array | None) -> pa.Array:
    """The sum line by line; null where both are."""
    if one is None or other is None:
        return fine(one if other is None else other)
    both = pc.add(pc.fill_null(fine(one), ZERO), pc.fill_null(fine(other), ZERO)).cast(DECIMAL, safe=False)
    nothing = pc.and_(one.is_null(), other.is_null())
    return pc.if_else(nothing, pa.scalar(None, DECIMAL), both)


def _less(found: Lines, whole: str, part: str) -> pa.Array:
    """One field less another; a missing part takes nothing off."""
    parts = pc.fill_null(fine(found.values[part]), ZERO) if part in found.values else ZERO
    return pc.subtract(fine(found.values[whole]), parts).cast(DECIMAL, safe=False)


def _balance(found: Lines) -> pa.Array:
    """What was billed less what was received, on top of what was owed before."""
    left = _less(found, "billed", "received")
    if "opening" not in found.values:
        return left
    return pc.add(pc.fill_null(fine(found.values["opening"]), ZERO), left).cast(DECIMAL, safe=False)


def _sum_of_ages(found: Lines) -> pa.Array:
    whole = found.values.get(OVERDUE)
    for name in AGES:
        if name in found.values:
            whole = _added(whole, found.values[name])
    return whole


def _late(found: Lines) -> pa.Array:
    """The balance of lines that are some days late; unknown where the days are."""
    days = found.values["overdue_days"].cast(pa.float64())
    return pc.if_else(pc.greater(days, 0.0), fine(found.values["amount"]), ZERO)


WAYS: Mapping[str, Callable[[Lines], pa.Array]] = {
    "billed_less_received": _balance,
    "less_not_due": lambda found: _less(found, "amount", "not_due"),
    "sum_of_ages": _sum_of_ages,
    "late_by_days": _late,
}
