"""Tells a column of pieces from the money of them: S | M | L | 合计 | 订货金额, 实盘 / 数量 | 实盘 / 金额."""

from __future__ import annotations

import re

from data.meaning.headers import plain
from data.meaning.layout.counts import is_size
from data.meaning.layout.layouts import Layout
from data.meaning.proofs import is_empty, is_product, makes_up
from data.meaning.settling.changing import preferring, with_pieces
from data.meaning.settling.contest.columns import Contest
from data.meaning.settling.contest.freight import WHOLE
from data.vocabulary import text as written

_OF_MONEY = re.compile(written("beside", "of_money"))
_BOUGHT_AT = re.compile(written("trade", "bought_at"), re.I)


def beside_their_money(contest: Contest) -> Layout | None:
    """The layout with a loser for its pieces, which figures prove."""
    pieces = next((i for i in contest.others if _are_pieces(contest, contest.winner, i)), None)
    return None if pieces is None else with_pieces(contest.layout, pieces)


def instead_of_their_money(contest: Contest) -> Layout | None:
    """The layout with the money for the winner, a bare sum that counts the pieces of all sizes."""
    if contest.name not in WHOLE:
        return None
    named = [i for i in contest.others if _OF_MONEY.search(plain(contest.table.header[i]))]
    money = next((i for i in named if _are_pieces(contest, i, contest.winner)), None)
    return None if money is None else with_pieces(preferring(contest.layout, contest.field, money), contest.winner)


def _are_pieces(contest: Contest, amount: int, index: int) -> bool:
    """Whether a column is the sum of sizes or colours, or its product with the price the amount, on every line."""
    price = contest.layout.assignment.column_of("unit_price")
    if "quantity" in contest.layout.fields or contest.dataset != "sales":
        return False
    sizes = [i for i, header in enumerate(contest.table.header) if is_size(header)]
    if len(sizes) > 1 and makes_up(contest.table, index, sizes):
        return True
    return price is not None and is_product(contest.table, price, (index,), amount)


def of_what_was_counted(contest: Contest) -> int | None:
    """The money that is the pieces in stock at a price on every line, or under their group: 实盘 / 金额, not 账面."""
    table, pieces = contest.table, contest.layout.assignment.column_of("quantity")
    if contest.dataset != "inventory" or pieces is None:
        return None
    prices = [i for i, h in enumerate(table.header) if _BOUGHT_AT.search(plain(h)) and not is_empty(table, i)]
    both = (contest.winner, *contest.others)
    worth = [i for i in both if any(is_product(table, price, (pieces,), i) for price in prices)]
    if worth:
        return contest.winner if contest.winner in worth else worth[0]
    if " / " not in table.header[pieces]:
        return None
    group = table.header[pieces].rpartition(" / ")[0] + " / "
    under = [i for i in contest.others if table.header[i].startswith(group)]
    return under[0] if len(under) == 1 and not table.header[contest.winner].startswith(group) else None
