"""Finds amounts of whole orders repeated on every line of the order, which must not be summed by line."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.cells.measuring import DECIMAL, fine, measure
from data.checked import Problem
from data.coding import plain as plain_texts
from data.facts.amounts import product
from data.facts.lines import Lines
from data.meaning.headers import apart
from data.meaning.profiles import profile

SAMPLE = 5_000
LEAST_ORDERS = 3
NEARLY_ALL = 0.95
CENTS = 0.05
ZERO = pa.scalar(0, pa.int64()).cast(DECIMAL)
_SUMMED = [
    *(("amount", how) for how in ("count", "min", "max")),
    *(("quantity", how) for how in ("min", "max")),
    *(("worth", how) for how in ("sum", "min", "max")),
    ("differs", "sum"),
    ("goods", "count_distinct"),
]
_OF_ORDER = re.compile(r"订单|整单|单据(总)?金额|单总[金价]?额|order (total|amount|value)|invoice (total|amount)", re.I)


def with_order_amounts(found: Lines, answer: str | None) -> tuple[list[Problem], bool]:
    """(what was done, whether it has to be asked). Amounts change in place where the cells prove it.

    answer: `once` (the amount is the order's) or `each` (it is the line's).
    """
    if _stands_once(found):
        found.values["amount"] = pc.fill_null(fine(found.values["amount"]), ZERO)
        return [Problem("order_amounts_once", None, None, None, fatal=False)], False
    if not _may_repeat(found) or answer == "each":
        return [], False
    orders = _orders(found)
    proven = _share(_adding_up(orders)) > 0 or _are_of_other_worth(orders)
    if not (orders.num_rows >= _least(found) or proven) or not _is_repeated(found, orders):
        return [], False
    if answer is None and "quantity" in found.values and _lines_add_up(orders):
        found.values["amount"] = product(found.values["unit_price"], found.values["quantity"])
        return [Problem("order_amounts_replaced", None, None, None, fatal=False)], False
    if answer == "once" or (_is_named_so(found) and orders.num_rows >= LEAST_ORDERS):
        _keep_first(found)
        return [Problem("order_amounts_once", None, None, None, fatal=False)], False
    return [], True


def _stands_once(found: Lines) -> bool:
    """Whether every order of several lines shows its amount on one of them and leaves the others blank."""
    if _is_merged_over_lines(found):
        return True
    if found.grid.dataset.name != "sales" or not {"doc_no", "amount", "quantity"} <= set(found.values):
        return False
    amount, number = found.values["amount"], found.values["doc_no"]
    if not amount.null_count or "computed" in {c.role for c in found.grid.match.columns}:
        return False
    has = amount.is_valid().cast(pa.int64())
    orders = pa.table({"number": number, "has": has}).group_by("number").aggregate([("has", "sum"), ("has", "count")])
    several = orders.filter(pc.and_(pc.greater(orders["has_count"], 1), orders["number"].is_valid()))
    stray = pc.any(pc.and_(number.is_null(), amount.is_null())).as_py()
    least = 1 if _go_on_below(found) else LEAST_ORDERS
    return not stray and several.num_rows >= least and bool(pc.all(pc.equal(several["has_sum"], 1)).as_py())


def _go_on_below(found: Lines) -> bool:
    """Whether every line without an amount counts pieces below the number of its order, which it leaves blank too."""
    at = found.sources.get("doc_no", -1)
    if not isinstance(at, int) or at < 0 or found.values["quantity"].null_count:
        return False
    written = replace(found.grid, filled={}).cells(at).take(found.origin)
    return written.filter(found.values["amount"].is_null()).is_valid().true_count == 0


def _is_merged_over_lines(found: Lines) -> bool:
    """Whether an amount is merged over all lines that show none, each of which counts its own pieces of other goods."""
    at = found.sources.get("amount", -1)
    if found.grid.dataset.name != "sales" or not isinstance(at, int) or not {"amount", "quantity"} <= set(found.values):
        return False
    spans = [(first, last) for column, first, last in found.grid.table.merged if column == at]
    blank = found.values["amount"].is_null()
    if not spans or not blank.true_count or found.values["quantity"].null_count:
        return False
    covered = {row for first, last in spans for row in range(first + 1, last + 1)}
    return covered.issuperset(found.origin.filter(blank).to_pylist())


def _is_named_so(found: Lines) -> bool:
    """Whether the header says that the amount is the order's, or that of a column which it is the larger part of."""
    at, header = found.sources.get("amount", -1), found.grid.table.header
    if not isinstance(at, int) or at < 0:
        return False
    named = [
        i for i, name in enumerate(header) if _OF_ORDER.search(apart(name)) and profile(_cells(found, i)).numbers == 1
    ]
    return at in named or any(_is_most_of(found, i) for i in named)


def _cells(found: Lines, index: int) -> pa.Array:
    return found.grid.cells(index).take(found.origin)


def _is_most_of(found: Lines, index: int) -> bool:
    """Whether the amount of every line is that of another column less a discount at most."""
    whole = measure(_cells(found, index), "point").values.cast(pa.float64())
    amount = _floats(found.values["amount"])
    is_most = pc.and_(pc.less_equal(amount, pc.add(whole, CENTS)), pc.greater_equal(pc.multiply(amount, 2.0), whole))
    return bool(pc.all(is_most).as_py())


def _least(found: Lines) -> int:
    """How many orders of several lines have to show it unless one proves it; one where it is called an order's."""
    return 1 if _is_named_so(found) else LEAST_ORDERS


def _may_repeat(found: Lines) -> bool:
    """A look at the first lines: orders of several lines whose lines all show one amount."""
    if found.grid.dataset.name != "sales" or not {"doc_no", "amount"} <= set(found.values):
        return False
    if any(c.role == "computed" for c in found.grid.match.columns):
        return False
    numbers, amounts = (found.values[n].slice(0, SAMPLE).to_pylist() for n in ("doc_no", "amount"))
    seen: dict[str, set[object]] = {}
    lines: dict[str, int] = {}
    for number, amount in zip(numbers, amounts, strict=True):
        if number is not None and amount:
            seen.setdefault(number, set()).add(amount)
            lines[number] = lines.get(number, 0) + 1
    several = [number for number, count in lines.items() if count > 1]
    single = sum(len(seen[number]) == 1 for number in several)
    return bool(several) and single >= NEARLY_ALL * len(several)


def _orders(found: Lines) -> pa.Table:
    """Orders of several lines: lines, the least and the most of amount, quantity and worth, worth_sum, as floats."""
    columns = {"doc_no": found.values["doc_no"], "amount": _floats(found.values["amount"])}
    columns["quantity"] = _floats(found.values.get("quantity"), found.count)
    columns["worth"] = _worth(found)
    columns["differs"] = pc.greater(pc.abs(pc.subtract(columns["worth"], columns["amount"])), CENTS).cast(pa.int64())
    columns["goods"] = _goods(found)
    grouped = pa.table(columns).group_by("doc_no").aggregate(_SUMMED)
    several = pc.and_(pc.greater(grouped["amount_count"], 1), pc.not_equal(grouped["amount_max"], 0.0))
    return grouped.filter(several)


def _goods(found: Lines) -> pa.Array:
    """What each line is of, by code or else by name."""
    known = next((found.values[n] for n in ("product_code", "product_name") if n in found.values), None)
    return pa.nulls(found.count, pa.string()) if known is None else plain_texts(known)


def _floats(values: pa.Array | None, count: int = 0) -> pa.Array:
    return pa.nulls(count, pa.float64()) if values is None else values.cast(pa.float64())


def _worth(found: Lines) -> pa.Array:
    """What each line is worth by its price, of which a line that counts no pieces has one."""
    if "unit_price" not in found.values:
        return pa.nulls(found.count, pa.float64())
    if "quantity" not in found.values:
        return found.values["unit_price"].cast(pa.float64())
    return product(found.values["unit_price"], found.values["quantity"]).cast(pa.float64())


def _share(flags: pa.ChunkedArray) -> float:
    return float(pc.mean(pc.fill_null(flags, False).cast(pa.float64())).as_py() or 0.0)


def _is_repeated(found: Lines, orders: pa.Table) -> bool:
    """Nearly every order shows one amount on all its lines, and it is not what each line is worth."""
    same = _share(pc.equal(orders["amount_min"], orders["amount_max"]))
    if same < NEARLY_ALL:
        return False
    if orders["worth_sum"].null_count < orders.num_rows:
        return _share(pc.greater(orders["differs_sum"], 0)) > 0.5
    unequal = _share(pc.not_equal(orders["quantity_min"], orders["quantity_max"]))
    return "quantity" not in found.values or unequal > 0.0 or _is_of_other_goods(orders)


def _is_of_other_goods(orders: pa.Table) -> bool:
    """Whether the lines of each order are of different goods, and not all orders of one amount."""
    differing = _share(pc.greater(orders["goods_count_distinct"], 1))
    several = min(LEAST_ORDERS, orders.num_rows)
    return differing >= NEARLY_ALL and len(pc.unique(orders["amount_max"])) >= several


def _are_of_other_worth(orders: pa.Table) -> bool:
    """Whether price × quantity tells the lines of every order apart, all of which show one amount."""
    apart = pc.greater(pc.subtract(orders["worth_max"], orders["worth_min"]), CENTS)
    return orders.num_rows > 0 and _share(apart) == 1


def _lines_add_up(orders: pa.Table) -> bool:
    return _share(_adding_up(orders)) >= NEARLY_ALL


def _adding_up(orders: pa.Table) -> pa.ChunkedArray:
    """By order, whether price × quantity of its lines adds up to its amount: proof enough where it is but one."""
    gap = pc.abs(pc.subtract(orders["worth_sum"], orders["amount_max"]))
    return pc.less_equal(gap, CENTS)


def _keep_first(found: Lines) -> None:
    """The amount on the first line of each order, nothing on its other lines."""
    encoded = found.values["doc_no"].dictionary_encode().indices.to_numpy(zero_copy_only=False)
    _, first = np.unique(encoded, return_index=True)
    is_first = np.zeros(found.count, dtype=bool)
    is_first[first] = True
    is_first |= found.values["doc_no"].is_null().to_numpy(zero_copy_only=False)
    found.values["amount"] = pc.if_else(pa.array(is_first), fine(found.values["amount"]), ZERO)
