"""Holds the total below tables that stand one under the other against all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.checked import Check
from data.delivery import SheetReading
from data.facts.checksums import CENT

GRAND = "grand_total"


def with_totals_of_blocks(readings: Sequence[SheetReading]) -> list[SheetReading]:
    """The readings with the totals that agree with a table and those above it in its sheet and of its columns."""
    return [_against_all(reading, readings[:at]) for at, reading in enumerate(readings)]


def _against_all(reading: SheetReading, before: Sequence[SheetReading]) -> SheetReading:
    above = [other for other in before if (other.sheet, other.layout) == (reading.sheet, reading.layout)]
    if reading.checked is None or not above or all(check.ok for check in reading.checked.checks):
        return reading
    checks = tuple(_of_all(check, above) for check in reading.checked.checks)
    return replace(reading, checked=replace(reading.checked, checks=checks))


def _of_all(check: Check, above: Sequence[SheetReading]) -> Check:
    """A failed total as one of all tables, where it is what they add up to."""
    if check.ok or check.kind != GRAND:
        return check
    read = [other.checked.totals.get(check.column) for other in above if other.checked]
    whole = sum((figure for figure in read if figure is not None), check.we_read)
    agrees = len(read) == len(above) and abs(whole - check.file_says) <= CENT
    return replace(check, we_read=whole, ok=True) if agrees else check
