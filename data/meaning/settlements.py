"""Takes what was sold for the amount of a settlement list, not what was paid out after the platform's fees."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.meaning.assigning import Assignment
from data.meaning.headers import apart
from data.meaning.profiles import Profile
from data.meaning.recognising import TRIMMED

_PAID_OUT = re.compile(
    r"结算|实收|到账|入账|应结|净收|\bsettle\w*|\bpayout\b|\bnet proceeds\b|^total$|^net$|\bproceeds\b", re.I
)
_SOLD = re.compile(r"\bsales\b|\brevenue\b|\bprincipal\b|销售|收入|货款", re.I)
_FEE = re.compile(
    r"佣金|手续费|服务费|扣点|推广费|\bcommissions?\b|\b(selling|fba|service|platform|transaction|referral) fees?\b",
    re.I,
)


def before_fees(found: Assignment, headers: Sequence[str], seen: Sequence[Profile]) -> None:
    """Gives the amount of sales to the figure before fees where fees stand in columns of their own."""
    at = found.column_of("amount")
    if found.dataset != "sales" or at is None or not _PAID_OUT.search(_said(headers[at])):
        return
    if not any(_FEE.search(_said(h)) and seen[i].numbers > 0 for i, h in enumerate(headers) if i != at):
        return
    others = [(i, m) for i, m in found.losers.get("amount", ()) if not _PAID_OUT.search(_said(headers[i]))]
    others = [
        (i, m)
        for i, m in others
        if (m.confidence >= TRIMMED or _SOLD.search(_said(headers[i]))) and not _FEE.search(_said(headers[i]))
    ]
    if others:
        index, meaning = min(others, key=lambda pair: (pair[1].rank[0], pair[0]))
        del found.columns[at]
        found.columns[index] = meaning
        found.losers["amount"] = tuple(pair for pair in others if pair[0] != index)


def _said(header: str) -> str:
    return apart(header)
