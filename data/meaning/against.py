"""What speaks against a dataset although its fields are found: goods of suppliers are bought, not sold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

from data.dictionary import datasets
from data.meaning.headers import apart, key, plain, words
from data.meaning.layouts import Layout
from data.meaning.profiles import Profile
from data.meaning.recognising import BARE, EXACT, foreign_kind, meanings
from data.meaning.selectors import is_of_measures
from data.meaning.spoken import spoken
from data.vocabulary import text as written

AGAINST = -2.0
_SUPPLIER = re.compile(r"供应商|供货商|供货单位|厂家名称|\bvendors?\b|\bsuppliers?\b", re.I)
_BUYER = {"customer_code", "customer_name", "terminal", "channel"}
_GOAL = re.compile(r"目标|任务|指标|target|quota|goal", re.I)
_MOVE = re.compile(r"in|out|入|出|[\u4e00-\u9fff]{0,4}[入出]库|receipt|issue|stock[ -]?(in|out)|inbound|outbound", re.I)
_OF_MOVES = re.compile(r"\b(movement|transaction) type|(变动|异动|出入库|收发|移动|操作)(类型|类别|方向)", re.I)
_RECEIVED = re.compile(written("trade", "received"), re.I)
_OF_LEDGERS = re.compile(written("account", "of_ledgers"), re.I)
_OF_DOCUMENTS = re.compile(written("account", "of_documents"), re.I)
_ORDER = re.compile(r"订单|发票|\border|\binvoice|\bpo\b", re.I)
# What the lines of a ledger of goods say: which document, what came in, what went out.
_LEDGER = tuple(
    re.compile(pattern, re.I)
    for pattern in (r"摘要|凭证|单据(编号|号|类型)|\bvoucher\b|\bdocument\b", r"收入|入库|\bin\b", r"发出|出库|\bout\b")
)
_PROFIT = re.compile(written("account", "profit"), re.I)
_GOODS = {"货款", "商品货款", "订单货款", "交易收入", "交易货款", "principal", "product charges"}
_BOTH_SIDES = [frozenset(pair) for pair in (("debit", "credit"), ("dr", "cr"), ("支出", "收入"), ("支", "收"))]
_CAME_IN, _WENT_OUT = ("income", "revenue", "sale", "sales"), ("expense", "expenses", "cost", "costs")
_IN_AND_OUT = [
    *(frozenset(pair) for pair in product(_CAME_IN, _WENT_OUT)),
    *(frozenset(pair) for pair in product(("收入", "销售", "销售收入"), ("支出", "费用", "成本"))),
]
_CHARGED = re.compile(written("beside", "charged"))
_REBATE = re.compile(written("trade", "rebate"), re.I)
_USED = re.compile(written("trade", "used_header"))
_INCOME = re.compile(written("beside", "income"), re.I)
_BARE_TOTALS = frozenset(map(key, ("合计", "合计金额", "总计", "费用合计", "total", "total amount", "sum", "金额")))
_GOODS_NAMED = {"product_code", "product_name"}
_FIGURES = 0.6
_MONEY = re.compile(rf"{written('beside', 'money')}|费|fee|charge|freight|postage", re.I)
_CHARGE = re.compile(r"费|\b(fees?|charges?|freight|postage|surcharge|insurance|shipping)\b", re.I)
_ACTUAL = re.compile(r"实际|执行|actual", re.I)  # of a budget or of a target alike
_SPENT_BY = {"kind", "item", "department", "person", "doc_no", "customer_code", "customer_name"}
LONGEST_INCOME = 6  # 主营业务收入; longer texts tell a story
_WENT_OFF, _CAME_OFF = (
    re.compile(r"^(本[期月])?(出库|发出)"),
    re.compile(r"^(本[期月])?(入库|进货|购进|收入)(数量?|量)$"),
)
_MOST_SIDES = 8  # transfers may stand beside what came in and went out
# A statement of an account: what came in, what went out and what is left.
_CAME = {"收入", "收入金额", "存入", "存入金额", "moneyin", "paidin", "deposits", "credit"}
_CAME_CHINESE = {"收入金额", "存入金额"}
_WENT = {"支出", "支出金额", "支取", "支取金额", "moneyout", "paidout", "withdrawals", "debit"}
_LEFT = {"余额", "账户余额", "结余", "本次余额", "balance", "runningbalance", "closingbalance"}


def against(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> float:
    """Points against the dataset of a layout; 0 where nothing speaks against it."""
    if _is_statement(headers):
        return 3 * AGAINST
    if layout.dataset.name == "inventory":
        return _stock(layout, headers, seen)
    if layout.dataset.name == "target" and any(map(_names_figures_of_sales, headers, seen)):
        return 3 * AGAINST
    if layout.dataset.name == "sales":
        return _sales(layout, headers, seen)
    if layout.dataset.name == "expense" and any(
        profile.share(_is_goods) > 0 or profile.share(_came_in) == 1 for profile in seen
    ):
        return 3 * AGAINST
    rules = {"competitor": _rivals, "expense": _expenses}
    judge = rules.get(layout.dataset.name)
    return judge(layout, headers) if judge else 0.0


def _names_figures_of_sales(header: str, seen: Profile) -> bool:
    """Whether a column called 指标 names what was sold, row by row, and no targets."""
    return is_of_measures(header) and seen.share(_is_figure_of_sales) > 0 and not seen.share(_is_goal)


def _is_figure_of_sales(text: str) -> bool:
    return any(
        m.dataset == "sales" and m.confidence >= BARE and m.field in ("amount", "quantity") for m in meanings(text)
    )


def _is_goal(text: str) -> bool:
    return bool(_GOAL.search(text))


def _is_statement(headers: Sequence[str]) -> bool:
    names = {key(header.split("(")[0].split("（")[0]) for header in headers if header}
    return bool(names & _CAME and names & _WENT and (names & _LEFT or names & _CAME_CHINESE))


def _sales(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> float:
    """Goods with a supplier and without a buyer are bought, unless the figure itself says sales."""
    figures = [m.name for m in layout.assignment.columns.values() if m.field == "amount"]
    says_so = any(spoken(layout.dataset.words, name) for name in figures)
    if any(map(_tells_sides, seen)) or any(profile.share(_is_profit) > 0 for profile in seen):
        return 3 * AGAINST
    if layout.is_counted and any(profile.distinct > 1 and profile.share(_is_move) == 1 for profile in seen):
        return 3 * AGAINST
    if layout.is_counted and _is_of_moves(layout, headers):
        return 3 * AGAINST
    if any(map(_is_of_accounts, headers)) and any(_OF_LEDGERS.search(apart(h)) for h in headers):
        return 3 * AGAINST
    at = layout.assignment.column_of("amount")
    plain_amount = at is not None and _is_amount_of_expenses(headers[at])
    of_goods = layout.fields & (_BUYER | {"product_code", "product_name"})
    if not of_goods and any(profile.share(_came_in) == 1 for profile in seen):
        return 2 * AGAINST
    if plain_amount and not of_goods and any(map(_names_expenses, headers)):
        return 2 * AGAINST
    if (
        at is not None
        and key(headers[at]) in _BARE_TOTALS
        and not of_goods & _GOODS_NAMED
        and _is_of_freight(headers, seen)
    ):
        return 3 * AGAINST
    bought = any(names_supplier(h) or _RECEIVED.search(plain(h)) or _USED.search(plain(h)) for h in headers)
    bought = bought and not layout.fields & _BUYER
    return 2 * AGAINST if bought and not says_so else 0.0


def _is_of_freight(headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether freight stands beside a total and no other money but charges: what a carrier bills, not what was sold."""
    figures = [h for h, p in zip(headers, seen, strict=True) if h and p.numbers > _FIGURES]
    money = [h for h in figures if _MONEY.search(plain(h)) and key(h) not in _BARE_TOTALS]
    return any(foreign_kind(h) == "freight" for h in money) and all(_CHARGE.search(plain(h)) for h in money)


def _is_of_moves(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether the pieces are what went out of a store, beside what came in: 入库数量 | 出库数量."""
    at = layout.assignment.column_of("quantity")
    out = at is not None and bool(_WENT_OFF.search(plain(headers[at])))
    return out and any(_CAME_OFF.search(plain(h)) for h in headers if h)


def _is_of_accounts(header: str) -> bool:
    """Whether a header may name a customer only as an account: AccountKey."""
    return "account" in words(header) and any(m.field == "customer_code" for m in meanings(header))


def _is_amount_of_expenses(header: str) -> bool:
    """Whether a figure may be one of expenses by its name: 金额, but not 实收."""
    return any((m.dataset, m.field) == ("expense", "amount") and m.confidence >= BARE for m in meanings(header))


def _names_expenses(header: str) -> bool:
    """Whether a header names kinds of expenses and nothing that sales tell: 费用类型, Expense Category."""
    known = {m.dataset for m in meanings(header) if m.confidence >= BARE}
    kinds = any((m.dataset, m.field) == ("expense", "kind") and m.confidence >= BARE for m in meanings(header))
    return kinds and known == {"expense"} and bool(spoken(datasets()["expense"].words, header.replace("_", " ")))


def _is_profit(text: str) -> bool:
    """Whether a cell names a line of a statement of profit and loss, which lists costs beside what was sold."""
    return bool(_PROFIT.fullmatch(plain(text)))


def names_supplier(header: str) -> bool:
    """Whether a header names whom goods are bought from: VendorName, supplier_id, 供货单位."""
    return bool(_SUPPLIER.search(apart(header)))


def _tells_sides(profile: Profile) -> bool:
    """Whether a column says of each line whether money came in or went out; Debit beside Cash is a way to pay."""
    texts = (
        frozenset(text.strip().lower() for text in profile.counts) if profile.distinct <= _MOST_SIDES else frozenset()
    )
    return texts in _BOTH_SIDES or any(pair <= texts for pair in _IN_AND_OUT)


def _stock(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> float:
    """Pieces of orders, or that come in and go out line by line, are no stock, unless the figure itself says stock."""
    figures = [m.name for m in layout.assignment.columns.values() if m.field == "quantity"]
    moves = any(profile.distinct > 1 and profile.share(_is_move) == 1 for profile in seen)
    moves = moves or any(_OF_MOVES.search(apart(header)) for header in headers)
    ordered = any(_ORDER.search(plain(header)) and _is_number_of_document(header) for header in headers)
    says_so = any(spoken(layout.dataset.words, name) for name in figures)
    if _is_ledger_of_goods(layout, headers, seen):
        return 3 * AGAINST
    if says_so:
        return 0.0
    received = any(_RECEIVED.search(apart(header)) for header in headers)
    return 3 * AGAINST if moves or ordered else AGAINST if received else 0.0


def _is_ledger_of_goods(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether each line is a document that takes in or gives out, and what is left runs on: no count of anything."""
    at = layout.assignment.column_of(layout.dataset.date)
    entries, came, went = (any(found.search(plain(header)) for header in headers) for found in _LEDGER)
    return entries and came and went and at is not None and seen[at].days > 1


def _is_number_of_document(header: str) -> bool:
    return any((m.dataset, m.field) == ("sales", "doc_no") and m.confidence >= BARE for m in meanings(header))


def _is_goods(text: str) -> bool:
    """Whether a cell calls its line what goods were sold for, as settlement lists do between their fees."""
    return text.strip().lower() in _GOODS


def _came_in(text: str) -> bool:
    """Whether a cell says of its line that the money came in: of a table where each does, nothing was spent."""
    return len(text.strip()) <= LONGEST_INCOME and bool(_INCOME.search(plain(text)))


def _is_move(text: str) -> bool:
    return bool(_MOVE.fullmatch(text.strip()))


def _expenses(layout: Layout, headers: Sequence[str]) -> float:
    """Goods, pieces and sales are no expenses, nor is what was reached of a target."""
    free = [header for i, header in enumerate(headers) if header and i not in layout.assignment.columns]
    own = {m.field for h in free for m in meanings(h) if m.dataset == "sales" and m.confidence == EXACT}
    if _is_address_book(layout, headers) or _is_of_balances(headers):
        return 2 * AGAINST
    if (_is_charged(headers) and not any(map(_REBATE.search, headers))) or _is_income(layout, headers):
        return 2 * AGAINST
    goals = [m for h in free if _GOAL.search(h) for m in meanings(h) if m.dataset == "target"]
    if any(m.field == "amount" and m.confidence >= BARE for m in goals):
        return AGAINST
    at = layout.assignment.column_of("amount")
    bare = at is not None and bool(_ACTUAL.match(plain(headers[at])))
    if bare and own & {"product_code", "product_name"} and not layout.fields & _SPENT_BY:
        return 2 * AGAINST
    return 2 * AGAINST if {"quantity", "amount"} <= own and {"product_code", "product_name"} & own else 0.0


def _is_charged(headers: Sequence[str]) -> bool:
    """Whether others were to pay: 应收 | 实收 | 欠费, or a day on which something was sold to them."""
    return any(_CHARGED.search(plain(header)) for header in headers)


def _is_income(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether what would be spent is called what came in: 确认收入金额."""
    at = layout.assignment.column_of("amount")
    return at is not None and bool(_INCOME.search(plain(headers[at])))


def _is_address_book(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether what an expense would be for is an account with an address: a customer's, not a ledger's."""
    kind = layout.assignment.columns.get(layout.assignment.column_of("kind") or 0)
    named = kind is not None and kind.name in ("account", "accountname")
    return named and any(foreign_kind(header) == "contact" for header in headers)


def _is_of_balances(headers: Sequence[str]) -> bool:
    """Whether accounts are listed with what they opened and closed with: balances, of which expenses are one part."""
    opening, closing = (any(re.match(word, plain(header)) for header in headers) for word in ("期初", "期末"))
    return opening and closing


def _rivals(_: Layout, headers: Sequence[str]) -> float:
    """Customers and documents are one's own: rivals' figures have none."""
    own = {m.field for h in headers if h for m in meanings(h) if m.dataset == "sales" and m.confidence == EXACT}
    if any(map(names_supplier, headers)) and any(_OF_DOCUMENTS.search(apart(h)) for h in headers):
        return 3 * AGAINST
    return AGAINST if {"customer_code", "customer_name", "doc_no"} & own - _rivals_too(headers) else 0.0


def _rivals_too(headers: Sequence[str]) -> set[str]:
    """Fields of one's own whose name (公司, company) may be a rival's as well."""
    named = [h for h in headers if any(m.dataset == "competitor" and m.field == "brand" for m in meanings(h))]
    return {m.field for h in named for m in meanings(h) if m.dataset == "sales"}
