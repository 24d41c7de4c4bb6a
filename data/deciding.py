"""Decides which dataset a table is and what each of its columns holds, asking nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from data.decisions import NO_DATA, Column, Match
from data.dictionary import Field, datasets
from data.meaning.dataset.choosing import choose
from data.meaning.dataset.day_of_debts import told_by_days_late
from data.meaning.dataset.running_balance import SOLD, of_ledger, runs_by
from data.meaning.layout.layouts import Layout
from data.meaning.profiles import profiles
from data.meaning.settling.by_piece import proven_by_piece
from data.meaning.settling.coded import customers_by_code
from data.meaning.settling.composite import counted_in_two
from data.meaning.settling.cut_short import cut_short
from data.meaning.settling.documents import by_lines
from data.meaning.settling.lost import lost_between
from data.meaning.settling.required import with_required
from data.meaning.settling.returned import without_returns
from data.meaning.settling.rivals import Rivals
from data.meaning.settling.same_names import with_only
from data.meaning.settling.single import with_single_figures
from data.meaning.settling.sold_pieces import PIECES, as_pieces, open_figure
from data.meaning.settling.stores import stores_as_customers
from data.meaning.settling.stretched import stretched
from data.meaning.settling.told_columns import renamed, told_columns
from data.meaning.telling.columns import columns_of, is_dated, with_units_of_cells
from data.meaning.telling.units import with_scale_of_counts
from data.meaning.witness import witness_of
from data.messages import say
from data.tables import Table


@dataclass(frozen=True)
class Decision:
    """What a table is taken for, and what that leaves open.

    layout: what stands behind the match; None where the table is no data.
    rivals: the columns of which each may be the amount; between: the datasets of which it may be each.
    composite: the header of a column of counts in two units at once, or ''. sold: that of one which may be money
    or pieces. counted: that of one to which a scale in the titles may not apply. lost: that of an unknown one between
    two periods. together: those of columns that hold several months at once. first_only: the title that says that these
    are the first so many of a longer list.
    """

    match: Match
    layout: Layout | None = None
    rivals: Rivals | None = None
    between: tuple[str, ...] = ()
    composite: str = ""
    sold: str = ""
    counted: str = ""
    lost: str = ""
    together: tuple[str, ...] = ()
    first_only: str = ""


def decide(table: Table, file_name: str, dataset: str | None, answers: Mapping[str, str], language: str) -> Decision:
    """What a table is by its names and cells; `dataset` overrules (NO_DATA: none), `answers` are by question kind."""
    if dataset == NO_DATA:
        return Decision(_not_data(table, say("dataset.not_data", language), language))
    told = told_columns(table.header, datasets()[dataset], answers) if dataset else {}
    chosen = with_only(renamed(table, told), answers.get("two_amounts"))
    decision = _decide_named(chosen, file_name, dataset, answers, language)
    columns = _as_told(decision.match.columns, table.header, told, language)
    return replace(decision, match=replace(decision.match, columns=columns))


def _decide_named(
    table: Table, file_name: str, dataset: str | None, answers: Mapping[str, str], language: str
) -> Decision:
    """The same of a table whose columns are called what the reader said they hold."""
    witness = witness_of(table, file_name)
    seen = profiles(table.body)
    choice = choose(table.header, seen, witness, dataset, language)
    if answers.get("dataset") in choice.between:
        choice = choose(table.header, seen, witness, answers["dataset"], language)
    more = runs_by(choice.layout, table, seen) if choice.layout and dataset is None else None
    if more is not None:
        choice = of_ledger(choose(table.header, seen, witness, SOLD, language), more, language)
    if choice.layout is None:
        found = _not_data(table, choice.why, language)
        return Decision(replace(found, confidence=choice.confidence, kind=choice.kind))
    chosen = proven_by_piece(choice.layout, table)
    by_piece = chosen.by_piece and answers.get("by_piece") == NO_DATA
    if by_piece or NO_DATA in map(answers.get, ("composite", "sold_pieces", "lost_period", "first_only")):
        return Decision(_not_data(table, say("dataset.not_data", language), language))
    answer = answers.get("two_amounts")
    layout, rivals = with_single_figures(by_lines(chosen, table), table, seen, answer, language)
    sold = "" if "sold_pieces" in answers else open_figure(layout, table.header, seen, witness)
    layout = as_pieces(layout) if answers.get("sold_pieces") == PIECES else layout
    layout = stores_as_customers(without_returns(layout, table), table)
    layout = with_required(customers_by_code(layout, table.header, seen), table.header)
    layout, counted = with_scale_of_counts(layout, table.header, seen, witness, answers.get("count_scale"))
    layout, together = stretched(layout, table.header, answers.get("stretch"))
    columns = columns_of(layout, table.header, witness, answers, language)
    columns = with_units_of_cells(columns, seen, layout.dataset, language)
    if not is_dated(columns, layout.dataset.date, layout.yearless):
        columns = (*columns, *told_by_days_late(layout, table, language))
    found = Match(layout.dataset.name, columns, choice.why, choice.confidence, answers=answers, language=language)
    composite = "" if "composite" in answers else counted_in_two(layout, table.header, seen)
    lost = "" if "lost_period" in answers else lost_between(layout, table.header, seen)
    first_only = "" if "first_only" in answers else cut_short(layout, seen, witness)
    return Decision(found, layout, rivals, choice.between, composite, sold, counted, lost, together, first_only)


def _as_told(
    columns: Sequence[Column], headers: Sequence[str], told: Mapping[int, Field], language: str
) -> tuple[Column, ...]:
    """The columns under the names of the file, with the reason of those that the reader named."""
    named = list(columns)
    for index, header in enumerate(headers):
        named[index] = replace(named[index], header=named[index].header or header)
    for index, field in told.items():
        why = say("column.told", language, header=headers[index], label=field.label(language))
        named[index] = replace(named[index], header=headers[index], why=why)
    return tuple(named)


def _not_data(table: Table, why: str, language: str) -> Match:
    kept_out = tuple(Column(h, None, why=say("column.no_dataset", language)) for h in table.header)
    return Match(None, kept_out, why, 1.0, language=language)
