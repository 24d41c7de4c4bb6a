"""Takes for the count in stock what is available and what is set aside together: 剩余 | 锁定数量 | 可用库存."""

from __future__ import annotations

import re

from data.meaning.headers import apart
from data.meaning.layout.layouts import Layout
from data.meaning.proofs import is_empty, makes_up
from data.meaning.settling.changing import with_pieces
from data.meaning.settling.rivals import Rivals
from data.tables import Table
from data.vocabulary import text as written

_AVAILABLE, _SET_ASIDE = (re.compile(written("stock", name), re.I) for name in ("available", "set_aside"))


def set_aside(layout: Layout, table: Table, answer: str | None) -> tuple[Layout, Rivals | None]:
    """(the layout with the column that figures prove to count both, nothing to ask), by whatever name it goes."""
    counted = layout.assignment.column_of("quantity")
    if layout.dataset.name != "inventory" or counted is None or answer:
        return layout, None
    if not _AVAILABLE.search(apart(table.header[counted])):
        return layout, None
    held = [i for i, h in enumerate(table.header) if _SET_ASIDE.search(apart(h)) and not is_empty(table, i)]
    known = {*layout.assignment.columns, *held}
    free = [i for i, h in enumerate(table.header) if h and i not in known and not is_empty(table, i)] if held else []
    whole = [i for i in free if any(makes_up(table, i, (counted, one)) for one in held)]
    return (with_pieces(layout, whole[0]) if len(whole) == 1 else layout), None
