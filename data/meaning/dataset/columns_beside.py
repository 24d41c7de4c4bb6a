"""Columns of other sheets that stand beside sales and do not make them those sheets: costs, taxes, goods bought."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.meaning.dataset.evidence import BUYERS
from data.meaning.dataset.scoring import Score
from data.meaning.headers import plain
from data.meaning.layout.layouts import Layout
from data.meaning.recognising import foreign_kind, other_kinds
from data.vocabulary import text as written

_SOLD = re.compile(written("trade", "called_sold"), re.I)
# The kinds of sheet, and the foreign column of theirs that margins have as well: 收入 | 成本, 金额 | 税率 | 税额.
_OF_MARGINS = {"price": "cost", "customer": "tax"}


def beside_sales(able: Sequence[tuple[Score, Layout]], headers: Sequence[str]) -> set[str]:
    """The kinds of sheet that a table is not, although columns of theirs stand beside what was sold."""
    sold = [layout for score, layout in able if score.kind == "sales" and "amount" in layout.fields]
    kinds = set()
    if any(map(_is_of_margins, sold)):
        kinds |= {kind for kind, of in _OF_MARGINS.items() if _tell_alone(of, kind, headers)}
    if len(sold) == len(able) and any(_is_called_sold(layout, headers) for layout in sold):
        kinds.add("movement")
    return kinds


def _is_of_margins(layout: Layout) -> bool:
    """Whether money is told by days, months or buyers, beside which what it cost is no list of prices: 收入 | 成本."""
    told = layout.has_dates or layout.fields & BUYERS
    return bool(told) and "unit_price" not in layout.fields


def _tell_alone(of: str, kind: str, headers: Sequence[str]) -> bool:
    """Whether nothing but one kind of foreign column speaks for a kind of sheet: costs for a list of prices."""
    return all(foreign_kind(header) == of for header in headers if header and kind in other_kinds(header))


def _is_called_sold(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether each figure is called sold and no day is one of buying: 采购数量 | 采购金额 | 销售数量 | 销售金额."""
    columns = layout.assignment.columns.items()
    figures = [headers[i] for i, m in columns if layout.dataset.fields[m.field].is_measure]
    days = [headers[i] for i, m in columns if m.field == layout.dataset.date]
    sold = all(_SOLD.search(plain(header)) for header in figures)
    return bool(figures) and sold and bool(days) and not any("movement" in other_kinds(day) for day in days)
