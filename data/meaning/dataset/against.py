"""What speaks against a dataset although its fields are found: goods of suppliers are bought, not sold."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.meaning.dataset.against_expenses import GOAL, against_expenses
from data.meaning.dataset.against_sales import against_sales, names_supplier
from data.meaning.dataset.against_stock import against_stock
from data.meaning.dataset.contents import names_some_fees
from data.meaning.headers import apart, key, plain
from data.meaning.layout.layouts import Layout
from data.meaning.layout.selectors import are_flows, is_of_measures
from data.meaning.profiles import Profile
from data.meaning.recognising import BARE, EXACT, meanings
from data.vocabulary import text as written

AGAINST = -2.0
_SCORED = re.compile(written("against", "scored"), re.I)
_OF_DOCUMENTS = re.compile(written("account", "of_documents"), re.I)
# A statement of an account: what came in, what went out and what is left.
_CAME, _CAME_PLAINLY, _WENT, _LEFT = (
    re.compile(written("against", name)) for name in ("came", "came_plainly", "went", "left")
)
_COUNTED = re.compile(written("against", "counted_in_or_out"))
_POSTS = re.compile(written("against", "posts"))
_PAID_OUT = re.compile(written("against", "paid_out"))
_SUM_OF_DONE = re.compile(written("against", "sum_of_done"), re.I)
_SEVERAL_POSTS = 2
_GOODS = {"product_code", "product_name", "warehouse"}
_BOUGHT = {"customer_code", "customer_name", "terminal", "channel", "product_code", "product_name", "quantity"}


def against(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> float:
    """Points against the dataset of a layout; 0 where nothing speaks against it."""
    if _is_statement(layout, headers) or (layout.selector is None and any(map(are_flows, seen))):
        return 3 * AGAINST
    if layout.dataset.name != "expense" and _is_of_posts(layout, headers):
        return 3 * AGAINST
    if layout.dataset.name in ("sales", "expense") and any(_PAID_OUT.search(plain(header)) for header in headers):
        return 3 * AGAINST
    rules = {
        "sales": against_sales,
        "inventory": against_stock,
        "expense": against_expenses,
        "target": _against_targets,
        "competitor": _against_rivals,
    }
    judge = rules.get(layout.dataset.name)
    return AGAINST * judge(layout, headers, seen) if judge else 0.0


def _is_statement(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether lines tell what came into and went out of an account and what is left, also under groups: 本日 / 收入."""
    told = [header.rpartition(" / ")[2] for header in headers] if not layout.fields & _GOODS else headers
    names = [key(header.split("(")[0].split("（")[0]) for header in told if header]
    came, plainly, went, left = (any(map(said.fullmatch, names)) for said in (_CAME, _CAME_PLAINLY, _WENT, _LEFT))
    return came and went and (left or plainly) and not any(map(_COUNTED.fullmatch, names))


def _is_of_posts(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether lines of no goods and no buyer tell what was written for the web, which is paid for: 认领人 | 点赞数."""
    told = sum(bool(_POSTS.search(plain(header))) for header in headers)
    return told >= _SEVERAL_POSTS and not layout.fields & _BOUGHT


def _against_targets(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> int:
    """What names sales or fees, row by row, and is not aimed at by a title either; nor are marks of staff."""
    if any(map(_SCORED.search, map(apart, headers))) or _tells_what_was_done(layout, headers):
        return 3
    named = any(map(_names_figures_of_sales, headers, seen))
    return 3 if layout.selector is None and (named or names_some_fees(seen)) else 0


def _tells_what_was_done(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether periods side by side are summed as what was done, not as what was aimed at: 实际值合计 | 1月 | 2月."""
    return any(_SUM_OF_DONE.search(plain(headers[i])) for i in layout.totals)


def _names_figures_of_sales(header: str, seen: Profile) -> bool:
    """Whether a column called 指标 names what was sold, row by row, and no targets."""
    return is_of_measures(header) and seen.share(_is_figure_of_sales) > 0 and not seen.share(_is_goal)


def _is_figure_of_sales(text: str) -> bool:
    return any(
        m.dataset == "sales" and m.confidence >= BARE and m.field in ("amount", "quantity") for m in meanings(text)
    )


def _is_goal(text: str) -> bool:
    return bool(GOAL.search(text))


def _against_rivals(_: Layout, headers: Sequence[str], _seen: Sequence[Profile]) -> int:
    """Customers and documents are one's own: rivals' figures have none."""
    own = {m.field for h in headers if h for m in meanings(h) if m.dataset == "sales" and m.confidence == EXACT}
    if any(map(names_supplier, headers)) and any(_OF_DOCUMENTS.search(apart(h)) for h in headers):
        return 3
    return 1 if {"customer_code", "customer_name", "doc_no"} & own - _rivals_too(headers) else 0


def _rivals_too(headers: Sequence[str]) -> set[str]:
    """Fields of one's own whose name (公司, company) may be a rival's as well."""
    named = [h for h in headers if any(m.dataset == "competitor" and m.field == "brand" for m in meanings(h))]
    return {m.field for h in named for m in meanings(h) if m.dataset == "sales"}
