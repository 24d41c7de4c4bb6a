"""Takes one column where several tell one measure of one period: 1月 / 吊牌金额 beside 1月 / 实收金额."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from data.dictionary import MONEY
from data.meaning.layout.layouts import Layout
from data.meaning.recognising import Meaning, foreign_kind, meanings_in
from data.meaning.settling.contest.steps import stage_of
from data.meaning.settling.rivals import Rivals
from data.tables import Table
from data.vocabulary import text as written

_RETURNED = re.compile(written("beside", "returned"), re.I)


def one_of_each(layout: Layout, table: Table, answer: str | None) -> tuple[Layout, Rivals | None]:
    """(the layout with one column for each measure of a period, the names of money that the reader has to choose of).

    Of money that was ordered, delivered or invoiced, and of what came back, no rank says what counts as sold.
    """
    open_: Rivals | None = None
    for measure in dict.fromkeys(measure for _, measure in layout.spread.values()):
        names = _contending(layout, measure)
        if len(names) < 2:
            continue
        told = layout.spread.get(table.header.index(answer)) if answer in table.header else None
        chosen = told[0].rest if told and told[0].rest in names else min(names, key=lambda n: _order(names[n]))
        if not told and layout.dataset.fields[measure].type == MONEY:
            open_ = _asked(layout, table, measure, chosen, names) or open_
        layout = without(layout, table.header, measure, set(names) - {chosen})
    return layout, open_


def _contending(layout: Layout, measure: str) -> Mapping[str, Meaning]:
    """What the headers say of one measure beside their periods, where some period has more than one of it."""
    beside: dict[object, set[str]] = {}
    for spread, held in layout.spread.values():
        if held == measure:
            beside.setdefault((spread.period, spread.value), set()).add(spread.rest)
    rests = {rest for names in beside.values() if len(names) > 1 for rest in names}
    known = {rest: _meaning(layout, rest, measure) for rest in sorted(rests) if rest}
    return {rest: meaning for rest, meaning in known.items() if meaning}


def _meaning(layout: Layout, rest: str, measure: str) -> Meaning | None:
    found = [m for m in meanings_in(layout.dataset.name, rest) if m.field == measure]
    return min(found, key=_order, default=None)


def _order(meaning: Meaning) -> tuple[float, tuple[int, int]]:
    return -meaning.confidence, meaning.rank


def _asked(layout: Layout, table: Table, measure: str, chosen: str, names: Mapping[str, Meaning]) -> Rivals | None:
    first = {name: min(i for i, (s, m) in layout.spread.items() if (s.rest, m) == (name, measure)) for name in names}
    others = [n for n in names if n != chosen and _is_open(layout, chosen, n, names)]
    return Rivals(measure, tuple(table.header[first[n]] for n in (chosen, *others))) if others else None


def _is_open(layout: Layout, chosen: str, other: str, names: Mapping[str, Meaning]) -> bool:
    """Whether nothing says which of two is meant: one rank, other steps of a sale, or what came back of it."""
    if names[other].rank[0] == names[chosen].rank[0]:
        return True
    if layout.dataset.name != "sales":
        return False
    stage = stage_of(chosen)
    came_back = foreign_kind(other) == "returned" or bool(_RETURNED.search(other))
    return came_back or (stage is not None and stage_of(other) not in (None, stage))


def without(layout: Layout, headers: Sequence[str], measure: str, names: set[str]) -> Layout:
    """The layout without the columns of some names and the sums of them."""
    spread = {i: pair for i, pair in layout.spread.items() if pair[1] != measure or pair[0].rest not in names}
    gone = set(layout.spread) - set(spread)
    totals = {
        index: (held, tuple(i for i in covers if i not in gone))
        for index, (held, covers) in layout.totals.items()
        if held != measure or headers[index].rpartition(" / ")[2] not in names
    }
    return replace(layout, spread=spread, totals={i: pair for i, pair in totals.items() if pair[1]})
