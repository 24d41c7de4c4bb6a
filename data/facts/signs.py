"""Makes returns negative: by a type column, by a sheet of returns, by headers that say so."""

from __future__ import annotations

import re

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.checked import Problem
from data.facts.lines import Lines
from data.meaning.headers import plain

RETURN = re.compile(r"退|红字|红单|红票|红冲|冲红|冲销|^红$|return|refund|credit note|credit memo", re.I)
_SHEET_OF_RETURNS = re.compile(r"退货|退回|销退|returns?\b|credit notes?", re.I)
_NOT_ONLY = re.compile(r"[及和与含、&+]|退货率|率|and|销售出库|进销存|net|return rate", re.I)
SIGNED = ("amount", "quantity")


def with_signs(found: Lines) -> list[Problem]:
    """Turns the amounts and quantities of returns negative in place, and says so."""
    if found.grid.dataset.name == "expense":
        return _outgoings(found)
    if found.grid.dataset.name != "sales":
        return []
    by_type = _by_type(found)
    if by_type is not None:
        return _negate(found, by_type, "returns_by_type")
    return _negate(found, np.ones(found.count, dtype=bool), "returns_by_sheet") if _is_all_returns(found) else []


def returns(found: Lines) -> np.ndarray | None:
    """The lines that a type column calls returns; None where no column tells."""
    types = found.values.get("line_type")
    if types is None:
        return None
    distinct = [text for text in pc.unique(types.drop_null()).to_pylist() if RETURN.search(text)]
    if not distinct:
        return None
    return pc.is_in(types, pa.array(distinct, pa.string())).to_numpy(zero_copy_only=False)


def _by_type(found: Lines) -> np.ndarray | None:
    marked = returns(found)
    return marked if marked is not None and not _has_negative(found, marked) else None


def _has_negative(found: Lines, lines: np.ndarray) -> bool:
    """Whether the amounts, or without any the quantities, of these lines already carry a sign."""
    for name in SIGNED:
        values = found.values.get(name)
        if values is not None and (least := pc.min(values.filter(pa.array(lines))).as_py()) is not None:
            return bool(least < 0)
    return False


def _is_all_returns(found: Lines) -> bool:
    """A sheet, title or column of nothing but returns, none of them negative yet."""
    headers = [c.header for c in found.grid.match.columns if c.field in SIGNED and c.role == ""]
    by_header = bool(headers) and all(_SHEET_OF_RETURNS.search(plain(h)) for h in headers)
    texts = (found.grid.witness.sheet, *found.grid.witness.titles, found.grid.witness.stem)
    by_text = any(_SHEET_OF_RETURNS.search(t) and not _NOT_ONLY.search(t) for t in map(plain, texts))
    return (by_header or by_text) and not _has_negative(found, np.ones(found.count, dtype=bool))


def _negate(found: Lines, lines: np.ndarray, kind: str) -> list[Problem]:
    """The sizes of these lines with a minus sign."""
    for name in SIGNED:
        if name in found.values:
            values = found.values[name]
            found.values[name] = pc.if_else(pa.array(lines), pc.negate(pc.abs(values)), values)
    return [Problem(kind, None, None, str(int(lines.sum())), fatal=False)] if lines.any() else []


def _outgoings(found: Lines) -> list[Problem]:
    """Expenses written as outgoings, all of them negative: 支出（-元）."""
    values = found.values.get("amount")
    if values is None or not found.count or pc.max(values).as_py() is None:
        return []
    if pc.max(values).as_py() > 0 or pc.min(values).as_py() == 0:
        return []
    found.values["amount"] = pc.negate(values)
    return [Problem("outgoings_negative", None, None, str(found.count), fatal=False)]
