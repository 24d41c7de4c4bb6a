"""Keeps what a platform charges (commission, service fees, transfers) out of the sales of its settlement lists."""

from __future__ import annotations

import re

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.checked import Problem
from data.facts.grid import Grid
from data.meaning.headers import plain, spaced

MOST_KINDS = 80  # different texts; a column of more names goods or people
_NAMES_KINDS = re.compile(
    r"类型|类别|费用名称|费用项|款项|项目|名目|摘要|\btype\b|\bdescription\b|\bcategory\b|\bfee\b", re.I
)
_OF_GOODS = ("product_name", "product_code", "customer_name", "customer_code", "category", "series", "brand", "channel")
_FEE = re.compile(
    r"佣金|手续费|服务费|扣点|推广费|广告费|推广服务|仓储费|配送费|运费险|保险费|平台费|提现|转账|结算打款|保证金"
    r"|\bcommissions?\b|\bfees?\b|\btransfers?\b|\bpayouts?\b|\bfba\b|\bsubscription\b|\badvertising\b|\bwithdrawals?\b"
    r"|\bchargeback\b|\bstorage\b",
    re.I,
)


def without_fees(grid: Grid) -> tuple[Grid, list[Problem]]:
    """The grid without the lines of fees, and what is said of them; all of it where nothing else is left."""
    for index, header in enumerate(grid.table.header) if grid.dataset.name == "sales" else ():
        rows = _fees(grid, index) if _names_kinds(grid, index, header) else None
        if rows is not None and rows.any() and not rows.all():
            said = Problem("fee_lines", None, header, str(int(rows.sum())), fatal=False)
            rest, more = without_fees(grid.only(~rows))
            return rest, [said, *more]
    return grid, []


def _names_kinds(grid: Grid, index: int, header: str) -> bool:
    field = grid.match.columns[index].field
    return (
        bool(_NAMES_KINDS.search(spaced(plain(header)).replace("-", " ").replace("_", " "))) and field not in _OF_GOODS
    )


def _fees(grid: Grid, index: int) -> np.ndarray | None:
    """The rows whose text names a fee; None where the column names too many things to be kinds of figures."""
    distinct = pc.unique(grid.column(index).drop_null()).to_pylist()
    if len(distinct) > MOST_KINDS:
        return None
    texts = [text for text in distinct if _FEE.search(spaced(plain(text)))]
    rows = pc.fill_null(pc.is_in(grid.cells(index), pa.array(texts, pa.string())), False)
    return np.asarray(rows.to_numpy(zero_copy_only=False))
