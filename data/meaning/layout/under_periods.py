"""Finds values beside the periods of wide columns: 1月 over 上海仓 | 成都仓, or 华东 over 1月 | 2月."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from data.dictionary import Dataset
from data.facts.labels import GRAND, SUB, WHOLE, label
from data.meaning.headers import plain
from data.meaning.layout.across import field_of, is_value, side_across, spender, value_and_measure
from data.meaning.layout.wide import Spread
from data.meaning.recognising import foreign_kind
from data.meaning.witness import Witness

LEAST = 2  # values, and periods
Measured = Mapping[int, tuple[Spread, str]]


def with_values(dataset: Dataset, wide: Sequence[Spread], witness: Witness, headers: Sequence[str]) -> list[Spread]:
    """The wide columns with the values that stand beside their periods, where it is plain what they are values of."""
    told = [s for s in wide if s.rest and not any(map(label, s.rest.split(" / "))) and not foreign_kind(s.rest)]
    parted = {s.index: _parted(dataset, s.rest, witness) for s in told}
    values = list(dict.fromkeys(pair[0] for pair in parted.values() if pair))
    if not all(parted.values()) or len(values) < LEAST or len({s.period for s in told}) < LEAST:
        return list(wide)
    field = field_of(dataset, values, witness, headers) or spender(dataset, values)
    field = field or side_across(dataset, witness, headers)  # each value stands over several periods, as no figure does
    if field is None:
        return list(wide)
    given = {i: (pair[1], (field, _as_written(headers[i], pair[0]))) for i, pair in parted.items() if pair}
    return [replace(s, rest=given[s.index][0], value=given[s.index][1]) if s.index in given else s for s in wide]


def _as_written(header: str, value: str) -> str:
    """A value in the letters of its header: North, which beside a period is read as north."""
    at = plain(header).lower().find(value.lower())
    return plain(header)[at : at + len(value)] if at >= 0 else value


def _parted(dataset: Dataset, rest: str, witness: Witness) -> tuple[str, str] | None:
    """(a value, the name of its measure or '') of what a header says beside its period; None where it is no value."""
    if " / " in rest:
        found = value_and_measure(dataset, rest, witness)
        return (found[0], found[1]) if found else None
    return (plain(rest), "") if is_value(rest) else None


def sums_of_values(wide: Sequence[Spread]) -> list[Spread]:
    """The columns that sum the values of one period: 1月 / 小计 beside 1月 / 上海仓."""
    valued = {s.period for s in wide if s.value}
    return [s for s in wide if not s.value and s.period in valued and any(map(_is_sum, s.rest.split(" / ")))]


def parts_of(spread: Spread, measured: Measured) -> tuple[str, tuple[int, ...]] | None:
    """(the measure, the columns) that a sum of the values of one period is of; None where none is plain."""
    same = {i: m for i, (s, m) in measured.items() if s.value and s.period == spread.period}
    name = next((part for part in spread.rest.split(" / ") if not _is_sum(part)), "")
    alike = {i: m for i, m in same.items() if measured[i][0].rest == name}
    measures = set(alike.values())
    return (measures.pop(), tuple(alike)) if len(measures) == 1 else None


def _is_sum(text: str) -> bool:
    found = label(text)
    return found is not None and found.kind in (GRAND, SUB, WHOLE)
