"""What the columns and cells of a table tell of the dataset that is likeliest: was it sold, or spent, or neither?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.cells.numbers import number
from data.cells.periods import Period
from data.dictionary import calendar
from data.facts.labels import label
from data.meaning.dataset.contents import names_fees
from data.meaning.dataset.guesses import BUYERS, TRADE, is_guessed
from data.meaning.dataset.scoring import Score, homes, is_of_agreement, shape_points, suffices
from data.meaning.headers import apart, plain, take_apart
from data.meaning.layout.counts import is_count, make_up
from data.meaning.layout.layouts import Layout
from data.meaning.layout.spreading import DONE, results
from data.meaning.layout.wide import spreads
from data.meaning.profiles import Profile
from data.meaning.recognising import (
    BARE,
    EXACT,
    TRIMMED,
    foreign_kind,
    is_planned,
    meanings,
    meanings_in,
)
from data.meaning.spoken import spoken
from data.meaning.witness import Witness
from data.vocabulary import text as written
from data.vocabulary import words

LEAST = 0.8  # less than this says nothing
MANY_LINES = 20
HALF = 0.5
_INVOICE = re.compile(written("trade", "invoice"), re.I)
_OF_EXPENSES = {"kind", "item", "person", "budget"}
_SPENT_ON = {"kind", "item", "department", "person", "doc_no"}
_OF_ANYBODY = {"brand", "record_date", "amount", "quantity", "region", "province", "city", "channel", "note"}
OPENING = {"opening_quantity", "opening_amount"}
_OF_SALES = re.compile(written("trade", "of_sales"), re.I)
_SOLD = re.compile(written("trade", "sold"), re.I)
_SOLD_PIECES = re.compile(written("trade", "sold_pieces"), re.I)
_REBATE = re.compile(written("trade", "rebate"), re.I)
_SALE = re.compile(written("trade", "sale"), re.I)
_BOUGHT = re.compile(written("trade", "bought"), re.I)
_LEFT_TO_SELL = re.compile(written("trade", "left_to_sell"), re.I)
_OF_ORDER = re.compile(written("trade", "of_order"), re.I)
_PAID_TO = re.compile(written("trade", "paid_to"), re.I)
_INCOME = re.compile(written("beside", "income"), re.I)
_SAMPLE_DATA = re.compile(written("trade", "sample_data"), re.I)
_ALL_INCOME = re.compile(written("beside", "all_income"), re.I)
_GIVEN = re.compile(written("trade", "given"), re.I)
# Numbers that tell which one, and when, but never how much.
_NO_MONEY = re.compile(written("trade", "no_money"), re.I)
_OF_ANY_SALE = set(words("trade", "of_any_sale"))  # a rival's as well
_OF_MARKET = re.compile(written("beside", "of_market"), re.I)
_TELLING = {"competitor": ("share",), "sales": ("profit", "cost")}  # what is known of a market, of goods of one's own
LEAST_BRANDS = 2
BUDGETS = set(words("beside", "budget_words"))
_ASIDE = ("remark", "sequence", "average", "growth", "share", "rank")  # what says nothing of a line's figures
_OF_ORDERS = {"订单", "orders", "transactions"}  # of goods made or bought as well


def has_only_invoices(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether the only documents are invoices, which a buyer has as well: 发票号码 of tolls and fuel."""
    at = layout.assignment.column_of("doc_no")
    return at is not None and bool(_INVOICE.search(apart(headers[at])))


def is_told(score: Score, layout: Layout, headers: Sequence[str], seen: Sequence[Profile], asked: str | None) -> bool:
    """Whether more than general names (日期, 数量, 金额) speaks for a dataset; sales need no more."""
    if asked or score.words:
        return True
    if score.kind == "sales":
        return not is_guessed(layout, headers, seen)
    if score.kind == "inventory" and layout.fields & OPENING and layout.has_measure:
        return True
    if score.kind == "inventory" and "product_code" in layout.fields and is_named_after(layout, headers):
        return True
    if score.kind == "expense" and _is_actual_of_goods(layout, headers):
        return False
    own = [i for i in layout.assignment.columns if homes(headers[i]) == {score.kind}]
    own += [i for i, (spread, _) in layout.spread.items() if homes(spread.rest) == {score.kind}]
    own += [i for i in layout.totals if score.kind == "target" and is_planned(headers[i])]
    if layout.fields & BUYERS and layout.has_dates:  # what goods cost is said of those delivered as well
        own = [i for i in own if foreign_kind(headers[i]) != "cost"]
    return bool(own) or shape_points(layout, headers, seen) > 0


def _is_actual_of_goods(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether what is only called actual is of named goods and of no kind of expense: Actual | Predict | Product."""
    at = layout.assignment.column_of("amount")
    actual = at is not None and bool(DONE.search(plain(headers[at])))
    return actual and not layout.fields & _OF_EXPENSES and any(map(_names_good, headers))


def _names_good(header: str) -> bool:
    known = meanings_in("sales", header) if header else ()
    return any(m.field in ("product_name", "product_code") and m.confidence >= EXACT for m in known)


def is_sold(score: Score, layout: Layout, headers: Sequence[str], seen: Sequence[Profile], witness: Witness) -> bool:
    """Whether pieces without money are plainly sold: of something, dated, and called sold by name, title or buyer.

    Not where a price or a figure that nobody knows stands beside them, which may be the money, nor given away.
    """
    free = [i for i, h in enumerate(headers) if h and i not in layout.assignment.columns and i not in layout.spread]
    counts = {i for i, _ in layout.assignment.losers.get(layout.dataset.stand_in, ())}  # 销量(箱) | 销量(吨)
    free = [i for i in free if i not in counts]
    money = [i for i in free if seen[i].numbers > 0 and i not in layout.totals and _may_be_money(headers[i])]
    if witness.units and not any(unit.is_money for unit in witness.units):  # 单位：箱
        money = []
    at = [i for i, m in layout.assignment.columns.items() if m.field == layout.dataset.stand_in]
    if at and label(headers[at[0]]) and money and make_up(seen, at[0], money):  # 可乐 | 雪碧 | 合计
        money, free = [], [i for i in free if i not in money]
    titles = (_SAMPLE_DATA.sub("", plain(text)) for text in witness.texts)
    if money or any(_GIVEN.search(text) for text in (*map(plain, headers), *titles)):
        return False
    unnamed = layout.spread or any(map(label, (headers[i] for i in at)))  # 合计 of colours: the title names the figure
    names = [*(headers[i] for i in (*at, *layout.spread)), *(witness.texts if unnamed else ())]
    called = bool(set(score.words) - _OF_ORDERS) or any(_SOLD.search(plain(name)) for name in names)
    called = called or any(_SOLD_PIECES.search(plain(text)) for text in witness.texts)
    called = called or is_of_agreement(layout, headers)
    bought = layout.fields & {"customer_code", "customer_name"} and layout.has_dates
    of_goods = layout.fields & (TRADE - {"quantity", "unit_price", "brand"} | {"product_name", "series", "salesperson"})
    dated = layout.has_dates or witness.told is not None
    own = layout.has_dates and any(foreign_kind(header) == "profit" for header in headers)  # what one earned oneself
    aside = (i for i in free if i not in layout.totals)
    alone = layout.has_dates and all(foreign_kind(headers[i]) in _ASIDE for i in aside)  # 日期 | 销量 | 备注
    return bool((of_goods or own or alone) and dated and (called or bought))


def _may_be_money(header: str) -> bool:
    """Whether a column of figures can be what the pieces cost: a price, a discount, or nothing that is known."""
    kind = foreign_kind(header)
    if kind is None and is_count(header):
        return False
    if kind is not None or _NO_MONEY.search(apart(header)):
        return kind in ("price", "discount")
    return not any(k in names for k in take_apart(header).keys for names in calendar().values())


def is_of_no_trade(score: Score, layout: Layout, headers: Sequence[str], witness: Witness) -> bool:
    """Whether goods with pieces and money name no day, buyer, document or sale: what is in stock is listed so too."""
    trade = BUYERS | {"doc_no", "terminal", "salesperson", "channel", "line_type", "promotion", "region"}
    told = score.words or layout.has_dates or layout.fields & trade or layout.spread or witness.pairs
    called = any(_SOLD_PIECES.search(plain(text)) for text in witness.texts)
    at = layout.assignment.column_of("amount")
    is_paid_for = at is not None and bool(_BOUGHT.search(plain(headers[at])))
    return (
        not told
        and not called
        and not is_paid_for
        and not is_earned(layout, headers)
        and "quantity" in layout.fields
        and not is_named_after(layout, headers)
    )


def is_budget_of_sales(score: Score, layout: Layout, witness: Witness) -> bool:
    """Budget and actual of no kind of expense, under a title of sales: what was sold, not what was spent."""
    if score.kind != "expense" or "kind" in layout.fields or not set(score.words) <= BUDGETS:
        return False
    return any(_OF_SALES.search(plain(text)) for text in witness.texts)


def may_be_sales(score: Score, layout: Layout, scored: Sequence[tuple[Score, Layout]], headers: Sequence[str]) -> bool:
    """Whether what was taken for expenses has sales beside it, is of buyers or orders, or of nothing at all."""
    sales = next(found for rated, found in scored if rated.kind == "sales")
    if not suffices(sales) or (score.words and not any(r.words for r, found in scored if found is sales)):
        return False
    if has_other_sales(layout, scored, headers) and not any(map(_REBATE.search, headers)):
        return True
    at = layout.assignment.column_of("doc_no")
    of_orders = at is not None and bool(_OF_ORDER.search(apart(headers[at])))
    of_nothing = not layout.fields & _SPENT_ON and not is_named_after(layout, headers)  # Actual, Budget
    bought = bool(sales.fields & BUYERS) or of_orders or of_nothing
    return bought and not score.words and "kind" not in layout.fields


def says_sold(layout: Layout, sales: Layout, seen: Sequence[Profile]) -> bool:
    """Whether some lines with a good and its pieces are called sales among kinds of expenses: 销售 | 返利 | 运费."""
    at = layout.assignment.column_of("kind")
    of_goods = "quantity" in sales.fields and bool(sales.fields & {"product_name", "product_code"})
    return at is not None and of_goods and suffices(sales) and any(map(_SALE.fullmatch, seen[at].counts))


def is_paid(headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether a column names whom the money went to, as a card's statement does; a shop of one's own is no payee."""
    named = (apart(h) for h, p in zip(headers, seen, strict=True) if p.numbers < HALF)
    return any(map(_PAID_TO.search, named))


def are_sold_over_time(layout: Layout, seen: Sequence[Profile]) -> bool:
    """Whether every wide column is called after sales (2023年销售额) and no cell names a fee."""
    named = [spread.rest for spread, _ in layout.spread.values()]
    return bool(named) and all(name and spoken(layout.dataset.words, name) for name in named) and not names_fees(seen)


def has_other_sales(layout: Layout, scored: Sequence[tuple[Score, Layout]], headers: Sequence[str]) -> bool:
    """Whether the money of sales stands beside what a list of stock would load."""
    score, sales = next(((score, found) for score, found in scored if score.kind == "sales"), (None, None))
    at = sales.assignment.column_of("amount") if sales else None
    if score is None or sales is None or at is None or at in layout.assignment.columns:
        return False
    meaning = sales.assignment.columns[at]
    told = spoken(sales.dataset.words, meaning.name) or _ALL_INCOME.fullmatch(plain(headers[at]))
    pieces = sales.assignment.column_of("quantity")  # of their own, as the titles speak of sales
    apart = score.words and pieces is not None and pieces not in layout.assignment.columns
    return meaning.confidence >= TRIMMED and bool(told or apart or meaning.says_what_was_paid)


def earns_as_well(
    layout: Layout, scored: Sequence[tuple[Score, Layout]], headers: Sequence[str], seen: Sequence[Profile]
) -> bool:
    """Whether what came in stands beside what was spent on the same lines (月份 | 收入 | 支出), which are sums then."""
    sales = next((found for score, found in scored if score.kind == "sales"), None)
    came, went = (found.assignment.column_of("amount") if found else None for found in (sales, layout))
    if came is None or went is None or came == went or "kind" in layout.fields:
        return False
    return bool(_INCOME.search(plain(headers[came]))) and min(seen[came].filled, seen[went].filled) > HALF


def earns_or_spends(sales: Layout, spent: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether each line tells either what came in or what was spent, as a cash book does: 收入 | 支出."""
    came, went = (layout.assignment.column_of("amount") for layout in (sales, spent))
    if came is None or went is None or came == went or not _INCOME.search(plain(headers[came])):
        return False
    told = [seen[at].filled * (1 - seen[at].share(lambda text: number(text).point == 0)) for at in (came, went)]
    return min(told) > 0 and sum(told) <= 1


def needed(layout: Layout, headers: Sequence[str], witness: Witness) -> float:
    """The points a dataset needs; half if it finds two of a date, whose it is, a figure named after it, its costs."""
    fields = layout.dataset.fields
    named = {m.field for m in layout.assignment.columns.values() if not fields[m.field].is_measure}
    named -= {layout.dataset.date}
    named |= {spread.value[0] for spread, _ in layout.spread.values() if spread.value}
    told = [
        layout.has_dates or witness.told is not None,
        bool(named),
        is_named_after(layout, headers),
        is_earned(layout, headers),
    ]
    return LEAST / 2 if told.count(True) > 1 else LEAST


def is_earned(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether what came in stands beside what it cost or what was left of it: 收入 | 成本."""
    at = layout.assignment.column_of("amount")
    came_in = layout.dataset.name == "sales" and at is not None and bool(_INCOME.search(plain(headers[at])))
    return came_in and any(foreign_kind(header) in ("cost", "profit") for header in headers if header)


def is_named_after(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether the figure itself says the dataset: Sales, total_sales, 库存数量; 销量 where only pieces are known."""
    named = layout.assignment.columns.items()
    pieces = [m.name for _, m in named if layout.is_counted and m.field == layout.dataset.stand_in]
    figures = [text for i, m in named if m.field in layout.dataset.measures for text in (m.name, headers[i])]
    said = any(spoken(layout.dataset.words, text.replace("_", " ")) for text in figures)
    return said or any(map(_SOLD.search, pieces))


def is_left_to_sell(score: Score, layout: Layout, headers: Sequence[str]) -> bool:
    """Whether the only count is of what a platform can still sell (可售件数), which no title calls stock."""
    at = layout.assignment.column_of("quantity")
    return score.kind == "inventory" and not score.words and at is not None and bool(_LEFT_TO_SELL.search(headers[at]))


def may_be_own(score: Score, layout: Layout, headers: Sequence[str]) -> bool:
    """Whether rivals are told by a name that customers or goods have as well (公司, 车型), and by nothing else."""
    at = layout.assignment.column_of("brand")
    if score.kind != "competitor" or score.words or at is None or layout.fields - _OF_ANYBODY:
        return False
    named = {m.field for m in meanings(headers[at]) if m.dataset == "sales" and m.confidence >= BARE}
    of_own = bool(named & (BUYERS | {"product_name"}))
    return of_own and not any(foreign_kind(header) == "share" for header in headers if header)


def is_of_bare_brands(
    score: Score, layout: Layout, headers: Sequence[str], seen: Sequence[Profile], witness: Witness
) -> bool:
    """Whether brands stand beside what was sold of them, and nothing tells whether we sold it: 品牌 | 销售额."""
    at = layout.assignment.column_of("brand")
    if score.kind not in ("sales", "competitor") or set(score.words) - _OF_ANY_SALE or at is None:
        return False
    shops = {spread.value[0] for spread, _ in layout.spread.values() if spread.value}  # side by side: 人民路店 | 万达店
    if layout.fields - _OF_ANYBODY - {"sale_date"} - shops or seen[at].distinct < LEAST_BRANDS:
        return False
    if score.kind == "competitor" and any(_OF_MARKET.search(plain(text)) for text in witness.texts):
        return False
    own = any((m.dataset, m.field) == ("sales", "brand") and m.confidence >= BARE for m in meanings(headers[at]))
    return own and not any(foreign_kind(header) in _TELLING[score.kind] for header in headers if header)


def _tells_aims_and_results(profile: Profile) -> bool:
    """Whether the cells of a column say of each row that it was aimed at or reached: 目标 | 实际 | 完成率."""
    texts = list(profile.counts) if profile.distinct <= MANY_LINES and not profile.numbers else []
    aims = [text for text in texts if is_planned(text)]
    done = [text for text in texts if text not in aims and DONE.search(text)]
    others = [text for text in texts if text not in (*aims, *done)]
    return bool(aims and done) and all(map(foreign_kind, others))


def is_aimed_and_reached(headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether what was aimed at stands beside what was reached under their periods: 1月 / 计划 | 1月 / 实际.

    The aim may be told for all of them at once (全年目标 | 1月完成 | 2月完成), or for the year after (2023年实绩 |
    2024年目标).
    """
    told: dict[bool, set[Period]] = {True: set(), False: set()}
    wide = spreads(headers, seen)
    for spread in wide:
        if spread.rest and not foreign_kind(spread.rest) and not label(spread.rest):
            told[is_planned(spread.rest)].add(spread.period)
    done = {spread.period for spread in wide if DONE.search(spread.rest) and not foreign_kind(spread.rest)}
    aimed = any(header and is_planned(header) for header in headers)
    if (wide and any(map(_tells_aims_and_results, seen))) or (aimed and results(wide, headers, seen)):
        return True
    after = len(told[True]) == 1 and bool(done) and not told[True] & told[False]
    together = len(told[True] & told[False]) > 1 or bool(told[True] & done)
    return together or (aimed and len(done) > 1) or after
