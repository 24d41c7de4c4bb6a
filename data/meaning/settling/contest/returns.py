"""What came back was not sold: 小计金额 | 销售金额 | 退货金额."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from data.meaning.proofs import is_empty, makes_up, numbers_of
from data.meaning.settling.contest.columns import Contest
from data.tables import Table


def less_returned(contest: Contest) -> int | None:
    """What is left of what was sold after what came back, whichever was preferred."""
    taken_off = [i for i, pair in contest.layout.helpers.items() if pair == ("amount", "deduct")]
    back = [i for i in taken_off if not is_empty(contest.table, i)]
    pairs = [pair for i in contest.others for pair in ((contest.winner, i), (i, contest.winner))] if back else []
    return next((left for whole, left in pairs if any(_is_left(contest.table, whole, left, i) for i in back)), None)


def _is_left(table: Table, sold: int, left: int, returned: int) -> bool:
    """Whether what is left and what came back make up what was sold; what came back may carry a minus."""
    signed = pc.any(pc.less(numbers_of(table, returned), pa.scalar(0))).as_py()
    return makes_up(table, *((left, (sold, returned)) if signed else (sold, (left, returned))))
