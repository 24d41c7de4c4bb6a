"""Takes a column of customers that holds nothing but codes for their code, though its name says neither."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.meaning.layout.assigning import is_code
from data.meaning.layout.layouts import Layout
from data.meaning.profiles import Profile
from data.meaning.recognising import meanings_in


def customers_by_code(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> Layout:
    """The layout with 客户 as the code where every cell is one: a code is one customer in whichever region."""
    found, name = layout.assignment, layout.assignment.column_of("customer_name")
    if name is None or "customer_code" in layout.fields or not _may_be_a_code(layout, headers[name]):
        return layout
    if layout.dataset.fields["customer_name"].required:
        return layout
    if seen[name].distinct < 2 or not all(map(is_code, seen[name].counts)):
        return layout
    columns = {**found.columns, name: replace(found.columns[name], field="customer_code")}
    return replace(layout, assignment=replace(found, columns=columns))


def _may_be_a_code(layout: Layout, header: str) -> bool:
    """Whether a header says neither code nor name: 客户, client."""
    return any(m.field == "customer_code" for m in meanings_in(layout.dataset.name, header))
