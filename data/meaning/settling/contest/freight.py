"""Freight is no sale: 金额 | 运费 | 合计, Item Total | Shipping | Grand Total."""

from __future__ import annotations

from data.meaning.headers import key
from data.meaning.proofs import makes_up
from data.meaning.recognising import foreign_kind
from data.meaning.settling.contest.columns import Contest
from data.vocabulary import words

WHOLE = frozenset(words("contest", "whole"))
_SUBTOTAL = frozenset(words("contest", "subtotal"))


def goods_of_bare_total(contest: Contest) -> int | None:
    """The subtotal of goods that makes up a bare total with the freight beside it, or alone where that is empty."""
    freight = _freight_of_bare_total(contest)
    return next((i for i in subtotals(contest) if makes_up(contest.table, contest.winner, (i, *freight))), None)


def subtotals(contest: Contest) -> list[int]:
    """The subtotals of goods beside a bare total, which may hold freight."""
    losers = contest.losers if _freight_of_bare_total(contest) else ()
    return [i for i, meaning in losers if key(meaning.name) in _SUBTOTAL]


def _freight_of_bare_total(contest: Contest) -> list[int]:
    headers = contest.table.header if contest.name in WHOLE else ()
    return [i for i, header in enumerate(headers) if foreign_kind(header) == "freight"]


def is_carried(contest: Contest, index: int) -> bool:
    """Whether a column is what the goods came to and their freight on every line."""
    return any(makes_up(contest.table, index, (contest.winner, one)) for one in contest.beside("freight"))
