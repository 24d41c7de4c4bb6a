"""Finds columns that are no field themselves but change one: returns beside sales, discounts, units, currencies."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from data.cells.numbers import number
from data.dictionary import Dataset
from data.meaning.headers import CURRENCIES, key, plain, take_apart, unit, words
from data.meaning.layout.assigning import Assignment
from data.meaning.profiles import NUMERIC, Profile
from data.meaning.recognising import foreign_kind
from data.vocabulary import text as written
from data.vocabulary import words as listed

UNIT_NAMES = ("单位", "金额单位", "计量单位", "unit", "units")
_ONE_MONEY = re.compile(r"本币|本位币|人民币|rmb|cny")
_RETURNED = re.compile(written("beside", "returned"), re.I)

_FEE_OF_RETURNS = re.compile(written("beside", "fee_of_returns"))
_NO_GOODS, _NO_FIGURES = (frozenset(listed("trade", name)) for name in ("no_goods", "no_figures"))

Helpers = dict[int, tuple[str, str]]


def helpers_of(
    dataset: Dataset,
    given: Set[str],
    found: Assignment,
    is_computed: bool,
    headers: Sequence[str],
    seen: Sequence[Profile],
) -> Helpers:
    """By column: (the field it changes, how): deduct (to be asked), discount, unit or currency.

    given: the fields that the table gives; nothing changes one that it has not.
    """
    free = [i for i in range(len(headers)) if headers[i] and i not in found.columns and seen[i].values]
    helping: Helpers = {}
    for index in free:
        role = _role(headers[index], seen[index], dataset, found, is_computed)
        if role and role[0] in given:
            helping[index] = role
    return helping


def _role(header: str, seen: Profile, dataset: Dataset, found: Assignment, is_computed: bool) -> tuple[str, str] | None:
    keys = take_apart(header).keys
    of_money = seen.share(_is_money_unit)
    if any(k in UNIT_NAMES for k in keys) and (of_money == 1 or (of_money and found.column_of("quantity") is None)):
        return "amount", "unit"
    if seen.share(_is_currency) == 1:
        if _says_its_currency(found):
            return None
        return "amount", "currency"
    if dataset.name != "sales":
        return None
    if is_computed and foreign_kind(header) == "discount" and _is_discount(seen):
        return "amount", "discount"
    return _deducted(header, seen, found) if seen.is_numeric else None


def _is_discount(seen: Profile) -> bool:
    """Whether a column holds figures or shares (60%) that take something off."""
    return (seen.is_numeric and is_used(seen)) or seen.percents >= NUMERIC


def _says_its_currency(found: Assignment) -> bool:
    """Whether the amounts are in one money by their own header (本币金额), whatever each document was in."""
    at = found.column_of("amount")
    return at is not None and bool(_ONE_MONEY.search(found.columns[at].name))


def _deducted(header: str, seen: Profile, found: Assignment) -> tuple[str, str] | None:
    """Returned amounts or quantities beside those sold, where no net stands anywhere."""
    if foreign_kind(header) != "returned" or not is_used(seen) or _is_a_rate(header):
        return None
    is_count = any(word in plain(header).lower() for word in ("量", "件", "数", "qty", "quantity", "units"))
    field = "quantity" if is_count else "amount"
    at = found.column_of(field)
    if at is None or found.columns[at].rank[0] <= 0 or _RETURNED.search(found.columns[at].name):
        return None
    return field, "deduct"


def _is_a_rate(header: str) -> bool:
    told = plain(header).lower()
    if _FEE_OF_RETURNS.search(told):
        return True
    counts_orders = bool(_NO_GOODS & set(words(header)))
    return counts_orders or any(word in told for word in _NO_FIGURES)


def is_used(seen: Profile) -> bool:
    """Whether any cell holds a number other than zero."""
    return seen.share(lambda text: bool(number(text).point)) > 0


def _is_money_unit(text: str) -> bool:
    found = unit(text)
    return found is not None and found.is_money and not found.is_foreign


def _is_currency(text: str) -> bool:
    return key(text) in CURRENCIES or plain(text).lower() in CURRENCIES
