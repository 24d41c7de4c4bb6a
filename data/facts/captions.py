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
    told = [_told(found, title, sums) for title in found.grid.witness.titles]
    return [*(check for agreeing, _ in told for check in agreeing), *_stale([s for _, s in told if s], sums)]


def _is_summable(found: Lines, name: str) -> bool:
    return found.grid.dataset.fields[name].adds_up


def _told(found: Lines, title: str, sums: dict[str, Decimal]) -> tuple[list[Check], list[Decimal]]:
    """(the figures of a title that agree with a sum, without any those of money that do not)."""
    if not _SAYS_TOTAL.search(title):
        return [], []
    figures = [(text, value) for text in _FIGURE.findall(plain(title)) if (value := number(text.strip()).point)]
    agreeing = [(name, value) for _, value in figures for name in sums if abs(sums[name] - value) <= CENT]
    checks = [_check(found.grid.dataset.fields[name].type, name, value, sums[name], True) for name, value in agreeing]
    return checks, [] if agreeing else [value for text, value in figures if _MONEY.search(text)]


def _stale(told: list[list[Decimal]], sums: dict[str, Decimal]) -> Iterator[Check]:
    """The one figure that agrees with nothing, or the sum of several that are of parts (交易合计, 退款合计)."""
    if not told or any(len(values) != 1 for values in told) or "amount" not in sums:
        return
    says = sum((values[0] for values in told), Decimal(0))
    ok = abs(says - sums["amount"]) <= CENT
    if ok or len(told) == 1:
        yield _check("money", "amount", says, sums["amount"], ok)


def _check(type_: str, name: str, says: Decimal, read: Decimal, ok: bool) -> Check:
    return Check("stated_total", name, shown(says, type_), shown(read, type_), ok)
