"""Takes what is left of a sale where figures prove it by what came back: 销售金额 | 购退金额 | 汇总金额."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from data.cells.measuring import total
from data.meaning.headers import plain
from data.meaning.layout.layouts import Layout
from data.meaning.proofs import is_empty, makes_up, numbers_of
from data.meaning.recognising import TAIL, TRIMMED, Meaning, foreign_kind
from data.meaning.settling.rivals import Rivals
from data.tables import Table

_CAME_BACK = re.compile(r"退(?!税)")
_FIGURES = ("amount", "quantity")


def less_returns(layout: Layout, table: Table, answer: str | None) -> tuple[Layout, Rivals | None]:
    """The layout with the columns, known by no name, that are what was sold less what came back on every line."""
    back = _sent_back(layout, table) if layout.dataset.name == "sales" and not layout.spread else []
    if not back or answer is not None:
        return layout, None
    for field in _FIGURES:
        at = layout.assignment.column_of(field)
        left = next(_left(layout, table, field, at, back), None) if at is not None else None
        layout = layout if left is None else _giving(layout, field, left)
    return layout, None


def _sent_back(layout: Layout, table: Table) -> list[int]:
    """The columns of goods and money that came back, none of which gives a field."""
    taken = layout.assignment.columns
    named = [i for i, h in enumerate(table.header) if i not in taken and _CAME_BACK.search(plain(h))]
    return [i for i in named if total(numbers_of(table, i)) > 0]  # with a minus they are no part of what was sold


def _left(layout: Layout, table: Table, field: str, sold: int, back: list[int]) -> Iterator[int]:
    sure = [i for i, meaning in layout.assignment.losers.get(field, ()) if meaning.confidence > TAIL]
    known = {*layout.assignment.columns, *sure, *back}
    free = [i for i, h in enumerate(table.header) if h and i not in known]
    unknown = [i for i in free if foreign_kind(table.header[i]) is None and not is_empty(table, i)]
    return (i for i in unknown for returned in back if makes_up(table, sold, (i, returned)))


def _giving(layout: Layout, field: str, index: int) -> Layout:
    """The layout with a column for a figure and nothing to be taken off that."""
    kept = {i: m for i, m in layout.assignment.columns.items() if m.field != field}
    found = Meaning(layout.dataset.name, field, TRIMMED, (0, 0), "")
    helpers = {i: pair for i, pair in layout.helpers.items() if pair != (field, "deduct")}
    return replace(layout, assignment=replace(layout.assignment, columns={**kept, index: found}), helpers=helpers)
