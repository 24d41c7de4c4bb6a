"""Days that count up from one to the next, written as 5.1, 5.2 … or 5/1, 5/2 …, as they head columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

FEWEST = 3
STEPS = (1, 7)
A_LEAP_YEAR = 2024
_DAY = re.compile(r"(1[0-2]|0?[1-9])([./-])(\d{1,2})")

Day = tuple[int, int]


def counted_days(texts: Sequence[str]) -> list[Day] | None:
    """(month, day) of each text where each is one day, or one week, after the one before; None for any others.

    5.1 may be the 10th, where a spreadsheet took days for numbers.
    """
    parts = [_DAY.fullmatch(text.strip()) for text in texts]
    if len(texts) < FEWEST or not all(parts) or len({found[2] for found in parts if found}) > 1:
        return None
    told = [(int(found[1]), found[3]) for found in parts if found]
    return next((days for step in STEPS if (days := _counted(told, step))), None)


def _counted(told: Sequence[tuple[int, str]], step: int) -> list[Day] | None:
    start = _day(told[0][0], int(told[0][1]))
    if start is None:
        return None
    days = [start + timedelta(days=step * place) for place in range(len(told))]
    fits = all(day.month == month and _is_day(text, day.day) for day, (month, text) in zip(days, told, strict=True))
    return [(day.month, day.day) for day in days] if fits else None


def _day(month: int, day: int) -> date | None:
    try:
        return date(A_LEAP_YEAR, month, day)
    except ValueError:
        return None


def _is_day(text: str, day: int) -> bool:
    return int(text) == day or (len(text) == 1 and int(text) * 10 == day)
