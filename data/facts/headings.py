"""Reads headings that stand above groups of lines (客户：D001 昆明华美, 二、退货明细) as values of those lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pyarrow as pa
import pyarrow.compute as pc

from data.facts.grid import Grid
from data.meaning.headers import plain
from data.meaning.recognising import EXACT, meanings_in
from data.vocabulary import text as written

LONGEST = 100_000
LINE_TYPE = "line_type"
_PAIR = re.compile(r"^\s*([^:：]{1,12})\s*[:：]\s*(\S.*?)\s*$")
_CODED = re.compile(r"^\[?([A-Za-z]*\d[\w-]*)\]?\s+(\S.*)$")
_NUMBERED = re.compile(r"^[(（]?([一二三四五六七八九十]+|\d{1,2})[)）、.．]\s*")
_SECTION, _RETURNS = (re.compile(written("section", name), re.I) for name in ("heading", "returns"))


def headings(grid: Grid) -> dict[str, pa.Array]:
    """By field, the value that the last heading gives each row; empty where there are no headings."""
    if grid.height > LONGEST:
        return {}
    told: dict[str, list[str | None]] = {}
    alone = _alone(grid)
    sections = _sections(grid, alone)
    for place, text in alone:
        for field, value in (sections.get(place) or _values(grid, text)).items():
            told.setdefault(field, [None] * grid.height)[place] = value
    return {field: pc.fill_null_forward(pa.array(values, pa.string())) for field, values in told.items()}


def _alone(grid: Grid) -> list[tuple[int, str]]:
    """The rows with one filled cell, and what it says."""
    columns = [grid.cells(i) for i in range(len(grid.table.header))]
    filled = pa.array([0] * grid.height, pa.int64())
    for cells in columns:
        filled = pc.add(filled, cells.is_valid().cast(pa.int64()))
    places = pc.indices_nonzero(pc.equal(filled, 1)).to_pylist()
    return [(place, next(t for c in columns if (t := c[place].as_py()) is not None)) for place in places]


def _sections(grid: Grid, alone: Sequence[tuple[int, str]]) -> dict[int, dict[str, str]]:
    """What the headings of parts of a list of sales call the lines below them, where some of them are returns."""
    if LINE_TYPE not in grid.dataset.fields or any(column.field == LINE_TYPE for _, column in grid.columns("")):
        return {}
    told = {place: _NUMBERED.sub("", plain(text).strip()).strip(" :：") for place, text in alone}
    named = {place: {LINE_TYPE: text} for place, text in told.items() if _SECTION.fullmatch(text)}
    return named if any(_RETURNS.search(kind[LINE_TYPE]) for kind in named.values()) else {}


def _values(grid: Grid, text: str) -> dict[str, str]:
    """The fields that a heading gives; a code before a name gives both."""
    pair = _PAIR.match(plain(text))
    if pair is None:
        return {}
    known = {m.field for m in meanings_in(grid.dataset.name, pair[1]) if m.confidence == EXACT}
    own = {c.field for _, c in grid.columns("")}
    fields = [f for f in known - own if grid.dataset.fields[f].type in ("text", "id") and f != "item"]
    if not fields:
        return {}
    name = next((f for f in fields if f.endswith("_name")), fields[0])
    coded = _CODED.match(pair[2])
    code = name.replace("_name", "_code")
    if coded and code != name and code in grid.dataset.fields and code not in own:
        return {name: coded[2], code: coded[1]}
    return {name: pair[2]}
