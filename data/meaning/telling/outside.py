"""What stands outside the columns of a table and holds for all of it: reckoned amounts, dates and names told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from data.cells.dates import WEEK
from data.cells.numbers import tidy
from data.cells.periods import Period, spans_months
from data.decisions import Column
from data.dictionary import Dataset, name_of
from data.meaning.layout.across import field_of_names
from data.meaning.layout.layouts import Layout
from data.meaning.recognising import EXACT, TRIMMED, meanings, meanings_in
from data.meaning.telling.teller import Teller, iso
from data.meaning.witness import Told
from data.vocabulary import text as written
from data.vocabulary import words

LONGEST = 30
_STATEMENT = re.compile(written("trade", "statement"))
_BUYERS = ("customer_name", "terminal")
_OF_BUYERS = ("customer_code", *_BUYERS)
_WHOLE = frozenset(words("total", "whole"))
_OWN_HOUSE = re.compile(written("own", "house"))
_OWN_OR_SIGNED = re.compile(
    r"公司|单位|制|审|签|复核|主管|联系|收款|页|^名称$|编制|备注|说明|摘要|事由|内容|用途|类型|note|description", re.I
)
_REBATE = re.compile(written("trade", "rebate"))
_NEVER_SAID = ("item", "kind", "note", "product_name", "product_code", "doc_no", "line_type", "series")


def computed(teller: Teller) -> Iterator[Column]:
    """Figures reckoned from others: an amount from price and quantity, overdue money from what is not yet due."""
    for field, how in teller.layout.computed.items():
        why = teller.say(f"column.computed.{how}", label=teller.label(field))
        header = teller.say(f"column.computed_from.{how}")
        yield Column(header, field, why=why, confidence=TRIMMED, role="computed", constant=how)


def kind_told(teller: Teller) -> Iterator[Column]:
    """The kind of expense that the header of the amount itself names: 返利金额."""
    meaning = next((m for m in teller.layout.assignment.columns.values() if m.field == "amount"), None)
    if teller.layout.dataset.name != "expense" or "kind" in teller.layout.fields or meaning is None:
        return
    if named := _REBATE.search(meaning.name):
        header = teller.headers[teller.layout.assignment.column_of("amount") or 0]
        why = teller.say("column.kind_by_header", header=header, label=teller.label("kind"), value=named[0])
        yield Column(header, "kind", why=why, confidence=TRIMMED, role="constant", constant=named[0])


def dates_told(teller: Teller) -> Iterator[Column]:
    """The date or the year that a title, sheet or file name tells where no column does."""
    told, layout = teller.told, teller.layout
    if layout.year and layout.lacks_year:
        told = Told(Period(year=layout.year), "header", str(layout.year))
    if told is None or not told.period.year:
        return
    if layout.lacks_year:
        yield _told_column(teller, told, "year", str(told.period.year))
    elif (
        not layout.has_dates
        and (not layout.undated or told.source == "answer")
        and (told.source == "answer" or not is_too_long(layout.dataset, told.period))
    ):
        yield _told_column(teller, told, "constant", iso(layout.dataset, told.period))


def is_too_long(dataset: Dataset, told: Period) -> bool:
    """A period of several months that figures without a date cannot be laid on.

    A week goes by its first day, as in a column. Counts hold at the end of a period, but a bare year does not tell
    when they were taken; targets and expenses of a whole year or quarter begin with it.
    """
    if dataset.at_end:
        return told.grain == "year"
    first, last = told.first_day(), told.last_day()
    if first and last and last - first < WEEK:
        return False
    return spans_months(told) or (dataset.name == "sales" and told.grain in ("year", "half", "quarter"))


def _end_of_period(layout: Layout, told: Period) -> str | None:
    """The last day of a period of sales or expenses; a plan may stand beside what was spent day by day."""
    adds_up = layout.dataset.name == "sales" or (layout.dataset.name == "expense" and "budget" not in layout.fields)
    end = told.last_day() if adds_up else None
    return end.isoformat() if end else None


def _told_column(teller: Teller, told: Told, role: str, value: str) -> Column:
    dataset = teller.layout.dataset
    why = teller.say(f"column.told_{role}_{told.source}", text=told.text, label=teller.label(dataset.date), value=value)
    header = teller.say(f"column.source_{told.source}")
    until = _end_of_period(teller.layout, told.period) if role == "constant" else None
    return Column(header, dataset.date, why=why, confidence=TRIMMED, role=role, constant=value, until=until)


def texts_told(teller: Teller) -> Iterator[Column]:
    """Texts that the titles give for the whole table: 客户：华美家具, 部门 西南销售部."""
    taken = set(teller.layout.fields)
    for name, value in (*teller.witness.pairs, *_stated_to(teller)):
        field = _field_said(teller, name, value)
        if field and field not in taken:
            taken.add(field)
            why = teller.say("column.said", name=name, value=value, label=teller.label(field))
            yield Column(
                teller.say("column.source_title"), field, why=why, confidence=TRIMMED, role="constant", constant=value
            )


def _stated_to(teller: Teller) -> Iterator[tuple[str, str]]:
    """Whom a title states an account to by their bare name: 恒发副食2024年5月对账单. A company's may be our own."""
    for text in (*teller.witness.titles, teller.witness.sheet, teller.witness.stem):
        found = _STATEMENT.match(tidy(text))
        if found and field_of_names([found["of"]]) in _BUYERS:
            yield name_of("customer_name"), found["of"]


def _field_said(teller: Teller, name: str, value: str) -> str | None:
    """The text field that a name in a title is exactly the name of; own names and signatures are none."""
    if _OWN_OR_SIGNED.search(name) or len(value) > LONGEST or meanings(value) or value in _WHOLE:
        return None
    dataset = teller.layout.dataset
    known = [m.field for m in meanings_in(dataset.name, name) if m.confidence == EXACT]
    never = (*_NEVER_SAID, *(_OF_BUYERS if _OWN_HOUSE.fullmatch(value) else ()))
    usable = [f for f in known if dataset.fields[f].type in ("text", "id") and f not in never]
    return min(usable, key=lambda f: not f.endswith("_name"), default=None)
