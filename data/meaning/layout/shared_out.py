"""Finds columns that share out what each row spent: stores or departments side by side, their sum in the last."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from data.cells.periods import Period
from data.dictionary import Dataset, Field, datasets
from data.facts.labels import label
from data.meaning.headers import plain
from data.meaning.layout.across import field_of, is_value
from data.meaning.layout.assigning import Assignment
from data.meaning.layout.wide import Spread
from data.meaning.profiles import Profile, added
from data.meaning.recognising import foreign_kind, meanings
from data.meaning.witness import Witness
from data.vocabulary import text as written

LEAST = 2
_ON = {"kind", "item"}
CENT = Decimal("0.01")
_SPENT_BY = re.compile(written("beside", "spent_by"), re.I)  # 万达店, 销售部


def shared_out(
    dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile], found: Assignment, witness: Witness
) -> dict[int, tuple[Spread, str]]:
    """The columns of those who spent on each kind of expense, by column: (who spent it, the measure).

    They add up to the amount beside them, or their names say that they are stores or departments.
    """
    if dataset.name != "expense" or not _ON & {m.field for m in found.columns.values()}:
        return {}
    whole = found.column_of("amount")
    free = [i for i, h in enumerate(headers) if h and i not in found.columns and seen[i].is_numeric]
    names = [plain(headers[i]) for i in free]
    if len(free) < LEAST or not all(_is_name(headers[i]) for i in free):
        return {}
    if not all(map(_SPENT_BY.search, names)) and (whole is None or not _add_up(seen, free, whole)):
        return {}
    field = field_of(dataset, names, witness) or "department"
    return {i: (Spread(i, Period(), "", (field, name)), "amount") for i, name in zip(free, names, strict=True)}


def _is_name(header: str) -> bool:
    """Whether a header may name who spent: no figure, price or total; a Mall may be a field's name as well."""
    fields = (datasets()[m.dataset].fields[m.field] for m in meanings(header))
    return is_value(header) or not (foreign_kind(header) or label(header) or any(not _is_text(f) for f in fields))


def _is_text(field: Field) -> bool:
    return field.type == "text"


def _add_up(seen: Sequence[Profile], parts: Sequence[int], whole: int) -> bool:
    """Whether columns come to the sum of another, over the rows that were looked at."""
    off = sum((added(seen[part]) for part in parts), Decimal(0)) - added(seen[whole])
    return abs(off) <= CENT * len(seen[whole].values)
