"""Reads headings that stand above groups of lines (客户：D001 昆明华美) as values of those lines."""

from __future__ import annotations

import re

import pyarrow as pa
import pyarrow.compute as pc

from data.facts.grid import Grid
from data.meaning.headers import plain
from data.meaning.recognising import EXACT, meanings_in

LONGEST = 100_000
_PAIR = re.compile(r"^\s*([^:：]{1,12})\s*[:：]\s*(\S.*?)\s*$")
_CODED = re.compile(r"^\[?([A-Za-z]*\d[\w-]*)\]?\s+(\S.*)$")


def headings(grid: Grid) -> dict[str, pa.Array]:
    """By field, the value that the last heading gives each row; empty where there are no headings."""
    if grid.height > LONGEST:
        return {}
    told: dict[str, list[str | None]] = {}
    for place, text in _alone(grid):
        for field, value in _values(grid, text).items():
            told.setdefault(field, [None] * grid.height)[place] = value
    return {field: pc.fill_null_forward(pa.array(values, pa.string())) for field, values in told.items()}


def _alone(grid: Grid) -> list[tuple[int, str]]:
    """The rows with one filled cell that reads `name: value`."""
    columns = [grid.cells(i) for i in range(len(grid.table.header))]
    filled = pa.array([0] * grid.height, pa.int64())
    for cells in columns:
        filled = pc.add(filled, cells.is_valid().cast(pa.int64()))
    places = pc.indices_nonzero(pc.equal(filled, 1)).to_pylist()
    texts = ((place, next(t for c in columns if (t := c[place].as_py()) is not None)) for place in places)
    return [(place, text) for place, text in texts if _PAIR.match(plain(text))]


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
