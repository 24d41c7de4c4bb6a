"""Keeps sheets of one file apart that stand in several currencies, as their names say (RMB, USD)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.delivery import SheetReading
from data.meaning.headers import unit
from data.reading import Refused


def in_one_currency(readings: Sequence[SheetReading]) -> tuple[SheetReading, ...]:
    """The same readings; where names of sheets state several currencies, those in a foreign one are refused."""
    named = {currency for reading in readings if (currency := _currency(reading))}
    if len(named) < 2:
        return tuple(readings)
    return tuple(_refused(reading) if _is_foreign(reading) else reading for reading in readings)


def _currency(reading: SheetReading) -> str:
    """The currency that a sheet of loaded figures is named after, or ''."""
    stated = unit(reading.sheet) if reading.status == "ready" else None
    return stated.name if stated and stated.is_money else ""


def _is_foreign(reading: SheetReading) -> bool:
    stated = unit(reading.sheet)
    return bool(_currency(reading) and stated and stated.is_foreign)


def _refused(reading: SheetReading) -> SheetReading:
    return replace(reading, status="refused", refusal=Refused("other_currency", sheet=reading.sheet))
