"""Says what the texts of a table tell of it where its headers leave open whether something was sold or spent."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.meaning.profiles import Profile
from data.vocabulary import text as written

MOSTLY = 0.5
SOME = 0.2  # of kinds of spending, of which many (Software, Other) may be goods by their name
_FEE = re.compile(written("spent", "fee"), re.I)
_WORKS = re.compile(written("spent", "works"), re.I)
_SOLD = re.compile(written("spent", "sold"), re.I)
_CONTENT = re.compile(written("spent", "content"), re.I)
_CLASS = re.compile(written("spent", "class_of_goods"), re.I)


def names_fees(seen: Sequence[Profile]) -> bool:
    """Whether most texts of some column name fees or works (进场费, 门头制作), as lists of spending have them.

    Not where goods sold stand between the fees, as in what a platform settles.
    """
    return _name_fees(seen, MOSTLY)


def names_some_fees(seen: Sequence[Profile]) -> bool:
    """Whether some texts of a column name fees or works, and none what was sold."""
    return _name_fees(seen, SOME)


def _name_fees(seen: Sequence[Profile], least: float) -> bool:
    return any(profile.numbers < MOSTLY and _is_of_fees(profile, least) for profile in seen)


def _is_of_fees(profile: Profile, least: float) -> bool:
    return profile.share(_is_spent) > least and not profile.share(_is_sold)


def names_goods(seen: Sequence[Profile]) -> bool:
    """Whether most texts of some column say how much of a good is in a piece (550ml, 抽纸3包), and none of a fee."""
    return any(profile.share(_has_content) > MOSTLY and not profile.share(_is_fee) for profile in seen)


def is_of_classes(profile: Profile) -> bool:
    """Whether most texts of a column are classes of goods (白酒, 粮油, 洗护), and none a fee or works."""
    return profile.share(_is_class) > MOSTLY and not profile.share(_is_spent)


def _is_class(text: str) -> bool:
    return bool(_CLASS.search(text.strip()))


def _is_fee(text: str) -> bool:
    return bool(_FEE.search(text.strip()))


def _is_sold(text: str) -> bool:
    return bool(_SOLD.search(text))


def _is_spent(text: str) -> bool:
    return _is_fee(text) or bool(_WORKS.search(text))


def _has_content(text: str) -> bool:
    return bool(_CONTENT.search(text))
