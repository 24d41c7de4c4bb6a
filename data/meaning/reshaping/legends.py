"""Writes out cells whose codes the header explains: 状态(0:作废 1:有效), 拜访方式, 1 上门走访, 2 电话拜访."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

import pyarrow as pa

from data.coding import listed, rewritten
from data.meaning.headers import plain, unit
from data.tables import Table
from data.vocabulary import text as text_of

LOOKED_AT, MOSTLY = 400, 0.9
LEAST = 2  # codes that a legend explains
_CODE = re.compile(
    r"(?<![0-9A-Za-z.])(-?\d{1,3}|[A-Za-z]{1,2}|[A-Z][A-Z_]{2,19})"
    r"\s*(?:[:=、.~-]|代表|表示|为)?\s*([\u3400-\u9fff][^\s\d,;、|/:=()]*)"
)
_AROUND = " \t\n,;:、-([【"
_STATUS = text_of("status", "name")
_WHOLE = re.compile(r"(-?\d+)\.0+")


def with_codes_written_out(table: Table) -> Table:
    """The table with the words for codes, and the header without its legend, which would speak for every cell."""
    for index, header in enumerate(table.header):
        if not (legend := legend_of(header)):
            continue
        column = table.body.column(index)
        if _are_codes(listed(column.slice(0, LOOKED_AT)), legend):
            written = rewritten(column, partial(_written_out, legend=legend))
            body = table.body.set_column(index, table.body.column_names[index], written)
            table = replace(table, body=body, header=_named(table.header, index))
    return table


def _are_codes(texts: Sequence[str | None], legend: Mapping[str, str]) -> bool:
    told = [text for text in texts if text]
    return sum(_code(text) in legend for text in told) > MOSTLY * len(told)


def legend_of(header: str) -> dict[str, str]:
    """What each code in a header stands for; nothing where it explains fewer than two, or two alike (1月、2月)."""
    found = _CODE.findall(plain(header))
    legend = {code.lower(): word for code, word in found}
    told = len(legend) == len(found) == len(set(legend.values())) >= LEAST
    return legend if told and not any(map(unit, legend.values())) else {}  # 数量(1箱=12瓶)


def _name(header: str) -> str:
    """What stands before the first code."""
    text = plain(header)
    first = _CODE.search(text)
    return (text[: first.start()].strip(_AROUND) if first else text) or _STATUS


def _named(headers: tuple[str, ...], index: int) -> tuple[str, ...]:
    name = _name(headers[index])
    return headers if name in headers else (*headers[:index], name, *headers[index + 1 :])


def _written_out(texts: pa.Array, legend: Mapping[str, str]) -> pa.Array:
    return pa.array([legend.get(_code(text), text) if text else text for text in texts.to_pylist()], pa.string())


def _code(text: str) -> str:
    """A code as the legend writes it: 1 for 1.0."""
    whole = _WHOLE.fullmatch(text.strip())
    return whole[1] if whole else text.strip().lower()
