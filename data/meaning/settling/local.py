"""Finds what a line came to in the own money beside the same in that of the deal: 价税合计 | 价税合计（本位币）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from data.meaning.headers import key
from data.meaning.layout.layouts import Layout
from data.meaning.recognising import Meaning
from data.tables import Table
from data.vocabulary import text as written

_OWN = re.compile(written("local", "money"), re.I)


def in_own_money(table: Table, winner: int, losers: Sequence[tuple[int, Meaning]]) -> int | None:
    """The column whose header is the winner's with a word for the own money, or the winner where that is it."""
    columns = (winner, *(i for i, _ in losers))
    bare = {i: key(_OWN.sub("", table.header[i])) for i in columns}
    alike = [i for i in columns if bare[i] == bare[winner]]
    own = [i for i in alike if _OWN.search(table.header[i])]
    return own[0] if len(own) == 1 < len(alike) else None


def told_in_own_money(layout: Layout) -> Layout:
    """The layout without a question about the money of each deal, which its amounts are no longer in."""
    return replace(layout, helpers={i: role for i, role in layout.helpers.items() if role[1] != "currency"})
