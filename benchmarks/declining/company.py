"""Dealers with places, salespeople, stores and a range of goods, for planting look-alikes; nothing planted yet."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from benchmarks.declining.calendar import months_until, season
from data.sample.books import Dates, Floats, Ints, Words, words

MONTHS = 36
REGIONS, PROVINCES, CITIES, DEALERS = 6, 5, 3, 12  # of each within the one before
SMALL = 3  # dealers in each city of the smallest region, which comes last
PRICES = np.array([600.0, 900.0, 1400.0, 2200.0, 350.0, 3000.0])  # of the series
GRADES = np.array([0.85, 1.2])  # products within a series
SALESPEOPLE = 3  # in each province


@dataclass(frozen=True)
class Company:
    """One place per dealer; region, province and city are places, counted through the company.

    code: as the files have it; level: yuan in a usual month; share: dealer × series; wanted: yuan without any
    story, dealer × month.
    """

    months: Dates
    code: Words
    region: Ints
    province: Ints
    city: Ints
    salesperson: Ints
    level: Floats
    share: Floats
    wanted: Floats

    @property
    def back(self) -> Ints:
        """Months back from the last one, of each month."""
        return np.arange(len(self.months))[::-1]


def company(rng: np.random.Generator, last: np.datetime64) -> Company:
    """Dealers and what each would buy of itself."""
    months, city = months_until(last, MONTHS), _cities()
    many = len(city)
    spread = rng.uniform(0.08, 0.3, many)[:, None]
    level = np.exp(rng.normal(10.6, 0.8, many))
    drift = np.exp(np.cumsum(rng.normal(0, 0.02, (REGIONS, MONTHS)), axis=1))
    region = city // (PROVINCES * CITIES)
    noise = np.exp(rng.normal(-(spread**2) / 2, spread, (many, MONTHS)))
    shares = rng.dirichlet(np.full(len(PRICES), 1.5), many) * (rng.random((many, len(PRICES))) < 0.55)
    shares[shares.sum(axis=1) == 0, 0] = 1
    return Company(
        months=months,
        code=words([f"D{number:04d}" for number in range(many)]),
        region=region,
        province=city // CITIES,
        city=city,
        salesperson=city // CITIES * SALESPEOPLE + rng.integers(SALESPEOPLE, size=many),
        level=level,
        share=shares / shares.sum(axis=1, keepdims=True),
        wanted=level[:, None] * drift[region] * season(months) * noise,
    )


def _cities() -> Ints:
    """The city of every dealer; the last region is a small one."""
    every = np.arange(REGIONS * PROVINCES * CITIES)
    small = every // (PROVINCES * CITIES) == REGIONS - 1
    return np.repeat(every, np.where(small, SMALL, DEALERS))
