"""Says what became of each column: its field, unit and reason, and what stands outside the table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from data.decisions import Column
from data.dictionary import Dataset, Field
from data.meaning.headers import Unit, take_apart
from data.meaning.layouts import Layout
from data.messages import say
from data.cells.periods import Period
from data.meaning.recognising import BARE, EXACT, TRIMMED, Meaning, foreign_kind
from data.meaning.witness import Told, Witness


@dataclass(frozen=True)
class _Teller:
    """Everything a reason is made of."""

    layout: Layout
    headers: Sequence[str]
    witness: Witness
    language: str

    def say(self, key: str, **values: object) -> str:
        return say(key, self.language, **values)

    def label(self, field: str) -> str:
        return self.layout.dataset.fields[field].label(self.language)


def columns_of(
    layout: Layout, headers: Sequence[str], witness: Witness, answers: Mapping[str, str], language: str
) -> tuple[Column, ...]:
    """One column for each header, in order, then the computed and constant ones."""
    teller = _Teller(layout, headers, witness, language)
    inside = [_column(teller, index) for index in range(len(headers))]
    return (*inside, *_outside(teller, answers))


def _column(teller: _Teller, index: int) -> Column:
    header = teller.headers[index]
    if index in teller.layout.spread:
        return _spread_column(teller, index)
    if index in teller.layout.calendar:
        part = teller.layout.calendar[index]
        why = teller.say(f"column.{part}", header=header)
        return Column(header, teller.layout.dataset.date, why=why, confidence=EXACT, role=part)
    meaning = teller.layout.assignment.columns.get(index)
    if meaning is None:
        return Column(header, None, why=_why_not(teller, index))
    return _named_column(teller, header, meaning)


def _named_column(teller: _Teller, header: str, meaning: Meaning) -> Column:
    field = teller.layout.dataset.fields[meaning.field]
    unit = unit_of(header, field, teller.witness)
    why = _why_named(teller, header, meaning) + _why_unit(teller, unit)
    name, factor = (unit.name, unit.factor) if unit else (None, Decimal(1))
    return Column(header, field.name, name, factor, why, meaning.confidence)


def _spread_column(teller: _Teller, index: int) -> Column:
    spread, measure = teller.layout.spread[index]
    dataset, header = teller.layout.dataset, teller.headers[index]
    unit = unit_of(header, dataset.fields[measure], teller.witness)
    period = spread.period.within(_outer(teller))
    why = teller.say("column.spread", header=header, label=teller.label(measure)) + _why_unit(teller, unit)
    gives = ((dataset.date, iso(dataset, period)),)
    name, factor = (unit.name, unit.factor) if unit else (None, Decimal(1))
    return Column(header, measure, name, factor, why, TRIMMED, gives=gives)


def _outer(teller: _Teller) -> Period:
    told = teller.witness.told
    return told.period if told else Period()


def iso(dataset: Dataset, period: Period) -> str:
    """A period as the date it is stored under: a count at its end, all else at its beginning.

    Without a year it begins with `----` (`----05-01`), for a year column to fill.
    """
    known = Period(period.year or 2000, period.quarter, period.month, period.day, period.last)
    found = known.last_day() if dataset.name == "inventory" else known.first_day()
    text = found.isoformat() if found else ""
    return text if period.year else "----" + text[4:]


def unit_of(header: str, field: Field, witness: Witness) -> Unit | None:
    """The unit of a measure: in its header, else in the titles."""
    if not field.is_measure:
        return None
    is_money = field.type != "quantity"
    units = (take_apart(header).unit, *witness.units)
    return next((u for u in units if u and u.is_money == is_money and _may_scale(u, field)), None)


def _may_scale(unit: Unit, field: Field) -> bool:
    """A unit of the titles (万元) is not the unit of a price."""
    return field.type != "price" or unit.factor == 1


def _why_unit(teller: _Teller, unit: Unit | None) -> str:
    if unit is None:
        return ""
    if unit.is_foreign:
        return teller.say("column.currency", unit=unit.name)
    return teller.say("column.unit", unit=unit.name, factor=unit.factor) if unit.factor != 1 else ""


def _why_named(teller: _Teller, header: str, meaning: Meaning) -> str:
    how = {EXACT: "exact", BARE: "bare", TRIMMED: "trimmed"}.get(meaning.confidence, "tail")
    return teller.say(f"column.{how}", header=header, label=teller.label(meaning.field), name=meaning.name)


def _why_not(teller: _Teller, index: int) -> str:
    """Why a column is kept out: another has its field, it is of a known foreign kind, or nobody knows it."""
    for field, losers in teller.layout.assignment.losers.items():
        winner = teller.layout.assignment.column_of(field)
        if winner is not None and any(i == index for i, _ in losers):
            return teller.say("column.lost", label=teller.label(field), winner=teller.headers[winner])
    kind = foreign_kind(teller.headers[index]) if teller.headers[index] else None
    return teller.say(f"foreign.{kind}") if kind else teller.say("column.unknown")


def _outside(teller: _Teller, answers: Mapping[str, str]) -> Iterator[Column]:
    """What no column gives: amounts reckoned from price and quantity, a period told by a title or file name."""
    for field in teller.layout.computed:
        why = teller.say("column.computed", label=teller.label(field))
        yield Column(teller.say("column.computed_header"), field, why=why, confidence=TRIMMED, role="computed")
    if _is_dated(teller.layout):
        return
    date_field, told = teller.layout.dataset.date, teller.witness.told
    if "period" in answers:
        yield Column(
            "",
            date_field,
            why=teller.say("column.answered"),
            confidence=EXACT,
            role="constant",
            constant=answers["period"],
        )
    elif told and told.period.year:
        yield _told_column(teller, told)


def _is_dated(layout: Layout) -> bool:
    if layout.assignment.column_of(layout.dataset.date) is not None:
        return True
    return bool(layout.spread) or bool(layout.calendar)


def _told_column(teller: _Teller, told: Told) -> Column:
    dataset = teller.layout.dataset
    day = iso(dataset, told.period)
    why = teller.say(f"column.told_{told.source}", text=told.text, label=teller.label(dataset.date), day=day)
    header = teller.say(f"column.source_{told.source}")
    return Column(header, dataset.date, why=why, confidence=TRIMMED, role="constant", constant=day)
