"""Finds what came back beside what was sold in each period (1月 / 销售 | 1月 / 退货), to be taken off it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from data.cells.periods import Period
from data.meaning.headers import plain
from data.meaning.layout.helpers import is_used
from data.meaning.layout.layouts import Layout
from data.meaning.layout.wide import Spread, spreads
from data.meaning.profiles import Profile
from data.meaning.recognising import foreign_kind, meanings_in
from data.meaning.settling.doubled import without
from data.vocabulary import text as written

_RETURNED = re.compile(written("beside", "returned"), re.I)
_COUNT = re.compile(written("beside", "count"), re.I)

Returns = Mapping[int, tuple[Spread, str]]  # column → (its period, the measure that it is taken off)


def set_apart(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> tuple[Layout, Returns]:
    """(the layout without what came back, what did), where each period has what was sold beside it."""
    if layout.dataset.name != "sales" or not layout.spread:
        return layout, {}
    sold = {i: pair for i, pair in layout.spread.items() if not _is_returned(pair[0].rest)}
    measures = {measure for _, measure in sold.values()}
    told = (*spreads(headers, seen), *_of_values(layout, headers))
    back = [s for s in told if _is_returned(s.rest) and is_used(seen[s.index])]
    apart = {s.index: (s, measure) for s in back if (measure := _measure(s.rest, measures))}
    if all(_beside(sold, *pair) is None for pair in apart.values()):
        return layout, {}
    for measure in measures:
        layout = without(layout, headers, measure, {s.rest for s in back})
    return layout, apart


def take_off(layout: Layout, apart: Returns) -> Layout:
    """The layout with what came back beside the column that it is taken off, unless that is net."""
    beside = {i: at for i, pair in apart.items() if (at := _beside(layout.spread, *pair)) is not None}
    gross = {i: at for i, at in beside.items() if not _is_net(layout, *layout.spread[at])}
    helpers = {i: (apart[i][1], "deduct") for i in gross}
    return replace(layout, helpers=layout.helpers | helpers, returned=gross)


def _of_values(layout: Layout, headers: Sequence[str]) -> Iterator[Spread]:
    """The columns under or over the same stores or platforms as those of what was sold: A店 / 退货额."""
    values = {spread.value[1]: spread.value for spread, _ in layout.spread.values() if spread.value}
    for index, header in enumerate(headers):
        (upper, _, last), (first, _, lower) = header.rpartition(" / "), header.partition(" / ")
        for value, rest in ((upper, last), (lower, first)):
            if plain(value).replace(" / ", " ") in values:
                yield Spread(index, Period(), rest, values[plain(value).replace(" / ", " ")])


def _is_returned(rest: str) -> bool:
    return bool(rest) and (foreign_kind(rest) == "returned" or bool(_RETURNED.search(rest)))


def _measure(rest: str, measures: set[str]) -> str | None:
    """Whether money or pieces came back; a bare 退货 is of what was sold."""
    named = {m.field for m in meanings_in("sales", rest)} & {"amount", "quantity"}
    counted = "quantity" in named or (not named and bool(_COUNT.search(rest)))
    wanted = "quantity" if counted or "amount" not in measures else "amount"
    return wanted if wanted in measures and not (named and wanted not in named) else None


def _beside(sold: Mapping[int, tuple[Spread, str]], back: Spread, measure: str) -> int | None:
    alike = (i for i, (s, held) in sold.items() if (s.period, s.value, held) == (back.period, back.value, measure))
    return next(alike, None)


def _is_net(layout: Layout, spread: Spread, measure: str) -> bool:
    known = (m for m in meanings_in(layout.dataset.name, spread.rest) if m.field == measure)
    return any(m.rank[0] <= 0 for m in known)
