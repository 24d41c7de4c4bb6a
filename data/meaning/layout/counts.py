"""Takes a bare 合计 beside several counts for their sum, not for an amount of money."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from data.cells.numbers import number
from data.dictionary import datasets
from data.facts.labels import GRAND, Label, label
from data.meaning.headers import Unit, key, plain, take_apart, unit, without_unit
from data.meaning.layout.assigning import Assignment
from data.meaning.layout.unnamed import CENT
from data.meaning.profiles import Profile, added
from data.meaning.recognising import BARE, TRIMMED, Meaning, foreign_kind
from data.meaning.spoken import spoken
from data.vocabulary import text as written
from data.vocabulary import words

LEAST = 2
MOSTLY = 0.6
_PACKS = words("packed", "whole")
_IN_MONEY = {"quantity": "amount", "opening_quantity": "opening_amount"}
_UNIT_NAMES = ("单位", "计量单位", "unit")
_MONEY = re.compile(written("beside", "money"), re.I)
_SIZE = re.compile(f"{written('beside', 'size')}|{written('beside', 'colour')}", re.I)  # of clothes and shoes
_NO_FIGURES = ("sequence", "contact", "remark", "spec", "rank")
_GIVEN = re.compile(written("count_beside", "given"))
_ORDERS, _MAY_BE_KINDS = (re.compile(written("count_beside", name)) for name in ("orders", "kinds"))
_PAPERS, _SOLD_GOODS = (re.compile(written("count_beside", name)) for name in ("papers", "sold"))
_OF_ONE = {"product_code", "product_name", "doc_no"}  # what tells the goods or the paper of a line
_RETURNED = re.compile(written("beside", "returned"), re.I)
_WORTH = re.compile(written("trade", "of_stock"), re.I)
_COUNT = re.compile(written("beside", "count"), re.I)
_OTHER = re.compile(written("trade", "other_figure"), re.I)
_FIGURE = re.compile(r"(金额|数量|总额|额|数|量|件数)$")


def drop_sum_of_counts(found: Assignment, headers: Sequence[str], seen: Sequence[Profile]) -> None:
    """Takes an amount for pieces, or away, where it is only called a total and everything beside it counts pieces.

    What has cents counts none, and orders or visitors are no goods.
    """
    at = found.column_of("amount")
    if at is None or found.column_of("unit_price") is not None or not _is_bare_total(headers[at]):
        return
    numeric = [i for i, h in enumerate(headers) if h and i != at and seen[i].is_numeric]
    beside = [headers[i] for i in numeric if foreign_kind(headers[i]) is None and found.columns.get(i) is None]
    beside += [headers[i] for i, m in found.columns.items() if m.field == "quantity"]
    goods = [header for header in beside if not _OTHER.search(plain(header))]
    if len(goods) >= LEAST and all(map(is_count, goods)) and not seen[at].fractions:
        given = found.columns.pop(at)
        if found.column_of("quantity") is None:
            found.columns[at] = replace(given, field="quantity")


def take_bare_total(found: Assignment, headers: Sequence[str], seen: Sequence[Profile]) -> None:
    """The money of a sale that is only called 总计 beside its pieces, where no other figure stands that it may sum."""
    if found.dataset != "sales" or found.column_of("amount") is not None or found.column_of("quantity") is None:
        return
    free = [i for i, h in enumerate(headers) if h and i not in found.columns and seen[i].is_numeric]
    free = [i for i in free if foreign_kind(headers[i]) not in _NO_FIGURES]
    if len(free) == 1 and _is_bare_total(headers[free[0]]) and label(headers[free[0]]) == Label(GRAND):
        found.columns[free[0]] = Meaning("sales", "amount", TRIMMED, (0, 0), headers[free[0]])


def add_bare_count(found: Assignment, headers: Sequence[str], seen: Sequence[Profile]) -> None:
    """The pieces beside the money of named goods under their unit alone, the only such column: 品名 | 件 | 金额."""
    if found.dataset != "sales" or found.column_of("amount") is None or found.column_of("quantity") is not None:
        return
    if found.column_of("product_name") is None and found.column_of("product_code") is None:
        return
    free = [i for i, h in enumerate(headers) if h and i not in found.columns and seen[i].is_numeric]
    named = [i for i in free if (own := unit(headers[i])) and not own.is_money and not is_size(headers[i])]
    if len(named) == 1 and not found.losers.get("quantity"):
        found.columns[named[0]] = Meaning("sales", "quantity", TRIMMED, (0, 0), headers[named[0]])


def drop_what_was_given(found: Assignment, headers: Sequence[str]) -> None:
    """Takes the only count away where it is of what customers were given to show goods, not of goods: 冰箱数量."""
    at = found.column_of("quantity")
    if at is None or found.columns[at].confidence >= BARE or found.losers.get("quantity"):
        return
    if _GIVEN.search(plain(headers[at])):
        found.columns.pop(at)


def drop_what_may_be_kinds(found: Assignment, headers: Sequence[str], seen: Sequence[Profile]) -> None:
    """Takes a count of sales away that may be of kinds of goods: 产品总数 8 | 订单总数 256.

    Each order has a piece at least; without a count of orders it is one of pieces where each line is of an order or
    states their price.
    """
    at = found.column_of("quantity") if found.dataset == "sales" else None
    if at is None or not _MAY_BE_KINDS.search(plain(headers[at])):
        return
    orders = next((i for i, h in enumerate(headers) if _ORDERS.search(plain(h)) and seen[i].is_numeric), None)
    are_pieces = found.column_of("doc_no") is not None or found.column_of("unit_price") is not None
    if added(seen[at]) < added(seen[orders]) if orders is not None else not are_pieces:
        found.columns.pop(at)


def drop_papers(found: Assignment, headers: Sequence[str], seen: Sequence[Profile]) -> None:
    """Takes a count of orders or contracts away beside the money of several: 办事处 | 总合同数量 | 总合同金额.

    It counts goods where lines say which, where each is one order, or where another column counts the orders; but
    not beside what was sold of them: 订单数量 | 产品销量.
    """
    at = found.column_of("quantity") if found.dataset == "sales" else None
    if at is None or not _PAPERS.search(plain(headers[at])) or found.column_of("amount") is None:
        return
    sold = next(((i, m) for i, m in found.losers.get("quantity", ()) if _SOLD_GOODS.search(plain(headers[i]))), None)
    if sold is not None:
        found.columns.pop(at)
        found.columns[sold[0]] = sold[1]
        return
    beside = any(_ORDERS.search(plain(h)) and seen[i].is_numeric for i, h in enumerate(headers) if i != at)
    if not beside and all(found.column_of(field) is None for field in (*_OF_ONE, "unit_price")):
        found.columns.pop(at)


def count_bare_total(found: Assignment, headers: Sequence[str], units: Sequence[Unit], pieces: bool) -> None:
    """Takes an amount that is only called a total for pieces, where the titles or it name pieces (件) and no money.

    pieces: whether titles call bare figures so (销量统计); then nothing was spent, and 目标 is aimed at in pieces.
    """
    at = found.column_of("amount")
    if (
        at is not None
        and pieces
        and (is_total_of_pieces(headers[at], units, pieces) or _is_bare_aim(found, headers[at]))
    ):
        given = found.columns.pop(at)
        if found.dataset != "expense" and found.column_of("quantity") is None:
            found.columns[at] = replace(given, field="quantity")
        return
    if found.dataset != "sales" or found.column_of("quantity") is not None:
        return
    if at is None:
        counts = (i for i, h in enumerate(headers) if h and i not in found.columns and is_total_of_pieces(h, ()))
        found.columns.update({i: Meaning("sales", "quantity", TRIMMED, (0, 0), "") for i in list(counts)[:1]})
        return
    if is_total_of_pieces(headers[at], units):
        found.columns[at] = replace(found.columns[at], field="quantity")


def _is_bare_aim(found: Assignment, header: str) -> bool:
    """Whether a target's header names neither money nor a unit (目标, 任务)."""
    return found.dataset == "target" and take_apart(header).unit is None and not _MONEY.search(plain(header))


def count_like_amount(found: Assignment, headers: Sequence[str], seen: Sequence[Profile]) -> None:
    """The pieces named like the money: 发出数量 | 结算数量 | 结算金额 sold what was settled."""
    at, count = found.column_of("amount"), found.column_of("quantity")
    stem = _stem(headers[at]) if at is not None else ""
    if found.dataset != "sales" or count is None or len(stem) < LEAST or _stem(headers[count]) == stem:
        return
    if found.columns[count].rank[0] <= 0 or _RETURNED.search(plain(headers[count])):  # 净销量, 退货数量 | 合计金额
        return
    numeric = [i for i, h in enumerate(headers) if h and seen[i].is_numeric and i not in found.columns]
    alike = [i for i in numeric if _stem(headers[i]) == stem and _counts_goods(headers[i])]
    if len(alike) == 1 and foreign_kind(headers[alike[0]]) in (None, "moved"):  # 实收数量 beside 实收金额
        given = found.columns.pop(count)
        is_net = found.columns[at or 0].says_what_was_paid  # 实际销售金额: nothing is to be taken off
        found.columns[alike[0]] = replace(given, rank=(0, 0)) if is_net else given


def _counts_goods(header: str) -> bool:
    """Whether a header counts, and no orders: 订单金额 | 订单数."""
    return bool(_COUNT.search(plain(header))) and not _OTHER.search(plain(header))


def _stem(header: str) -> str:
    """What a header says before it says that it is money or pieces: 结算 of 结算金额 and 结算数量."""
    return _FIGURE.sub("", plain(header).partition("(")[0].strip())


def add_sum_as_stock(found: Assignment, headers: Sequence[str], seen: Sequence[Profile], texts: Sequence[str]) -> None:
    """The count of stock that is only called a total (合计), of the sizes or places that stand beside it.

    Under a title of its money (库存资金占用) it counts nothing.
    """
    if found.dataset != "inventory" or found.column_of("quantity") is not None:
        return
    if any(_WORTH.search(plain(text)) for text in texts):
        return
    free = [i for i, h in enumerate(headers) if h and i not in found.columns and seen[i].is_numeric]
    at = next((i for i in free if _is_bare_total(headers[i])), None)
    beside = [i for i in free if i != at]
    unknown = [i for i in beside if foreign_kind(headers[i]) is None]
    if at is not None and any(len(p) >= LEAST and make_up(seen, at, p) for p in (unknown, beside)):
        found.columns[at] = Meaning("inventory", "quantity", TRIMMED, (0, 0), "")


def add_packs_in_stock(
    found: Assignment, headers: Sequence[str], seen: Sequence[Profile], texts: Sequence[str]
) -> None:
    """The whole packages under their unit alone (箱数), where a title says that they are in stock."""
    told = datasets()["inventory"].words
    if found.dataset != "inventory" or found.column_of("quantity") is not None:
        return
    if any(spoken(told, plain(text)) for text in texts):
        free = (i for i, h in enumerate(headers) if h and i not in found.columns and seen[i].is_numeric)
        at = next((i for i in free if _is_pack(headers[i])), None)
        if at is not None:
            found.columns[at] = Meaning("inventory", "quantity", TRIMMED, (0, 0), headers[at])


def _is_pack(header: str) -> bool:
    return plain(header).removesuffix("量").removesuffix("数") in _PACKS


def make_up(seen: Sequence[Profile], whole: int, parts: Sequence[int]) -> bool:
    """Whether some columns add up to another."""
    return added(seen[whole]) == sum(added(seen[i]) for i in parts)


def stock_in_money(found: Assignment, headers: Sequence[str], seen: Sequence[Profile], units: Sequence[Unit]) -> None:
    """Takes 期初库存 and 期末库存 for money: under 单位：元, or beside costs in cents or turned over."""
    if found.dataset != "inventory" or any(found.column_of(f) is not None for f in ("amount", "opening_amount")):
        return
    in_money = bool(units) and all(unit.is_money for unit in units)
    at_cost = any(foreign_kind(header) == "cost" and "价" not in header for header in headers)
    is_turned = found.column_of("sold_quantity") is None and any("周转" in header for header in headers)
    for index, meaning in list(found.columns.items()):
        worth = at_cost and (is_turned or seen[index].fractions > MOSTLY)
        if meaning.field in _IN_MONEY and not is_count(headers[index]) and (in_money or worth):
            found.columns[index] = replace(meaning, field=_IN_MONEY[meaning.field])


def what_was_left(found: Assignment, seen: Sequence[Profile]) -> None:
    """The stock at the end in place of what there was to use, the sum of the first two: 期初 | 入库 | 可用 | 期末."""
    at, opening = found.column_of("quantity"), found.column_of("opening_quantity")
    others = found.losers.get("quantity", ())
    if found.dataset != "inventory" or at is None or opening is None or not others:
        return
    known = {*found.columns, *(i for i, _ in others)}
    came = [i for i in range(len(seen)) if i not in known and seen[i].is_numeric]
    if any(_is_sum(seen[opening], seen[i], seen[at]) for i in came):
        found.columns.pop(at)
        found.columns[others[0][0]] = others[0][1]
        found.losers["quantity"] = others[1:]


def take_book_stock(found: Assignment, seen: Sequence[Profile]) -> None:
    """The stock of the books in place of a count that nobody made yet, all zero: 库存 | 盘点数量."""
    at, others = found.column_of("quantity"), found.losers.get("quantity", ())
    if found.dataset != "inventory" or at is None or any(number(text).point for text in seen[at].counts):
        return
    told = [(i, m) for i, m in others if m.confidence >= TRIMMED and added(seen[i]) > 0]
    if told:
        found.columns.pop(at)
        found.columns[told[0][0]] = told[0][1]
        found.losers["quantity"] = tuple(pair for pair in others if pair != told[0])


def _is_sum(one: Profile, other: Profile, whole: Profile) -> bool:
    """Whether each row's first and second add up to the third, and some row has a second."""
    if not len(one.values) == len(other.values) == len(whole.values):
        return False
    columns = [[number(text).point or Decimal(0) for text in column.values] for column in (one, other, whole)]
    rows = list(zip(*columns, strict=True))
    return all(abs(a + b - c) <= CENT for a, b, c in rows) and any(b for _, b, _ in rows)


def units_of_rows(headers: Sequence[str], seen: Sequence[Profile]) -> tuple[Unit, ...]:
    """The units of pieces in a column called 单位, where no header speaks of money: what all figures count."""
    at = next((i for i, header in enumerate(headers) if key(header) in _UNIT_NAMES), None)
    if at is None or any(_MONEY.search(plain(header)) for header in headers):
        return ()
    named = [found for text in seen[at].counts if (found := unit(text))]
    return tuple(named) if len(named) == seen[at].distinct and not any(u.is_money for u in named) else ()


def _is_bare_total(header: str) -> bool:
    told = label(header)
    return told is not None and not told.of and not _MONEY.search(plain(header))


def is_total_of_pieces(header: str, units: Sequence[Unit], pieces: bool = False) -> bool:
    """Whether a column is only called a total, and it (合计(箱)) or the titles name pieces and no money."""
    own = take_apart(header).unit
    told = [own] if own else units
    if pieces and own is None:
        return _is_bare_total(header)
    return bool(told) and not any(unit.is_money for unit in told) and _is_bare_total(without_unit(header))


def is_count(header: str) -> bool:
    """Whether a header counts pieces: by its unit (万台), its ending (装机量) or as a size."""
    unit = take_apart(header).unit
    return bool(unit and not unit.is_money) or bool(_COUNT.search(plain(header))) or is_size(header)


def is_size(header: str) -> bool:
    """Whether a header is a size or a colour of clothes or shoes, under which pieces are counted."""
    return bool(_SIZE.fullmatch(plain(header)))
