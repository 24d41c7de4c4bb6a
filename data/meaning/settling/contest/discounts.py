"""What a discount left is what was sold: 含税合计 | 优惠后金额, 流水 | 优惠金额 | 收入."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from data.meaning.headers import key
from data.meaning.proofs import is_empty, is_share_off, makes_up, numbers_of, on_every_line
from data.meaning.settling.contest.columns import Contest, beside
from data.tables import Table
from data.vocabulary import words

_AFTER_DISCOUNTS, _PAYABLE = (frozenset(words("contest", name)) for name in ("after_discounts", "payable"))


def after_discounts(contest: Contest) -> int | None:
    """What was left of the winner, as its name says: the same on some lines, less on others."""
    called = (i for i, meaning in contest.losers if key(meaning.name) in _AFTER_DISCOUNTS)
    return next((i for i in called if _is_lower(contest.table, i, contest.winner)), None)


def payable(contest: Contest) -> list[int]:
    """What was to be paid of the winner, less on some lines: for a discount, or as some of it was paid before."""
    named = contest.losers if contest.dataset == "sales" else ()
    called = [i for i, meaning in named if key(meaning.name) in _PAYABLE]
    return [i for i in called if _is_lower(contest.table, i, contest.winner)]


def _is_lower(table: Table, index: int, whole: int) -> bool:
    """Whether a column is less than another on some lines, the same on some and more on none."""
    off = pc.subtract(numbers_of(table, whole), numbers_of(table, index)).cast(pa.float64())
    some_less, some_same = (pc.any(how(off, 0.0)).as_py() for how in (pc.greater, pc.equal))
    return bool(some_less and some_same) and on_every_line(table, pc.greater_equal(off, 0.0))


def less_discounts(contest: Contest) -> int | None:
    """Which of only two moneys of sales is what a discount beside them left of the other on every line."""
    off = contest.beside("discount")
    if contest.dataset != "sales" or len(contest.losers) != 1 or not off:
        return None
    one, other = contest.winner, contest.losers[0][0]
    pairs = ((whole, left) for whole, left in ((one, other), (other, one)) if not is_empty(contest.table, left))
    return next((left for whole, left in pairs if any(_is_off(contest.table, whole, left, i) for i in off)), None)


def _is_off(table: Table, whole: int, left: int, off: int) -> bool:
    """Whether a discount, in money or as a share of it, is what is taken off on every line."""
    return makes_up(table, whole, (left, off)) or is_share_off(table, whole, left, off)


def has_discounts(table: Table) -> bool:
    return bool(beside(table, "discount"))
