"""Writes columns 1, 2, 3 … that a last column sums as days (1日, 2日 …), where a title tells the one month."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from data.cells.periods import Period, spans_months
from data.facts.labels import label
from data.meaning.profiles import Profile, added, profiles
from data.meaning.witness import witness_of
from data.tables import Table

LEAST = 7  # columns: fewer numbers may be those of stores or teams
_NUMBERED = re.compile(r"[各分按]门?(店铺|店|网点|班|组|线路|线|车|仓|柜|摊|档口)")  # what else bare numbers may name
_NUMBER = re.compile(r"[12]?\d|3[01]")


def with_days_across(table: Table, file_name: str) -> Table:
    """The table with such headers as days; as it is where no single month is told or nothing sums the columns."""
    days = _in_turn(table.header)
    told = witness_of(table, file_name).told
    if len(days) < LEAST or told is None or not is_of_one_month(told.period):
        return table
    if _may_be_named_so(table.header, " ".join(witness_of(table, file_name).texts)):
        return table
    if not _are_summed(days, table.header, profiles(table.body)):
        return table
    return replace(table, header=tuple(f"{name}日" if i in days else name for i, name in enumerate(table.header)))


def is_of_one_month(told: Period) -> bool:
    """Whether a period is a month, or several days of one."""
    return told.grain == "month" or (told.last not in (None, told.first_day()) and not spans_months(told))


def _in_turn(header: Sequence[str]) -> list[int]:
    """The columns that nothing but 1, 2, 3 … head, side by side."""
    found = [i for i, name in enumerate(header) if _NUMBER.fullmatch(name.strip())]
    numbers = [int(header[i]) for i in found]
    are_beside = found == list(range(found[0], found[0] + len(found))) if found else False
    return found if are_beside and numbers == list(range(1, len(found) + 1)) else []


def _may_be_named_so(header: Sequence[str], title: str) -> bool:
    """Whether a title speaks of stores or teams that no column names, so that the numbers may be theirs."""
    said = _NUMBERED.search(title)
    return said is not None and not any(said[1][-1] in name for name in header)


def _are_summed(days: Sequence[int], header: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether a column that is called a total holds what the days come to."""
    whole = sum(added(seen[i]) for i in days)
    totals = (i for i, name in enumerate(header) if i not in days and label(name))
    return whole != 0 and any(added(seen[i]) == whole for i in totals)
