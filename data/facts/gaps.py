"""Works out the amounts that a few lines lack, where price × quantity is the amount on every other line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.cells.measuring import fine, total
from data.checked import Check, Problem
from data.facts.amounts import product
from data.facts.checksums import CENT, shown
from data.facts.labels import NEAR
from data.facts.lines import Lines
from data.vocabulary import text as written

LEAST_PROVEN = 2
_GIVEN = re.compile(written("trade", "given"), re.I)
_FIGURES = ("amount", "unit_price", "quantity")


def with_gaps_filled(found: Lines, checks: Sequence[Check]) -> tuple[list[Problem], list[Check]]:
    """Fills such amounts in; gives what is said of it and the checks of the totals, which then hold them as well.

    Goods that a cell of their row says were given away stay without, and all do where the file's own total has none.
    """
    if not _may_have_gaps(found) or any(check.ok for check in checks if _is_of_all(check)):
        return [], list(checks)
    amounts, prices, pieces = (fine(found.values[name]) for name in _FIGURES)
    reckoned = product(prices, pieces)
    stated, known = amounts.is_valid(), reckoned.is_valid()
    both, gaps = pc.and_(stated, known), pc.and_(_is_blank(found), known)
    apart = pc.abs(pc.subtract(amounts.filter(both), reckoned.filter(both)))
    proven = pc.sum(both).as_py() or 0
    if proven < max(LEAST_PROVEN, pc.sum(gaps).as_py() or 0) or pc.max(apart).as_py() > NEAR:
        return [], list(checks)
    gaps = pa.array(gaps.to_numpy(zero_copy_only=False) & ~_given(found, gaps))
    count = pc.sum(gaps).as_py() or 0
    if not count:
        return [], list(checks)
    found.values["amount"] = pc.if_else(gaps, reckoned, amounts)
    at = found.sources.get("amount", 0)
    header = found.grid.table.header[at if isinstance(at, int) else int(at[0])]
    added = shown(total(reckoned.filter(gaps)), "money")
    said = [Problem("amounts_worked_out", None, header, str(count), fatal=False)]
    return said, [_with_added(check, added) if _is_of_all(check) else check for check in checks]


def _is_of_all(check: Check) -> bool:
    return check.column == "amount" and check.kind == "grand_total"


def _with_added(check: Check, added: Decimal) -> Check:
    read = check.we_read + added
    return replace(check, we_read=read, ok=abs(check.file_says - read) <= CENT)


def _may_have_gaps(found: Lines) -> bool:
    """Whether a table of sales states all three figures, changed by no other column, and lacks an amount somewhere."""
    roles = {column.role for column in found.grid.match.columns if column.field in _FIGURES}
    if found.grid.dataset.name != "sales" or not set(_FIGURES) <= found.values.keys() or roles != {""}:
        return False
    wide = any(column.gives for column in found.grid.match.columns)
    return not wide and found.values["amount"].null_count > 0


def _is_blank(found: Lines) -> pa.Array:
    """The lines whose cell of the amount is empty, and holds nothing that cannot be read."""
    faults = found.faults.get("amount", pa.nulls(found.count, pa.string()))
    return pc.and_(found.values["amount"].is_null(), pc.fill_null(pc.equal(faults, "missing"), True))


def _given(found: Lines, gaps: pa.Array) -> np.ndarray:
    """Which of these lines a cell of their row calls a gift, a sample or the like."""
    given = np.zeros(found.count, dtype=bool)
    lines = pc.indices_nonzero(gaps)
    places = found.origin.take(lines)
    for index in range(len(found.grid.table.header)):
        texts = found.grid.cells(index).take(places).to_pylist()
        given[lines.to_numpy()] |= np.array([bool(text and _GIVEN.search(text)) for text in texts], dtype=bool)
    return given
