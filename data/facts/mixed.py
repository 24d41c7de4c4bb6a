"""Refuses tables whose rows hold several figures under each other, told apart by a column: 销售额, 成本, 毛利."""

from __future__ import annotations

import re

import pyarrow as pa
import pyarrow.compute as pc

from data.coding import plain
from data.facts.grid import Grid
from data.meaning.layout.selectors import as_aim
from data.meaning.recognising import BARE, TRIMMED, foreign_kind, meanings_in
from data.reading import Refused
from data.vocabulary import text as written

MOST = 12
KNOWN = 3_000  # rows; nobody writes longer tables that way
_AIM_HEADER = re.compile(written("trade", "aim_header"))
_AND = re.compile(written("trade", "aims_together"))
_OF_MONEY = ("cost", "profit", "tax", "discount", "share", "growth", "rate", "average")  # figures that no dataset keeps


def refuse_mixed(grid: Grid) -> None:
    """Raises Refused where every cell of a column names a figure, some of them none that is read."""
    for index in range(len(grid.table.header)) if 1 < grid.height <= KNOWN else ():
        names = pc.unique(plain(grid.column(index)).drop_null()) if _may_name(grid, index) else pa.array([])
        if 1 < len(names) <= MOST and _are_mixed(grid, names.to_pylist()):
            raise Refused(
                "mixed", sheet=grid.table.sheet, column=grid.table.header[index], names=" / ".join(names.to_pylist())
            )


def _may_name(grid: Grid, index: int) -> bool:
    return grid.match.columns[index].role == "" and index not in dict(grid.measures())


def _are_mixed(grid: Grid, names: list[str]) -> bool:
    """Whether figures that are read stand under others, or under the names of fields: a list turned on its side."""
    fields = grid.dataset.fields
    known = [[m for m in meanings_in(grid.dataset.name, name) if m.confidence >= TRIMMED] for name in names]
    other = [foreign_kind(name) in _OF_MONEY for name in names]
    kept = [
        not foreign_kind(name) and any(fields[m.field].adds_up for m in own)
        for name, own in zip(names, known, strict=True)
    ]
    texts = [any(not fields[m.field].is_measure for m in own) for own in known]
    mixed = any(other) and any(kept) and all(a or b for a, b in zip(other, kept, strict=True))
    turned = any(texts) and sum(kept) > 1 and all(a or b for a, b in zip(texts, kept, strict=True))
    return mixed or turned


def refuse_aims_together(grid: Grid) -> None:
    """Raises Refused where what is aimed at are several figures at once, which no line tells apart: 发货+回款."""
    headers = enumerate(grid.table.header) if grid.dataset.name == "target" and grid.height <= KNOWN else ()
    for index, header in headers:
        names = pc.unique(plain(grid.column(index)).drop_null()).to_pylist() if _AIM_HEADER.search(header) else []
        if 0 < len(names) <= MOST and any(map(_are_aims, names)):
            raise Refused("mixed", sheet=grid.table.sheet, column=header, names=" / ".join(names))


def _are_aims(text: str) -> bool:
    """Whether a text joins the names of several figures that are aimed at."""
    parts = _AND.split(text)
    return len(parts) > 1 and all(any(m.confidence >= BARE for m in meanings_in("target", as_aim(p))) for p in parts)
