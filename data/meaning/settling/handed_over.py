"""Takes what was bought where buyers handed over more and got change back: 应收金额 | 实收金额 | 找零."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import pyarrow.compute as pc

from data.meaning.headers import apart, plain
from data.meaning.layout.layouts import Layout
from data.meaning.proofs import is_empty, makes_up, numbers_of
from data.meaning.recognising import foreign_kind
from data.meaning.settling.changing import with_amount
from data.meaning.settling.rivals import Rivals
from data.tables import Table
from data.vocabulary import text as written

_CHANGE, _HANDED = (re.compile(written("trade", name), re.I) for name in ("change", "handed_over"))


def handed_over(layout: Layout, table: Table, answer: str | None) -> tuple[Layout, Rivals | None]:
    """(the layout with the column that is what was handed over less the change, or with the change taken off)."""
    paid = layout.assignment.column_of("amount")
    change = _change(table) if layout.dataset.name == "sales" and paid is not None else []
    if paid is None or not change or answer == table.header[paid] or not _HANDED.search(plain(table.header[paid])):
        return layout, None
    others = _figures(layout, table, paid, change)
    if (bought := next((i for i in others for back in change if makes_up(table, paid, (i, back))), None)) is not None:
        return with_amount(layout, bought), None
    if _is_less_than_change(table, paid, change[0]) or _is_told_again(table, paid, others):
        return layout, None
    return replace(layout, helpers={**layout.helpers, change[0]: ("amount", "change")}), None


def _change(table: Table) -> list[int]:
    return [i for i, h in enumerate(table.header) if h and _CHANGE.search(apart(h)) and not is_empty(table, i)]


def _figures(layout: Layout, table: Table, paid: int, change: Sequence[int]) -> list[int]:
    """The columns of money beside what was paid."""
    losers = [i for i, _ in layout.assignment.losers.get("amount", ())]
    free = [i for i, h in enumerate(table.header) if h and i not in layout.assignment.columns]
    found = [*losers, *(i for i in free if i not in losers and foreign_kind(table.header[i]) in (None, "receivable"))]
    return [i for i in found if i not in (paid, *change) and not is_empty(table, i)]


def _is_less_than_change(table: Table, paid: int, change: int) -> bool:
    """Whether on some lines more came back than was paid, so that nothing was handed over."""
    return bool(pc.any(pc.less(numbers_of(table, paid), numbers_of(table, change))).as_py())


def _is_told_again(table: Table, paid: int, others: Sequence[int]) -> bool:
    """Whether what was paid is a price, or one less a discount, on every line: then no change is left in it."""
    off = [i for i, h in enumerate(table.header) if foreign_kind(h) == "discount"]
    return any(makes_up(table, i, (paid, *some)) for i in others for some in ((), *((one,) for one in off)))
