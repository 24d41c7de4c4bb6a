"""Looks at two columns that could both be the amount: the same figures, a clear preference, or a question."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pyarrow as pa
import pyarrow.compute as pc

from data.decisions import TOGETHER
from data.dictionary import MONEY
from data.facts.labels import GRAND, SUB, label
from data.meaning.headers import key, plain, take_apart
from data.meaning.layout.assigning import Assignment
from data.meaning.layout.counts import is_size
from data.meaning.layout.layouts import Layout
from data.meaning.proofs import are_even, are_same, is_empty, is_product, is_share_off, is_whole, makes_up, numbers_of
from data.meaning.recognising import LOOSE, TAIL, TRIMMED, Meaning, foreign_kind
from data.meaning.settling.local import in_own_money, told_in_own_money
from data.meaning.settling.taxed import with_tax
from data.tables import Table
from data.vocabulary import names as named
from data.vocabulary import text as written

LEAST_LINES = 3
ROUNDED = 0.006  # of the greater unit, whose cents are rounded
_WHOLE = frozenset(map(key, ("total", "grand total", "合计", "sum", "total amount", "total paid")))
_SUBTOTAL = frozenset(map(key, ("subtotal", "sub total", "item total")))
_PAID = frozenset(map(key, ("amount paid", "paid amount", "payment amount", "total paid", "已付金额")))
_SETTLED = frozenset(("结算金额", "结算额"))
_OF_PLATFORMS = frozenset(("商家应收款", "商家应收金额", "商家应收", "商家实收", "商家实收金额"))
_AFTER_DISCOUNTS = frozenset(("优惠后金额", "折后金额", "折后总额"))
_BILLED = ("amount", "order total", "amount payable")  # one name of each rank that says what was billed
_OF_MONEY = re.compile(written("beside", "of_money"))
_DEBT = re.compile(written("beside", "debt"), re.I)
_APPLIED, _APPROVED, _PAID_OUT = (re.compile(written("steps", name)) for name in ("applied", "approved", "paid"))
_CALLED_SOLD = re.compile(written("trade", "called_sold"), re.I)
_BEFORE_FEES = re.compile(written("trade", "before_fees"), re.I)
_BOUGHT_AT = re.compile(written("trade", "bought_at"), re.I)
_GOODS, _FEE = (re.compile(written("trade", name), re.I) for name in ("goods_at_prices", "fee"))
_SUBSIDY = re.compile(written("beside", "subsidy"))
_STAGES = tuple(re.compile(said, re.I) for said in named("stage").values())
_STEPS_OF_AIMS = tuple(re.compile(said, re.I) for said in named("steps_of_aims").values())


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
    """(the layout under an answer or with an empty amount replaced, what is left to ask)."""
    layout, told = _summed_up(layout, table)
    for field, losers in layout.assignment.losers.items():
        winner = layout.assignment.column_of(field)
        if winner is None or field in told or layout.dataset.fields[field].type != MONEY:
            continue
        if answer in table.header:
            return preferring(layout, field, table.header.index(answer)), None
        if (own := in_own_money(table, winner, losers)) is not None:
            return told_in_own_money(layout if own == winner else preferring(layout, field, own)), None
        if (pieces := next((i for i, _ in losers if _are_pieces(layout, table, winner, i)), None)) is not None:
            return with_pieces(layout, pieces), None
        if (money := _beside_pieces(layout, table, winner, losers)) is not None:
            return with_pieces(preferring(layout, field, money), winner), None
        if (goods_alone := _without_freight(table, winner, losers)) is not None:
            return preferring(layout, field, goods_alone), None
        freight, goods = _beside_freight(layout, table, winner, losers)
        if (proven := next((i for i in goods if makes_up(table, winner, (i, *freight))), None)) is not None:
            return preferring(layout, field, proven), None
        if (sold := _with_debt(layout, table, winner, losers)) is not None:
            return preferring(layout, field, sold), None
        if (counted := _of_what_was_counted(layout, table, winner, losers)) is not None:
            return preferring(layout, field, counted), None
        if (left := _left_of_bill(layout, table, winner, losers)) is not None:
            return layout if left == winner else preferring(layout, field, left), None
        if (net := _less_returned(layout, table, winner, losers)) is not None:
            return layout if net == winner else preferring(layout, field, net), None
        if (proven := next((i for i, _ in losers if is_whole(table, winner, i)), None)) is not None:
            return preferring(layout, field, proven), None
        if (net := _after_discounts(table, winner, losers)) is not None:
            return preferring(layout, field, net), None
        if (net := _less_discounts(layout, table, winner, losers)) is not None:
            return preferring(layout, field, net) if net != winner else layout, None
        if (taxed := with_tax(table, winner, losers)) is not None:
            return preferring(layout, field, taxed), None
        alike = [i for i, m in losers if i in goods or _alike(layout.assignment.columns[winner], m)]
        alike = [i for i in alike if not _is_carried(table, winner, i) and not _are_same_scaled(table, winner, i)]
        alike = [i for i in alike if not _numbers_lines(table, i) and not _is_flag(table, i)]
        alike += [*_billed(layout, table, winner, losers), *_of_other_stages(layout, table, winner, losers)]
        alike += [*_of_later_steps(layout, table, winner, losers), *_with_subsidy(layout, table, winner, losers)]
        alike += _before_settling(layout, table, winner, losers)
        differing = [i for i in dict.fromkeys(alike) if not are_same(table, winner, i) and not is_empty(table, i)]
        if differing and is_empty(table, winner):
            return preferring(layout, field, differing[0]), None
        if differing and _are_parts_of_sales(layout, winner, differing):
            if answer == TOGETHER:
                return added_up(layout, field, differing), None
            headers = tuple(table.header[i] for i in (winner, *differing))
            return layout, Rivals(field, headers, names=headers)
        if differing:
            return layout, Rivals(field, tuple(table.header[i] for i in (winner, *differing)))
    return layout, None


def _are_parts_of_sales(layout: Layout, winner: int, others: Sequence[int]) -> bool:
    """Whether columns are all only known to end in one word for sales, and may be parts: 会员销售额 | 非会员销售额."""
    named = {**dict(layout.assignment.losers.get("amount", ())), winner: layout.assignment.columns[winner]}
    told = {named[i].name if i in named else "" for i in (winner, *others)}
    ends = all(i in named and named[i].confidence <= TAIL for i in (winner, *others))
    return ends and len(told) == 1 and all(map(_CALLED_SOLD.search, told))


def added_up(layout: Layout, field: str, parts: Sequence[int]) -> Layout:
    """The layout with more columns added to a field."""
    return replace(layout, helpers={**layout.helpers, **dict.fromkeys(parts, (field, "add"))})


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


def _without_freight(table: Table, winner: int, losers: Sequence[tuple[int, Meaning]]) -> int | None:
    """What the goods came to, where the winner is that and the freight on every line: freight is no sale."""
    freight = tuple(i for i, h in enumerate(table.header) if foreign_kind(h) == "freight" and not is_empty(table, i))
    named = [i for i, meaning in losers if freight and meaning.confidence > TAIL]  # no 报关金额FOB
    return next((i for i in named if makes_up(table, winner, (i, *freight))), None)


def _after_discounts(table: Table, whole: int, losers: Sequence[tuple[int, Meaning]]) -> int | None:
    """What was left of the winner after a discount: the same on some lines, less on others (含税合计 | 优惠后金额)."""
    for index in (i for i, meaning in losers if key(meaning.name) in _AFTER_DISCOUNTS):
        off = pc.drop_null(pc.subtract(numbers_of(table, whole), numbers_of(table, index)).cast(pa.float64()))
        some_less, some_same = (pc.any(how(off, 0.0)).as_py() for how in (pc.greater, pc.equal))
        if some_less and some_same and not pc.any(pc.less(off, 0.0)).as_py():
            return index
    return None


def _less_discounts(layout: Layout, table: Table, one: int, losers: Sequence[tuple[int, Meaning]]) -> int | None:
    """Which of only two moneys of sales is what a discount left of the other on every line: 流水 | 优惠金额 | 收入."""
    off = [i for i, h in enumerate(table.header) if foreign_kind(h) == "discount" and not is_empty(table, i)]
    if layout.dataset.name != "sales" or len(losers) != 1 or not off:
        return None
    other = losers[0][0]
    pairs = ((whole, left) for whole, left in ((one, other), (other, one)) if not is_empty(table, left))
    return next((left for whole, left in pairs if any(_is_off(table, whole, left, i) for i in off)), None)


def _is_off(table: Table, whole: int, left: int, off: int) -> bool:
    """Whether a discount, in money or as a share of it, is what is taken off on every line."""
    return makes_up(table, whole, (left, off)) or is_share_off(table, whole, left, off)


def _is_carried(table: Table, goods: int, index: int) -> bool:
    """Whether a column is what the goods came to and their freight on every line: 金额 | 运费 | 合计."""
    freight = [i for i, h in enumerate(table.header) if foreign_kind(h) == "freight" and not is_empty(table, i)]
    return any(makes_up(table, index, (goods, one)) for one in freight)


def _numbers_lines(table: Table, index: int) -> bool:
    """Whether a column counts the lines: 1 2 3 4, or from 1 again for each document."""
    found = numbers_of(table, index).cast(pa.float64())
    if found.null_count or len(found) < LEAST_LINES or found[0].as_py() != 1:
        return False
    after, before = found.slice(1), found.slice(0, len(found) - 1)
    counted = pc.or_(pc.equal(pc.subtract(after, before), 1.0), pc.equal(after, 1.0))
    return bool(pc.all(counted).as_py()) and bool(pc.any(pc.greater(after, 1.0)).as_py())


def _is_flag(table: Table, index: int) -> bool:
    """Whether a column says yes or no of each line (paid: 0, 1) and holds no money."""
    found = numbers_of(table, index)
    return bool(pc.all(pc.or_(pc.equal(found, 0), pc.equal(found, 1))).as_py()) and not is_empty(table, index)


def _are_same_scaled(table: Table, one: int, other: int) -> bool:
    """Whether two columns hold the same money in units of their own: 金额(元) | 金额(万元)."""
    units = [take_apart(table.header[i]).unit for i in (one, other)]
    if None in units or len({unit.factor for unit in units if unit}) < len(units):
        return False
    scaled = [
        pc.multiply(numbers_of(table, i).cast(pa.float64()), float(u.factor))
        for i, u in zip((one, other), units, strict=True)
        if u
    ]
    off = pc.abs(pc.subtract(*scaled))
    return bool(pc.all(pc.less_equal(off, ROUNDED * float(max(u.factor for u in units if u)))).as_py())


def _beside_freight(
    layout: Layout, table: Table, winner: int, losers: Sequence[tuple[int, Meaning]]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """(columns of freight, subtotals of goods) beside a bare total: freight is no sale, and the total may hold it."""
    freight = tuple(i for i, header in enumerate(table.header) if foreign_kind(header) == "freight")
    if not freight or key(layout.assignment.columns[winner].name) not in _WHOLE:
        return (), ()
    return freight, tuple(i for i, meaning in losers if key(meaning.name) in _SUBTOTAL)


def _with_debt(layout: Layout, table: Table, paid: int, losers: Sequence[tuple[int, Meaning]]) -> int | None:
    """What was sold, where the winner is what was paid of it and what is still owed makes up the rest."""
    if layout.dataset.name != "sales":
        return None
    debts = [i for i, header in enumerate(table.header) if _DEBT.search(header) and not is_empty(table, i)]
    return next((i for i, _ in losers if any(makes_up(table, i, (paid, debt)) for debt in debts)), None)


def _of_what_was_counted(
    layout: Layout, table: Table, winner: int, losers: Sequence[tuple[int, Meaning]]
) -> int | None:
    """The money that is the pieces at a price on every line, or under their group: 实盘 / 金额, not 账面 / 金额."""
    pieces = layout.assignment.column_of("quantity")
    if layout.dataset.name != "inventory" or pieces is None:
        return None
    prices = [i for i, h in enumerate(table.header) if _BOUGHT_AT.search(plain(h)) and not is_empty(table, i)]
    worth = [i for i in (winner, *(i for i, _ in losers)) if any(is_product(table, p, (pieces,), i) for p in prices)]
    if worth:
        return worth[0] if winner not in worth else None
    if " / " not in table.header[pieces]:
        return None
    group = table.header[pieces].rpartition(" / ")[0] + " / "
    under = [i for i, _ in losers if table.header[i].startswith(group)]
    return under[0] if len(under) == 1 and not table.header[winner].startswith(group) else None


def _left_of_bill(layout: Layout, table: Table, owed: int, losers: Sequence[tuple[int, Meaning]]) -> int | None:
    """What is owed of a bill, where that and what was received make up another on every line: 应收 | 已收 | 余额.

    What was owed before may be part of it: 期初应收 | 欠款金额 | 收款金额 | 期末应收.
    """
    received, opening = map(layout.assignment.column_of, ("received", "opening"))
    if layout.dataset.name != "receivable" or received is None or is_empty(table, received):
        return None
    if any(makes_up(table, i, (owed, received)) for i, _ in losers):
        return owed
    if opening is not None and any(are_even(table, (opening, i), (owed, received)) for i, _ in losers):
        return owed
    before = (owed,) if opening is None else (opening, owed)  # the winner may be what was billed
    return next((i for i, _ in losers if are_even(table, before, (i, received))), None)


def _with_subsidy(layout: Layout, table: Table, paid: int, losers: Sequence[tuple[int, Meaning]]) -> list[int]:
    """What goods came to beside what the buyer paid of it, others the rest: 销售金额 | 国补金额 | 顾客实付."""
    others = [i for i, h in enumerate(table.header) if _SUBSIDY.search(plain(h)) and not is_empty(table, i)]
    if layout.dataset.name != "sales" or not others:
        return []
    parts = [tuple(others), *((i,) for i in others)]
    return [i for i, _ in losers if any(makes_up(table, i, (paid, *some)) for some in parts)]


def _billed(layout: Layout, table: Table, paid: int, losers: Sequence[tuple[int, Meaning]]) -> list[int]:
    """What was billed beside what was paid: no column says whether the rest is still owed or was a discount."""
    if key(layout.assignment.columns[paid].name) not in _PAID or layout.dataset.name != "sales":
        return []
    if has_discounts(table) and not _is_unpaid_at_all(table, paid):
        return []
    ranks = {layout.dataset.fields["amount"].rank_of[key(name)][0] for name in _BILLED}
    return [i for i, m in losers if m.rank[0] in ranks and m.confidence >= TRIMMED and key(m.name) not in _PAID]


def _before_settling(layout: Layout, table: Table, settled: int, losers: Sequence[tuple[int, Meaning]]) -> list[int]:
    """What goods came to beside what was settled of it, where no discount or return explains the rest.

    What a platform owes a seller counts as settled where its fees stand beside: 商品总价 | 佣金 | 商家应收款.
    """
    name = key(layout.assignment.columns[settled].name)
    charged = name in _OF_PLATFORMS and _has_fees(table)
    if layout.dataset.name != "sales" or not (charged or name in _SETTLED):
        return []
    before = [i for i, m in losers if m.confidence >= TRIMMED]
    sold = [i for i in before if (_GOODS if charged else _BEFORE_FEES).search(plain(table.header[i]))]
    off = [
        i for i, h in enumerate(table.header) if foreign_kind(h) in ("discount", "returned") and not is_empty(table, i)
    ]
    return [i for i in sold if not any(makes_up(table, i, (settled, one)) for one in off)]


def _has_fees(table: Table) -> bool:
    return any(_FEE.search(plain(h)) and not is_empty(table, i) for i, h in enumerate(table.header))


def has_discounts(table: Table) -> bool:
    return any(foreign_kind(h) == "discount" and not is_empty(table, i) for i, h in enumerate(table.header))


def _is_unpaid_at_all(table: Table, paid: int) -> bool:
    """Whether nothing was paid on some lines, which no discount explains."""
    return bool(pc.any(pc.equal(numbers_of(table, paid).cast(pa.float64()), 0.0)).as_py())


def _of_other_stages(layout: Layout, table: Table, sold: int, losers: Sequence[tuple[int, Meaning]]) -> list[int]:
    """What was ordered beside what was invoiced of it so far: which of them counts as sold only the reader knows.

    So does he which of two aims counts: 基本目标 | 挑战目标.
    """
    stages = {"sales": _STAGES, "target": _STEPS_OF_AIMS}.get(layout.dataset.name, ())
    stage = stage_of(table.header[sold], stages)
    return [i for i, _ in losers if stage is not None and stage_of(table.header[i], stages) not in (None, stage)]


def _of_later_steps(layout: Layout, table: Table, spent: int, losers: Sequence[tuple[int, Meaning]]) -> list[int]:
    """What was claimed or paid in the end beside what was approved of an application: 申请 | 审批 | 报销 | 支付."""
    approved = bool(_APPROVED.search(plain(table.header[spent])))
    if layout.dataset.name != "expense" or not approved or not any(_APPLIED.search(plain(h)) for h in table.header):
        return []
    return [i for i, _ in losers if _PAID_OUT.search(plain(table.header[i]))]


def stage_of(header: str, stages: Sequence[re.Pattern[str]] = _STAGES) -> int | None:
    """Which step on the way of a sale the money of a column is of; None for all others."""
    names = take_apart(header).keys
    return next((place for place, said in enumerate(stages) if any(map(said.search, names))), None)


def _less_returned(layout: Layout, table: Table, sold: int, losers: Sequence[tuple[int, Meaning]]) -> int | None:
    """What is left of what was sold after what came back, whichever was preferred: 小计金额 | 销售金额 | 退货金额."""
    back = [i for i, (field, role) in layout.helpers.items() if (field, role) == ("amount", "deduct")]
    back = [i for i in back if not is_empty(table, i)]
    pairs = [pair for i, _ in losers for pair in ((sold, i), (i, sold))] if back else []
    return next((left for whole, left in pairs if any(_is_left(table, whole, left, i) for i in back)), None)


def _is_left(table: Table, sold: int, left: int, returned: int) -> bool:
    """Whether what is left and what came back make up what was sold; what came back may carry a minus."""
    signed = pc.any(pc.less(numbers_of(table, returned), pa.scalar(0))).as_py()
    return makes_up(table, *((left, (sold, returned)) if signed else (sold, (left, returned))))


def _are_pieces(layout: Layout, table: Table, amount: int, index: int) -> bool:
    """Whether a column is the sum of sizes or colours, or its product with the price the amount, on every line."""
    price = layout.assignment.column_of("unit_price")
    if "quantity" in layout.fields or layout.dataset.name != "sales":
        return False
    sizes = [i for i, header in enumerate(table.header) if is_size(header)]
    if len(sizes) > 1 and makes_up(table, index, sizes):
        return True
    return price is not None and is_product(table, price, (index,), amount)


def _beside_pieces(layout: Layout, table: Table, pieces: int, losers: Sequence[tuple[int, Meaning]]) -> int | None:
    """The money where the winner, a bare sum, counts the pieces of all sizes: S | M | L | 合计 | 订货金额."""
    if key(layout.assignment.columns[pieces].name) not in _WHOLE:
        return None
    named = [i for i, _ in losers if _OF_MONEY.search(plain(table.header[i]))]
    return next((i for i in named if _are_pieces(layout, table, i, pieces)), None)


def with_pieces(layout: Layout, index: int) -> Layout:
    """The layout with a column for its pieces."""
    kept = {i: m for i, m in layout.assignment.columns.items() if m.field != "quantity"}
    meaning = Meaning(layout.dataset.name, "quantity", TRIMMED, (0, 0), "")
    return replace(layout, assignment=replace(layout.assignment, columns={**kept, index: meaning}))


def _alike(winner: Meaning, loser: Meaning) -> bool:
    """Of one rank and recognised as surely, so that nothing prefers one to the other.

    So are two that only end in one name: 直营销售额 | VIP_销售额.
    """
    ends_alike = winner.confidence == LOOSE and winner.name == loser.name
    as_surely = loser.confidence >= TRIMMED or winner.confidence < TRIMMED or ends_alike
    return winner.rank[0] == loser.rank[0] and as_surely


def with_amount(layout: Layout, index: int, without: Sequence[str] = ()) -> Layout:
    """The layout with a column for its amount that no name knows for one, without fields that went with the old."""
    kept = {i: m for i, m in layout.assignment.columns.items() if m.field not in ("amount", *without)}
    amount = Meaning(layout.dataset.name, "amount", TAIL, (0, 0), "")
    return replace(layout, assignment=replace(layout.assignment, columns={**kept, index: amount}))


def preferring(layout: Layout, field: str, index: int) -> Layout:
    """The layout with another column for a field."""
    meanings = dict(layout.assignment.losers[field])
    if index not in meanings:
        return layout
    winner = layout.assignment.column_of(field)
    kept: Mapping[int, Meaning] = {i: m for i, m in layout.assignment.columns.items() if i != winner}
    was = () if winner is None else ((winner, layout.assignment.columns[winner]),)
    losers = {**layout.assignment.losers, field: (*was, *(p for p in layout.assignment.losers[field] if p[0] != index))}
    assignment = Assignment(layout.assignment.dataset, {**kept, index: meanings[index]}, losers)
    return replace(layout, assignment=assignment)
