"""The sample company put together from its seed: calendar, people, range and plan, without lines or files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from data.sample.casting import Cast, cast
from data.sample.company import Customers, Products, customers, products
from data.sample.days import Days, days_until
from data.sample.demand import Plan, plan
from data.sample.tally import Tally, tally

COURSE = (
    19  # chance for what customers buy, apart from who they are: another part in the story shifts no other's figures
)


@dataclass(frozen=True)
class World:
    """Everything that is known of the company; the tally fills up as lines are drawn."""

    seed: int
    scale: int
    days: Days
    cast: Cast
    goods: Products
    plan: Plan
    tally: Tally

    @property
    def people(self) -> Customers:
        """The dealers."""
        return self.cast.people

    def rng(self, purpose: int, part: int = 0) -> np.random.Generator:
        """Chance for one purpose, so that one part of the company does not disturb another."""
        return np.random.default_rng([self.seed, purpose, part])


def world(seed: int, scale: int, until: date) -> World:
    """The company of a seed; scale: how many times its usual lines it will write."""
    rng, days, goods = np.random.default_rng([seed, 0]), days_until(until), products()
    parts = cast(rng, customers(rng))
    count = tally(len(parts.role), len(days.months), len(goods.series))
    return World(
        seed, scale, days, parts, goods, plan(np.random.default_rng([seed, COURSE]), days, parts, goods), count
    )
