"""Columns whose names nobody knows: what the reader said that they hold, and which of them to ask about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from data.dictionary import Dataset, Field
from data.meaning.headers import take_apart
from data.meaning.layout.assigning import fits
from data.meaning.layout.layouts import Layout
from data.meaning.profiles import Profile
from data.tables import Table

KIND = "column_"  # of an answer, before the field: column_amount → the header of its column
MOST = 8  # columns to choose from
_NAMED_IN = "zh"  # any language's name is known


def told_columns(headers: Sequence[str], dataset: Dataset, answers: Mapping[str, str]) -> dict[int, Field]:
    """The fields that the reader said columns hold, by column."""
    said = {answer: kind.removeprefix(KIND) for kind, answer in answers.items() if kind.startswith(KIND)}
    found = {index: dataset.fields.get(said[header]) for index, header in enumerate(headers) if header in said}
    return {index: field for index, field in found.items() if field}


def renamed(table: Table, told: Mapping[int, Field]) -> Table:
    """The table as if those columns were called what they hold; a unit in the header stays there."""
    header = (_renamed(name, told[index]) if index in told else name for index, name in enumerate(table.header))
    return replace(table, header=tuple(header))


def _renamed(header: str, field: Field) -> str:
    unit = take_apart(header).unit
    return field.label(_NAMED_IN) + (f"（{unit.name}）" if unit else "")


def unknown_field(layout: Layout, told: Mapping[int, Field], answers: Mapping[str, str]) -> str | None:
    """What a table lacks that one of its columns may hold and was not asked about yet; None where it lacks nothing.

    Nothing more is asked where no column holds what it cannot do without, and whose lines they are only where
    other columns had to be named as well.
    """
    dataset = layout.dataset
    needed = [need[-1] for need in dataset.needs if not layout.fields.intersection(need)]
    needed += [] if layout.has_measure or layout.is_counted else dataset.measures[:1]
    if any(KIND + name in answers for name in needed):
        return None
    wanted = [] if layout.has_dates or dataset.is_standing else [dataset.date]
    wanted += dataset.owner[-1:] if told and not layout.fields.intersection(dataset.owner) else []
    return next((name for name in (*needed, *wanted) if KIND + name not in answers), None)


def candidates(name: str, layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> tuple[str, ...]:
    """The headers of the columns that mean nothing yet and hold what a field wants."""
    taken = {*layout.assignment.columns, *layout.spread, *layout.totals, *layout.calendar, *layout.helpers}
    free = [i for i, header in enumerate(headers) if header and headers.count(header) == 1 and i not in taken]
    field = layout.dataset.fields[name]
    able = [headers[i] for i in free if fits(field, seen[i]) and (field.is_date or seen[i].dates < 1)]
    return tuple(able[:MOST])
