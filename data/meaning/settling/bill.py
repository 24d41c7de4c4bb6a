"""Takes for what was sold what the bill of each line proves it to be.

    billed = paid + still owed + discounts      sold is what was paid and what is still owed
    payable + discounts = goods + freight       sold is what was payable, without the freight

Each holds to the last decimal on every line that is no total. Of several columns of one kind one or all may count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import permutations, product

from data.meaning.headers import plain
from data.meaning.layout.layouts import Layout
from data.meaning.proofs import are_even, is_empty, makes_up
from data.meaning.recognising import TAIL
from data.meaning.settling.changing import added_up, preferring, with_amount
from data.meaning.settling.contest.columns import beside
from data.tables import Table
from data.vocabulary import text as written

MOST = 4  # columns of one kind
_DUE, _EARLIER = (re.compile(written("debt", name), re.I) for name in ("due", "earlier"))
_PAID = re.compile("|".join(written("debt", name) for name in ("came_in", "paid_before", "means")), re.I)
_DEBT = re.compile(written("beside", "debt"), re.I)

Columns = tuple[int, ...]


def of_bill(layout: Layout, table: Table) -> Layout | None:
    """The layout with what was sold by the bill of each line; None where no figures prove one."""
    at = layout.assignment.column_of("amount")
    if layout.dataset.name != "sales" or at is None:
        return None
    billed = _paid_and_owed(layout, table, at)
    whole = (billed or layout).assignment.column_of("amount")
    return (_without_freight(billed or layout, table, whole) if whole is not None else None) or billed


def owed_of(layout: Layout, table: Table) -> Columns:
    """The columns of what is still owed of each line, and not of those before it."""
    return _filled(table, (i for i, said in _free(layout, table) if _DEBT.search(said) and not _EARLIER.search(said)))


def _paid_and_owed(layout: Layout, table: Table, at: int) -> Layout | None:
    """The layout with what was billed, 应收 | 实收 | 欠款, or all of it but a discount: 应收 | 优惠 | 实收 | 欠款."""
    for paid, owed, off in _settlements(layout, table, at):
        parts = {*paid, *owed, *off}
        wholes = [i for i in (*_losers(layout), at, *dict(_free(layout, table))) if i not in parts]
        told = (i for i in wholes if owed or not _PAID.search(plain(table.header[i])))
        whole = next((i for i in told if makes_up(table, i, (*paid, *owed, *off))), None)
        if whole is not None and not _is_left_of(table, at, whole):
            return _added(layout, at, (*paid, *owed)) if off else _with(layout, whole)
    return None


def _is_left_of(table: Table, at: int, whole: int) -> bool:
    """Whether the amount is a bill less what came back of it: 现金 | 微信 | 合计 | 退款 | 净收."""
    return any(makes_up(table, whole, (at, back)) for back in beside(table, "returned") if not is_empty(table, back))


def _settlements(layout: Layout, table: Table, at: int) -> Iterator[tuple[Columns, Columns, Columns]]:
    """(what may have been paid of a bill, what may still be owed, the discounts): a debt or several payments."""
    owed = owed_of(layout, table)
    paid = _filled(table, (i for i, said in _free(layout, table) if i not in owed and _PAID.search(said)))
    is_due = bool(_DUE.search(plain(table.header[at])))
    payments = [*_one_or_all(paid), *([] if is_due else _one_or_all((at, *paid)))]
    debts = [*_one_or_all(owed), *([(at,)] if is_due else []), ()]
    for some, rest in product(dict.fromkeys(payments), debts):
        if rest or len(some) > 1:
            yield from ((some, rest, off) for off in ((), *_one_or_all(beside(table, "discount"))))


def _without_freight(layout: Layout, table: Table, at: int) -> Layout | None:
    """The layout with the goods, 金额 | 运费 | 合计, or what was payable less freight: 金额 | 运费 | 优惠 | 实付."""
    freight = beside(table, "freight")
    sure = [i for i, m in layout.assignment.losers.get("amount", ()) if m.confidence > TAIL]  # no 报关金额FOB
    if freight and (goods := next((i for i in sure if makes_up(table, at, (i, *freight))), None)) is not None:
        return _with(layout, goods)
    told = [i for i, said in _free(layout, table) if i not in sure and (_DUE.search(said) or _PAID.search(said))]
    moneys = permutations((at, *sure, *told), 2) if freight else ()
    off = _one_or_all(beside(table, "discount"))
    found = (one for one, goods in moneys for some in off if _is_payable(table, one, goods, some, freight))
    payable = next(found, None)
    if payable is None:
        return None
    layout = _with(layout, payable)
    return replace(layout, helpers={**layout.helpers, **dict.fromkeys(freight, ("amount", "freight"))})


def _is_payable(table: Table, payable: int, goods: int, off: Columns, freight: Sequence[int]) -> bool:
    """Whether discounts, which may carry a minus, and freight lead from goods to what was payable."""
    return are_even(table, (payable, *off), (goods, *freight)) or makes_up(table, payable, (goods, *off, *freight))


def _one_or_all(columns: Sequence[int]) -> list[Columns]:
    """Each of some columns alone, and all together."""
    return [*((i,) for i in columns), *([tuple(columns)] if len(columns) > 1 else [])]


def _filled(table: Table, columns: Iterable[int]) -> Columns:
    return tuple(i for i in columns if not is_empty(table, i))[:MOST]


def _losers(layout: Layout) -> list[int]:
    return [i for i, _ in layout.assignment.losers.get("amount", ())]


def _free(layout: Layout, table: Table) -> list[tuple[int, str]]:
    """The columns that tell nothing else of the table, each with its header."""
    return [(i, plain(h)) for i, h in enumerate(table.header) if h and i not in layout.assignment.columns]


def _with(layout: Layout, index: int) -> Layout:
    if index == layout.assignment.column_of("amount"):
        return layout
    return preferring(layout, "amount", index) if index in _losers(layout) else with_amount(layout, index)


def _added(layout: Layout, at: int, parts: Columns) -> Layout:
    """The layout with several columns together for its amount."""
    first = at if at in parts else parts[0]
    return added_up(_with(layout, first), "amount", [i for i in parts if i != first])
