"""What speaks against sales although their columns are there: bought, moved, billed by a carrier, or a ledger's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import product

from data.cells.numbers import number
from data.dictionary import datasets
from data.meaning.dataset.against_stock import RECEIVED, is_of_moves, is_of_transfers
from data.meaning.headers import apart, key, plain, take_apart, words
from data.meaning.layout.layouts import Layout
from data.meaning.profiles import Profile
from data.meaning.recognising import BARE, foreign_kind, is_planned, meanings, meanings_in
from data.meaning.spoken import spoken
from data.vocabulary import text as written

_SUPPLIER = re.compile(written("against", "supplier"), re.I)
_BILLED_TO_US = re.compile(written("against", "billed_to_us"))
_GOODS_AS_WELL = 2  # times the charges: a total that is more holds what was carried
_BUYER = {"customer_code", "customer_name", "terminal", "channel"}
_NAMED = {"product_code", "product_name"}
_OF_LEDGERS = re.compile(written("account", "of_ledgers"), re.I)
_PROFIT = re.compile(written("account", "profit"), re.I)
_RESULT, _SOLD, _COUNTED = (re.compile(written("account", name), re.I) for name in ("result", "sold", "counted"))
_RECEIPTS, _CAME_DAY = (re.compile(written("against", name)) for name in ("receipts", "came_day"))
_RECEIVED = re.compile(written("debt", "came_in"), re.I)
_SENT_BACK = re.compile(written("trade", "sent_back"), re.I)
_USED = re.compile(written("trade", "used_header"))
_DRAWN = re.compile(written("trade", "drawn"))
_TO_BE_RECEIVED = re.compile(written("against", "to_be_received"))
_AIMED_AT = re.compile(written("trade", "aim_header"))  # of a column that calls every line an aim
_PRIZE, _BOUGHT_AT = (re.compile(written("against", name)) for name in ("prize", "bought_at"))
_INCOME = re.compile(written("beside", "income"), re.I)
_SPENT_ON = re.compile(rf"{written('across_spent', 'ending')}|^({written('across_spent', 'whole')})$")
_OWN_MONEY = re.compile(written("against", "own_money"))
_BARE_TOTAL = re.compile(written("against", "bare_total"))
_MONEY = re.compile(f"{written('beside', 'money')}|{written('against', 'money')}", re.I)
_CHARGE = re.compile(written("against", "charge"), re.I)
_MOVED_IN, _MOVED_OUT = (re.compile(written("against", name)) for name in ("moved_in", "moved_out"))
_PARCELS, _CARRIER, _WAYBILL, _WRITTEN_AT, _SOLD_SO_FAR = (
    re.compile(written("against", name), re.I)
    for name in ("parcels", "carrier", "waybill", "written_at", "sold_so_far")
)
_BESIDE_DEBTS = {"opening", "not_due", "overdue", "overdue_days", "credit_limit"}
_OF_ONE_SALE = {"doc_no", "customer_code", "customer_name", "salesperson", "line_type"}
_FIGURES = 0.6
_FEW_SHOPS = 4
_SEVERAL_KINDS = 3  # of spending: fees beside a sale are fewer
_SEVERAL_RECEIPTS = 2  # columns that only a list of receipts has
_LONGEST_INCOME = 6  # 主营业务收入; longer texts tell a story
_MOST_KINDS = 50
_MOST_SIDES = 8  # transfers may stand beside what came in and went out
_BOTH_SIDES = [frozenset(pair) for pair in (("debit", "credit"), ("dr", "cr"), ("支出", "收入"), ("支", "收"))]
_ENDS_IN_SIDE = [re.compile(written("trade", name)) for name in ("ends_in_income", "ends_in_spending")]
_CAME_IN, _WENT_OUT = ("income", "revenue", "sale", "sales"), ("expense", "expenses", "cost", "costs")
_IN_AND_OUT = [
    frozenset(("invoice", "payment")),
    *(frozenset(pair) for pair in product(_CAME_IN, _WENT_OUT)),
    *(frozenset(pair) for pair in product(("收入", "销售", "销售收入"), ("支出", "费用", "成本"))),
]


def against_sales(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> int:
    """How much speaks against sales, from 0 to 3.

    Most what no sale tells: both sides of a ledger, moves of a warehouse, a carrier's charges, invoices received.
    Less that all came in, that kinds of expenses stand beside it, or that goods have a supplier and no buyer.
    """
    of_accounts = any(map(is_of_accounts, headers)) and any(_OF_LEDGERS.search(apart(h)) for h in headers)
    results = _tells_results(seen) or (layout.selector is None and any(map(is_of_results, seen)))
    if of_accounts or results or _is_moved(layout, headers, seen) or _is_freight(layout, headers, seen):
        return 3
    if _is_of_parcels(layout, headers) or _is_listing(layout, headers, seen) or _is_of_a_count(layout, headers):
        return 3
    owed = _are_received(headers) or _is_of_receipts(layout, headers) or _is_of_debts(layout, headers)
    if owed or _is_of_purchases(layout, headers) or any(_PRIZE.search(plain(header)) for header in headers):
        return 3
    if _is_sum_of_spending(layout, headers, seen):
        return 3
    not_ours = (_BILLED_TO_US, _DRAWN)  # who drew goods from the store bought none, at whatever price
    if not layout.fields & _BUYER and any(said.search(plain(header)) for said in not_ours for header in headers):
        return 3
    if any(_AIMED_AT.search(plain(h)) and p.share(is_planned) == 1 for h, p in zip(headers, seen, strict=True)):
        return 3
    of_nobody = not layout.fields & (_BUYER | _NAMED)
    if of_nobody and (any(profile.share(came_in) == 1 for profile in seen) or _is_spent(layout, headers)):
        return 2
    return 2 if _is_bought(layout, headers) else 0


def names_supplier(header: str) -> bool:
    """Whether a header names whom goods are bought from: VendorName, supplier_id, 供货单位."""
    return bool(_SUPPLIER.search(apart(header)))


def came_in(text: str) -> bool:
    """Whether a cell says of its line that the money came in: of a table where each does, nothing was spent."""
    return len(text.strip()) <= _LONGEST_INCOME and bool(_INCOME.search(plain(text)))


def is_of_accounts(header: str) -> bool:
    """Whether a header may name a customer only as an account: AccountKey."""
    return "account" in words(header) and any(m.field == "customer_code" for m in meanings(header))


def _tells_results(seen: Sequence[Profile]) -> bool:
    """Whether the lines are those of a statement: of profit and loss, or of what came in and what went out."""
    return any(map(_tells_sides, seen)) or any(profile.share(_is_profit) > 0 for profile in seen)


def is_of_results(profile: Profile) -> bool:
    """Whether the lines are figures of a period: what was sold, and what is left in the end or how many bought."""
    return profile.share(_is_result) > 0 and profile.share(_is_sold) > 0


def _is_result(text: str) -> bool:
    """Whether a cell names what is left in the end (净利, Net profit), or a count of a period: 订单数, Orders."""
    return bool(_RESULT.fullmatch(text.strip()) or _COUNTED.fullmatch(text.strip()))


def _is_sold(text: str) -> bool:
    """Whether a cell names what was sold, of which a statement of results takes off the costs."""
    return bool(_SOLD.fullmatch(text.strip()))


def _tells_sides(profile: Profile) -> bool:
    """Whether a column says of each line whether money came in or went out; Debit beside Cash is a way to pay."""
    few = profile.distinct <= _MOST_SIDES
    texts = frozenset(text.strip().lower() for text in profile.counts) if few else frozenset()
    return texts in _BOTH_SIDES or any(pair <= texts for pair in _IN_AND_OUT) or names_both_sides(profile)


def names_both_sides(profile: Profile) -> bool:
    """Whether a column names what came in and what went out, line by line: 销售收入 | 房租支出."""
    texts = [text.strip() for text in profile.counts] if profile.distinct <= _MOST_KINDS else []
    return all(any(map(side.search, texts)) for side in _ENDS_IN_SIDE)


def _is_profit(text: str) -> bool:
    """Whether a cell names a line of a statement of profit and loss, which lists costs beside what was sold."""
    return bool(_PROFIT.fullmatch(plain(text)))


def _is_moved(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether goods move in and out: pieces line by line, or 入库数量 | 出库数量; with money if of no buyer."""
    if not layout.is_counted and layout.fields & _BUYER:
        return False
    columns = layout.assignment.columns.items()
    figures = [headers[i] for i, m in columns if layout.dataset.fields[m.field].is_measure]
    out = any(_MOVED_OUT.search(plain(header)) for header in figures)
    in_and_out = out and any(_MOVED_IN.search(plain(header)) for header in headers if header)
    moved = any(map(is_of_moves, seen)) or is_of_transfers(headers)
    return in_and_out or (layout.is_counted and moved)


def _is_freight(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether a carrier bills it: freight beside a total and no money but charges, or parcels without goods."""
    at = layout.assignment.column_of("amount")
    carried = any(_WAYBILL.search(apart(header)) for header in headers)
    if carried and not layout.fields & (_NAMED | _BUYER | {"quantity"}):
        return True
    if at is None or not _is_bare_total(headers[at]) or layout.fields & _NAMED:
        return False
    figures = {h: p for h, p in zip(headers, seen, strict=True) if h and p.numbers > _FIGURES}
    money = [h for h in figures if _MONEY.search(plain(h)) and not _is_bare_total(h)]
    charged = any(foreign_kind(h) == "freight" for h in money) and all(_CHARGE.search(plain(h)) for h in money)
    return charged and _sum(seen[at]) <= _GOODS_AS_WELL * sum(_sum(figures[h]) for h in money)


def _sum(seen: Profile) -> Decimal:
    return sum((value for text in seen.values if (value := number(text).point) is not None), Decimal(0))


def _are_received(headers: Sequence[str]) -> bool:
    """Whether what was to come of goods stands beside what came of them: 应收数量 | 实收数量."""
    return sum(bool(_TO_BE_RECEIVED.search(plain(header))) for header in headers) > 1


def _is_of_parcels(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether pieces without money stand beside who carried them: they may be parcels."""
    at = layout.assignment.column_of("quantity")
    if not layout.is_counted or at is None or not any(map(_PARCELS.search, take_apart(headers[at]).keys)):
        return False
    return any(_CARRIER.search(apart(header)) for header in headers)


def _is_listing(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether lines tell when a record was made and how much a product or a shop has sold: a listing, no sales.

    So it is where no column gives the money but that of all its sales, or where each line is of another shop.
    """
    at = layout.assignment.column_of(layout.dataset.date)
    if at is None or not _WRITTEN_AT.search(apart(headers[at])) or layout.fields & _OF_ONE_SALE:
        return False
    pieces, shop = layout.assignment.column_of("quantity"), layout.assignment.column_of("terminal")
    so_far = pieces is not None and bool(_SOLD_SO_FAR.search(apart(headers[pieces])))
    each_its_own = shop is not None and len(seen[shop].values) == seen[shop].distinct > _FEW_SHOPS
    each_its_own = each_its_own and seen[at].days > 1
    money = layout.assignment.column_of("amount")
    so_far = so_far and (money is None or bool(_SOLD_SO_FAR.search(apart(headers[money]))))
    return so_far or each_its_own


def _is_of_receipts(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether what came in is all the money, of no goods, beside when and on which account: 实收金额 | 到账日期."""
    at, day = (layout.assignment.column_of(field) for field in ("amount", layout.dataset.date))
    if at is None or layout.fields & (_NAMED | {"quantity"}):
        return False
    paid = day is not None and bool(_CAME_DAY.search(plain(headers[day])))
    if not (paid or _RECEIVED.search(plain(headers[at]))):
        return False
    return sum(bool(_RECEIPTS.search(plain(header))) for header in headers) >= _SEVERAL_RECEIPTS


def _is_of_purchases(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether papers of buying from suppliers name who bought, such as dealers: 采购时间 | 采购单号 | 供应商名称."""
    told = [layout.assignment.column_of(field) for field in (layout.dataset.date, "doc_no")]
    bought = all(at is not None and _BOUGHT_AT.search(plain(headers[at])) for at in told)
    return bought and any(map(names_supplier, headers))


def _is_of_a_count(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether the only day is that on which stock was counted: 盘点日期, 结存日期."""
    at = layout.assignment.column_of(layout.dataset.date)
    return at is not None and bool(spoken(datasets()["inventory"].words, headers[at]))


def _is_of_debts(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether customers owe a balance, and what would be sold was collected of it, or ages or limits stand beside it.

    Or lines are as of a day. Where goods, pieces or documents are named, these are sales of which a part is owed.
    """
    at, day = (layout.assignment.column_of(field) for field in ("amount", layout.dataset.date))
    if at is None or layout.fields & (_NAMED | {"quantity", "doc_no"}):
        return False
    told = {i: {m.field for m in meanings_in("receivable", h) if m.confidence >= BARE} for i, h in enumerate(headers)}
    owed = any("amount" in fields and not _is_bare_total(headers[i]) for i, fields in told.items())
    beside = any(fields & _BESIDE_DEBTS for fields in told.values())
    as_of = day is not None and "as_of_date" in told[day] and layout.assignment.columns[day].confidence < BARE
    return (owed and (beside or as_of or "received" in told[at])) or (beside and as_of)


def _is_sum_of_spending(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether a bare total stands beside figures of several kinds of spending: 房租 | 水电 | 人工 | 合计."""
    at = layout.assignment.column_of("amount")
    if at is None or not (_is_bare_total(headers[at]) or _OWN_MONEY.fullmatch(plain(headers[at]))):
        return False
    figures = [h for h, p in zip(headers, seen, strict=True) if h and p.numbers > _FIGURES]
    return sum(bool(_SPENT_ON.search(plain(header))) for header in figures) >= _SEVERAL_KINDS


def _is_bare_total(header: str) -> bool:
    return bool(_BARE_TOTAL.fullmatch(key(header)))


def _is_spent(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether the figure may be one of expenses by its name (金额, but not 实收) and kinds of them stand beside it."""
    at = layout.assignment.column_of("amount")
    named = meanings(headers[at]) if at is not None else ()
    plain_amount = any((m.dataset, m.field) == ("expense", "amount") and m.confidence >= BARE for m in named)
    return plain_amount and any(map(_names_expenses, headers))


def _names_expenses(header: str) -> bool:
    """Whether a header names kinds of expenses and nothing that sales tell: 费用类型, Expense Category."""
    known = {m.dataset for m in meanings(header) if m.confidence >= BARE}
    kinds = any((m.dataset, m.field) == ("expense", "kind") and m.confidence >= BARE for m in meanings(header))
    return kinds and known == {"expense"} and bool(spoken(datasets()["expense"].words, header.replace("_", " ")))


def _says_sold(layout: Layout, figure: str) -> bool:
    """Whether the name of a figure speaks of sales, and not only of goods sent back, which a supplier takes as well."""
    return bool(spoken(layout.dataset.words, figure)) and not _SENT_BACK.search(plain(figure))


def _is_bought(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether goods have a supplier or were used, and no buyer, and no figure that may be the amount says sales."""
    chosen = [(i, m) for i, m in layout.assignment.columns.items() if m.field == "amount"]
    amounts = [(m.name, headers[i]) for i, m in (*chosen, *layout.assignment.losers.get("amount", ()))]
    figures = [text.replace("_", " ") for names in amounts for text in names]
    if layout.fields & _BUYER or any(_says_sold(layout, name) for name in figures):
        return False
    return any(names_supplier(h) or RECEIVED.search(plain(h)) or _USED.search(plain(h)) for h in headers)
