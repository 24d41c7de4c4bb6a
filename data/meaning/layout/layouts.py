"""Lays one dataset over a table: which columns give its measures, its date and its other fields."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from data.cells.dates import is_yearless, week_number, year_number
from data.cells.periods import Period, period
from data.dictionary import Dataset, calendar, datasets
from data.meaning.headers import Unit, is_nameless, plain, take_apart
from data.meaning.layout.across import are_pieces, composite
from data.meaning.layout.adopting import adopt
from data.meaning.layout.ages import OVERDUE, ages_of
from data.meaning.layout.assigning import Assignment, assign, fits
from data.meaning.layout.at_end import named_at_end
from data.meaning.layout.carried import take_what_is_left
from data.meaning.layout.counts import (
    add_bare_count,
    add_packs_in_stock,
    add_sum_as_stock,
    count_bare_total,
    count_like_amount,
    drop_papers,
    drop_sum_of_counts,
    drop_what_may_be_kinds,
    drop_what_was_given,
    stock_in_money,
    take_bare_total,
    take_book_stock,
    units_of_rows,
    what_was_left,
)
from data.meaning.layout.current import add_current
from data.meaning.layout.helpers import Helpers, helpers_of
from data.meaning.layout.joined import drop_joining_day
from data.meaning.layout.line_types import add_line_type
from data.meaning.layout.netting import line_of_piece, line_of_price, line_with_tax, net_of_line
from data.meaning.layout.outlays import (
    add_outlay,
    add_plan,
    drop_aims_of_year,
    drop_budget_of_year,
    drop_what_is_left,
    is_so_far,
    months_so_far,
    take_as_budget,
)
from data.meaning.layout.rated import add_rate
from data.meaning.layout.reached import add_reached, drop_what_was_reached
from data.meaning.layout.reckoning import is_reduced, received_apart, reckoned
from data.meaning.layout.scaled import scaled_like
from data.meaning.layout.selectors import Selector, selector_of
from data.meaning.layout.sent_back import settle_sent_back
from data.meaning.layout.settlements import before_fees
from data.meaning.layout.spreading import spread_over
from data.meaning.layout.unnamed import (
    add_bare_debt,
    add_bare_stock,
    add_days_of_the_year,
    add_figures,
    add_unnamed,
)
from data.meaning.layout.wide import Spread, alone, spreads, without_codes, year_above
from data.meaning.layout.written_at import drop_moment_of_change
from data.meaning.profiles import Profile, added
from data.meaning.recognising import BARE, foreign_kind, meanings_in
from data.meaning.witness import Witness
from data.vocabulary import text as written

WHOLE = 0.6
_OF_PERIODS = ("sales", "expense")
_DAYS = re.compile(r"日期|\bdate\b", re.I)
_CODED = re.compile(written("trade", "coded_goods"))

Totals = dict[int, tuple[str, tuple[int, ...]]]


@dataclass(frozen=True)
class Layout:
    """One dataset laid over a table.

    spread: the measure of each column whose header is a period. totals: (measure, columns it is the sum
    of) of each column that sums such columns. calendar: the part of the date that
    a column holds. computed: fields reckoned from others, and how. yearless: days are written without a year.
    helpers: columns that change a field: (the field, how). selector: the column that names each row's figure.
    returned: the column of what was sold in a period that each column of returns is taken off.
    ages: columns that add to a field of overdue money. undated: a column of days holds none, or figures
    run on from the beginning of the year.
    year: what stands above the columns of months and days (2024年 / 月), or heads their sum; 0 where nothing does.
    scaled: the column that tells the unit of another, which says none.
    counted_in: the scale of the titles that counts without a unit stand in.
    by_piece: the amount is the price of a line that states no pieces, which the reader has to confirm.
    """

    dataset: Dataset
    assignment: Assignment
    spread: dict[int, tuple[Spread, str]] = field(default_factory=dict)
    totals: Totals = field(default_factory=dict)
    calendar: dict[int, str] = field(default_factory=dict)
    computed: dict[str, str] = field(default_factory=dict)
    yearless: bool = False
    helpers: Helpers = field(default_factory=dict)
    returned: dict[int, int] = field(default_factory=dict)
    selector: Selector | None = None
    ages: dict[int, str] = field(default_factory=dict)
    undated: bool = False
    year: int = 0
    scaled: dict[int, int] = field(default_factory=dict)
    counted_in: Unit | None = None
    by_piece: bool = False

    @property
    def has_dates(self) -> bool:
        """Whether a column or the headers tell dates, at least without their year."""
        told = any(spread.period for spread, _ in self.spread.values()) or bool(self.calendar)
        return told or self.assignment.column_of(self.dataset.date) is not None

    @property
    def lacks_year(self) -> bool:
        """Whether columns tell days or months whose year has to be told elsewhere."""
        in_parts = bool(self.calendar) and "year" not in self.calendar.values()
        return self.yearless or (in_parts and not any(spread.period for spread, _ in self.spread.values()))

    @property
    def fields(self) -> set[str]:
        named = {m.field for m in self.assignment.columns.values()}
        named |= {spread.value[0] for spread, _ in self.spread.values() if spread.value}
        return named | {measure for _, measure in self.spread.values()} | {*self.computed, *self.ages.values()}

    @property
    def has_measure(self) -> bool:
        return any(measure in self.fields for measure in self.dataset.measures)

    @property
    def is_counted(self) -> bool:
        """Whether only the figure that stands in for the measures is known: pieces sold without their money."""
        return not self.has_measure and self.dataset.stand_in in self.fields


def lay_out(dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile], witness: Witness) -> Layout:
    """The best layout of one dataset over a table, whether or not it suffices."""
    if dataset.is_register:
        return _lay_out_register(dataset, headers, seen, witness)
    headers = ["" if is_nameless(header) else header for header in headers]
    witness = replace(witness, counted=units_of_rows(headers, seen))
    wide = without_codes(spreads(headers, seen), headers, witness.texts)
    wide = wide or alone(headers, seen, witness.told.period if witness.told else Period())
    selector = selector_of(dataset, headers, seen, witness)
    paired = {} if wide else composite(dataset, headers, seen, witness)
    apart = {*paired, *(s.index for s in wide), *([selector.index] if selector else [])}
    narrow = ["" if i in apart else h for i, h in enumerate(headers)]
    assignment = assign(dataset, narrow, seen)
    settle_sent_back(assignment, narrow, witness.texts)
    drop_joining_day(assignment, dataset, narrow)
    drop_moment_of_change(assignment, narrow, seen)
    before_fees(assignment, narrow, seen)
    net_of_line(assignment, narrow, seen)
    line_with_tax(assignment, narrow, seen)
    line_of_piece(assignment, seen)
    add_line_type(assignment, dataset, narrow, seen)
    line_of_price(assignment, seen)
    take_bare_total(assignment, narrow, seen)
    drop_sum_of_counts(assignment, narrow, seen)
    drop_what_was_given(assignment, narrow)
    drop_what_may_be_kinds(assignment, narrow, seen)
    drop_papers(assignment, narrow, seen)
    count_bare_total(assignment, narrow, witness.units, are_pieces(witness))
    count_like_amount(assignment, narrow, seen)
    add_bare_count(assignment, narrow, seen)
    add_unnamed(assignment, dataset, headers, seen)
    adopt(assignment, dataset, narrow, seen, witness)
    take_as_budget(assignment, dataset, narrow, seen, witness)
    add_outlay(assignment, dataset, narrow, seen)
    add_plan(assignment, dataset, narrow, seen)
    drop_what_is_left(assignment, narrow)
    drop_aims_of_year(assignment, dataset, narrow, witness)
    add_reached(assignment, dataset, narrow, seen, witness)
    drop_what_was_reached(assignment, narrow)
    add_rate(assignment, dataset, narrow, seen)
    if not wide:
        add_current(assignment, dataset, narrow, seen, witness)
    add_sum_as_stock(assignment, narrow, seen, witness.texts)
    add_bare_stock(assignment, dataset, narrow, witness)
    add_packs_in_stock(assignment, narrow, seen, witness.headlines)
    stock_in_money(assignment, narrow, seen, witness.units)
    what_was_left(assignment, seen)
    take_book_stock(assignment, seen)
    take_what_is_left(assignment, dataset, narrow, seen)
    if selector and not wide:
        add_figures(assignment, dataset, headers, seen)
    parts = _calendar(dataset, narrow, seen, assignment)
    for index in parts:
        assignment.columns.pop(index, None)
    if not parts and not wide:
        add_days_of_the_year(assignment, dataset, narrow, seen, witness)
    spread, totals = spread_over(dataset, headers, seen, witness, assignment, wide, paired)
    for index in (*totals, *_of_all_together(assignment, dataset, bool(spread))):
        assignment.columns.pop(index, None)
    drop_budget_of_year(assignment, dataset, narrow, witness, _is_by_month(assignment, parts, spread, seen))
    yearless = _is_yearless(dataset, assignment, seen)
    undated = _has_unread_days(dataset, narrow, seen) or _runs_on(assignment, narrow, witness)
    above = next((year for index in parts if (year := year_above(headers[index])[0])), 0)
    year = above or _year_of_sums(totals, headers, seen)
    found = Layout(dataset, assignment, spread, totals, parts, yearless=yearless, undated=undated, year=year)
    layout = _with_computed(found)
    helpers = helpers_of(dataset, layout.fields, assignment, bool(layout.computed), narrow, seen)
    return replace(layout, helpers=helpers, selector=selector, scaled=scaled_like(totals, headers, seen))


def _lay_out_register(dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile], witness: Witness) -> Layout:
    """A list with one line for each row: nothing spread over columns, no parts of dates."""
    headers = named_at_end(headers, witness) if OVERDUE in dataset.fields else headers
    assignment = assign(dataset, headers, seen)
    yearless = _is_yearless(dataset, assignment, seen)
    if OVERDUE not in dataset.fields:
        return Layout(dataset, assignment, yearless=yearless)
    add_bare_debt(assignment, dataset, headers, seen, witness)
    ages = ages_of(assignment, headers, seen)
    given = Layout(dataset, assignment, ages=ages).fields
    computed = reckoned(given, assignment, ages)
    if computed.get("amount") and is_reduced(assignment, headers, seen):
        computed.pop("amount")
    helpers = helpers_of(dataset, given, assignment, False, headers, seen) | received_apart(assignment)
    return Layout(dataset, assignment, computed=computed, yearless=yearless, helpers=helpers, ages=ages)


def _of_all_together(found: Assignment, dataset: Dataset, is_spread: bool) -> list[int]:
    """The figures beside columns that are spread over periods or values, which would count again for each of them."""
    summed = {name for name, about in dataset.fields.items() if about.adds_up}
    return [i for i, m in found.columns.items() if is_spread and m.field in summed]


def _is_yearless(dataset: Dataset, found: Assignment, seen: Sequence[Profile]) -> bool:
    at = found.column_of(dataset.date)
    return at is not None and seen[at].share(is_yearless) > 0


def _runs_on(found: Assignment, headers: Sequence[str], witness: Witness) -> bool:
    """Whether figures run on from the beginning of a year, so that no title of one of its months may date them.

    Nor may one of the year where the header tells how much of it they cover: 1-5月实际.
    """
    at = {m.field: i for i, m in found.columns.items()}
    figure = at.get("amount", at.get("quantity")) if found.dataset in _OF_PERIODS else None
    if figure is None:
        return False
    of_year = witness.told is not None and witness.told.period.grain == "year"
    so_far = found.dataset == "expense" and is_so_far(headers[figure]) and not of_year
    return so_far or months_so_far(headers[figure]) > 0


def _year_of_sums(totals: Totals, headers: Sequence[str], seen: Sequence[Profile]) -> int:
    """The one year that heads the sum of the columns beside it: 2024年目标 | Q1 | Q2 | Q3 | Q4."""
    told = [(index, period(headers[index])) for index in totals]
    of_years = [(index, found.year) for index, found in told if found.grain == "year"]
    sums = [year for index, year in of_years if added(seen[index]) == sum(added(seen[i]) for i in totals[index][1])]
    return sums[0] if sums and len(sums) == len(of_years) == 1 else 0


def _has_unread_days(dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile]) -> bool:
    """Whether a column called after days is filled with what is no day, so that no title may stand for it."""
    named = [i for i, header in enumerate(headers) if _DAYS.search(header)]
    known = [i for i in named if any(m.field == dataset.date for m in meanings_in(dataset.name, headers[i]))]
    return any(seen[i].filled >= WHOLE and not fits(dataset.fields[dataset.date], seen[i]) for i in known)


def _calendar(dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile], found: Assignment) -> dict[int, str]:
    """Columns that hold the year, month, day or quarter, where no column holds the whole date."""
    at = found.column_of(dataset.date)
    if at is not None and not _only_year(seen[at]):
        return {}
    parts: dict[int, str] = {}
    for index, header in enumerate(headers):
        taken = take_apart(year_above(header)[1])
        keys = (*taken.keys, *taken.loose)
        for part, names in calendar().items():
            if part not in parts.values() and any(k in names for k in keys[:2]) and _holds(part, seen[index]):
                parts[index] = part
                break
    if "month" not in parts.values() and (at := _months_in_words(dataset, headers, seen, found)) is not None:
        parts[at] = "month"
    useful = {"year", "month", "quarter", "week"} & set(parts.values())
    return parts if useful else {}


def _months_in_words(
    dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile], found: Assignment
) -> int | None:
    """The column that holds months in words: 日期 over 1月, 2月; else the first one that is not called a code."""
    named = [i for i, h in enumerate(headers) if any(m.field == dataset.date for m in meanings_in(dataset.name, h))]
    free = [i for i, h in enumerate(headers) if i not in found.columns and not _CODED.search(plain(h))]
    named += [i for i in free if not _names_goods(headers[i])]
    return next((i for i in named if seen[i].months >= WHOLE and not seen[i].numbers), None)


def _names_goods(header: str) -> bool:
    """Whether a header may name or describe goods or their codes, whatever column beside it does: 型号 M1."""
    named = {m.field for m in meanings_in("sales", header) if m.confidence >= BARE}
    is_code = any(datasets()["sales"].fields[name].type == "id" for name in named)
    return is_code or "product_name" in named or foreign_kind(header) == "spec"


def _is_by_month(
    found: Assignment, parts: dict[int, str], spread: dict[int, tuple[Spread, str]], seen: Sequence[Profile]
) -> bool:
    """Whether amounts are told for parts of a year, by their own columns or line by line."""
    at = next((i for i, m in found.columns.items() if datasets()[found.dataset].date == m.field), None)
    by_line = bool({"month", "quarter", "day"} & set(parts.values())) or (at is not None and not _only_year(seen[at]))
    across = {s.period.grain for s, measure in spread.values() if measure == "amount"}
    return by_line or bool(across - {"", "year"})


def _only_year(seen: Profile) -> bool:
    return seen.share(lambda text: len(text) <= 5 and text[:4].isdigit() and year_number(text) is not None) >= WHOLE


def _holds(part: str, seen: Profile) -> bool:
    if part == "month":
        return seen.months >= WHOLE
    if part == "week":
        return seen.share(lambda text: week_number(text) is not None) >= WHOLE
    if part == "year":
        return _only_year(seen) or seen.dates >= WHOLE
    return bool(seen.values)


def _with_computed(layout: Layout) -> Layout:
    """price × quantity where no column gives the amount of a sale, one's own or a rival's."""
    wanted = layout.dataset.name in ("sales", "competitor") and "amount" not in layout.fields
    if wanted and {"quantity", "unit_price"} <= layout.fields and not layout.spread:
        return replace(layout, computed={"amount": "price_times_quantity"})
    return layout
