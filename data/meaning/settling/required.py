"""Takes a column for what a dataset cannot do without, where it was taken for something that it can."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.meaning.layout.layouts import Layout
from data.meaning.recognising import BARE, Meaning, meanings_in


def with_required(layout: Layout, headers: Sequence[str]) -> Layout:
    """The layout with 费用项目 as the type of expense where no other column tells it; figures stay what they are."""
    found = layout.assignment
    for index, taken in found.columns.items():
        lacking = _lacking(layout, headers[index])
        if lacking and not layout.dataset.fields[taken.field].required:
            columns = {**found.columns, index: lacking}
            return with_required(replace(layout, assignment=replace(found, columns=columns)), headers)
    return layout


def _lacking(layout: Layout, header: str) -> Meaning | None:
    """What a header may name as well that the dataset needs and no column tells."""
    fields = layout.dataset.fields
    wanted = {name for name, field in fields.items() if field.required and field.is_text} - layout.fields
    named = meanings_in(layout.dataset.name, header)
    return next((m for m in named if m.field in wanted and m.confidence >= BARE), None)
