"""Says which measure each wide column holds, and which columns are sums of others."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from data.dictionary import Dataset, datasets
from data.facts.labels import GRAND, RUNNING, SUB, label
from data.facts.labels import WHOLE as WHOLE_LABEL
from data.meaning.headers import plain, unit
from data.meaning.layout.across import across, is_named_like_a_field, unnamed_measure
from data.meaning.layout.adopting import adopted
from data.meaning.layout.assigning import Assignment
from data.meaning.layout.counts import is_count
from data.meaning.layout.shared_out import shared_out
from data.meaning.layout.under_names import under_names
from data.meaning.layout.under_periods import parts_of, sums_of_values, with_values
from data.meaning.layout.wide import Spread
from data.meaning.profiles import Profile, added
from data.meaning.recognising import BARE, REACHED, TAIL, Meaning, foreign_kind, is_planned, meanings_in
from data.meaning.witness import Witness
from data.vocabulary import text as written

ROUNDED = Decimal("0.05")  # what parts of a year may be off a line
_THIS_YEAR = re.compile(written("beside", "this_year"), re.I)
DONE = re.compile(written("beside", "done"), re.I)
_LAST_YEAR = re.compile(written("beside", "last_year"), re.I)
_OTHER_FIGURE = re.compile(written("trade", "other_figure"), re.I)
BESIDE = ("rate", "growth", "share", "returned")  # reckoned from the figures beside them, or taken off them
GRAINS = ("day", "week", "month", "quarter", "half", "year")

Measured = dict[int, tuple[Spread, str]]  # column → (what its header gives, the measure it holds)
Sums = dict[int, tuple[str, tuple[int, ...]]]  # column → (the measure, the columns it is the sum of)


def spread_over(
    dataset: Dataset,
    headers: Sequence[str],
    seen: Sequence[Profile],
    witness: Witness,
    found: Assignment,
    wide: Sequence[Spread],
    paired: Mapping[int, tuple[Spread, str]],
) -> tuple[Measured, Sums]:
    """The wide columns of data, and the columns that sum them."""
    wide = with_values(dataset, _of_this_year(wide), witness, headers)
    wide = _without_aims(wide, headers, seen) if dataset.name in REACHED else wide
    reached = results(wide, headers, seen) if dataset.name == "target" else set()
    wide = [s for s in wide if s.index not in reached]
    apart = {*paired, *(s.index for s in wide)}
    narrow = ["" if i in apart else h for i, h in enumerate(headers)]
    told = {s.rest for s in wide if s.rest and not label(s.rest) and foreign_kind(s.rest) not in BESIDE}
    alike = len({rest for rest in told if dataset.name != "sales" or not is_planned(rest)}) <= 1
    taken = adopted(dataset, told, witness)
    summed = sums_of_values(wide)
    measured: Measured = {
        s.index: (s, m)
        for s in wide
        if s not in summed and (m := taken.get(s.rest) or _measure(dataset, s, witness, alike))
    }
    measured |= paired or _values_across(dataset, narrow, seen, witness, found, bool(measured))
    measured = _with_measures(dataset, measured)
    sums = {s.index: of for s in summed if (of := parts_of(s, measured))}
    sums |= _coarser(measured) | _of_runs(measured, seen) | _repeated(measured, seen)
    sums |= _sum_columns(measured, headers, seen, found, apart)
    return {i: pair for i, pair in measured.items() if i not in sums}, sums


def _of_this_year(wide: Sequence[Spread]) -> list[Spread]:
    """1月 / 今年 beside 1月 / 去年 is the figure of the month itself."""
    compared = any(_LAST_YEAR.fullmatch(s.rest) for s in wide)
    return [replace(s, rest="") if compared and _THIS_YEAR.fullmatch(s.rest) else s for s in wide]


def _without_aims(wide: Sequence[Spread], headers: Sequence[str], seen: Sequence[Profile]) -> list[Spread]:
    """Without the bare periods that make up what was aimed at (2025年目标 | Q1 | Q2 | Q3 | Q4): nothing reached."""
    aims: set[int] = set()
    bare, known = [s.index for s in wide if _is_bare(s)], {s.index for s in wide}
    for index, header in enumerate(headers):
        if header and index not in known and is_planned(header) and len(bare) > 1 and seen[index].is_numeric:
            aims.update(bare if added(seen[index]) == sum(added(seen[i]) for i in bare) else ())
    for whole in (s for s in wide if s.rest and is_planned(s.rest)):
        parts = [s.index for s in wide if not s.rest and _is_part(s, whole, many_years=False)]
        off = abs(sum(added(seen[i]) for i in parts) - added(seen[whole.index]))
        aims.update(parts if len(parts) > 1 and off <= len(seen[whole.index].values) * ROUNDED else ())
    return [s for s in wide if s.index not in aims]


def results(wide: Sequence[Spread], headers: Sequence[str], seen: Sequence[Profile]) -> set[int]:
    """The bare periods that make up what was reached, at which nobody aimed: 年任务 | 1月 | 2月 | 累计完成."""
    known, bare = {s.index for s in wide}, {s.index for s in wide if _is_bare(s)}
    beside = [(i, header) for i, header in enumerate(headers) if header and i not in known and seen[i].is_numeric]
    reached = [i for i, header in beside if DONE.search(plain(header)) and not is_planned(header)]
    told = len(bare) > 1 and any(added(seen[i]) == sum(added(seen[b]) for b in bare) != 0 for i in reached)
    return bare if told else set()


def _is_bare(spread: Spread) -> bool:
    """Whether a header says nothing but its period, perhaps with a unit: 1月, 1月(千元)."""
    return not spread.rest or unit(spread.rest) is not None


def _with_measures(dataset: Dataset, measured: Measured) -> Measured:
    """Without the periods that only tell figures on which no line can stand (pieces of a sale without its amount)."""
    full = {(s.period, s.value) for s, measure in measured.values() if measure in dataset.measures}
    return {i: pair for i, pair in measured.items() if not full or (pair[0].period, pair[0].value) in full}


def _values_across(
    dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile], witness: Witness, found: Assignment, wide: bool
) -> Measured:
    """Columns of values side by side, where neither periods nor a column of its own give the measure."""
    if wide:
        return {}
    measuring = {i for i, m in found.columns.items() if m.field in dataset.measures}
    own_figures = [i for i in measuring if not _is_sum(headers[i])]
    has_own = bool(own_figures)
    named_so = {i for i in found.columns if is_named_like_a_field(dataset, headers[i], seen[i])}
    own = {m.field for m in found.columns.values()}
    beside = under_names(dataset, headers, seen, own, witness)
    beside = beside or across(dataset, headers, seen, set(found.columns) - measuring - named_so, witness)
    if dataset.name != "expense" and has_own:
        return beside if any(_is_whole(seen, i, _alike(beside, found.columns[i])) for i in own_figures) else {}
    beside = beside or shared_out(dataset, headers, seen, found, witness)
    if len(beside) < 2 and has_own:
        return {}
    for index in (named_so | _only_kinds(dataset, seen, found, beside)).intersection(beside):
        found.columns.pop(index)
    return beside


def _only_kinds(dataset: Dataset, seen: Sequence[Profile], found: Assignment, beside: Measured) -> set[int]:
    """Columns taken for all of an expense by their end alone (差旅费用) that are no sum of the kinds beside them."""
    known = {i for i, m in found.columns.items() if m.field in dataset.measures and m.confidence <= TAIL}
    others = {i: {o: pair for o, pair in beside.items() if o != i} for i in known.intersection(beside)}
    return {i for i, parts in others.items() if dataset.name == "expense" and not _is_whole(seen, i, parts)}


def _alike(beside: Measured, whole: Meaning) -> Measured:
    """Of values side by side those of the same measure: the money of 冰箱 / 台 | 冰箱 / 万元 | 合计 / 万元."""
    return {i: pair for i, pair in beside.items() if pair[1] == whole.field}


def _is_whole(seen: Sequence[Profile], index: int, parts: Measured) -> bool:
    """Whether a figure is the sum of values side by side: 总库存 of 上海仓 | 成都仓."""
    whole = added(seen[index])
    return len(parts) > 1 and bool(whole) and whole == sum(added(seen[i]) for i in parts)


def _coarser(measured: Measured) -> Sums:
    """The columns of a quarter or year whose months stand beside them."""
    found = {}
    for index, (spread, measure) in measured.items():
        alike = [(i, o) for i, (o, same) in measured.items() if same == measure and o.value == spread.value]
        years = {s.period.year for _, s in alike if s.period.grain == spread.period.grain}
        parts = {i: other.period.grain for i, other in alike if _is_part(other, spread, len(years) > 1)}
        finest = min(parts.values(), key=GRAINS.index, default="")
        if parts:
            found[index] = (measure, tuple(i for i, grain in parts.items() if grain == finest))
    return found


def _of_runs(measured: Measured, seen: Sequence[Profile]) -> Sums:
    """The columns of quarters that begin in other months than those of the calendar: Apr | May | Jun | Q1."""
    found = {}
    for index, (spread, measure) in measured.items():
        finer = GRAINS[: GRAINS.index(spread.period.grain)] if spread.period.grain in GRAINS else ()
        run: list[int] = []
        for before in sorted((i for i in measured if i < index), reverse=True):
            other, same = measured[before]
            if other.period.grain not in finer or same != measure or other.value != spread.value:
                break
            run.append(before)
        if len(run) > 1 and added(seen[index]) == sum(added(seen[i]) for i in run) != 0:
            found[index] = (measure, tuple(reversed(run)))
    return found


def _repeated(measured: Measured, seen: Sequence[Profile]) -> Sums:
    """The last columns of a pivot, which sum the others though the header of the last period stands above them too."""
    found = {}
    for index, (spread, measure) in measured.items():
        others = [i for i, (_, same) in measured.items() if same == measure and i != index]
        twins = [i for i in others if measured[i][0] == replace(spread, index=i)]
        if twins and index > max(others) and added(seen[index]) == sum(added(seen[i]) for i in others):
            found[index] = (measure, tuple(others))
    return found


def _is_part(part: Spread, whole: Spread, many_years: bool) -> bool:
    """Whether one column's period lies within another's; without its year only where there is one year."""
    if part.period.grain == whole.period.grain or (many_years and not part.period.year):
        return False
    return part.period.is_within(whole.period)


def _sum_columns(
    measured: Measured,
    headers: Sequence[str],
    seen: Sequence[Profile],
    found: Assignment,
    apart: set[int],
) -> Sums:
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
            and (index not in found.columns or _is_sum(header))
            and index not in apart | set(measured)
            and seen[index].is_numeric
        ):
            beside = not header and index > max(parts[only])
            sums |= {index: only} if beside or _is_sum(header) else {}
    whole = {measure for index, measure in sums.items() if not _is_running(headers[index])}
    sums = {i: m for i, m in sums.items() if m not in whole or not _is_running(headers[i])}
    sums = {i: m for i, m in sums.items() if not (_is_running(headers[i]) and _is_of_one(headers, i, parts[m]))}
    return {index: (measure, _under(headers, index, parts[measure])) for index, measure in sums.items()}


def _is_of_one(headers: Sequence[str], index: int, parts: tuple[int, ...]) -> bool:
    """Whether the heading of a column stands over one other figure alone: 可乐 / 本月 | 可乐 / 累计."""
    above = headers[index].rpartition(" / ")[0]
    return bool(above) and sum(headers[i].startswith(f"{above} / ") for i in parts) == 1


def _under(headers: Sequence[str], index: int, parts: tuple[int, ...]) -> tuple[int, ...]:
    """Of the columns that a sum may be of, those under its own heading: 线上 / 小计 is of 线上 / 天猫, 线上 / 京东."""
    above = headers[index].rpartition(" / ")[0]
    under = tuple(i for i in parts if above and headers[i].startswith(f"{above} / "))
    return under if len(under) > 1 else parts


def _is_running(header: str) -> bool:
    """Whether a column goes on from row to row or from before: beside 合计, 累计 is no sum of the row."""
    found = label(header.split(" / ")[-1]) if header else None
    return found is not None and found.kind == RUNNING


def _is_sum(header: str) -> bool:
    found = label(header.split(" / ")[-1]) if header else None
    return found is not None and found.kind in (GRAND, SUB, RUNNING, WHOLE_LABEL)


def _measure(dataset: Dataset, spread: Spread, witness: Witness, alike: bool) -> str | None:
    """The measure that a column spread over periods holds: named by its header, else the dataset's own.

    alike: all such columns say the same beside their period, so that it cannot tell one measure from another.
    """
    if not spread.rest:
        return unnamed_measure(dataset, witness)
    named = [m for m in meanings_in(dataset.name, spread.rest) if dataset.fields[m.field].is_measure]
    if _names_sum(spread.rest, named) or ("计" in spread.rest and not spread.period):
        return None
    if named:
        return min(named, key=lambda m: (-m.confidence, m.rank)).field
    if dataset.name == "expense" and _is_of_sales(spread.rest):
        return None
    if dataset.name in (*REACHED, "expense") and is_planned(spread.rest):
        return None
    if dataset.name == "target" and DONE.search(spread.rest) and not is_planned(spread.rest):
        return None
    if not alike or foreign_kind(spread.rest):
        return None
    if is_count(spread.rest):
        return "quantity" if "quantity" in dataset.fields and not _OTHER_FIGURE.search(plain(spread.rest)) else None
    return unnamed_measure(dataset, witness)


def _names_sum(name: str, known: Sequence[Meaning]) -> bool:
    """Whether a name is that of a sum and no longer name of a figure: total, but not untaxed total."""
    found = label(name)
    is_bare = found is not None and not found.of
    return "total" in name and (is_bare or not any(m.confidence >= BARE for m in known))


def _is_of_sales(name: str) -> bool:
    """Whether a name is the whole name of a figure of sales: 1月销售额 beside a rebate is no expense."""
    known = [m for m in meanings_in("sales", name) if m.confidence >= BARE]
    return any(datasets()["sales"].fields[m.field].adds_up for m in known)
