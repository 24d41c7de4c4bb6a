"""Tells a list of debts that nothing but its title calls so: 客户欠款表 over 客户 | 金额."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from data.dictionary import datasets
from data.meaning.headers import plain, take_apart
from data.meaning.layout.layouts import Layout, lay_out
from data.meaning.profiles import Profile
from data.meaning.recognising import TRIMMED, Meaning, foreign_kind
from data.meaning.witness import Witness
from data.vocabulary import text as written

_OWED = re.compile(f"{written('beside', 'owed_list')}|{written('beside', 'debt')}", re.I)
_NOT_OWED = re.compile(written("debt", "no_list_of_debts"), re.I)
_BARE = re.compile(written("beside", "bare_figure"))
_OF_BILLS = {"doc_no", "doc_date", "due_date", "as_of_date", "amount", "billed", "received", "opening"}


def owed_by_title(headers: Sequence[str], seen: Sequence[Profile], witness: Witness) -> Layout | None:
    """The layout of such a list: each customer once with the only figure, a bare amount; None for any other table."""
    told = [plain(text) for text in witness.headlines]
    if not any(map(_OWED.search, told)) or any(map(_NOT_OWED.search, (*told, *map(plain, headers)))):
        return None
    figures = [i for i, h in enumerate(headers) if seen[i].is_numeric and foreign_kind(h) != "sequence"]
    if len(figures) != 1 or not any(map(_BARE.fullmatch, take_apart(headers[figures[0]]).keys)):
        return None
    layout = lay_out(datasets()["receivable"], headers, seen, witness)
    owners = [at for name in layout.dataset.owner if (at := layout.assignment.column_of(name)) is not None]
    if not owners or layout.fields & _OF_BILLS or not any(_is_each_once(seen[at]) for at in owners):
        return None
    amount = Meaning("receivable", "amount", TRIMMED, (0, 0), headers[figures[0]])
    columns = {**layout.assignment.columns, figures[0]: amount}
    return replace(layout, assignment=replace(layout.assignment, columns=columns))


def _is_each_once(profile: Profile) -> bool:
    return 1 < profile.distinct == len(profile.values)
