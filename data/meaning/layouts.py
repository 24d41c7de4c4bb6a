"""Lays one dataset over a table: which columns give its measures, its date and its other fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from data.cells.dates import is_yearless
from data.dictionary import Dataset, calendar
from data.facts.labels import GRAND, RUNNING, SUB, label
from data.facts.labels import WHOLE as WHOLE_LABEL
from data.meaning.across import across, composite
from data.meaning.assigning import Assignment, assign
from data.meaning.headers import take_apart
from data.meaning.helpers import Helpers, helpers_of
from data.meaning.profiles import Profile
from data.meaning.recognising import foreign_kind, meanings
from data.meaning.selectors import Selector, selector_of
from data.meaning.unnamed import add_figures, add_unnamed
from data.meaning.wide import Spread, spreads
from data.meaning.witness import Witness

WHOLE = 0.6
GRAINS = ("day", "month", "quarter", "half", "year")


@dataclass(frozen=True)
class Layout:
    """One dataset laid over a table.

    spread: the measure of each column whose header is a period. totals: (measure, columns it is the sum
    of) of each column that sums such columns. calendar: the part of the date that
    a column holds. computed: fields reckoned from others. yearless: days are written without a year.
    helpers: columns that change a field: (the field, how). selector: the column that names each row's figure.
    """

    dataset: Dataset
    assignment: Assignment
    spread: dict[int, tuple[Spread, str]] = field(default_factory=dict)
    totals: dict[int, tuple[str, tuple[int, ...]]] = field(default_factory=dict)
    calendar: dict[int, str] = field(default_factory=dict)
    computed: tuple[str, ...] = ()
    yearless: bool = False
    helpers: Helpers = field(default_factory=dict)
    selector: Selector | None = None

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
        return named | {measure for _, measure in self.spread.values()} | set(self.computed)

    @property
    def has_measure(self) -> bool:
        return any(measure in self.fields for measure in self.dataset.measures)


def lay_out(dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile], witness: Witness) -> Layout:
    """The best layout of one dataset over a table, whether or not it suffices."""
    wide = spreads(headers, seen)
    selector = selector_of(dataset, headers, seen)
    paired = {} if wide else composite(dataset, headers, seen, witness)
    spread_over = {*paired, *(s.index for s in wide)}
    apart = spread_over | ({selector.index} if selector else set())
    narrow = ["" if i in apart else h for i, h in enumerate(headers)]
    assignment = assign(dataset, narrow, seen)
    add_unnamed(assignment, dataset, headers, seen)
    if selector and not wide:
        add_figures(assignment, dataset, headers, seen)
    parts = _calendar(dataset, narrow, seen, assignment)
    for index in parts:
        assignment.columns.pop(index, None)
    alike = len({s.rest for s in wide if s.rest and not label(s.rest)}) <= 1
    measured = {s.index: (s, m) for s in wide if (m := _measure(dataset, s, witness, alike))}
    measured |= paired or _values_across(dataset, narrow, seen, witness, assignment, bool(measured))
    totals = _coarser(measured) | _sum_columns(measured, headers, seen, assignment, spread_over)
    for index in totals:
        assignment.columns.pop(index, None)
        measured.pop(index, None)
    at = assignment.column_of(dataset.date)
    yearless = at is not None and seen[at].share(is_yearless) > 0
    layout = _with_computed(Layout(dataset, assignment, measured, totals, parts, yearless=yearless))
    return replace(layout, helpers=helpers_of(dataset, assignment, layout.computed, narrow, seen), selector=selector)


def _values_across(
    dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile], witness: Witness, found: Assignment, wide: bool
) -> dict[int, tuple[Spread, str]]:
    """Columns of values side by side, where neither periods nor a column of its own give the measure."""
    if wide:
        return {}
    measuring = {i for i, m in found.columns.items() if m.field in dataset.measures}
    has_own = any(not _is_sum(headers[i]) for i in measuring)
    if dataset.name != "expense" and has_own:
        return {}
    beside = across(dataset, headers, seen, set(found.columns) - measuring, witness)
    return beside if len(beside) > 1 or not has_own else {}


def _coarser(measured: dict[int, tuple[Spread, str]]) -> dict[int, tuple[str, tuple[int, ...]]]:
    """The columns of a quarter or year whose months stand beside them."""
    found = {}
    for index, (spread, measure) in measured.items():
        alike = [(i, other) for i, (other, same) in measured.items() if same == measure]
        years = {s.period.year for _, s in alike if s.period.grain == spread.period.grain}
        parts = {i: other.period.grain for i, other in alike if _is_part(other, spread, len(years) > 1)}
        finest = min(parts.values(), key=GRAINS.index, default="")
        if parts:
            found[index] = (measure, tuple(i for i, grain in parts.items() if grain == finest))
    return found


def _is_part(part: Spread, whole: Spread, many_years: bool) -> bool:
    """Whether one column's period lies within another's; without its year only where there is one year."""
    if part.period.grain == whole.period.grain or (many_years and not part.period.year):
        return False
    return part.period.is_within(whole.period)


def _sum_columns(
    measured: dict[int, tuple[Spread, str]],
    headers: Sequence[str],
    seen: Sequence[Profile],
    found: Assignment,
    spread_over: set[int],
) -> dict[int, tuple[str, tuple[int, ...]]]:
    """The columns beside a wide table that sum it: 合计, 全年, or a column of the same measure."""
    covered = set(_coarser(measured))
    parts: dict[str, tuple[int, ...]] = {}
    for index, (_, measure) in measured.items():
        if index not in covered:
            parts[measure] = (*parts.get(measure, ()), index)
    sums = {i: m.field for i, m in found.columns.items() if m.field in parts}
    only = next(iter(parts)) if len(parts) == 1 else None
    for index, header in enumerate(headers):
        if (
            only
            and index not in found.columns
            and index not in spread_over | set(measured)
            and seen[index].numbers >= WHOLE
        ):
            beside = not header and index > max(parts[only])
            sums |= {index: only} if beside or _is_sum(header) else {}
    return {index: (measure, parts[measure]) for index, measure in sums.items()}


def _is_sum(header: str) -> bool:
    found = label(header.split(" / ")[-1]) if header else None
    return found is not None and found.kind in (GRAND, SUB, RUNNING, WHOLE_LABEL)


def _measure(dataset: Dataset, spread: Spread, witness: Witness, alike: bool) -> str | None:
    """The measure that a column spread over periods holds: named by its header, else the dataset's own.

    alike: all such columns say the same beside their period, so that it cannot tell one measure from another.
    """
    if not spread.rest:
        return _unnamed_measure(dataset, witness)
    if "total" in spread.rest or ("计" in spread.rest and not spread.period):
        return None
    named = [m for m in meanings(spread.rest) if m.dataset == dataset.name]
    named = [m for m in named if dataset.fields[m.field].is_measure]
    if named:
        return min(named, key=lambda m: (-m.confidence, m.rank)).field
    return _unnamed_measure(dataset, witness) if alike and not foreign_kind(spread.rest) else None


def _unnamed_measure(dataset: Dataset, witness: Witness) -> str:
    counted = any(not unit.is_money for unit in witness.units)
    title = " ".join(witness.texts)
    by_count = counted or any(word in title for word in ("销量", "数量", "件数", "台数"))
    if by_count and not any(word in title for word in ("额", "金")) and "quantity" in dataset.fields:
        return "quantity"
    return dataset.measures[0]


def _calendar(dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile], found: Assignment) -> dict[int, str]:
    """Columns that hold the year, month, day or quarter, where no column holds the whole date."""
    at = found.column_of(dataset.date)
    if at is not None and not _only_year(seen[at]):
        return {}
    parts: dict[int, str] = {}
    for index, header in enumerate(headers):
        taken = take_apart(header)
        keys = (*taken.keys, *taken.loose)
        for part, names in calendar().items():
            if part not in parts.values() and any(k in names for k in keys[:2]) and _holds(part, seen[index]):
                parts[index] = part
                break
    useful = {"year", "month", "quarter"} & set(parts.values())
    return parts if useful else {}


def _only_year(seen: Profile) -> bool:
    return seen.share(lambda text: len(text) <= 5 and text[:4].isdigit()) >= WHOLE


def _holds(part: str, seen: Profile) -> bool:
    if part == "month":
        return seen.months >= WHOLE
    if part == "year":
        return _only_year(seen) or seen.dates >= WHOLE
    return bool(seen.values)


def _with_computed(layout: Layout) -> Layout:
    """price × quantity where no column gives the amount of a sale, one's own or a rival's."""
    wanted = layout.dataset.name in ("sales", "competitor") and "amount" not in layout.fields
    if wanted and {"quantity", "unit_price"} <= layout.fields and not layout.spread:
        return replace(layout, computed=("amount",))
    return layout
