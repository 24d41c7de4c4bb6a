"""Tells goods that were given to others to sell from those that they sold: 发出 | 已售 | 结存, sent | sold | left."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.meaning.headers import apart
from data.vocabulary import text as written

_SENT, _SOLD, _SETTLED, _LEFT = (
    re.compile(written("consigned", name), re.I) for name in ("sent", "sold", "settled", "left")
)


def is_left(header: str) -> bool:
    """Whether a header says that its goods were not sold."""
    return bool(_LEFT.search(apart(header)))


def is_settled(header: str) -> bool:
    """Whether a header says that its goods were billed to who sold them."""
    return bool(_SETTLED.search(apart(header)))


def sold_of(headers: Sequence[str], is_paid: bool = False) -> str | None:
    """The one of several headers that says what was sold; where the money `is_paid`, what was settled as well.

    None where none is of goods only sent.
    """
    named = {header: apart(header) for header in headers}
    if not any(_SENT.search(name) for name in named.values()):
        return None
    sold = [header for header, name in named.items() if _SOLD.search(name)]
    sold = sold or [header for header in headers if is_paid and is_settled(header)]
    return sold[0] if len(sold) == 1 else None
