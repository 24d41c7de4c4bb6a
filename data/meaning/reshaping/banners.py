"""Turns headings of one cell above groups of rows (2024年3月; a customer's name) into a column of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.cells.numbers import number
from data.cells.periods import heading, period
from data.coding import plain as plain_array
from data.dictionary import datasets, name_of
from data.facts.labels import label
from data.finding.kinds import is_key_value, is_period
from data.meaning.headers import plain
from data.meaning.layout.across import field_of_names
from data.meaning.recognising import BARE, Meaning, meanings
from data.tables import Table
from data.vocabulary import names

LONGEST = 20_000  # rows; nobody writes headings into longer tables
LEAST = 2  # headings
NEARLY_ALL = 0.9
# What a heading is of and its name, before whatever else it says: 客户：鸿运店  电话：138…
_PAIR = re.compile(r"([^\s:：]{1,10})\s*[:：]\s*(\S.*?)(?:\s+[^\s:：]{1,10}[:：].*)?")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_GROUPED = tuple((re.compile(said, re.I), name) for name, said in names("grouped").items())
_OWING = tuple((re.compile(said, re.I), name) for name, said in names("grouped_owing").items())


@dataclass(frozen=True)
class Alone:
    """Rows with one filled cell. places: in the body; columns and texts: of that cell."""

    places: list[int]
    columns: list[int]
    texts: list[str]


def with_headings_as_column(table: Table) -> Table:
    """The table with what its headings say in a column, and without the rows of the headings."""
    if not 0 < table.body.num_rows <= LONGEST or len(table.header) < 2:
        return table
    table = _with_first_named(table)
    found = _alone(table)
    if len(found.places) < LEAST:
        return table
    ways = (_with_periods, _with_groups, _with_names, _with_pairs)
    return next((turned for way in ways if (turned := way(table, found))), table)


def _alone(table: Table) -> Alone:
    filled = np.stack([c.is_valid().to_numpy(zero_copy_only=False) for c in map(_flat, table.body.columns)])
    places = np.flatnonzero(filled.sum(axis=0) == 1).tolist()
    columns = [int(np.argmax(filled[:, place])) for place in places]
    texts = [table.body.column(c)[p].as_py().strip() for p, c in zip(places, columns, strict=True)]
    return Alone(places, columns, texts)


def _flat(column: pa.ChunkedArray) -> pa.Array:
    return plain_array(column.combine_chunks())


def _with_periods(table: Table, found: Alone) -> Table | None:
    """Months or days that stand alone above the rows they are of, where no column tells days."""
    texts = [text if is_period(text) else heading(text) for text in found.texts]
    at = [i for i, text in enumerate(texts) if text and period(text).grain in ("month", "day")]
    if len(at) < LEAST or found.places[at[0]] != 0 or any(map(_is_date, table.header)):
        return None
    return _added(table, [found.places[i] for i in at], [texts[i] for i in at], _name_of_days(table))


def _is_date(header: str) -> bool:
    known = (m for m in meanings(header) if m.confidence >= BARE)
    return any(datasets()[m.dataset].fields[m.field].is_date for m in known)


def _name_of_days(table: Table) -> str:
    return "月份" if any(map(_CHINESE.search, table.header)) else "Month"


def _added(table: Table, places: Sequence[int], texts: Sequence[str], name: str) -> Table:
    """The table with a further column that says for each row what stands above it."""
    said: list[str | None] = [None] * table.body.num_rows
    for place, text in zip(places, texts, strict=True):
        said[place] = text
    above = pc.fill_null_forward(pa.array(said, pa.string()))
    column = pc.if_else(_says_more(table), above, pa.scalar(None, pa.string()))
    body = table.body.append_column(f"c{table.body.num_columns}", column)
    widened = replace(table, header=(*table.header, name), body=body, columns=(*table.columns, -1))
    return _without(widened, places)


def _says_more(table: Table) -> pa.Array:
    """The rows that hold more than numbers: a row of sums without a name belongs to none of the groups."""
    rows = zip(*(_flat(column).to_pylist() for column in table.body.columns), strict=True)
    return pa.array([any(text is not None and not _is_number(text) for text in row) for row in rows])


def _without(table: Table, places: Sequence[int]) -> Table:
    kept = np.ones(table.body.num_rows, bool)
    kept[list(places)] = False
    mask = pa.array(kept)
    moved = np.cumsum(kept) - 1
    merged = tuple((c, int(moved[a]), int(moved[b])) for c, a, b in table.merged if kept[a] and kept[b])
    return replace(table, body=table.body.filter(mask), rows=table.rows.filter(mask), merged=merged)


def _with_first_named(table: Table) -> Table:
    """Names down a first column without a name, under a title that says whose they are."""
    titles = plain(" ".join(table.caption))
    name = next((name for said, name in (*_GROUPED, *_OWING) if said.search(titles)), None)
    cells = _flat(table.body.column(0)).to_pylist()
    said = [text for text in cells if text and not _is_number(text)]
    if table.header[0] or name is None or name in table.header or len(said) < NEARLY_ALL * len(cells):
        return table
    return replace(table, header=(name, *table.header[1:]))


def _is_number(text: str) -> bool:
    return number(text).point is not None


def _with_groups(table: Table, found: Alone) -> Table | None:
    """Names in a first column without a name, blank on every line: each stands for the lines below it."""
    index = next((i for i, header in enumerate(table.header) if not header), None)
    name = _name_of_groups(table)
    if index is None or name is None or not set(found.columns) <= {index}:
        return None
    cells = _flat(table.body.column(index)).to_pylist()
    heads = {p for p, text in zip(found.places, found.texts, strict=True) if not label(text)}
    lines = [p for p, text in enumerate(cells) if text is None]
    others = [text for p, text in enumerate(cells) if text is not None and p not in heads]
    if len(heads) < LEAST or not lines or min(heads) > min(lines) or not all(map(label, others)):
        return None
    filled, above = [], None
    for place, text in enumerate(cells):
        above = text if place in heads else above
        filled.append(above if text is None else text)
    header = tuple(name if i == index else h for i, h in enumerate(table.header))
    column = pa.array(filled, pa.string())
    body = table.body.set_column(index, table.body.column_names[index], column)
    return _without(replace(table, header=header, body=body), sorted(heads))


def _with_names(table: Table, found: Alone) -> Table | None:
    """Names alone in a row above all the lines they are of, where what they are tells and no column does."""
    heads = {p: text for p, text in zip(found.places, found.texts, strict=True) if not label(text)}
    field = field_of_names(list(heads.values()))
    if field is None or len(set(heads.values())) < LEAST or 0 not in heads or any(p - 1 in heads for p in heads):
        return None
    if any(map(is_key_value, heads.values())) or _is_told(field, table.header):
        return None
    return _added(table, list(heads), list(heads.values()), name_of(field))


def _with_pairs(table: Table, found: Alone) -> Table | None:
    """Headings that say what they are of themselves (客户：鸿运店), all alike, which no column tells."""
    heads = {p: _PAIR.fullmatch(text) for p, text in zip(found.places, found.texts, strict=True) if not label(text)}
    pairs = {place: (pair[1], pair[2]) for place, pair in heads.items() if pair}
    keys, values = ({pair[i] for pair in pairs.values()} for i in (0, 1))
    if len(pairs) < len(heads) or len(keys) != 1 or len(values) < LEAST or 0 not in heads:
        return None
    name = keys.pop()
    known = {m.field for m in meanings(name) if m.confidence >= BARE and not _adds_up_or_dates(m)}
    if not known or any(p - 1 in heads for p in heads) or any(_is_told(field, table.header) for field in known):
        return None
    return _added(table, list(pairs), [value for _, value in pairs.values()], name)


def _adds_up_or_dates(meaning: Meaning) -> bool:
    field = datasets()[meaning.dataset].fields[meaning.field]
    return field.is_measure or field.is_date


def _is_told(field: str, headers: Sequence[str]) -> bool:
    return any(m.field == field for header in headers for m in meanings(header) if m.confidence >= BARE)


def _name_of_groups(table: Table) -> str | None:
    titles = plain(" ".join(table.caption))
    return next((name for said, name in _GROUPED if said.search(titles) and name not in table.header), None)
