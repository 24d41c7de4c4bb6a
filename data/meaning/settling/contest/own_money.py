"""Finds what a line came to in the own money beside the same in that of the deal: 价税合计 | 价税合计（本位币）."""

from __future__ import annotations

import re
from dataclasses import replace

from data.meaning.headers import key
from data.meaning.layout.layouts import Layout
from data.meaning.settling.changing import preferring
from data.meaning.settling.contest.columns import Contest
from data.vocabulary import text as written

_OWN = re.compile(written("local", "money"), re.I)


def in_own_money(contest: Contest) -> Layout | None:
    """The layout with the column whose header is the winner's with a word for the own money, or the winner itself.

    It asks nothing about the money of each deal, which its amounts are no longer in.
    """
    header, columns = contest.table.header, (contest.winner, *contest.others)
    bare = {i: key(_OWN.sub("", header[i])) for i in columns}
    alike = [i for i in columns if bare[i] == bare[contest.winner]]
    own = [i for i in alike if _OWN.search(header[i])]
    if not len(own) == 1 < len(alike):
        return None
    layout = preferring(contest.layout, contest.field, own[0])
    return replace(layout, helpers={i: pair for i, pair in layout.helpers.items() if pair[1] != "currency"})
