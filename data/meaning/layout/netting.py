"""Tells whether a net price or an amount stands for one piece or for the whole line, by the figures beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from data.cells.numbers import number
from data.meaning.headers import apart, key
from data.meaning.layout.assigning import Assignment
from data.meaning.layout.unnamed import CENT
from data.meaning.profiles import Profile
from data.meaning.recognising import BARE, TRIMMED, Meaning, foreign_kind

_NET = re.compile(r"\bnet\b", re.I)
_TAXED = ("net", "gross")
LEAST_PRODUCTS = 3  # of fewer a product may be chance
_LARGEST = Decimal("1e15")  # of a price, above which no rounding leaves room for decimals
_AFTER_OTHERS = (99, 0)


def net_of_line(found: Assignment, headers: Sequence[str], seen: Sequence[Profile]) -> None:
    """A net price above the price of a piece is what the line comes to: it gives way, and is the amount of sales."""
    at = found.column_of("unit_price")
    beside = [(i, m) for i, m in found.losers.get("unit_price", ()) if not _is_net(headers[i])]
    if at is None or not _is_net(headers[at]) or not beside or not _is_above(seen[at], seen[beside[0][0]]):
        return
    found.columns.pop(at)
    index, meaning = beside[0]
    found.columns[index] = meaning
    if found.dataset == "sales" and found.column_of("amount") is None:
        found.columns[at] = Meaning(found.dataset, "amount", TRIMMED, _AFTER_OTHERS, headers[at])


def line_with_tax(found: Assignment, headers: Sequence[str], seen: Sequence[Profile]) -> None:
    """What a bare Gross of a sale came to, where the Net and the tax beside it make it up."""
    if found.dataset != "sales" or found.column_of("amount") is not None:
        return
    named = {name: i for i, h in enumerate(headers) if i not in found.columns for name in _TAXED if key(h) == name}
    taxes = [i for i, h in enumerate(headers) if h and foreign_kind(h) == "tax"]
    if set(named) == set(_TAXED) and any(is_sum_of(seen[named["gross"]], seen[named["net"]], seen[i]) for i in taxes):
        found.columns[named["gross"]] = Meaning(found.dataset, "amount", BARE, _AFTER_OTHERS, headers[named["gross"]])


def is_sum_of(whole: Profile, one: Profile, other: Profile) -> bool:
    """Whether each row's first is the sum of the others, to the cent, and each of several rows states all three."""
    if not len(whole.values) == len(one.values) == len(other.values) > 1:
        return False
    rows = [[_either(v) for v in row] for row in zip(whole.values, one.values, other.values, strict=True)]
    return all(a is not None and b is not None and c is not None and abs(a - b - c) <= CENT for a, b, c in rows)


def _either(text: str) -> Decimal | None:
    """A number by its decimal point, or by its comma where that is the only way to read it: 100,00."""
    read = number(text)
    return read.comma if read.point is None else read.point


def line_of_price(found: Assignment, seen: Sequence[Profile]) -> None:
    """A price that grows with the pieces is what the line comes to, where nothing else does: 1 at 300.08, 5 at 1500.40.

    Several prices of a piece have to come again with other numbers of pieces, and no price as it stands.
    """
    at, pieces = found.column_of("unit_price"), found.column_of("quantity")
    if found.dataset != "sales" or at is None or pieces is None or found.column_of("amount") is not None:
        return
    if len(seen[at].values) != len(seen[pieces].values):
        return
    rows = [(number(a).point, number(b).point) for a, b in zip(seen[at].values, seen[pieces].values, strict=True)]
    told = [(price, count) for price, count in rows if price and count and abs(price / count) < _LARGEST]
    again = _again([price for price, _ in told], [count for _, count in told])
    each = _again([round(price / count, 4) for price, count in told], [count for _, count in told])
    if not again and len(each) >= LEAST_PRODUCTS and 2 * sum(each.values()) > len(told):
        meaning = found.columns[at]
        found.columns[at] = replace(meaning, field="amount")


def _again(prices: Sequence[Decimal], counts: Sequence[Decimal]) -> dict[Decimal, int]:
    """The prices at which different numbers of pieces were sold, and on how many lines."""
    found: dict[Decimal, set[Decimal]] = {}
    for price, count in zip(prices, counts, strict=True):
        found.setdefault(price, set()).add(count)
    return {price: prices.count(price) for price, different in found.items() if len(different) > 1}


def line_of_piece(found: Assignment, seen: Sequence[Profile]) -> None:
    """An amount that times the pieces makes another amount of the line is what one piece came to, and gives way."""
    at, pieces = found.column_of("amount"), found.column_of("quantity")
    if found.dataset != "sales" or at is None or pieces is None:
        return
    others = found.losers.get("amount", ())
    made = next(((i, m) for i, m in others if _is_product(seen[at], seen[pieces], seen[i])), None)
    if made is not None:
        found.columns.pop(at)
        found.columns[made[0]] = made[1]
        found.losers["amount"] = tuple(pair for pair in others if pair[0] != made[0])


def _is_product(one: Profile, count: Profile, line: Profile) -> bool:
    """Whether each row's first and second make the third, and not because every count is one."""
    if not len(one.values) == len(count.values) == len(line.values):
        return False
    rows = [[number(v).point for v in row] for row in zip(one.values, count.values, line.values, strict=True)]
    told = [(a, b, c) for a, b, c in rows if a is not None and b is not None and c is not None]
    fitting = len(told) == len(rows) and all(abs(a * b - c) <= CENT for a, b, c in told)
    return fitting and len({a for a, b, c in told if b != 1 and c}) >= LEAST_PRODUCTS


def _is_net(header: str) -> bool:
    return bool(_NET.search(apart(header)))


def _is_above(net: Profile, gross: Profile) -> bool:
    """Whether any net price is above the price beside it; False where blanks keep the rows from being paired."""
    if len(net.values) != len(gross.values):
        return False
    pairs = [(number(a).point, number(b).point) for a, b in zip(net.values, gross.values, strict=True)]
    return any(a is not None and b is not None and a > b for a, b in pairs)
