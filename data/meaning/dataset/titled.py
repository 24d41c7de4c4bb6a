"""What the titles say against a dataset: goods bought or taken in are no sales, not every ledger is of expenses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from data.facts.labels import label
from data.meaning.dataset.accounts import is_other_name, names_expense
from data.meaning.dataset.aims import are_aims, are_other_aims
from data.meaning.dataset.other_papers import is_of_suppliers, is_other_paper
from data.meaning.dataset.surveys import is_surveyed
from data.meaning.headers import key, plain, take_apart
from data.meaning.layout.layouts import Layout
from data.meaning.profiles import Profile, added
from data.meaning.recognising import foreign_kind, meanings_in
from data.meaning.spoken import spoken
from data.vocabulary import text as written

AGAINST = -6.0
_TAKEN_IN = re.compile(written("status", "inbound"), re.I)
_USED = re.compile(written("status", "used"), re.I)
_BUDGET, _SPENT = re.compile(written("beside", "budget"), re.I), re.compile(written("beside", "spent"), re.I)
_BOTH_WAYS = re.compile(written("trade", "both_ways"))
_AIMED, _REACHED = (re.compile(written("beside", name), re.I) for name in ("aimed", "reached"))
_SUPPLIED_BY, _SUPPLIED_TO = (re.compile(written("trade", name), re.I) for name in ("supplied_by", "supplied_to"))
_PAIR = re.compile(r"[^\s:：]{1,14}\s*[:：]\s*\S*|收货[单人方地]\S*")  # 收货单位：…, no kind of document
_BUYER = {"customer_code", "customer_name", "terminal"}
_OWN = _BUYER | {"product_code", "product_name", "doc_no", "salesperson"}
_RIVALS = re.compile(written("beside", "rivals"), re.I)
_EITHER = re.compile(written("trade", "either_side"), re.I)  # whoever stands on the other side
_SIDES = ("借方", "贷方", "debit", "credit")
_LEFT = ("余额", "balance", "期末余额")
_FIGURE_END = re.compile(written("trade", "figure_end"), re.I)
_NO_COUNT = {  # what ends a title of other figures than those of a dataset
    "sales": re.compile(written("trade", "other_figure"), re.I),
    "inventory": re.compile(written("stock", "turned_over"), re.I),
}
_OTHER_MONEY = re.compile(written("trade", "other_money"), re.I)
_OWED = re.compile(f"{written('beside', 'owed_list')}|{written('beside', 'debt')}", re.I)
_LEFT_OPEN = re.compile(written("beside", "left_open"))
_BARE = re.compile(written("beside", "bare_figure"))
_GOODS = {"product_code", "product_name", "quantity", "unit_price"}
_BARE_TOTAL = re.compile(written("against", "bare_total"))
_SPENT_ON = {"item", "department", "person", "doc_no", "expense_date", "budget"}
_BRACKETS = re.compile(r"[(（\[【][^()（）\[\]【】]*[)）\]】]")
_LONGEST_FIGURE = 6
_WHOLES = (1, 2, 100, 200)  # parts of a market, with their sum or without
_PERCENT = 101  # and what rounding adds
_SHARE = re.compile(written("beside", "market"), re.I)
NEARLY = Decimal("0.01")
_NO_FIGURES = ("share", "growth", "rate", "average")
_NO_SALES = ("profit", "cost", "price", "receivable", "tax", "finance")
_OTHERS = {
    "sales": (*_NO_FIGURES, *_NO_SALES),
    "expense": _NO_FIGURES,
    "inventory": _NO_FIGURES,
    "competitor": ("price", "growth", "rate"),
}
_ACCOUNT = re.compile(written("account", "named"))


def titled_against(layout: Layout, headers: Sequence[str], texts: Sequence[str], seen: Sequence[Profile]) -> float:
    """Points against the dataset of a layout by what its titles say; 0 where they say nothing against it."""
    if layout.dataset.name == "sales" and (_is_planned(layout, headers, texts) or _is_of_rivals(layout, texts)):
        return AGAINST
    if layout.dataset.name == "competitor" and _are_shares(layout, texts, seen):
        return AGAINST
    if layout.dataset.name == "target" and (_is_reached(headers, texts) or are_other_aims(layout, headers, texts)):
        return AGAINST
    if layout.dataset.name == "sales" and (are_aims(layout, headers, texts) or _is_owed(layout, headers, texts)):
        return AGAINST
    if layout.dataset.name in ("sales", "expense") and _are_open(headers, texts):
        return AGAINST
    if is_of_suppliers(layout, headers, texts) or is_other_paper(layout, texts) or is_surveyed(layout, headers, texts):
        return AGAINST
    if _names_other_figure(layout, headers, texts):
        return AGAINST
    if layout.dataset.name in ("sales", "inventory"):
        return AGAINST if _is_taken_in(layout, texts) else 0.0
    if layout.dataset.name != "expense" or "kind" in layout.fields:
        return 0.0
    is_other = _is_ledger(headers) and not _is_of_expenses(texts)
    return AGAINST if is_other or _is_bare_sum(layout, headers, texts) else 0.0


def _are_open(headers: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether a title tells of open documents beside what is left of each: 出货未核销明细 are not all that was sold."""
    return any(map(_LEFT_OPEN.search, texts)) and any(_LEFT_OPEN.match(plain(header)) for header in headers)


def _is_owed(layout: Layout, headers: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether figures that no header names are by their title what is owed: 应收账款按开票月份."""
    rests = [spread.rest for spread, _ in layout.spread.values()]
    unnamed = not any(meanings_in("sales", rest) for rest in rests if rest) if rests else _is_unnamed(layout, headers)
    return unnamed and any(_OWED.search(plain(said)) for said in texts)


def _are_shares(layout: Layout, texts: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether wide columns of no named figure hold parts of a market: each makes up a whole, or a title says so (%).

    Where a title speaks of shares, what comes to no more than a whole is one, though not every brand is told.
    """
    if not layout.spread or any(spread.rest for spread, _ in layout.spread.values()):
        return False
    sums = [added(seen[i]) for i in layout.spread if seen[i].values]
    told = any("%" in plain(said) and foreign_kind(plain(said)) == "share" for said in texts)
    named = any(_SHARE.search(plain(said)) for said in texts)
    within = named and bool(sums) and all(0 < s <= _PERCENT for s in sums)
    return told or within or (len(sums) > 1 and all(any(abs(s / w - 1) < NEARLY for w in _WHOLES) for s in sums))


def _names_other_figure(layout: Layout, headers: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether figures that only a title names are by that title others: 毛利额, 客流量, 回款, a rate, a price.

    The first of title, sheet and file that names a figure decides; not where a column of its own holds that figure.
    """
    others = _OTHERS.get(layout.dataset.name)
    if others is None or not _is_unnamed(layout, headers):
        return False
    beside = {foreign_kind(header) for header in headers if header}
    kinds = [kind for kind in others if kind not in beside]
    told = (said for text in texts if (said := [_figure(piece, layout, kinds) for piece in plain(text).split()]))
    verdict = next((said for said in told if any(said)), [])
    return "other" in verdict and "own" not in verdict


def _is_unnamed(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether no header says what the figures are: months alone, 本月, or of sales a bare 金额 beside no goods."""
    at = next((i for i, m in layout.assignment.columns.items() if m.field in layout.dataset.measures), None)
    if at is None:
        return bool(layout.spread) and not any(spread.rest for spread, _ in layout.spread.values())
    if not layout.assignment.columns[at].name and not layout.spread:
        return True
    is_bare = any(map(_BARE.fullmatch, take_apart(headers[at]).keys))
    return layout.dataset.name == "sales" and is_bare and not layout.spread and not layout.fields & _GOODS


def _figure(piece: str, layout: Layout, kinds: Sequence[str]) -> str:
    """What the end of a title names: `other` figures, the dataset's `own`, or '' for none."""
    bare = _FIGURE_END.sub("", _BRACKETS.sub("", piece)).strip(" :：_-")
    tail = bare[-_LONGEST_FIGURE:] if not bare.isascii() else bare
    if (other := _NO_COUNT.get(layout.dataset.name)) and other.search(bare):
        return "other"
    own = [word for word in spoken(layout.dataset.words, tail) if tail.lower().endswith(word)] if bare else []
    if foreign_kind(tail) in kinds or (layout.dataset.name == "sales" and not own and _OTHER_MONEY.search(tail)):
        return "other"
    return "own" if bare and spoken(layout.dataset.words, tail) else ""


def _is_taken_in(layout: Layout, texts: Sequence[str]) -> bool:
    """采购入库单, 领料单, 供应商：恒业: no figure or other title calls the lines sold or in stock, nobody bought."""
    words = layout.dataset.words
    columns = layout.assignment.columns.values()
    figures = [m.name for m in columns if m.field in ("amount", "quantity")]
    has_buyer = any(m.field in _BUYER and not _EITHER.search(m.name) for m in columns)
    if has_buyer or any(spoken(words, said) for said in (*texts, *figures)):
        return False
    if any(map(_SUPPLIED_BY.search, texts)) and not any(map(_SUPPLIED_TO.search, texts)):
        return True
    bare = [_PAIR.sub(" ", plain(said)) for said in texts]
    return any((_TAKEN_IN.search(said) and not _BOTH_WAYS.search(said)) or _USED.search(said) for said in bare)


def _is_planned(layout: Layout, headers: Sequence[str], texts: Sequence[str]) -> bool:
    """A budget by its title, whose figures no header calls sold: 销售预算 by month."""
    budget = any(_BUDGET.search(plain(said)) for said in texts)
    named = any(spread.rest for spread, _ in layout.spread.values()) or not layout.spread
    return budget and not named and not any(_SPENT.search(plain(said)) for said in (*texts, *headers))


def _is_reached(headers: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether a sheet is called what was reached, and no header a target: 实际 in a file 目标与实际."""
    title, sheet, _ = texts
    aimed = any(_AIMED.search(plain(said)) for said in (*headers, title, sheet))
    return not aimed and any(_REACHED.search(plain(said)) for said in (title, sheet))


def _is_of_rivals(layout: Layout, texts: Sequence[str]) -> bool:
    """Brands without buyers, goods or documents under a title of rivals: 竞品销售额 are no sales of one's own.

    Brands side by side are rivals' in whatever shop they were sold.
    """
    across = any(spread.value and spread.value[0] == "brand" for spread, _ in layout.spread.values())
    is_by_brand = across or ("brand" in layout.fields and not layout.fields & _OWN)
    return is_by_brand and any(_RIVALS.search(plain(said)) for said in texts)


def _is_ledger(headers: Sequence[str]) -> bool:
    """Debit, credit and what is left, line by line, of an account that no column names: 现金账 / 借方."""
    names = [key(said) for header in headers for said in (header, header.rpartition(" / ")[2])]
    sides = sum(any(name.startswith(side) for name in names) for side in _SIDES)
    return sides > 1 and any(left in names for left in _LEFT)


def _is_bare_sum(layout: Layout, headers: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether nothing but a bare sum (小计) would be spent, and no title speaks of expenses."""
    at = layout.assignment.column_of("amount")
    if at is None or layout.spread or layout.fields & _SPENT_ON or any(spoken(layout.dataset.words, t) for t in texts):
        return False
    return any(map(_BARE_TOTAL.fullmatch, take_apart(headers[at]).keys)) and label(headers[at]) is not None


def _is_of_expenses(texts: Sequence[str]) -> bool:
    """Whether the account that the titles name, or without any the titles themselves, is one of expenses."""
    named = [found[1] for said in texts for found in _ACCOUNT.finditer(plain(said))]
    if named:
        return any(names_expense(name) and not is_other_name(name) for name in named)
    return any(names_expense(said) for said in texts)
