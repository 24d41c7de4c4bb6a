"""Points for each dataset that a table may be of: by its columns, its titles and its shape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from data.dictionary import others
from data.meaning.dataset.against import AGAINST, against
from data.meaning.dataset.titled import titled_against
from data.meaning.headers import plain, take_apart
from data.meaning.layout.ages import are_aged
from data.meaning.layout.layouts import Layout
from data.meaning.profiles import MANY_DAYS, Profile
from data.meaning.recognising import (
    BARE,
    TRIMMED,
    Meaning,
    foreign_kind,
    meanings,
    meanings_in,
    other_kinds,
)
from data.meaning.spoken import spoken
from data.vocabulary import text as written

NAMED = 3  # columns that a reason names
MUCH_LESS = 0.08
NAMED_FIGURES = 1.5
DECISIVE = 3.0
AGED = 0.5  # under whatever names: 0-30 days | 31-60 days | Over 60 days
AGREED = 0.5  # what was reached beside an agreement with a buyer
OF_A_MARKET = 2.0  # brands with their shares of a market
STRANGER = 0.1  # a header that other datasets know better
TITLE_WEIGHT, SHEET_WEIGHT, FILE_WEIGHT = 1.5, 1.5, 1.0
_AGREED = re.compile(written("beside", "agreed"))
_MARKET = re.compile(written("beside", "market"), re.I)
_OWN_DIMENSIONS = {
    "customer_code",
    "customer_name",
    "product_code",
    "product_name",
    "doc_no",
    "salesperson",
    "terminal",
}


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
    by_columns = sum(counted.values()) + shape_points(layout, headers, seen) + against(layout, headers, seen)
    by_columns += NAMED_FIGURES if layout.selector else 0.0
    by_columns += titled_against(layout, headers, texts, seen)
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


def shape_points(layout: Layout, headers: Sequence[str], seen: Sequence[Profile]) -> float:
    """Brands side by side without one's own customers and goods speak for rivals, single days against targets."""
    if layout.dataset.name == "sales":
        return AGREED if is_of_agreement(layout, headers) else 0.0
    if layout.dataset.name == "target":
        at = layout.assignment.column_of(layout.dataset.date)
        return AGAINST if at is not None and seen[at].days > MANY_DAYS else 0.0
    if layout.dataset.name != "competitor" or layout.fields & _OWN_DIMENSIONS or any(map(_is_of_ones_own, headers)):
        return 0.0
    if any(spread.value and spread.value[0] == "brand" for spread, _ in layout.spread.values()):
        return 1.0
    at = layout.assignment.column_of("brand")
    if at is None or seen[at].distinct < 2:
        return 0.0
    return OF_A_MARKET if any(_MARKET.search(plain(header)) for header in headers) else 1.0


def is_of_agreement(layout: Layout, headers: Sequence[str]) -> bool:
    """Whether a buyer's figures stand beside what was agreed with it for a year: 年协议量 | 本月完成."""
    figures = [headers[i] for i, m in layout.assignment.columns.items() if m.field in ("amount", "quantity")]
    agreed = [header for header in headers if header and _AGREED.search(plain(header))]
    return bool(figures and agreed and layout.fields & {"customer_code", "customer_name"}) and not set(figures) & set(
        agreed
    )


def _is_of_ones_own(header: str) -> bool:
    """Whether a header names shops, salespeople or what goods cost, which one knows of one's own sales only."""
    known = meanings_in("sales", header) if header else ()
    own = any(m.field in ("terminal", "salesperson") and m.confidence >= BARE for m in known)
    return own or (bool(header) and foreign_kind(header) == "cost")


def score_other(kind: str, headers: Sequence[str], texts: tuple[str, str, str]) -> Score:
    """Points of a kind of sheet that is not loaded."""
    known = [h for h in headers if kind in other_kinds(h)]
    points, words = _word_points(others()[kind].words, *texts)
    named = sum(1 / len(homes(h)) for h in known)
    named += AGED if kind == "receivable" and are_aged(headers) else 0.0
    named += DECISIVE if any(k in others()[kind].decisive for h in headers for k in take_apart(h).keys) else 0.0
    return Score(kind, named + points if named > 0 else 0.0, named, tuple(known[:NAMED]), words)


def suffices(layout: Layout) -> bool:
    """Whether a dataset finds what it cannot do without."""
    needed = all(layout.fields.intersection(need) for need in layout.dataset.needs)
    return needed and (layout.has_measure or layout.is_counted or not layout.dataset.measures)
