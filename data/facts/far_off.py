"""Refuses tables whose grand totals all say something else by far: what was read is not what they are totals of."""

from __future__ import annotations

from collections.abc import Sequence

from data.checked import Check
from data.facts.grid import Grid
from data.reading import Refused

FAR = 3  # times; a stale total is off by the lines that came or went since


def refuse_far_off(grid: Grid, checks: Sequence[Check]) -> None:
    """Raises Refused where no grand total of the table is near the sum of its lines, and no subtotal bears them out."""
    if any(check.ok for check in checks):
        return
    told = [check for check in checks if check.kind == "grand_total"]
    if told and all(map(_is_far_off, told)):
        worst = told[0]
        raise Refused("far_off", sheet=grid.table.sheet, says=f"{worst.file_says:,f}", read=f"{worst.we_read:,f}")


def _is_far_off(check: Check) -> bool:
    says, read = abs(check.file_says), abs(check.we_read)
    return not check.ok and max(says, read) > FAR * min(says, read)
