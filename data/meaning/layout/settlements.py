"""Takes what was sold for the amount of a settlement list, not what was paid out after the platform's fees."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.meaning.headers import apart
from data.meaning.layout.assigning import Assignment
from data.meaning.profiles import Profile
from data.meaning.recognising import TRIMMED
from data.vocabulary import text as written

_PAID_OUT = re.compile(written("trade", "paid_out"), re.I)
_SOLD = re.compile(written("trade", "before_fees"), re.I)
_FEE = re.compile(written("trade", "fee"), re.I)


def is_paid_out(header: str) -> bool:
    """Whether a header names what a platform paid out after its fees: 结算金额, 商家实收."""
    return bool(_PAID_OUT.search(apart(header)))


def is_fee(header: str) -> bool:
    """Whether a header names what a platform keeps: 佣金, 技术服务费."""
    return bool(_FEE.search(apart(header)))


def before_fees(found: Assignment, headers: Sequence[str], seen: Sequence[Profile]) -> None:
    """Gives the amount of sales to the figure before fees where fees stand in columns of their own."""
    at = found.column_of("amount")
    if found.dataset != "sales" or at is None or not is_paid_out(headers[at]):
        return
    if not any(is_fee(h) and seen[i].numbers > 0 for i, h in enumerate(headers) if i != at):
        return
    others = [(i, m) for i, m in found.losers.get("amount", ()) if not (m.says_no_sale or is_paid_out(headers[i]))]
    others = [
        (i, m)
        for i, m in others
        if (m.confidence >= TRIMMED or _SOLD.search(apart(headers[i]))) and not is_fee(headers[i])
    ]
    if others:
        index, meaning = min(others, key=lambda pair: (pair[1].rank[0], pair[0]))
        del found.columns[at]
        found.columns[index] = meaning
        found.losers["amount"] = tuple(pair for pair in others if pair[0] != index)
