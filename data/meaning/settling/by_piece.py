"""Proves by lines that stand twice in one order that each line of a table without pieces is one piece."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from data.coding import listed
from data.meaning.layout.layouts import Layout
from data.tables import Table

LEAST = 3  # lines that repeat another of their order
LOOKED_AT = 2_000


def proven_by_piece(layout: Layout, table: Table) -> Layout:
    """The layout without the question of pieces, where several of one good in an order are lines of their own.

    Lines are the same but for a column that numbers them.
    """
    order = layout.assignment.column_of("doc_no")
    if not layout.by_piece or order is None:
        return layout
    columns = [listed(column.slice(0, LOOKED_AT)) for column in table.body.columns]
    numbered = {i for i, cells in enumerate(columns) if len(set(cells)) == len(cells)}
    if order in numbered:
        return layout
    times = Counter(zip(*(cells for i, cells in enumerate(columns) if i not in numbered), strict=True))
    return replace(layout, by_piece=False) if sum(count - 1 for count in times.values()) >= LEAST else layout
