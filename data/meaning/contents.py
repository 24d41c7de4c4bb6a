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
_WORKS = re.compile(
    r"陈列|堆头|地堆|门头|灯箱|展架|海报|单页|条幅|易拉宝|物料|宣传|制作|印刷|装修|维修|保洁|搬运|安装|快递|广告"
    r"|\b(displays?|posters?|printing|signage|banners?|leaflets?|cleaning|repairs?|courier|installation|advertising)\b",
    re.I,
)
_CONTENT = re.compile(
    r"\d\s*(ml|l|kg|g|mg|cm|mm|oz|毫升|升|克|千克|公斤|斤|厘米|毫米|米|寸|[支片粒抽枚只瓶罐袋包听盒卷条])(?![a-z])",
    re.I,
)
_SOLD = re.compile(r"货款|订单|销售|收入|sales?\b|orders?\b|principal|product charges", re.I)


def names_fees(seen: Sequence[Profile]) -> bool:
    """Whether most texts of some column name fees or works (进场费, 门头制作), as lists of spending have them.

    Not where goods sold stand between the fees, as in what a platform settles.
    """
    return any(profile.numbers < MOSTLY < profile.share(_is_spent) and not profile.share(_is_sold) for profile in seen)


def names_goods(seen: Sequence[Profile]) -> bool:
    """Whether most texts of some column say how much of a good is in a piece (550ml, 抽纸3包), and none of a fee."""
    return any(profile.share(_has_content) > MOSTLY and not profile.share(_is_fee) for profile in seen)


def _is_fee(text: str) -> bool:
    return bool(_FEE.search(text.strip()))


def _is_sold(text: str) -> bool:
    return bool(_SOLD.search(text))


def _is_spent(text: str) -> bool:
    return _is_fee(text) or bool(_WORKS.search(text))


def _has_content(text: str) -> bool:
    return bool(_CONTENT.search(text))
