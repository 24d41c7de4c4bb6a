"""Which datasets a table may be alike, where nothing in it tells them apart: that is asked, and never guessed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from data.meaning.dataset.contents import is_of_classes, names_fees
from data.meaning.dataset.evidence import (
    BUDGETS,
    OPENING,
    TRADE,
    are_sold_over_time,
    earns_as_well,
    earns_or_spends,
    has_only_invoices,
    has_other_sales,
    is_aimed_and_reached,
    is_earned,
    is_named_after,
    is_of_bare_brands,
    is_of_no_trade,
    is_paid,
    may_be_own,
    may_be_sales,
    says_sold,
)
from data.meaning.dataset.plans import is_aim_beside_sale
from data.meaning.dataset.scoring import Score, suffices
from data.meaning.dataset.unsaid import names_something, says_sold_at_all
from data.meaning.headers import apart, plain, take_apart
from data.meaning.layout.layouts import Layout
from data.meaning.layout.selectors import are_flows
from data.meaning.layout.unnamed import is_priced
from data.meaning.profiles import Profile
from data.meaning.recognising import BARE, foreign_kind, is_planned, meanings_in
from data.meaning.spoken import spoken
from data.meaning.witness import Witness
from data.vocabulary import text as written

GOODS = {"product_code", "product_name", "quantity", "unit_price"}
OF_BUDGETS = ("target", "expense")
SPENT_FOR = {"amount", "kind", "item", "department", "doc_no"}
OF_PIVOTS = ("sales", "inventory", "expense")
_PIVOT = re.compile(r"^(行|列)标签|^求和项[:：]|^(row|column) labels|^sum of ", re.I)
# Of what advertising cost and brought.
_SHOWN = re.compile(written("trade", "shown"), re.I)
_WAYBILL, _BARE = re.compile(written("against", "waybill"), re.I), re.compile(written("beside", "bare_figure"))
_OWN_MONEY = re.compile(written("against", "own_money"))
_DESCRIBED = re.compile(written("trade", "described"), re.I)  # of a payment as of a good
_PAPER_OF_SPENDING = re.compile(written("spent", "paper"), re.I)
_CAME, _WENT = (re.compile(written("stock", name), re.I) for name in ("came_in", "went_out"))
_OF_FLOWS = {"流水", "transactions", "订单", "orders", "开票", "invoice"}  # of what was spent as well


@dataclass(frozen=True)
class Case:
    """A table with the dataset that most speaks for, and all that competed."""

    score: Score
    layout: Layout
    scored: Sequence[tuple[Score, Layout]]
    headers: Sequence[str]
    seen: Sequence[Profile]
    witness: Witness

    def laid(self, name: str) -> Layout | None:
        """The layout of one of the datasets that competed."""
        return next((layout for score, layout in self.scored if score.kind == name), None)

    def suffices(self, name: str) -> bool:
        """Whether that dataset finds what it cannot do without."""
        return (laid := self.laid(name)) is not None and suffices(laid)

    def is_of(self, *kinds: str) -> bool:
        return self.score.kind in kinds


def contenders(case: Case) -> tuple[str, ...]:
    """The datasets that a table may as well be, of which each finds what it needs; () where one is told."""
    found = (pair for may_be, pair in _RULES if may_be(case) and all(map(case.suffices, pair)))
    return next(found, ())


def open_pivot(headers: Sequence[str], scored: Sequence[tuple[Score, Layout]]) -> list[tuple[Score, Layout]]:
    """What a pivot table may be that names nothing but sums (行标签, 求和项:金额); nothing for any other table."""
    if not any(_PIVOT.search(plain(header)) for header in headers):
        return []
    found = [pair for pair in scored if pair[0].kind in OF_PIVOTS and pair[1].has_measure and suffices(pair[1])]
    return found if len(found) > 1 else []


def open_budget(scored: Sequence[tuple[Score, Layout]], seen: Sequence[Profile]) -> list[tuple[Score, Layout]]:
    """What a lone figure of a budget may be of, if no name tells (区域 | 预算金额): to be sold, or spent on fees."""
    found = [pair for pair in scored if pair[0].kind in OF_BUDGETS and suffices(pair[1])]
    spent = [pair for pair in found if pair[0].kind == "expense" and _plans_for_anything(pair[1], seen)]
    if not spent or len(found) < len(OF_BUDGETS):
        return []
    return spent if names_fees(seen) else found


def _plans_for_anything(layout: Layout, seen: Sequence[Profile]) -> bool:
    """Whether a dated budget is the only figure, of no kind of expense, of no department and of no document."""
    at = layout.assignment.column_of("budget")
    days = {i for i, m in layout.assignment.columns.items() if m.field == layout.dataset.date} | set(layout.calendar)
    others = [i for i, profile in enumerate(seen) if profile.is_numeric and i not in days | {at}]
    return at is not None and layout.has_dates and not others and not layout.fields & SPENT_FOR


def _is_paid_for_no_goods(case: Case) -> bool:
    at = case.layout.assignment.column_of("product_name")
    described = {"product_name"} if at is not None and _DESCRIBED.fullmatch(plain(case.headers[at])) else set()
    goods = case.layout.fields & GOODS - described
    return case.is_of("sales") and not goods and is_paid(case.headers, case.seen)


def _may_be_freight(case: Case) -> bool:
    """A bare amount of no named goods, whose only document is a carrier's (运单号 | 承运单位 | 件数 | 金额)."""
    at, paper = map(case.layout.assignment.column_of, ("amount", "doc_no"))
    if not case.is_of("sales") or at is None or case.layout.fields & {"product_code", "product_name", "unit_price"}:
        return False
    carried = [i for i, header in enumerate(case.headers) if _WAYBILL.search(apart(header))]
    named = plain(case.headers[at])
    bare = bool(_OWN_MONEY.fullmatch(named)) or any(map(_BARE.fullmatch, take_apart(named).keys))
    return bare and bool(carried) and (paper is None or paper in carried)


def _is_of_advertising(case: Case) -> bool:
    return case.is_of("sales") and any(_SHOWN.search(plain(header)) for header in case.headers)


def _names_flows(case: Case) -> bool:
    """Rows of what came, was sold and is left in turn: two datasets of one table."""
    selector = case.layout.selector
    return case.is_of("sales", "inventory") and selector is not None and are_flows(case.seen[selector.index])


def _is_of_no_trade(case: Case) -> bool:
    return case.is_of("sales") and is_of_no_trade(case.score, case.layout, case.headers, case.witness)


def _is_unnamed_over_time(case: Case) -> bool:
    """Figures of regions or goods under nothing but times (大区 | 1月 | 2月): sold, aimed at, or no trade at all."""
    over_time = [spread for spread, _ in case.layout.spread.values()]
    figures = {m.field for spread in over_time if spread.rest for m in meanings_in("sales", spread.rest)}
    unnamed = not any(spread.value and not spread.period for spread in over_time) and not figures & {
        "amount",
        "quantity",
    }
    if not case.is_of("sales") or not over_time or not unnamed or case.layout.is_counted or case.layout.selector:
        return False
    told = case.score.words or says_sold_at_all(case.witness)
    return not told and (not case.layout.fields & (TRADE - {"brand"}) or names_something(case.witness))


def _names_fees(case: Case) -> bool:
    of_goods = case.layout.fields & (GOODS - {"quantity"} | {"doc_no", "brand"})
    of_goods -= {"doc_no"} if _has_papers_of_spending(case) else set()
    of_goods -= {"brand"} if any(map(is_planned, case.headers)) else set()  # budgets are told by brands as well
    return case.is_of("sales") and not of_goods and set(case.score.words) <= _OF_FLOWS and names_fees(case.seen)


def _has_papers_of_spending(case: Case) -> bool:
    """Whether the documents are those by which somebody asks for money: 申请单号, 报销单号."""
    at = case.layout.assignment.column_of("doc_no")
    return at is not None and bool(_PAPER_OF_SPENDING.search(plain(case.headers[at])))


def _is_aimed_and_reached(case: Case) -> bool:
    if not case.is_of("target", "sales"):
        return False
    target, sales = case.laid("target"), case.laid("sales")
    beside = (
        target
        and sales
        and (is_aim_beside_sale(target, sales, case.headers, case.seen) or _side_by_side(target, sales))
    )
    return bool(beside) or is_aimed_and_reached(case.headers, case.seen)


def _side_by_side(target: Layout, sales: Layout) -> bool:
    """Whether each name has a column of what was aimed at and one of what was reached: 茶饮 / 任务 | 茶饮 / 完成."""
    aims, reached = ({spread.value for spread, _ in of.spread.values() if spread.value} for of in (target, sales))
    return len(aims & reached) > 1 and not target.spread.keys() & sales.spread.keys()


def _may_be_own(case: Case) -> bool:
    of_brands = is_of_bare_brands(case.score, case.layout, case.headers, case.seen, case.witness)
    return of_brands or may_be_own(case.score, case.layout, case.headers)


def _is_counted_beside_sales(case: Case) -> bool:
    sold = has_other_sales(case.layout, case.scored, case.headers) or _are_lines_of_sales(case)
    beside = sold and not case.layout.fields & OPENING
    return case.is_of("inventory") and beside and not _is_worth_at_a_price(case) and not _is_moved(case)


def _are_lines_of_sales(case: Case) -> bool:
    """Whether discounts, freight or a seller stand beside money and days of a list that no title calls stock."""
    sales = case.laid("sales")
    if case.score.words or sales is None or not {"amount", "sale_date"} <= sales.fields:
        return False
    off = any(foreign_kind(header) in ("discount", "freight") for header in case.headers if header)
    return off or "salesperson" in sales.fields


def _is_counted_under_sales(case: Case) -> bool:
    """What is left beside the pieces that were sold, under titles that speak of sales and of no stock."""
    sales = next((score for score, _ in case.scored if score.kind == "sales"), None)
    told = bool(sales and sales.words) and not case.score.words
    return case.is_of("inventory") and told and case.layout.fields & ({"sold_quantity"} | OPENING) == {"sold_quantity"}


def _is_counted_beside_aims(case: Case) -> bool:
    """What buyers have left of no good that is named, beside what they were to buy: 任务 | 发货 | 库存."""
    target, goods = case.laid("target"), GOODS - {"quantity"} | {"series", "brand", "category"}
    aimed = target is not None and any(is_planned(case.headers[i]) for i in target.assignment.columns)
    return case.is_of("inventory") and not case.score.words and not case.layout.fields & goods and aimed


def _is_worth_at_a_price(case: Case) -> bool:
    """Whether what looks like sales beside a count is that count at a list price: 零售金额 = 库存数量 × 零售价."""
    sales, counted = case.laid("sales"), case.layout.assignment.column_of("quantity")
    amount = sales.assignment.column_of("amount") if sales else None
    if amount is None or counted is None:
        return False
    prices = (i for i, header in enumerate(case.headers) if header and foreign_kind(header) == "price")
    return any(is_priced({"unit_price": i, "quantity": counted, "amount": amount}, case.seen) for i in prices)


def _is_moved(case: Case) -> bool:
    """Whether what looks like sales is what left a store, beside what came to it: 入库金额 | 出库金额."""
    sales = case.laid("sales")
    at = sales.assignment.column_of("amount") if sales else None
    if at is None:
        return False
    named = [plain(header) for header in case.headers]
    ends = {_CAME.sub("", name) for name in named if _CAME.search(name)}
    return bool(_WENT.search(named[at])) and _WENT.sub("", named[at]) in ends


def _is_spent_or_sold(case: Case) -> bool:
    sales = case.laid("sales")
    titled = next((score.words for score, _ in case.scored if score.kind == "sales"), ())
    unsaid = not case.score.words and not any(spoken(case.layout.dataset.words, header) for header in case.headers)
    if case.is_of("expense") and unsaid and set(titled) - _OF_FLOWS:
        return True
    if case.is_of("expense") and earns_as_well(case.layout, case.scored, case.headers, case.seen):
        return True
    return case.is_of("expense") and (
        may_be_sales(case.score, case.layout, case.scored, case.headers)
        or (sales is not None and says_sold(case.layout, sales, case.seen))
    )


def _is_a_cash_book(case: Case) -> bool:
    sales, spent = case.laid("sales"), case.laid("expense")
    if not case.is_of("sales") or sales is None or spent is None or sales.fields & GOODS:
        return False
    return earns_or_spends(sales, spent, case.headers, case.seen)


def _is_called_spent(case: Case) -> bool:
    """What was spent of sales of no goods, which titles speak of as well: 门店销售预提 with 销售额 | 预提费用.

    So do kinds of expenses with their sum: 销售额 | 差旅费 | 招待费 | 费用合计.
    """
    sales, expense = case.laid("sales"), case.laid("expense")
    words = next((score.words for score, _ in case.scored if score.kind == "expense"), ())
    if not case.is_of("sales") or not words or not sales or not expense or sales.fields & GOODS:
        return False
    sold, spent = (found.assignment.column_of("amount") for found in (sales, expense))
    named = spent is not None and expense.assignment.columns[spent].confidence >= BARE
    named = named or (bool(expense.totals) and sold not in {*expense.totals, *expense.spread})
    return sold is not None and sold != spent and named


def _is_budget_of_goods(case: Case) -> bool:
    """A budget of named products, or of classes of goods, under no word of expenses: to be sold, or what they cost."""
    others = set(case.score.words) - BUDGETS
    if case.is_of("expense") and not others and _is_by_classes(case.layout, case.seen):
        return True
    goods = {"product_name", "product_code"}
    named = (h for h in case.headers if h and not any(m.confidence >= BARE for m in meanings_in("expense", h)))
    told = set(case.score.words) and set(case.score.words) <= BUDGETS
    return (
        case.is_of("expense")
        and bool(told)
        and any(m.field in goods and m.confidence >= BARE for h in named for m in meanings_in("sales", h))
    )


def _is_by_classes(layout: Layout, seen: Sequence[Profile]) -> bool:
    """Whether a budget is told by what are classes of goods (类别: 白酒, 饮料), no kinds of spending."""
    at = layout.assignment.column_of("kind")
    return "budget" in layout.fields and at is not None and is_of_classes(seen[at])


def _is_bare_budget(case: Case) -> bool:
    told = set(case.score.words) - BUDGETS
    return case.is_of(*OF_BUDGETS) and not told and len(open_budget(case.scored, case.seen)) > 1


def _is_of_bare_amounts(case: Case) -> bool:
    """Amounts that nothing calls sales, with a day and a category and nothing of any trade."""
    trade = case.layout.fields & TRADE - ({"doc_no"} if has_only_invoices(case.layout, case.headers) else set())
    if not case.is_of("sales") or case.score.words or trade:
        return False
    if is_earned(case.layout, case.headers) or is_named_after(case.layout, case.headers):
        return False
    expense = next((score for score, _ in case.scored if score.kind == "expense"), None)
    return bool(expense and expense.points >= case.score.points) and not are_sold_over_time(case.layout, case.seen)


_RULES: tuple[tuple[Callable[[Case], bool], tuple[str, ...]], ...] = (
    (_is_paid_for_no_goods, ("sales", "expense")),
    (_is_of_advertising, ("sales", "expense")),
    (_may_be_freight, ("sales", "expense")),
    (_is_of_no_trade, ("sales", "inventory")),
    (_names_flows, ("sales", "inventory")),
    (_names_fees, ("sales", "expense")),
    (_is_unnamed_over_time, ("sales", "target")),
    (_is_aimed_and_reached, ("target", "sales")),
    (_may_be_own, ("sales", "competitor")),
    (_is_counted_beside_sales, ("sales", "inventory")),
    (_is_counted_under_sales, ("sales", "inventory")),
    (_is_counted_beside_aims, ("target", "inventory")),
    (_is_budget_of_goods, ("target", "expense")),
    (_is_bare_budget, OF_BUDGETS),
    (_is_spent_or_sold, ("sales", "expense")),
    (_is_a_cash_book, ("sales", "expense")),
    (_is_called_spent, ("sales", "expense")),
    (_is_of_bare_amounts, ("sales", "expense")),
)
