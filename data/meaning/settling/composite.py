"""Finds counts written as two at once (3箱5瓶, 10+2), of which only who packs or gives the goods knows the number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.dictionary import QUANTITY
from data.meaning.layout.layouts import Layout
from data.meaning.profiles import Profile
from data.meaning.recognising import BARE, meanings_in
from data.vocabulary import words

MOSTLY = 0.5
_UNITS = "|".join(sorted(words("count"), key=len, reverse=True))
_IN_TWO = re.compile(rf"\d+(?:\.\d+)?\s*(?:{_UNITS})\s*\d+(?:\.\d+)?\s*(?:{_UNITS})?", re.I)

_WITH_GIFTS = re.compile(rf"\d+(?:\.\d+)?\s*(?:{_UNITS})?\s*[+＋]\s*\d+(?:\.\d+)?\s*(?:{_UNITS})?", re.I)


def counted_in_two(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> str:
    """The header of a column of such counts that the layout lacks; '' where there is none."""
    dataset = layout.dataset
    missing = {f.name for f in dataset.fields.values() if f.type == QUANTITY} - layout.fields
    for header, profile in zip(headers, seen, strict=True):
        named = {m.field for m in meanings_in(dataset.name, header) if m.confidence >= BARE} if header else set()
        if named & missing and profile.share(_is_in_two) >= MOSTLY:
            return header
    return ""


def _is_in_two(text: str) -> bool:
    return bool(_IN_TWO.fullmatch(text.strip()) or _WITH_GIFTS.fullmatch(text.strip()))
