"""Tells columns of one name apart (金额 | 金额): an answer says which one counts, the others are left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.tables import Table


def names_apart(headers: Sequence[str]) -> tuple[str, ...]:
    """The headers, those that occur again with their number: 金额 [1], 金额 [2]."""
    return tuple(
        f"{header} [{headers[: index + 1].count(header)}]" if header and headers.count(header) > 1 else header
        for index, header in enumerate(headers)
    )


def with_only(table: Table, answer: str | None) -> Table:
    """The table without the names of the other columns that are called as the one that the reader chose."""
    apart = names_apart(table.header)
    if answer is None or answer in table.header or answer not in apart:
        return table
    chosen = apart.index(answer)
    kept = (h if i == chosen or h != table.header[chosen] else "" for i, h in enumerate(table.header))
    return replace(table, header=tuple(kept))
