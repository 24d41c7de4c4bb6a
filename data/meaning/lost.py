"""Finds a column of figures among those of periods that nobody knows: a month misspelt in its header would be lost."""

from __future__ import annotations

from collections.abc import Sequence

from data.facts.labels import label
from data.meaning.headers import key, take_apart
from data.meaning.layouts import Layout
from data.meaning.profiles import Profile
from data.meaning.recognising import foreign_kind, is_planned, meanings
from data.meaning.wide import spreads

NUMERIC = 0.6


def lost_between(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> str:
    """The header of such a column between two periods, with none that another column tells; '' where there is none."""
    periods = [i for i, (spread, _) in layout.spread.items() if spread.period]
    if len(periods) < 2:
        return ""
    known = {*layout.spread, *layout.totals, *layout.assignment.columns, *layout.helpers, *layout.calendar}
    measured = {spread.period for spread, _ in layout.spread.values()}
    wide = spreads(headers, seen)
    told = {spread.index for spread in wide if spread.period in measured}
    rests = {spread.index: spread.rest for spread in wide}
    free = (i for i in range(min(periods) + 1, max(periods)) if i not in known | told and seen[i].numbers >= NUMERIC)
    return next((headers[i] for i in free if _is_unknown(rests.get(i, headers[i]), layout)), "")


def _is_unknown(header: str, layout: Layout) -> bool:
    """Whether a header is none that any table knows, and not of what stands under each period."""
    named = {key(spread.rest) for spread, _ in layout.spread.values() if spread.rest}
    if not header or foreign_kind(header) or is_planned(header) or meanings(header):
        return False
    last = header.rpartition(" / ")[2]
    return not label(last) and not named & set(take_apart(last).keys) and " / " not in header
