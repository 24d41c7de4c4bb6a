"""Losers that count another step of one and the same thing, of which only the reader knows which counts.

A sale is ordered, delivered, invoiced, settled and paid; a target is basic or ambitious; an expense is applied for,
approved and paid.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import pyarrow as pa
import pyarrow.compute as pc

from data.meaning.headers import key, plain, take_apart
from data.meaning.proofs import is_empty, makes_up, numbers_of
from data.meaning.recognising import TRIMMED
from data.meaning.settling.contest.columns import Contest
from data.meaning.settling.contest.discounts import has_discounts
from data.vocabulary import names as named
from data.vocabulary import text as written
from data.vocabulary import words

_PAID, _SETTLED, _OF_PLATFORMS = (frozenset(words("contest", name)) for name in ("paid", "settled", "of_platforms"))
_BILLED = words("contest", "billed")  # one name of each rank that says so
_APPLIED, _APPROVED, _PAID_OUT = (re.compile(written("steps", name)) for name in ("applied", "approved", "paid"))
_BEFORE_FEES, _GOODS, _FEE = (
    re.compile(written("trade", name), re.I) for name in ("before_fees", "goods_at_prices", "fee")
)
_SUBSIDY = re.compile(written("beside", "subsidy"))
_STAGES = tuple(re.compile(said, re.I) for said in named("stage").values())
_ORDER = tuple(named("stage")).index("order")
_ORDERED = re.compile(written("steps", "ordered"), re.I)
_STEPS_OF_AIMS = tuple(re.compile(said, re.I) for said in named("steps_of_aims").values())


def billed(contest: Contest) -> list[int]:
    """What was billed beside what was paid: no column says whether the rest is still owed or was a discount."""
    if contest.name not in _PAID or contest.dataset != "sales":
        return []
    if has_discounts(contest.table) and not _is_unpaid_at_all(contest):
        return []
    rank_of = contest.layout.dataset.fields["amount"].rank_of
    ranks = {rank_of[name][0] for name in _BILLED}
    losers = [(i, m) for i, m in contest.losers if m.rank[0] in ranks and m.confidence >= TRIMMED]
    return [i for i, m in losers if key(m.name) not in _PAID]


def _is_unpaid_at_all(contest: Contest) -> bool:
    """Whether nothing was paid on some lines, which no discount explains."""
    paid = numbers_of(contest.table, contest.winner).cast(pa.float64())
    return bool(pc.any(pc.equal(paid, 0.0)).as_py())


def of_other_stages(contest: Contest) -> list[int]:
    """What was ordered beside what was invoiced of it so far, and which of two aims: 基本目标 | 挑战目标."""
    stages = {"sales": _STAGES, "target": _STEPS_OF_AIMS}.get(contest.dataset, ())
    header = contest.table.header
    stage = stage_of(header[contest.winner], stages)
    if stage is None and stages is _STAGES:
        stage = _stage_of_pieces(contest)
    return [i for i in contest.others if stage is not None and stage_of(header[i], stages) not in (None, stage)]


def _stage_of_pieces(contest: Contest) -> int | None:
    """The step of the pieces that a neutral name tells the money of: 订单数量 | 价税合计 | 已出库数量 | 已出库金额."""
    pieces = contest.layout.assignment.column_of("quantity")
    ordered = pieces is not None and _ORDERED.search(plain(contest.table.header[pieces]))
    return _ORDER if ordered else None


def stage_of(header: str, stages: Sequence[re.Pattern[str]] = _STAGES) -> int | None:
    """Which step on the way of a sale the money of a column is of; None for all others."""
    names = take_apart(header).keys
    return next((place for place, said in enumerate(stages) if any(map(said.search, names))), None)


def of_later_steps(contest: Contest) -> list[int]:
    """What was claimed or paid in the end beside what was approved of an application: 申请 | 审批 | 报销 | 支付."""
    header = [plain(h) for h in contest.table.header]
    approved = contest.dataset == "expense" and _APPROVED.search(header[contest.winner])
    if not approved or not any(map(_APPLIED.search, header)):
        return []
    return [i for i in contest.others if _PAID_OUT.search(header[i])]


def with_subsidy(contest: Contest) -> list[int]:
    """What goods came to beside what the buyer paid of it, others the rest: 销售金额 | 国补金额 | 顾客实付."""
    headers = contest.table.header if contest.dataset == "sales" else ()
    others = [i for i, h in enumerate(headers) if _SUBSIDY.search(plain(h)) and not is_empty(contest.table, i)]
    parts = [tuple(others), *((i,) for i in others)] if others else []
    return [i for i in contest.others if any(makes_up(contest.table, i, (contest.winner, *some)) for some in parts)]


def before_settling(contest: Contest) -> list[int]:
    """What goods came to beside what was settled of it, where no discount or return explains the rest.

    What a platform owes a seller counts as settled where its fees stand beside: 商品总价 | 佣金 | 商家应收款.
    """
    table = contest.table
    charged = contest.name in _OF_PLATFORMS and _has_fees(contest)
    if contest.dataset != "sales" or not (charged or contest.name in _SETTLED):
        return []
    before = [i for i, m in contest.losers if m.confidence >= TRIMMED]
    sold = [i for i in before if (_GOODS if charged else _BEFORE_FEES).search(plain(table.header[i]))]
    off = contest.beside("discount", "returned")
    return [i for i in sold if not any(makes_up(table, i, (contest.winner, one)) for one in off)]


def _has_fees(contest: Contest) -> bool:
    table = contest.table
    return any(_FEE.search(plain(h)) and not is_empty(table, i) for i, h in enumerate(table.header))
