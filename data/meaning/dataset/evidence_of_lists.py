"""What the columns and cells of a table tell of a list: of suppliers, of rivals, planned, or of trade and no list?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from data.cells.numbers import number
from data.dictionary import datasets
from data.meaning.dataset.against_sales import names_supplier
from data.meaning.dataset.contending import GOODS
from data.meaning.dataset.evidence import BUYERS, HALF, is_named_after
from data.meaning.dataset.scoring import Score, suffices
from data.meaning.headers import plain
from data.meaning.layout.counts import is_count
from data.meaning.layout.layouts import Layout
from data.meaning.layout.netting import is_sum_of
from data.meaning.profiles import MANY_DAYS, Profile
from data.meaning.recognising import BARE, EXACT, TRIMMED, Meaning, foreign_kind, is_planned, meanings, meanings_in
from data.meaning.spoken import spoken
from data.meaning.witness import Witness
from data.vocabulary import text as written

_LAST_OF_BALANCES = 1  # of the ranks of names of what is owed: below are bare totals
EVER_SO_OFTEN = 4  # rows for each name
_PAYABLE = re.compile(written("trade", "payable"), re.I)  # what is owed to a supplier
_RIVALS = re.compile(written("beside", "rivals"), re.I)
_COLLECTED = re.compile(written("beside", "collected"), re.I)
_ANY_NAME = re.compile(written("trade", "any_name"), re.I)
_MOVED = re.compile(written("trade", "moved"))
_ORDERED = re.compile(written("trade", "ordered"), re.I)
_CONTRACT = re.compile(written("stage", "contract"))
_LATE = re.compile(written("trade", "late_for_work"))
_WAYBILL = re.compile(written("against", "waybill"), re.I)
_OF_CUSTOMERS = re.compile(written("debt", "of_customers"))
_OWED, _OWED_TITLE = (re.compile(written("beside", name), re.I) for name in ("owed_list", "owed_title"))
_SOLD = re.compile(written("trade", "sold"), re.I)
_NOT_YET_VISITED, _END = (re.compile(written("trade", name)) for name in ("not_yet_visited", "paper_end"))


def tells_more(layout: Layout, register: Layout, headers: Sequence[str]) -> bool:
    """Whether a table without the names of a list holds what it never tells: what was paid, how many are in stock."""
    if f"{register.dataset.name}_name" in register.fields:
        return False
    if layout.dataset.name == "inventory":
        return is_named_after(layout, headers)
    return bool(layout.fields & (BUYERS | {"doc_no"})) and has_own_amount(layout, register, headers)


def is_collected(able: Sequence[tuple[Score, Layout]], headers: Sequence[str]) -> bool:
    """Whether money that came in stands beside what was sold or aimed at, and nothing is owed: 1月销售 | 1月回款.

    What is owed may stand in each month of sales, which is no list of debts then: 1月 / 销售 | 1月 / 回款 | 1月 / 欠款.
    """
    paid = [header for header in headers if header and foreign_kind(header) == "receivable"]
    if not paid or not all(_COLLECTED.search(plain(header)) for header in paid):
        return any(score.kind == "sales" and _called_over_time(layout) for score, layout in able)
    return any(_is_sold_or_aimed(score, layout, headers) for score, layout in able)


def is_dated_by_visits(register: Layout, headers: Sequence[str]) -> bool:
    """Whether a list has all that visits need, and its day is by its whole name no day of a sale: Visit Date."""
    at = register.assignment.column_of(register.dataset.date)
    if at is None or not suffices(register):
        return False
    return not any(m.dataset == "sales" and m.confidence >= BARE for m in meanings(headers[at]))


def owes_then_and_now(layout: Layout) -> bool:
    """Whether each line has what was owed before a period and after it, which no list of customers tells."""
    return {"opening", "amount"} <= layout.fields


def owes_each_once(layout: Layout, seen: Sequence[Profile], texts: Sequence[str]) -> bool:
    """Whether a title speaks of what customers owe, and each of them has one line with what it owes: no ledger."""
    who = [i for i in map(layout.assignment.column_of, ("customer_code", "customer_name")) if i is not None]
    once = any(seen[i].distinct == len(seen[i].values) > 1 for i in who)
    return once and "doc_no" not in layout.fields and any(_OF_CUSTOMERS.search(plain(text)) for text in texts)


def _is_sold_or_aimed(score: Score, layout: Layout, headers: Sequence[str]) -> bool:
    if score.kind == "target":
        return "collection" in layout.fields
    called = _called_over_time(layout) or is_named_after(layout, headers)
    return score.kind == "sales" and "amount" in layout.fields and called


def _called_over_time(layout: Layout) -> bool:
    """Whether the amounts of several periods are called after their dataset."""
    rests = [spread.rest for spread, measure in layout.spread.values() if measure == "amount" and spread.period]
    return len(rests) > 1 and all(spoken(layout.dataset.words, rest) for rest in rests)


def is_of_suppliers(headers: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether a list names suppliers and no customer: a company with its address may be either."""
    of_customers = (m for h in headers if h and not names_supplier(h) for m in meanings_in("customer", h))
    own = any(m.field == "customer_code" and m.confidence >= BARE for m in of_customers)
    told = any(map(names_supplier, (*headers, *texts))) or any(_PAYABLE.search(plain(header)) for header in headers)
    return told and not own


def is_of_rivals(texts: Sequence[str]) -> bool:
    """Whether a list is of rivals' goods or shops, as a header or a title says: they are none of one's own."""
    return any(_RIVALS.search(plain(text)) for text in texts)


def is_of_anybody(register: Layout, score: Score, headers: Sequence[str]) -> bool:
    """Whether those in a list are called by nothing but a name (name | gender): staff or guests as well."""
    at = register.assignment.column_of("customer_name")
    told = score.words or "customer_code" in register.fields
    return at is not None and not told and bool(_ANY_NAME.fullmatch(plain(headers[at])))


def is_foreseen(layout: Layout, headers: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether the days of a register are planned ones: 计划拜访日期 is no visit yet, nor what a plan of work lists."""
    at = layout.assignment.column_of(layout.dataset.date)
    if _tells_no_result(layout) and any(map(_is_plan, texts)):
        return True
    return not layout.dataset.is_standing and at is not None and is_planned(headers[at])


def is_of_attendance(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether who seems to visit came to work, for which one may be late: 签到时间 | 是否迟到."""
    return _tells_no_result(layout) and any(_LATE.search(plain(header)) for header in headers)


def _tells_no_result(visits: Layout) -> bool:
    return visits.dataset.name == "visit" and not visits.fields & {"result", "goal_met"}


def _is_plan(text: str) -> bool:
    """Whether a title calls its lines planned: 拜访计划表."""
    return any(_NOT_YET_VISITED.search(_END.sub("", piece)) for piece in plain(text).split())


def is_called_stock(headers: Sequence[str], seen: Sequence[Profile], witness: Witness) -> bool:
    """Whether a title speaks of stock, and a header does or counts pieces by its unit (实盘 / 件).

    No list of goods then, though its counts cannot be read.
    """
    told = any(spoken(datasets()["inventory"].words, text) for text in witness.texts)
    named = any(m.field == "quantity" and m.confidence >= BARE for h in headers for m in meanings_in("inventory", h))
    figures = [h for h, profile in zip(headers, seen, strict=True) if h and profile.is_numeric and not foreign_kind(h)]
    return told and (named or any(map(is_count, figures)))


def is_traded(register: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether a table is of trade, no list of customers or goods: it says what was bought or moved of each.

    So do parcels, and so it does where every row has a day of its own and a figure of trade, or names the same
    again and again.
    """
    if any(_MOVED.search(plain(h)) and seen[i].numbers > HALF for i, h in enumerate(headers)):
        return True
    if any(_WAYBILL.search(plain(h)) and seen[i].filled > HALF for i, h in enumerate(headers)):
        return True
    if _is_again_and_again(register, headers, seen) or _tells_pieces(register, headers, seen):
        return True
    if register.dataset.name == "product" and is_each_sold(headers, seen):
        return True
    named = {i: {m.field for m in meanings_in("sales", h) if m.confidence >= BARE} for i, h in enumerate(headers) if h}
    dated = any(
        "sale_date" in fields and seen[i].days > min(MANY_DAYS, len(seen[i].values) // 2) for i, fields in named.items()
    )
    return dated and any(fields & {"unit_price", "amount", "quantity"} for fields in named.values())


def is_each_sold(headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether goods stand beside the paper and the day of a sale and a price: 状态 | 售价 | 销售时间 | 销售单号."""
    said = [i for i, p in enumerate(seen) if headers[i] and p.filled > 0]
    known = {i: {m.field for m in meanings_in("sales", headers[i]) if m.confidence >= TRIMMED} for i in said}
    paper = any("doc_no" in fields and _SOLD.search(plain(headers[i])) for i, fields in known.items())
    day = any("sale_date" in fields and _SOLD.search(plain(headers[i])) for i, fields in known.items())
    return paper and day and any(fields & {"unit_price", "amount"} for fields in known.values())


def _tells_pieces(register: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether a list of goods counts some of each under a bare name (数量), which no catalogue does."""
    counted = [i for i, h in enumerate(headers) if h and seen[i].numbers > HALF and seen[i].distinct > 1]
    bare = (i for i in counted for name in ("sales", "inventory") if _is_pieces(name, headers[i]))
    return register.dataset.name == "product" and any(count > 1 for count in Counter(bare).values())


def _is_pieces(dataset: str, header: str) -> bool:
    return any(m.field == "quantity" and m.confidence == EXACT for m in meanings_in(dataset, header))


def _is_again_and_again(register: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether what a list would name once stands in several rows of several days each, or in ever so many rows."""
    keys = [i for i, m in register.assignment.columns.items() if m.field in register.dataset.key]
    again = bool(keys) and all(2 * seen[i].distinct <= len(seen[i].values) for i in keys)
    often = bool(keys) and all(EVER_SO_OFTEN * seen[i].distinct <= len(seen[i].values) for i in keys)
    return often or (again and any(p.days > MANY_DAYS for i, p in enumerate(seen) if headers[i] and i not in keys))


def has_own_amount(layout: Layout, register: Layout, headers: Sequence[str]) -> bool:
    """Whether sales stand beside what a list would load, in a column of their own: 发货金额 | 回款金额 | 欠款.

    What was agreed (合同金额 | 累计已收 | 应收余额) has not been sold yet. What a visit brought may have a longer name.
    Beside debts, pieces that were sold day by day are as much.
    """
    if layout.dataset.name == "sales" and layout.is_counted and register.dataset.name == "receivable":
        return bool(layout.spread)
    at = layout.assignment.column_of("amount")
    if at is not None and _CONTRACT.search(layout.assignment.columns[at].name):
        return False
    exact = at is not None and layout.assignment.columns[at].confidence >= BARE
    brought = at is not None and not register.dataset.measures and bool(_ORDERED.search(plain(headers[at])))
    return layout.dataset.name == "sales" and (exact or brought) and at not in register.assignment.columns


def owes_beside(register: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether a list of customers tells what each of them owes, which it would not keep: 联系人 | 应收余额."""
    if register.dataset.name != "customer":
        return False
    told = (i for i, h in enumerate(headers) for m in meanings_in("receivable", h) if _is_balance(m))
    return any(seen[i].numbers > HALF and any(number(text).point for text in seen[i].values) for i in told)


def _is_balance(meaning: Meaning) -> bool:
    return meaning.field == "amount" and meaning.confidence >= BARE and meaning.rank[0] <= _LAST_OF_BALANCES


def is_called_owed(layout: Layout, texts: Sequence[str]) -> bool:
    """Whether a title calls bills without goods debts, alone or with what was billed beside what came in of it."""
    if layout.fields & GOODS or not suffices(layout):
        return False
    told, hinted = (any(title.search(plain(text)) for text in texts) for title in (_OWED_TITLE, _OWED))
    return told or (hinted and {"billed", "received"} <= layout.fields)


def is_billed(layout: Layout, register: Layout, score: Score, headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether, under a title of debts, money that is not called sold is what was billed or came in of it.

    That and what is still owed make up the bill on every line: 金额 | 已收款 | 欠款, 应收金额 | 实收金额 | 欠款金额.
    """
    sold, owed = layout.assignment.column_of("amount"), register.assignment.column_of("amount")
    billed, received = map(register.assignment.column_of, ("billed", "received"))
    if not score.words or layout.fields & GOODS or sold is None or owed is None:
        return False
    sums = [(sold, received, owed)] if received is not None else []
    sums += [(billed, sold, owed)] if billed is not None else []
    called_sold = any(_SOLD.search(plain(headers[i])) for found in sums for i in found)
    return not called_sold and any(is_sum_of(*(seen[i] for i in found)) for found in sums)


def counts_stock(layout: Layout, register: Layout, score: Score) -> bool:
    """Whether a list of goods that no title calls one says by name how many are in stock: 进价 | 当前库存, 实盘数."""
    at = layout.assignment.column_of("quantity")
    if layout.dataset.name != "inventory" or at is None or score.words or register.dataset.name != "product":
        return False
    named = layout.assignment.columns[at]
    return named.confidence >= BARE and (named.rank[0] == 0 or bool(spoken(layout.dataset.words, named.name)))
