"""What the dealers owe head office at the end of each of the last months, without files."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from data.sample.books import Floats, Ints, book
from data.sample.world import World

AGES = 5  # not due, 1–30, 31–60, 61–90 and more than 90 days late


@dataclass(frozen=True)
class Debts:
    """One place per dealer that owes. ages: dealer × age, cents; limit: cents."""

    month: int
    customer: Ints
    ages: Ints
    limit: Ints


def debts(world: World) -> list[Debts]:
    """The lists of the last complete months, the oldest first: some dealers pay up from one to the next."""
    rng, story, days = world.rng(8), book("story")["debts"], world.days
    months = [days.ago(back) for back in reversed(range(story["lists"]))]
    buys = world.tally.lines[:, months[-1] - 2 : months[-1] + 1].sum(axis=1) > 0
    owes = np.flatnonzero((rng.random(len(buys)) < story["share"]) & buys)
    owes = np.union1d(owes, np.concatenate([world.cast.of(role) for role in story["late"]]))
    paid = rng.choice(np.setdiff1d(owes, world.cast.of(story["late"][0])), story["paid"], replace=False)
    limit = np.ceil(world.people.size[owes] * story["limit"] / 10_000).astype(np.int64) * 10_000_00
    found = [_list(rng, world, month, owes, limit) for month in months]
    kept = ~np.isin(owes, paid)
    last = found[-1]
    return [*found[:-1], Debts(last.month, owes[kept], last.ages[kept], limit[kept])]


def _list(rng: np.random.Generator, world: World, month: int, owes: Ints, limit: Ints) -> Debts:
    """What each owes at a month's end: most of it not due, the late ones by the story's shares."""
    story = book("story")["debts"]
    low, high = story["months"]
    owed = world.people.size[owes] * rng.uniform(low, high, len(owes))
    shares: Floats = np.zeros((len(owes), AGES))
    shares[:, 0] = 1
    slow = rng.random(len(owes)) < story["slow"]
    shares[slow, 1] = rng.uniform(0.05, 0.3, slow.sum())
    for role, late in story["late_shares"].items():
        at = np.isin(owes, world.cast.of(role))
        shares[at, 1:] = late
    shares[:, 0] = 1 - shares[:, 1:].sum(axis=1)
    return Debts(month, owes, np.rint(owed[:, None] * shares * 100).astype(np.int64), limit)
