"""Sets the header of a text file over the cells it names where the rows have one cell more or fewer than it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.dictionary import Field, datasets
from data.meaning.layout.assigning import fits
from data.meaning.profiles import Profile, profiles
from data.meaning.recognising import BARE, meanings
from data.readers.sheet import Refused
from data.tables import Table

DAYS, NUMBERS = 0.6, 0.9
FEW = 0.05  # of the rows that may have more cells than the header and are set aside one by one


def aligned(table: Table) -> Table:
    """The table with each name over its column. Raises Refused where nothing tells which name is missing."""
    if len(table.overlong) > FEW * table.body.num_rows:
        row = table.rows[table.overlong[0]].as_py()
        raise Refused("overlong_rows", row=row, rows=len(table.overlong), columns=len(_names(table)))
    if not table.surplus:
        return table
    seen = profiles(table.body)
    as_it_is, moved = (_misfits(names, seen) for names in (table.header, _moved(table)))
    if not as_it_is and (moved or table.surplus < 0) and not _is_torn(table, seen):
        return table
    if abs(table.surplus) == 1 and not moved and as_it_is:
        return replace(table, header=_moved(table))
    raise Refused(
        "shifted_rows", sheet=table.sheet, cells=len(_names(table)) + table.surplus, columns=len(_names(table))
    )


def _is_torn(table: Table, seen: Sequence[Profile]) -> bool:
    """Whether figures stand beyond the header, as the second halves of 12,345.00 without quotes do."""
    return table.surplus > 0 and not table.header[-1] and seen[-1].numbers > 0


def _names(table: Table) -> list[str]:
    return [name for name in table.header if name]


def _moved(table: Table) -> tuple[str, ...]:
    """The names one column to the right, under a first one without a name; or to the left, without the first."""
    return ("", *table.header[:-1]) if table.surplus > 0 else (*table.header[1:], "")


def _misfits(names: Sequence[str], seen: Sequence[Profile]) -> int:
    """How many columns hold nothing that their name can mean."""
    return sum(_is_misfit(name, profile) for name, profile in zip(names, seen, strict=True) if name)


def _is_misfit(name: str, seen: Profile) -> bool:
    known = [m for m in meanings(name) if m.confidence >= BARE]
    if not seen.values or not known:
        return bool(known) and any(_figure(m.dataset, m.field) for m in known)
    return not any(_holds(datasets()[m.dataset].fields[m.field], seen) for m in known)


def _figure(dataset: str, field: str) -> bool:
    return datasets()[dataset].fields[field].is_measure


def _holds(field: Field, seen: Profile) -> bool:
    """Whether a column holds what a field wants; days are no names, and neither are numbers."""
    if field.is_measure or field.is_date:
        return fits(field, seen)
    return fits(field, seen) and seen.dates < DAYS and (field.type == "id" or seen.numbers < NUMBERS)
