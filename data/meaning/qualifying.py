"""Takes what qualifies a figure out of its header: with tax or without it, after a discount or before it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from data.meaning.headers import plain, spaced

_TAX = r"(?:(?:sales )?(?:vat|taxes|tax|gst|hst|igst|duties|duty)\b ?){1,2}"
_LESS = r"(?:discounts?|rebates?|promotions?|coupons?)"
# By kind: the name of the dictionary that means the same, and how a header says it.
_QUALIFIERS = (
    (
        "无税金额",
        rf"(?:\b(?:excl|excluding|exclusive|ex|without|before|pre|net|w/o)\b[. -]*(?:of )?{_TAX})"
        rf"|(?:\b{_TAX}[ -]?(?:excl|excluded|exclusive)\b)|不含税|未含税|未税|无税|去税|除税|税前",
    ),
    (
        "含税金额",
        rf"(?:\b(?:incl|including|inclusive|inc|with|after|post|plus)\b[. -]*(?:of )?{_TAX})"
        rf"|(?:\b{_TAX}[ -]?(?:incl|included|inclusive)\b)|(?<!不)含税",
    ),
    (
        "折后金额",
        rf"(?:\b(?:after|less|net|post)\b[. ]*(?:of )?{_LESS}\b)|\bdiscounted\b|折扣后|折后|优惠后|券后|打折后",
    ),
    ("折前金额", rf"(?:\b(?:before|pre|excl|excluding|without)\b[. -]*{_LESS}\b)|折扣前|折前|优惠前"),
)
_KINDS = tuple((name, re.compile(pattern, re.I)) for name, pattern in _QUALIFIERS)
_LEFT = re.compile(r"[(\[（【]\s*[.,\-/ ]*[)\]）】]|(?<=\s)[-,/]+\s*$")


@dataclass(frozen=True)
class Qualified:
    """A header without its qualifier, and the name that stands for the qualifier; '' where it has none."""

    bare: str
    name: str = ""


@cache
def qualified(header: str) -> Qualified:
    """Total (incl. VAT) → Total, 含税金额."""
    text = plain(header).replace("_", " ")
    for name, pattern in _KINDS:
        spread = spaced(text)
        if pattern.search(spread):
            bare = _LEFT.sub(" ", pattern.sub(" ", spread)).strip(" .,-/")
            return Qualified(" ".join(bare.split()), name)
    return Qualified(header)
