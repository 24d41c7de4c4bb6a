"""Keeps the expense accounts of a voucher journal and sets its other lines aside."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.checked import Problem
from data.facts.grid import LOOKED_AT, Grid
from data.meaning.dataset.accounts import is_never_spent, is_other_code, is_other_name
from data.meaning.headers import key, take_apart
from data.vocabulary import text as written

_DEBIT = re.compile(r"借方|^debit|^借$|[ _]dr$")
_SIDE, _CREDIT_SIDE = (re.compile(written("account", name), re.I) for name in ("side", "credit_side"))
MOST_SIDES = 6
_CODES = ("科目编码", "科目代码", "科目编号", "accountcode", "accountno", "glaccount", "科目")
_NAMES = ("科目名称", "会计科目", "科目全称", "accountname", "account", "科目")


@dataclass(frozen=True)
class Journal:
    """A grid without the lines of a voucher journal that are no expenses. is_open: whether that is to be asked."""

    grid: Grid
    said: tuple[Problem, ...] = ()
    is_open: bool = False


def expenses_of(grid: Grid, answer: str | None) -> Journal:
    """The expense lines of a journal; the grid as it is where it is none.

    Credits go without asking, and so do debits whose codes are of cash, debts, capital or income. Those of other
    accounts (stock, tax, or without a code) are asked about: `expenses` leaves them out, `all` keeps them.
    """
    if grid.dataset.name != "expense":
        return Journal(grid)
    debits = _debits(grid)
    credit = _only_credit(grid, debits) if debits else called_credit(grid)
    if credit is None:
        return Journal(grid)
    other = _other_accounts(grid)
    if answer == "all":
        other &= False
    left_out = credit | other
    if not left_out.any() or left_out.all():
        return Journal(grid)
    said = Problem("other_accounts", None, None, str(int(left_out.sum())), fatal=False)
    kept = grid.only(~left_out)
    others = grid.only(other & ~credit)
    is_open = answer is None and others.height > 0 and not _are_coded_as(others, is_never_spent)
    return Journal(kept, (said,), is_open)


def _are_coded_as(lines: Grid, holds: Callable[[str], bool]) -> bool:
    """Whether every line has a code and something holds for each of them."""
    cells = _cells(lines, _CODES)
    return cells is not None and all(code is not None and holds(code) for code in pc.unique(cells).to_pylist())


def _debits(grid: Grid) -> list[int]:
    """The debit side of a journal that has both in columns of their own, or that parts it by kinds beside it."""
    columns = (*grid.columns(""), *grid.columns("total"))
    return [i for i, c in columns if _DEBIT.search(c.header.strip().lower()) and c.field == "amount"]


def _cells(grid: Grid, names: tuple[str, ...]) -> pa.Array | None:
    for index, header in enumerate(grid.table.header):
        if any(k in names for k in take_apart(header).keys) or key(header) in names:
            return grid.cells(index)
    return None


def _other_accounts(grid: Grid) -> np.ndarray:
    """Lines whose account is known to be no expense: by its code, else by its name."""
    found = np.zeros(grid.height, dtype=bool)
    for cells, is_other in ((_cells(grid, _CODES), is_other_code), (_cells(grid, _NAMES), is_other_name)):
        if cells is None:
            continue
        texts = [text for text in pc.unique(cells.drop_null()).to_pylist() if is_other(text)]
        rows = pc.is_in(cells, pa.array(texts, pa.string()))
        found |= pc.fill_null(rows, False).to_numpy(zero_copy_only=False)
    return found


def called_credit(grid: Grid, beside: int = 0) -> np.ndarray | None:
    """The lines called credits by the nearest column that calls each a debit or a credit (方向: 借, 贷); else None."""
    for index in sorted(range(len(grid.table.header)), key=lambda at: abs(at - beside)):
        sides = pc.unique(grid.cells(index).slice(0, LOOKED_AT).drop_null()).to_pylist()
        if not sides or len(sides) > MOST_SIDES or not all(_SIDE.fullmatch(text.strip()) for text in sides):
            continue
        cells = grid.cells(index)
        called = [text for text in pc.unique(cells.drop_null()).to_pylist() if _CREDIT_SIDE.fullmatch(text.strip())]
        rows = pc.is_in(cells, pa.array(called, pa.string()))
        return pc.fill_null(rows, False).to_numpy(zero_copy_only=False)
    return None


def _only_credit(grid: Grid, debits: Sequence[int]) -> np.ndarray:
    """Lines that only have a credit side: the debit is blank or zero."""
    found = np.ones(grid.height, dtype=bool)
    for index in debits:
        values = grid.numbers[index].values
        blank = pc.or_kleene(values.is_null(), pc.equal(pc.fill_null(values.cast(pa.float64()), 0.0), 0.0))
        found &= pc.fill_null(blank, True).to_numpy(zero_copy_only=False)
    return found
