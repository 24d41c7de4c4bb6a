"""Which words of a dataset stand in a title, a sheet's name or a file's name; knows no column."""

from __future__ import annotations

import re
from collections.abc import Iterable

from data.meaning.headers import plain, spaced
from data.vocabulary import text as written

# 销售目标 speaks for targets and 销售费用 for expenses, not for sales; a purchase card pays for anything.
_OF_OTHERS = re.compile(
    r"(销售|业绩|提货|sales|订单)[ _-]*"
    r"(?=目标|任务|指标|费用|计划|考核|预算|返利|返点|target|quota|goal|budget|forecast|plan|expense)"
    r"|purchas(e|ing)[ _-]*(?=cards?(?![a-z]))"
)
_ASCII_WORD = re.compile(r"[a-z]+")
_NUMBERED = re.compile(written("beside", "numbered_task"))
_RUN_TOGETHER = re.compile(written("beside", "run_together"))  # ssobudget, salestargets


def spoken(words: Iterable[str], text: str) -> tuple[str, ...]:
    """Those of the words that a text holds: English ones as words of their own, Chinese ones anywhere."""
    whole = _NUMBERED.sub("", spaced(plain(text)).lower())
    text = _OF_OTHERS.sub("", whole)
    found = [piece for word in _ASCII_WORD.findall(text) for piece in _parted(word)]
    joined = f" {' '.join(found)} "
    return tuple(
        w for w in words if (w in found or f" {w} " in joined if w.isascii() else w in text or _is_told(w, whole))
    )


def _parted(word: str) -> list[str]:
    """A word with the one that ends it, where that says what a table is whatever stands before."""
    end = _RUN_TOGETHER.search(word)
    return [word[: end.start()], end.group()] if end and end.start() else [word]


def _is_told(word: str, text: str) -> bool:
    """Whether a word that says whose it is (销售预算) stands in a text."""
    return bool(_OF_OTHERS.match(word)) and word in text
