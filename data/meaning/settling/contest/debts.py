"""What was paid and what is still owed make up what was billed: 实收 | 欠款 | 销售金额, 应收 | 已收 | 余额."""

from __future__ import annotations

import re

from data.meaning.proofs import are_even, is_empty, makes_up
from data.meaning.settling.contest.columns import Contest
from data.vocabulary import text as written

_DEBT = re.compile(written("beside", "debt"), re.I)


def with_debt(contest: Contest) -> int | None:
    """What was sold, where the winner is what was paid of it and what is still owed makes up the rest."""
    headers = contest.table.header if contest.dataset == "sales" else ()
    debts = [i for i, h in enumerate(headers) if _DEBT.search(h) and not is_empty(contest.table, i)]
    sold = (i for i in contest.others for debt in debts if makes_up(contest.table, i, (contest.winner, debt)))
    return next(sold, None)


def left_of_bill(contest: Contest) -> int | None:
    """What is owed of a bill, where that and what was received make up another on every line.

    What was owed before may be part of it: 期初应收 | 欠款金额 | 收款金额 | 期末应收.
    """
    table, owed = contest.table, contest.winner
    received, opening = map(contest.layout.assignment.column_of, ("received", "opening"))
    if contest.dataset != "receivable" or received is None or is_empty(table, received):
        return None
    if any(makes_up(table, i, (owed, received)) for i in contest.others):
        return owed
    if opening is not None and any(are_even(table, (opening, i), (owed, received)) for i in contest.others):
        return owed
    before = (owed,) if opening is None else (opening, owed)  # the winner may be what was billed
    return next((i for i in contest.others if are_even(table, before, (i, received))), None)
