"""Names what is owed at the end of the month told as the end of any period is: 6月末余额, 本月末余额."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.cells.periods import Period
from data.meaning.headers import plain
from data.meaning.witness import Witness

_AT_END = re.compile(r"(?:截[止至]|至)?(?:(20\d\d)年)?(1[0-2]|0?[1-9])月份?(?:末|底|(?:2[89]|3[01])日)(?=[^\d])")
_AT_THIS_END = re.compile(r"本?(?:月末|月底|季末|年末)(?=[^\d])")
_CLOSING = "期末"


def named_at_end(headers: Sequence[str], witness: Witness) -> list[str]:
    """The headers with 期末 for the end of the month told; the end of any other month stays as it is."""
    told = witness.told.period if witness.told else Period()
    last = told.last_day()
    month = told.month or (last.month if last else 0)
    return [_named(header, month, told.year) for header in headers]


def _named(header: str, month: int, year: int) -> str:
    shown = plain(header)
    if this := _AT_THIS_END.match(shown):
        return f"{_CLOSING}{shown[this.end() :]}"
    found = _AT_END.match(shown)
    is_told = found and int(found[2]) == month and found[1] in (None, str(year))
    return f"{_CLOSING}{shown[found.end() :]}" if found and is_told else header
