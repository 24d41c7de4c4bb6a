"""Says what a name is that alone tells a table from the others of its header: 玉溪百汇商行 above its own lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.dictionary import name_of
from data.finding.kinds import is_key_value
from data.meaning.layout.across import field_of_names
from data.tables import Table

LEAST = 2  # tables


def with_names_told_apart(tables: Sequence[Table]) -> list[Table]:
    """The tables of a sheet; names that differ between those of one header stand with what they are: 客户名称：…"""
    named = list(tables)
    for alike in _alike(tables):
        own = [_own(tables[place], [tables[other] for other in alike if other != place]) for place in alike]
        field = field_of_names(own) if all(own) else None
        for place, text in zip(alike, own, strict=True) if field else ():
            named[place] = _with_name(tables[place], text, name_of(field or ""))
    return named


def _alike(tables: Sequence[Table]) -> list[list[int]]:
    """The places of the tables that have a sheet and a header in common."""
    found: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for place, table in enumerate(tables):
        found.setdefault((table.sheet, table.header), []).append(place)
    return [places for places in found.values() if len(places) >= LEAST]


def _own(table: Table, others: Sequence[Table]) -> str:
    """The one bare text around a table and around none of the others; '' where there are none or several."""
    elsewhere = {text for other in others for text in other.caption}
    own = [text for text in table.caption if text not in elsewhere]
    return own[0] if len(own) == 1 and not is_key_value(own[0]) else ""


def _with_name(table: Table, text: str, name: str) -> Table:
    return replace(table, caption=tuple(f"{name}：{said}" if said == text else said for said in table.caption))
