"""Matches a table with a dataset and its columns with fields, or asks the one question that this leaves open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from data.cells.periods import Period
from data.checking import check
from data.deciding import decide
from data.decisions import BOTH, NO_DATA, TOGETHER, Column, Match, Question, Reading
from data.dictionary import MONEY as OF_MONEY
from data.dictionary import datasets
from data.facts.asking import totals_as_text
from data.meaning.layout.layouts import lay_out
from data.meaning.layout.outlays import is_so_far, months_so_far
from data.meaning.profiles import profiles
from data.meaning.settling.rivals import Rivals
from data.meaning.settling.same_names import names_apart
from data.meaning.settling.sold_pieces import MONEY, PIECES
from data.meaning.settling.stretched import FIRST, LAST
from data.meaning.settling.told_columns import KIND, candidates, renamed, told_columns, unknown_field
from data.meaning.telling.columns import is_dated
from data.meaning.telling.units import AS_IS, SCALED
from data.meaning.witness import witness_of
from data.messages import listed, say
from data.tables import Table

__all__ = ["Column", "Match", "Question", "Reading", "match"]
SIDES = frozenset(("target", "sales"))  # what was aimed at and what was reached, both of which may be loaded
RUNNING = ("amount", "quantity")  # fields whose figures may run on from the beginning of a year
ANY_DAY = "2000-01-01"  # stands for the period asked for while a reading's totals are reckoned


def match(
    table: Table,
    file_name: str,
    dataset: str | None = None,
    answers: Mapping[str, str] | None = None,
    language: str = "zh",
) -> Match:
    """The dataset and columns of a table. `dataset` overrules (NO_DATA: none); `answers` are by question kind.

    An answer to which dataset it is holds only where a table leaves that open.
    """
    decided = dict(answers or {})
    decision = decide(table, file_name, dataset, decided, language)
    found, layout = decision.match, decision.layout
    if dataset and dataset != NO_DATA and (question := _which_column(table, file_name, dataset, decided, language)):
        return replace(found, dataset=dataset, why=say("dataset.asked", language), question=question)
    if layout is None:
        return found
    if decision.between:
        return replace(found, question=_which_dataset(table, file_name, found, decision.between))
    if layout.by_piece and "by_piece" not in decided:
        return replace(found, question=_whether_by_piece(table, file_name, found))
    if decision.sold:
        return replace(found, question=_whether_pieces(table, file_name, found, decision.sold))
    if decision.counted:
        return replace(found, question=_whether_scaled(table, file_name, found, decision.counted))
    if decision.composite:
        return replace(found, question=_whether_without(table, file_name, found, "composite", decision.composite))
    if decision.lost:
        return replace(found, question=_whether_without(table, file_name, found, "lost_period", decision.lost))
    if decision.first_only:
        return replace(found, question=_whether_without(table, file_name, found, "first_only", decision.first_only))
    if decision.together:
        return replace(found, question=_which_month(table, file_name, found, decision.together))
    if decision.rivals and "two_amounts" not in decided:
        return replace(found, question=_which_amount(table, file_name, found, decision.rivals))
    if not layout.dataset.is_standing and not is_dated(found.columns, layout.dataset.date, layout.yearless):
        return replace(found, question=_which_period(table, file_name, found))
    return found


def _which_column(
    table: Table, file_name: str, dataset: str, answers: Mapping[str, str], language: str
) -> Question | None:
    """Which column holds what a dataset cannot do without, where the reader said what the table is."""
    told = told_columns(table.header, datasets()[dataset], answers)
    headers, seen = renamed(table, told).header, profiles(table.body)
    layout = lay_out(datasets()[dataset], headers, seen, witness_of(table, file_name))
    name = unknown_field(layout, told, answers)
    offered = candidates(name, layout, headers, seen) if name else ()
    if not name or not offered:
        return None
    label = datasets()[dataset].fields[name].label(language)
    readings = [_with_column(table, file_name, dataset, {**answers, KIND + name: h}, h, language) for h in offered]
    none = Reading(NO_DATA, say("answer.column.none", language), {}, readings[0].examples)
    return Question(KIND + name, say("question.column", language, label=label), (*readings, none))


def _with_column(
    table: Table, file_name: str, dataset: str, answers: Mapping[str, str], header: str, language: str
) -> Reading:
    chosen = decide(table, file_name, dataset, answers, language).match
    label = say("answer.column.is", language, column=header)
    if chosen.dataset is None:
        return Reading(header, label, {}, _examples(table))
    return _reading(table, file_name, _dated(chosen), header, label)


def _which_dataset(table: Table, file_name: str, found: Match, between: tuple[str, ...]) -> Question:
    """Which dataset a table is that may be either."""
    readings, figures = [], set()
    for name in between:
        chosen = decide(table, file_name, name, found.answers, found.language).match
        label = say(f"dataset.{name}", found.language)
        lacks = Reading(name, label, {}, _examples(table))  # what the table cannot be read as
        readings.append(_reading(table, file_name, _dated(chosen), name, label) if chosen.dataset else lacks)
        figures.add(_figures_of(chosen))
    are_beside = len(figures) > 1
    if set(between) == SIDES and are_beside and all(reading.totals for reading in readings):
        label = say("answer.dataset.both", found.language)
        readings.append(Reading(BOTH, label, _rows_together(readings), readings[0].examples))
    names = " / ".join(say(f"dataset.{name}", found.language) for name in between)
    is_open = {"inventory", "expense"} <= set(between)
    keys = {
        frozenset(("sales", "expense")): "dataset",
        frozenset(("sales", "competitor")): "dataset_whose",
        frozenset(("target", "expense")): "dataset_budget",
        SIDES: "dataset_sides" if are_beside else "dataset_aimed",
    }
    key = keys.get(frozenset(between), "dataset_open" if is_open else "dataset_beside")
    return Question("dataset", say(f"question.{key}", found.language, datasets=names), tuple(readings))


def _figures_of(chosen: Match) -> frozenset[str]:
    """The headers of the columns whose figures would be loaded."""
    measures = datasets()[chosen.dataset].measures if chosen.dataset else ()
    return frozenset(column.header for column in chosen.columns if column.field in measures)


def _rows_together(readings: Sequence[Reading]) -> dict[str, str]:
    """How many lines several readings load, each its own."""
    return {"rows_loaded": str(sum(int(reading.totals.get("rows_loaded", 0)) for reading in readings))}


def _which_amount(table: Table, file_name: str, found: Match, rivals: Rivals) -> Question:
    """Which of two columns is the amount: each with its totals and real rows."""
    fields = datasets()[found.dataset or ""].fields
    is_money = fields[rivals.field].type == OF_MONEY
    key = "two_amounts" if is_money else "two_counts"
    if rivals.names:
        key = "named_apart" if rivals.of else "parts_of_money" if is_money else "parts_beside"
    headers = _told_apart(table, rivals.headers)
    text = say(f"question.{key}", found.language, columns=listed(headers, found.language))
    readings = [_under(table, file_name, found, header) for header in headers]
    if rivals.names:
        readings.insert(0, _under(table, file_name, found, TOGETHER, _together(rivals, found)))
    return Question("two_amounts", text, tuple(readings))


def _told_apart(table: Table, headers: Sequence[str]) -> tuple[str, ...]:
    """The headers of columns to choose from; of columns of one name each with its number."""
    if len(set(headers)) == len(headers):
        return tuple(headers)
    apart = [(header, name) for header, name in zip(table.header, names_apart(table.header), strict=True)]
    beside = [header for header in headers if header not in table.header]
    return (*(name for header, name in apart if header in headers), *beside)


def _together(rivals: Rivals, found: Match) -> str:
    """What it says that all columns count: each under its name, or added up where they have none."""
    names = listed(rivals.names, found.language)
    if not rivals.of:
        return say("answer.added", found.language, columns=names)
    field = datasets()[found.dataset or ""].fields[rivals.of]
    return say("answer.together", found.language, names=names, field=field.label(found.language))


def _under(table: Table, file_name: str, found: Match, header: str, label: str = "") -> Reading:
    known = (*table.header, *names_apart(table.header), TOGETHER)
    answer = header if header in known else NO_DATA  # price × quantity, no column
    answers = {**found.answers, "two_amounts": answer}
    chosen = decide(table, file_name, found.dataset, answers, found.language).match
    label = label or say("answer.two_amounts", found.language, column=header)
    if chosen.dataset is None:  # of columns that share a name, the one left may be none of what was asked about
        return Reading(answer, label, {}, _examples(table))
    return _reading(table, file_name, _dated(chosen), answer, label)


def _whether_by_piece(table: Table, file_name: str, found: Match) -> Question:
    """Whether each line is one piece, so that its price is what was sold."""
    column = next(c.header for c in found.columns if c.field == "amount")
    each = _reading(table, file_name, _dated(found), "each", say("answer.by_piece.each", found.language, column=column))
    none = Reading(NO_DATA, say("answer.by_piece.none", found.language), {}, each.examples)
    return Question("by_piece", say("question.by_piece", found.language, column=column), (each, none))


def _whether_pieces(table: Table, file_name: str, found: Match, column: str) -> Question:
    """Whether figures that are only called sales, or by no name, are money or pieces, if anything sold."""
    question = _either(table, file_name, found, "sold_pieces", (MONEY, PIECES), column)
    none = Reading(NO_DATA, say("answer.sold_pieces.none", found.language), {}, question.readings[0].examples)
    return replace(question, readings=(*question.readings, none))


def _whether_scaled(table: Table, file_name: str, found: Match, column: str) -> Question:
    """Whether the scale in the titles (单位：万) holds for what is counted as well as for the money beside it."""
    return _either(table, file_name, found, "count_scale", (SCALED, AS_IS), column)


def _which_month(table: Table, file_name: str, found: Match, columns: tuple[str, ...]) -> Question:
    """On which of its months a figure of several months together is to stand."""
    return _either(table, file_name, found, "stretch", (FIRST, LAST), listed(columns, found.language))


def _either(table: Table, file_name: str, found: Match, kind: str, answers: Sequence[str], column: str) -> Question:
    """A question of how one column is to be read, with what each answer loads."""
    readings = []
    for answer in answers:
        answered = {**found.answers, kind: answer}
        chosen = decide(table, file_name, found.dataset, answered, found.language).match
        label = say(f"answer.{kind}.{answer}", found.language)
        readings.append(_reading(table, file_name, _dated(chosen), answer, label))
    return Question(kind, say(f"question.{kind}", found.language, column=column), tuple(readings))


def _whether_without(table: Table, file_name: str, found: Match, kind: str, column: str) -> Question:
    """Whether to load a table without a column that cannot be read: counts in two units at once, an unknown period."""
    label = say(f"answer.{kind}.without", found.language, column=column)
    without = _reading(table, file_name, _dated(found), "without", label)
    none = Reading(NO_DATA, say(f"answer.{kind}.none", found.language), {}, without.examples)
    return Question(kind, say(f"question.{kind}", found.language, column=column), (without, none))


def _which_period(table: Table, file_name: str, found: Match) -> Question:
    """Which period the table is of; the answer is free: 2024, 2024-05 or 2024-05-31.

    Where a title tells several months at once, its first and its last are offered; where it tells one beside a
    column of days that are none, that one. Where it tells one without its year, a year will do.
    """
    told = witness_of(table, file_name).told
    running = next((c.header for c in found.columns if c.field in RUNNING and is_so_far(c.header)), "")
    if told and told.period.grain == "year" and (month := months_so_far(running)):
        told = replace(told, period=Period(told.period.year, last=Period(told.period.year, month=month).last_day()))
    first, last = (told.period.first_day(), told.period.last_day()) if told else (None, None)
    if told and first and last:
        offered = list(dict.fromkeys(day.strftime("%Y-%m") for day in (first, last)))
        key = "long_period" if len(offered) > 1 else "running_period" if running else "unread_days"
        text = say(f"question.{key}", found.language, text=told.text, column=running)
    else:
        key = "yearless" if told else "period"
        text, offered = say(f"question.{key}", found.language, text=told.text if told else ""), ["YYYY-MM"]
    readings = (_in_month(table, file_name, found, month) for month in offered)
    return Question("period", text, tuple(readings))


def _in_month(table: Table, file_name: str, found: Match, month: str) -> Reading:
    is_free = not month[0].isdigit()
    label = say("answer.period" if is_free else "answer.in_month", found.language, month=month)
    reading = _reading(table, file_name, _dated(found), month, label)
    return reading if is_free else replace(reading, totals={**reading.totals, "month": month})


def _dated(found: Match) -> Match:
    """The match with any date where it lacks one, so that its totals can be reckoned."""
    field = datasets()[found.dataset or ""].date
    columns = tuple(
        replace(c, gives=tuple((n, d.replace("----", ANY_DAY[:4])) for n, d in c.gives)) for c in found.columns
    )
    if any(c.field == field for c in columns):
        return replace(found, columns=(*columns, Column("", field, role="year", constant=ANY_DAY[:4])))
    if is_dated(columns, field):
        return replace(found, columns=columns)
    return replace(found, columns=(*columns, Column("", field, role="constant", constant=ANY_DAY)))


def _reading(table: Table, file_name: str, found: Match, answer: str, label: str) -> Reading:
    checked = check(table, found, file_name)
    totals = {k: v for k, v in totals_as_text(checked).items() if not k.endswith("_date")}
    return Reading(answer, label, totals, _examples(table))


def _examples(table: Table) -> tuple[dict[str, str], ...]:
    """The first rows as the file has them."""
    shown = table.body.slice(0, 3).to_pylist()
    apart = names_apart(table.header)
    return tuple({name: text for name, text in zip(apart, row.values(), strict=True) if text} for row in shown)
