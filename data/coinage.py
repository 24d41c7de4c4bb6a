"""Keeps sheets of one file apart that stand in several currencies, as their names or their amounts say (RMB, USD)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.delivery import SheetReading
from data.meaning.headers import Unit, take_apart, unit
from data.reading import Refused

CURRENCY = "元"  # in whatever unit


def in_one_currency(readings: Sequence[SheetReading]) -> tuple[SheetReading, ...]:
    """The same readings; where sheets state several currencies, those in a foreign one are refused."""
    named = {currency for reading in readings if (currency := _currency(reading))}
    if len(named) < 2:
        return tuple(readings)
    return tuple(_refused(reading) if _is_foreign(reading) else reading for reading in readings)


def _currency(reading: SheetReading) -> str:
    """The currency that a sheet of loaded figures is named after, or its amounts by their header; '' for none."""
    stated = _stated(reading)
    return CURRENCY if stated and not stated.is_foreign else stated.name if stated else ""


def _stated(reading: SheetReading) -> Unit | None:
    amounts = [column.header for column in reading.match.columns if column.field == "amount"]
    found = (unit(reading.sheet), *(take_apart(header).unit for header in amounts))
    return next((one for one in found if one and one.is_money), None) if reading.status == "ready" else None


def _is_foreign(reading: SheetReading) -> bool:
    stated = _stated(reading)
    return stated is not None and stated.is_foreign


def _refused(reading: SheetReading) -> SheetReading:
    return replace(reading, status="refused", refusal=Refused("other_currency", sheet=reading.sheet))
