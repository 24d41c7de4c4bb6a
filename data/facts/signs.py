"""Makes returns negative: by a type column, by a sheet of returns, by headers that say so."""

from __future__ import annotations

import re

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.checked import Problem
from data.facts.lines import Lines
from data.meaning.headers import plain

RETURN = re.compile(r"退|返货|红字|红单|红票|红冲|冲红|冲销|^红$|return|refund|credit note|credit memo", re.I)
_RETURNS = re.compile(r"退货|返货|退回|销退|实退|退款|returns?\b|refund", re.I)
_ALL_RETURNS = re.compile(
    r"^(?!.*(发货|出库|[及和与含、&+无未]|and|不含|另)).*?(退货|返货|退回|returns?|credit notes?)"
    r"(单|明细|明细表|表|汇总|汇总表|记录|台账|清单|数据|统计|统计表|list|report|detail|details)?[\d年月日._ -]*$",
    re.I,
)
_NUMBERED = re.compile(r"^[(（]?([一二三四五六七八九十]+|\d{1,2})[)）、.．]\s*")
_RETURNED_ON = re.compile(r"^(退货|返货|退回|退款)(日期|时间)|^(return|refund)(ed)?[ _]?(date|on|day|time)", re.I)
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
    by_header = bool(headers) and all(_RETURNS.search(plain(h)) for h in headers)
    by_text = any(_ALL_RETURNS.match(_NUMBERED.sub("", plain(text).strip())) for text in _titles(found))
    by_day = bool(_RETURNED_ON.search(plain(_header_of_days(found))))
    return (by_header or by_text or by_day) and not _has_negative(found, np.ones(found.count, dtype=bool))


def _header_of_days(found: Lines) -> str:
    at = found.sources.get(found.grid.dataset.date, -1)
    return found.grid.table.header[at] if isinstance(at, int) and at >= 0 else ""


def _titles(found: Lines) -> list[str]:
    """What names the sheet: its first title, its name, and the file's name where the sheet has none."""
    witness = found.grid.witness
    named = not re.fullmatch(r"sheet\d*|工作表\d*|表\d*", witness.sheet, re.I)
    return [*witness.titles[:1], witness.sheet if named else witness.stem]


def _negate(found: Lines, lines: np.ndarray, kind: str) -> list[Problem]:
    """The sizes of these lines with a minus sign."""
    for name in SIGNED:
        if name in found.values:
            values = found.values[name]
            found.values[name] = pc.if_else(pa.array(lines), pc.negate(pc.abs(values)), values)
    return [Problem(kind, None, None, str(int(lines.sum())), fatal=False)] if lines.any() else []


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
