"""Decides which dataset a table is, from its columns, its words and its shape, with the reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from data.cells.numbers import number
from data.dictionary import calendar, datasets, others
from data.meaning.against import AGAINST, against, names_supplier
from data.meaning.contents import names_fees, names_goods
from data.meaning.counts import is_size
from data.meaning.headers import plain, spaced, take_apart
from data.meaning.layouts import Layout, lay_out
from data.meaning.lists import plain_list, prices_of
from data.meaning.profiles import Profile
from data.meaning.recognising import (
    BARE,
    TAIL,
    TRIMMED,
    Meaning,
    foreign_kind,
    meanings,
    meanings_in,
    other_kinds,
)
from data.meaning.spoken import spoken
from data.meaning.titled import titled_against
from data.meaning.witness import Witness
from data.messages import listed as joined
from data.messages import say

LEAST = 0.8  # less than this says nothing
LIKELY, DOUBTFUL = 0.8, 0.7  # how sure a choice is that words or columns alone do not decide
NAMED = 3  # columns that a reason names
MUCH_LESS = 0.08
NAMED_FIGURES = 1.5
DECISIVE = 3.0
MANY_DAYS = 3
MANY_LINES = 20
HALF = 0.5
CENT = Decimal("0.01")
STRANGER = 0.1  # a header that other datasets know better
OF_PIVOTS = ("sales", "inventory", "expense")
_PIVOT = re.compile(r"^(行|列)标签|^求和项[:：]|^(row|column) labels|^sum of ", re.I)
_BUYERS = {"customer_code", "customer_name"}
_GOODS = {"product_code", "product_name", "quantity", "unit_price"}
_SPENT_ON = {"kind", "item", "department", "person", "doc_no"}
_OPENING = {"opening_quantity", "opening_amount"}
_PAYABLE = re.compile(r"(期初|期末|累计|当前)应付|应付(账款|余额)|\bpayable", re.I)  # what is owed to a supplier
_OF_SALES = re.compile(r"销售|业绩|收入|sales|revenue", re.I)
_SOLD = re.compile(r"销|售|出库|发货|出货|提货|实发|sold|shipped|sales", re.I)
_REBATE = re.compile(r"返利|返点|返现|rebate", re.I)
_SHOWN = re.compile(
    r"\bimpressions?\b|\bclicks?\b|曝光|展现量|点击(量|数|次)", re.I
)  # of what advertising cost and brought
_SALE = re.compile(r"\s*(销售|销货|销售出库|零售|批发|sales?)\s*", re.I)
_OF_ORDER = re.compile(r"\border\b|订单", re.I)
_PAID_TO = re.compile(r"\b(merchant|payee|vendor|supplier)s?\b|收款方|收款单位|供应商|供货商", re.I)
_GIVEN = re.compile(r"赠|样品|领用|试用|\bgifts?\b|\bsamples?\b|giveaway", re.I)
# Numbers that tell which one, and when, but never how much.
_NO_MONEY = re.compile(
    r"(编码|编号|代码|单号|货号|卡号|行号|日期|时间)$|\b(id|key|code|line item|line|date|time|timestamp)$", re.I
)
_OF_FLOWS = {"流水", "transactions", "订单", "orders", "开票", "invoice"}  # of what was spent as well
_OF_ORDERS = {"订单", "orders", "transactions"}  # of goods made or bought as well
TITLE_WEIGHT, SHEET_WEIGHT, FILE_WEIGHT = 1.5, 1.5, 1.0


@dataclass(frozen=True)
class Score:
    """How much speaks for a kind of sheet, its columns and the words round them; which headers and words do."""

    kind: str
    points: float
    by_columns: float
    headers: tuple[str, ...]
    words: tuple[str, ...]


@cache
def homes(header: str) -> frozenset[str]:
    """The datasets and other kinds of sheet in which a header is at home: those that know it best."""
    known = {m.dataset: m.confidence for m in meanings(header) if m.confidence >= TRIMMED}
    best = max(known.values(), default=0.0)
    return frozenset({d for d, c in known.items() if c > best - MUCH_LESS} | set(other_kinds(header)))


def _word_points(words: Iterable[str], title: str, sheet: str, file_name: str) -> tuple[float, tuple[str, ...]]:
    points = 0.0
    found: list[str] = []
    for text, weight in ((title, TITLE_WEIGHT), (sheet, SHEET_WEIGHT), (file_name, FILE_WEIGHT)):
        said = spoken(words, text)
        points += weight if said else 0.0
        found += said
    return points, tuple(dict.fromkeys(found))


def score_dataset(
    layout: Layout, headers: Sequence[str], texts: tuple[str, str, str], seen: Sequence[Profile]
) -> Score:
    """Points of one dataset: each column counts by how few kinds of sheet know its name."""
    counted = {i: _weight(headers[i], m) for i, m in layout.assignment.columns.items()}
    counted |= {i: _spread_weight(layout, spread.rest) for i, (spread, _) in layout.spread.items()}
    words_points, words = _word_points(layout.dataset.words, *texts)
    telling = sorted(counted, key=lambda i: -counted[i])[:NAMED]
    by_columns = sum(counted.values()) + _shape_points(layout, headers, seen) + against(layout, headers, seen)
    by_columns += NAMED_FIGURES if layout.selector else 0.0
    by_columns += titled_against(layout, headers, texts)
    points = by_columns + words_points
    return Score(layout.dataset.name, points, by_columns, tuple(headers[i] for i in telling), words)


def _weight(header: str, meaning: Meaning) -> float:
    known = homes(header)
    return meaning.confidence / len(known) if meaning.dataset in known else STRANGER


def _spread_weight(layout: Layout, rest: str) -> float:
    """All wide columns together count as one, more where they name a measure that few datasets know."""
    known = homes(rest) if rest else frozenset()
    named = 1 / len(known) if layout.dataset.name in known else 0.0
    return (0.5 + named) / len(layout.spread)


_TRADE = {"customer_code", "customer_name", "product_code", "quantity", "unit_price", "terminal", "doc_no", "brand"}
_OWN_DIMENSIONS = {
    "customer_code",
    "customer_name",
    "product_code",
    "product_name",
    "doc_no",
    "salesperson",
    "terminal",
}


def _shape_points(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> float:
    """Brands side by side without one's own customers and goods speak for rivals, single days against targets."""
    if layout.dataset.name == "target":
        at = layout.assignment.column_of(layout.dataset.date)
        return AGAINST if at is not None and seen[at].days > MANY_DAYS else 0.0
    if layout.dataset.name != "competitor" or layout.fields & _OWN_DIMENSIONS or any(map(_is_of_own_shops, headers)):
        return 0.0
    if any(spread.value and spread.value[0] == "brand" for spread, _ in layout.spread.values()):
        return 1.0
    at = layout.assignment.column_of("brand")
    return 1.0 if at is not None and seen[at].distinct > 1 else 0.0


def _is_of_own_shops(header: str) -> bool:
    """Whether a header names shops or salespeople, which one knows of one's own sales only."""
    known = meanings_in("sales", header) if header else ()
    return any(m.field in ("terminal", "salesperson") and m.confidence >= BARE for m in known)


def score_other(kind: str, headers: Sequence[str], texts: tuple[str, str, str]) -> Score:
    """Points of a kind of sheet that is not loaded."""
    known = [h for h in headers if kind in other_kinds(h)]
    points, words = _word_points(others()[kind].words, *texts)
    named = sum(1 / len(homes(h)) for h in known)
    named += DECISIVE if any(k in others()[kind].decisive for h in headers for k in take_apart(h).keys) else 0.0
    return Score(kind, named + points if named > 0 else 0.0, named, tuple(known[:NAMED]), words)


@dataclass(frozen=True)
class Choice:
    """What a table is. layout is None where it is no dataset; kind is what it was taken for then.

    between: the datasets that it may as well be, where nothing tells them apart.
    """

    layout: Layout | None
    kind: str | None
    why: str
    confidence: float
    between: tuple[str, ...] = ()


def choose(
    headers: Sequence[str], seen: Sequence[Profile], witness: Witness, asked: str | None, language: str
) -> Choice:
    """The dataset that most speaks for; another kind of sheet wins where more speaks for it, and may be a register."""
    competing = [d for d in datasets().values() if d.name == asked or (asked is None and not d.is_register)]
    layouts = [lay_out(d, headers, seen, witness) for d in competing]
    rated = [(score_dataset(found, headers, witness.texts, seen), found) for found in layouts]
    rated = [pair for pair in rated if asked or not _is_budget_of_sales(*pair, witness)]
    scored = sorted(rated, key=lambda pair: -pair[0].points)
    able = [
        (score, found)
        for score, found in scored
        if suffices(found)
        and _is_told(score, found, headers, seen, asked)
        and (asked or not found.is_counted or _is_sold(score, found, headers, seen, witness))
    ]
    if asked:
        return _asked(scored[0], bool(able), language)
    able = _sold_by_the_piece(able, seen)
    other = max((score_other(k, headers, witness.texts) for k in others()), key=lambda s: s.points)
    if able and able[0][0].points >= max(_needed(able[0][1], headers, witness), other.points):
        return replace(_chosen(able[0], scored, other, language), between=_between(able[0], scored, headers, seen))
    if other.points < LEAST and (open_ := _open_pivot(headers, scored)):
        return replace(_chosen(open_[0], scored, other, language), between=tuple(score.kind for score, _ in open_))
    if not able and other.points < LEAST and (listed := _as_list(headers, seen, witness, language)):
        return listed
    if other.points < LEAST or (able and other.points < scored[0][0].points):
        return (not able and _by_the_piece(scored, language)) or _not_chosen(scored[0], bool(able), language)
    if other.kind not in datasets():
        return Choice(None, other.kind, _reason(other, "dataset.other", language), LIKELY)
    register = lay_out(datasets()[other.kind], headers, seen, witness)
    if other.kind == "customer" and _is_of_suppliers(headers, witness.texts):
        return Choice(None, None, say("dataset.unknown", language), DOUBTFUL)
    is_traded = register.dataset.is_standing and _is_traded(headers, seen)
    return _as_register(register, is_traded, scored, able, other, headers, language)


def _as_list(headers: Sequence[str], seen: Sequence[Profile], witness: Witness, language: str) -> Choice | None:
    """A list of customers, goods or prices that nothing but its columns tells."""
    if listed := plain_list(headers, seen, witness):
        score = Score(listed.dataset.name, LEAST, LEAST, tuple(h for h in headers if h)[:NAMED], ())
        return Choice(listed, score.kind, _reason(score, "dataset.chosen", language), LIKELY)
    if priced := prices_of(headers, seen):
        score = Score("price", LEAST, LEAST, priced[:NAMED], ())
        return Choice(None, "price", _reason(score, "dataset.other", language), LIKELY)
    return None


def _by_the_piece(scored: Sequence[tuple[Score, Layout]], language: str) -> Choice | None:
    """Sales whose lines state a price and neither pieces nor money (each car, each ticket): the price as the amount."""
    score, layout = next(pair for pair in scored if pair[0].kind == "sales")
    at = layout.assignment.column_of("unit_price")
    is_trade = layout.has_dates and layout.fields & (_BUYERS | {"doc_no"})
    if score.points < LEAST or at is None or not is_trade or layout.fields & {"amount", "quantity"}:
        return None
    priced = replace(layout.assignment.columns[at], field="amount")
    assignment = replace(layout.assignment, columns={**layout.assignment.columns, at: priced})
    layout = replace(layout, assignment=assignment, by_piece=True)
    return Choice(layout, "sales", _reason(score, "dataset.chosen", language), DOUBTFUL)


def _as_register(
    register: Layout,
    is_traded: bool,
    scored: list[tuple[Score, Layout]],
    able: list[tuple[Score, Layout]],
    other: Score,
    headers: Sequence[str],
    language: str,
) -> Choice:
    """The register that most speaks for, unless it tells of trade or only words spoke for it."""
    if is_traded:
        if able and able[0][0].kind == "sales" and able[0][0].points > 0:
            return _chosen(able[0], scored, other, language)
        lacking = Choice(None, None, _lacking(_laid(scored, "sales"), language), DOUBTFUL)
        return _by_the_piece(scored, language) or lacking
    if register.dataset.is_standing and able and _tells_more(able[0][1], register, headers):
        return _chosen(able[0], scored, other, language)
    if suffices(register):
        between = (other.kind, able[0][0].kind) if able and _has_own_amount(able[0][1], register) else ()
        return Choice(register, other.kind, _reason(other, "dataset.chosen", language), LIKELY, between)
    owed = other.kind == "receivable" and other.words and not (able and able[0][1].fields & _GOODS)
    if able and not owed and able[0][0].by_columns > max(LEAST, other.by_columns):  # only words spoke for the register
        return _chosen(able[0], scored, other, language)
    return Choice(None, other.kind, _lacking(register, language), LIKELY)


def _tells_more(layout: Layout, register: Layout, headers: Sequence[str]) -> bool:
    """Whether a table without the names of a list holds what it never tells: what was paid, how many are in stock."""
    if f"{register.dataset.name}_name" in register.fields:
        return False
    if layout.dataset.name == "inventory":
        return _is_named_after(layout, headers)
    return bool(layout.fields & (_BUYERS | {"doc_no"})) and _has_own_amount(layout, register)


def _is_of_suppliers(headers: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether a list names suppliers and no customer: a company with its address may be either."""
    of_customers = (m for h in headers if h and not names_supplier(h) for m in meanings_in("customer", h))
    own = any(m.field == "customer_code" and m.confidence >= BARE for m in of_customers)
    told = any(map(names_supplier, (*headers, *texts))) or any(_PAYABLE.search(plain(header)) for header in headers)
    return told and not own


def suffices(layout: Layout) -> bool:
    """Whether a dataset finds what it cannot do without."""
    needed = all(layout.fields.intersection(need) for need in layout.dataset.needs)
    return needed and (layout.has_measure or layout.is_counted or not layout.dataset.measures)


def _is_told(score: Score, layout: Layout, headers: Sequence[str], seen: Sequence[Profile], asked: str | None) -> bool:
    """Whether more than general names (日期, 数量, 金额) speaks for a dataset; sales need no more."""
    if asked or score.words:
        return True
    if score.kind == "sales":
        return not _is_guessed(layout, headers) and not _is_of_shares(layout, headers, seen)
    if score.kind == "inventory" and layout.fields & _OPENING and layout.has_measure:
        return True
    if score.kind == "inventory" and "product_code" in layout.fields and _is_named_after(layout, headers):
        return True
    own = [i for i in layout.assignment.columns if homes(headers[i]) == {score.kind}]
    own += [i for i, (spread, _) in layout.spread.items() if homes(spread.rest) == {score.kind}]
    if layout.fields & _BUYERS and layout.has_dates:  # what goods cost is said of those delivered as well
        own = [i for i in own if foreign_kind(headers[i]) != "cost"]
    return bool(own) or _shape_points(layout, headers, seen) > 0


def _is_sold(score: Score, layout: Layout, headers: Sequence[str], seen: Sequence[Profile], witness: Witness) -> bool:
    """Whether pieces without money are plainly sold: of something, dated, and called sold by name, title or buyer.

    Not where a price or a figure that nobody knows stands beside them, which may be the money, nor given away.
    """
    free = [i for i, h in enumerate(headers) if h and i not in layout.assignment.columns and i not in layout.spread]
    money = [i for i in free if seen[i].numbers > 0 and i not in layout.totals and _may_be_money(headers[i])]
    if witness.units and not any(unit.is_money for unit in witness.units):  # 单位：箱
        money = []
    if money or any(_GIVEN.search(plain(text)) for text in (*headers, *witness.texts)):
        return False
    at = [i for i, m in layout.assignment.columns.items() if m.field == layout.dataset.stand_in]
    names = [*(headers[i] for i in (*at, *layout.spread)), *(witness.texts if layout.spread else ())]
    called = bool(set(score.words) - _OF_ORDERS) or any(_SOLD.search(plain(name)) for name in names)
    bought = layout.fields & {"customer_code", "customer_name"} and layout.has_dates
    of_goods = layout.fields & (_TRADE - {"quantity", "unit_price", "brand"} | {"product_name", "series"})
    dated = layout.has_dates or witness.told is not None
    own = layout.has_dates and any(foreign_kind(header) == "profit" for header in headers)  # what one earned oneself
    return bool((of_goods or own) and dated and (called or bought))


def _may_be_money(header: str) -> bool:
    """Whether a column of figures can be what the pieces cost: a price, a discount, or nothing that is known."""
    kind = foreign_kind(header)
    if is_size(header):
        return False
    if kind is not None or _NO_MONEY.search(spaced(plain(header)).replace("_", " ")):
        return kind in ("price", "discount")
    return not any(k in names for k in take_apart(header).keys for names in calendar().values())


def _is_guessed(layout: Layout, headers: Sequence[str]) -> bool:
    """A sale known only by the last word of its amount (初始出借金额), without anything else of a trade.

    Where its day is guessed as well (fundedDate, raisedAmt), a company tells no trade either.
    """
    figure = next((m for m in layout.assignment.columns.values() if m.field == "amount"), None)
    day = next((m for m in layout.assignment.columns.values() if m.field == layout.dataset.date), None)
    may_be_rivals = {m.field for i, m in layout.assignment.columns.items() if _is_brand(headers[i])}
    traded = _TRADE - {"brand", "terminal"} - (may_be_rivals if day and day.confidence <= TAIL else set())
    return figure is not None and figure.confidence <= TAIL and not layout.fields & traded


def _is_brand(header: str) -> bool:
    """Whether a header may as well name a rival: company."""
    return any((m.dataset, m.field) == ("competitor", "brand") for m in meanings(header))


def _is_of_shares(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether all amounts are finely measured parts of one (0.0230 a head), no money unless the header says so."""
    at = layout.assignment.column_of("amount")
    if at is None or take_apart(headers[at]).unit or "金额" in headers[at] or len(seen[at].values) < MANY_LINES:
        return False
    found = [value for text in seen[at].values if (value := number(text).point) is not None]
    return all(abs(value) < 1 for value in found) and any(value != value.quantize(CENT) for value in found)


def _open_pivot(headers: Sequence[str], scored: Sequence[tuple[Score, Layout]]) -> list[tuple[Score, Layout]]:
    """What a pivot table may be that names nothing but sums (行标签, 求和项:金额); nothing for any other table."""
    if not any(_PIVOT.search(plain(header)) for header in headers):
        return []
    found = [pair for pair in scored if pair[0].kind in OF_PIVOTS and pair[1].has_measure and suffices(pair[1])]
    return found if len(found) > 1 else []


def _laid(scored: Sequence[tuple[Score, Layout]], name: str) -> Layout:
    """The layout of one of the datasets that competed."""
    return next(layout for score, layout in scored if score.kind == name)


def _is_traded(headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether every row has a day of its own and a figure of trade: sales, no list of customers or goods."""
    named = {i: {m.field for m in meanings_in("sales", h) if m.confidence >= BARE} for i, h in enumerate(headers) if h}
    dated = any(
        "sale_date" in fields and seen[i].days > min(MANY_DAYS, len(seen[i].values) // 2) for i, fields in named.items()
    )
    return dated and any(fields & {"unit_price", "amount", "quantity"} for fields in named.values())


def _has_own_amount(layout: Layout, register: Layout) -> bool:
    """Whether sales stand beside what a list would load, in a column of their own: 发货金额 | 回款金额 | 欠款."""
    at = layout.assignment.column_of("amount")
    exact = at is not None and layout.assignment.columns[at].confidence >= BARE
    return layout.dataset.name == "sales" and exact and at not in register.assignment.columns


def _is_budget_of_sales(score: Score, layout: Layout, witness: Witness) -> bool:
    """Budget and actual of no kind of expense, under a title of sales: what was sold, not what was spent."""
    if score.kind != "expense" or "kind" in layout.fields or not set(score.words) <= {"budget", "预算"}:
        return False
    return any(_OF_SALES.search(plain(text)) for text in witness.texts)


def _sold_by_the_piece(able: list[tuple[Score, Layout]], seen: Sequence[Profile]) -> list[tuple[Score, Layout]]:
    """Sales before expenses where pieces of named goods stand beside what a customer's line comes to."""
    if not able or able[0][0].kind != "expense" or able[0][0].words or "kind" in able[0][1].fields:
        return able
    sold = [pair for pair in able if pair[0].kind == "sales" and pair[1].fields & _BUYERS]
    pieces = [pair for pair in sold if "quantity" in pair[1].fields and names_goods(seen)]
    return pieces + [pair for pair in able if pair not in pieces]


def _between(
    chosen: tuple[Score, Layout],
    scored: Sequence[tuple[Score, Layout]],
    headers: Sequence[str],
    seen: Sequence[Profile],
) -> tuple[str, ...]:
    """Amounts with a day and a category and nothing of any trade may be sales or expenses alike."""
    score, layout = chosen
    expense = next((found for rated, found in scored if rated.kind == "expense"), None)
    if (
        score.kind == "sales"
        and not layout.fields & _GOODS
        and _is_paid(headers, seen)
        and expense
        and suffices(expense)
    ):
        return ("sales", "expense")
    if score.kind == "sales" and any(_SHOWN.search(plain(h)) for h in headers) and suffices(_laid(scored, "expense")):
        return ("sales", "expense")
    of_goods = layout.fields & (_GOODS - {"quantity"} | {"doc_no", "brand"})
    if score.kind == "sales" and not of_goods and set(score.words) <= _OF_FLOWS and names_fees(seen):
        return ("sales", "expense") if suffices(_laid(scored, "expense")) else ()
    if score.kind == "inventory" and not layout.fields & _OPENING and _has_other_sales(layout, scored):
        return ("sales", "inventory")
    if score.kind == "expense" and (
        _may_be_sales(score, layout, scored, headers) or _says_sold(layout, _laid(scored, "sales"), seen)
    ):
        return ("sales", "expense")
    if score.kind != "sales" or score.words or layout.fields & _TRADE or _are_sold_over_time(layout, seen):
        return ()
    alike = any(r.kind == "expense" and suffices(found) and r.points >= score.points for r, found in scored)
    return ("sales", "expense") if alike else ()


def _may_be_sales(score: Score, layout: Layout, scored: Sequence[tuple[Score, Layout]], headers: Sequence[str]) -> bool:
    """Whether what was taken for expenses has sales beside it, is of buyers or orders, or of nothing at all."""
    sales = next(found for rated, found in scored if rated.kind == "sales")
    if not suffices(sales) or (score.words and not any(r.words for r, found in scored if found is sales)):
        return False
    if _has_other_sales(layout, scored) and not any(map(_REBATE.search, headers)):
        return True
    at = layout.assignment.column_of("doc_no")
    of_orders = at is not None and bool(_OF_ORDER.search(spaced(plain(headers[at])).replace("_", " ")))
    of_nothing = not layout.fields & _SPENT_ON and not _is_named_after(layout, headers)  # Actual, Budget
    bought = bool(sales.fields & _BUYERS) or of_orders or of_nothing
    return bought and not score.words and "kind" not in layout.fields


def _says_sold(layout: Layout, sales: Layout, seen: Sequence[Profile]) -> bool:
    """Whether some lines with a good and its pieces are called sales among kinds of expenses: 销售 | 返利 | 运费."""
    at = layout.assignment.column_of("kind")
    of_goods = "quantity" in sales.fields and bool(sales.fields & {"product_name", "product_code"})
    return at is not None and of_goods and suffices(sales) and any(map(_SALE.fullmatch, seen[at].counts))


def _is_paid(headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether a column names whom the money went to, as a card's statement does; a shop of one's own is no payee."""
    named = (spaced(plain(h)).replace("_", " ") for h, p in zip(headers, seen, strict=True) if p.numbers < HALF)
    return any(map(_PAID_TO.search, named))


def _are_sold_over_time(layout: Layout, seen: Sequence[Profile]) -> bool:
    """Whether every wide column is called after sales (2023年销售额) and no cell names a fee."""
    named = [spread.rest for spread, _ in layout.spread.values()]
    return bool(named) and all(name and spoken(layout.dataset.words, name) for name in named) and not names_fees(seen)


def _has_other_sales(layout: Layout, scored: Sequence[tuple[Score, Layout]]) -> bool:
    """Whether the money of sales stands beside what a list of stock would load."""
    sales = next((found for score, found in scored if score.kind == "sales"), None)
    at = sales.assignment.column_of("amount") if sales else None
    if sales is None or at is None or at in layout.assignment.columns:
        return False
    meaning = sales.assignment.columns[at]
    return meaning.confidence >= TRIMMED and bool(spoken(sales.dataset.words, meaning.name))


def _needed(layout: Layout, headers: Sequence[str], witness: Witness) -> float:
    """The points a dataset needs; half where it finds two of a date, something to be of and a figure named after it."""
    fields = layout.dataset.fields
    named = {m.field for m in layout.assignment.columns.values() if not fields[m.field].is_measure}
    named -= {layout.dataset.date}
    named |= {spread.value[0] for spread, _ in layout.spread.values() if spread.value}
    told = [layout.has_dates or witness.told is not None, bool(named), _is_named_after(layout, headers)]
    return LEAST / 2 if told.count(True) > 1 else LEAST


def _is_named_after(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether the figure itself says the dataset: Sales, total_sales, 库存数量; 销量 where only pieces are known."""
    named = layout.assignment.columns.items()
    pieces = [m.name for _, m in named if layout.is_counted and m.field == layout.dataset.stand_in]
    figures = [text for i, m in named if m.field in layout.dataset.measures for text in (m.name, headers[i])]
    said = any(spoken(layout.dataset.words, text.replace("_", " ")) for text in figures)
    return said or any(map(_SOLD.search, pieces))


def _asked(pair: tuple[Score, Layout], able: bool, language: str) -> Choice:
    score, layout = pair
    if able:
        return Choice(layout, score.kind, say("dataset.asked", language), 1.0)
    return Choice(None, score.kind, _lacking(layout, language), 1.0)


def _lacking(layout: Layout, language: str) -> str:
    """What a table would have to have to be loaded as a dataset."""
    dataset = layout.dataset
    name = say(f"dataset.{dataset.name}", language)
    missing = [need[-1] for need in dataset.needs if not layout.fields.intersection(need)]
    missing += [] if layout.has_measure else dataset.measures[:1]
    if not missing:
        return say("dataset.unknown", language)
    labels = joined((dataset.fields[field].label(language) for field in missing), language)
    return say("dataset.lacks_columns", language, dataset=name, columns=labels)


def _chosen(pair: tuple[Score, Layout], scored: Sequence[tuple[Score, Layout]], other: Score, language: str) -> Choice:
    score, layout = pair
    second = max([other.points, *(s.points for s, found in scored if found is not layout)])
    confidence = score.points / (score.points + max(second, 0.0))
    return Choice(layout, score.kind, _reason(score, "dataset.chosen", language), round(confidence, 2))


def _not_chosen(best: tuple[Score, Layout], is_able: bool, language: str) -> Choice:
    score, layout = best
    if not is_able and score.points >= LEAST:
        return Choice(None, None, _lacking(layout, language), DOUBTFUL)
    return Choice(None, None, say("dataset.unknown", language), 0.5)


def _reason(score: Score, key: str, language: str) -> str:
    kind = say(f"dataset.{score.kind}", language)
    headers = say("dataset.by_headers", language, headers=joined(score.headers, language)) if score.headers else ""
    spoken = say("dataset.by_words", language, words=joined(score.words, language)) if score.words else ""
    return say(key, language, dataset=kind, headers=headers, words=spoken)
