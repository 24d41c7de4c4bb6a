"""Tells figures that neither a header nor a title names: samples below names of stores, a budget of whatever."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.facts.labels import label
from data.meaning.headers import plain, take_apart
from data.meaning.layout.layouts import Layout
from data.meaning.spoken import spoken
from data.meaning.witness import Witness
from data.vocabulary import text as written
from data.vocabulary import words as vocabulary_words

_SOLD_AT_ALL = re.compile(written("trade", "sold_at_all"), re.I)
_NO_FIGURE = re.compile(written("trade", "no_figure"))
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_REACHED = re.compile(written("beside", "reached"), re.I)
_BUDGET = frozenset(vocabulary_words("beside", "budget_words"))
_OF_TRADE = {"sales", "competitor"}
_TELLING = {"customer_code", "customer_name", "doc_no", "unit_price", "quantity", "line_type"}


def is_unsaid(layout: Layout, headers: Sequence[str], witness: Witness) -> bool:
    """Whether nothing says that figures are of what was sold, by oneself or a rival, or of what was spent."""
    if layout.dataset.name == "expense":
        return _is_bare_plan(layout, headers) and not _says_spent(layout.dataset.words, (*witness.headlines, *headers))
    if layout.dataset.name not in _OF_TRADE or not (_are_nameless(layout) or _is_bare_sum(layout, headers)):
        return False
    if any((unit := take_apart(headers[i]).unit) and unit.is_money for i in layout.spread):  # 可乐/元
        return False
    return not says_sold_at_all(witness)


def says_sold_at_all(witness: Witness) -> bool:
    """Whether any text round a table speaks of what is sold, or says that its figures are money."""
    in_money = any(unit.is_money for unit in witness.units)
    return in_money or any(_SOLD_AT_ALL.search(plain(text)) for text in witness.texts)


def names_something(witness: Witness) -> bool:
    """Whether the texts say more than when, of whom and that it is a table: 2024年各门店投诉 names the figures."""
    return any(len(_CHINESE.findall(_NO_FIGURE.sub("", plain(text)))) > 1 for text in witness.texts)


def _is_bare_plan(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether months have nothing but Budget and Actual, which may be of sales as well."""
    at = layout.assignment.column_of("amount")
    bare = at is not None and bool(_REACHED.fullmatch(plain(headers[at])))
    return bare and not layout.spread and layout.fields - {layout.dataset.date} == {"amount", "budget"}


def _says_spent(words: Sequence[str], texts: Sequence[str]) -> bool:
    told = [word for word in words if word not in _BUDGET]
    return any(spoken(told, text) for text in texts)


def _are_nameless(layout: Layout) -> bool:
    """Whether all figures stand below values of a field alone (人民路店 | 中山路店), or a rival's below months."""
    spread = [spread for spread, _ in layout.spread.values()]
    of_rivals = layout.dataset.name == "competitor"
    below = all((one.value and not one.period.exists) or (of_rivals and not one.value) for one in spread)
    return bool(spread) and below and not any(one.rest for one in spread)


def _is_bare_sum(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether the only figure is a sum (合计) of whatever stands beside it, of no day and nobody's."""
    at = layout.assignment.column_of("amount")
    if at is None or layout.spread or layout.has_dates or layout.fields & _TELLING:
        return False
    found = label(headers[at])
    return found is not None and not found.of
