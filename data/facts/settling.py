"""From a grid to lines with everything settled that the cells can settle: totals, blanks, notes, signs."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from data.checked import Check, Problem
from data.facts.amounts import with_amounts
from data.facts.below_lines import below_lines
from data.facts.captions import caption_checks
from data.facts.checksums import checks_of, column_checks
from data.facts.cumulative import refuse_cumulative, refuse_spent_so_far
from data.facts.cuts import refuse_several_cuts
from data.facts.doubts import Doubt
from data.facts.far_off import refuse_far_off
from data.facts.fees import without_fees
from data.facts.filling import filled_down
from data.facts.gaps import with_gaps_filled
from data.facts.grid import Grid
from data.facts.headings import headings
from data.facts.incomes import without_income
from data.facts.labels import TotalRow
from data.facts.lines import Lines, lines
from data.facts.mixed import refuse_aims_together, refuse_mixed
from data.facts.named_below import named_below
from data.facts.nesting import refuse_counted_twice
from data.facts.notes import note_rows, said
from data.facts.orders import with_order_amounts
from data.facts.parts import unmarked
from data.facts.planned import refuse_uncountable
from data.facts.reckoning import sum_checks
from data.facts.saying import said_of_missing, said_of_writing
from data.facts.selecting import only_figures, with_selected
from data.facts.signs import with_signed, with_signs
from data.facts.suppliers import without_suppliers
from data.facts.told_twice import refuse_told_twice
from data.facts.totals import total_rows, zeros_without_keys
from data.facts.twins import twins
from data.facts.voids import without_void
from data.facts.vouchers import expenses_of
from data.facts.wholes import without_wholes

SHOWN_BELOW = 3  # lines in one sentence


@dataclass
class Settled:
    """The lines, what was found on the way, and what only the reader can decide."""

    lines: Lines
    checks: list[Check] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    doubt: Doubt | None = None


def settle(cells: Grid) -> Settled:
    """The lines of a table without its totals and notes, which are said instead."""
    everything = cells.only(~zeros_without_keys(cells))
    cells, void = without_void(everything, cells.match.answers.get("document_status"))
    cells, bought_from = without_suppliers(cells)
    totals = total_rows(cells)
    below = below_lines(cells, totals)
    problems = said(cells, below.no_lines) + _below_total(said(cells, below.lines))
    if below.no_lines.any():
        cells = cells.only(~below.no_lines)
        totals = total_rows(cells)
    refuse_counted_twice(cells, totals)
    checks = _checks(everything, cells, totals)
    data = _without(cells.with_filled(named_below(cells, totals), {}), [row.place for row in totals])
    refuse_told_twice(data)
    refuse_mixed(data)
    refuse_aims_together(data)
    refuse_cumulative(data)
    refuse_spent_so_far(data)
    checks += column_checks(only_figures(data)[0])
    data = data.with_filled(unmarked(data) | filled_down(data), headings(data))
    notes = note_rows(data)
    problems += said(data, notes)
    data, other = only_figures(data.only(~notes))
    data, fees = without_fees(data, cells.match.answers.get("fee_lines"))
    data, income = without_income(data, cells.match.answers.get("income_lines"))
    journal = expenses_of(data, cells.match.answers.get("voucher_accounts"))
    data, more = without_wholes(journal.grid)
    refuse_several_cuts(data)
    found = with_amounts(lines(data))
    worked_out, checks = with_gaps_filled(found, checks)
    refuse_uncountable(found)
    settled = Settled(
        found,
        checks + more,
        [
            *said_of_writing(cells),
            *said_of_missing(cells),
            *void,
            *bought_from,
            *problems,
            *worked_out,
            *other,
            *fees,
            *income,
            *journal.said,
            *twins(data),
        ],
    )
    with_selected(settled.lines)
    if journal.is_open:
        at = _column_of(settled.lines, "amount")
        settled.doubt = Doubt("voucher_accounts", ("expenses", "all"), at, _samples(settled.lines))
    return _with_meaning(settled)


def _below_total(rows: list[Problem]) -> list[Problem]:
    """That lines stand below the total, which agrees without them: said of the table, for its total looks settled."""
    shown = "; ".join(f"{row.row}: {row.value}" for row in rows[:SHOWN_BELOW])
    return [Problem("lines_below_total", None, None, shown, fatal=False)] if rows else []


def _checks(everything: Grid, cells: Grid, totals: list[TotalRow]) -> list[Check]:
    """The checks of the totals; a total that counts void documents in agrees with all rows together."""
    checks = checks_of(cells, totals)
    if cells.height == everything.height or all(check.ok for check in checks):
        return checks
    of_all = checks_of(everything, total_rows(everything))
    return of_all if sum(check.ok for check in of_all) > sum(check.ok for check in checks) else checks


def _without(cells: Grid, places: list[int]) -> Grid:
    kept = np.ones(cells.height, dtype=bool)
    kept[places] = False
    return cells.only(kept)


def _with_meaning(settled: Settled) -> Settled:
    """Amounts of whole orders and the signs of returns, as far as the lines prove them."""
    found = settled.lines
    done, is_open = with_order_amounts(found, found.grid.match.answers.get("order_amounts"))
    settled.problems += done
    if is_open:
        settled.doubt = Doubt("order_amounts", ("once", "each"), _column_of(found, "amount"), _samples(found))
    if returned := with_signs(found):
        settled.problems += returned
        settled.checks = [with_signed(found, check) for check in settled.checks]
    else:
        refuse_far_off(found.grid, settled.checks)
    settled.checks += [*caption_checks(found), *sum_checks(found)]
    return settled


def _column_of(found: Lines, name: str) -> int:
    at = found.sources.get(name, 0)
    return at if isinstance(at, int) else int(at[0])


def _samples(found: Lines) -> tuple[str, ...]:
    """A few cells of the amount column."""
    cells = found.grid.cells(_column_of(found, "amount")).drop_null().slice(0, 50).to_pylist()
    return tuple(dict.fromkeys(cells))[:3]
