"""What speaks against expenses although their columns are there: goods, what others owe, what came in, balances."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.meaning.dataset.accounts import is_never_spent, is_other_name
from data.meaning.dataset.against_sales import (
    came_in,
    is_of_accounts,
    is_of_results,
    names_both_sides,
    names_supplier,
)
from data.meaning.headers import apart, plain
from data.meaning.layout.layouts import Layout
from data.meaning.layout.settlements import is_fee, is_paid_out
from data.meaning.profiles import Profile
from data.meaning.recognising import EXACT, TRIMMED, foreign_kind, meanings, meanings_in
from data.vocabulary import text as written

GOAL = re.compile(written("against", "goal"), re.I)
_CHARGED = re.compile(written("beside", "charged"))
_REBATE = re.compile(written("trade", "rebate"), re.I)
_INCOME = re.compile(written("beside", "income"), re.I)
_BY_BUYERS = re.compile(written("against", "by_buyers"), re.I)
_GOODS_SOLD = re.compile(written("against", "goods_sold"), re.I)
_ACTUAL = re.compile(written("against", "actual"), re.I)  # of a budget or of a target alike
_OWN_DOCUMENT = re.compile(written("own", "document"), re.I)
_BALANCES = [re.compile(written("against", name), re.I) for name in ("opened", "closed")]
_TAKINGS = re.compile(written("against", "takings"), re.I)
_TAKEN_IN = re.compile(written("trade", "taken_in"))
_PAYEE = re.compile(written("trade", "paid_to"), re.I)
_OF_SALES = re.compile(written("against", "goal_of_sales"))
_CALLED = re.compile(written("against", "called"), re.I)
_CAME_DAY, _RECEIPT_PAPER = (re.compile(written("against", name)) for name in ("came_day", "receipt_paper"))
_BUYING, _PAYING = (re.compile(written("against", name), re.I) for name in ("buying", "paying"))
_ACCOUNT = re.compile(written("account", "column"))
_MOST_DEALINGS = 8  # purchases, returns and payments in their kinds
_SPENT_BY = {"kind", "item", "department", "person", "doc_no", "customer_code", "customer_name"}
_NAMED = {"product_code", "product_name"}


def against_expenses(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> int:
    """How much speaks against expenses, from 0 to 3: what goods were sold for, what others are to pay, a target."""
    if any(profile.share(_is_goods) > 0 or profile.share(came_in) == 1 for profile in seen):
        return 3
    if any(map(is_of_results, seen)) or any(map(names_both_sides, seen)):
        return 3
    if _is_of_a_till(headers) or _is_of_other_accounts(layout, headers, seen):
        return 3
    if any(profile.share(_is_own_document) == 1 for profile in seen) and not any(map(_is_payee, headers)):
        return 3
    if _is_of_receipts(layout, headers) or _is_settled(layout, headers, seen):
        return 3
    if any(map(_tells_overdue, headers)) or any(map(_is_of_dealings, seen)) or _is_budget_of_all(layout, headers, seen):
        return 3
    charged = any(_CHARGED.search(plain(h)) for h in headers) and not any(map(_REBATE.search, headers))
    if charged or _is_address_book(layout, headers) or _is_of_balances(headers) or _is_income(layout, headers):
        return 2
    if _is_budget_of_trade(layout, headers):
        return 3
    if _is_spent_by_buyers(layout, headers) or _is_of_callers(layout, headers):
        return 2
    free = [header for i, header in enumerate(headers) if header and i not in layout.assignment.columns]
    goals = [m for h in free if GOAL.search(h) for m in meanings(h) if m.dataset == "target"]
    if any(m.field == "amount" and m.confidence >= TRIMMED for m in goals):
        return 1
    return 2 if _is_of_goods(layout, headers, free) or _are_taken_in(layout, headers) else 0


def _is_of_receipts(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether lines are told by the day or the paper on which buyers paid: 收款单号 | 回款日期 | 核销金额."""
    at = layout.assignment.column_of(layout.dataset.date)
    came = at is not None and bool(_CAME_DAY.search(plain(headers[at])))
    return came or any(_RECEIPT_PAPER.search(plain(header)) for header in headers)


def _is_settled(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether what buyers paid stands beside fees and what these left of it: 用户实付 | 服务费 | 商家实收."""
    figures = [apart(h) for h, p in zip(headers, seen, strict=True) if h and p.is_numeric and not is_paid_out(h)]
    paid_out = any(h and p.is_numeric and is_paid_out(h) for h, p in zip(headers, seen, strict=True))
    charged = any(is_fee(headers[i]) for i in layout.spread)
    return charged and paid_out and any(_is_sale(name) for name in figures)


def _is_sale(header: str) -> bool:
    """Whether a header is the whole name of what sales came to."""
    return any(m.field == "amount" and m.confidence == EXACT for m in meanings_in("sales", header))


def _are_taken_in(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether goods that came in are counted beside what would be spent, on no kind of expense: 入库数量 | 金额."""
    return not layout.fields & {"kind", "department"} and any(_TAKEN_IN.search(plain(header)) for header in headers)


def _is_of_other_accounts(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether every account is one on which nothing is spent, and so no expense: 应收账款."""
    at = layout.assignment.column_of("kind")
    return at is not None and bool(_ACCOUNT.search(plain(headers[at]))) and seen[at].share(is_other_name) == 1


def _tells_overdue(header: str) -> bool:
    """Whether a header tells how long money is overdue, which nobody says of what was spent."""
    return any(m.field == "overdue_days" and m.confidence >= TRIMMED for m in meanings_in("receivable", header))


def _is_budget_of_all(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether a budget is told by accounts of which some are no expenses: 4000 beside 6200."""
    by_account = any(is_of_accounts(h) and p.share(is_never_spent) > 0 for h, p in zip(headers, seen, strict=True))
    return by_account and "budget" in layout.fields and not layout.fields & {"amount", "kind"}


def _is_budget_of_trade(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether a budget of no kind of expense stands beside that of what is to be sold: Revenue Budget | Opex Budget."""
    if "budget" not in layout.fields or layout.fields & {"amount", "kind", "department"}:
        return False
    told = [m for header in headers for m in meanings_in("target", header) if m.field == "amount"]
    return any(m.confidence >= TRIMMED and _OF_SALES.search(m.name) for m in told)


def _is_of_dealings(profile: Profile) -> bool:
    """Whether a column says of each line whether goods were bought or paid for: an account with whom they came from."""
    said = [plain(text) for text in profile.counts] if profile.distinct <= _MOST_DEALINGS else []
    return any(map(_BUYING.match, said)) and any(map(_PAYING.match, said))


def _is_own_document(text: str) -> bool:
    """Whether a cell calls its line what one gives to customers: Invoice, Credit Memo."""
    return bool(_OWN_DOCUMENT.search(text.strip()))


def _is_payee(header: str) -> bool:
    return names_supplier(header) or bool(_PAYEE.search(apart(header)))


def _is_goods(text: str) -> bool:
    """Whether a cell calls its line what goods were sold for, as settlement lists do between their fees."""
    return bool(_GOODS_SOLD.fullmatch(text.strip()))


def _is_of_goods(layout: Layout, headers: Sequence[str], free: Sequence[str]) -> bool:
    """Whether goods stand beside pieces and money that were sold, or beside a bare 实际 and nothing it was spent on."""
    own = {m.field for h in free for m in meanings(h) if m.dataset == "sales" and m.confidence == EXACT}
    at = layout.assignment.column_of("amount")
    bare = at is not None and bool(_ACTUAL.match(plain(headers[at]))) and not layout.fields & _SPENT_BY
    return bool(own & _NAMED) and (bare or {"quantity", "amount"} <= own)


def _is_income(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether what would be spent is called what came in: 确认收入金额."""
    at = layout.assignment.column_of("amount")
    return at is not None and bool(_INCOME.search(plain(headers[at])))


def _is_spent_by_buyers(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether customers alone stand beside what is only called spent: they spent it, and one sold to them."""
    at = layout.assignment.column_of("amount")
    alone = "customer_name" in layout.fields and not layout.fields & (_SPENT_BY - {"customer_code", "customer_name"})
    return at is not None and alone and bool(_BY_BUYERS.fullmatch(plain(headers[at])))


def _is_of_callers(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether names with phones stand beside money that nobody of the house spent: 姓名 | 电话 | 项目 | 金额."""
    called = "person" in layout.fields and any(_CALLED.search(apart(header)) for header in headers)
    return called and not layout.fields & {"department", "doc_no"} and not any(map(_is_payee, headers))


def _is_address_book(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether what an expense would be for is an account with an address: a customer's, not a ledger's."""
    kind = layout.assignment.columns.get(layout.assignment.column_of("kind") or 0)
    named = kind is not None and kind.name in ("account", "accountname")
    return named and any(foreign_kind(header) == "contact" for header in headers)


def _is_of_balances(headers: Sequence[str]) -> bool:
    """Whether accounts, or the days of a till, opened and closed with balances, of which expenses are one part."""
    opening, closing = (any(word.match(plain(header)) for header in headers) for word in _BALANCES)
    return opening and closing


def _is_of_a_till(headers: Sequence[str]) -> bool:
    """Whether what was taken by each way to pay stands beside what is left of it: 现金 | 微信 | 支出 | 结余."""
    return any(_TAKINGS.search(plain(h)) for h in headers) and any(_BALANCES[1].match(plain(h)) for h in headers)
