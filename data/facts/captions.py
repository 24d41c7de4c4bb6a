"""Holds totals that stand in the titles and notes round a table against the lines read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from data.cells.measuring import total
from data.cells.numbers import number
from data.checked import Check
from data.facts.checksums import shown
from data.facts.lines import Lines, measures_of
from data.meaning.headers import plain

_FIGURE = re.compile(r"[￥¥$]?\s*-?\d[\d,]*(?:\.\d+)?\s*(?:万元|万|元)?")
_SAYS_TOTAL = re.compile(r"合\s*计|总\s*计|总额|小\s*计|total|^\*", re.I)
_MONEY = re.compile(r"[￥¥$]|元")
CENT = Decimal("0.01")


def caption_checks(found: Lines) -> list[Check]:
    """The figures of titles that state a total: those that agree, and money amounts that do not."""
    sums = {name: total(found.values[name]) for name in measures_of(found) if _is_summable(found, name)}
    return [c for title in found.grid.witness.titles for c in _checks(found, title, sums)]


def _is_summable(found: Lines, name: str) -> bool:
    return found.grid.dataset.fields[name].adds_up


def _checks(found: Lines, title: str, sums: dict[str, Decimal]) -> Iterator[Check]:
    if not _SAYS_TOTAL.search(title):
        return
    figures = [(text, value) for text in _FIGURE.findall(plain(title)) if (value := number(text.strip()).point)]
    agreeing = [(name, value) for _, value in figures for name in sums if abs(sums[name] - value) <= CENT]
    for name, value in agreeing:
        type_ = found.grid.dataset.fields[name].type
        yield Check("stated_total", name, shown(value, type_), shown(sums[name], type_), True)
    stale = [value for text, value in figures if _MONEY.search(text)]
    if not agreeing and len(stale) == 1 and "amount" in sums:
        yield Check("stated_total", "amount", shown(stale[0], "money"), shown(sums["amount"], "money"), False)
