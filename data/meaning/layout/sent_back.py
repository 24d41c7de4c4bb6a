"""Tells money sent back beside what was sold (退货金额 | 总价) from that of a paper of returns (合计 | 退货金额)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.meaning.headers import plain
from data.meaning.layout.assigning import Assignment
from data.meaning.recognising import foreign_kind
from data.vocabulary import text as written

_RETURNED, _MONEY = (re.compile(written("beside", name), re.I) for name in ("returned", "money"))
_PAPER = re.compile(written("section", "paper_of_returns"), re.I)
_SALES = re.compile(written("section", "of_sales"), re.I)


def settle_sent_back(found: Assignment, headers: Sequence[str], texts: Sequence[str]) -> None:
    """Takes what was sent back where each line is of that, and what was sold everywhere else."""
    if found.dataset != "sales":
        return
    if any(_PAPER.search(plain(h)) for h in headers) and not any(_SALES.search(plain(h)) for h in headers):
        for field in ("quantity", "amount"):
            _prefer(found, field, is_returned=True)
    elif _is_stray(found, headers, texts) and not _prefer(found, "amount", is_returned=False):
        found.columns.pop(found.column_of("amount") or 0)


def _prefer(found: Assignment, field: str, is_returned: bool) -> bool:
    """Whether a column that is of what was sent back, or is not, took the place of one that is otherwise."""
    at, losers = found.column_of(field), found.losers.get(field, ())
    fitting = [pair for pair in losers if bool(_RETURNED.search(pair[1].name)) == is_returned]
    if at is None or not fitting or bool(_RETURNED.search(found.columns[at].name)) == is_returned:
        return False
    index, meaning = fitting[0]
    found.losers[field] = ((at, found.columns.pop(at)), *(pair for pair in losers if pair[0] != index))
    found.columns[index] = meaning
    return True


def _is_stray(found: Assignment, headers: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether money paid back would stand for what was sold: one such column among sales, in no list of returns.

    Pieces beside it or other money that nobody knows (净收入) were sold: plainly so where pieces say that they were,
    whatever of those sent back stands beside them (销售数量 | 退款数量 | 退款金额).
    """
    amount, quantity = found.column_of("amount"), found.column_of("quantity")
    if amount is None or not _RETURNED.search(found.columns[amount].name):
        return False
    told = [h for index, h in enumerate(headers) if index != amount and foreign_kind(h) != "price"]
    free = [header for index, header in enumerate(headers) if header and index not in found.columns]
    sold = quantity is not None or any(_MONEY.search(plain(h)) and foreign_kind(h) is None for h in free)
    if quantity is not None and _SALES.search(plain(headers[quantity])):
        return True
    return sold and not any(_RETURNED.search(text) for text in (*told, *texts))
