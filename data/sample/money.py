"""What head office plans and spends: monthly targets and expenses with budgets, without files."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np

from data.sample.books import Floats, Ints, Words, book, words
from data.sample.days import MONTHS
from data.sample.market import own, provinces, region_of
from data.sample.world import World


@dataclass(frozen=True)
class Targets:
    """One place per month × region × series; month is datetime64[M]; amount in cents, whole hundreds of yuan."""

    month: np.ndarray
    region: Words
    series: Words
    amount: Ints


@dataclass(frozen=True)
class Expenses:
    """One place per document. customer: a place, −1 for none; money in cents."""

    month: Ints
    day: Ints
    province: Ints
    customer: Ints
    kind: Words
    item: Words
    amount: Ints
    budget: Ints


def region_months(world: World, grid: Ints) -> Ints:
    """A customer × month grid added up, region × month."""
    return np.array([grid[world.people.region == r].sum(axis=0) for r in book("places")])


def _completions(world: World, rng: np.random.Generator) -> Floats:
    """Planted completion, region × year: the last year as told, earlier years near 1."""
    story, years = book("story")["targets"], np.unique(world.days.years)
    low, high = story["earlier"]
    found = rng.uniform(low, high, (len(book("places")), len(years)))
    found[:, -1] = [story["completion"][region] for region in book("places")]
    return found


def targets(world: World) -> Targets:
    """Targets of every calendar year from the first month on; a running year has all its months.

    They follow a plain season, so that Σactual ÷ Σtarget over the complete months of a year is the
    planted completion.
    """
    rng, days = world.rng(4), world.days
    complete, completion = days.back >= 0, _completions(world, rng)
    actual = region_months(world, world.tally.amount)
    share = world.tally.quantity.sum(axis=(0, 1)) * world.goods.share
    parts = []
    for place, year in enumerate(np.unique(days.years)):
        inside = complete & (days.years == year)
        months = np.arange(np.datetime64(f"{year}-01"), np.datetime64(f"{year + 1}-01"))
        months = months[months >= days.months[0]]
        shape = MONTHS[months.astype(np.int64) % 12]
        known = shape[np.isin(months, days.months[inside])].sum()
        scale = actual[:, inside].sum(axis=1) / completion[:, place] / known
        parts.append(_year(world, months, np.outer(scale, shape), share / share.sum()))
    return Targets(*(np.concatenate([getattr(p, f.name) for p in parts]) for f in fields(Targets)))


def _year(world: World, months: np.ndarray, cents: Floats, share: Floats) -> Targets:
    """One year's targets, split over the series and rounded to hundreds of yuan."""
    regions, series = list(book("places")), world.goods.series
    amount = np.rint(cents[:, :, None] * share / 100_00).astype(np.int64) * 100_00
    region, month, kind = (axis.ravel() for axis in np.indices(amount.shape))
    return Targets(months[month], words(regions)[region], series[kind], amount.ravel())


def expenses(world: World) -> Expenses:
    """Expenses of every complete month: by province and kind, and rebates by customer each quarter."""
    rng = world.rng(5)
    parts = [_kind(rng, world, name, k) for name, k in book("story")["expenses"]["kinds"].items()]
    joined = [*parts, _rebates(rng, world)]
    together = Expenses(*(np.concatenate([getattr(p, f.name) for p in joined]) for f in fields(Expenses)))
    order = np.lexsort((together.province, together.day))
    return Expenses(*(getattr(together, f.name)[order] for f in fields(Expenses)))


def _overrun(world: World, province: Ints, month: Ints) -> Floats:
    """What the over-spending region spends beyond its budget in the last twelve months."""
    story = book("story")["expenses"]
    region = words([region_of()[p] for p in provinces()])[province]
    late = world.days.back[month] < 12
    return np.where((region == story["over_budget"]) & late, story["overrun"], 0.96)


def _kind(rng: np.random.Generator, world: World, name: str, kind: dict) -> Expenses:
    """One kind, by province and month; some of it for one customer there."""
    usual = own(world, world.plan.usual)[:, world.days.back >= 0] * world.scale
    province, month = (axis.ravel() for axis in np.indices(usual.shape))
    budget = np.rint(usual.ravel() * kind["rate"] / 100).astype(np.int64) * 100_00
    factor = _overrun(world, province, month) * rng.normal(1, 0.05, len(budget))
    items = words(kind["items"])
    customer = np.full(len(budget), -1)
    if kind["customer"]:
        some = rng.random(len(budget)) < 0.5
        customer[some] = _someone(rng, world, province[some])
    return Expenses(
        month=month,
        day=_day(rng, world, month),
        province=province,
        customer=customer,
        kind=np.full(len(budget), name, dtype=object),
        item=items[rng.integers(0, len(items), len(budget))],
        amount=np.rint(budget * factor).astype(np.int64),
        budget=budget,
    )


def _someone(rng: np.random.Generator, world: World, province: Ints) -> Ints:
    """A customer of each province."""
    homes = [np.flatnonzero(world.people.province == p) for p in provinces()]
    return np.array([int(rng.choice(homes[place])) for place in province])


def _day(rng: np.random.Generator, world: World, month: Ints) -> Ints:
    """A day within each month."""
    first, last = world.days.edges[month], world.days.edges[month + 1]
    return first + ((last - first) * rng.random(len(month))).astype(np.int64)


def _rebates(rng: np.random.Generator, world: World) -> Expenses:
    """The rebate of first-tier customers on the quarter's net sales, at the quarter's end."""
    rule, days = book("story")["rebate"], world.days
    quarter = np.flatnonzero((days.months.astype(np.int64) % 3 == 2) & (days.back >= 0))
    sums = np.array([world.tally.amount[:, max(0, q - 2) : q + 1].sum(axis=1) for q in quarter])
    first = world.people.tier == book("names")["tiers"]["first"]
    place, customer = np.nonzero((sums > 100_000_00) & first)
    amount = np.rint(sums[place, customer] * rule["rate"]).astype(np.int64)
    home = {name: number for number, name in enumerate(provinces())}
    budget = np.rint(amount * rng.uniform(0.98, 1.06, len(amount)) / 100_00).astype(np.int64)
    return Expenses(
        month=quarter[place],
        day=days.edges[quarter[place] + 1] - 1,
        province=np.array([home[p] for p in world.people.province[customer]]),
        customer=customer,
        kind=np.full(len(customer), rule["kind"], dtype=object),
        item=np.full(len(customer), rule["item"], dtype=object),
        amount=amount,
        budget=budget * 100_00,
    )
