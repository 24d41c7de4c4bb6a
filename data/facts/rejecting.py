"""Sets aside the lines that cannot be facts, each with its cell and its reason; nothing disappears."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.checked import Problem
from data.facts.lines import Lines
from data.facts.reckoning import running_balances

Reasons = dict[int, tuple[str, str]]  # line → the field at fault, and why the line is rejected
MOST_SAID = 5_000  # problems of one kind in one column; the rejected rows are all kept


def reject(found: Lines) -> tuple[np.ndarray, pa.Table, tuple[Problem, ...]]:
    """(which lines are kept, the rejected rows of the file, the problems)."""
    reasons: Reasons = {}
    problems = [*_overlong(found, reasons), *_faulty(found, reasons)]
    problems += _lacking(found, reasons)
    kept = np.ones(found.count, dtype=bool)
    kept[list(reasons)] = False
    return kept, _rejected(found, reasons), tuple(sorted(problems, key=lambda p: p.row or 0))


def _necessary(found: Lines) -> Iterator[tuple[str, ...]]:
    """The fields without one of which a line is no fact, beside its measures."""
    if not found.grid.dataset.is_standing:
        yield (found.grid.dataset.date,)
    yield from found.grid.dataset.needs


def _overlong(found: Lines, reasons: Reasons) -> list[Problem]:
    """Rows of a text file with more cells than the header: a comma inside a cell has moved what follows it."""
    if not found.grid.table.overlong:
        return []
    rows = found.grid.at.take(found.origin)
    lines = pc.is_in(rows, pa.array(found.grid.table.overlong, rows.type)).to_numpy(zero_copy_only=False)
    return _mark(found, reasons, lines, found.grid.dataset.date, "too_many_cells")


def _faulty(found: Lines, reasons: Reasons) -> Iterator[Problem]:
    """Cells that hold something else than their field wants."""
    for name, faults in found.faults.items():
        wrong = pc.indices_nonzero(pc.fill_null(pc.not_equal(faults, "missing"), False))
        kinds = faults.take(wrong).to_pylist()
        fatal = name in (found.grid.dataset.date, *_needed(found))
        pairs = list(zip(wrong.to_pylist(), kinds, strict=True))
        if fatal:
            for line, kind in pairs:
                reasons.setdefault(line, (name, kind))
        yield from (_problem(found, line, name, kind, fatal) for line, kind in pairs[:MOST_SAID])


def _problem(found: Lines, line: int, name: str, kind: str, fatal: bool) -> Problem:
    """The problem of one line with the header and the text of its cell; the field's name where it has none."""
    table, place = found.grid.table, found.origin[line].as_py()
    at = found.sources.get(name, -1)
    index = at if isinstance(at, int) else int(at[line])
    row_no = found.grid.row_no[place].as_py()
    if index < 0:
        return Problem(kind, row_no, found.grid.dataset.fields[name].label(found.grid.match.language), None, fatal)
    value = table.body.column(index)[found.grid.at[place].as_py()].as_py()
    return Problem(kind, row_no, table.header[index], value, fatal)


def _lacking(found: Lines, reasons: Reasons) -> list[Problem]:
    """Lines without a date, without another field they need, or without any of the measures."""
    problems = []
    for names in _necessary(found):
        problems += _mark(found, reasons, _without(found, names), _shown(found, names), "missing_required")
    if not found.grid.dataset.measures:
        return problems
    needed = _needed(found)
    empty = _without(found, needed)
    if found.grid.dataset.name == "inventory":
        uncounted = empty & ~_without_any_number(found)
        problems += _mark(found, reasons, uncounted, "quantity", "no_count", fatal=False)
        empty &= ~uncounted
    problems += _mark(found, reasons, running_balances(found), "amount", "running_balance")
    return problems + _mark(found, reasons, empty, needed[0], "missing_required")


def _needed(found: Lines) -> tuple[str, ...]:
    """The figures one of which a line must have; what stands in for them only where the table has none of them."""
    dataset = found.grid.dataset
    is_counted = dataset.stand_in in found.values and not found.values.keys() & set(dataset.measures)
    return (dataset.stand_in,) if is_counted else dataset.measures


def _without(found: Lines, names: Sequence[str]) -> np.ndarray:
    """The lines that have none of these fields."""
    values = [found.values[name] for name in names if name in found.values]
    return np.logical_and.reduce([np.ones(found.count, bool), *map(_nulls, values)])


def _shown(found: Lines, names: Sequence[str]) -> str:
    """The field of several to speak of: the one that the table has a column for."""
    return next((name for name in names if name in found.sources), names[-1])


def _nulls(values: pa.Array) -> np.ndarray:
    if not values.null_count:
        return np.zeros(len(values), dtype=bool)
    return values.is_null().to_numpy(zero_copy_only=False)


def _without_any_number(found: Lines) -> np.ndarray:
    dataset = found.grid.dataset
    numbers = [_nulls(v) for n, v in found.values.items() if dataset.fields[n].is_measure]
    return np.logical_and.reduce(numbers)


def _mark(
    found: Lines, reasons: Reasons, lacking: np.ndarray, name: str, kind: str, fatal: bool = True
) -> list[Problem]:
    """The lines that lack something and are not rejected yet."""
    lines = [line for line in np.flatnonzero(lacking).tolist() if line not in reasons]
    if fatal:
        reasons |= dict.fromkeys(lines, (name, kind))
    return [_problem(found, line, name, kind, fatal) for line in islice(lines, MOST_SAID)]


def _rejected(found: Lines, reasons: Reasons) -> pa.Table:
    """The file's rows behind the rejected lines, once each, with the cell at fault and the first reason."""
    lines = sorted(reasons)
    places = found.origin.take(pa.array(lines, pa.int64())).to_pylist()
    first: dict[int, Problem] = {}
    for line, place in zip(lines, places, strict=True):
        if place not in first:
            first[place] = _problem(found, line, *reasons[line], fatal=True)
    at, said = pa.array(list(first), pa.int64()), list(first.values())
    cells = found.grid.table.body.take(found.grid.at.take(at))
    columns = {
        "row_no": found.grid.row_no.take(at),
        "reason": pa.array([problem.kind for problem in said], pa.string()),
        "column": pa.array([problem.column for problem in said], pa.string()),
        "value": pa.array([problem.value for problem in said], pa.string()),
    }
    columns |= dict(zip(_unique(found.grid.table.header, {*columns}), cells.columns, strict=True))
    return pa.table(columns)


def _unique(headers: tuple[str, ...], taken: set[str]) -> list[str]:
    """Every header once, so that they can name the columns of a file to send back."""
    names = []
    for place, header in enumerate(headers, start=1):
        name = header or f"#{place}"
        while name in taken:
            name += "'"
        taken.add(name)
        names.append(name)
    return names
