"""Recognises the words that mark a totals row, and tells them from names that merely contain them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from data.cells.numbers import tidy
from data.meaning.headers import unit
from data.vocabulary import text as text_of
from data.vocabulary import words

GRAND, SUB, RUNNING, NOISE, WHOLE = "grand", "sub", "running", "noise", "whole"
SPACE = r"[\s\x{3000}\x{a0}]"  # Arrow's \s knows only the spaces of ASCII
ANY = "(?i)" + "|".join(words("total", "pieces")).replace(r"\s", SPACE)

_UNIT = re.compile(r"[(（]([^()（）]{1,6})[)）]")
_STRIP = re.compile(r"[\s:：、,，。()（）\[\]【】*\-—_=|/]+")
_WORDS = {word: kind for kind in (GRAND, SUB, RUNNING, NOISE, WHOLE) for word in words("total", kind)}
_WHOLES = frozenset(words("total", "whole"))
_BEFORE, _BETWEEN, _BEHIND = (text_of("total", name) for name in ("before", "between", "behind"))
_TAIL = re.compile(rf"^(?P<of>.{{1,24}}?)(?P<word>{_BEHIND})$")
_HEAD = re.compile(rf"^(?P<word>{_BEFORE})(?:{_BETWEEN})?(?P<of>.{{1,24}})$")
_APART = r"(?<![a-z](?=\w))"  # where an English word ends
_NAMED = re.compile(
    rf"^(?:(?:{_BEFORE}){_APART}(?:\s+(?:{_BETWEEN})\b)?[\s:：()（）\-—_]*)?(?P<name>.*?)"
    rf"(?:[\s:：()（）\-—_]*(?:{_BEHIND})[)）]?)?$",
    re.I,
)
# 3月累计, (月计)3月: the sum of a period, in the words of ledgers.
_PERIOD = r"[\d一二三四五六七八九十年月日份周旬季度第]{1,10}"
_OF_PERIOD = re.compile(rf"^(?:{_PERIOD})?(?P<word>{'|'.join(words('total', 'of_period'))})(?:{_PERIOD})?$")
_SAID = re.compile(rf"^.{{1,12}}({'|'.join(words('total', 'said'))})$")
_WHOLE = re.compile(rf"^(全部|所有|全体)({'|'.join(words('total', 'whole_of'))})?$")
# SAP's lists mark a subtotal with one star, what adds subtotals up with more.
_STARS = re.compile(r"^\s*(\*+)\s*$")
_ALL = re.compile(rf"^all({'|'.join(words('total', 'all_of'))})?$")
BY_HAND = 5_000  # rows; longer tables are not made by hand
NEAR = Decimal("0.02")  # what rounding leaves between a sum and its parts


@dataclass(frozen=True)
class Label:
    """What a cell says of its row.

    of: what it is the total of (华东 in 华东小计); '' for all. factor: of its money, from 合计(万元).
    """

    kind: str
    of: str = ""
    factor: Decimal = Decimal(1)


@dataclass(frozen=True)
class TotalRow:
    """A row that is kept out of the data. place: in the grid; column: where its label stands, or -1.

    children: how many rows below it make it up, where that is known.
    """

    place: int
    label: Label
    column: int = -1
    children: int = 0


@cache
def label(text: str) -> Label | None:
    """The totals label in a cell, or None. `of` is not empty where only part of the cell is a label."""
    bracket = _UNIT.search(text)
    stated = unit(bracket[1]) if bracket else None
    found = _label(_UNIT.sub("", text) if stated else text)
    return replace(found, factor=stated.factor) if found and stated and stated.is_money else found


def _label(text: str) -> Label | None:
    if stars := _STARS.match(text):
        return Label(SUB if len(stars[1]) == 1 else GRAND)
    bare = _STRIP.sub("", tidy(text))
    if bare in _WORDS:
        return Label(_WORDS[bare])
    if _WHOLE.match(bare) or _ALL.match(bare):
        return Label(WHOLE)
    if _SAID.match(bare):
        return Label(NOISE)
    if found := _OF_PERIOD.match(bare):
        return Label(_WORDS.get(found["word"], SUB))
    found = _TAIL.match(bare) or _HEAD.match(bare)
    if not found or (found["word"].isascii() and not _stands_apart(text, found["word"])):
        return None
    return Label(GRAND) if found["of"] in _WHOLES else Label(SUB, found["of"])


def name_in(text: str) -> str:
    """What a label is the total of, as it is written: 华联超市 of 华联超市 小计."""
    found = _NAMED.match(text.strip())
    return found["name"] if found else text


def _stands_apart(text: str, word: str) -> bool:
    """Whether an English label is a word of its own, not the end of another."""
    return bool(re.search(rf"(?<![a-z]){word}(?![a-z])", tidy(text)))


def is_starred(text: str) -> bool:
    """Whether a cell holds stars only, which mark a total, hide a name or point to a note."""
    return bool(_STARS.match(text))


def is_same(text: str | None, name: str) -> bool:
    """Whether a cell is the name that a label speaks of."""
    return text is not None and _STRIP.sub("", tidy(text)) == name
