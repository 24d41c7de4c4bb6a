"""Finds lines that their type calls no sale or no expense: taken in, samples, forecasts, parts of a set, closings."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pyarrow.compute as pc

from data.facts.grid import Grid
from data.meaning.headers import apart, plain
from data.vocabulary import text as written

MOST_TYPES = 200  # a column of more different texts tells no type
_INBOUND = re.compile(written("status", "inbound"), re.I)
_CAME_IN = re.compile(written("status", "came_in"), re.I)
_DIRECTION = re.compile(written("status", "direction"), re.I)
_UNSOLD = re.compile(written("status", "unsold"), re.I)
_RECEIPT = re.compile(written("status", "receipt"))
_ON_CREDIT = re.compile(written("status", "on_credit"))
_SALE = re.compile(written("trade", "sold"), re.I)
_SET = re.compile(written("status", "set"), re.I)
_PART = re.compile(written("status", "part"), re.I)
_OF_PARENTS = re.compile(written("status", "parent_header"), re.I)
_SUPPLIER = re.compile(written("status", "supplier"), re.I)
_ACCOUNT, _BUYER = (re.compile(written("status", name), re.I) for name in ("account", "buyer"))
_CUSTOMER = re.compile(written("status", "customer"), re.I)
_ACCRUED, _WRITTEN_OFF = (re.compile(written("steps", name)) for name in ("accrued", "written_off"))
_CLOSING = re.compile(written("status", "closing"), re.I)


def unsold_texts(grid: Grid, index: int) -> list[str]:
    """What a column of types says of such lines; any such word under a type, whole cells under what may be one."""
    field = grid.match.columns[index].field
    if grid.dataset.name == "sales" and field is None and _OF_PARENTS.search(grid.table.header[index].strip()):
        return _sets_sold(grid, index)
    named = _DIRECTION.search(apart(grid.table.header[index]))
    if index in grid.numbers or not (field == "line_type" or (named and field in (None, "category"))):
        return []
    distinct = pc.unique(grid.cells(index).drop_null()).slice(0, MOST_TYPES + 1).to_pylist()
    if grid.dataset.name == "expense":
        return [text for text in distinct if _CLOSING.search(text.strip())] + _accrued(distinct)
    if len(distinct) > MOST_TYPES:
        return []
    inbound = _INBOUND if field == "line_type" else _CAME_IN
    found = [text for text in distinct if inbound.search(plain(text)) or _UNSOLD.search(plain(text).strip())]
    return found + _parts(distinct) + _receipts(distinct) + suppliers(distinct)


def is_inbound(text: str) -> bool:
    """Whether a type says that goods were bought or taken in, or went back to whom they came from: 采购退货."""
    return bool(_INBOUND.search(plain(text)))


def _accrued(distinct: Sequence[str]) -> list[str]:
    """What was set aside, where lines that say what was paid of it stand among them: 预提 | 核销."""
    found = [text for text in distinct if _ACCRUED.search(text)]
    return found if any(_WRITTEN_OFF.search(text) for text in distinct if text not in found) else []


def _sets_sold(grid: Grid, index: int) -> list[str]:
    """The sets that a column names beside their parts, which are lines of their own without a set above them."""
    sets = grid.cells(index)
    codes = [grid.cells(at) for at, column in grid.columns("") if column.field == "product_code"]
    sold = pc.unique(codes[0].filter(sets.is_null()).drop_null()).to_pylist() if codes else []
    return sorted(set(sold) & set(pc.unique(sets.drop_null()).to_pylist()))


def suppliers(texts: Sequence[str]) -> list[str]:
    """The texts of whom one buys from, or of other accounts, where customers stand among them: 客户 | 供应商."""
    found = [text for text in texts if _SUPPLIER.search(text.strip())] if any(map(_CUSTOMER.search, texts)) else []
    of_all = any(_BUYER.search(text.strip()) for text in texts)
    return [*found, *(text for text in texts if of_all and _ACCOUNT.search(text.strip()))]


def _receipts(texts: Sequence[str]) -> list[str]:
    """The texts of money that came in or went out, where lines of sales stand among them: 销售 | 收款, 赊账 | 还款."""
    sold = any(_SALE.search(text) or _ON_CREDIT.search(text.strip()) for text in texts)
    return [text for text in texts if _RECEIPT.search(text.strip())] if sold else []


def _parts(texts: Sequence[str]) -> list[str]:
    """The texts of what a set is made of, where lines of whole sets stand among them."""
    return [text for text in texts if _PART.search(text.strip())] if any(map(_SET.search, texts)) else []
