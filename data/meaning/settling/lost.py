"""Finds a column of figures that nobody knows among those of periods or kinds: a misspelt month would be lost."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from data.facts.labels import label
from data.meaning.headers import key, take_apart
from data.meaning.layout.layouts import Layout
from data.meaning.layout.wide import spreads
from data.meaning.profiles import Profile, added
from data.meaning.recognising import foreign_kind, is_planned, meanings

NEARLY = Decimal("0.01")  # of a sum, for cells that are blank or rounded


def lost_between(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> str:
    """The header of such a column between two periods or kinds of expense; '' where there is none.

    Its period is none that another column tells, it is no sum of the others, and counts nothing (用水量(吨)).
    """
    apart = [i for i, (spread, _) in layout.spread.items() if spread.period or (spread.value or "")[:1] == ("kind",)]
    if len(apart) < 2:
        return ""
    measured = {spread.period for spread, _ in layout.spread.values()}
    wide = spreads(headers, seen)
    told = {spread.index for spread in wide if spread.period in measured}
    known = {*layout.spread, *layout.totals, *layout.assignment.columns, *layout.helpers, *layout.calendar, *told}
    rests = {spread.index: spread.rest for spread in wide}
    between = [i for i in range(min(apart) + 1, max(apart)) if seen[i].is_numeric]
    lost = [i for i in between if i not in known and _is_unknown(rests.get(i, headers[i]), layout, seen[i])]
    lost += [i for i in between if i in layout.totals and _is_no_sum(layout, headers, seen, i)]
    return headers[min(lost)] if lost else ""


def _is_unknown(header: str, layout: Layout, profile: Profile) -> bool:
    """Whether a header is none that any table knows, and not of what stands under each period.

    电话 with cents is no number to call.
    """
    named = {key(spread.rest) for spread, _ in layout.spread.values() if spread.rest}
    kind = foreign_kind(header) if header else None
    foreign = kind is not None and not (kind == "contact" and profile.fractions)
    if not header or foreign or is_planned(header) or meanings(header):
        return False
    last = header.rpartition(" / ")[2]
    counted = (stated := take_apart(last).unit) is not None and not stated.is_money
    return not counted and not label(last) and not named & set(take_apart(last).keys) and " / " not in header


def _is_no_sum(layout: Layout, headers: Sequence[str], seen: Sequence[Profile], index: int) -> bool:
    """Whether a column under a group that nobody knows (春节促销 / 金额) is taken for a sum that it is not."""
    group = headers[index].rpartition(" / ")[0]
    if not group or any(label(part) for part in headers[index].split(" / ")):
        return False
    if foreign_kind(group) or is_planned(group) or meanings(group):
        return False
    parts = sum((added(seen[part]) for part in layout.totals[index][1]), Decimal(0))
    return abs(parts - added(seen[index])) > abs(parts) * NEARLY
