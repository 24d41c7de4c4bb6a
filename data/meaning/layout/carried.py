"""Tells what is left by what figures prove: what there was, and what came, less what went, is what is left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from data.cells.numbers import number
from data.dictionary import Dataset
from data.meaning.headers import plain
from data.meaning.layout.assigning import Assignment
from data.meaning.layout.unnamed import CENT, NO_RANK
from data.meaning.profiles import Profile, added
from data.meaning.recognising import TRIMMED, Meaning
from data.vocabulary import text as written

MOST_FIGURES = 6  # of each of the four: 数量, 单价, 金额 and others
LEAST_LINES = 2
_MONEY = re.compile(f"{written('trade', 'of_stock')}|{written('stock', 'worth')}", re.I)

_TAKEN = {  # what may have been told of the four columns
    "quantity": ("quantity", "opening_quantity", "sold_quantity"),
    "amount": ("amount", "opening_amount"),
}

Carried = tuple[int, int, int, int]


def take_what_is_left(found: Assignment, dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile]) -> None:
    """The stock at the end, where another of four columns at equal distances was taken for it or none was.

    上月结存 / 件数 | 本月入库 / 件数 | 本月出库 / 件数 | 本月结存 / 件数, in whichever words. Not where several stores
    have as many columns of one name each: 总仓 / 期末 | 北仓 / 期末.
    """
    goods = found.column_of("product_code") is not None or found.column_of("product_name") is not None
    if dataset.name != "inventory" or not goods:
        return
    carried = list(_carried(headers, seen))
    money = [columns for columns in carried if _MONEY.search(plain(headers[columns[-1]]))]
    pieces = [columns for columns in carried if columns not in money]
    for measure, runs in (("quantity", pieces), ("amount", money)):
        alone = len({headers[columns[-1]].rpartition(" / ")[2] for columns in runs}) == len(runs)
        if runs and alone and not any(found.column_of(measure) == columns[-1] for columns in runs):
            _take(found, dataset, measure, runs[0])


def _take(found: Assignment, dataset: Dataset, measure: str, carried: Carried) -> None:
    """Puts a measure where its columns prove it to be, if nothing else but one of these was taken for it."""
    at, opening = found.column_of(measure), found.column_of(f"opening_{measure}")
    if at is not None and at not in carried:
        return
    for index in (at, opening, *carried):
        if index is not None and index in found.columns and found.columns[index].field in _TAKEN[measure]:
            found.columns.pop(index)
    found.columns[carried[-1]] = Meaning(dataset.name, measure, TRIMMED, NO_RANK, "")
    found.columns[carried[0]] = Meaning(dataset.name, f"opening_{measure}", TRIMMED, NO_RANK, "")
    found.losers.pop(measure, None)


def _carried(headers: Sequence[str], seen: Sequence[Profile]) -> Iterator[Carried]:
    """Four columns at equal distances of which the last is the first with the second and without the third."""
    figures = {i for i, header in enumerate(headers) if header and seen[i].is_numeric}
    for first in sorted(figures):
        for apart in range(1, MOST_FIGURES + 1):
            columns = (first, first + apart, first + 2 * apart, first + 3 * apart)
            if figures.issuperset(columns) and _runs_on(*(seen[i] for i in columns)):
                yield columns


def _runs_on(before: Profile, came: Profile, went: Profile, left: Profile) -> bool:
    """Whether what is left follows on every line, or where cells are blank in their sums; and some came and went."""
    columns = (before, came, went, left)
    lines = min(len(profile.values) for profile in columns)
    if lines < LEAST_LINES or not (added(came) and added(went)):
        return False
    if len({len(profile.values) for profile in columns}) > 1:
        return added(before) + added(came) - added(went) == added(left)
    figures = ([number(text).point or Decimal(0) for text in profile.values] for profile in columns)
    rows = list(zip(*figures, strict=True))
    return all(abs(a + b - c - d) <= CENT for a, b, c, d in rows) and any(b != c for _, b, c, _ in rows)
