"""The layout with another column for a figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from data.meaning.layout.assigning import Assignment
from data.meaning.layout.layouts import Layout
from data.meaning.recognising import TAIL, TRIMMED, Meaning


def preferring(layout: Layout, field: str, index: int) -> Layout:
    """The layout with a column that lost a field as the one that holds it; the same where it never contended."""
    meanings = dict(layout.assignment.losers[field])
    if index not in meanings:
        return layout
    winner = layout.assignment.column_of(field)
    kept: Mapping[int, Meaning] = {i: m for i, m in layout.assignment.columns.items() if i != winner}
    was = () if winner is None else ((winner, layout.assignment.columns[winner]),)
    losers = {**layout.assignment.losers, field: (*was, *(p for p in layout.assignment.losers[field] if p[0] != index))}
    assignment = Assignment(layout.assignment.dataset, {**kept, index: meanings[index]}, losers)
    return replace(layout, assignment=assignment)


def with_amount(layout: Layout, index: int, without: Sequence[str] = ()) -> Layout:
    """The layout with a column for its amount that no name knows for one, without fields that went with the old."""
    kept = {i: m for i, m in layout.assignment.columns.items() if m.field not in ("amount", *without)}
    amount = Meaning(layout.dataset.name, "amount", TAIL, (0, 0), "")
    return replace(layout, assignment=replace(layout.assignment, columns={**kept, index: amount}))


def with_pieces(layout: Layout, index: int) -> Layout:
    """The layout with a column for its pieces."""
    kept = {i: m for i, m in layout.assignment.columns.items() if m.field != "quantity"}
    meaning = Meaning(layout.dataset.name, "quantity", TRIMMED, (0, 0), "")
    return replace(layout, assignment=replace(layout.assignment, columns={**kept, index: meaning}))


def added_up(layout: Layout, field: str, parts: Sequence[int]) -> Layout:
    """The layout with more columns added to a field."""
    return replace(layout, helpers={**layout.helpers, **dict.fromkeys(parts, (field, "add"))})
