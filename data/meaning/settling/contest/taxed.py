"""Finds what a line came to with its tax beside what it came to without: 金额 | 税额 | 总额, 销售净额 | 销售金额."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce

import pyarrow as pa
import pyarrow.compute as pc

from data.meaning.proofs import HEAD, makes_up, numbers_of, on_every_line
from data.meaning.settling.contest.columns import Contest
from data.tables import Table
from data.vocabulary import words

LEAST_LINES = 3
ROUNDED = 0.011  # both are rounded to the cent
_RATES = tuple(int(percent) / 100 for percent in words("tax", "percents"))


def with_tax(contest: Contest) -> int | None:
    """What the line came to with its tax, where the winner is without it, told by a column or by the law."""
    table, untaxed, taxes = contest.table, contest.winner, contest.beside("tax")
    parts = [*((tax,) for tax in taxes), *([taxes] if len(taxes) > 1 else [])]  # of the state and of the union
    told = [i for i in contest.others if any(makes_up(table, i, (untaxed, *some)) for some in parts)]
    return next(iter(told or [i for i in contest.others if _is_taxed(table, untaxed, i)]), None)


def _is_taxed(table: Table, untaxed: int, taxed: int) -> bool:
    """Whether every one of several first lines is the other at one of the rates of value added tax, to the cent."""
    head = replace(table, body=table.body.slice(0, HEAD))
    net, gross = (numbers_of(head, i).cast(pa.float64()) for i in (untaxed, taxed))
    small = pc.less_equal(pc.abs(net), 1.0)
    if len(net) - (pc.sum(small).as_py() or 0) < LEAST_LINES:
        return False
    off = [pc.less(pc.abs(pc.subtract(pc.multiply(net, 1 + rate), gross)), ROUNDED) for rate in _RATES]
    return on_every_line(head, reduce(pc.or_, off, small))
