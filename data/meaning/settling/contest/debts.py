"""What was received and what is still owed make up what was billed: 应收 | 已收 | 余额."""

from __future__ import annotations

from data.meaning.proofs import are_even, is_empty, makes_up
from data.meaning.settling.contest.columns import Contest


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
