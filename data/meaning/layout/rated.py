"""Finds what one piece costs under a bare Rate, which says anything else beside other figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.dictionary import Dataset
from data.meaning.headers import apart
from data.meaning.layout.assigning import Assignment, fits
from data.meaning.profiles import Profile
from data.meaning.recognising import TAIL, Meaning
from data.vocabulary import text as written

_RATE = re.compile(written("trade", "bare_rate"), re.I)
_BUYER, _GOODS = {"customer_code", "customer_name"}, {"product_code", "product_name"}


def add_rate(found: Assignment, dataset: Dataset, headers: Sequence[str], seen: Sequence[Profile]) -> None:
    """Adds the price of sales where pieces of goods for a buyer have neither another price nor any money."""
    named = {meaning.field for meaning in found.columns.values()}
    wanted = "quantity" in named and named & _BUYER and named & _GOODS
    if dataset.name != "sales" or not wanted or named & {"amount", "unit_price"}:
        return
    rates = [i for i, header in enumerate(headers) if _RATE.fullmatch(apart(header)) and i not in found.columns]
    if len(rates) == 1 and fits(dataset.fields["unit_price"], seen[rates[0]]):
        found.columns[rates[0]] = Meaning(dataset.name, "unit_price", TAIL, (0, 0), headers[rates[0]])
