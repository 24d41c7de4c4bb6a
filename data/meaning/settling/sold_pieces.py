"""Finds figures that may be pieces as well as money: only called sales or aims, whole or weighed, or by no name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from data.cells.numbers import number
from data.facts.labels import GRAND, SUB, label
from data.meaning.headers import apart, plain, take_apart
from data.meaning.layout.layouts import Layout
from data.meaning.profiles import Profile
from data.meaning.recognising import foreign_kind
from data.meaning.witness import Witness
from data.vocabulary import text as written

MONEY, PIECES = "money", "pieces"
CENT = Decimal("0.01")
MOSTLY = 0.8  # of what was weighed, where some come to full cents by chance
LEAST = 2  # figures, of which one alone tells nothing
MANY = 5  # figures that are whole by chance
SMALL = 1000  # yuan: nowhere does all that is sold in a month bring less everywhere
_BARE = re.compile(written("trade", "bare_sales"), re.I)
_BARE_AIM = re.compile(written("trade", "bare_aims"), re.I)
_MONEY = re.compile(written("beside", "money"), re.I)
_IN_MONEY = re.compile(written("trade", "in_money"), re.I)
_GOODS = {"sales": {"product_code", "product_name", "series"}, "competitor": {"brand", "product_name", "series"}}


def open_figure(layout: Layout, headers: Sequence[str], seen: Sequence[Profile], witness: Witness) -> str:
    """The header of such figures where nothing tells either; '' where there are none."""
    if layout.dataset.name == "target":
        return _open_aim(layout, headers, seen, witness)
    if layout.dataset.name not in _GOODS or layout.selector or layout.fields & {"quantity", "unit_price"}:
        return ""
    if layout.spread:
        return _open_across(layout, headers, seen, witness)
    return _open_column(layout, headers, seen) or _open_sum(layout, headers, seen, witness)


def _open_column(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> str:
    """The figure of goods that is only called sales.

    A price, a count, a profit or a unit tells: what stands beside pieces is money, and what has cents is no count.
    Pieces among which some are weighed need no goods beside them.
    """
    at = layout.assignment.column_of("amount")
    if at is None or take_apart(headers[at]).unit:
        return ""
    names = (plain(headers[at]), layout.assignment.columns[at].name)  # the name also of 销售 / 本月
    if not any(map(_BARE.fullmatch, names)):
        return ""
    others = [header for i, header in enumerate(headers) if header and i != at]
    whole = (
        len(seen[at].values) >= LEAST and not seen[at].fractions and bool(layout.fields & _GOODS[layout.dataset.name])
    )
    return headers[at] if (whole or _are_some_weighed(seen[at])) and not _tell_money(others) else ""


def _open_sum(layout: Layout, headers: Sequence[str], seen: Sequence[Profile], witness: Witness) -> str:
    """The sum of columns that nothing names, where it is as small as counts are: 清香 | 浓香 | 合计 under 提货表."""
    at = layout.assignment.column_of("amount")
    told = None if at is None else label(headers[at])
    if at is None or told is None or told.kind not in (GRAND, SUB) or told.of:
        return ""
    others = [header for i, header in enumerate(headers) if header and i != at]
    in_money = any(unit.is_money for unit in witness.units) or any(map(_IN_MONEY.search, witness.texts))
    return "" if in_money or _tell_money(others) or not _are_as_small_as_counts([at], seen) else headers[at]


def _are_some_weighed(seen: Profile) -> bool:
    """Whether most numbers are whole and the others finer than cents: 26.0, 139.654, 8.0."""
    found = [value for text in seen.values if (value := number(text).point) is not None]
    odd = [value for value in found if value != value.to_integral_value()]
    fine = [value for value in odd if value != value.quantize(CENT)]
    return len(fine) >= LEAST and len(fine) >= MOSTLY * len(odd) and 2 * len(odd) <= len(found)


def _open_across(layout: Layout, headers: Sequence[str], seen: Sequence[Profile], witness: Witness) -> str:
    """The first and last of months or customers side by side whose whole numbers nothing names.

    Of goods any may be pieces, of buyers those that are as small as counts are.
    """
    figures = [i for i, (spread, measure) in layout.spread.items() if measure == "amount"]
    named = any((rest := layout.spread[i][0].rest) and not _BARE.fullmatch(rest) for i in figures)
    told = any(take_apart(headers[i]).unit for i in figures) or any(unit.is_money for unit in witness.units)
    others = [header for i, header in enumerate(headers) if header and i not in layout.spread]
    if named or told or any(map(_IN_MONEY.search, witness.texts)) or _tell_money(others):
        return ""
    many = sum(len(seen[i].values) for i in figures) > MANY and not any(seen[i].fractions for i in figures)
    counts = (many and bool(layout.fields & _GOODS[layout.dataset.name])) or _are_as_small_as_counts(figures, seen)
    return f"{headers[figures[0]]} … {headers[figures[-1]]}" if counts else ""


def _open_aim(layout: Layout, headers: Sequence[str], seen: Sequence[Profile], witness: Witness) -> str:
    """The first and last of aims as small as counts are, which nothing calls money: 月度任务 35."""
    aimed = [i for i, (_, measure) in layout.spread.items() if measure == "amount"]
    at = layout.assignment.column_of("amount")
    aimed = aimed or ([] if at is None else [at])
    if not aimed or layout.selector or layout.fields & {"quantity", "collection"}:
        return ""
    names = (layout.spread[i][0].rest if i in layout.spread else plain(headers[i]) for i in aimed)
    others = [header for i, header in enumerate(headers) if header and i not in aimed]
    told = any(take_apart(header).unit for header in headers) or any(unit.is_money for unit in witness.units)
    if told or _tell_money(others) or not all(not name or _BARE_AIM.fullmatch(name) for name in names):
        return ""
    if any(map(_IN_MONEY.search, witness.texts)) or not _are_as_small_as_counts(aimed, seen):
        return ""
    first, last = headers[aimed[0]], headers[aimed[-1]]
    return first if first == last else f"{first} … {last}"


def _are_as_small_as_counts(figures: Sequence[int], seen: Sequence[Profile]) -> bool:
    several = sum(len(seen[i].values) for i in figures) >= LEAST
    return several and all(not seen[i].fractions and _largest(seen[i]) < SMALL for i in figures)


def _largest(seen: Profile) -> Decimal:
    """The largest figure that is not the sum of all others, as a last row may be."""
    found = sorted(abs(value) for text in seen.values if (value := number(text).point) is not None)
    is_summed = len(found) > LEAST and found[-1] == sum(found[:-1])
    return max(found[:-1] if is_summed else found, default=Decimal(0))


def _tell_money(headers: Sequence[str]) -> bool:
    """Whether a column beside the figures tells that they are money."""
    return any(_MONEY.search(apart(h)) or foreign_kind(h) in ("profit", "cost", "discount", "price") for h in headers)


def as_pieces(layout: Layout) -> Layout:
    """The same with the figures as pieces sold, as the reader said, and no unit of money beside them."""
    columns = {
        i: replace(m, field="quantity") if m.field == "amount" else m for i, m in layout.assignment.columns.items()
    }
    spread = {i: (s, "quantity" if m == "amount" else m) for i, (s, m) in layout.spread.items()}
    totals = {i: ("quantity" if m == "amount" else m, parts) for i, (m, parts) in layout.totals.items()}
    helpers = {
        i: ("quantity" if m == "amount" else m, role) for i, (m, role) in layout.helpers.items() if role != "unit"
    }
    assignment = replace(layout.assignment, columns=columns)
    return replace(layout, assignment=assignment, spread=spread, totals=totals, helpers=helpers)
