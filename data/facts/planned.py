"""Refuses what cannot be added up: shares of a year's target, versions or levels of one target, figures by scenario."""

from __future__ import annotations

import re

import pyarrow as pa
import pyarrow.compute as pc

from data.facts.lines import Lines
from data.meaning.headers import apart
from data.reading import Refused
from data.vocabulary import text as written

MOST_LEVELS = 6
LEAST_SHARES = 3
_LEVEL = re.compile(written("version", "level"), re.I)
_HEADER = re.compile(written("version", "level_header"), re.I)
_SCENARIO = re.compile(written("version", "scenario_header"), re.I)


def refuse_uncountable(found: Lines) -> None:
    """Raises Refused where rows state figures of several scenarios, one target at several levels, or shares below 1."""
    _refuse_scenarios(found)
    if found.grid.dataset.name != "target":
        return
    if _are_shares(found.values.get("amount")):
        raise Refused("shares_of_target", sheet=found.grid.table.sheet)
    for index, column in enumerate(found.grid.match.columns):
        if column.field is None and (levels := _levels(column.header, found.grid.cells(index))):
            raise Refused("several_targets", sheet=found.grid.table.sheet, column=column.header, levels=levels)


def _refuse_scenarios(found: Lines) -> None:
    for index, column in enumerate(found.grid.match.columns):
        if column.field is None and _SCENARIO.search(apart(column.header).lower()):
            texts = pc.unique(found.grid.cells(index).drop_null())
            if 1 < len(texts) <= MOST_LEVELS:
                told = " / ".join(texts.to_pylist())
                raise Refused("several_scenarios", sheet=found.grid.table.sheet, column=column.header, scenarios=told)


def _are_shares(amounts: pa.Array | None) -> bool:
    values = amounts.drop_null().cast(pa.float64()) if amounts is not None else pa.array([], pa.float64())
    below = pc.all(pc.and_(pc.greater(values, 0.0), pc.less(values, 1.0))).as_py()
    return len(values) >= LEAST_SHARES and bool(below)


def _levels(header: str, cells: pa.Array) -> str:
    """The levels or versions that a column tells apart; '' where it tells anything else."""
    texts = pc.unique(cells.drop_null()).slice(0, MOST_LEVELS + 1).to_pylist()
    are_levels = bool(_HEADER.search(header.strip())) or all(_LEVEL.search(text.strip()) for text in texts)
    return " / ".join(texts) if are_levels and 2 <= len(texts) <= MOST_LEVELS else ""
