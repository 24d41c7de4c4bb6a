"""Settles which of several columns of one rank is a money: what figures prove, or a question."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from data.decisions import TOGETHER
from data.dictionary import MONEY
from data.facts.labels import GRAND, SUB, label
from data.meaning.layout.layouts import Layout
from data.meaning.proofs import are_same, is_empty, is_whole, makes_up
from data.meaning.recognising import TAIL
from data.meaning.settling.bill import of_bill
from data.meaning.settling.changing import added_up, preferring, with_amount
from data.meaning.settling.contest.alike import as_good
from data.meaning.settling.contest.columns import Contest
from data.meaning.settling.contest.debts import left_of_bill
from data.meaning.settling.contest.discounts import after_discounts, less_discounts, payable
from data.meaning.settling.contest.freight import goods_of_bare_total
from data.meaning.settling.contest.own_money import in_own_money
from data.meaning.settling.contest.pieces import beside_their_money, instead_of_their_money, of_what_was_counted
from data.meaning.settling.contest.returns import less_returned
from data.meaning.settling.contest.steps import before_settling, billed, of_later_steps, of_other_stages, with_subsidy
from data.meaning.settling.contest.taxed import with_tax
from data.tables import Table
from data.vocabulary import text as written

SEVERAL = 3  # amounts, of which two may be what was paid and what is still owed
_CALLED_SOLD = re.compile(written("trade", "called_sold"), re.I)


@dataclass(frozen=True)
class Rivals:
    """Columns of one rank that contend for a measure with different sums.

    names: what stands before it in each, where they may be parts of it; of: the field that these are of then, '' where
    the parts are added up.
    """

    field: str
    headers: tuple[str, ...]
    of: str = ""
    names: tuple[str, ...] = ()


def rivals_of(layout: Layout, table: Table, answer: str | None) -> tuple[Layout, Rivals | None]:
    """(the layout under an answer or with the columns that figures prove, what is left to ask)."""
    layout, told = _summed_up(layout, table)
    if answer not in table.header and (billed := of_bill(layout, table)) is not None:
        layout, told = billed, {*told, "amount"}
    asked: Rivals | None = None
    for field, losers in layout.assignment.losers.items():
        winner = layout.assignment.column_of(field)
        if winner is not None and field not in told and layout.dataset.fields[field].type == MONEY:
            layout, rivals = _settled(Contest(layout, table, field, winner, losers), answer)
            asked = asked or rivals
    return layout, asked


def _settled(contest: Contest, answer: str | None) -> tuple[Layout, Rivals | None]:
    if answer in contest.table.header:
        return preferring(contest.layout, contest.field, contest.table.header.index(answer)), None
    for changed in _CHANGES:
        if (layout := changed(contest)) is not None:
            return layout, None
    for proven in _PROOFS:
        if (index := proven(contest)) is not None:
            return preferring(contest.layout, contest.field, index), None
    return _left_open(contest, answer)


def _left_open(contest: Contest, answer: str | None) -> tuple[Layout, Rivals | None]:
    table, winner = contest.table, contest.winner
    found = dict.fromkeys(index for doubted in _DOUBTS for index in doubted(contest))
    differing = [i for i in found if not are_same(table, winner, i) and not is_empty(table, i)]
    if not differing:
        return contest.layout, None
    if is_empty(table, winner):
        return preferring(contest.layout, contest.field, differing[0]), None
    if (whole := _unnamed_whole(contest, (winner, *differing))) is not None:
        return with_amount(contest.layout, whole), None
    headers = tuple(table.header[i] for i in (winner, *differing))
    if not _are_parts_of_sales(contest, differing):
        return contest.layout, Rivals(contest.field, headers)
    if answer == TOGETHER:
        return added_up(contest.layout, contest.field, differing), None
    return contest.layout, Rivals(contest.field, headers, names=headers)


def _unnamed_whole(contest: Contest, parts: Sequence[int]) -> int | None:
    """The column that several amounts add up to on every line, whatever it is called: 总金额 | 0-30天金额 | …"""
    if contest.field != "amount" or len(parts) < SEVERAL:
        return None
    known = (*parts, *contest.layout.assignment.columns)
    free = [i for i in range(len(contest.table.header)) if i not in known]
    found = [i for i in free if makes_up(contest.table, i, parts)]
    return found[0] if len(found) == 1 else None


def _whole_of_parts(contest: Contest) -> int | None:
    return next((i for i in contest.others if is_whole(contest.table, contest.winner, i)), None)


# Each says how the layout reads once figures prove something of the contest, or nothing; the first that does decides.
_CHANGES: tuple[Callable[[Contest], Layout | None], ...] = (
    in_own_money,
    beside_their_money,
    instead_of_their_money,
)

# Each says which column figures prove to be the money, the winner where they prove that; the first that does decides.
_PROOFS: tuple[Callable[[Contest], int | None], ...] = (
    goods_of_bare_total,
    of_what_was_counted,
    left_of_bill,
    less_returned,
    _whole_of_parts,
    after_discounts,
    less_discounts,
    with_tax,
)

# Each says which losers may be the money as well as the winner, so that the reader is asked.
_DOUBTS: tuple[Callable[[Contest], list[int]], ...] = (
    as_good,
    billed,
    payable,
    of_other_stages,
    of_later_steps,
    with_subsidy,
    before_settling,
)


def _are_parts_of_sales(contest: Contest, others: Sequence[int]) -> bool:
    """Whether columns are all only known to end in one word for sales, and may be parts: 会员销售额 | 非会员销售额."""
    named = {**dict(contest.layout.assignment.losers.get("amount", ())), contest.winner: contest.winning}
    told = {named[i].name if i in named else "" for i in (contest.winner, *others)}
    ends = all(i in named and named[i].confidence <= TAIL for i in (contest.winner, *others))
    return ends and len(told) == 1 and all(map(_CALLED_SOLD.search, told))


def _summed_up(layout: Layout, table: Table) -> tuple[Layout, set[str]]:
    """The layout with the sums of unknown groups (合计 / 金额 beside 甲组 / 金额), and the fields that they tell."""
    told: set[str] = set()
    for field, losers in layout.assignment.losers.items():
        winner = layout.assignment.column_of(field)
        if winner is None or not layout.dataset.fields[field].adds_up:
            continue
        _, _, measure = table.header[winner].rpartition(" / ")
        alike = [i for i in (winner, *(i for i, _ in losers)) if table.header[i].endswith(f" / {measure}")]
        sums = [i for i in alike if _is_sum(table.header[i].partition(" / ")[0])]
        if len(alike) > 2 and len(sums) == 1 and makes_up(table, sums[0], [i for i in alike if i != sums[0]]):
            layout = layout if sums[0] == winner else preferring(layout, field, sums[0])
            told.add(field)
    return layout, told


def _is_sum(header: str) -> bool:
    found = label(header)
    return found is not None and found.kind in (GRAND, SUB) and not found.of
