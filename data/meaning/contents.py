"""Says what the texts of a table tell of it where its headers leave open whether something was sold or spent."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.meaning.profiles import Profile

MOSTLY = 0.5
_FEE = re.compile(
    r"(费用?|工资|租金|房租|补贴|返利|报销款?|佣金|奖金|提成|税金?|社保|水电)([(（].*)?$"
    r"|\b(fees?|rent|salar(y|ies)|wages?|travel|utilities|insurance|commission|reimbursements?|subsid(y|ies))\b",
    re.I,
)
_GIVEN = re.compile(r"礼|赠|招待|餐|宴|住宿|车票|机票|油卡|油费|团建|办公|gift|meal|hotel|taxi|lunch|dinner", re.I)
_SOLD = re.compile(r"货款|订单|销售|收入|sales?\b|orders?\b|principal|product charges", re.I)


def names_fees(seen: Sequence[Profile]) -> bool:
    """Whether most texts of some column are names of fees (进场费, 促销员工资), as lists of spending have them.

    Not where goods sold stand between the fees, as in what a platform settles.
    """
    return any(profile.numbers < MOSTLY < profile.share(_is_fee) and not profile.share(_is_sold) for profile in seen)


def names_spending(seen: Sequence[Profile]) -> bool:
    """Whether any text is what a seller of goods spends rather than sells: a fee, a gift, a meal."""
    return any(profile.share(_is_spent) > 0 for profile in seen)


def _is_fee(text: str) -> bool:
    return bool(_FEE.search(text.strip()))


def _is_sold(text: str) -> bool:
    return bool(_SOLD.search(text))


def _is_spent(text: str) -> bool:
    return _is_fee(text) or bool(_GIVEN.search(text))
