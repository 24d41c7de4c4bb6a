"""Says what became of each column: its field, unit and reason, and what stands outside the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from data.cells.numbers import counted_in
from data.cells.periods import Period, period
from data.cells.weeks import month_of_weeks
from data.decisions import Column
from data.dictionary import QUANTITY, Dataset, Field
from data.meaning.headers import Unit, currency_shown
from data.meaning.layout.ages import OVERDUE, span_of
from data.meaning.layout.layouts import Layout
from data.meaning.layout.outlays import is_of_a_year
from data.meaning.profiles import Profile
from data.meaning.recognising import BARE, EXACT, LOOSE, TRIMMED, Meaning, foreign_kind, meanings_in
from data.meaning.telling.outside import computed, dates_told, kind_told, texts_told
from data.meaning.telling.teller import Teller, iso
from data.meaning.telling.units import unit_of
from data.meaning.witness import Told, Witness
from data.messages import say

_TAKEN_OFF = (
    "taken_off",
    "change",
    "freight",
)  # roles of columns that lessen a figure, of which nothing is to be asked


def columns_of(
    layout: Layout, headers: Sequence[str], witness: Witness, answers: Mapping[str, str], language: str
) -> tuple[Column, ...]:
    """One column for each header, in order, then those that stand outside the table."""
    teller = Teller(layout, headers, witness, _told(layout, witness, answers), language)
    inside = [_column(teller, index) for index in range(len(headers))]
    return (*inside, *computed(teller), *kind_told(teller), *dates_told(teller), *texts_told(teller))


def _told(layout: Layout, witness: Witness, answers: Mapping[str, str]) -> Told | None:
    """The period that is told; an answer goes before titles, but a year alone leaves their month.

    What is in stock or owed is so on the day on which the system wrote it.
    """
    if "period" not in answers:
        in_header = Told(Period(year=layout.year), "header", str(layout.year)) if layout.year else None
        return witness.told or (witness.stamped if layout.dataset.at_end else None) or in_header
    answered = period(answers["period"])
    stated = witness.told.period if witness.told else Period()
    if answered.grain == "year" and not stated.year:
        answered = stated.within(answered)
    return Told(answered, "answer", answers["period"])


def with_units_of_cells(
    columns: Sequence[Column], seen: Sequence[Profile], dataset: Dataset, language: str
) -> tuple[Column, ...]:
    """The columns; those of counts whose header says no unit with the one that their cells say (35箱)."""
    beside = columns[len(seen) :]
    return (*(_with_unit(c, p, dataset, language) for c, p in zip(columns, seen, strict=False)), *beside)


def _with_unit(column: Column, seen: Profile, dataset: Dataset, language: str) -> Column:
    field = dataset.fields.get(column.field or "")
    if field is None or field.type != QUANTITY or column.unit or column.role:
        return column
    units = {unit for text in seen.counts if (unit := counted_in(text))}
    if len(units) != 1:
        return column
    (unit,) = units
    return replace(column, unit=unit, why=column.why + say("column.unit_of_cells", language, unit=unit))


def is_dated(columns: Sequence[Column], date_field: str, yearless: bool = False) -> bool:
    """Whether every line will have a date: no year and no whole date is left open.

    yearless: the cells of the date column are days without a year.
    """
    mine = [c for c in columns if c.field == date_field]
    if any(c.role in ("year", "constant") for c in mine):
        return True
    if any(c.role == "" and not c.gives for c in mine):
        return not yearless
    given = [day for c in columns for name, day in c.gives if name == date_field]
    return bool(given) and not any(day.startswith("----") or not day for day in given)


def _column(teller: Teller, index: int) -> Column:
    header = teller.headers[index]
    selector = teller.layout.selector
    if selector and selector.index == index:
        why = teller.say("column.selector" if header else "column.nameless_selector", header=header)
        main = teller.layout.dataset.measures[0]
        return Column(header, main, why=why, confidence=TRIMMED, role="selector", selects=selector.fields)
    if index in teller.layout.spread:
        return _spread_column(teller, index)
    if index in teller.layout.totals:
        return _total_column(teller, index)
    if index in teller.layout.helpers:
        return _helping_column(teller, index)
    if index in teller.layout.ages:
        return _age_column(teller, index)
    if index in teller.layout.calendar:
        part = teller.layout.calendar[index]
        why = teller.say(f"column.{part}", header=header)
        of = _month_told(teller) if part == "week" else None
        return Column(header, teller.layout.dataset.date, why=why, confidence=EXACT, role=part, constant=of)
    meaning = teller.layout.assignment.columns.get(index)
    if meaning is None:
        return Column(header, None, why=_why_not(teller, index))
    return _named_column(teller, header, meaning)


def _named_column(teller: Teller, header: str, meaning: Meaning) -> Column:
    field = teller.layout.dataset.fields[meaning.field]
    unit = unit_of(header, field, teller.witness) or (teller.layout.counted_in if field.type == QUANTITY else None)
    why = _why_named(teller, header, meaning) + _why_unit(teller, unit)
    name, factor = (unit.name, unit.factor) if unit else (None, Decimal(1))
    return Column(header, field.name, name, factor, why, meaning.confidence)


def _spread_column(teller: Teller, index: int) -> Column:
    spread, measure = teller.layout.spread[index]
    dataset, header = teller.layout.dataset, teller.headers[index]
    unit = _unit(teller, index, dataset.fields[measure])
    when = (dataset.date, _given_date(teller, spread.period)) if spread.period or not spread.value else None
    gives = tuple(pair for pair in (when, spread.value) if pair)
    if spread.value:
        why = teller.say(
            "column.across", value=spread.value[1], label=teller.label(measure), of=teller.label(spread.value[0])
        )
    else:
        why = teller.say("column.spread", header=header, label=teller.label(measure))
    why += _why_unit(teller, unit)
    name, factor = (unit.name, unit.factor) if unit else (None, Decimal(1))
    return Column(header, measure, name, factor, why, TRIMMED, gives=gives)


def _helping_column(teller: Teller, index: int) -> Column:
    field, role = teller.layout.helpers[index]
    header, about = teller.headers[index], teller.layout.dataset.fields[field]
    unit = unit_of(header, about, teller.witness) if role in ("add", "deduct", *_TAKEN_OFF) else None
    key = {"unit": "unit_of_rows", "currency": "currency_of_rows"}.get(role, role)
    key = "deduct_received" if role == "deduct" and OVERDUE in teller.layout.dataset.fields else key
    why = teller.say(f"column.{key}", header=header, label=teller.label(field))
    name, factor = (unit.name, unit.factor) if unit else (None, Decimal(1))
    if role in _TAKEN_OFF:
        return Column(header, field, name, factor, why, TRIMMED, role="deduct", constant="deduct")
    covers = (teller.layout.returned[index],) if index in teller.layout.returned else ()
    return Column(header, field, name, factor, why, TRIMMED, role=role, covers=covers)


def _age_column(teller: Teller, index: int) -> Column:
    """A column of overdue money of some age; several may add to one field."""
    field, header = teller.layout.ages[index], teller.headers[index]
    unit = unit_of(header, teller.layout.dataset.fields[field], teller.witness)
    why = teller.say("column.age", header=header, label=teller.label(field)) + _why_unit(teller, unit)
    name, factor = (unit.name, unit.factor) if unit else (None, Decimal(1))
    return Column(header, field, name, factor, why, TRIMMED, role="add")


def _given_date(teller: Teller, told: Period) -> str:
    """The date a header gives; `2022-mm-01` where the year stands across and the months down.

    Where a column tells the year of each row, no title does.
    """
    parts = set(teller.layout.calendar.values())
    if told.grain == "year" and {"month", "quarter"} & parts and "year" not in parts:
        return f"{told.year}-mm-01"
    if told.week and not told.month:
        weeks = {spread.period.week for spread, _ in teller.layout.spread.values() if spread.period.week}
        told = replace(told, month=month_of_weeks(weeks, _outer(teller)))
    outer = replace(_outer(teller), year=0) if "year" in parts else _outer(teller)
    return iso(teller.layout.dataset, told.within(outer))


def _month_told(teller: Teller) -> str | None:
    """The month that is told for the whole table, with its day where one is, of which a column's weeks may be."""
    told = _outer(teller)
    first = told.first_day() if told.month else None
    return first.strftime("%Y-%m-%d" if told.day else "%Y-%m") if first else None


def _total_column(teller: Teller, index: int) -> Column:
    measure, covers = teller.layout.totals[index]
    header, field = teller.headers[index], teller.layout.dataset.fields[measure]
    unit = _unit(teller, index, field)
    name, factor = (unit.name, unit.factor) if unit else (None, Decimal(1))
    why = teller.say("column.total", header=header, label=teller.label(measure))
    return Column(header, measure, name, factor, why, TRIMMED, role="total", covers=covers)


def _outer(teller: Teller) -> Period:
    return teller.told.period if teller.told else Period()


def _unit(teller: Teller, index: int, field: Field) -> Unit | None:
    """The unit of a column: that of another where its own header tells none and the two add up."""
    found = unit_of(teller.headers[teller.layout.scaled.get(index, index)], field, teller.witness)
    return found or (teller.layout.counted_in if field.type == QUANTITY else None)


def _why_unit(teller: Teller, unit: Unit | None) -> str:
    if unit is None:
        return ""
    if unit.is_foreign:
        return teller.say("column.currency", unit=currency_shown(unit.name, teller.language))
    return teller.say("column.unit", unit=unit.name, factor=unit.factor) if unit.factor != 1 else ""


def _why_named(teller: Teller, header: str, meaning: Meaning) -> str:
    if not meaning.name:
        return teller.say("column.by_content", label=teller.label(meaning.field))
    how = {EXACT: "exact", BARE: "bare", LOOSE: "bare", TRIMMED: "trimmed"}.get(meaning.confidence, "tail")
    return teller.say(f"column.{how}", header=header, label=teller.label(meaning.field), name=meaning.name)


def _why_not(teller: Teller, index: int) -> str:
    """Why a column is kept out: another has its field, it is of a known foreign kind, or nobody knows it."""
    for field, losers in teller.layout.assignment.losers.items():
        winner = teller.layout.assignment.column_of(field)
        if winner is not None and any(i == index for i, _ in losers):
            return teller.say("column.lost", label=teller.label(field), winner=teller.headers[winner])
    if OVERDUE in teller.layout.dataset.fields and span_of(teller.headers[index]):
        return teller.say("column.age_of_what", header=teller.headers[index])
    if teller.layout.dataset.name == "expense" and _is_budget_of_year(teller.headers[index]):
        return teller.say("column.budget_of_year", header=teller.headers[index])
    kind = foreign_kind(teller.headers[index]) if teller.headers[index] else None
    return teller.say(f"foreign.{kind}") if kind else teller.say("column.unknown")


def _is_budget_of_year(header: str) -> bool:
    return is_of_a_year(header) and any(m.field == "budget" for m in meanings_in("expense", header))
