"""Customers whose months are known to decline or not: a panel of amounts, without any other data."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from benchmarks.declining.calendar import AHEAD, month_number, months_until, season
from data.sample.books import Dates, Floats, Ints, Words, words

REGIONS, MONTHS, JUDGED = 8, 36, 12  # of the months the last are judged, one cut after the other
SHARES = {
    "healthy": 0.30,
    "gradual": 0.09,
    "abrupt": 0.08,
    "closed": 0.06,
    "intermittent": 0.14,
    "one-off": 0.07,
    "new": 0.08,
    "growing": 0.07,
    "two-month dip": 0.07,
    "moving festival": 0.04,
}
SLUMP, SLUMPING = "region slump", 3  # the pattern of healthy customers in the region that slumps
DECLINES = ("gradual", "abrupt", "closed")
RECENT = 9  # months after its onset in which a decline is to be found


@dataclass(frozen=True)
class Panel:
    """One place per customer. onset: place of the month in which the decline begins, −1 for none;
    kept: what is left of the level at its end; level: yuan in a usual month; amounts: customer × month."""

    code: Words
    region: Words
    pattern: Words
    onset: Ints
    kept: Floats
    level: Floats
    months: Dates
    amounts: Floats

    def ago(self, cut: int) -> Ints:
        """Months since the onset at the end of the month `cut`; −1 where none has begun."""
        return np.where((self.onset >= 0) & (self.onset <= cut), cut - self.onset, -1)

    def to_find(self, cut: int) -> Floats:
        """Yuan a month lost by each decline that began lately, 0 for everybody else."""
        ago = self.ago(cut)
        return np.where((ago >= 0) & (ago < RECENT), self.level * (1 - self.kept), 0.0)


def panel(seed: int, last: np.datetime64, customers: int = 800) -> Panel:
    """The panel of a seed, up to a month."""
    rng, months = np.random.default_rng([seed, 1]), months_until(last, MONTHS)
    pattern = words(list(rng.choice(list(SHARES), customers, p=list(SHARES.values()))))
    home = rng.integers(REGIONS, size=customers)
    level = np.exp(rng.normal(9.8, 1.0, customers))
    onset, kept = _declines(rng, pattern)
    wanted = level[:, None] * _regions(rng, months)[home] * _noise(rng, pattern)
    wanted *= _steps(onset, kept, pattern) * _patterns(rng, pattern, months)
    wanted *= rng.random(wanted.shape) < _chances(rng, pattern)[:, None]
    pattern[(home == SLUMPING) & (pattern == "healthy")] = SLUMP
    code = words([f"K{number:04d}" for number in range(customers)])
    region = words([f"R{place}" for place in home])
    return Panel(code, region, pattern, onset, kept, level, months, np.round(wanted, 2))


def _declines(rng: np.random.Generator, pattern: Words) -> tuple[Ints, Floats]:
    """When each decline begins, and what it leaves."""
    many = len(pattern)
    onset = rng.integers(MONTHS - JUDGED - 6, MONTHS - 3, many)
    kept = np.select(
        [pattern == "gradual", pattern == "abrupt", pattern == "closed"],
        [rng.uniform(0.25, 0.55, many), rng.uniform(0.2, 0.5, many), np.zeros(many)],
        1.0,
    )
    return np.where(np.isin(pattern, DECLINES), onset, -1), kept


def _regions(rng: np.random.Generator, months: Dates) -> Floats:
    """How each region goes, region × month: season, its own drift, and one that slumps."""
    drift = np.exp(np.cumsum(rng.normal(0.002, 0.03, (REGIONS, len(months))), axis=1))
    year = 1 + 0.08 * np.sin(2 * np.pi * (month_number(months) - 4) / 12)
    start = int(rng.integers(MONTHS - JUDGED - 3, MONTHS - 5))
    drift[SLUMPING, start : start + int(rng.integers(6, 12))] *= rng.uniform(0.55, 0.7)
    return drift * season(months) * year


def _noise(rng: np.random.Generator, pattern: Words) -> Floats:
    """Each customer's own swings; one month in fifty is a large one."""
    spread = rng.uniform(0.2, 0.55, len(pattern))[:, None]
    swings = np.exp(rng.normal(-(spread**2) / 2, spread, (len(pattern), MONTHS)))
    return np.where(rng.random(swings.shape) < 0.02, 2 * swings, swings)


def _chances(rng: np.random.Generator, pattern: Words) -> Floats:
    """How likely each customer buys in a month."""
    rare = rng.uniform(0.25, 0.6, len(pattern))
    return np.where(pattern == "intermittent", rare, rng.uniform(0.93, 1, len(pattern)))


def _steps(onset: Ints, kept: Floats, pattern: Words) -> Floats:
    """What declines leave, customer × month: at once, or over eight months."""
    since = np.arange(MONTHS)[None, :] - onset[:, None] + 1
    slow = np.clip(since / 8, 0, 1)
    share = np.where((pattern == "gradual")[:, None], slow, since > 0)
    return np.where(onset[:, None] >= 0, 1 - share * (1 - kept[:, None]), 1.0)


def _patterns(rng: np.random.Generator, pattern: Words, months: Dates) -> Floats:
    """What the other patterns do, customer × month."""
    found, place = np.ones((len(pattern), MONTHS)), np.arange(MONTHS)
    for who in np.flatnonzero(pattern == "one-off"):
        found[who, rng.integers(8, MONTHS)] = rng.uniform(6, 15)
    for who in np.flatnonzero(pattern == "two-month dip"):
        start = int(rng.integers(MONTHS - JUDGED - 4, MONTHS - 2))
        found[who, start : start + 2] = rng.uniform(0.15, 0.5)
    for who in np.flatnonzero(pattern == "new"):
        found[who, : rng.integers(MONTHS - 20, MONTHS - 1)] = 0
    for who in np.flatnonzero(pattern == "growing"):
        start = int(rng.integers(4, MONTHS - 4))
        found[who] = 1 + rng.uniform(0.5, 1.5) * np.clip((place - start) / 8, 0, 1)
    found[pattern == "moving festival"] = season(months, AHEAD) / season(months)
    return found
