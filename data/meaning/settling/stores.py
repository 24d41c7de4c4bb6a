"""Takes the stores of a sales table for its customers, where it names no others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from data.meaning.layout.layouts import Layout
from data.meaning.recognising import BARE, Meaning, meanings_in
from data.vocabulary import text as written

_CUSTOMER = {"customer_code", "customer_name"}
_CODED = re.compile(written("trade", "coded"))


def stores_as_customers(layout: Layout, headers: Sequence[str]) -> Layout:
    """The layout with 门店 as the customer, by its code and by its name."""
    found = layout.assignment
    store = found.column_of("terminal")
    if layout.dataset.name != "sales" or store is None or layout.fields & _CUSTOMER:
        return layout
    columns = {i: m for i, m in found.columns.items() if i != store}
    for index, meaning in [(store, found.columns[store]), *_stores(layout, headers)]:
        field = "customer_code" if _CODED.search(meaning.name) else "customer_name"
        if field not in {m.field for m in columns.values()}:
            columns[index] = replace(meaning, field=field)
    losers = {f: pairs for f, pairs in found.losers.items() if f != "terminal"}
    return replace(layout, assignment=replace(found, columns=columns, losers=losers))


def _stores(layout: Layout, headers: Sequence[str]) -> Iterator[tuple[int, Meaning]]:
    """Columns that say the store by their whole name, and nothing else but by a part of it."""
    for index, header in enumerate(headers):
        taken = layout.assignment.columns.get(index)
        if taken is None or taken.confidence < BARE:
            named = meanings_in(layout.dataset.name, header)
            yield from ((index, m) for m in named if m.field == "terminal" and m.confidence >= BARE)
