"""What a title that ends in an aim says of the figures below it: 三季度业务员目标 were not sold, 铺货目标 are shops."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.dictionary import datasets
from data.meaning.headers import plain
from data.meaning.layout.layouts import Layout
from data.meaning.layout.spreading import DONE
from data.meaning.spoken import spoken
from data.vocabulary import text as written

_AIM_END = re.compile(written("trade", "aim_end"), re.I)
_OTHER_AIM = re.compile(written("trade", "other_aim"))
_BY_LINE = {"doc_no", "unit_price", "customer_code"}


def are_aims(layout: Layout, headers: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether the nearest text that names a figure calls it an aim, and nothing says what was reached of it."""
    if layout.fields & _BY_LINE or any(DONE.search(plain(said)) for said in (*headers, *texts)):
        return False
    sold = datasets()["sales"].words
    told = (found for said in texts for piece in plain(said).split() if (found := _figure(piece, sold)))
    return next(told, "") == "aim"


def _figure(piece: str, sold: Sequence[str]) -> str:
    if _AIM_END.search(piece):
        return "aim"
    return "sold" if spoken(sold, piece) else ""


def are_other_aims(layout: Layout, headers: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether what is aimed at is neither money nor goods: 铺货目标 as a header, or in a title above bare weeks."""
    at = next((i for i, m in layout.assignment.columns.items() if m.field in layout.dataset.measures), None)
    unnamed = at is None and not any(spread.rest for spread, _ in layout.spread.values())
    names = [piece for said in texts for piece in plain(said).split()] if unnamed else []
    names += [headers[at]] if at is not None else [spread.rest for spread, _ in layout.spread.values()]
    aims = [name for name in names if _AIM_END.search(plain(name))]
    return bool(aims) and all(_OTHER_AIM.search(_AIM_END.sub("", plain(name))) for name in aims)
