"""Says in what the figures of a column stand: by its own header, else by the titles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from data.dictionary import MONEY, NUMBER, PRICE, QUANTITY, Field
from data.meaning.headers import SCALES, Unit, plain, take_apart
from data.meaning.layout.layouts import Layout
from data.meaning.profiles import Profile
from data.meaning.witness import Witness
from data.vocabulary import text as written
from data.vocabulary import words

SCALED, AS_IS = "scaled", "as_is"
_LETTERS = frozenset(words("scale", "letters"))
_SINGLE_THINGS = re.compile(written("scale", "of_single_things"), re.I)


def unit_of(header: str, field: Field, witness: Witness) -> Unit | None:
    """The unit of a measure: in its header, else in the titles; one of the titles (万元) is none of a price."""
    if not field.is_measure or field.type == NUMBER:
        return None
    is_money = field.type != QUANTITY
    own = take_apart(header).unit
    if own and not is_money and _scales_counts(own, header):
        return replace(own, is_money=False)
    if own and own.is_money == is_money:
        return own
    units = (unit for unit in witness.units if unit.is_money == is_money)
    return next((unit for unit in units if field.type != PRICE or unit.factor == 1), None)


def _scales_counts(own: Unit, header: str) -> bool:
    """Whether the unit of a counted column's header is a scale: thousands, and (M) of what has no metres: Units (M)."""
    return own.name in SCALES or (own.name in _LETTERS and bool(_SINGLE_THINGS.search(plain(header))))


def with_scale_of_counts(
    layout: Layout, headers: Sequence[str], seen: Sequence[Profile], witness: Witness, answer: str | None
) -> tuple[Layout, str]:
    """(the layout with the bare scale of the titles that its counts stand in, the counted column to be asked about).

    单位：万 holds for what is counted where no money stands beside it, and beside money where pieces have fractions;
    whole pieces may be pieces all the same.
    """
    scale = next((replace(u, is_money=False) for u in witness.units if u.is_money and u.name in SCALES), None)
    counted = _unscaled(layout, headers, witness) if scale else []
    if not counted or answer == AS_IS:
        return layout, ""
    held = {m.field for m in layout.assignment.columns.values()} | {measure for _, measure in layout.spread.values()}
    of_money = any(layout.dataset.fields[name].type in (MONEY, PRICE) for name in held)
    if not of_money or answer == SCALED or all(seen[i].fractions for i in counted):
        return replace(layout, counted_in=scale), ""
    return layout, headers[counted[0]]


def _unscaled(layout: Layout, headers: Sequence[str], witness: Witness) -> list[int]:
    """The counted columns for which nothing says a unit."""
    named = {i: m.field for i, m in layout.assignment.columns.items()}
    named |= {i: measure for i, (_, measure) in layout.spread.items()}
    fields = layout.dataset.fields
    counted = [i for i, name in sorted(named.items()) if fields[name].type == QUANTITY]
    return [i for i in counted if unit_of(headers[i], fields[named[i]], witness) is None]
