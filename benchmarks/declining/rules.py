"""The rules that dashboards usually ship, to be measured beside ours: who declines, how much, how urgent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from data.sample.books import Flags, Floats

DOWN = 0.10  # a fall from which the rules speak of a decline
FLOOR = 1_000.0  # yuan a month below which three falls in a row mean nothing


@dataclass(frozen=True)
class Judgement:
    """One place per customer. score: larger is more likely a decline; priority: yuan, larger is more urgent."""

    flagged: Flags
    score: Floats
    priority: Floats


Rule = Callable[[Floats], Judgement]


def _against(now: Floats, before: Floats) -> Judgement:
    """A fall from one sum of months to another."""
    fall = np.where(before > 0, 1 - now / np.where(before > 0, before, 1), -1.0)
    return Judgement((before > 0) & (fall >= DOWN), fall, before - now)


def last_three(amounts: Floats) -> Judgement:
    """The last three months against the three before."""
    return _against(amounts[:, -3:].sum(axis=1), amounts[:, -6:-3].sum(axis=1))


def three_falls(amounts: Floats) -> Judgement:
    """Three falls in a row, from a month above a floor."""
    last = amounts[:, -4:]
    falling = (np.diff(last, axis=1) < 0).all(axis=1) & (last[:, 0] >= FLOOR)
    fall = _against(last[:, -1], last[:, 0])
    return Judgement(falling, np.where(falling, fall.score, -1.0), np.where(falling, fall.priority, 0.0))


def year_on_year(amounts: Floats) -> Judgement:
    """The last three months against the same ones a year before."""
    return _against(amounts[:, -3:].sum(axis=1), amounts[:, -15:-12].sum(axis=1))


def month_on_month(amounts: Floats) -> Judgement:
    """The last month against the one before."""
    return _against(amounts[:, -1], amounts[:, -2])


RULES: dict[str, Rule] = {
    "last 3 v previous 3": last_three,
    "three falls in a row": three_falls,
    "year on year": year_on_year,
    "month on month": month_on_month,
}
