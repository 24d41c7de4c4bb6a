"""Tells statistics of a whole trade (社会消费品零售总额, retail sales by kind of business): nobody's own sales."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.meaning.dataset.guesses import TRADE
from data.meaning.headers import plain
from data.meaning.layout.layouts import Layout
from data.vocabulary import text as written

_TITLE, _HEADER = (re.compile(written("trade", name), re.I) for name in ("surveyed_title", "surveyed_header"))
_OWN = TRADE - {"quantity", "unit_price", "brand"} | {"product_name", "salesperson"}


def is_surveyed(layout: Layout, headers: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether a title or a header says so of figures that name no goods, buyers, shops or documents."""
    if layout.dataset.name != "sales" or layout.fields & _OWN:
        return False
    titled = any(_TITLE.search(plain(said)) for said in texts)
    return titled or any(_HEADER.search(plain(header)) for header in headers)
