"""Says what became of each column: its field, unit and reason, and what stands outside the table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from data.cells.periods import Period, period, spans_months
from data.decisions import Column
from data.dictionary import Dataset, Field
from data.meaning.headers import Unit, take_apart
from data.meaning.layouts import Layout
from data.meaning.recognising import BARE, EXACT, LOOSE, TRIMMED, Meaning, foreign_kind, meanings
from data.meaning.witness import Told, Witness
from data.messages import say

LONGEST = 30
_OWN_OR_SIGNED = re.compile(
    r"公司|单位|制|审|签|复核|主管|联系|收款|页|名称$|编制|备注|说明|摘要|事由|内容|用途|类型|note|description", re.I
)
_NEVER_SAID = ("item", "kind", "note", "product_name", "product_code", "doc_no", "line_type", "series")


@dataclass(frozen=True)
class _Teller:
    """Everything a reason is made of."""

    layout: Layout
    headers: Sequence[str]
    witness: Witness
    told: Told | None
    language: str

    def say(self, key: str, **values: object) -> str:
        return say(key, self.language, **values)

    def label(self, field: str) -> str:
        return self.layout.dataset.fields[field].label(self.language)


def columns_of(
    layout: Layout, headers: Sequence[str], witness: Witness, answers: Mapping[str, str], language: str
) -> tuple[Column, ...]:
    """One column for each header, in order, then those that stand outside the table."""
    told = Told(period(answers["period"]), "answer", answers["period"]) if "period" in answers else witness.told
    teller = _Teller(layout, headers, witness, told, language)
    inside = [_column(teller, index) for index in range(len(headers))]
    return (*inside, *_computed(teller), *_dates_outside(teller), *_said_outside(teller))


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


def _column(teller: _Teller, index: int) -> Column:
    header = teller.headers[index]
    selector = teller.layout.selector
    if selector and selector.index == index:
        why = teller.say("column.selector", header=header)
        main = teller.layout.dataset.measures[0]
        return Column(header, main, why=why, confidence=TRIMMED, role="selector", selects=selector.fields)
    if index in teller.layout.spread:
        return _spread_column(teller, index)
    if index in teller.layout.totals:
        return _total_column(teller, index)
    if index in teller.layout.helpers:
        return _helping_column(teller, index)
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
    if spread.value:
        gives: tuple[tuple[str, str], ...] = (spread.value,)
        why = teller.say(
            "column.across", value=spread.value[1], label=teller.label(measure), of=teller.label(spread.value[0])
        )
    else:
        gives = ((dataset.date, _given_date(teller, spread.period)),)
        why = teller.say("column.spread", header=header, label=teller.label(measure))
    why += _why_unit(teller, unit)
    name, factor = (unit.name, unit.factor) if unit else (None, Decimal(1))
    return Column(header, measure, name, factor, why, TRIMMED, gives=gives)


def _helping_column(teller: _Teller, index: int) -> Column:
    field, role = teller.layout.helpers[index]
    header, about = teller.headers[index], teller.layout.dataset.fields[field]
    unit = unit_of(header, about, teller.witness) if role == "deduct" else None
    key = {"unit": "unit_of_rows", "currency": "currency_of_rows"}.get(role, role)
    why = teller.say(f"column.{key}", header=header, label=teller.label(field))
    name, factor = (unit.name, unit.factor) if unit else (None, Decimal(1))
    return Column(header, field, name, factor, why, TRIMMED, role=role)


def _given_date(teller: _Teller, told: Period) -> str:
    """The date a header gives; `2022-mm-01` where the year stands across and the months down."""
    months_down = {"month", "quarter"} & set(teller.layout.calendar.values())
    if told.grain == "year" and months_down:
        return f"{told.year}-mm-01"
    return iso(teller.layout.dataset, told.within(_outer(teller)))


def _total_column(teller: _Teller, index: int) -> Column:
    measure, covers = teller.layout.totals[index]
    header, field = teller.headers[index], teller.layout.dataset.fields[measure]
    unit = unit_of(header, field, teller.witness)
    name, factor = (unit.name, unit.factor) if unit else (None, Decimal(1))
    why = teller.say("column.total", header=header, label=teller.label(measure))
    return Column(header, measure, name, factor, why, TRIMMED, role="total", covers=covers)


def _outer(teller: _Teller) -> Period:
    return teller.told.period if teller.told else Period()


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
    if not meaning.name:
        return teller.say("column.by_content", label=teller.label(meaning.field))
    how = {EXACT: "exact", BARE: "bare", LOOSE: "bare", TRIMMED: "trimmed"}.get(meaning.confidence, "tail")
    return teller.say(f"column.{how}", header=header, label=teller.label(meaning.field), name=meaning.name)


def _why_not(teller: _Teller, index: int) -> str:
    """Why a column is kept out: another has its field, it is of a known foreign kind, or nobody knows it."""
    for field, losers in teller.layout.assignment.losers.items():
        winner = teller.layout.assignment.column_of(field)
        if winner is not None and any(i == index for i, _ in losers):
            return teller.say("column.lost", label=teller.label(field), winner=teller.headers[winner])
    kind = foreign_kind(teller.headers[index]) if teller.headers[index] else None
    return teller.say(f"foreign.{kind}") if kind else teller.say("column.unknown")


def _computed(teller: _Teller) -> Iterator[Column]:
    """Amounts reckoned from price and quantity."""
    for field in teller.layout.computed:
        why = teller.say("column.computed", label=teller.label(field))
        yield Column(teller.say("column.computed_header"), field, why=why, confidence=TRIMMED, role="computed")


def _dates_outside(teller: _Teller) -> Iterator[Column]:
    """The date or the year that a title, sheet or file name tells where no column does."""
    told, layout = teller.told, teller.layout
    if told is None or not told.period.year:
        return
    if layout.lacks_year:
        yield _told_column(teller, told, "year", str(told.period.year))
    elif not layout.has_dates and not is_too_long(layout.dataset, told.period):
        yield _told_column(teller, told, "constant", iso(layout.dataset, told.period))


def is_too_long(dataset: Dataset, told: Period) -> bool:
    """A period of several months that figures without a date cannot be laid on.

    Counts hold at its end; targets and expenses of a whole year or quarter begin with it.
    """
    if dataset.name == "inventory":
        return False
    return spans_months(told) or (dataset.name == "sales" and told.grain in ("year", "half", "quarter"))


def _told_column(teller: _Teller, told: Told, role: str, value: str) -> Column:
    dataset = teller.layout.dataset
    why = teller.say(f"column.told_{role}_{told.source}", text=told.text, label=teller.label(dataset.date), value=value)
    header = teller.say(f"column.source_{told.source}")
    return Column(header, dataset.date, why=why, confidence=TRIMMED, role=role, constant=value)


def _said_outside(teller: _Teller) -> Iterator[Column]:
    """Texts that the titles give for the whole table: 客户：华美家具, 部门 西南销售部."""
    taken = set(teller.layout.fields)
    for name, value in teller.witness.pairs:
        field = _field_said(teller, name, value)
        if field and field not in taken:
            taken.add(field)
            why = teller.say("column.said", name=name, value=value, label=teller.label(field))
            yield Column(
                teller.say("column.source_title"), field, why=why, confidence=TRIMMED, role="constant", constant=value
            )


def _field_said(teller: _Teller, name: str, value: str) -> str | None:
    """The text field that a name in a title is exactly the name of; own names and signatures are none."""
    if _OWN_OR_SIGNED.search(name) or len(value) > LONGEST or meanings(value):
        return None
    dataset = teller.layout.dataset
    known = [m.field for m in meanings(name) if m.dataset == dataset.name and m.confidence == EXACT]
    usable = [f for f in known if dataset.fields[f].type in ("text", "id") and f not in _NEVER_SAID]
    return min(usable, key=lambda f: not f.endswith("_name"), default=None)
