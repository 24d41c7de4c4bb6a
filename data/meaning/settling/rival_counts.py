"""Asks which of two counts is meant where each is in its own unit: 销量(箱) | 销量(吨) without money, stock in both."""

from __future__ import annotations

from data.meaning.headers import plain, take_apart
from data.meaning.headers import words as words_of
from data.meaning.layout.layouts import Layout
from data.meaning.proofs import are_same, is_empty
from data.meaning.recognising import TRIMMED
from data.meaning.settling.rivals import Rivals, preferring
from data.tables import Table
from data.vocabulary import words

_UNITS = sorted(words("count"), key=len, reverse=True)


def rival_counts(layout: Layout, table: Table, answer: str | None) -> tuple[Layout, Rivals | None]:
    """(the layout under an answer, what is left to ask)."""
    in_stock = layout.dataset.name == "inventory"
    field = "quantity" if in_stock else layout.dataset.stand_in
    winner = layout.assignment.column_of(field) if layout.is_counted or in_stock else None
    if winner is None:
        return layout, None
    unit = _unit(table.header[winner])
    losers = layout.assignment.losers.get(field, ())
    beside = [i for i, m in losers if m.confidence >= TRIMMED and _unit(table.header[i]) not in ("", unit)]
    beside = [i for i in beside if not is_empty(table, i) and not are_same(table, winner, i)]
    if not unit or not beside:
        return layout, None
    if answer in table.header:
        return preferring(layout, field, table.header.index(answer)), None
    return layout, Rivals(field, tuple(table.header[i] for i in (winner, *beside)))


def _unit(header: str) -> str:
    """The unit that a header counts in: 销量(吨), 吨数, boxes; '' where it says none."""
    own = take_apart(header).unit
    if own:
        return "" if own.is_money else own.name
    if header.isascii():
        return next((word for word in words_of(header) if word in _UNITS), "")
    bare = plain(header).removesuffix("数量").removesuffix("数")
    return next((unit for unit in _UNITS if bare.endswith(unit)), "")
