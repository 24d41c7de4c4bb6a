"""Takes the stores of a sales table for its customers, where it names no others, or tells but their codes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import pyarrow as pa
import pyarrow.compute as pc

from data.coding import plain
from data.meaning.layout.layouts import Layout
from data.meaning.recognising import BARE, Meaning, meanings_in
from data.tables import Table
from data.vocabulary import text as written

_CUSTOMER = {"customer_code", "customer_name"}
_CODED = re.compile(written("trade", "coded"))


def stores_as_customers(layout: Layout, table: Table) -> Layout:
    """The layout with 门店 as the customer, by its code and by its name."""
    found = layout.assignment
    store = found.column_of("terminal")
    if layout.dataset.name != "sales" or store is None:
        return layout
    if layout.fields & _CUSTOMER:
        return _named_by_stores(layout, store, table)
    columns = {i: m for i, m in found.columns.items() if i != store}
    for index, meaning in [(store, found.columns[store]), *_stores(layout, table.header)]:
        field = "customer_code" if _CODED.search(meaning.name) else "customer_name"
        if field not in {m.field for m in columns.values()}:
            columns[index] = replace(meaning, field=field)
    return _without_stores(layout, columns)


def _named_by_stores(layout: Layout, store: int, table: Table) -> Layout:
    """Customers that have a code and no name are named as their stores, where each has one of its own."""
    found, code = layout.assignment, layout.assignment.column_of("customer_code")
    named = found.columns[store]
    if code is None or "customer_name" in layout.fields or _CODED.search(named.name):
        return layout
    pairs = pa.table([plain(table.body[code]), plain(table.body[store])], names=["code", "store"])
    pairs = pairs.group_by(["code", "store"]).aggregate([])
    if not len(pairs) == pc.count_distinct(pairs["code"]).as_py() == pc.count_distinct(pairs["store"]).as_py():
        return layout
    return _without_stores(layout, {**found.columns, store: replace(named, field="customer_name")})


def _without_stores(layout: Layout, columns: Mapping[int, Meaning]) -> Layout:
    losers = {f: pairs for f, pairs in layout.assignment.losers.items() if f != "terminal"}
    return replace(layout, assignment=replace(layout.assignment, columns=dict(columns), losers=losers))


def _stores(layout: Layout, headers: Sequence[str]) -> Iterator[tuple[int, Meaning]]:
    """Columns that say the store by their whole name, and nothing else but by a part of it."""
    for index, header in enumerate(headers):
        taken = layout.assignment.columns.get(index)
        if taken is None or taken.confidence < BARE:
            named = meanings_in(layout.dataset.name, header)
            yield from ((index, m) for m in named if m.field == "terminal" and m.confidence >= BARE)
