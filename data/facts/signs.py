"""Makes returns negative: by a type column, by a sheet of returns, by headers that say so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.cells.measuring import total
from data.checked import Check, Problem
from data.coding import plain as plain_texts
from data.facts.lines import Lines
from data.facts.voids import returned_rows
from data.facts.vouchers import called_credit
from data.meaning.headers import plain
from data.vocabulary import text as written

RETURN = re.compile(written("section", "return_type"), re.I)
_RETURNS = re.compile(written("section", "returned"), re.I)
_ALL_RETURNS = re.compile(written("section", "all_returns"), re.I)
_PAPER = re.compile(written("section", "paper_of_returns"), re.I)
_NUMBERED = re.compile(r"^[(（]?([一二三四五六七八九十]+|\d{1,2})[)）、.．]\s*")
_RETURNED_ON = re.compile(written("section", "returned_on"), re.I)
_FIGURE = re.compile(
    f"{written('beside', 'money')}|{written('beside', 'list_value')}|{written('beside', 'count')}", re.I
)
_NAMELESS = re.compile(written("section", "nameless_sheet"), re.I)
_BOTH = re.compile(written("section", "both"), re.I)
SIGNED = ("amount", "quantity")
BALANCES = ("opening", "amount")
GRAND = "grand_total"
CENT = Decimal("0.01")
CENTS = 0.05  # that pieces times a rounded price may differ from their money


def with_signs(found: Lines) -> list[Problem]:
    """Turns the amounts and quantities of returns negative in place, and says so."""
    if found.grid.dataset.name == "expense":
        return _outgoings(found)
    if found.grid.dataset.name == "receivable":
        return _owed_to_customers(found)
    if found.grid.dataset.name != "sales":
        return []
    if found.grid.match.answers.get("document_status") == "minus":
        return _negate(found, returned_rows(found.grid)[found.origin], "returns_by_remark")
    by_type = returns(found)
    unsigned = [] if by_type is None else [name for name in SIGNED if _is_unsigned(found, name, by_type)]
    if by_type is not None and unsigned:
        return _negate(found, by_type, "returns_by_type", unsigned)
    if _is_all_returns(found):
        return _negate(found, np.ones(found.count, dtype=bool), "returns_by_sheet")
    came_back = _came_back(found) if by_type is None else None
    return [] if came_back is None else _negate(found, came_back, "returns_by_amount", ("quantity",))


def with_signed(found: Lines, check: Check) -> Check:
    """The check of a total that says what is left when the returns are taken off, which lines without signs are not."""
    values = found.values.get(check.column) if check.kind == GRAND and not check.ok else None
    left = None if values is None else total(values)
    return check if left is None or abs(left - check.file_says) > CENT else replace(check, we_read=left, ok=True)


def returns(found: Lines) -> np.ndarray | None:
    """The lines that a type column calls returns; None where no column tells."""
    types = found.values.get("line_type")
    if types is None:
        return None
    distinct = [text for text in pc.unique(types.drop_null()).to_pylist() if RETURN.search(text)]
    if not distinct:
        return None
    return pc.is_in(types, pa.array(distinct, pa.string())).to_numpy(zero_copy_only=False)


def _came_back(found: Lines) -> np.ndarray | None:
    """The lines whose money alone carries a minus, if each took back its pieces at the price that they were sold for.

    A discount carries a minus as well, and takes back nothing.
    """
    if not {"amount", "quantity"} <= set(found.values):
        return None
    amount, pieces = (found.values[name].cast(pa.float64()).to_numpy(zero_copy_only=False) for name in SIGNED)
    lines = (amount < 0) & (pieces > 0)
    if not lines.any() or (pieces < 0).any():
        return None
    at_a_price = _at_own_prices if "unit_price" in found.values else _at_prices_of_goods
    return lines if at_a_price(found, amount, pieces, lines) else None


def _at_own_prices(found: Lines, amount: np.ndarray, pieces: np.ndarray, lines: np.ndarray) -> bool:
    """Whether the money of these lines is their pieces at the price that stands beside them, with a minus."""
    price = found.values["unit_price"].cast(pa.float64()).to_numpy(zero_copy_only=False)
    return bool((abs(amount + pieces * price) <= CENTS)[lines].all())


def _at_prices_of_goods(found: Lines, amount: np.ndarray, pieces: np.ndarray, lines: np.ndarray) -> bool:
    """Whether the goods of these lines were sold at the same price on other lines."""
    named = next((found.values[name] for name in ("product_code", "product_name") if name in found.values), None)
    if named is None:
        return False
    goods, with_pieces = plain_texts(named).to_pylist(), np.flatnonzero(pieces > 0)
    price = {i: round(float(amount[i] / pieces[i]), 2) for i in with_pieces if not np.isnan(amount[i])}
    sold = {(goods[i], one) for i, one in price.items() if one > 0 and goods[i]}
    return all((goods[i], -price[i]) in sold for i in np.flatnonzero(lines))


def _has_negative(found: Lines, lines: np.ndarray) -> bool:
    """Whether the amounts, or without any the quantities, of these lines already carry a sign."""
    told = (name for name in SIGNED if name in found.values and _least(found, name, lines) is not None)
    return any(_is_signed(found, name, lines) for name in [*told][:1])


def _is_signed(found: Lines, name: str, lines: np.ndarray) -> bool:
    """Whether any of these lines carries a minus in one of its figures."""
    least = _least(found, name, lines)
    return least is not None and bool(least < 0)


def _is_unsigned(found: Lines, name: str, lines: np.ndarray) -> bool:
    """Whether a figure of these lines is above zero and none below: pieces sent back beside money with a minus."""
    if name not in found.values or _is_signed(found, name, lines):
        return False
    return bool((pc.max(found.values[name].filter(pa.array(lines))).as_py() or 0) > 0)


def _least(found: Lines, name: str, lines: np.ndarray) -> Decimal | None:
    least: Decimal | None = pc.min(found.values[name].filter(pa.array(lines))).as_py()
    return least


def _is_all_returns(found: Lines) -> bool:
    """A sheet, title or column of nothing but returns, none of them negative yet."""
    headers = [c.header for c in found.grid.match.columns if c.field in SIGNED and c.role == ""]
    by_header = bool(headers) and all(_RETURNS.search(plain(h)) for h in headers)
    by_text = any(map(_says_returns, found.grid.witness.titles[:1])) or _is_named_returns(found)
    by_day = bool(_RETURNED_ON.search(plain(_header_of(found, found.grid.dataset.date))))
    of_money = any(_RETURNS.search(plain(c.header)) for c in found.grid.match.columns if c.field == "amount")
    by_paper = bool(_PAPER.search(plain(_header_of(found, "doc_no"))))
    told = by_header or ((by_text or by_day) and (of_money or by_paper or not _has_returns_apart(found)))
    return told and not _has_negative(found, np.ones(found.count, dtype=bool))


def _has_returns_apart(found: Lines) -> bool:
    """Whether figures of returns stand in columns of their own, beside those that are read."""
    others = [c.header for c in found.grid.match.columns if c.field not in SIGNED or c.role]
    return any(_RETURNS.search(plain(h)) and _FIGURE.search(plain(h)) for h in others)


def _header_of(found: Lines, field: str) -> str:
    at = found.sources.get(field, -1)
    return found.grid.table.header[at] if isinstance(at, int) and at >= 0 else ""


def _is_named_returns(found: Lines) -> bool:
    """Whether the sheet, or the file where the sheet has no name, is called returns, and no title 销售及退货."""
    witness = found.grid.witness
    named = not _NAMELESS.fullmatch(witness.sheet)
    is_both = any(_BOTH.search(plain(text)) for text in witness.titles)
    return not is_both and _says_returns(witness.sheet if named else witness.stem)


def _says_returns(text: str) -> bool:
    return bool(_ALL_RETURNS.match(_NUMBERED.sub("", plain(text).strip())))


def _negate(found: Lines, lines: np.ndarray, kind: str, names: Sequence[str] = SIGNED) -> list[Problem]:
    """The sizes of these lines with a minus sign."""
    for name in names:
        if name in found.values:
            values = found.values[name]
            found.values[name] = pc.if_else(pa.array(lines), pc.negate(pc.abs(values)), values)
    return [Problem(kind, None, None, str(int(lines.sum())), fatal=False)] if lines.any() else []


def _owed_to_customers(found: Lines) -> list[Problem]:
    """Balances on the credit side (方向: 贷) are what was received in advance: negative, unless some carry a minus."""
    said: list[Problem] = []
    for name in BALANCES:
        at = found.sources.get(name)
        credits = called_credit(found.grid, at) if isinstance(at, int) and at >= 0 else None
        if credits is not None and not _is_signed(found, name, np.ones(found.count, dtype=bool)):
            said = _negate(found, credits[found.origin], "credit_balances", (name,)) or said
    return said


def _outgoings(found: Lines) -> list[Problem]:
    """Expenses written as outgoings: all of them negative (支出（-元）), or most and the reader says so."""
    values = found.values.get("amount")
    if values is None or not found.count or pc.max(values).as_py() is None:
        return []
    answered = found.grid.match.answers.get("expense_signs") == "negated"
    if not answered and (pc.max(values).as_py() > 0 or pc.min(values).as_py() == 0):
        return []
    found.values["amount"] = pc.negate(values)
    return [Problem("outgoings_negative", None, None, str(found.count), fatal=False)]
