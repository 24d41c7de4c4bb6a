"""Asks which of two counts is meant where each is in its own unit: 销量(箱) | 销量(吨) without money, stock in both,
and stock in boxes beside what is loose.

Beside money neither is taken where each counts what the other leaves: 箱 | 瓶. So it asks of 本月销量 | 总销量.
"""

from __future__ import annotations

import re
from dataclasses import replace

import pyarrow.compute as pc

from data.meaning.headers import plain, take_apart
from data.meaning.headers import words as words_of
from data.meaning.layout.layouts import Layout
from data.meaning.proofs import are_same, is_empty, is_product, numbers_of
from data.meaning.recognising import TRIMMED
from data.meaning.settling.changing import preferring, with_pieces
from data.meaning.settling.rivals import Rivals
from data.tables import Table
from data.vocabulary import text as written
from data.vocabulary import words

_EACH = re.compile(written("count_each", "words"))
_COUNT = re.compile(written("beside", "count"), re.I)
_WHOLE, _LOOSE = words("packed", "whole"), re.compile(written("packed", "loose"))
_ALL = re.compile(written("packed", "all"))
_EVER, _NOW = (re.compile(written("beside", name)) for name in ("sold_ever", "sold_now"))
_UNITS = sorted(words("count"), key=len, reverse=True)


def rival_counts(layout: Layout, table: Table, answer: str | None) -> tuple[Layout, Rivals | None]:
    """(the layout under an answer, what is left to ask)."""
    if (whole := _counted_in_all(layout, table)) is not None:
        return with_pieces(layout, whole), None
    if (rest := _without_rest(layout, table)) is not None:
        return rest, None
    in_stock = layout.dataset.name == "inventory"
    field = "quantity" if in_stock else layout.dataset.stand_in
    winner = layout.assignment.column_of(field) if layout.is_counted or in_stock else None
    if winner is None:
        return layout, None
    unit = _unit(table.header[winner])
    losers = layout.assignment.losers.get(field, ())
    beside = [i for i, m in losers if m.confidence >= TRIMMED and _unit(table.header[i]) not in ("", unit)]
    beside = [i for i in beside if not is_empty(table, i) and not are_same(table, winner, i)]
    beside = beside if unit else _of_now(layout, table, winner)
    loose = [i for i in _loose(layout, table, winner) if i not in beside] if in_stock else []
    if not (beside := [*beside, *loose]) or (in_stock and _counts_all(table, winner, beside)):
        return layout, None
    if answer in table.header:
        chosen = table.header.index(answer)
        return with_pieces(layout, chosen) if loose else preferring(layout, field, chosen), None
    return layout, Rivals(field, tuple(table.header[i] for i in (winner, *beside)))


def _counted_in_all(layout: Layout, table: Table) -> int | None:
    """The pieces in all, of boxes times what is in each and the loose ones: 箱数 | 瓶数 | 每箱瓶数 | 合计瓶数."""
    boxes = layout.assignment.column_of("quantity")
    each = next((i for i, header in enumerate(table.header) if _EACH.search(plain(header))), None)
    if boxes is None or each is None or layout.spread or layout.dataset.name not in ("sales", "inventory"):
        return None
    counts = [i for i, header in enumerate(table.header) if i not in (boxes, each) and _COUNT.search(plain(header))]
    pairs = ((whole, loose) for whole in counts for loose in (None, *counts) if loose != whole)
    return next((whole for whole, loose in pairs if is_product(table, each, (boxes,), whole, loose)), None)


def _counts_all(table: Table, winner: int, beside: list[int]) -> bool:
    """Whether a count is called one of all (合计瓶数) and no line has more of anything beside it: 件数 | 散瓶数."""
    whole = numbers_of(table, winner)
    counts_more = (pc.any(pc.greater(numbers_of(table, i), whole)).as_py() for i in beside)
    return bool(_ALL.match(plain(table.header[winner]))) and not any(counts_more)


def _of_now(layout: Layout, table: Table, winner: int) -> list[int]:
    """The pieces of this month or day beside all that were ever sold, of which no title says which counts."""
    if layout.dataset.name != "sales" or layout.spread or not _EVER.match(plain(table.header[winner])):
        return []
    losers = [i for i, _ in layout.assignment.losers.get("quantity", ()) if _NOW.match(plain(table.header[i]))]
    return [i for i in losers if not are_same(table, winner, i)]


def _without_rest(layout: Layout, table: Table) -> Layout | None:
    """The layout without pieces, where money stands beside boxes and the bottles left over: 箱 | 瓶 | 金额."""
    winner = layout.assignment.column_of("quantity") if layout.has_measure else None
    if winner is None or layout.dataset.name != "sales" or layout.spread:
        return None
    unit = _unit(table.header[winner])
    losers = [i for i, m in layout.assignment.losers.get("quantity", ()) if m.confidence >= TRIMMED]
    beside = [i for i in losers if unit and _unit(table.header[i]) not in ("", unit)]
    if not any(_is_rest(table, winner, i) for i in beside) and not any(
        _is_less(table, i, winner) for i in _loose(layout, table, winner)
    ):
        return None
    kept = {i: m for i, m in layout.assignment.columns.items() if i != winner}
    return replace(layout, assignment=replace(layout.assignment, columns=kept))


def _is_rest(table: Table, one: int, other: int) -> bool:
    """Whether some lines count in one unit only and some in the other only, so that neither counts all."""
    counted = [pc.not_equal(numbers_of(table, i), 0) for i in (one, other)]
    only = (pc.and_not(*counted), pc.and_not(*counted[::-1]))
    return all(pc.any(lines).as_py() for lines in only)


def _loose(layout: Layout, table: Table, boxes: int) -> list[int]:
    """The loose pieces that stand beside whole boxes: 箱数 | 瓶数."""
    if _unit(table.header[boxes]) not in _WHOLE:
        return []
    known = {boxes, *(i for i, m in layout.assignment.columns.items() if m.field != "quantity")}
    found = [i for i, header in enumerate(table.header) if i not in known and _LOOSE.search(header.strip())]
    return [i for i in found if pc.any(pc.greater(numbers_of(table, i), 0)).as_py() and not are_same(table, boxes, i)]


def _is_less(table: Table, loose: int, boxes: int) -> bool:
    """Whether some lines tell fewer loose pieces than boxes, which hold more."""
    return bool(pc.any(pc.less(numbers_of(table, loose), numbers_of(table, boxes))).as_py())


def _unit(header: str) -> str:
    """The unit that a header counts in: 销量(吨), 吨数, boxes; '' where it says none."""
    own = take_apart(header).unit
    if own:
        return "" if own.is_money else own.name
    if header.isascii():
        return next((word for word in words_of(header) if word in _UNITS), "")
    bare = plain(header).removesuffix("数量").removesuffix("数")
    return next((unit for unit in _UNITS if bare.endswith(unit)), "")
